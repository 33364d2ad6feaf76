export const id = 969;
export const ids = [969];
export const modules = {

/***/ 969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _render_summary_27ab_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3362);
/* harmony import */ var _describe_app_969b_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2912);
/* harmony import */ var _launcher_342d_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6500);
/* harmony import */ var _open_preview_ports_1d78_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7183);
/* harmony import */ var _PutSecretValueCommand_b1bc_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5844);
/* harmony import */ var _preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(678);
/* harmony import */ var _end_other_phases_a40f_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3597);
/* harmony import */ var _keep_config_902e_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5749);
/* harmony import */ var _abortable_032e_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9773);
/* harmony import */ var _DescribeAccountLimitsCommand_dbaf_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9791);
/* harmony import */ var _DescribeTargetGroupsCommand_698d_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6085);
/* harmony import */ var _scaling_65fa_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1324);
/* harmony import */ var _app_facts_78cf_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2634);
/* harmony import */ var _services_b2a3_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(9837);
/* harmony import */ var _conclude_0c48_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(1215);
/* harmony import */ var _names_d51e_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(8442);
/* harmony import */ var _connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(4827);
/* harmony import */ var _lock_64dd_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(9590);
/* harmony import */ var _addons_0f30_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(6749);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(1651);
/* harmony import */ var _compose_collection_e662_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(1031);
/* harmony import */ var _process_table_3586_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(7449);
/* harmony import */ var _process_name_a696_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(1936);
/* harmony import */ var _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(7590);
/* harmony import */ var _batches_0917_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(7416);
/* harmony import */ var _transient_read_0d77_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(3580);
/* harmony import */ var _gate_b163_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(6710);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(3017);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(8147);
/* harmony import */ var _release_tags_a561_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(5601);
/* harmony import */ var _access_24c4_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(9306);
/* harmony import */ var _process_table_fc9e_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(4898);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(300);
/* harmony import */ var _select_platform_fa8c_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(271);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(6688);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_36__ = __webpack_require__(734);
/* harmony import */ var _CreateRuleCommand_d0f1_js__WEBPACK_IMPORTED_MODULE_37__ = __webpack_require__(9703);
/* harmony import */ var _ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_38__ = __webpack_require__(5794);
/* harmony import */ var _pages_9700_js__WEBPACK_IMPORTED_MODULE_39__ = __webpack_require__(4011);
/* harmony import */ var _deep_compare_strict_93de_js__WEBPACK_IMPORTED_MODULE_40__ = __webpack_require__(3458);
/* harmony import */ var _assume_role_b169_js__WEBPACK_IMPORTED_MODULE_41__ = __webpack_require__(4768);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_42__ = __webpack_require__(6272);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_43__ = __webpack_require__(9058);
/* harmony import */ var _preview_surface_d9db_js__WEBPACK_IMPORTED_MODULE_44__ = __webpack_require__(6808);
/* harmony import */ var _identity_6f67_js__WEBPACK_IMPORTED_MODULE_45__ = __webpack_require__(5100);
/* harmony import */ var _limits_3236_js__WEBPACK_IMPORTED_MODULE_46__ = __webpack_require__(3517);
/* harmony import */ var _target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_47__ = __webpack_require__(7294);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_48__ = __webpack_require__(9403);
/* harmony import */ var _suggest_176a_js__WEBPACK_IMPORTED_MODULE_49__ = __webpack_require__(628);
/* harmony import */ var _desired_state_5926_js__WEBPACK_IMPORTED_MODULE_50__ = __webpack_require__(5975);
/* harmony import */ var _pull_requests_a8ad_js__WEBPACK_IMPORTED_MODULE_51__ = __webpack_require__(3631);
/* harmony import */ var _refusal_7897_js__WEBPACK_IMPORTED_MODULE_52__ = __webpack_require__(7515);
/* harmony import */ var _open_octokit_1018_js__WEBPACK_IMPORTED_MODULE_53__ = __webpack_require__(3305);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_54__ = __webpack_require__(4987);
/* harmony import */ var _inputs_5912_js__WEBPACK_IMPORTED_MODULE_55__ = __webpack_require__(7571);
/* harmony import */ var _SignatureV4MultiRegion_2702_js__WEBPACK_IMPORTED_MODULE_56__ = __webpack_require__(3839);
/* harmony import */ var _clock_3fb9_js__WEBPACK_IMPORTED_MODULE_57__ = __webpack_require__(6373);
/* harmony import */ var _undici_abb3_js__WEBPACK_IMPORTED_MODULE_58__ = __webpack_require__(221);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_59__ = __webpack_require__(5180);
/* harmony import */ var _EventStreamSerde_9db6_js__WEBPACK_IMPORTED_MODULE_60__ = __webpack_require__(5167);
/* harmony import */ var _fromEnv_1fb5_js__WEBPACK_IMPORTED_MODULE_61__ = __webpack_require__(8796);
/* harmony import */ var _http_f6b3_js__WEBPACK_IMPORTED_MODULE_62__ = __webpack_require__(4906);
/* harmony import */ var _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_63__ = __webpack_require__(1225);
/* harmony import */ var _Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_64__ = __webpack_require__(1260);
/* harmony import */ var _build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_65__ = __webpack_require__(9399);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_66__ = __webpack_require__(8079);
/* harmony import */ var _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_67__ = __webpack_require__(8842);
/* harmony import */ var _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_68__ = __webpack_require__(2648);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_69__ = __webpack_require__(3527);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);






































































// actions/preview-env-down/inputs.ts
function parseInputs(reader) {
  const inputs = new _inputs_5912_js__WEBPACK_IMPORTED_MODULE_55__/* .Inputs */ .G(reader);
  const common = (0,_preview_surface_d9db_js__WEBPACK_IMPORTED_MODULE_44__/* .readPreviewInputs */ .yf)(inputs);
  const number = (0,_preview_surface_d9db_js__WEBPACK_IMPORTED_MODULE_44__/* .readPullRequest */ .DQ)(inputs);
  const whileOpen = inputs.flag("while-open");
  inputs.finish();
  return { ...common, number, whileOpen };
}

// actions/preview-env-down/main.ts
async function main(context) {
  const inputs = parseInputs(context.inputs);
  const result = await takeDown(context, inputs);
  const { view } = result;
  const { run } = context;
  context.setOutput("state", result.kind === "down" ? view.status : result.kind);
  context.setOutput("removed", JSON.stringify(view.removed ?? []));
  const pull = `${run.serverUrl}/${run.repository}/pull/${inputs.number}`;
  await context.writeSummary((0,_render_summary_27ab_js__WEBPACK_IMPORTED_MODULE_1__/* .renderPreviewSummary */ .x)(view, pull));
  if (result.kind === "kept") context.log.notice("The pull request is open: its preview stays.");
  if (view.status === "destroy-failed") {
    const left = (view.removed ?? []).filter(({ outcome }) => outcome === "failed");
    const words = left.map(({ kind, name, reason }) => `${kind} ${name} (${reason})`).join("; ");
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_59__/* .UserError */ .yo(`The preview was not fully destroyed: ${words}.`, {
      fix: "Re-run the job; the next sweep also tries again."
    });
  }
}
async function takeDown(context, inputs) {
  const { app, region, role, ingress, number, token, whileOpen, predestroySeconds } = inputs;
  const { repositoryId } = context.run;
  const surface = (0,_preview_surface_d9db_js__WEBPACK_IMPORTED_MODULE_44__/* .openPreviewSurface */ ._5)(token, context);
  const session = await (0,_assume_role_b169_js__WEBPACK_IMPORTED_MODULE_41__/* .openSession */ .f)(context, { region, role });
  const platform = await (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_39__/* .loadPreviewPlatform */ .yI)(new _pages_9700_js__WEBPACK_IMPORTED_MODULE_39__/* .SsmPlatformSource */ .ao(session), app);
  const ports = (0,_open_preview_ports_1d78_js__WEBPACK_IMPORTED_MODULE_4__/* .openPreviewPorts */ .P)(session, platform, { repositoryId, ingress }, context);
  const { environment: _unused, ...downPorts } = ports;
  return (0,_describe_app_969b_js__WEBPACK_IMPORTED_MODULE_2__/* .reconcile */ .L)(
    { ...downPorts, ...surface },
    {
      identity: { repositoryId, app, number },
      platform,
      run: (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_20__/* .runIdentity */ .yK)(context.run),
      // An open pull request keeps what it has, whoever its author is.
      rules: { bots: "allow", drafts: "allow" },
      ...whileOpen ? { unwanted: () => "it was requested manually" } : {},
      predestroySeconds,
      signal: context.signal
    }
  );
}



/***/ }),

/***/ 3362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ renderPreviewSummary)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _preview_surface_d9db_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6808);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4987);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/preview/comment/render-summary.ts
function renderPreviewSummary(view, pullRequestUrl) {
  const { icon, title } = _preview_surface_d9db_js__WEBPACK_IMPORTED_MODULE_1__/* .STATUS_WORDS */ .ly[view.status];
  const page = new _summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .Summary */ .BD().heading(
    `${icon} Preview of ${view.app} for pull request ${view.number}: ${title}`
  );
  if (pullRequestUrl !== void 0) page.paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(`Pull request ${view.number}`, pullRequestUrl));
  (0,_preview_surface_d9db_js__WEBPACK_IMPORTED_MODULE_1__/* .renderView */ .qi)(page, view);
  (0,_preview_surface_d9db_js__WEBPACK_IMPORTED_MODULE_1__/* .renderPhases */ .FA)(page, view);
  return page.toString();
}




/***/ })

};
