export const id = 7508;
export const ids = [7508];
export const modules = {

/***/ 7508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bringUpFromCheckout: () => (/* binding */ bringUpFromCheckout)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _app_json_d81e_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1679);
/* harmony import */ var _describe_app_969b_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2912);
/* harmony import */ var _launcher_342d_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6500);
/* harmony import */ var _preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(678);
/* harmony import */ var _end_other_phases_a40f_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3597);
/* harmony import */ var _keep_config_902e_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5749);
/* harmony import */ var _abortable_032e_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9773);
/* harmony import */ var _scaling_65fa_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1324);
/* harmony import */ var _app_facts_78cf_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2634);
/* harmony import */ var _conclude_0c48_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1215);
/* harmony import */ var _names_d51e_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8442);
/* harmony import */ var _connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4827);
/* harmony import */ var _lock_64dd_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(9590);
/* harmony import */ var _addons_0f30_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(6749);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(1651);
/* harmony import */ var _compose_collection_e662_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(1031);
/* harmony import */ var _process_table_3586_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(7449);
/* harmony import */ var _process_name_a696_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(1936);
/* harmony import */ var _gate_b163_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(6710);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(3017);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(8147);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(300);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(734);
/* harmony import */ var _deep_compare_strict_93de_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(3458);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(9058);
/* harmony import */ var _identity_6f67_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(5100);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(9403);
/* harmony import */ var _suggest_176a_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(628);
/* harmony import */ var _desired_state_5926_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(5975);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(5180);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(3527);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(6760);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
































// actions/preview-env-up/bring-up.ts

async function bringUpFromCheckout(context, inputs, { platform, identity, run, ports }, { sha, image }) {
  const { workspace } = context.run;
  const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_32__.resolve)(workspace, inputs.workingDirectory);
  const { app, problems } = await (0,_app_json_d81e_js__WEBPACK_IMPORTED_MODULE_1__/* .loadApp */ .A)(directory, (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_26__/* .environmentOf */ .p7)(inputs.number), { workspace });
  (0,_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_22__/* .settleProblems */ .Q)(problems, context.log);
  const { rules, settings, predestroySeconds } = inputs;
  const result = await (0,_describe_app_969b_js__WEBPACK_IMPORTED_MODULE_2__/* .reconcile */ .L)(ports, {
    identity,
    platform,
    // GITHUB_SHA is the merge commit of the pull request; what was built is its head.
    run: { ...run, commit: sha },
    rules,
    up: { material: { app, image, sha }, settings },
    predestroySeconds,
    signal: context.signal
  });
  if (result.kind === "absent") {
    context.log.notice(`No preview: ${result.reason}.`);
    await ports.comment.show({ ...result.view, status: "refused", failure: { reason: result.reason } });
  }
  if (result.view.status === "destroy-failed") {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_30__/* .UserError */ .yo("The preview could not be fully destroyed: the summary's table shows what is left.", {
      fix: "Re-run the job; the next sweep also tries again."
    });
  }
  return result.view;
}



/***/ })

};
