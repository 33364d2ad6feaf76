export const id = 6427;
export const ids = [6427];
export const modules = {

/***/ 6427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fromTokenFile: () => (/* binding */ fromTokenFile)
/* harmony export */ });
/* unused harmony export fromWebToken */
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8079);
/* harmony import */ var _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8842);
/* harmony import */ var _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2648);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3527);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3024);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





// node_modules/@aws-sdk/credential-provider-web-identity/dist-es/fromTokenFile.js

// node_modules/@aws-sdk/credential-provider-web-identity/dist-es/fromWebToken.js
var fromWebToken=init=>async awsIdentityProperties=>{init.logger?.debug("@aws-sdk/credential-provider-web-identity - fromWebToken");const{roleArn,roleSessionName,webIdentityToken,providerId,policyArns,policy,durationSeconds}=init;let{roleAssumerWithWebIdentity}=init;if(!roleAssumerWithWebIdentity){const{getDefaultRoleAssumerWithWebIdentity}=await __webpack_require__.e(/* import() */ 5553).then(__webpack_require__.bind(__webpack_require__, 5553));roleAssumerWithWebIdentity=getDefaultRoleAssumerWithWebIdentity({...init.clientConfig,credentialProviderLogger:init.logger,parentClientConfig:{...awsIdentityProperties?.callerClientConfig,...init.parentClientConfig}},init.clientPlugins)}return roleAssumerWithWebIdentity({RoleArn:roleArn,RoleSessionName:roleSessionName??`aws-sdk-js-session-${Date.now()}`,WebIdentityToken:webIdentityToken,ProviderId:providerId,PolicyArns:policyArns,Policy:policy,DurationSeconds:durationSeconds})};
// node_modules/@aws-sdk/credential-provider-web-identity/dist-es/fromTokenFile.js
var ENV_TOKEN_FILE="AWS_WEB_IDENTITY_TOKEN_FILE";var ENV_ROLE_ARN="AWS_ROLE_ARN";var ENV_ROLE_SESSION_NAME="AWS_ROLE_SESSION_NAME";var fromTokenFile=(init={})=>async awsIdentityProperties=>{init.logger?.debug("@aws-sdk/credential-provider-web-identity - fromTokenFile");const webIdentityTokenFile=init?.webIdentityTokenFile??process.env[ENV_TOKEN_FILE];const roleArn=init?.roleArn??process.env[ENV_ROLE_ARN];const roleSessionName=init?.roleSessionName??process.env[ENV_ROLE_SESSION_NAME];if(!webIdentityTokenFile||!roleArn){throw new _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_2__/* .CredentialsProviderError */ .C1("Web identity configuration not specified",{logger:init.logger})}const credentials=await fromWebToken({...init,webIdentityToken:_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_2__/* .externalDataInterceptor */ .ZY?.getTokenRecord?.()[webIdentityTokenFile]??(0,node_fs__WEBPACK_IMPORTED_MODULE_5__.readFileSync)(webIdentityTokenFile,{encoding:"ascii"}),roleArn,roleSessionName})(awsIdentityProperties);if(webIdentityTokenFile===process.env[ENV_TOKEN_FILE]){(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_1__/* .setCredentialFeature */ .gD)(credentials,"CREDENTIALS_ENV_VARS_STS_WEB_ID_TOKEN","h")}return credentials};



/***/ })

};
