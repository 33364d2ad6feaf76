export const id = 1166;
export const ids = [1166];
export const modules = {

/***/ 1166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fromProcess: () => (/* binding */ fromProcess)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8079);
/* harmony import */ var _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8842);
/* harmony import */ var _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2648);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3527);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1421);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7975);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





// node_modules/@aws-sdk/credential-provider-process/dist-es/resolveProcessCredentials.js

// node_modules/@aws-sdk/credential-provider-process/dist-es/getValidatedProcessCredentials.js
var getValidatedProcessCredentials=(profileName,data,profiles)=>{if(data.Version!==1){throw Error(`Profile ${profileName} credential_process did not return Version 1.`)}if(data.AccessKeyId===void 0||data.SecretAccessKey===void 0){throw Error(`Profile ${profileName} credential_process returned invalid credentials.`)}if(data.Expiration){const currentTime=new Date;const expireTime=new Date(data.Expiration);if(expireTime<currentTime){throw Error(`Profile ${profileName} credential_process returned expired credentials.`)}}let accountId=data.AccountId;if(!accountId&&profiles?.[profileName]?.aws_account_id){accountId=profiles[profileName].aws_account_id}const credentials={accessKeyId:data.AccessKeyId,secretAccessKey:data.SecretAccessKey,...data.SessionToken&&{sessionToken:data.SessionToken},...data.Expiration&&{expiration:new Date(data.Expiration)},...data.CredentialScope&&{credentialScope:data.CredentialScope},...accountId&&{accountId}};(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_1__/* .setCredentialFeature */ .gD)(credentials,"CREDENTIALS_PROCESS","w");return credentials};
// node_modules/@aws-sdk/credential-provider-process/dist-es/resolveProcessCredentials.js
var resolveProcessCredentials=async(profileName,profiles,logger)=>{const profile=profiles[profileName];if(profiles[profileName]){const credentialProcess=profile["credential_process"];if(credentialProcess!==void 0){const execPromise=(0,node_util__WEBPACK_IMPORTED_MODULE_6__.promisify)(_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_2__/* .externalDataInterceptor */ .ZY?.getTokenRecord?.().exec??node_child_process__WEBPACK_IMPORTED_MODULE_5__.exec);try{const{stdout}=await execPromise(credentialProcess);let data;try{data=JSON.parse(stdout.trim())}catch{throw Error(`Profile ${profileName} credential_process returned invalid JSON.`)}return getValidatedProcessCredentials(profileName,data,profiles)}catch(error){throw new _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_2__/* .CredentialsProviderError */ .C1(error.message,{logger})}}else{throw new _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_2__/* .CredentialsProviderError */ .C1(`Profile ${profileName} did not contain credential_process.`,{logger})}}else{throw new _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_2__/* .CredentialsProviderError */ .C1(`Profile ${profileName} could not be found in shared credentials file.`,{logger})}};
// node_modules/@aws-sdk/credential-provider-process/dist-es/fromProcess.js
var fromProcess=(init={})=>async({callerClientConfig}={})=>{init.logger?.debug("@aws-sdk/credential-provider-process - fromProcess");const profiles=await (0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_2__/* .parseKnownFiles */ .YU)(init);return resolveProcessCredentials((0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_2__/* .getProfileName */ .Bz)({profile:init.profile??callerClientConfig?.profile}),profiles,init.logger)};



/***/ })

};
