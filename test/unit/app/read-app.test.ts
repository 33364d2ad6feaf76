import { describe, expect, it } from '@jest/globals'
import { stageOf } from '../../../src/app/app-json/stage.ts'
import { quantityOf } from '../../../src/app/process-type.ts'
import { read, said } from '../../support/app/reading.ts'

describe('readApp', () => {
  it('reads a Procfile alone with defaults for the rest', () => {
    const { app, problems } = read({ procfile: 'web: a\nworker: b\nrelease: c\n' })
    expect(problems).toEqual([])
    expect(
      app.processes.map((process) => [
        process.name,
        quantityOf(process),
        process.size.name,
        process.deploy.strategy,
      ]),
    ).toEqual([
      ['web', 1, 'standard-1x', 'blue-green'],
      ['worker', 0, 'standard-1x', 'rolling'],
    ])
    expect(app.release).toMatchObject({ name: 'release', command: 'c' })
    expect(app).toMatchObject({ env: [], addons: [], buildpacks: [], schedules: [], scripts: {} })
  })

  it('reads nothing from nothing', () => {
    expect(read({}).problems).toEqual([])
    expect(read({}).app.processes).toEqual([])
  })

  it('never makes release a service', () => {
    const { app, problems } = read({
      procfile: 'web: a\nrelease: b\n',
      appJson: { formation: { release: { quantity: 2, size: 'performance-m' } } },
    })
    expect(app.processes.map((process) => process.name)).toEqual(['web'])
    expect(app.release?.size.name).toBe('performance-m')
    expect(problems).toMatchObject([
      {
        severity: 'warning',
        message: "'release' runs once per release, not as a process: its quantity is ignored.",
      },
    ])
  })

  it('joins what the three files say, renga.yml last', () => {
    const { app, problems } = read({
      procfile: 'web: a\nmy_worker: b\n',
      appJson: {
        name: 'club',
        stack: 'heroku-24',
        success_url: '/hello',
        formation: { web: { quantity: 1, size: 'basic' }, my_worker: { quantity: 2, size: 'standard-2x' } },
        addons: ['heroku-postgresql'],
        buildpacks: [{ url: 'heroku/nodejs' }],
        scripts: { postdeploy: 'seed', 'pr-predestroy': { command: 'bye', size: 'standard-2x' } },
      },
      rengaYml: 'processes: { web: { quantity: 3 }, my-worker: { stop-timeout: 60 } }',
    })
    expect(problems.map((problem) => problem.severity)).toEqual(['warning'])
    expect(app).toMatchObject({
      name: 'club',
      stack: 'heroku-24',
      successUrl: '/hello',
      addons: [{ plan: 'heroku-postgresql' }],
      buildpacks: ['heroku/nodejs'],
      scripts: {
        postdeploy: { command: 'seed' },
        prPredestroy: { command: 'bye', size: { name: 'standard-2x' } },
      },
      processes: [
        { name: 'web', quantity: 3, size: { name: 'basic' } },
        { name: 'my-worker', quantity: 2, size: { name: 'standard-2x' }, deploy: { stopTimeout: 60 } },
      ],
    })
    expect([...app.aliases]).toEqual([['my_worker', 'my-worker']])
  })

  const STAGED = {
    scripts: { postdeploy: 'seed', 'pr-predestroy': 'bye' },
    env: { SECRET: { description: 'Signs.', generator: 'secret' }, LEVEL: 'info' },
    formation: { web: { quantity: 3 }, worker: { quantity: 1 } },
    addons: ['heroku-postgresql', 'heroku-redis'],
    buildpacks: [{ url: 'heroku/python' }],
    environments: {
      review: {
        scripts: { postdeploy: '' },
        env: { SECRET: 'fixed', DEBUG: '1' },
        formation: { web: { quantity: 2 } },
      },
      test: { addons: ['heroku-postgresql:in-dyno'], buildpacks: [] },
    },
  }
  it.each([
    ['production', { postdeploy: true, web: 3, worker: 1, addons: 2, buildpacks: 1, env: '' }],
    ['staging', { postdeploy: true, web: 3, worker: 1, addons: 2, buildpacks: 1, env: '' }],
    [
      'review',
      {
        postdeploy: false,
        web: 2,
        worker: 0,
        addons: 2,
        buildpacks: 1,
        env: 'DEBUG=1,LEVEL=info,SECRET=fixed',
      },
    ],
    [
      'pr-12',
      {
        postdeploy: false,
        web: 2,
        worker: 0,
        addons: 2,
        buildpacks: 1,
        env: 'DEBUG=1,LEVEL=info,SECRET=fixed',
      },
    ],
    [
      'test',
      { postdeploy: true, web: 3, worker: 1, addons: 1, buildpacks: 0, env: 'LEVEL=info,SECRET=generated' },
    ],
  ])('lays the section of %s over the root of app.json', (environment, expected) => {
    const { app, problems } = read({ procfile: 'web: a\nworker: b\n', appJson: STAGED, environment })
    expect(problems).toEqual([])
    const [web, worker] = app.processes
    expect({
      postdeploy: app.scripts.postdeploy !== undefined,
      web: web && quantityOf(web),
      worker: worker && quantityOf(worker),
      addons: app.addons.length,
      buildpacks: app.buildpacks.length,
      env: app.env
        .map(({ name, value, generator }) => `${name}=${generator === undefined ? value : 'generated'}`)
        .sort()
        .join(),
    }).toEqual(expected)
    expect(app.scripts.prPredestroy?.command).toBe('bye')
    if (expected.env !== '') expect(app.env.find(({ name }) => name === 'SECRET')?.description).toBe('Signs.')
  })

  it.each([
    ['review', 'review'],
    ['Production', 'production'],
    ['test', 'test'],
    ['pr-1', 'review'],
    ['preview', 'review'],
    ['preview-3', 'review'],
    ['review-9', 'review'],
    ['staging', undefined],
    ['prod', undefined],
    ['project', undefined],
  ])('%s is the stage %s', (environment, stage) => {
    expect(stageOf(environment)).toBe(stage)
  })

  it('says which process types of the formation are not there', () => {
    const reading = read({
      environment: 'review',
      procfile: 'web: a\nmail_worker: b\n',
      appJson: {
        formation: {
          web: { quantity: 1 },
          mailworker: { quantity: 1 },
          gone: { quantity: 0 },
          cron: { quantity: 1 },
        },
      },
    })
    expect(said(reading).filter((text) => text.startsWith('error'))).toEqual([
      "error app.json:1:36: There is no process type 'mailworker'; the Procfile declares web, mail-worker. Did you mean 'mail-worker' (in the Procfile 'mail_worker')? Rename it, or add it to the Procfile.",
      "error app.json:1:86: There is no process type 'cron'; the Procfile declares web, mail-worker. Rename it, or add it to the Procfile.",
    ])
  })

  it('does not blame the formation when the Procfile is wrong, or not there', () => {
    const appJson = { formation: { worker: { quantity: 1 } } }
    expect(said(read({ procfile: 'web: a\nworker npm start\n', appJson }))).toEqual([
      "error Procfile:2:1: 'worker npm start' has no process type. Write 'worker: npm start'.",
    ])
    expect(read({ appJson }).problems).toEqual([])
  })

  it('warns of a formation that runs a singleton twice, and lets it', () => {
    const { app, problems } = read({
      procfile: 'web: a\nclock: b\n',
      appJson: { formation: { clock: { quantity: 2 } } },
    })
    expect(problems.map((problem) => problem.severity)).toEqual(['warning'])
    expect(app.processes.find((process) => process.name === 'clock')?.deploy.singleton).toBe(false)
  })

  it('takes the later of two entries of a formation list', () => {
    const { app, problems } = read({
      procfile: 'web: a',
      appJson: { formation: [{ web: { quantity: 1 } }, { web: { quantity: 2 } }] },
    })
    expect(app.processes[0]?.quantity).toBe(2)
    expect(problems.map((problem) => problem.message)).toContainEqual(
      "The formation has 'web' twice, here and on line 1; this one is used.",
    )
  })

  it('keeps a quantity of app.json within the autoscaling of renga.yml', () => {
    const { app, problems } = read({
      procfile: 'web: a',
      appJson: { formation: { web: { quantity: 1 } } },
      rengaYml: 'processes: { web: { autoscaling: { min: 2, max: 4, cpu: 60 } } }',
    })
    expect(problems).toEqual([])
    expect(app.processes[0]?.quantity).toBe(2)
  })

  it('reports the problems of all files in their order', () => {
    const { problems } = read({
      procfile: 'web:\n',
      appJson: { env: { A: 1 } },
      rengaYml: 'processes: { web: { quantity: x } }\nfoo: 1\n',
    })
    expect(problems.map(({ at }) => `${at.file}:${at.line}`)).toEqual([
      'Procfile:1',
      'app.json:1',
      'renga.yml:1',
      'renga.yml:2',
    ])
  })
})
