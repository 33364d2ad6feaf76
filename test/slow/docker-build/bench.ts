/**
 * `npm run bench:build`: source to registry by build-from-buildpack and push-ecr, and by `pack build --publish` with
 * the same builder. Writes docs/bench-build.md.
 */
import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { wrapProse } from '../../../scripts/wrap-prose.ts'
import { openDockerHarness } from './harness.ts'
import { must } from './suite.ts'

const ROUNDS = 3
const ENV = { TOKEN: 'hunter2-hunter2' }
const harness = await openDockerHarness('bench-build')
const seconds = new Map<string, number[]>()
const notes = new Map<string, string>()

try {
  for (let round = 1; round <= ROUNDS; round++) {
    console.log(`round ${round} of ${ROUNDS}`)
    await ours(round)
    await pack(round, false)
    await pack(round, true)
  }
  await writeFile('docs/bench-build.md', wrapProse(render()))
  console.log(render())
} finally {
  await harness.close()
}

async function timed<T>(row: string, work: () => Promise<T>): Promise<T> {
  const before = Date.now()
  const result = await work()
  const list = seconds.get(row) ?? []
  list.push((Date.now() - before) / 1000)
  seconds.set(row, list)
  return result
}

/** Cold: a new app, so no cache, nothing in ECR. Then one file changed, then nothing changed. */
async function ours(round: number): Promise<void> {
  const workspace = await harness.workspace('app', `ours-${round}`)
  const repository = `bench-build-${round}`
  await harness.ecr.createRepository(repository)
  const aws = { 'aws-region': harness.ecr.region, repository, 'cache-directory': '.cache-of-buildpacks' }
  await writeFile(join(workspace, '.slugignore'), '.cache-of-buildpacks/\n')
  const run = async (row: string, inputs: Record<string, string>, tag: string): Promise<void> => {
    harness.ecr.journal.clear()
    const uploaded = await timed(row, async () => {
      const built = await harness.build(workspace, { ...aws, ...inputs }, { env: ENV })
      must(built.exitCode === 0, built.log)
      if (built.outputs.get('reused') === 'true') return '0'
      const tags = `${tag},${built.outputs.get('build-id') ?? ''}`
      const pushed = await harness.push(workspace, built.outputs.get('image') ?? '', tags, repository)
      must(pushed.exitCode === 0, pushed.log)
      return pushed.outputs.get('uploaded-bytes') ?? ''
    })
    const calls = harness.ecr.journal.calls.length
    notes.set(row, `${calls} calls of AWS’s API, ${(Number(uploaded) / 1e6).toFixed(1)} MB sent`)
  }
  await run('renga, cold', {}, 'one')
  await writeFile(join(workspace, 'note.txt'), `changed ${round}`)
  await run('renga, one file changed', { 'previous-image': 'one' }, 'two')
  await run('renga, nothing changed', {}, 'three')
}

async function pack(round: number, withEnv: boolean): Promise<void> {
  const workspace = await harness.workspace('app', `pack-${withEnv}-${round}`)
  const name = `${harness.registry}/pack-${withEnv ? 'env' : 'plain'}-${round}:1`
  const variables = withEnv ? ENV : {}
  const build = (row: string) =>
    timed(row, () =>
      harness.run(
        process.env['RENGA_PACK'] ?? 'pack',
        [
          ...[
            'build',
            name,
            '--path',
            workspace,
            '--builder',
            harness.builder,
            '--trust-builder',
            '--publish',
          ],
          ...['--default-process', 'web', '--network', 'host', '--pull-policy', 'if-not-present'],
          ...[
            '--insecure-registry',
            harness.registry,
            ...Object.keys(variables).flatMap((one) => ['--env', one]),
          ],
        ],
        { ...variables, PACK_HOME: join(harness.temp, 'pack') },
      ),
    )
  const label = withEnv ? 'pack build --publish --env TOKEN' : 'pack build --publish'
  await build(`${label}, cold`)
  await writeFile(join(workspace, 'note.txt'), `changed ${round}`)
  await build(`${label}, one file changed`)
  await build(`${label}, nothing changed`)
}

function render(): string {
  const median = (list: readonly number[]) =>
    [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
  const rows = [...seconds].map(([row, list]) => {
    const all = list.map((one) => one.toFixed(1)).join(', ')
    return `| ${row} | ${median(list).toFixed(1)} | ${all} | ${notes.get(row) ?? ''} |`
  })
  return `# From source to a registry

\`npm run bench:build\` writes this page. A Node app with Express, one builder and run image made on the spot, the real lifecycle
${process.env['RENGA_LIFECYCLE_VERSION'] ?? ''} and pack; Docker on the same machine; packages from npm's registry. renga is build-from-buildpack and push-ecr as two processes into the emulator's ECR; pack publishes into
Debian's docker-registry. Everything is on loopback, ${cpus().length} cores, median of ${ROUNDS} with each run beside it.

| case | median s | runs s | |
| --- | --- | --- | --- |
${rows.join('\n')}

- cold: a new app; no cache of buildpacks and nothing in the registry. The builder is in the engine, the run image is not.
- With one \`--env\` pack makes a builder image of its own first, with the value in it; renga's runs have the same variable, as a file.
- pack's \`nothing changed\` builds again; renga's finds the image by its build id.
`
}
