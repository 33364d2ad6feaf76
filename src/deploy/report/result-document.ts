import type { Schema } from '@cfworker/json-schema'
import { describeDeath } from '../../ecs/stopped-task.ts'
import { formatVersion } from '../../release/ledger/release.ts'
import type { ChangedField } from './changes.ts'
import { rollbackCommand } from './lead.ts'
import type { DeploymentResult, ServiceOutcome } from './result.ts'
import { serving } from './summary.ts'

export interface DocumentOptions {
  readonly app: string
  readonly environment: string
  readonly changes: readonly ChangedField[]
}

/**
 * How a deploy ended, for machines: the output `result`. The same for every strategy; `docs/deploy-result.schema.json`
 * is its schema. Nothing of a container's log is in it, because an output is handed on.
 */
export function resultDocument(result: DeploymentResult, options: DocumentOptions): object {
  const { subject, release, before, failure, startedAt, endedAt } = result
  return {
    version: 1,
    app: options.app,
    environment: options.environment,
    release: release === undefined ? null : formatVersion(release.version),
    before: before === undefined ? null : formatVersion(before.version),
    image: subject.image,
    commit: subject.commit ?? null,
    verdict: result.verdict,
    cancelled: result.cancelled,
    url: result.url ?? null,
    startedAt: new Date(startedAt).toISOString(),
    endedAt: new Date(endedAt).toISOString(),
    seconds: seconds(endedAt - startedAt),
    fix: failure?.plainFix ?? failure?.fix ?? null,
    services: result.services.map((service) => serviceDocument(service, startedAt)),
    removed: result.removed,
    changes: options.changes.map(({ field, before: was, after, processes }) => ({
      field,
      before: was ?? null,
      after: after ?? null,
      processes,
    })),
    rollback: rollbackCommand(result, options) ?? null,
  }
}

function serviceDocument(service: ServiceOutcome, startedAt: number): object {
  return {
    process: service.process,
    service: service.service,
    strategy: service.strategy,
    action: service.action,
    verdict: service.verdict.kind,
    reason: service.verdict.reason,
    wayBack: service.back.kind,
    taskDefinition: service.taskDefinition,
    before: service.before ?? null,
    serving: serving(service) ?? null,
    running: service.running,
    desired: service.desired,
    seconds: service.seconds,
    stages: service.stages.map(({ name, from, to }) => ({
      name,
      from: seconds(from - startedAt),
      to: seconds(to - startedAt),
    })),
    deaths: service.reasons.map(({ task, plainHint, alike }) => ({
      task: task.id,
      stopCode: task.stopCode ?? null,
      reason: describeDeath(task),
      exitCodes: Object.fromEntries(task.containers.map(({ name, exitCode }) => [name, exitCode ?? null])),
      hint: plainHint ?? null,
      tasks: alike + 1,
    })),
  }
}

const seconds = (ms: number): number => Math.round(ms / 1000)

const text: Schema = { type: 'string' }
const textOrNull: Schema = { type: ['string', 'null'] }
const count: Schema = { type: 'integer', minimum: 0 }

const object = (properties: Readonly<Record<string, Schema>>, description: string): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties: { ...properties },
  additionalProperties: false,
  description,
})

const stage = object({ name: text, from: count, to: count }, 'A stage in seconds since the start.')

const death = object(
  {
    task: { ...text, description: 'Id of the newest task that died this way.' },
    stopCode: { ...textOrNull, description: "ECS's stop code." },
    reason: text,
    exitCodes: {
      type: 'object',
      additionalProperties: { type: ['integer', 'null'] },
      description: 'By container.',
    },
    hint: { ...textOrNull, description: 'How to fix it.' },
    tasks: { ...count, description: 'How many tasks died this way.' },
  },
  'One way tasks died.',
)

const service = object(
  {
    process: text,
    service: text,
    strategy: { ...text, description: 'As in ECS: ROLLING, BLUE_GREEN, CANARY, LINEAR; or CODE_DEPLOY.' },
    action: { enum: ['created', 'updated', 'followed', 'unchanged', 'not-begun'] },
    verdict: { $ref: '#/$defs/verdict' },
    reason: text,
    wayBack: { enum: ['stays', 'going-back', 'gone-back', 'removed', 'stuck'] },
    taskDefinition: { ...text, description: 'ARN of the revision to deploy.' },
    before: {
      ...textOrNull,
      description: 'ARN of the previous revision; null when it is the same, or none.',
    },
    serving: {
      ...textOrNull,
      description: 'ARN of the live revision; null when none, or unknown.',
    },
    running: count,
    desired: count,
    seconds: count,
    stages: { type: 'array', items: stage },
    deaths: { type: 'array', items: death },
  },
  'One process type.',
)

const change = object(
  { field: text, before: textOrNull, after: textOrNull, processes: { type: 'array', items: text } },
  'A changed task definition field. Values that may be secret are never shown.',
)

/** What docs/deploy-result.schema.json holds. */
export const resultSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://raw.githubusercontent.com/renga-dev/renga/v1/docs/deploy-result.schema.json',
  title: 'Renga deploy result',
  ...object(
    {
      version: { const: 1 },
      app: text,
      environment: text,
      release: {
        type: ['string', 'null'],
        pattern: '^v[1-9][0-9]*$',
        description: 'null for services outside the release ledger.',
      },
      before: textOrNull,
      image: text,
      commit: textOrNull,
      verdict: { $ref: '#/$defs/verdict' },
      cancelled: { type: 'boolean' },
      url: textOrNull,
      startedAt: { type: 'string', format: 'date-time' },
      endedAt: { type: 'string', format: 'date-time' },
      seconds: count,
      fix: { ...textOrNull, description: 'What to do if it has not landed.' },
      services: { type: 'array', items: { $ref: '#/$defs/service' } },
      removed: { type: 'array', items: text },
      changes: { type: 'array', items: { $ref: '#/$defs/change' } },
      rollback: { ...textOrNull, description: 'The command that restores the previous release.' },
    },
    "The output 'result' of deploy-ecs-bluegreen.",
  ),
  $defs: {
    verdict: {
      enum: [
        'landed',
        'rolling',
        'paused',
        'failed',
        'rolling-back',
        'rolled-back',
        'rollback-failed',
        'superseded',
        'unreadable',
        'timed-out',
      ],
    },
    service,
    change,
  },
}
