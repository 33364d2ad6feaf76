/**
 * Checks the committed dist/: it is what the source builds (built afresh beside it and compared byte for byte), it needs nothing but
 * Node, every stub starts, licences are there, and all of it stays under 4 MB. Prints one line a check.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { build } from 'esbuild'
import { actionNames } from './action-manifest.ts'

const LIMIT_BYTES = 4 * 1024 * 1024
let failed = 0

function check(what: string, problems: readonly string[]): void {
  console.log(
    `${problems.length === 0 ? 'ok  ' : 'FAIL'} ${what}${problems.map((problem) => `\n       ${problem}`).join('')}`,
  )
  if (problems.length > 0) failed += 1
}

const files = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(root, path)).isFile())
    .sort()

const fresh = mkdtempSync(join(tmpdir(), 'renga-dist-'))
try {
  execFileSync(process.execPath, ['scripts/build.ts', '--out', fresh], { stdio: 'inherit' })
  const committed = files('dist')
  const built = files(fresh)
  check('dist/ is what the source builds', [
    ...built.filter((path) => !committed.includes(path)).map((path) => `missing: dist/${path}`),
    ...committed
      .filter((path) => !built.includes(path))
      .map((path) => `not built by the source: dist/${path}`),
    ...built
      .filter(
        (path) =>
          committed.includes(path) &&
          !readFileSync(join(fresh, path)).equals(readFileSync(join('dist', path))),
      )
      .map((path) => `differs: dist/${path}`),
  ])
} finally {
  rmSync(fresh, { recursive: true, force: true })
}

const status = execFileSync('git', ['status', '--porcelain', '--', 'dist'], { encoding: 'utf8' })
check(
  'dist/ is committed',
  status.split('\n').filter((line) => line !== ''),
)

check('dist/ needs nothing but Node, and all of dist/', await needs())

const undici: unknown = await import(resolve('dist/runtime/lazy-undici.js'))
check(
  'what is loaded behind a proxy only is there',
  ['ProxyAgent', 'fetch'].filter((name) => typeof Object(Object(undici).default)[name] !== 'function'),
)

const total = files('dist').reduce((sum, path) => sum + statSync(join('dist', path)).size, 0)
check(
  `dist/ is ${(total / 1024 / 1024).toFixed(2)} MiB of at most 4`,
  total < LIMIT_BYTES ? [] : ['too large'],
)
check(
  'licences of all bundled packages are there',
  existsSync('dist/runtime/licenses.txt') ? [] : ['dist/runtime/licenses.txt is missing'],
)

// A stub that starts reads its inputs and says, in one annotation, which one is missing.
check(
  'every stub starts and names its first missing input',
  actionNames().flatMap((name) => {
    const env = {
      PATH: process.env['PATH'] ?? '',
      RUNNER_TEMP: tmpdir(),
      GITHUB_WORKSPACE: join(tmpdir(), 'renga-no-workspace'),
    }
    const run = spawnSync(process.execPath, [`dist/${name}/index.js`], {
      encoding: 'utf8',
      env,
      timeout: 20_000,
    })
    const errors = run.stdout.split('\n').filter((line) => line.startsWith('::error'))
    return run.status === 1 && errors.length === 1 && run.stderr === ''
      ? []
      : [
          `${name}: exit code ${run.status}, ${errors.length} annotations, stderr '${run.stderr.slice(0, 200)}'`,
        ]
  }),
)

if (failed > 0) process.exit(1)

/** Follows the imports of the committed files from every stub. */
async function needs(): Promise<readonly string[]> {
  const scripts = files('dist').filter((path) => path.endsWith('.js'))
  const stubs = scripts.filter((path) => !path.startsWith('runtime/'))
  const named = scripts.filter((path) => scripts.some((by) => loadsByName(by, path)))
  try {
    const { metafile } = await build({
      entryPoints: [...stubs, ...named].map((path) => join('dist', path)),
      outdir: 'unused',
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      metafile: true,
      write: false,
      logLevel: 'silent',
    })
    const foreign = Object.entries(metafile.inputs).flatMap(([path, { imports }]) =>
      imports
        .filter((one) => one.external && !isBuiltin(one.path))
        .map((one) => `${path} imports '${one.path}'`),
    )
    const idle = scripts.filter((path) => metafile.inputs[`dist/${path}`] === undefined)
    return [...foreign, ...idle.map((path) => `no stub reaches dist/${path}`)]
  } catch (error) {
    return [String(error)]
  }
}

/**
 * A worker thread, and what is read only when it is needed, is not an import: the chunk that loads it names its file.
 */
function loadsByName(by: string, path: string): boolean {
  return (
    /(-worker|\/lazy-\w+)\.js$/.test(path) &&
    by !== path &&
    readFileSync(join('dist', by), 'utf8').includes(`./${basename(path)}`)
  )
}
