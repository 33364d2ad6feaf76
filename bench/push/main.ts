/**
 * `npm run bench:push`: Renga's push beside `docker push`, `skopeo copy` and `crane`: requests, bytes, time, CPU and
 * peak memory, at 0 ms and at 40 ms for each request. Needs Go and root: what else it starts, it installs. Writes
 * docs/bench-push.md; exit code 1 when Renga misses a target. RENGA_BENCH_ROUNDS says how often (3), with a Docker
 * engine a third of that. With `-- --requests` only the requests and bytes of Renga are held against their targets,
 * with small layers: no time, no page; the last line counts.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { wrapProse } from '../../scripts/wrap-prose.ts'
import { BenchRegistry } from './bench-registry.ts'
import { certificateIn } from './certificate.ts'
import { DockerEngine } from './docker-engine.ts'
import { BenchImage } from './images.ts'
import { type Figures, type Found, missedTargets, renderPage, requestTargets } from './page.ts'
import { CRANE, cranePath, installPrograms } from './programs.ts'
import { type Measure, measureRow, median, prepareRows, ROWS } from './rows.ts'
import { measureStart } from './start.ts'
import * as tools from './tools.ts'

const onlyRequests = process.argv.includes('--requests')
const ROUNDS = onlyRequests ? 1 : Number(process.env['RENGA_BENCH_ROUNDS'] ?? 3)
/** An engine takes many times as long as the others. */
const ENGINE_ROUNDS = Math.ceil(ROUNDS / 3)
const LATENCIES = onlyRequests ? [0] : [0, 40]
const MIB = onlyRequests ? 1 : 30

const temp = mkdtempSync(join(tmpdir(), 'renga-bench-push-'))
const cleanups: (() => unknown)[] = [() => rmSync(temp, { recursive: true, force: true })]
const cleanUp = async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void cleanUp().finally(() => process.exit(1)))
try {
  installPrograms()
  const { bench, registry } = await prepare()
  if (onlyRequests) await holdRequests(bench, registry)
  else await measureAll(bench, registry)
} finally {
  await cleanUp()
}

async function prepare() {
  const dist = join(temp, 'dist')
  execFileSync(process.execPath, ['scripts/build.ts', '--out', dist], { stdio: 'inherit' })
  const base = await BenchImage.create(join(temp, 'base'), { layers: 10, mib: MIB })
  const changed = await base.changed(join(temp, 'changed'), MIB)
  const registry = await BenchRegistry.start(join(temp, 'registry'))
  cleanups.push(() => registry.close())
  const { certificate } = certificateIn(registry.directory)
  return { bench: { temp, dist, images: { base, changed }, certificate }, registry }
}

async function holdRequests(bench: tools.Bench, registry: BenchRegistry): Promise<void> {
  const found = await measureRows([tools.rengaFromLayout(bench)], registry)
  const results = requestTargets(found)
  for (const { what, most, measured, reached } of results)
    console.log(`${reached ? 'ok     ' : 'MISSED '} ${what}: ${measured}, at most ${most}`)
  const missed = results.filter(({ reached }) => !reached).length
  console.log(`${results.length - missed} passed, ${missed} failed`)
  process.exitCode = missed === 0 ? 0 : 1
}

async function measureAll(bench: tools.Bench, registry: BenchRegistry): Promise<void> {
  const crane = cranePath()
  const list = [tools.rengaFromLayout(bench), tools.crane(bench, crane), tools.skopeo(bench)]
  const engine = await dockerEngine()
  if (engine !== undefined) {
    tools.loadInto(engine, bench)
    list.push(tools.rengaFromDocker(bench, engine), tools.dockerPush(bench, engine))
  }
  const load = [loadavg()[0] ?? 0]
  const measures = await measureRows(list, registry)
  load.push(loadavg()[0] ?? 0)
  const memory = await measureMemory(bench, registry)
  const start = measureStart(bench, crane)
  const figures: Figures = { measures, memory, start, rounds: ROUNDS, crane: CRANE, load }
  const page = wrapProse(renderPage(figures))
  writeFileSync('docs/bench-push.md', page)
  console.log(page)
  const missed = missedTargets(figures)
  for (const sentence of missed) console.error(`MISSED: ${sentence}`)
  process.exitCode = missed.length === 0 ? 0 : 1
}

/** Undefined, said loudly, where none can be started. */
async function dockerEngine(): Promise<DockerEngine | undefined> {
  try {
    const engine = await DockerEngine.start(join(temp, 'docker'))
    cleanups.push(() => engine.close())
    return engine
  } catch (error) {
    console.error(`NO DOCKER ENGINE CAN BE STARTED, the rows of docker are left out: ${String(error)}`)
    return undefined
  }
}

/**
 * The middle one of all rounds, for each latency, row and tool. Rounds are interleaved: a machine that slows down slows
 * all alike.
 */
async function measureRows(list: readonly tools.Tool[], registry: BenchRegistry): Promise<readonly Found[]> {
  const found: Found[] = []
  let serial = 0
  const prepared = new Map(list.map((tool, index) => [tool, `prepared/${index}`]))
  for (const [tool, repository] of prepared) await prepareRows(tool, registry, repository)
  for (const latency of LATENCIES) {
    for (const row of ROWS) {
      const runs = new Map<tools.Tool, Measure[]>(list.map((tool) => [tool, []]))
      for (let round = 0; round < ROUNDS; round++) {
        for (const [tool, measured] of runs) {
          if (tool.from === 'Docker daemon' && round >= ENGINE_ROUNDS) continue
          serial += 1
          const place = { repository: `bench/${serial}`, latency, prepared: prepared.get(tool) ?? '' }
          const one = await measureRow(row, tool, registry, place)
          if (one !== undefined) measured.push(one)
        }
      }
      for (const [{ name, from }, measured] of runs) {
        if (measured.length === 0) continue
        const middle = median(measured)
        found.push({ tool: name, from, row, latency, ...middle })
        const { requests, seconds } = middle
        console.log(
          `${latency} ms, ${row}, ${name} from ${from}: ${requests} requests, ${seconds.toFixed(2)} s`,
        )
      }
    }
  }
  return found
}

/** The peak of a push of ten layers of 300 MiB, beside that of 30 MiB. */
async function measureMemory(bench: tools.Bench, registry: BenchRegistry): Promise<Figures['memory']> {
  const large = await BenchImage.create(join(temp, 'large'), { layers: 10, mib: 300 })
  const sizes = { small: bench.images.base, large }
  const peaks = { small: [] as number[], large: [] as number[] }
  for (const [size, rounds] of [
    ['small', ROUNDS],
    ['large', ENGINE_ROUNDS],
  ] as const) {
    const image = sizes[size]
    const tool = tools.rengaFromLayout({ ...bench, images: { base: image, changed: image } })
    for (let round = 0; round < rounds; round++) {
      const place = { repository: `bench/${size}-${round}`, latency: 0, prepared: '' }
      const measured = await measureRow('all new', tool, registry, place)
      if (measured !== undefined) peaks[size].push(measured.peak)
    }
  }
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  return {
    small: { bytes: sizes.small.bytes, peak: middle(peaks.small) },
    large: { bytes: large.bytes, peak: middle(peaks.large) },
  }
}
