import { spawn } from 'node:child_process'
import { expect, it } from '@jest/globals'

/** A guard against what never ends, and no measure: all of it takes a minute and a half on a free machine. */
const HANG_MS = 900_000
const PLANTED = 'test/slow/hostile-text/planted.ts'

// Beside each other.
const steps = lines('steps-child.ts')
const megabyte = lines('megabyte-child.ts')

it(
  'the steps of every function that takes foreign text grow with its length, and no faster',
  async () => {
    expect(faults(await steps)).toEqual([])
    expect(done(await steps).length).toBeGreaterThan(110)
  },
  HANG_MS,
)

it(
  'a megabyte of any character blocks none of them',
  async () => {
    // The last line names what it never came back from.
    expect((await megabyte).at(-1)).toBe('all')
    expect(done(await megabyte)).toEqual(done(await steps))
  },
  HANG_MS,
)

it(
  'the measure finds what is quadratic, in our own loops and in what they call, and counts the same each time',
  async () => {
    const [measured, again] = await Promise.all([
      lines('steps-child.ts', PLANTED),
      lines('steps-child.ts', PLANTED),
    ])
    expect(again).toEqual(measured)
    expect(done(measured)).toEqual(['linear'])
    expect(faults(measured)).toEqual(
      [
        /^fault looksForAnEnd of backslashes: 1000 characters take \d+ steps, twice as many \d+$/,
        /^fault searchesAgain of CR: /,
        /^fault spreads of commas: /,
        /^fault trimsTheRest of LF: /,
        /^fault twoLoops of CR: /,
      ].map((line) => expect.stringMatching(line)),
    )
  },
  HANG_MS,
)

const done = (said: readonly string[]): readonly string[] =>
  said.filter((line) => line.startsWith('done ')).map((line) => line.slice('done '.length))

const faults = (said: readonly string[]): readonly string[] =>
  said.filter((line) => !/^(?:begin |done |all$)/.test(line))

/** What a child says on its standard output; on the other it may say nothing. */
async function lines(child: string, ...given: readonly string[]): Promise<readonly string[]> {
  const running = spawn(process.execPath, [`test/slow/hostile-text/${child}`, ...given], {
    env: { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: HANG_MS,
    killSignal: 'SIGKILL',
  })
  const said: string[] = []
  const errors: string[] = []
  running.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  running.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()))
  await new Promise((resolve) => running.once('close', resolve))
  return [...said.join('').trimEnd().split('\n'), ...errors.join('').split('\n').filter(Boolean)]
}
