import type { Schema } from '@cfworker/json-schema'
import { FULL_HEROKU_COMPAT } from '../../app/heroku-compat.ts'
import { formatVersion, type Release, serviceProcesses } from '../ledger/release.ts'
import { ineligibility } from './eligibility.ts'
import type { ReleaseList } from './release-list.ts'

/**
 * Outputs "can be a maximum of 1 MB per job … Size is approximated based on UTF-16 encoding"
 * (https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/pass-job-outputs): 524,288 of
 * these characters. The rest is for the other outputs of the job.
 */
export const DOCUMENT_CHARACTERS = 450_000

export interface ReleaseListDocument {
  readonly releases: readonly object[]
  /** Older releases that were asked for, and have no room. */
  readonly omitted: number
}

/**
 * For machines: the output `releases`. docs/releases.schema.json is its schema. Names of config vars, never values.
 * Holds the newest releases that fit in DOCUMENT_CHARACTERS.
 */
export function releaseListDocument(list: ReleaseList): ReleaseListDocument {
  const head = headOf(list)
  const releases: object[] = []
  let left = DOCUMENT_CHARACTERS - JSON.stringify({ ...head, omitted: list.releases.length, releases }).length
  for (const release of list.releases) {
    const document = releaseDocument(release, list)
    left -= JSON.stringify(document).length + 1
    if (left < 0) break
    releases.push(document)
  }
  return { ...head, omitted: list.releases.length - releases.length, releases }
}

/** For people: what is missing in the output; undefined when nothing is. */
export function omittedText({ releases, omitted }: ReleaseListDocument): string | undefined {
  if (omitted === 0) return undefined
  return `The output 'releases' has the newest ${releases.length} of ${releases.length + omitted} releases: GitHub takes 1 MB of outputs per job. The log and the summary have them all. Set 'limit' to ${releases.length} to list what fits.`
}

function headOf(list: ReleaseList) {
  return {
    version: 1,
    app: list.app,
    environment: list.environment,
    current: list.current === undefined ? null : formatVersion(list.current.version),
    rollbackTo: list.rollbackTo === undefined ? null : formatVersion(list.rollbackTo.version),
  }
}

function releaseDocument(release: Release, list: ReleaseList): object {
  const { releasePhase, config, promotedFrom } = release
  const ineligible = ineligibility(release, list.kept)
  return {
    release: formatVersion(release.version),
    status: release.status,
    current: release.version === list.current?.version,
    eligibleForRollback: ineligible === undefined,
    ineligible: ineligible ?? null,
    kind: release.kind ?? 'deploy',
    description: release.description,
    actor: release.actor,
    image: release.image,
    configVersion: config.versionId,
    configVars: config.names,
    processes: serviceProcesses(release).map(({ type, command, size, taskDefinition }) => ({
      type,
      command,
      size: size.name,
      taskDefinition: taskDefinition ?? null,
    })),
    releasePhase: { status: releasePhase.status, exitCode: releasePhase.exitCode ?? null },
    parity: { ...FULL_HEROKU_COMPAT, ...release.parity },
    commit: release.commit ?? null,
    runUrl: release.runUrl ?? null,
    parent: release.parent === undefined ? null : formatVersion(release.parent),
    promotedFrom:
      promotedFrom === undefined ? null : { ...promotedFrom, version: formatVersion(promotedFrom.version) },
    failure: release.failure ?? null,
    createdAt: release.createdAt,
    updatedAt: release.updatedAt,
  }
}

const text: Schema = { type: 'string' }
const textOrNull: Schema = { type: ['string', 'null'] }
const versionText: Schema = { type: 'string', pattern: '^v[1-9][0-9]*$' }
const versionOrNull: Schema = { type: ['string', 'null'], pattern: '^v[1-9][0-9]*$' }

const object = (properties: Readonly<Record<string, Schema>>, description: string): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties: { ...properties },
  additionalProperties: false,
  description,
})

const process = object(
  {
    type: text,
    command: text,
    size: text,
    taskDefinition: { ...textOrNull, description: 'ARN of the revision.' },
  },
  'A process type that runs as a service.',
)

const release = object(
  {
    release: versionText,
    status: { enum: ['pending', 'succeeded', 'failed', 'expired'] },
    current: { type: 'boolean', description: 'Whether it is live.' },
    eligibleForRollback: { type: 'boolean', description: 'Whether rollback-release accepts it as `to`.' },
    ineligible: {
      enum: ['pending', 'failed', 'expired', 'image-gone', 'config-gone', null],
      description: 'Why it cannot be rolled back to.',
    },
    kind: {
      ...text,
      description: 'deploy, config, refresh, rollback, promotion, retry; other values may be added.',
    },
    description: { ...text, description: 'What changed: "Deploy 1a2b3c4", "Rollback to v40" …' },
    actor: text,
    image: { ...text, description: 'registry/repository@sha256:…' },
    configVersion: { ...text, description: 'Version id of the config vars secret.' },
    configVars: { type: 'array', items: text, description: 'Names only.' },
    processes: { type: 'array', items: process },
    releasePhase: object(
      {
        status: { enum: ['none', 'pending', 'running', 'succeeded', 'failed', 'skipped'] },
        exitCode: { type: ['integer', 'null'] },
      },
      'How the release phase ended.',
    ),
    parity: {
      type: 'object',
      additionalProperties: { type: 'boolean' },
      description: 'The Heroku compatibility settings from renga.yml.',
    },
    commit: textOrNull,
    runUrl: textOrNull,
    parent: { ...versionOrNull, description: 'The release of this environment it was based on.' },
    promotedFrom: {
      ...object(
        { app: text, environment: text, version: versionText },
        'The release of another environment it was promoted from.',
      ),
      type: ['object', 'null'],
    },
    failure: textOrNull,
    createdAt: { type: 'string', format: 'date-time' },
    updatedAt: { type: 'string', format: 'date-time' },
  },
  'One numbered release.',
)

/** What docs/releases.schema.json holds. */
export const releaseListSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://raw.githubusercontent.com/renga-dev/renga/v1/docs/releases.schema.json',
  title: 'Renga releases',
  ...object(
    {
      version: { const: 1 },
      app: text,
      environment: text,
      current: { ...versionOrNull, description: 'The live release.' },
      rollbackTo: { ...versionOrNull, description: 'What rollback-release rolls back to without `to`.' },
      omitted: {
        type: 'integer',
        minimum: 0,
        description: 'Older releases that were asked for and are not here: a job can have 1 MB of outputs.',
      },
      releases: { type: 'array', items: release, description: 'Newest first.' },
    },
    'The output `releases` of list-releases.',
  ),
}
