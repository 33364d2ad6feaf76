import { expect, it } from '@jest/globals'
import { webConcurrency } from '../../../src/ecs/web-concurrency.ts'
import { BUILD_METADATA_LABEL, HOST_RUNTIME_LABEL } from '../../../src/image/oci/processes.ts'

const built = (...ids: readonly unknown[]) => ({
  [BUILD_METADATA_LABEL]: JSON.stringify({ buildpacks: ids.map((id) => ({ id })) }),
})
const NODE = built('heroku/nodejs')
const PYTHON = built('heroku/python')

it.each<[string, Readonly<Record<string, string>>, number, number, number | undefined]>([
  ['Node: memory / 512', NODE, 256, 1024, 2],
  ['Node: rounded down', NODE, 256, 1535, 2],
  ['Node: one at least', NODE, 256, 256, 1],
  ['Node: 16 GB', NODE, 4096, 16384, 32],
  ['Node above 16 GB: memory / 2048', NODE, 4096, 18432, 9],
  ['Node on the host', { [HOST_RUNTIME_LABEL]: 'host-node' }, 256, 512, 1],
  ['another runtime of the host', { [HOST_RUNTIME_LABEL]: 'other' }, 256, 512, undefined],
  ['Python: 2 x cores + 1', PYTHON, 2048, 16384, 5],
  ['Python: less than a core is one', PYTHON, 256, 2048, 3],
  ['Python: cores rounded down', PYTHON, 2047, 2048, 3],
  ['Python: memory / 256 where that is less', PYTHON, 4096, 512, 2],
  ['Python: one at least', PYTHON, 256, 128, 1],
  ['Python with Node for its assets', built('heroku/nodejs', 'heroku/python'), 1024, 2048, 3],
  ["Node's engine", built('heroku/nodejs-engine'), 256, 1024, 2],
  ['Ruby with Node for its assets', built('heroku/nodejs', 'heroku/ruby'), 256, 1024, undefined],
  ['a buildpack without an owner', built('nodejs'), 256, 1024, 2],
  ['a buildpack that only ends so', built('acme/notpython', 'acme/notnodejs'), 256, 1024, undefined],
  ['a buildpack that only begins so', built('python/x', 'nodejs/x'), 256, 1024, undefined],
  ['what only ends as Ruby', built('heroku/nodejs', 'acme/notruby'), 256, 1024, 2],
  ['an ID that is no text', built(1, null), 256, 1024, undefined],
  ['no label', {}, 256, 1024, undefined],
  ['a label that is no JSON', { [BUILD_METADATA_LABEL]: '{' }, 256, 1024, undefined],
  ['a label of nothing', { [BUILD_METADATA_LABEL]: 'null' }, 256, 1024, undefined],
  ['a label without buildpacks', { [BUILD_METADATA_LABEL]: '{"buildpacks":{}}' }, 256, 1024, undefined],
])('%s', (_name, labels, cpu, memory, count) => {
  expect(webConcurrency({ cpu, memory }, labels)).toBe(count)
})
