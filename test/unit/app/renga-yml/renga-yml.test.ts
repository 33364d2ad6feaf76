import { describe, expect, it } from '@jest/globals'
import { readApp } from '../../../../src/app/read-app.ts'
import { formatProblem } from '../../../../src/runtime/errors.ts'

const PROCFILE = { name: 'Procfile', text: 'web: a\nmy_worker: b\nclock: c\nscheduler: d\nrelease: e\n' }

const read = (text: string, environment = 'production') => {
  const { app, problems } = readApp({
    procfile: PROCFILE,
    rengaYml: { name: 'renga.yml', text },
    environment,
  })
  return {
    app,
    process: (name: string) => app.processes.find((process) => process.name === name),
    problems: problems
      .filter((problem) => problem.at.file === 'renga.yml')
      .map((problem) => `${problem.severity} ${formatProblem(problem)}`),
  }
}

describe('renga.yml', () => {
  it.each([
    '',
    '# nothing\n',
    'processes:\n',
    'processes: {}\nschedules:\nenvironments:\n',
    'processes:\n  web:\n',
    '---\n',
  ])('may say nothing: %j', (text) => {
    expect(read(text).problems).toEqual([])
  })

  it('sets everything of a process', () => {
    const { process, problems } = read(`
processes:
  web:
    quantity: 2
    size: Standard-2X
    health-check: { path: /up, interval: 15, timeout: 10, healthy-threshold: 3, unhealthy-threshold: 4 }
    autoscaling: { min: 2, max: 6, cpu: 60, memory: 80 }
    bake-minutes: 10
    stop-timeout: 60
`)
    expect(problems).toEqual([])
    expect(process('web')).toEqual({
      name: 'web',
      command: 'a',
      quantity: 2,
      size: { name: 'standard-2x', cpu: 512, memory: 2048 },
      healthCheck: { path: '/up', interval: 15, timeout: 10, healthyThreshold: 3, unhealthyThreshold: 4 },
      autoscaling: { min: 2, max: 6, cpu: 60, memory: 80 },
      deploy: { strategy: 'blue-green', bakeMinutes: 10, singleton: false, stopTimeout: 60 },
      at: { file: 'Procfile', line: 1, column: 1 },
    })
  })

  it('has defaults for what it does not say', () => {
    const { process } = read(
      'processes:\n  web: { health-check: { interval: 5 }, autoscaling: { min: 3, max: 9, cpu: 50 } }\n',
    )
    expect(process('web')?.healthCheck).toEqual({
      path: '/',
      interval: 5,
      timeout: 4,
      healthyThreshold: 2,
      unhealthyThreshold: 3,
    })
    expect(process('web')?.quantity).toBe(3)
    expect(process('my-worker')?.deploy).toEqual({
      strategy: 'rolling',
      bakeMinutes: 0,
      singleton: false,
      stopTimeout: 30,
    })
    expect(process('clock')?.deploy.singleton).toBe(true)
    expect(process('scheduler')?.deploy.singleton).toBe(true)
  })

  it.each([
    [
      'a canary',
      '{ strategy: canary }',
      { strategy: 'canary', shift: { percent: 5, minutes: 10 }, bakeMinutes: 3 },
    ],
    [
      'a canary of its own steps',
      '{ strategy: canary, shift-percent: 0.3, shift-minutes: 0, bake-minutes: 7 }',
      { strategy: 'canary', shift: { percent: 0.3, minutes: 0 }, bakeMinutes: 7 },
    ],
    [
      'linear',
      '{ strategy: linear, shift-percent: 33.3 }',
      { strategy: 'linear', shift: { percent: 33.3, minutes: 6 }, bakeMinutes: 3 },
    ],
    [
      'a worker that drains first, after web',
      '{ strategy: rolling, drain-first: true, order: 2 }',
      { strategy: 'rolling', drainFirst: true, order: 2, bakeMinutes: 0 },
    ],
  ])('reads %s', (_, text, deploy) => {
    const { process, problems } = read(`processes: { web: ${text} }`)
    expect(problems).toEqual([])
    expect(process('web')?.deploy).toEqual({ singleton: false, stopTimeout: 30, ...deploy })
  })

  it('is found by the spelling of the Procfile and by the canonical name', () => {
    expect(read('processes: { my_worker: { quantity: 2 } }').process('my-worker')?.quantity).toBe(2)
    expect(read('processes: { my-worker: { quantity: 3 } }').process('my-worker')?.quantity).toBe(3)
  })

  it('gives the release phase a size', () => {
    const { app, problems } = read('processes: { release: { size: 512/2048, stop-timeout: 90 } }')
    expect(problems).toEqual([])
    expect(app.release).toMatchObject({ size: { cpu: 512, memory: 2048 }, deploy: { stopTimeout: 90 } })
  })

  const ENVIRONMENTS = `
processes:
  web: { quantity: 4, size: performance-m, autoscaling: { min: 4, max: 8, cpu: 60 }, health-check: { path: /up, interval: 20 } }
schedules:
  report: { command: npm run report, schedule: '@daily', size: basic }
  tidy: { command: npm run tidy, schedule: rate(1 hour) }
environments:
  review:
    processes:
      web: { quantity: 1, size: basic, autoscaling: null, health-check: { interval: 5, timeout: 3 } }
    schedules: { tidy: null }
  pr-7:
    processes: { my-worker: { quantity: 1 } }
  staging:
    processes: { web: { autoscaling: { max: 5 } } }
    schedules: { report: { schedule: '0 5 * * *', timezone: Europe/Berlin } }
`
  it.each([
    [
      'production',
      {
        quantity: 4,
        size: { name: 'performance-m' },
        autoscaling: { min: 4, max: 8, cpu: 60 },
        healthCheck: { path: '/up', interval: 20 },
      },
    ],
    ['staging', { quantity: 4, size: { name: 'performance-m' }, autoscaling: { min: 4, max: 5, cpu: 60 } }],
    [
      'review',
      { quantity: 1, size: { name: 'basic' }, healthCheck: { path: '/up', interval: 5, timeout: 3 } },
    ],
    ['pr-7', { quantity: 1, size: { name: 'basic' } }],
  ])('is resolved for %s', (environment, expected) => {
    const { process, problems } = read(ENVIRONMENTS, environment)
    expect(problems).toEqual([])
    expect(process('web')).toMatchObject(expected)
    expect(process('web')?.autoscaling === undefined).toBe(['review', 'pr-7'].includes(environment))
    expect(process('my-worker')?.quantity).toBe(environment === 'pr-7' ? 1 : undefined)
  })

  it('merges schedules by key', () => {
    const size = { name: 'basic', cpu: 256, memory: 1024 }
    expect(read(ENVIRONMENTS, 'staging').app.schedules).toEqual([
      {
        name: 'report',
        expression: 'cron(0 5 * * ? *)',
        timezone: 'Europe/Berlin',
        command: 'npm run report',
        size,
      },
      {
        name: 'tidy',
        expression: 'rate(1 hour)',
        command: 'npm run tidy',
        size: { name: 'standard-1x', cpu: 256, memory: 1024 },
      },
    ])
    expect(read(ENVIRONMENTS, 'pr-9').app.schedules.map((schedule) => schedule.name)).toEqual(['report'])
  })

  it.each([
    [
      'an unknown key',
      'procesess: {}',
      "warning renga.yml:1:1: 'procesess' is not a renga.yml key and is ignored. Did you mean 'processes'? The known keys are processes, schedules, parity, app-json-env, public-config-vars, environments.",
    ],
    [
      'an unknown key of a process',
      'processes:\n  web:\n    replicas: 2',
      "warning renga.yml:3:5: 'processes.web.replicas' is not a renga.yml key and is ignored. The known keys are quantity, size, health-check, autoscaling, strategy, shift-percent, shift-minutes, bake-minutes, singleton, drain-first, order, stop-timeout.",
    ],
    [
      'an unknown key in an environment',
      'environments: { review: { procceses: {} } }',
      "warning renga.yml:1:27: 'environments.review.procceses' is not a renga.yml key and is ignored. Did you mean 'processes'? The known keys are processes, schedules, parity, app-json-env, public-config-vars.",
    ],
    [
      'a list',
      '- web',
      "error renga.yml:1:1: 'renga.yml' is a list, not a map. Write a map with any of the keys processes, schedules, parity, app-json-env, public-config-vars, environments.",
    ],
    [
      'a text for a map',
      'processes: web',
      `error renga.yml:1:1: 'processes' is 'web', not a map. Write a map such as {"web":{"quantity":2,"size":"standard-2x"},"clock":{"singleton":true}}.`,
    ],
    [
      'a text for a number',
      'processes: { web: { quantity: two } }',
      "error renga.yml:1:21: 'processes.web.quantity' is 'two', not a whole number. Write a whole number from 0 to 5000.",
    ],
    [
      'a fraction',
      'processes: { web: { quantity: 1.5 } }',
      "error renga.yml:1:21: 'processes.web.quantity' is '1.5', not a whole number. Write a whole number from 0 to 5000.",
    ],
    [
      'too small',
      'processes: { web: { stop-timeout: 1 } }',
      "error renga.yml:1:21: 'processes.web.stop-timeout' is '1', less than 2. Write a whole number from 2 to 120.",
    ],
    [
      'too great',
      'processes: { web: { bake-minutes: 1441 } }',
      "error renga.yml:1:21: 'processes.web.bake-minutes' is '1441', more than 1440. Write a whole number from 0 to 1440.",
    ],
    [
      'a word that is none',
      'processes: { clock: { singleton: yes } }',
      "error renga.yml:1:23: 'processes.clock.singleton' is 'yes', not true or false. Write true or false.",
    ],
    [
      'a strategy that is none',
      'processes: { web: { strategy: bluegreen } }',
      "error renga.yml:1:21: 'processes.web.strategy' is 'bluegreen', which is not allowed. Did you mean 'blue-green'? Write one of blue-green, canary, linear, rolling.",
    ],
    [
      'a size that is none',
      'processes: { web: { size: 256/4096 } }',
      'error renga.yml:1:21: Fargate has no task with 256 CPU units and 4096 MiB. With 256 CPU units, use one of 512, 1024, 2048 MiB.',
    ],
    [
      'a path without its slash',
      'processes: { web: { health-check: { path: up } } }',
      "error renga.yml:1:37: 'processes.web.health-check.path' is 'up', which is not allowed. Write text such as /health.",
    ],
    [
      'a name that is none',
      'processes: { web.1: {} }',
      "error renga.yml:1:14: 'web.1' is not a name. Use letters, digits and inner hyphens or underscores, at most 63.",
    ],
    [
      'one type twice',
      'processes: { my_worker: {}, my-worker: {} }',
      "error renga.yml:1:29: 'my_worker' and 'my-worker' are the same process type, 'my-worker'. Remove one of the two.",
    ],
    [
      'a type that is not there',
      'processes: { myworker: {} }',
      "error renga.yml:1:14: There is no process type 'myworker'; the Procfile declares web, my-worker, clock, scheduler, release. Did you mean 'my-worker' (in the Procfile 'my_worker')? Rename it, or add it to the Procfile.",
    ],
    [
      'timeout not below interval',
      'processes: { web: { health-check: { interval: 10, timeout: 10 } } }',
      'error renga.yml:1:21: The health check has a timeout of 10 s but an interval of 10 s. Make the timeout shorter than the interval.',
    ],
    [
      'a health check of a worker',
      'processes: { my_worker: { health-check: { path: / } } }',
      "error renga.yml:1:27: 'my-worker' cannot have an HTTP health check: only web is behind the load balancer. Remove the health check.",
    ],
    [
      'a blue-green worker',
      'processes: { my_worker: { strategy: blue-green } }',
      "error renga.yml:1:27: 'my-worker' cannot be deployed blue-green: only web has traffic to shift. Remove it, or use 'rolling'.",
    ],
    [
      'a canary worker',
      'processes: { my_worker: { strategy: canary } }',
      "error renga.yml:1:27: 'my-worker' cannot be deployed canary: only web has traffic to shift. Remove it, or use 'rolling'.",
    ],
    [
      'traffic steps of blue-green',
      'processes: { web: { shift-percent: 10 } }',
      "warning renga.yml:1:21: 'shift-percent' of 'web' has no effect: blue-green does not shift traffic in steps. Remove it, or set 'strategy: canary' or 'strategy: linear'.",
    ],
    [
      'too small a linear step',
      'processes: { web: { strategy: linear, shift-percent: 2 } }',
      "error renga.yml:1:39: 'shift-percent' of 'web' is 2, and a linear deployment shifts at least 3 % per step. Use 3 or more, or set 'strategy: canary'.",
    ],
    [
      'a canary that drains first',
      'processes: { web: { strategy: canary, drain-first: true } }',
      "error renga.yml:1:39: 'drain-first' of 'web' is not possible: canary keeps the old tasks until the new ones take traffic. Remove it, or set 'strategy: rolling'.",
    ],
    [
      'an order that is none',
      'processes: { web: { order: 0 } }',
      "error renga.yml:1:21: 'processes.web.order' is '0', less than 1. Write a whole number from 1 to 9.",
    ],
    [
      'a bake time of a rolling web',
      'processes: { web: { strategy: rolling, bake-minutes: 5 } }',
      "warning renga.yml:1:40: 'bake-minutes' of 'web' has no effect: a rolling deployment keeps no old tasks. Remove it.",
    ],
    [
      'autoscaling without max',
      'processes: { web: { autoscaling: { min: 1, cpu: 50 } } }',
      "error renga.yml:1:21: The autoscaling has no 'max'. Set both min and max, e.g. { min: 2, max: 10, cpu: 60 }.",
    ],
    [
      'autoscaling upside down',
      'processes: { web: { autoscaling: { min: 3, max: 2, cpu: 50 } } }',
      'error renga.yml:1:21: The autoscaling has min 3, greater than max 2. Make min at most equal to max.',
    ],
    [
      'autoscaling to no target',
      'processes: { web: { autoscaling: { min: 1, max: 2 } } }',
      "error renga.yml:1:21: The autoscaling has no target. Set 'cpu' or 'memory', the average utilization to keep in percent, e.g. cpu: 60.",
    ],
    [
      'a quantity outside its autoscaling',
      'processes: { web: { quantity: 9, autoscaling: { min: 1, max: 2, cpu: 50 } } }',
      "error renga.yml:1:21: 'web' has quantity 9, but its autoscaling range is 1 to 2. Remove the quantity, or set it within that range.",
    ],
    [
      'two of a singleton',
      'processes: { my_worker: { singleton: true, quantity: 2 } }',
      "error renga.yml:1:27: 'my-worker' is a singleton, but asks for up to 2 tasks. Remove 'singleton', or ask for one task.",
    ],
    [
      'two clocks',
      'processes: { clock: { quantity: 2 } }',
      "warning renga.yml:1:14: 'clock' runs 2 tasks, but by its name it is a singleton, which never overlaps. Ask for one task, or set 'singleton: false' for it in renga.yml.",
    ],
    [
      'a release phase that scales',
      'processes: { release: { quantity: 1 } }',
      "error renga.yml:1:25: 'release' has no 'quantity': it runs once per release, before the services change. Remove it.",
    ],
    [
      'a schedule without a command',
      "schedules: { a: { schedule: '@daily' } }",
      "error renga.yml:1:14: The schedule 'a' has no 'command'. Add the shell command to run.",
    ],
    [
      'a schedule without a time',
      'schedules: { a: { command: x } }',
      "error renga.yml:1:14: The schedule 'a' has no 'schedule'. Add when to run it, e.g. schedule: '0 6 * * *'.",
    ],
    [
      'an empty schedule',
      'schedules: { a: }',
      "error renga.yml:1:14: The schedule 'a' is empty. Add its command and schedule, e.g. { command: npm run report, schedule: '@daily' }.",
    ],
    [
      'a time that is none',
      'schedules: { a: { command: x, schedule: noon } }',
      "error renga.yml:1:31: 'noon' is not a schedule: use five cron fields, rate(…) or cron(…). Use five cron fields such as '0 6 * * MON', or rate(10 minutes).",
    ],
    [
      'a zone that is none',
      "schedules: { a: { command: x, schedule: '@daily', timezone: Mars/Base } }",
      "error renga.yml:1:51: 'Mars/Base' is not a time zone. Use an IANA name such as Europe/Berlin or UTC.",
    ],
    [
      'a tab',
      'processes:\n\tweb: {}',
      'error renga.yml:2:1: The file is not valid YAML: Tabs are not allowed as indentation. Indent with spaces, not tabs.',
    ],
    [
      'a key twice',
      'processes: {}\nprocesses: {}',
      'error renga.yml:2:1: The file is not valid YAML: the key is already in this map. Remove or rename one of them.',
    ],
    [
      'two documents',
      'processes: {}\n---\nprocesses: {}',
      "error renga.yml:2:1: The file is not valid YAML: it contains more than one document. Remove the '---' line and the second document.",
    ],
    [
      'an open bracket',
      'processes: {',
      'error renga.yml:1:13: The file is not valid YAML: Flow map in block collection must be sufficiently indented and end with a }. Close every bracket, and indent all keys of a map by the same number of spaces.',
    ],
    [
      'an alias',
      'processes: &a { web: *a }',
      "error renga.yml:1:22: The alias '*a' is not allowed here. Write out the value.",
    ],
    [
      'half a character',
      'processes: { "\\ud800": {} }',
      'error renga.yml:1:14: The string contains half a character (a lone surrogate). Write the character itself.',
    ],
    [
      'a hundred keys of keys',
      `x${'\r:'.repeat(20_000)}`,
      'error renga.yml:2:1: The YAML is nested more than 100 levels deep. Flatten it: renga.yml needs at most six levels.',
    ],
    [
      'a hundred brackets',
      '['.repeat(200),
      'error renga.yml:1:101: The YAML is nested more than 100 levels deep. Flatten it: renga.yml needs at most six levels.',
    ],
  ])('says what is wrong with %s', (_, text, problem) => {
    expect(read(text).problems).toEqual([problem])
  })

  it('names all problems at once, at their lines', () => {
    const { problems } = read(
      'processes:\n  web:\n    quantity: -1\n    size: big\n  nobody: {}\nschedules:\n  a: { schedule: x }\nfoo: 1\n',
    )
    expect(problems.map((problem) => problem.split(' ').slice(0, 2).join(' '))).toEqual([
      'error renga.yml:3:5:',
      'error renga.yml:4:5:',
      'error renga.yml:5:3:',
      'error renga.yml:7:3:',
      'warning renga.yml:8:1:',
    ])
  })
})
