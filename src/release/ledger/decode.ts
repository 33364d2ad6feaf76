import { type Schema, Validator } from '@cfworker/json-schema'
import { FULL_HEROKU_COMPAT } from '../../app/heroku-compat.ts'
import { UserError } from '../../runtime/errors.ts'
import type { PhaseOutput } from './ports.ts'
import type { Release } from './release.ts'

const text: Schema = { type: 'string' }
const whole: Schema = { type: 'integer' }

/**
 * The stored form of a release. Unknown fields are kept out of the way, so that newer records do not stop older
 * actions.
 */
const releaseSchema: Schema = {
  type: 'object',
  required: [
    'app',
    'environment',
    'version',
    'status',
    'image',
    'config',
    'processes',
    'releasePhase',
    'runKey',
    'createdAt',
  ],
  properties: {
    app: text,
    environment: text,
    version: { type: 'integer', minimum: 1 },
    status: { enum: ['pending', 'succeeded', 'failed', 'expired'] },
    image: text,
    config: {
      type: 'object',
      required: ['secretArn', 'versionId', 'names'],
      properties: {
        secretArn: text,
        versionId: text,
        names: { type: 'array', items: text },
        latest: text,
      },
    },
    addons: { type: 'array', items: text },
    publicConfigVars: { type: 'array', items: text },
    ownPublicConfigVars: { type: 'array', items: text },
    processes: {
      type: 'array',
      items: {
        type: 'object',
        required: [
          'type',
          'command',
          'entryPoint',
          'size',
          'quantity',
          'singleton',
          'strategy',
          'bakeMinutes',
          'stopTimeout',
        ],
        properties: {
          type: text,
          command: text,
          entryPoint: { type: 'array', items: text },
          size: {
            type: 'object',
            required: ['name', 'cpu', 'memory'],
            properties: { name: text, cpu: whole, memory: whole },
          },
          quantity: whole,
          taskDefinition: text,
          singleton: { type: 'boolean' },
          strategy: { enum: ['blue-green', 'canary', 'linear', 'rolling'] },
          shift: {
            type: 'object',
            required: ['percent', 'minutes'],
            properties: { percent: { type: 'number' }, minutes: { type: 'number' } },
          },
          bakeMinutes: { type: 'number' },
          drainFirst: { type: 'boolean' },
          order: whole,
          stopTimeout: whole,
          healthCheck: {
            type: 'object',
            required: ['path', 'interval', 'timeout', 'healthyThreshold', 'unhealthyThreshold'],
            properties: {
              path: text,
              interval: whole,
              timeout: whole,
              healthyThreshold: whole,
              unhealthyThreshold: whole,
            },
          },
          autoscaling: {
            type: 'object',
            required: ['min', 'max'],
            properties: { min: whole, max: whole, cpu: whole, memory: whole },
          },
        },
      },
    },
    releasePhase: {
      type: 'object',
      required: ['status'],
      properties: {
        status: { enum: ['none', 'pending', 'running', 'succeeded', 'failed', 'skipped'] },
        taskArn: text,
        exitCode: whole,
        reason: text,
        logStream: text,
        snapshot: text,
        startedAt: text,
        endedAt: text,
      },
    },
    defaults: { type: 'object', additionalProperties: text },
    parity: {
      type: 'object',
      required: Object.keys(FULL_HEROKU_COMPAT),
      additionalProperties: { type: 'boolean' },
    },
    kind: text,
    description: text,
    actor: text,
    commit: text,
    runUrl: text,
    runKey: text,
    parent: whole,
    promotedFrom: {
      type: 'object',
      required: ['app', 'environment', 'version'],
      properties: { app: text, environment: text, version: whole },
    },
    turnedBackBy: text,
    failure: text,
    createdAt: text,
    updatedAt: text,
  },
}

const validator = new Validator(releaseSchema, '2020-12')

const isRelease = (value: unknown): value is Release => validator.validate(value).valid

/** A release as the ledger has stored it. Throws UserError when the record is not one. */
export function decodeRelease(record: unknown, where: string): Release {
  if (isRelease(record)) return record
  const problem = validator.validate(record).errors.at(-1)
  throw new UserError(
    `${where} is not a release record (${problem?.instanceLocation ?? '#'}: ${problem?.error ?? 'unreadable'})`,
    { fix: 'It was written by a newer version of these actions, or by another tool: update the actions.' },
  )
}

const outputSchema: Schema = {
  type: 'object',
  required: ['lines', 'dropped'],
  properties: { lines: { type: 'array', items: text }, dropped: whole },
}

const outputValidator = new Validator(outputSchema, '2020-12')

const isOutput = (value: unknown): value is PhaseOutput => outputValidator.validate(value).valid

/** What the ledger has kept of a release phase's log; undefined when it is not readable as that. */
export function decodeOutput(record: unknown): PhaseOutput | undefined {
  return isOutput(record) ? { lines: record.lines, dropped: record.dropped } : undefined
}
