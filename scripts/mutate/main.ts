/**
 * `npm run mutate -- [FOLDER…]`: changes one place of src at a time and asks whether the tests of `npm test` notice.
 * Without a folder, each folder of src is sampled.
 */
import { globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { matches, readEquivalents } from './equivalents.ts'
import { readShares, renderShares } from './page.ts'
import { countFigures, describeFigures, shareOf } from './report.ts'
import { listMutants, testMutants } from './run.ts'
import { type Mutant, sampleMutants } from './sample.ts'

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
const seed = Number(values.seed)
const size = Number(values.sample)
const floor = Number(values['at-least'])
const workers = Number(values.workers)
const unknown = positionals.filter((name) => !folders.includes(name))
const usable = unknown.length === 0 && [seed, size, floor, workers].every(Number.isSafeInteger)
if (values.help || !usable) {
  if (unknown.length > 0)
    console.error(`src has no folder ${unknown.join(', ')}. It has: ${folders.join(', ')}.`)
  console.error(USAGE)
  process.exitCode = values.help ? 0 : 2
} else {
  const failures: string[] = []
  for (const folder of positionals.length > 0 ? positionals : folders)
    failures.push(...(await mutate(folder)))
  for (const failure of failures) console.error(failure)
  process.exitCode = failures.length > 0 ? 1 : 0
}

/** Tests the sample of one folder and says the figures. Resolves with what to fix, a line each. */
async function mutate(folder: string): Promise<readonly string[]> {
  const files = globSync(`src/${folder}/**/*.ts`).sort()
  const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))
  const sourceOf = ({ file }: Mutant): string => sources.get(file) ?? ''
  const mutants = await listMutants(sources)
  const equivalents = readEquivalents().filter(({ file }) => file.startsWith(`src/${folder}/`))
  const stale = equivalents.filter((entry) => !mutants.some((one) => matches(entry, one, sourceOf(one))))
  const sample = sampleMutants(mutants, sources, seed, size)
  const figures = countFigures(await testMutants(folder, sample, workers), equivalents, sources)
  const share = shareOf(figures)
  console.log(describeFigures(folder, seed, figures, sources))
  if (values.record) {
    const shares = readShares(readFileSync(PAGE, 'utf8'))
    shares.set(folder, new Map(shares.get(folder)).set(seed, share))
    writeFileSync(PAGE, renderShares(shares))
  }
  return [
    ...stale.map(
      ({ file, from, to }) => `equivalents.yml: ${file} has no mutant ${from} => ${to}. Delete the entry.`,
    ),
    ...(share < floor ? [`${folder}, seed ${seed}: the tests notice ${share} %, not ${floor} %.`] : []),
  ]
}
