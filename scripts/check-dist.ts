/**
 * Checks the committed dist/: it is what the source builds (built afresh beside it and compared byte for byte), it
 * needs nothing but Node, every stub starts, licences are there, one changed word renames nothing, our code has a diff,
 * and all of it stays
 */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { actionNames, readManifest } from './action-manifest.ts'
import { incompleteness } from './dist-graph.ts'
import { LOADED_BY_NAME } from './loaded-by-name.ts'

const LIMIT_BYTES = 5_000_000
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

check(
  'dist/ needs nothing but Node, and all of dist/',
  await incompleteness('dist', Object.keys(LOADED_BY_NAME)),
)

const undici: unknown = await import(resolve('dist/runtime/lazy-undici.js'))
check(
  'what is loaded behind a proxy only is there',
  ['ProxyAgent', 'fetch'].filter((name) => typeof Object(Object(undici).default)[name] !== 'function'),
)

const total = files('dist').reduce((sum, path) => sum + statSync(join('dist', path)).size, 0)
check(
  `dist/ is ${(total / 1e6).toFixed(2)} MB of at most ${LIMIT_BYTES / 1e6}`,
  total < LIMIT_BYTES ? [] : ['too large'],
)
check('licences of all bundled packages are there', withoutLicence())

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

// A post step of a job that has nothing to clean up says nothing.
check(
  'every post step starts',
  actionNames()
    .filter((name) => readManifest(name).runs.post !== undefined)
    .flatMap((name) => {
      const env = { PATH: process.env['PATH'] ?? '', RUNNER_TEMP: tmpdir() }
      const run = spawnSync(process.execPath, [`dist/${name}/post.js`], {
        encoding: 'utf8',
        env,
        timeout: 20_000,
      })
      const said = `${run.stdout}${run.stderr}`
      return run.status === 0 && said === ''
        ? []
        : [`${name}: exit code ${run.status}, '${said.slice(0, 200)}'`]
    }),
)

check('one changed word changes the files that hold it, and renames none', oneWord())
check('a reviewer reads our own code in the diff, line by line', unreadable())

if (failed > 0) process.exit(1)

/** esbuild says above each module where it came from, and keeps it in what ncc makes of it. */
function withoutLicence(): readonly string[] {
  const listed = `\n${readFileSync('dist/runtime/licenses.txt', 'utf8')}`
  const inside = new Set(
    files('dist')
      .filter((path) => path.endsWith('.js'))
      .flatMap((path) => [
        ...readFileSync(join('dist', path), 'utf8').matchAll(
          /^\s*\/\/ (?:\S*\/)?node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm,
        ),
      ])
      .map(([, name]) => name),
  )
  return inside.size === 0
    ? ['no file of dist/ says what is in it']
    : [...inside].filter((name) => !listed.includes(`\n${name} `)).map((name) => `no licence of ${name}`)
}

/** Our code in dist/ in a file that Git shows no diff of, or in a line that nobody reads. */
function unreadable(): readonly string[] {
  const { vendored, ours } = Object.groupBy(
    files('dist')
      .filter((path) => path.endsWith('.js'))
      .flatMap((path) => sections(`dist/${path}`)),
    ({ source }) => (source.includes('node_modules/') ? 'vendored' : 'ours'),
  )
  const paths = [...new Set((ours ?? []).map(({ path }) => path))]
  const attributes = execFileSync('git', ['check-attr', '-z', 'diff', '--', ...paths], { encoding: 'utf8' })
    .split('\0')
    .filter((_, index) => index % 3 === 2)
  return [
    ...((vendored ?? []).length > 0 && paths.length > 0 ? [] : ['no file of dist/ says what is in it']),
    ...paths.filter((_, index) => attributes[index] === 'unset').map((path) => `${path} has no diff`),
    ...(ours ?? [])
      .filter(({ longest }) => longest > 1000)
      .map(({ path, source, longest }) => `${path}: ${source} has a line of ${longest} characters`),
  ]
}

/** The modules in a built file, by the comment that esbuild leaves above each, with the length of its longest line. */
function sections(path: string): readonly { path: string; source: string; longest: number }[] {
  return readFileSync(path, 'utf8')
    .split(/^\s*\/\/ (?=(?:\S*\/)?(?:src|actions|node_modules)\/)/m)
    .slice(1)
    .map((section) => {
      const [source = '', ...lines] = section.split('\n')
      return { path, source, longest: Math.max(0, ...lines.map((line) => line.length)) }
    })
}

/** Builds a copy of the source twice, the second time with another word in a module that every action loads. */
function oneWord(): readonly string[] {
  const copy = mkdtempSync(join(tmpdir(), 'renga-dist-'))
  const [module, word, another] = ['src/runtime/errors.ts', 'Caused by: ', 'Brought about by: ']
  const buildTo = (to: string) =>
    execFileSync(process.execPath, ['scripts/build.ts', '--out', to], { cwd: copy, stdio: 'inherit' })
  try {
    for (const path of ['actions', 'docs', 'scripts', 'src', 'package.json'])
      cpSync(path, join(copy, path), { recursive: true })
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
    buildTo('before')
    const text = readFileSync(join(copy, module), 'utf8')
    writeFileSync(join(copy, module), text.replaceAll(word, another))
    buildTo('after')
    const [before, after] = [join(copy, 'before'), join(copy, 'after')]
    const names = new Set([...files(before), ...files(after)])
    const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)
    const changed = [...names].filter((name) => read(join(before, name)) !== read(join(after, name)))
    return [
      ...(changed.length === 0 ? [`nothing changed: is '${word}' still in ${module}?`] : []),
      ...changed
        .filter((name) => read(join(after, name)) !== read(join(before, name))?.replaceAll(word, another))
        .map((name) => `${name} is another`),
    ]
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
