import { expect, it } from '@jest/globals'
import { compactVendored } from '../../../scripts/compact-vendored.ts'

const OURS = 'actions/entry.ts'
const THEIRS = 'node_modules/theirs/index.js'

const BUNDLE = `import { createRequire } from 'node:module';
import {
  helper
} from "./chunk-A.js";

// ${THEIRS}
var theirs = function(value) {
  // a comment of theirs
  return helper(value) + \`
    kept \${value}\`;
};

// ${OURS}
function ours() {
  return theirs(1);
}
export {
  ours
};
`

it('takes the whitespace out of what npm gave, and nothing else', async () => {
  const text = await compactVendored(BUNDLE, {
    [THEIRS]: { bytesInOutput: 80 },
    [OURS]: { bytesInOutput: 40 },
  })
  expect(text).toBe(`import { createRequire } from 'node:module';
import {
  helper
} from "./chunk-A.js";

// ${THEIRS}
var theirs=function(value){return helper(value)+\`
    kept \${value}\`};
// ${OURS}
function ours() {
  return theirs(1);
}
export {
  ours
};
`)
})

it('does not pass over a module whose code it cannot find', async () => {
  await expect(
    compactVendored(BUNDLE, { 'node_modules/other/index.js': { bytesInOutput: 1 } }),
  ).rejects.toThrow(/has code of node_modules\/other\/index.js, but no comment says where/)
})
