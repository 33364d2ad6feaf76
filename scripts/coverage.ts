/**
 * `npm run coverage`: runs the tests of `npm test` with V8's coverage and writes docs/coverage.md, a table by room.
 * Nothing is written when a test fails.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isAbsolute, join, relative, sep } from 'node:path'
import { wrapProse } from './wrap-prose.ts'

const PAGE = 'docs/coverage.md'

interface Count {
  readonly total: number
  readonly covered: number
}

/** Of one file, as Jest's reporter `json-summary` counts it. */
export interface FileCoverage {
  readonly statements: Count
  readonly branches: Count
  readonly functions: Count
}

/** The page, from the counts by file; `root` is the folder of the repository. */
export function renderCoverage(files: Readonly<Record<string, FileCoverage>>, root: string): string {
  const rooms = Map.groupBy(Object.entries(files), ([file]) =>
    roomOf(isAbsolute(file) ? relative(root, file) : file),
  )
  const rows = [...rooms]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([room, all]) =>
      row(
        `\`${room}\``,
        all.map(([, counts]) => counts),
      ),
    )
  return [
    '# Coverage',
    '',
    '`npm run coverage` runs what `npm test` runs, counts by V8, and writes this page.',
    '',
    '| room | files | never loaded | statements (lines) | branches | functions |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    row('**all**', Object.values(files)),
    '',
    'How to read it:',
    '',
    "- Counted is what runs in the tests' own processes. The bundles of dist/ run as child processes (`test/e2e`, and the slow",
    '  suites that `npm test` does not run) and are not counted: an `actions/*/main.ts`, and what only it puts together, are',
    '  shown as never loaded, though `scripts/check-dist.ts` starts every stub.',
    '- V8 counts lines where others count statements. It knows the branches and functions of a file only once the file is',
    '  loaded: one that never is has a single function, uncovered.',
    '- A file of types alone has nothing to run, and counts as never loaded.',
    '',
  ].join('\n')
}

/** `src/deploy/core/verdict.ts` -> `src/deploy`; `actions` for every action. */
function roomOf(file: string): string {
  const [top = '', second = ''] = file.split(sep)
  return top === 'src' ? `${top}/${second}` : top
}

function row(name: string, files: readonly FileCoverage[]): string {
  const share = (counts: readonly Count[]): string => {
    const sum = (of: keyof Count) => counts.reduce((all, one) => all + one[of], 0)
    // Rounded down: 100 % is said of all alone.
    return sum('total') === 0 ? '' : `${Math.floor((sum('covered') / sum('total')) * 100)} %`
  }
  const never = files.filter(({ statements }) => statements.covered === 0).length
  const shares = (['statements', 'branches', 'functions'] as const).map((kind) =>
    share(files.map((file) => file[kind])),
  )
  return `| ${[name, files.length, never, ...shares].join(' | ')} |`
}

if (import.meta.main) {
  const folder = mkdtempSync(join(tmpdir(), 'renga-coverage-'))
  const jest = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    '--coverage',
    '--coverageProvider=v8',
    '--coverageReporters=json-summary',
    `--coverageDirectory=${folder}`,
    '--collectCoverageFrom=src/**/*.ts',
    '--collectCoverageFrom=actions/**/*.ts',
  ]
  const { status } = spawnSync(process.execPath, jest, { stdio: 'inherit' })
  if (status === 0) {
    const { total: _all, ...files } = JSON.parse(readFileSync(join(folder, 'coverage-summary.json'), 'utf8'))
    writeFileSync(PAGE, wrapProse(renderCoverage(files, process.cwd())))
    console.log(`Wrote ${PAGE}.`)
  }
  rmSync(folder, { recursive: true })
  process.exitCode = status ?? 1
}
