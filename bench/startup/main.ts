/**
 * `npm run bench:startup`: how long each action takes from the start of its process to the first thing it says, beside
 * an empty Node process. Rounds are interleaved, so a machine that slows down slows all alike; the ratios are what to
 * compare. Writes its page into docs/, which is not part of the repository. `npm run bench:startup -- DIST` measures
 * another dist/ beside it, in the same rounds, and prints the ratios only.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { actionNames } from '../../scripts/action-manifest.ts'
import { wrapProse } from '../../scripts/wrap-prose.ts'

const ROUNDS = 21

/** The dist/ of before, when there is one to compare with. */
const [before] = process.argv.slice(2)

const folder = mkdtempSync(join(tmpdir(), 'renga-bench-'))
const empty = join(folder, 'empty.mjs')
writeFileSync(empty, '')
const env = { PATH: process.env['PATH'] ?? '', RUNNER_TEMP: folder, GITHUB_WORKSPACE: folder }
const subjects = [
  { name: 'an empty script', file: empty, exit: 0 },
  // Without inputs an action has loaded all that it needs and then names the first missing one.
  ...actionNames().flatMap((name) => [
    { name, file: join('dist', name, 'index.js'), exit: 1 },
    ...(before === undefined
      ? []
      : [{ name: `${name}, before`, file: join(before, name, 'index.js'), exit: 1 }]),
  ]),
]
const times = new Map(subjects.map(({ name }) => [name, [] as number[]]))
try {
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, file, exit } of subjects) {
      const begun = performance.now()
      const { status } = spawnSync(process.execPath, [file], { env, stdio: 'ignore' })
      if (status !== exit) throw new Error(`${name} ended with ${status}, not ${exit}`)
      times.get(name)?.push(performance.now() - begun)
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const of = (name: string) => times.get(name) ?? []
if (before === undefined) report()
else compare()

function report(): void {
  const base = median(of('an empty script'))
  const rows = subjects.map(({ name }) => {
    const values = times.get(name) ?? []
    return `| ${name} | ${median(values).toFixed(0)} | ${Math.min(...values).toFixed(0)} | ${(median(values) / base).toFixed(1)} |`
  })
  const page = wrapProse(`# Start-up of the actions

From the start of the process to the first thing the action says, without any input. Median and minimum of ${ROUNDS} interleaved rounds, Node
${process.version}, ${cpus().length} cores; absolute times depend on the machine, the ratio to an empty script hardly does. Written by \`npm run bench:startup\`.

| process | median ms | minimum ms | × empty script |
| --- | --- | --- | --- |
${rows.join('\n')}
`)
  writeFileSync('docs/bench-startup.md', page)
  console.log(page)
}

/** Minima, because what else runs on the machine only ever adds to a time. */
function compare(): void {
  console.log(`minimum of ${ROUNDS} interleaved rounds, ms: before, now, ratio`)
  for (const name of actionNames()) {
    const [old, now] = [Math.min(...of(`${name}, before`)), Math.min(...of(name))]
    console.log(`${name.padEnd(24)} ${old.toFixed(1)} ${now.toFixed(1)} ${(now / old).toFixed(3)}`)
  }
}
