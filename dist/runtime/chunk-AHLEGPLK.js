import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  DescribeTargetGroups$,
  ModifyTargetGroupAttributes$,
  _ep0,
  _mw0,
  command
} from "./chunk-XULVIZ44.js";

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeTargetGroupsCommand.js
var DescribeTargetGroupsCommand=class extends command(_ep0,_mw0,"DescribeTargetGroups",DescribeTargetGroups$){};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/ModifyTargetGroupAttributesCommand.js
var ModifyTargetGroupAttributesCommand=class extends command(_ep0,_mw0,"ModifyTargetGroupAttributes",ModifyTargetGroupAttributes$){};
// src/github/limits.ts
var LONGEST_DESCRIPTION = 140;
function descriptionOf(text, redactor) {
  const clean = redactor.redact(text);
  return clean.length <= LONGEST_DESCRIPTION ? clean : `${clean.slice(0, LONGEST_DESCRIPTION - 1).toWellFormed()}\u2026`;
}

export {
  DescribeTargetGroupsCommand,
  ModifyTargetGroupAttributesCommand,
  descriptionOf
};
