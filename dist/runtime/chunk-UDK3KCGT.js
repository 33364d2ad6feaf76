import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  DescribeSecret$,
  _ep02,
  _mw02,
  command2
} from "./chunk-73Z3JSVN.js";
import {
  DescribeAccountLimits$,
  _ep0,
  _mw0,
  command
} from "./chunk-M33ZFSB4.js";

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeAccountLimitsCommand.js
var DescribeAccountLimitsCommand=class extends command(_ep0,_mw0,"DescribeAccountLimits",DescribeAccountLimits$){};
// node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/DescribeSecretCommand.js
var DescribeSecretCommand=class extends command2(_ep02,_mw02,"DescribeSecret",DescribeSecret$){};
export {
  DescribeAccountLimitsCommand,
  DescribeSecretCommand
};
