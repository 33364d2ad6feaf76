/**
 * `npm run mutate -- [FOLDER…]`: changes one place of src at a time and asks whether the tests of `npm test` notice.
 * Without a folder, each folder of src is sampled.
 */
import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { matches, readEquivalents } from './equivalents.ts'
import { readShares, renderShares } from './page.ts'
import { countFigures, describeFigures, shareOf } from './report.ts'
import { listMutants, testMutants } from './run.ts'
import { sampleMutants } from './sample.ts'

const USAGE = `Usage: npm run mutate -- [FOLDER…] [options]

  FOLDER           a folder of src, such as deploy (default: all)
  --seed N         which sample (default 1)
  --sample N       how many mutants of each folder (default 100)
  --at-least N     fail when a folder notices less than N percent (default 85)
  --workers N      how many at once (default: as many as cores)
  --record         write the shares into docs/mutants.md`

const PAGE = 'docs/mutants.md'
const folders = readdirSync('src').sort()
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    sample: { type: 'string', default: '100' },
    'at-least': { type: 'string', default: '85' },
    workers: { type: 'string', default: String(availableParallelism()) },
    record: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
const [seed, size, floor, workers] = [values.seed, values.sample, values['at-least'], values.workers].map(
  Number,
)
const unknown = positionals.filter((name) => !folders.includes(name))
if (values.help || unknown.length > 0 || ![seed, size, floor, workers].every(Number.isSafeInteger)) {
  if (unknown.length > 0)
    console.error(`src has no folder ${unknown.join(', ')}. It has: ${folders.join(', ')}.`)
  console.error(USAGE)
  process.exit(values.help ? 0 : 2)
}

const equivalents = readEquivalents()
const failures: string[] = []
for (const folder of positionals.length > 0 ? positionals : folders) {
  const files = globSync(`src/${folder}/**/*.ts`).sort()
  const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))
  const mutants = await listMutants(sources)
  for (const entry of equivalents.filter(({ file }) => file.startsWith(`src/${folder}/`))) {
    if (mutants.some((mutant) => matches(entry, mutant, sources.get(mutant.file) ?? ''))) continue
    failures.push(
      `equivalents.yml: ${entry.file} has no mutant ${entry.from} => ${entry.to}. Delete the entry.`,
    )
  }
  const sample = sampleMutants(mutants, sources, seed as number, size as number)
  const figures = countFigures(await testMutants(folder, sample, workers as number), equivalents, sources)
  console.log(describeFigures(folder, seed as number, figures, sources))
  if (shareOf(figures) < (floor as number)) {
    failures.push(`${folder}, seed ${seed}: the tests notice ${shareOf(figures)} %, not ${floor} %.`)
  }
  if (values.record) {
    const shares = existsSync(PAGE) ? readShares(readFileSync(PAGE, 'utf8')) : new Map()
    shares.set(folder, new Map(shares.get(folder)).set(seed, shareOf(figures)))
    writeFileSync(PAGE, renderShares(shares))
  }
}
for (const failure of failures) console.error(failure)
process.exitCode = failures.length > 0 ? 1 : 0
