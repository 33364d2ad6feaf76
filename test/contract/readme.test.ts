/** README.md claims what docs/heroku.md keeps. */
import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { actionNames } from '../../scripts/action-manifest.ts'

const readme = readFileSync('README.md', 'utf8')
const heroku = readFileSync('docs/heroku.md', 'utf8')

it('every Heroku command in the tables has its row in docs/heroku.md, with the same action', () => {
  const rows = [...readme.matchAll(/^\| \[([a-z-]+)\]\(actions\/[a-z-]+\) \|.*\| `(heroku [a-z:]+)` \|$/gm)]
  expect(rows.length).toBeGreaterThanOrEqual(8)
  for (const [, action = '', command = ''] of rows) {
    const row = heroku.split('\n').find((line) => line.startsWith('| `') && line.includes(`\`${command}`))
    expect([command, row]).toEqual([command, expect.stringContaining(action)])
  }
})

it('lists every action', () => {
  for (const action of actionNames()) expect(readme).toContain(`| [${action}](actions/${action}) |`)
})

it('promises no more than there is', () => {
  expect(`${readme}${heroku}`).not.toMatch(/\b(every|all|any) Heroku (command|verb|feature|add-on)/i)
  // What has no counterpart yet says so, and what it names is there.
  const none = heroku.split('\n').filter((line) => /\| none yet/.test(line))
  expect(none.map((line) => line.split('|')[1]?.trim())).toEqual(['`heroku run bash`'])
})
