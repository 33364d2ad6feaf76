export const id = 1420;
export const ids = [1420];
export const modules = {

/***/ 1420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EventStreamSerde: () => (/* reexport safe */ _EventStreamSerde_9db6_js__WEBPACK_IMPORTED_MODULE_1__.M3),
/* harmony export */   eventStreamSerdeProvider: () => (/* reexport safe */ _EventStreamSerde_9db6_js__WEBPACK_IMPORTED_MODULE_1__.JM)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _EventStreamSerde_9db6_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5167);
/* harmony import */ var _Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1260);
/* harmony import */ var _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2648);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3527);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);







/***/ })

};
