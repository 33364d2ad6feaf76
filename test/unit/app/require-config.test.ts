import { describe, expect, it } from '@jest/globals'
import { describeApp } from '../../../src/app/describe-app.ts'
import { settleProblems } from '../../../src/app/problems.ts'
import { planConfig, requireConfig } from '../../../src/app/require-config.ts'
import { ProblemsError } from '../../../src/runtime/errors.ts'
import { type Logger, silentLogger } from '../../../src/runtime/log.ts'
import { read } from '../../support/app/reading.ts'

describe('requireConfig', () => {
  const { app } = read({
    environment: 'review',
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

  it('makes what has a generator, beside a value too, and leaves both to a config var that is set', () => {
    const both = read({
      environment: 'review',
      procfile: 'web: a',
      appJson: { env: { KEY: { generator: 'secret', value: 'change me' } } },
    }).app
    const plan = planConfig(both, [])
    expect([plan.generate.map(({ name }) => name), [...plan.defaults], plan.missing]).toEqual([
      ['KEY'],
      [],
      [],
    ])
    expect(planConfig(both, ['KEY'])).toEqual({ missing: [], defaults: new Map(), generate: [] })
  })

  it('names every missing config var at once', () => {
    expect(() => requireConfig(app, ['SET'])).toThrow(ProblemsError)
    expect(() => requireConfig(app, ['SET'], "the secret 'club'")).toThrow(
      [
        'app.json:1:9: config var FOO is required (What foo is) and is not set. Add it to the secret \'club\', set its value in app.json, or write "required": false.',
        'app.json:1:46: config var BAR is required and is not set: as on Heroku, "value": "" does not satisfy a required config var. Add it to the secret \'club\', set its value in app.json, or write "required": false.',
      ].join('\n'),
    )
  })

  it.each<[string, object, object, string]>([
    ['the review value fills it', { value: '' }, { value: 'x' }, 'x'],
    ['the review value empties it', { value: 'x' }, { value: '' }, 'missing: empty'],
    ['the review section asks again', { value: '', required: false }, { value: '' }, 'missing: empty'],
    ['the review section lets it be', { value: '' }, { value: '', required: false }, ''],
    ['the review section makes it', { value: '' }, { generator: 'secret' }, 'made'],
    ['a generator beside it', { value: '', generator: 'secret' }, { value: '', generator: 'secret' }, 'made'],
    ['required as text', {}, { value: '', required: 'true' }, 'missing: empty'],
    ['not required as text', {}, { value: '', required: 'false' }, ''],
    ['null', {}, { value: null }, 'missing'],
    ['a blank', {}, { value: ' ' }, ' '],
  ])('an empty value: %s', (_what, root, review, expected) => {
    const { app: merged } = read({
      environment: 'review',
      procfile: 'web: a',
      appJson: { env: { KEY: root }, environments: { review: { env: { KEY: review } } } },
    })
    const { missing, generate, defaults } = planConfig(merged, [])
    const [{ isEmpty } = {}] = missing
    const found =
      missing.length > 0
        ? `missing${isEmpty === true ? ': empty' : ''}`
        : generate.length > 0
          ? 'made'
          : defaults.get('KEY')
    expect(found).toBe(expected)
    expect(planConfig(merged, ['KEY']).missing).toEqual([])
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
        "processes: { web: { size: standard-2x, quantity: 2, health-check: { path: /up }, autoscaling: { min: 2, max: 6, cpu: 60 } } }\nschedules: { tidy: { command: npm run tidy, schedule: '@daily' } }\napp-json-env: enforce\n",
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
    const { app } = read({})
    expect(describeApp(app)).toEqual(['processes: from the image', 'release phase: none'])
  })
})
