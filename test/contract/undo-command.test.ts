import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { undoCommand } from '../../src/deploy/report/undo-command.ts'

it('the command of a summary starts the workflow that is there to copy, with inputs that it has', () => {
  const command = undoCommand({ app: 'shop', environment: 'staging' }, { version: 41 })
  const [, file, flags = ''] = /^gh workflow run (\S+\.yml)((?: -f \S+)+)$/.exec(command) ?? []
  const given = [...flags.matchAll(/-f ([^=\s]+)=(\S+)/g)].map(([, name, value]) => [name, value])
  expect(given).toEqual([
    ['app', 'shop'],
    ['environment', 'staging'],
    ['to', 'v41'],
  ])
  const { on, jobs } = parse(readFileSync(`examples/workflows/${file}`, 'utf8'))
  expect(Object.keys(on.workflow_dispatch.inputs)).toEqual(
    expect.arrayContaining(given.map(([name]) => name)),
  )
  // They arrive where they are meant for, and the reusable workflow of the same name knows them.
  const called = parse(readFileSync(`.github/workflows/${file}`, 'utf8'))
  for (const [name] of given) {
    expect(jobs.rollback.with[String(name)]).toBe(`\${{ inputs.${name} }}`)
    expect(called.on.workflow_call.inputs[String(name)]).toBeDefined()
  }
})
