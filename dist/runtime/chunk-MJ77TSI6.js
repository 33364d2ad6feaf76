import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  DescribeSecret$,
  _ep02 as _ep0,
  _mw02 as _mw0,
  command2 as command
} from "./chunk-SEUOH2Q7.js";
import {
  DescribeAccountLimits$,
  _ep0 as _ep02,
  _mw0 as _mw02,
  command as command2
} from "./chunk-XULVIZ44.js";

// node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/DescribeSecretCommand.js
var DescribeSecretCommand=class extends command(_ep0,_mw0,"DescribeSecret",DescribeSecret$){};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeAccountLimitsCommand.js
var DescribeAccountLimitsCommand=class extends command2(_ep02,_mw02,"DescribeAccountLimits",DescribeAccountLimits$){};
export {
  DescribeSecretCommand,
  DescribeAccountLimitsCommand
};
