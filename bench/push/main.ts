/**
 * `npm run bench:push`: Renga's push beside `docker push`, `skopeo copy` and `crane`: requests, bytes, time, CPU and peak memory, at
 * 0 ms and at 40 ms for each request. Needs docker-registry, skopeo, Go and python3; a Docker engine for the rows of
 * docker. Writes docs/bench-push.md; exit code 1 when Renga misses a target. RENGA_BENCH_ROUNDS says how often (3).
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BenchRegistry } from './bench-registry.ts'
import { BenchImage } from './images.ts'
import { type Figures, missedTargets, renderPage } from './page.ts'
import { type Measure, measureRow, median, ROWS } from './rows.ts'
import * as tools from './tools.ts'

const ROUNDS = Number(process.env['RENGA_BENCH_ROUNDS'] ?? 3)
const LATENCIES = [0, 40]
const CRANE = 'v0.22.1'

const temp = mkdtempSync(join(tmpdir(), 'renga-bench-push-'))
const cleanups: (() => void)[] = [() => rmSync(temp, { recursive: true, force: true })]
try {
  const figures = await measureAll()
  const page = renderPage(figures)
  writeFileSync('docs/bench-push.md', page)
  console.log(page)
  const missed = missedTargets(figures)
  for (const sentence of missed) console.error(`MISSED: ${sentence}`)
  process.exitCode = missed.length === 0 ? 0 : 1
} finally {
  for (const cleanup of cleanups.reverse()) cleanup()
}

async function measureAll(): Promise<Figures> {
  const dist = join(temp, 'dist')
  execFileSync(process.execPath, ['scripts/build.ts', '--out', dist], { stdio: 'inherit' })
  const base = await BenchImage.create(join(temp, 'base'), { layers: 10, mib: 30 })
  const changed = await base.changed(join(temp, 'changed'), 30)
  const bench = { temp, dist, images: { base, changed }, crane: craneProgram() }
  const registry = await BenchRegistry.start(join(temp, 'registry'))
  cleanups.push(() => registry.close())
  const list = [tools.rengaFromLayout(bench), tools.crane(bench), tools.skopeo(bench)]
  if (dockerAnswers()) {
    tools.loadIntoDaemon(bench)
    cleanups.push(tools.removeFromDaemon)
    list.push(tools.rengaFromDocker(bench), tools.dockerPush(bench))
  } else console.error('NO DOCKER ENGINE ANSWERS: the rows of docker are left out.')

  const measures: Figures['measures'][number][] = []
  let serial = 0
  for (const latency of LATENCIES) {
    for (const row of ROWS) {
      const runs = new Map<tools.Tool, Measure[]>(list.map((tool) => [tool, []]))
      // Interleaved, so that a machine that slows down slows all alike.
      for (let round = 0; round < ROUNDS; round++) {
        for (const [tool, measured] of runs) {
          if (tool.from === 'Docker daemon' && tool.name === 'Renga' && row === 'sibling repository') continue
          serial += 1
          measured.push(await measureRow(row, tool, registry, { repository: `bench/${serial}`, latency }))
        }
      }
      for (const [tool, measured] of runs) {
        if (measured.length === 0) continue
        const middle = median(measured)
        measures.push({ tool: tool.name, from: tool.from, row, latency, ...middle })
        console.log(
          `${latency} ms, ${row}, ${tool.name} from ${tool.from}: ${middle.requests} requests, ${middle.seconds.toFixed(2)} s`,
        )
      }
    }
  }
  return { measures, memory: await measureMemory(bench, registry), rounds: ROUNDS, crane: CRANE }
}

/** The peak of one push of ten layers of 300 MiB, beside that of 30 MiB. */
async function measureMemory(bench: tools.Bench, registry: BenchRegistry): Promise<Figures['memory']> {
  const large = await BenchImage.create(join(temp, 'large'), { layers: 10, mib: 300 })
  const options = { repository: 'bench/large', latency: 0 }
  const tool = tools.rengaFromLayout({ ...bench, images: { base: large, changed: large } })
  const big = await measureRow('all new', tool, registry, options)
  const peaks: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const repository = `bench/small-${round}`
    const small = await measureRow('all new', tools.rengaFromLayout(bench), registry, {
      ...options,
      repository,
    })
    peaks.push(small.peak)
  }
  const small = peaks.sort((a, b) => a - b)[Math.floor(peaks.length / 2)] ?? 0
  return {
    small: { bytes: bench.images.base.bytes, peak: small },
    large: { bytes: large.bytes, peak: big.peak },
  }
}

function craneProgram(): string {
  const bin = join(process.cwd(), '.cache', 'bin')
  const program = join(bin, 'crane')
  if (!existsSync(program)) {
    execFileSync('go', ['install', `github.com/google/go-containerregistry/cmd/crane@${CRANE}`], {
      env: { ...process.env, GOBIN: bin },
      stdio: 'inherit',
    })
  }
  return program
}

function dockerAnswers(): boolean {
  try {
    execFileSync('docker', ['info'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
