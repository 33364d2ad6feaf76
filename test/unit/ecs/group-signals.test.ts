import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from '@jest/globals'
import { GROUP_TERM, signalsGroup } from '../../../src/ecs/group-signals.ts'
import type { ImageConfig } from '../../../src/image/oci/documents.ts'

const image = (labels: Record<string, string>): Pick<ImageConfig, 'config'> => ({
  config: { env: [], entrypoint: [], cmd: [], labels },
})
const built = (command: unknown, direct?: boolean) =>
  image({
    'io.buildpacks.build.metadata': JSON.stringify({
      processes: [{ type: 'web', command, ...(direct === undefined ? {} : { direct }) }],
    }),
  })
const web = { type: 'web', entryPoint: ['/cnb/process/web'] }
const wrapped = ['/bin/sh', '-c', GROUP_TERM, 'renga-group', '/cnb/process/web']

describe('the entry point through which SIGTERM reaches the group', () => {
  it.each<[string, Parameters<typeof signalsGroup>[1], readonly string[]]>([
    ['a Procfile line, which bash runs', built(['bash', '-c', 'npm start']), wrapped],
    ['an old lifecycle’s shell command', built('npm start', false), wrapped],
    ['an old lifecycle’s direct command', built('node', true), web.entryPoint],
    ['a direct process: the image may have no shell', built(['/workspace/server']), web.entryPoint],
    ['an image of unknown make', image({}), web.entryPoint],
    [
      'an image that runs on the host',
      image({ 'dev.renga.runtime': 'host-node', ...built(['bash', '-c', 'x']).config.labels }),
      web.entryPoint,
    ],
  ])('%s', (_name, of, expected) => {
    expect(signalsGroup(web, of)).toEqual(expected)
  })

  it('wraps a command that a shell is told to run', () => {
    const entryPoint = ['/bin/sh', '-c', 'node a.js']
    expect(signalsGroup({ type: 'web', entryPoint }, image({})).slice(-3)).toEqual(entryPoint)
  })
})

/** Runs the line as tini does: in a process group of its own. */
async function run(script: string, signalAt?: RegExp) {
  const child = spawn('/bin/sh', ['-c', GROUP_TERM, 'renga-group', '/bin/sh', '-c', script], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    if (signalAt?.test(output) && child.pid !== undefined) {
      signalAt = undefined
      process.kill(child.pid, 'SIGTERM')
    }
  })
  const [code] = await once(child, 'close')
  return { code: Number(code), output }
}

describe('the line itself', () => {
  it('ends with the exit code of its child', async () => {
    expect((await run('exit 42')).code).toBe(42)
  })

  it('passes SIGTERM on to a grandchild whose parent does not, and waits for the end', async () => {
    const grandchild = 'trap "echo told; exit 0" TERM; sleep 20 & echo ready; wait'
    const { code, output } = await run(`trap : TERM; /bin/sh -c '${grandchild}'; echo over; exit 7`, /ready/)
    expect(output).toBe('ready\ntold\nover\n')
    expect(code).toBe(7)
  })
})
