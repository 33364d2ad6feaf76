import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  CreateRule$,
  DeleteRule$,
  DescribeTags$,
  _ep0,
  _mw0,
  command
} from "./chunk-XULVIZ44.js";

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/CreateRuleCommand.js
var CreateRuleCommand=class extends command(_ep0,_mw0,"CreateRule",CreateRule$){};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DeleteRuleCommand.js
var DeleteRuleCommand=class extends command(_ep0,_mw0,"DeleteRule",DeleteRule$){};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeTagsCommand.js
var DescribeTagsCommand=class extends command(_ep0,_mw0,"DescribeTags",DescribeTags$){};
export {
  CreateRuleCommand,
  DeleteRuleCommand,
  DescribeTagsCommand
};
