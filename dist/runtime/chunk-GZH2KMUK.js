import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  DescribeTargetGroups$,
  ModifyTargetGroupAttributes$,
  _ep0,
  _mw0,
  command
} from "./chunk-3JVQXGFU.js";

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeTargetGroupsCommand.js
var DescribeTargetGroupsCommand=class extends command(_ep0,_mw0,"DescribeTargetGroups",DescribeTargetGroups$){};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/ModifyTargetGroupAttributesCommand.js
var ModifyTargetGroupAttributesCommand=class extends command(_ep0,_mw0,"ModifyTargetGroupAttributes",ModifyTargetGroupAttributes$){};
export {
  DescribeTargetGroupsCommand,
  ModifyTargetGroupAttributesCommand
};
