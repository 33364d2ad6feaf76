import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { type Timing, timingsOf, timingsOfScript } from '../support/timing.ts'

const HURRIED = 'a clock of the product that waits a part of what it is told; nothing is expected of how long'
const GUARD = 'a guard against hanging in a script that no runner limits'

/** Files that may, what they have of it, and why. A file that no longer has it must leave the list. */
const ALLOWED: Readonly<Record<string, readonly [kind: Timing['kind'], why: string]>> = {
  'test/support/until.ts': ['sleep', 'how often the one loop looks again'],
  'test/e2e/run-stub.ts': ['sleep', 'a guard against hanging, which prints the log of what hangs'],
  'test/scenarios/release/on-the-emulator.test.ts': ['sleep', HURRIED],
  'test/support/preview/emulator-harness.ts': ['sleep', HURRIED],
  'test/slow/push-faults/harness.ts': ['sleep', HURRIED],
  'test/slow/interop/interop_codedeploy.py': ['bound', GUARD],
  'test/slow/interop/interop_gateways.py': ['bound', GUARD],
  'test/slow/interop/interop_scheduler.py': ['bound', GUARD],
}

function timings(file: string, text: string): readonly Timing[] {
  const language = /\.(ts|js|mjs|py|sh)$/.exec(file)?.[1]
  if (language === undefined) return []
  return language === 'py' || language === 'sh' ? timingsOfScript(text, language) : timingsOf(text)
}

const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((path) => join('test', path))
  .filter((path) => /\.(ts|js|mjs|py|sh)$/.test(path) && !path.includes('node_modules'))

describe('tests hold no timing', () => {
  const found = new Map(
    files
      .map((file) => [file, timings(file, readFileSync(file, 'utf8'))] as const)
      .filter(([, all]) => all.length > 0),
  )

  it('no file of test/ sleeps for a fixed time or expects anything of real time', () => {
    expect(files.length).toBeGreaterThan(300)
    const wrong = [...found].flatMap(([file, all]) =>
      all
        .filter(({ kind }) => ALLOWED[file]?.[0] !== kind)
        .map(({ line, kind }) => `${file}:${line} ${kind}`),
    )
    expect(wrong).toEqual([])
  })

  it('whatever is on the list still has what it is there for', () => {
    const idle = Object.entries(ALLOWED).filter(
      ([file, [kind]]) => !found.get(file)?.some((one) => one.kind === kind),
    )
    expect(idle).toEqual([])
  })

  it.each([
    ['a pause', 'await new Promise((resolve) => setTimeout(resolve, 400))', ['sleep']],
    ['a pause in a loop of attempts', 'for (let n = 0; n < 9; n++) await sleep(200)', ['sleep']],
    ['a pause of the real clock', 'await systemClock.sleep(50)', ['sleep']],
    ['a limit', "await fetch('/', { signal: AbortSignal.timeout(900) })", ['sleep']],
    [
      'a bound on what was measured',
      'const t = Date.now(); go(); expect(Date.now() - t < 900).toBe(true)',
      ['bound'],
    ],
    [
      'a matcher on what was measured',
      'const t = performance.now(); const took = performance.now() - t; expect(took).toBeLessThan(7_000)',
      ['bound'],
    ],
    [
      'one that a callback measures',
      'let at = 0; on(() => { at = Date.now() }); must(now() - at < 7500)',
      ['bound'],
    ],
    [
      'a function that measures',
      'const seconds = () => performance.now() / 1000; if (seconds() > 9) fail()',
      ['bound'],
    ],
  ])('%s is found', (_what, text, kinds) => {
    expect(timingsOf(text).map(({ kind }) => kind)).toEqual(kinds)
  })

  it.each([
    ['a wait for an event', 'await until(() => lines.length > 3)'],
    ['a virtual clock', 'await clock.sleep(90_000); expect(clock.now()).toBeLessThan(100_000)'],
    ['seconds that are printed', 'const t = Date.now(); go(); console.log((Date.now() - t) / 1000)'],
    ['real time as data', "log({ timestamp: Date.now(), message: 'hello' })"],
    ['the script of a child process', "spawn('sh', ['-c', 'sleep 300'])"],
    ['a comment', '// await sleep(400)'],
  ])('%s is none', (_what, text) => {
    expect(timingsOf(text)).toEqual([])
  })

  it.each([
    ['py', 'time.sleep(3)', ['sleep']],
    ['py', 'def wait():\n    time.sleep(3)', ['sleep']],
    ['py', 'while not done():\n    time.sleep(0.5)', []],
    ['py', 'assert time.time() - begun < 3', ['bound']],
    ['py', "print(f'{time.time() - begun:.1f} s')", []],
    ['sh', 'start &\nsleep 5\ncheck', ['sleep']],
    ['sh', 'until answers; do\n  sleep 0.2\ndone', []],
  ] as const)('a script in %s: %j has %j', (language, text, kinds) => {
    expect(timingsOfScript(text, language).map(({ kind }) => kind)).toEqual(kinds)
  })
})
