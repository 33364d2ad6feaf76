import { expect, it } from '@jest/globals'
import { shellEntryPoint } from '../../../../src/image/oci/launcher.ts'
import { BUILD_METADATA_LABEL } from '../../../../src/image/oci/processes.ts'

const imageWith = (metadata: unknown) => ({
  config: {
    env: [],
    entrypoint: [],
    cmd: [],
    labels: metadata === undefined ? {} : { [BUILD_METADATA_LABEL]: JSON.stringify(metadata) },
  },
})
const launcher = { version: '0.20.8', source: {} }
const LAUNCHED = ['/cnb/lifecycle/launcher', '--']

it.each<[string, unknown, readonly string[]]>([
  ['an image of a Dockerfile: its /bin/sh', undefined, ['/bin/sh', '-c']],
  [
    'buildpacks: the launcher, and the shell of the Procfile lines',
    { launcher, processes: [{ type: 'web', command: ['bash', '-c'], args: ['node server.js'] }] },
    [...LAUNCHED, 'bash', '-c'],
  ],
  [
    'the first process that has a shell says which',
    {
      launcher,
      processes: [
        { type: 'web', command: ['node'] },
        { type: 'worker', command: ['/bin/sh', '-c'] },
      ],
    },
    [...LAUNCHED, '/bin/sh', '-c'],
  ],
  [
    'Platform API below 0.10, where the command is a string',
    { launcher, processes: [{ type: 'web', command: 'npm start' }] },
    [...LAUNCHED, 'bash', '-c'],
  ],
  ['no process at all', { launcher }, [...LAUNCHED, 'bash', '-c']],
  ['metadata of a builder without a launcher', { processes: [] }, ['/bin/sh', '-c']],
])('%s', (_name, metadata, entryPoint) => {
  expect(shellEntryPoint(imageWith(metadata))).toEqual(entryPoint)
})
