import { spawn } from 'node:child_process'
import { expect, it } from '@jest/globals'

/** A guard against a pattern that backtracks for hours, and no measure: all of it takes a minute on a busy machine. */
const HANG_MS = 900_000

it('a megabyte of any character blocks no function that takes foreign text', async () => {
  const child = spawn(process.execPath, ['test/slow/hostile-text-child.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: HANG_MS,
    killSignal: 'SIGKILL',
  })
  const said: string[] = []
  const errors: string[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()))
  await new Promise((resolve) => child.once('close', resolve))
  const lines = said.join('').trimEnd().split('\n')
  expect(
    errors
      .join('')
      .replace(/.*ExperimentalWarning.*|.*--trace-warnings.*/g, '')
      .trim(),
  ).toBe('')
  // The last line names what it never came back from.
  expect(lines.at(-1)).toBe('all')
  expect(lines.filter((line) => line.startsWith('done ')).length).toBeGreaterThan(90)
}, 960_000)
