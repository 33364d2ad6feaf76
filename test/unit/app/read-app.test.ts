import { describe, expect, it } from '@jest/globals'
import type { App } from '../../../src/app/app.ts'
import { stageOf } from '../../../src/app/app-json-stage.ts'
import { describeApp } from '../../../src/app/describe-app.ts'
import { settleProblems } from '../../../src/app/problems.ts'
import { processesOf } from '../../../src/app/process-table.ts'
import { quantityOf } from '../../../src/app/process-type.ts'
import { readApp } from '../../../src/app/read-app.ts'
import { planConfig, requireConfig } from '../../../src/app/require-config.ts'
import type { ImageProcess } from '../../../src/image/processes.ts'
import { formatProblem, ProblemsError } from '../../../src/runtime/errors.ts'
import { type Logger, silentLogger } from '../../../src/runtime/log.ts'

interface Texts {
  readonly procfile?: string
  readonly appJson?: object
  readonly rengaYml?: string
  readonly environment?: string
  readonly imageProcesses?: readonly ImageProcess[]
}

const read = ({ procfile, appJson, rengaYml, environment = 'production', imageProcesses }: Texts) =>
  readApp({
    ...(procfile === undefined ? {} : { procfile: { name: 'Procfile', text: procfile } }),
    ...(appJson === undefined ? {} : { appJson: { name: 'app.json', text: JSON.stringify(appJson) } }),
    ...(rengaYml === undefined ? {} : { rengaYml: { name: 'renga.yml', text: rengaYml } }),
    environment,
    ...(imageProcesses === undefined ? {} : { imageProcesses }),
  })

const said = ({ problems }: Pick<ReturnType<typeof readApp>, 'problems'>) =>
  problems.map((problem) => `${problem.severity} ${formatProblem(problem)}`)

const image = (...types: readonly string[]): readonly ImageProcess[] =>
  types.map((type) => ({
    type,
    command: `run ${type}`,
    entryPoint: [`/cnb/process/${type}`],
    default: type === 'web',
  }))

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
        message: "'release' runs once for each release, not as a process: its quantity is not used.",
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
    [
      'production',
      { postdeploy: true, web: 3, worker: 1, addons: 2, buildpacks: 1, env: 'LEVEL=info,SECRET=generated' },
    ],
    [
      'staging',
      { postdeploy: true, web: 3, worker: 1, addons: 2, buildpacks: 1, env: 'LEVEL=info,SECRET=generated' },
    ],
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
    expect(app.env.find(({ name }) => name === 'SECRET')?.description).toBe('Signs.')
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
      "The formation has 'web' twice, here and in line 1; this one is used.",
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
      "error Procfile:2:1: The image has no process type 'release'; it has web. Build the image from this commit, with the Procfile as it is here.",
    ])
    expect(table.release).toBeUndefined()
  })

  it('only warns where the missing type would not run', () => {
    const { app: quiet } = read({ procfile: 'web: a\nonce: b\n' })
    expect(processesOf(quiet, image('web')).problems.map((problem) => problem.severity)).toEqual(['warning'])
  })

  it('says when nothing runs at all', () => {
    expect(said(processesOf(read({}).app, []))).toEqual([
      "error Procfile: There is no process type: the repository has no Procfile and the image declares none. Add a Procfile with a line such as 'web: npm start'.",
    ])
  })

  it('says which type of the settings the image does not have either', () => {
    const reading = read({
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

describe('requireConfig', () => {
  const { app } = read({
    procfile: 'web: a',
    appJson: {
      env: {
        FOO: { description: 'What foo is.' },
        BAR: { required: true, value: '' },
        WITH_DEFAULT: 'x',
        MADE: { generator: 'secret' },
        MAYBE: { required: false },
        SET: {},
      },
    },
  })

  it('names every missing config var at once', () => {
    expect(() => requireConfig(app, ['SET'])).toThrow(ProblemsError)
    expect(() => requireConfig(app, ['SET'], "the secret 'club'")).toThrow(
      [
        'app.json:1:9: config var FOO is required (What foo is) and is not set. Add it to the secret \'club\', give it a value in app.json, or write "required": false.',
        'app.json:1:46: config var BAR is required and is not set. Add it to the secret \'club\', give it a value in app.json, or write "required": false.',
      ].join('\n'),
    )
  })

  it('is silent when all are set', () => {
    expect(() => requireConfig(app, ['SET', 'FOO', 'BAR'])).not.toThrow()
  })

  it('plans what becomes of the rest', () => {
    const plan = planConfig(app, ['SET', 'FOO', 'BAR'])
    expect(plan.missing).toEqual([])
    expect([...plan.defaults]).toEqual([['WITH_DEFAULT', 'x']])
    expect(plan.generate.map(({ name }) => name)).toEqual(['MADE'])
    expect([...planConfig(app, ['WITH_DEFAULT', 'MADE']).defaults]).toEqual([])
  })
})

describe('settleProblems', () => {
  it('throws all problems when one is an error', () => {
    const { problems } = read({ procfile: 'Web: a\nworker:\n' })
    expect(() => settleProblems(problems, silentLogger)).toThrow(ProblemsError)
    expect(() => settleProblems(problems, silentLogger)).toThrow(
      /'Web' runs as 'web'[\s\S]*'worker' has no command/,
    )
  })

  it('logs warnings at their places', () => {
    const logged: unknown[] = []
    const log: Logger = { ...silentLogger, warning: (message, at) => logged.push([message, at]) }
    settleProblems(read({ procfile: 'Web: a\n' }).problems, log)
    expect(logged).toEqual([
      [expect.stringContaining("'Web' runs as 'web'"), { file: 'Procfile', line: 1, column: 1 }],
    ])
  })
})

describe('describeApp', () => {
  it('prints the resolved app, and no value of a config var', () => {
    const { app } = read({
      procfile: 'web: npm start\nclock: npm run tick\nrelease: npm run migrate\n',
      appJson: {
        name: 'club',
        stack: 'heroku-24',
        buildpacks: [{ url: 'heroku/nodejs' }],
        env: { TOKEN: 'do-not-print', KEY: { generator: 'secret' }, HOST: {}, MAIL: { required: false } },
        addons: ['heroku-redis', { plan: 'heroku-postgresql:mini', as: 'DB' }],
        formation: { clock: { quantity: 1 } },
        scripts: { postdeploy: 'npm run seed' },
      },
      rengaYml:
        "processes: { web: { size: standard-2x, quantity: 2, health-check: { path: /up }, autoscaling: { min: 2, max: 6, cpu: 60 } } }\nschedules: { tidy: { command: npm run tidy, schedule: '@daily' } }\n",
    })
    expect(describeApp(app)).toEqual([
      'app: club',
      'stack: heroku-24',
      'buildpacks: heroku/nodejs',
      'processes:',
      '  web    2 × standard-2x (0.5 vCPU, 2 GiB), blue-green, bakes 3 min, scales 2 to 6, checked at /up: npm start',
      '  clock  1 × standard-1x (0.25 vCPU, 1 GiB), rolling, singleton: npm run tick',
      'release phase: standard-1x (0.25 vCPU, 1 GiB): npm run migrate',
      'config vars to set: HOST',
      'config vars with a default: TOKEN',
      'config vars to generate: KEY',
      'optional config vars: MAIL',
      'add-ons: heroku-redis, heroku-postgresql:mini as DB',
      'postdeploy: npm run seed',
      'schedule tidy: cron(0 0 * * ? *) UTC, standard-1x (0.25 vCPU, 1 GiB): npm run tidy',
    ])
  })

  it('says when the image decides', () => {
    const app: App = read({}).app
    expect(describeApp(app)).toEqual(['processes: those of the image', 'release phase: none'])
  })
})
