import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { type FileCoverage, renderCoverage } from '../../../scripts/coverage.ts'

const counts = (covered: number, total: number): FileCoverage => ({
  statements: { total, covered },
  branches: { total: 3, covered: Math.min(covered, 2) },
  functions: { total: 1, covered: covered === 0 ? 0 : 1 },
})

const table = (files: Readonly<Record<string, FileCoverage>>) =>
  renderCoverage(files, '/renga')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))

it('counts by room, and rounds down', () => {
  expect(
    table({
      '/renga/src/deploy/core/verdict.ts': counts(999, 1000),
      '/renga/src/deploy/deploy.ts': counts(0, 0),
      '/renga/actions/push-ecr/main.ts': counts(0, 20),
      '/renga/actions/push-ecr/inputs.ts': counts(20, 20),
    }),
  ).toEqual([
    '| room | files | never loaded | statements (lines) | branches | functions |',
    '| `actions` | 2 | 1 | 50 % | 33 % | 50 % |',
    '| `src/deploy` | 2 | 1 | 99 % | 33 % | 50 % |',
    '| **all** | 4 | 2 | 97 % | 33 % | 50 % |',
  ])
})

it('says that bundles are not counted', () => {
  expect(renderCoverage({}, '/renga')).toMatch(/bundles of dist\/ run as child processes .* are not counted/s)
})

it('docs/coverage.md has a row for each room that there is', () => {
  const rows = [...readFileSync('docs/coverage.md', 'utf8').matchAll(/^\| `(.+?)` \|/gm)].map(
    ([, room]) => room,
  )
  expect(rows).toEqual(['actions', ...readdirSync('src').map((room) => `src/${room}`)])
})
