import { type Schema, Validator } from '@cfworker/json-schema'
import { UserError } from '../../runtime/errors.ts'
import type { PreviewRecord } from './types.ts'

const text: Schema = { type: 'string' }
const flag: Schema = { type: 'boolean' }

/** The stored form of a record. Unknown fields are let through, so that newer records do not stop older actions. */
const recordSchema: Schema = {
  type: 'object',
  required: [
    'repositoryId',
    'app',
    'number',
    'state',
    'sha',
    'processes',
    'quantities',
    'database',
    'databaseReady',
    'redis',
    'postdeployed',
    'pinned',
    'createdAt',
    'updatedAt',
  ],
  properties: {
    repositoryId: text,
    app: text,
    number: { type: 'integer', minimum: 1 },
    state: { enum: ['creating', 'ready', 'failed', 'sleeping', 'deleting'] },
    sha: text,
    url: text,
    processes: { type: 'array', items: text },
    quantities: { type: 'object', additionalProperties: { type: 'integer' } },
    listener: text,
    database: { enum: ['none', 'shared', 'template', 'external'] },
    databaseReady: flag,
    databaseMade: flag,
    redis: { enum: ['none', 'prefix', 'sidecar'] },
    prPredestroy: text,
    postdeploy: text,
    postdeployed: flag,
    pinned: flag,
    manifest: { type: 'array', items: text },
    deployedAt: text,
    awakeSince: text,
    createdAt: text,
    updatedAt: text,
    expiresAt: text,
  },
}

const validator = new Validator(recordSchema, '2020-12', false)

const isRecord = (value: unknown): value is PreviewRecord => validator.validate(value).valid

/** Throws UserError when the item is not a record of a preview. `where` names it for people. */
export function decodePreviewRecord(value: unknown, where: string): PreviewRecord {
  if (isRecord(value)) return value
  const [error] = validator.validate(value).errors.toReversed()
  throw new UserError(`The record ${where} is damaged: ${error?.error ?? 'unexpected format'}`, {
    fix: "Delete the item; the next full sweep finds the preview's resources by their tags.",
  })
}
