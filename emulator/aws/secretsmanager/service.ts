/** AWS Secrets Manager (https://docs.aws.amazon.com/secretsmanager/latest/apireference/). */
import * as sdk from '@aws-sdk/client-secrets-manager'
import type { EngineClock } from '../../clock.ts'
import { need, page } from '../wire/pages.ts'
import { AwsError, type ServiceDefinition } from '../wire/service.ts'
import { tagList } from '../wire/tags.ts'
import {
  CURRENT,
  labelled,
  notFound,
  type Secret,
  type SecretStore,
  type SecretValue,
  type SecretVersion,
} from './secrets.ts'

const LARGEST = 65_536
const DAY = 24 * 3600_000

interface ValueInput {
  readonly SecretString?: string | undefined
  readonly SecretBinary?: Uint8Array | undefined
  readonly ClientRequestToken?: string | undefined
}

export function createSecretsManager(options: {
  readonly clock: EngineClock
  readonly secrets: SecretStore
}): ServiceDefinition {
  const { clock, secrets } = options

  function create(input: sdk.CreateSecretCommandInput) {
    const name = need(input.Name, 'Name')
    if (!/^[A-Za-z0-9/_+=.@-]{1,512}$/.test(name)) {
      throw validation(
        'Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!',
      )
    }
    const value = secretValue(input)
    const existing = secrets.find(name)
    if (existing?.deletion !== undefined) {
      throw new AwsError(
        'InvalidRequestException',
        "You can't create this secret because a secret with this name is already scheduled for deletion.",
      )
    }
    if (existing !== undefined) {
      // A repeated request with the same token and value is answered as the first was.
      const token = input.ClientRequestToken
      const version = token === undefined ? undefined : existing.versions.get(token)
      if (version === undefined || value === undefined) throw alreadyExists(name)
      return named(existing, secrets.addVersion(existing, value, { token, labels: [CURRENT] }))
    }
    const secret = secrets.create(name, { description: input.Description, kmsKeyId: input.KmsKeyId })
    tag(secret, input.Tags)
    const version =
      value && secrets.addVersion(secret, value, { token: input.ClientRequestToken, labels: [CURRENT] })
    return named(secret, version)
  }

  function put(input: sdk.PutSecretValueCommandInput) {
    const secret = secrets.get(need(input.SecretId, 'SecretId'))
    const value = secretValue(input)
    if (value === undefined) {
      throw new AwsError('InvalidRequestException', 'You must provide either SecretString or SecretBinary.')
    }
    const version = secrets.addVersion(secret, value, {
      token: input.ClientRequestToken,
      labels: input.VersionStages ?? [CURRENT],
    })
    return { ...named(secret, version), VersionStages: [...version.labels] }
  }

  function update(input: sdk.UpdateSecretCommandInput) {
    const secret = secrets.get(need(input.SecretId, 'SecretId'))
    const value = secretValue(input)
    const version =
      value && secrets.addVersion(secret, value, { token: input.ClientRequestToken, labels: [CURRENT] })
    secret.description = input.Description ?? secret.description
    secret.kmsKeyId = input.KmsKeyId ?? secret.kmsKeyId
    secret.changed = clock.now()
    return named(secret, version)
  }

  function get(input: sdk.GetSecretValueCommandInput): sdk.GetSecretValueResponse {
    const secret = secrets.get(need(input.SecretId, 'SecretId'))
    const version = selectVersion(secret, input.VersionId, input.VersionStage)
    version.lastAccessed = clock.now()
    return {
      ARN: secret.arn,
      Name: secret.name,
      VersionId: version.id,
      ...(version.value.text === undefined ? {} : { SecretString: version.value.text }),
      ...(version.value.binary === undefined ? {} : { SecretBinary: version.value.binary }),
      VersionStages: [...version.labels],
      CreatedDate: new Date(version.created),
    }
  }

  function describe(input: sdk.DescribeSecretCommandInput): sdk.DescribeSecretResponse {
    const secret = secrets.get(need(input.SecretId, 'SecretId'), { deleted: true })
    return { ...summary(secret), VersionIdsToStages: stages(secret) }
  }

  function list(input: sdk.ListSecretsCommandInput) {
    const shown = secrets
      .list()
      .filter(({ deletion }) => deletion === undefined || input.IncludePlannedDeletion === true)
      .filter((secret) => (input.Filters ?? []).every((filter) => passes(secret, filter)))
    const ordered = input.SortOrder === 'asc' ? shown.toReversed() : shown
    const { items, next } = page(ordered, { size: input.MaxResults ?? 100, token: input.NextToken }, badToken)
    return {
      SecretList: items.map((secret) => ({ ...summary(secret), SecretVersionsToStages: stages(secret) })),
      NextToken: next,
    }
  }

  function listVersions(input: sdk.ListSecretVersionIdsCommandInput) {
    const secret = secrets.get(need(input.SecretId, 'SecretId'), { deleted: true })
    const all = [...secret.versions.values()].filter(
      ({ labels }) => labels.size > 0 || input.IncludeDeprecated === true,
    )
    const { items, next } = page(all, { size: input.MaxResults ?? 100, token: input.NextToken }, badToken)
    return {
      ARN: secret.arn,
      Name: secret.name,
      NextToken: next,
      Versions: items.map((version) => ({
        VersionId: version.id,
        ...(version.labels.size === 0 ? {} : { VersionStages: [...version.labels] }),
        ...(version.lastAccessed === undefined ? {} : { LastAccessedDate: startOfDay(version.lastAccessed) }),
        CreatedDate: new Date(version.created),
      })),
    }
  }

  function moveStage(input: sdk.UpdateSecretVersionStageCommandInput) {
    const secret = secrets.get(need(input.SecretId, 'SecretId'))
    const stage = need(input.VersionStage, 'VersionStage')
    const holder = labelled(secret, stage)
    const { MoveToVersionId: to, RemoveFromVersionId: from } = input
    if (holder !== undefined && from !== holder.id && to !== holder.id) {
      throw invalidParameter(
        `The parameter RemoveFromVersionId can't be empty. Staging label ${stage} is currently attached to version ${holder.id}, so you must explicitly reference that version in RemoveFromVersionId.`,
      )
    }
    if (to !== undefined) {
      const target = secret.versions.get(to)
      if (target === undefined)
        throw notFound(`Secrets Manager can't find the specified secret version: ${to}.`)
      secrets.moveLabel(secret, stage, target)
    } else if (stage === CURRENT) {
      throw invalidParameter(
        `You can only move staging label ${CURRENT} to a different secret version. It can’t be completely removed.`,
      )
    } else {
      holder?.labels.delete(stage)
    }
    return { ARN: secret.arn, Name: secret.name }
  }

  function remove(input: sdk.DeleteSecretCommandInput) {
    const id = need(input.SecretId, 'SecretId')
    const force = input.ForceDeleteWithoutRecovery === true
    if (force && input.RecoveryWindowInDays !== undefined) {
      throw invalidParameter(
        "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.",
      )
    }
    const days = input.RecoveryWindowInDays ?? 30
    if (days < 7 || days > 30)
      throw invalidParameter('The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).')
    const secret = secrets.find(id)
    if (secret === undefined) {
      if (!force) throw notFound("Secrets Manager can't find the specified secret.")
      // "If you forcibly delete an already deleted or nonexistent secret, the operation does not return
      // ResourceNotFoundException."
      return { Name: id, DeletionDate: new Date(clock.now()) }
    }
    if (secret.deletion !== undefined && !force) secrets.get(id)
    const at = clock.now() + (force ? 0 : days * DAY)
    secret.deletion = { at, asked: clock.now() }
    if (force) secrets.remove(secret)
    return { ARN: secret.arn, Name: secret.name, DeletionDate: new Date(at) }
  }

  function batchGet(input: sdk.BatchGetSecretValueCommandInput) {
    if ((input.SecretIdList === undefined) === (input.Filters === undefined)) {
      throw new AwsError(
        'InvalidRequestException',
        'Either SecretIdList or Filters must be provided, but not both.',
      )
    }
    const ids =
      input.SecretIdList ??
      secrets
        .list()
        .filter((secret) => (input.Filters ?? []).every((filter) => passes(secret, filter)))
        .map(({ arn }) => arn)
    const SecretValues: sdk.SecretValueEntry[] = []
    const Errors: sdk.APIErrorType[] = []
    for (const id of ids) {
      try {
        SecretValues.push(get({ SecretId: id }))
      } catch (error) {
        if (!(error instanceof AwsError)) throw error
        Errors.push({ SecretId: id, ErrorCode: error.code, Message: error.message })
      }
    }
    return { SecretValues, Errors }
  }

  return {
    name: 'secretsmanager',
    protocol: 'awsJson1_1',
    targetPrefix: 'secretsmanager',
    sdk,
    operations: {
      CreateSecret: create,
      PutSecretValue: put,
      UpdateSecret: update,
      GetSecretValue: get,
      BatchGetSecretValue: batchGet,
      DescribeSecret: describe,
      ListSecrets: list,
      ListSecretVersionIds: listVersions,
      UpdateSecretVersionStage: moveStage,
      DeleteSecret: remove,
      RestoreSecret: (input: sdk.RestoreSecretCommandInput) => {
        const secret = secrets.get(need(input.SecretId, 'SecretId'), { deleted: true })
        secret.deletion = undefined
        return { ARN: secret.arn, Name: secret.name }
      },
      TagResource: (input: sdk.TagResourceCommandInput) => {
        tag(secrets.get(need(input.SecretId, 'SecretId')), input.Tags)
        return {}
      },
      UntagResource: (input: sdk.UntagResourceCommandInput) => {
        const { tags } = secrets.get(need(input.SecretId, 'SecretId'))
        for (const key of input.TagKeys ?? []) tags.delete(key)
        return {}
      },
    },
  }
}

/** The version a reader asks for; AWSCURRENT when nothing is said. */
export function selectVersion(
  secret: Secret,
  id: string | undefined,
  stage: string | undefined,
): SecretVersion {
  if (id !== undefined) {
    const version = secret.versions.get(id)
    if (version === undefined)
      throw notFound(`Secrets Manager can't find the specified secret value for VersionId: ${id}`)
    if (stage !== undefined && !version.labels.has(stage)) {
      throw new AwsError(
        'InvalidRequestException',
        'You provided a VersionStage that is not associated to the provided VersionId.',
      )
    }
    return version
  }
  const version = labelled(secret, stage ?? CURRENT)
  if (version === undefined) {
    throw notFound(
      `Secrets Manager can't find the specified secret value for staging label: ${stage ?? CURRENT}`,
    )
  }
  return version
}

function secretValue(input: ValueInput): SecretValue | undefined {
  const { SecretString, SecretBinary, ClientRequestToken } = input
  if (SecretString !== undefined && SecretBinary !== undefined) {
    throw invalidParameter(
      "You can't specify both a binary secret value and a string secret value in the same secret.",
    )
  }
  if (
    ClientRequestToken !== undefined &&
    (ClientRequestToken.length < 32 || ClientRequestToken.length > 64)
  ) {
    throw invalidParameter('ClientRequestToken must be 32-64 characters long.')
  }
  const bytes = SecretString === undefined ? SecretBinary?.byteLength : Buffer.byteLength(SecretString)
  if (bytes !== undefined && bytes > LARGEST) {
    const member = SecretString === undefined ? 'secretBinary' : 'secretString'
    throw validation(
      `1 validation error detected: Value at '${member}' failed to satisfy constraint: Member must have length less than or equal to ${LARGEST}`,
    )
  }
  if (SecretString !== undefined) return { text: SecretString }
  return SecretBinary && { binary: SecretBinary }
}

/**
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_Filter.html: prefix match, `!` negates, tags exact
 * case.
 */
function passes(secret: Secret, { Key, Values = [] }: sdk.Filter): boolean {
  const startsWith = (texts: readonly string[], wanted: string) =>
    texts.some((text) => text.toLowerCase().startsWith(wanted.toLowerCase()))
  const searched: Readonly<Record<string, readonly string[]>> = {
    name: [secret.name],
    description: [secret.description ?? ''],
    'tag-key': [...secret.tags.keys()],
    'tag-value': [...secret.tags.values()],
    all: [secret.name, secret.description ?? '', ...secret.tags.keys(), ...secret.tags.values()],
  }
  const texts = searched[Key ?? 'all']
  if (texts === undefined) throw invalidParameter(`The emulator does not know the filter key '${Key}'.`)
  return Values.some((value) =>
    value.startsWith('!') ? !startsWith(texts, value.slice(1)) : startsWith(texts, value),
  )
}

const named = (secret: Secret, version: SecretVersion | undefined) => ({
  ARN: secret.arn,
  Name: secret.name,
  ...(version === undefined ? {} : { VersionId: version.id }),
})

function summary(secret: Secret) {
  const accessed = Math.max(...[...secret.versions.values()].map(({ lastAccessed }) => lastAccessed ?? 0), 0)
  return {
    ARN: secret.arn,
    Name: secret.name,
    ...(secret.description === undefined ? {} : { Description: secret.description }),
    ...(secret.kmsKeyId === undefined ? {} : { KmsKeyId: secret.kmsKeyId }),
    LastChangedDate: new Date(secret.changed),
    ...(accessed === 0 ? {} : { LastAccessedDate: startOfDay(accessed) }),
    ...(secret.deletion === undefined ? {} : { DeletedDate: new Date(secret.deletion.asked) }),
    Tags: tagList(Object.fromEntries(secret.tags)),
    CreatedDate: new Date(secret.created),
  }
}

const stages = (secret: Secret): Record<string, string[]> =>
  Object.fromEntries(
    [...secret.versions.values()]
      .filter(({ labels }) => labels.size > 0)
      .map(({ id, labels }) => [id, [...labels]]),
  )

function tag(secret: Secret, tags: readonly sdk.Tag[] | undefined): void {
  for (const { Key, Value } of tags ?? []) if (Key !== undefined) secret.tags.set(Key, Value ?? '')
}

/** Access dates are truncated to the day. */
const startOfDay = (at: number): Date => new Date(Math.floor(at / DAY) * DAY)

const alreadyExists = (name: string): AwsError =>
  new AwsError('ResourceExistsException', `The operation failed because the secret ${name} already exists.`)
const invalidParameter = (message: string): AwsError => new AwsError('InvalidParameterException', message)
const validation = (message: string): AwsError => new AwsError('ValidationException', message)
const badToken = (): AwsError => new AwsError('InvalidNextTokenException', 'The NextToken value is invalid.')
