import { describe, expect, it } from '@jest/globals'
import { processesOf } from '../../../src/app/process-table.ts'
import { quantityOf } from '../../../src/app/process-type.ts'
import { image, read, said } from '../../support/app/reading.ts'

describe('processesOf', () => {
  const { app } = read({
    procfile: 'web: a\nrelease: c\n',
    appJson: { formation: { web: { quantity: 2 }, worker: { quantity: 0, size: 'performance-m' } } },
  })

  it('adds what only the image declares, with the settings of app.json and renga.yml', () => {
    const table = processesOf(app, image('web', 'release', 'console', 'worker'))
    expect(table.problems).toEqual([])
    expect(
      table.processes.map((process) => [
        process.name,
        process.command,
        quantityOf(process),
        process.size.name,
      ]),
    ).toEqual([
      ['web', 'a', 2, 'standard-1x'],
      ['console', 'run console', 0, 'standard-1x'],
      ['worker', 'run worker', 0, 'performance-m'],
    ])
    expect(table.release?.command).toBe('c')
  })

  it('finds the default web of a repository without a Procfile', () => {
    const { app: bare, problems } = read({
      appJson: { formation: { web: { quantity: 3, size: 'standard-2x' } } },
      imageProcesses: image('web'),
    })
    expect(problems).toEqual([])
    expect(bare.processes).toMatchObject([
      { name: 'web', command: 'run web', quantity: 3, size: { name: 'standard-2x' } },
    ])
  })

  it('takes the release phase of the image', () => {
    const table = processesOf(read({}).app, image('web', 'release'))
    expect(table.release?.command).toBe('run release')
    expect(table.processes.map((process) => process.name)).toEqual(['web'])
  })

  it('runs the commands of the Procfile where the image has no table', () => {
    expect(processesOf(app, []).processes).toEqual(app.processes)
    expect(processesOf(app, []).problems).toEqual([])
  })

  it('refuses an image of another commit', () => {
    const table = processesOf(app, image('web'))
    expect(said(table)).toEqual([
      "error Procfile:2:1: The image has no process type 'release'; it has web. Build the image from this commit and its Procfile.",
    ])
    expect(table.release).toBeUndefined()
  })

  it('only warns where the missing type would not run', () => {
    const { app: quiet } = read({ procfile: 'web: a\nonce: b\n' })
    expect(processesOf(quiet, image('web')).problems.map((problem) => problem.severity)).toEqual(['warning'])
  })

  it('says when nothing runs at all', () => {
    expect(said(processesOf(read({}).app, []))).toEqual([
      "error Procfile: There are no process types: the repository has no Procfile and the image declares none. Add a Procfile with a line such as 'web: npm start'.",
    ])
  })

  it('says which type of the settings the image does not have either', () => {
    const reading = read({
      environment: 'review',
      appJson: { formation: { worker: { quantity: 1 } } },
      imageProcesses: image('web'),
    })
    expect(said(reading)).toEqual([
      "error app.json:1:15: There is no process type 'worker'; the Procfile and the image declare web. Rename it, or add it to the Procfile.",
    ])
  })

  it('leaves out what cannot be named on ECS', () => {
    const table = processesOf(read({}).app, image('web', 'a.b', 'My_Job'))
    expect(table.processes.map((process) => process.name)).toEqual(['web', 'my-job'])
    expect(table.problems).toMatchObject([{ severity: 'warning' }])
  })
})
