import { describe, expect, it } from '@jest/globals'
import { parseImageConfig } from '../../../../src/image/oci/parse-manifest.ts'
import { readProcessTable } from '../../../../src/image/oci/process-table.ts'
import { configText } from '../../../support/image/documents.ts'

const LABEL = 'io.buildpacks.build.metadata'

function table(processes: unknown, entrypoint: readonly string[] = []) {
  const config = parseImageConfig(configText({ [LABEL]: JSON.stringify({ processes }) }, entrypoint))
  if (config === undefined) throw new Error('the fixture is not an image config')
  return readProcessTable(config)
}

describe('readProcessTable', () => {
  it.each([
    [
      'a shell of the Procfile buildpack',
      { command: ['bash', '-c'], args: ['node server.js --port $PORT'] },
      'node server.js --port $PORT',
    ],
    ['a shell with its path', { command: ['/bin/sh', '-c'], args: ['echo hi'] }, 'echo hi'],
    [
      'a direct command with arguments',
      { command: ['npm'], args: ['start', '--', 'a b'] },
      'npm start -- "a b"',
    ],
    ['a string command below Platform API 0.10', { command: 'rackup', args: ['-p', '80'] }, 'rackup -p 80'],
    ['a shell given a file is no line', { command: ['bash', 'run.sh'] }, 'bash run.sh'],
    ['an empty argument is seen', { command: ['x', ''] }, 'x ""'],
  ])('reads %s', (_name, process, command) => {
    expect(table([{ type: 'web', ...process }])).toEqual([
      { type: 'web', command, entryPoint: ['/cnb/process/web'], default: false },
    ])
  })

  it('takes the default from the label or from the image entry point, and the working directory', () => {
    const processes = [
      { type: 'web', command: ['a'], default: true, 'working-dir': '/workspace' },
      { type: 'worker', command: ['b'], 'working-dir': '' },
    ]
    expect(table(processes).map((one) => [one.type, one.default, one.workingDirectory])).toEqual([
      ['web', true, '/workspace'],
      ['worker', false, undefined],
    ])
    expect(table([{ type: 'web', command: ['a'] }], ['/cnb/process/web'])[0]?.default).toBe(true)
  })

  it.each([
    ['no label', undefined],
    ['broken JSON', '{'],
    ['no processes', '{"processes":null}'],
    ['a process without a type', '{"processes":[{"command":["x"]}]}'],
  ])('is empty for %s', (_name, label) => {
    const config = parseImageConfig(configText(label === undefined ? {} : { [LABEL]: label }))
    if (config === undefined) throw new Error('the fixture is not an image config')
    expect(readProcessTable(config)).toEqual([])
  })
})
