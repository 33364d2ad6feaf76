import type { Schema } from '@cfworker/json-schema'
import { HEROKU_COMPAT_KEYS } from '../heroku-compat.ts'
import { SIZE_NAMES } from '../sizes.ts'

/**
 * The JSON Schema of renga.yml (https://json-schema.org/draft/2020-12). renga.yml is validated with this very object;
 * docs/renga.schema.json is its published copy, and a test holds the two equal. Limits are AWS's, named where they are.
 */

const NAME_PATTERN = '^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?$'

const size: Schema = {
  type: 'string',
  pattern: `^(?:[0-9]{1,6}/[0-9]{1,7}|[A-Za-z0-9][A-Za-z0-9.-]*)$`,
  description: `The size of a task: a dyno size in any case (${SIZE_NAMES.join(', ')}), or a Fargate size as <cpu units>/<MiB>. Default: standard-1x (256/1024).`,
  examples: ['standard-2x', '512/2048'],
}

// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html
const healthCheck: Schema = {
  type: ['object', 'null'],
  description: 'How the load balancer checks that a web task is healthy. Only for web.',
  additionalProperties: false,
  examples: [{ path: '/health', interval: 10, timeout: 5, 'healthy-threshold': 2, 'unhealthy-threshold': 3 }],
  properties: {
    path: {
      type: 'string',
      pattern: '^/',
      maxLength: 1024,
      description: 'Path that answers 200 to 399 when the task is ready. Default: /.',
      examples: ['/health'],
    },
    interval: {
      type: 'integer',
      minimum: 5,
      maximum: 300,
      description: 'Seconds between checks. Default: 10.',
    },
    timeout: {
      type: 'integer',
      minimum: 2,
      maximum: 120,
      description: 'Seconds to wait for an answer; less than the interval. Default: 5.',
    },
    'healthy-threshold': {
      type: 'integer',
      minimum: 2,
      maximum: 10,
      description: 'Consecutive successes that make a task healthy. Default: 2.',
    },
    'unhealthy-threshold': {
      type: 'integer',
      minimum: 2,
      maximum: 10,
      description: 'Consecutive failures that make a task unhealthy. Default: 3.',
    },
  },
}

const autoscaling: Schema = {
  type: ['object', 'null'],
  description:
    'Keeps the average use of CPU or memory near a target by changing the number of tasks. null turns it off.',
  additionalProperties: false,
  examples: [{ min: 2, max: 10, cpu: 60 }],
  properties: {
    min: { type: 'integer', minimum: 0, maximum: 5000, description: 'Minimum number of tasks.' },
    max: { type: 'integer', minimum: 1, maximum: 5000, description: 'Maximum number of tasks.' },
    cpu: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      description: 'Target average CPU utilization in percent.',
    },
    memory: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      description: 'Target average memory utilization in percent.',
    },
  },
}

const process: Schema = {
  type: ['object', 'null'],
  description: 'How one process type of the Procfile runs.',
  additionalProperties: false,
  examples: [{ quantity: 2, size: 'standard-2x' }],
  properties: {
    quantity: {
      type: 'integer',
      minimum: 0,
      maximum: 5000,
      description: 'How many tasks run. Default: app.json formation, else 1 for web and 0 for the others.',
    },
    size: { $ref: '#/$defs/size' },
    'health-check': { $ref: '#/$defs/health-check' },
    autoscaling: { $ref: '#/$defs/autoscaling' },
    strategy: {
      type: 'string',
      enum: ['blue-green', 'canary', 'linear', 'rolling'],
      description:
        'How a new release replaces the old one. blue-green (the default), canary and linear, all only for web: the new tasks run beside the old ones before traffic shifts: all at once, a part first, or step by step. rolling: tasks are replaced a few at a time.',
    },
    'shift-percent': {
      type: 'number',
      minimum: 0.1,
      maximum: 100,
      multipleOf: 0.1,
      description:
        'Percent of the traffic shifted in one step. canary: in the first step; the second shifts the rest (default: 5). linear: in each step, at least 3 (default: 10).',
      examples: [10],
    },
    'shift-minutes': {
      type: 'integer',
      minimum: 0,
      maximum: 1440,
      description: 'Minutes between steps of canary (default: 10) or linear (default: 6).',
      examples: [5],
    },
    'bake-minutes': {
      type: 'integer',
      minimum: 0,
      maximum: 1440,
      description:
        'Minutes the old tasks keep running after the traffic has shifted, for an instant rollback. Not for rolling. Default: 3.',
    },
    singleton: {
      type: 'boolean',
      description:
        'Never two tasks at once, not even during a deploy. Default: true for the process types clock and scheduler, false for the rest.',
    },
    'drain-first': {
      type: 'boolean',
      description:
        'Stop all old tasks before the first new one starts, so two versions never work on the same queue. Only for rolling. Default: false.',
    },
    order: {
      type: 'integer',
      minimum: 1,
      maximum: 9,
      description:
        'Order in which the process type is deployed: equal numbers together, a higher number only after all lower ones have succeeded. Default: 1.',
      examples: [2],
    },
    'stop-timeout': {
      type: 'integer',
      minimum: 2,
      maximum: 120,
      description: 'Seconds between SIGTERM and SIGKILL. Default: 30, as on Heroku.',
    },
  },
}

const processes: Schema = {
  type: ['object', 'null'],
  description: 'Process types by name.',
  propertyNames: { $ref: '#/$defs/name' },
  additionalProperties: { $ref: '#/$defs/process' },
  examples: [{ web: { quantity: 2, size: 'standard-2x' }, clock: { singleton: true } }],
}

// https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
const schedule: Schema = {
  type: ['object', 'null'],
  description:
    'A command that runs on a schedule in its own task, with the image and config vars of the current release.',
  additionalProperties: false,
  examples: [{ command: 'npm run report', schedule: '0 6 * * MON', timezone: 'Europe/Berlin' }],
  properties: {
    command: {
      type: 'string',
      pattern: '\\S',
      description: 'The shell command to run.',
      examples: ['npm run report'],
    },
    schedule: {
      type: 'string',
      pattern: '\\S',
      description:
        "When to run it: five cron fields as in crontab, '@hourly' and the like, or an EventBridge expression: rate(10 minutes), cron(0 6 ? * MON *).",
      examples: ['0 6 * * MON', 'rate(10 minutes)', '@daily'],
    },
    timezone: {
      type: 'string',
      pattern: '\\S',
      description: 'IANA time zone of the schedule. Default: UTC.',
      examples: ['Europe/Berlin'],
    },
    size: { $ref: '#/$defs/size' },
  },
}

const schedules: Schema = {
  type: ['object', 'null'],
  description: 'Scheduled commands by name. In an environment, null removes one.',
  propertyNames: { $ref: '#/$defs/name' },
  additionalProperties: { $ref: '#/$defs/schedule' },
}

const parity: Schema = {
  type: ['object', 'null'],
  description:
    'What makes the app run on Fargate as it did on Heroku. Everything is on by default; false turns a part off.',
  additionalProperties: false,
  examples: [{ 'web-concurrency': false, 'group-signals': false }],
  properties: {
    [HEROKU_COMPAT_KEYS.containerMemory]: on(
      "The container's memory limit is the task's, so runtimes size their heap by it rather than by the host.",
    ),
    [HEROKU_COMPAT_KEYS.webConcurrency]: on(
      "WEB_CONCURRENCY is set by the formulae of Heroku's Node.js and Python buildpacks, unless it is a config var.",
    ),
    [HEROKU_COMPAT_KEYS.port]: on('PORT is set for every process type.'),
    [HEROKU_COMPAT_KEYS.dynoMetadata]: on(
      'DYNO, HEROKU_APP_NAME, HEROKU_RELEASE_VERSION, HEROKU_RELEASE_CREATED_AT, HEROKU_SLUG_COMMIT and HEROKU_BUILD_COMMIT are set.',
    ),
    [HEROKU_COMPAT_KEYS.groupSignals]: on(
      'SIGTERM reaches every process of a task whose command a shell runs, not only its first.',
    ),
    [HEROKU_COMPAT_KEYS.stopTimeout]: on(
      'stop-timeout (30 s) is written into the task definition. Off: the default of ECS.',
    ),
    [HEROKU_COMPAT_KEYS.deregistrationDelay]: on(
      'The target groups of web drain for 30 s instead of 300: Heroku stops a dyno 30 s after SIGTERM.',
    ),
    [HEROKU_COMPAT_KEYS.healthCheck]: on("health-check is set on web's target groups."),
    [HEROKU_COMPAT_KEYS.autoscaling]: on(
      'autoscaling is set on the services through Application Auto Scaling.',
    ),
  },
}

const publicConfigVars: Schema = {
  type: ['array', 'null'],
  description:
    'Names of config vars whose values are not secret (REGION, APP_URL). All others are masked in logs, comments and outputs; GitHub drops an output that contains a masked value.',
  items: {
    description: 'The name of a config var.',
    type: 'string',
    pattern: '^[A-Za-z_][A-Za-z0-9_]*$',
    examples: ['REGION'],
  },
  examples: [['REGION', 'APP_URL']],
}

function on(description: string): Schema {
  return { type: 'boolean', description: `${description} Default: true.` }
}

const appJsonEnv: Schema = {
  enum: ['enforce', 'ignore'],
  description:
    "How app.json's env applies outside previews and CI, where it is always enforced. enforce: required config vars must be set, and default values apply where none is set. ignore, the default: not used, as on Heroku.",
  examples: ['enforce'],
}

export const rengaSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://raw.githubusercontent.com/renga-dev/renga/v1/docs/renga.schema.json',
  title: 'renga.yml',
  description:
    'Settings that Procfile and app.json cannot express, for an app that Renga runs on ECS Fargate. Every key is optional.',
  type: ['object', 'null'],
  additionalProperties: false,
  examples: [
    {
      processes: { web: { quantity: 2, size: 'standard-2x', 'health-check': { path: '/health' } } },
      schedules: { report: { command: 'npm run report', schedule: '@daily' } },
      environments: { review: { processes: { web: { quantity: 1, size: 'basic' } } } },
    },
  ],
  properties: {
    processes: { $ref: '#/$defs/processes' },
    schedules: { $ref: '#/$defs/schedules' },
    parity: { $ref: '#/$defs/parity' },
    'app-json-env': { $ref: '#/$defs/app-json-env' },
    'public-config-vars': { $ref: '#/$defs/public-config-vars' },
    environments: {
      type: ['object', 'null'],
      description:
        'Overrides per environment, merged key by key. review also applies to pull request environments.',
      propertyNames: { $ref: '#/$defs/name' },
      additionalProperties: {
        type: ['object', 'null'],
        description: 'Overrides for this environment.',
        additionalProperties: false,
        properties: {
          processes: { $ref: '#/$defs/processes' },
          schedules: { $ref: '#/$defs/schedules' },
          parity: { $ref: '#/$defs/parity' },
          'app-json-env': { $ref: '#/$defs/app-json-env' },
          'public-config-vars': { $ref: '#/$defs/public-config-vars' },
        },
      },
    },
  },
  $defs: {
    name: {
      type: 'string',
      pattern: NAME_PATTERN,
      description: 'A name of letters, digits and inner hyphens or underscores, at most 63.',
      examples: ['web', 'nightly-report'],
    },
    size,
    'health-check': healthCheck,
    autoscaling,
    process,
    processes,
    schedule,
    schedules,
    parity,
    'app-json-env': appJsonEnv,
    'public-config-vars': publicConfigVars,
  },
}
