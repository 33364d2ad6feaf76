import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  deniedAction
} from "./chunk-63FUU2LW.js";
import {
  DeniedError,
  UserError
} from "./chunk-DP2ULIJL.js";
import {
  ENV_KEY,
  ENV_SECRET,
  fromEnv
} from "./chunk-PSLON33J.js";
import {
  CredentialsProviderError,
  ENV_PROFILE,
  chain
} from "./chunk-GTUH6S2E.js";

// src/aws/client/errors.ts
var DENIED = /^(AccessDenied|AccessDeniedException|UnauthorizedOperation|NotAuthorized|AuthorizationError)$/;
var EXPIRED = /^(ExpiredToken|ExpiredTokenException|InvalidClientTokenId|UnrecognizedClientException)$/;
var THROTTLED = /Throttl|TooManyRequests|RequestLimitExceeded|ProvisionedThroughputExceeded|SlowDown|LimitExceededException$/;
var NETWORK = /^(ECONNRESET|ECONNREFUSED|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|TimeoutError|NetworkingError)$/;
var MISSING = /NotFound|DoesNotExist|NoSuch/;
function awsError(error) {
  const raw = typeof error === "object" && error !== null ? error : {};
  const metadata = typeof raw["$metadata"] === "object" && raw["$metadata"] !== null ? raw["$metadata"] : {};
  const code = typeof raw["code"] === "string" ? raw["code"] : "";
  const message = error instanceof Error ? error.message : String(error);
  const wrapped = /^AWS SDK error wrapper for (\w+)/.exec(message)?.[1];
  const own = typeof raw["name"] === "string" && raw["name"] !== "Error" ? raw["name"] : wrapped;
  const name = own ?? (code === "" ? "Error" : code);
  const status = typeof metadata["httpStatusCode"] === "number" ? metadata["httpStatusCode"] : 0;
  return {
    name,
    message,
    requestId: typeof metadata["requestId"] === "string" ? metadata["requestId"] : void 0,
    kind: classify(name, code, status)
  };
}
function classify(name, code, status) {
  if (DENIED.test(name)) return "denied";
  if (EXPIRED.test(name)) return "expired";
  if (THROTTLED.test(name)) return "throttled";
  if (NETWORK.test(code) || NETWORK.test(name)) return "network";
  if (MISSING.test(name)) return "missing";
  if (status >= 500 || name === "ServerException") return "server";
  return "other";
}
var isAwsError = (error, ...names) => names.includes(awsError(error).name);
async function explaining(iamAction, on, call) {
  try {
    return await call();
  } catch (error) {
    if (error instanceof UserError) throw error;
    const facts = awsError(error);
    const id = facts.requestId === void 0 ? "" : `, request ${facts.requestId}`;
    switch (facts.kind) {
      case "denied": {
        const named = deniedAction(facts.message);
        if (named !== void 0 && named.action !== iamAction) {
          const resource = named.resource === void 0 ? "" : ` on ${named.resource}`;
          throw new DeniedError(
            `The role may not do ${named.action}${resource}, which ${iamAction} on ${on} needs (${facts.name}${id}).`,
            { fix: `Add ${named.action}${resource} to the role's policy.`, cause: error }
          );
        }
        throw new DeniedError(`The role may not do ${iamAction} on ${on} (${facts.name}${id}).`, {
          fix: `Add ${iamAction} to the role's policy.`,
          cause: error
        });
      }
      case "expired":
        throw new UserError(`The AWS session ended before ${iamAction} on ${on} (${facts.name}${id}).`, {
          fix: "Run the job again, or raise the role session duration.",
          cause: error
        });
      case "network":
        throw new UserError(
          `AWS could not be reached for ${iamAction} on ${on} (${facts.name}: ${facts.message}).`,
          {
            fix: "Check 'aws-region' and the runner's network, then run the job again.",
            cause: error
          }
        );
      default:
        throw new UserError(
          `${iamAction} on ${on} failed: ${facts.name}: ${facts.message}${id === "" ? "" : ` (${id.slice(2)})`}.`,
          {
            cause: error
          }
        );
    }
  }
}

// node_modules/@aws-sdk/credential-provider-node/dist-es/remoteProvider.js
var ENV_IMDS_DISABLED="AWS_EC2_METADATA_DISABLED";var remoteProvider=async init=>{const{ENV_CMDS_FULL_URI,ENV_CMDS_RELATIVE_URI,fromContainerMetadata,fromInstanceMetadata}=await import("./dist-es-PN6DRJUC.js");if(process.env[ENV_CMDS_RELATIVE_URI]||process.env[ENV_CMDS_FULL_URI]){init.logger?.debug("@aws-sdk/credential-provider-node - remoteProvider::fromHttp/fromContainerMetadata");const{fromHttp}=await import("./dist-es-ZG65CVHI.js");return chain(fromHttp(init),fromContainerMetadata(init))}if(process.env[ENV_IMDS_DISABLED]&&process.env[ENV_IMDS_DISABLED]!=="false"){return async()=>{throw new CredentialsProviderError("EC2 Instance Metadata Service access disabled",{logger:init.logger})}}init.logger?.debug("@aws-sdk/credential-provider-node - remoteProvider::fromInstanceMetadata");return fromInstanceMetadata(init)};
// node_modules/@aws-sdk/credential-provider-node/dist-es/runtime/memoize-chain.js
function memoizeChain(providers,treatAsExpired){const chain2=internalCreateChain(providers);let activeLock;let passiveLock;let credentials;let forceRefreshLock;const provider=async options=>{if(options?.forceRefresh){if(!forceRefreshLock){forceRefreshLock=chain2(options).then(c=>{credentials=c}).finally(()=>{forceRefreshLock=void 0})}await forceRefreshLock;return credentials}if(credentials?.expiration){if(credentials?.expiration?.getTime()<Date.now()){credentials=void 0}}if(activeLock){await activeLock}else if(!credentials||treatAsExpired?.(credentials)){if(credentials){if(!passiveLock){passiveLock=chain2(options).then(c=>{credentials=c}).catch(()=>{}).finally(()=>{passiveLock=void 0})}}else{activeLock=chain2(options).then(c=>{credentials=c}).finally(()=>{activeLock=void 0});return provider(options)}}return credentials};return provider}var internalCreateChain=providers=>async awsIdentityProperties=>{let lastProviderError;for(const provider of providers){try{return await provider(awsIdentityProperties)}catch(err){lastProviderError=err;if(err?.tryNextLink){continue}throw err}}throw lastProviderError};
// node_modules/@aws-sdk/credential-provider-node/dist-es/defaultProvider.js
var multipleCredentialSourceWarningEmitted=false;var defaultProvider=(init={})=>memoizeChain([async()=>{const profile=init.profile??process.env[ENV_PROFILE];if(profile){const envStaticCredentialsAreSet=process.env[ENV_KEY]&&process.env[ENV_SECRET];if(envStaticCredentialsAreSet){if(!multipleCredentialSourceWarningEmitted){const warnFn=init.logger?.warn&&init.logger?.constructor?.name!=="NoOpLogger"?init.logger.warn.bind(init.logger):console.warn;warnFn(`@aws-sdk/credential-provider-node - defaultProvider::fromEnv WARNING:
    Multiple credential sources detected: 
    Both AWS_PROFILE and the pair AWS_ACCESS_KEY_ID/AWS_SECRET_ACCESS_KEY static credentials are set.
    This SDK will proceed with the AWS_PROFILE value.
    
    However, a future version may change this behavior to prefer the ENV static credentials.
    Please ensure that your environment only sets either the AWS_PROFILE or the
    AWS_ACCESS_KEY_ID/AWS_SECRET_ACCESS_KEY pair.
`);multipleCredentialSourceWarningEmitted=true}}throw new CredentialsProviderError("AWS_PROFILE is set, skipping fromEnv provider.",{logger:init.logger,tryNextLink:true})}init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromEnv");return fromEnv(init)()},async awsIdentityProperties=>{init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromSSO");const{ssoStartUrl,ssoAccountId,ssoRegion,ssoRoleName,ssoSession}=init;if(!ssoStartUrl&&!ssoAccountId&&!ssoRegion&&!ssoRoleName&&!ssoSession){throw new CredentialsProviderError("Skipping SSO provider in default chain (inputs do not include SSO fields).",{logger:init.logger})}const{fromSSO}=await import("./dist-es-WEPGWH7J.js");return fromSSO(init)(awsIdentityProperties)},async awsIdentityProperties=>{init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromIni");const{fromIni}=await import("./dist-es-GGPTOLBA.js");return fromIni(init)(awsIdentityProperties)},async awsIdentityProperties=>{init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromProcess");const{fromProcess}=await import("./dist-es-XQ7NX6NG.js");return fromProcess(init)(awsIdentityProperties)},async awsIdentityProperties=>{init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromTokenFile");const{fromTokenFile}=await import("./dist-es-KOK4BKJL.js");return fromTokenFile(init)(awsIdentityProperties)},async()=>{init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::remoteProvider");return(await remoteProvider(init))()},async()=>{throw new CredentialsProviderError("Could not load credentials from any providers",{tryNextLink:false,logger:init.logger})}],credentialsTreatedAsExpired);var credentialsTreatedAsExpired=credentials=>credentials?.expiration!==void 0&&credentials.expiration.getTime()-Date.now()<3e5;
export {
  defaultProvider,
  awsError,
  isAwsError,
  explaining
};
