export const id = 1325;
export const ids = [1325];
export const modules = {

/***/ 1325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   appRepository: () => (/* binding */ appRepository)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _pages_9700_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4011);
/* harmony import */ var _deep_compare_strict_93de_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3458);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6272);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9058);
/* harmony import */ var _suggest_176a_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(628);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5180);
/* harmony import */ var _fromEnv_1fb5_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8796);
/* harmony import */ var _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1225);
/* harmony import */ var _Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1260);
/* harmony import */ var _build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9399);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8079);
/* harmony import */ var _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8842);
/* harmony import */ var _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2648);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(3527);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);















// src/aws/connect/app-repository.ts
async function appRepository(session, { app, environment }) {
  const platform = await (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_1__/* .loadPlatform */ .Gp)(new _pages_9700_js__WEBPACK_IMPORTED_MODULE_1__/* .SsmPlatformSource */ .ao(session), app, environment);
  return platform.appEnvironment.repository;
}



/***/ })

};
