/** What GitHub and editors read of the repository. Schemas: .ci/steps/workflows. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { actionNames } from '../../scripts/action-manifest.ts'

const text = (path: string) => readFileSync(path, 'utf8')

describe('community files', () => {
  it('a bug report can name every action', () => {
    const { body } = parse(text('.github/ISSUE_TEMPLATE/bug_report.yml'))
    const { options } = body.find(({ id }: { id?: string }) => id === 'action').attributes
    expect(options.slice(0, -2).toSorted()).toEqual(actionNames().toSorted())
  })

  it('owners own paths that are there', () => {
    const paths = text('.github/CODEOWNERS')
      .split('\n')
      .filter((line) => line.startsWith('/'))
      .map((line) => line.slice(1).split(' ')[0] ?? '')
    expect(paths.length).toBeGreaterThan(3)
    expect(paths.filter((path) => !existsSync(path))).toEqual([])
  })

  it('the dev container has the Node of .node-version, and installs what the commands need', () => {
    const { build, postCreateCommand } = JSON.parse(text('.devcontainer/devcontainer.json'))
    expect(text(`.devcontainer/${build.dockerfile}`)).toContain(
      `\nFROM node:${text('.node-version').trim()}-`,
    )
    expect(postCreateCommand).toBe('npm ci')
  })

  it('every workflow to copy and every lock file of ours is kept up to date', () => {
    const { updates } = parse(text('.github/dependabot.yml'))
    const folders = (ecosystem: string): readonly string[] =>
      updates.flatMap(
        (update: { 'package-ecosystem': string; directory?: string; directories?: string[] }) =>
          update['package-ecosystem'] === ecosystem
            ? [update.directory ?? update.directories ?? []].flat()
            : [],
      )
    expect(folders('npm')).toEqual(['/', '/examples/renga-board'])
    expect(folders('github-actions')).toEqual(['/', '/examples/workflows'])
    for (const folder of folders('npm')) expect(existsSync(`.${folder}/package-lock.json`)).toBe(true)
    for (const update of updates) {
      expect(update.cooldown['default-days']).toBeGreaterThanOrEqual(7)
      expect(Object.keys(update.groups).length).toBeGreaterThan(0)
    }
  })
})
