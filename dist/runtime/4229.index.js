export const id = 4229;
export const ids = [4229];
export const modules = {

/***/ 4229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fromHttp: () => (/* binding */ fromHttp)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9399);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8079);
/* harmony import */ var _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8842);
/* harmony import */ var _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2648);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3527);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1455);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);






// node_modules/@aws-sdk/credential-provider-http/dist-es/fromHttp/fromHttp.js

// node_modules/@aws-sdk/credential-provider-http/dist-es/fromHttp/checkUrl.js
var ECS_CONTAINER_HOST="169.254.170.2";var EKS_CONTAINER_HOST_IPv4="169.254.170.23";var EKS_CONTAINER_HOST_IPv6="[fd00:ec2::23]";var checkUrl=(url,logger)=>{if(url.protocol==="https:"){return}if(url.hostname===ECS_CONTAINER_HOST||url.hostname===EKS_CONTAINER_HOST_IPv4||url.hostname===EKS_CONTAINER_HOST_IPv6){return}if(url.hostname.includes("[")){if(url.hostname==="[::1]"||url.hostname==="[0000:0000:0000:0000:0000:0000:0000:0001]"){return}}else{if(url.hostname==="localhost"){return}const ipComponents=url.hostname.split(".");const inRange=component=>{const num=parseInt(component,10);return 0<=num&&num<=255};if(ipComponents[0]==="127"&&inRange(ipComponents[1])&&inRange(ipComponents[2])&&inRange(ipComponents[3])&&ipComponents.length===4){return}}throw new _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_3__/* .CredentialsProviderError */ .C1(`URL not accepted. It must either be HTTPS or match one of the following:
  - loopback CIDR 127.0.0.0/8 or [::1/128]
  - ECS container host 169.254.170.2
  - EKS container host 169.254.170.23 or [fd00:ec2::23]`,{logger})};
// node_modules/@aws-sdk/credential-provider-http/dist-es/fromHttp/requestHelpers.js
function createGetRequest(url){return new _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_4__/* .HttpRequest */ .Kd({protocol:url.protocol,hostname:url.hostname,port:Number(url.port),path:url.pathname,query:Array.from(url.searchParams.entries()).reduce((acc,[k,v])=>{acc[k]=v;return acc},{}),fragment:url.hash})}async function getCredentials(response,logger){const stream=(0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_4__/* .sdkStreamMixin */ .c9)(response.body);const str=await stream.transformToString();if(response.statusCode===200){const parsed=JSON.parse(str);if(typeof parsed.AccessKeyId!=="string"||typeof parsed.SecretAccessKey!=="string"||typeof parsed.Token!=="string"||typeof parsed.Expiration!=="string"){throw new _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_3__/* .CredentialsProviderError */ .C1("HTTP credential provider response not of the required format, an object matching: { AccessKeyId: string, SecretAccessKey: string, Token: string, Expiration: string(rfc3339) }",{logger})}return{accessKeyId:parsed.AccessKeyId,secretAccessKey:parsed.SecretAccessKey,sessionToken:parsed.Token,expiration:(0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRfc3339DateTime */ .EI)(parsed.Expiration)}}if(response.statusCode>=400&&response.statusCode<500){let parsedBody={};try{parsedBody=JSON.parse(str)}catch(e){}throw Object.assign(new _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_3__/* .CredentialsProviderError */ .C1(`Server responded with status: ${response.statusCode}`,{logger}),{Code:parsedBody.Code,Message:parsedBody.Message})}throw new _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_3__/* .CredentialsProviderError */ .C1(`Server responded with status: ${response.statusCode}`,{logger})}
// node_modules/@aws-sdk/credential-provider-http/dist-es/fromHttp/retry-wrapper.js
var retryWrapper=(toRetry,maxRetries,delayMs)=>{return async()=>{for(let i=0;i<maxRetries;++i){try{return await toRetry()}catch(e){await new Promise(resolve=>setTimeout(resolve,delayMs))}}return await toRetry()}};
// node_modules/@aws-sdk/credential-provider-http/dist-es/fromHttp/fromHttp.js
var AWS_CONTAINER_CREDENTIALS_RELATIVE_URI="AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";var DEFAULT_LINK_LOCAL_HOST="http://169.254.170.2";var AWS_CONTAINER_CREDENTIALS_FULL_URI="AWS_CONTAINER_CREDENTIALS_FULL_URI";var AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE="AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE";var AWS_CONTAINER_AUTHORIZATION_TOKEN="AWS_CONTAINER_AUTHORIZATION_TOKEN";var fromHttp=(options={})=>{options.logger?.debug("@aws-sdk/credential-provider-http - fromHttp");let host;const relative=options.awsContainerCredentialsRelativeUri??process.env[AWS_CONTAINER_CREDENTIALS_RELATIVE_URI];const full=options.awsContainerCredentialsFullUri??process.env[AWS_CONTAINER_CREDENTIALS_FULL_URI];const token=options.awsContainerAuthorizationToken??process.env[AWS_CONTAINER_AUTHORIZATION_TOKEN];const tokenFile=options.awsContainerAuthorizationTokenFile??process.env[AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE];const warn=options.logger?.constructor?.name==="NoOpLogger"||!options.logger?.warn?console.warn:options.logger.warn.bind(options.logger);if(relative&&full){warn("@aws-sdk/credential-provider-http: you have set both awsContainerCredentialsRelativeUri and awsContainerCredentialsFullUri.");warn("awsContainerCredentialsRelativeUri will take precedence.")}if(token&&tokenFile){warn("@aws-sdk/credential-provider-http: you have set both awsContainerAuthorizationToken and awsContainerAuthorizationTokenFile.");warn("awsContainerAuthorizationTokenFile will take precedence.")}if(relative){host=`${DEFAULT_LINK_LOCAL_HOST}${relative}`}else if(full){host=full}else{throw new _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_3__/* .CredentialsProviderError */ .C1(`No HTTP credential provider host provided.
Set AWS_CONTAINER_CREDENTIALS_FULL_URI or AWS_CONTAINER_CREDENTIALS_RELATIVE_URI.`,{logger:options.logger})}const url=new URL(host);checkUrl(url,options.logger);const requestHandler=_build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_1__/* .NodeHttpHandler */ .$.create({connectionTimeout:options.timeout??1e3});const requestTimeout=options.timeout??1e3;const provider=retryWrapper(async()=>{const request=createGetRequest(url);if(tokenFile){request.headers.Authorization=validateToken((await node_fs_promises__WEBPACK_IMPORTED_MODULE_6__.readFile(tokenFile)).toString())}else if(token){request.headers.Authorization=validateToken(token)}try{const result=await requestHandler.handle(request,{requestTimeout});return getCredentials(result.response).then(creds=>(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_2__/* .setCredentialFeature */ .gD)(creds,"CREDENTIALS_HTTP","z"))}catch(e){throw new _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_3__/* .CredentialsProviderError */ .C1(String(e),{logger:options.logger})}},options.maxRetries??3,options.timeout??1e3);return async()=>{try{return await provider()}finally{requestHandler.destroy?.()}}};var validateToken=token=>{if(token.includes("\r\n")){throw new _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_3__/* .CredentialsProviderError */ .C1("Authorization token contains invalid \\r\\n sequence.")}return token};



/***/ })

};
