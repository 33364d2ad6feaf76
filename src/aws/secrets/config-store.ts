import {
  GetSecretValueCommand,
  type GetSecretValueCommandOutput,
  paginateListSecretVersionIds,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import { maskConfigVars, parseConfigVars } from '../../release/config/config-vars.ts'
import { EmptySecretError } from '../../release/ledger/errors.ts'
import type { ConfigStore, LabelledVersion, StoredConfig } from '../../release/ledger/ports.ts'
import type { ConfigVersion } from '../../release/ledger/release.ts'
import { UserError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import type { OpenFacts } from '../../runtime/redaction/redactor.ts'
import { awsError, explaining } from '../client/errors.ts'
import { bounded, everyItem } from '../client/pages.ts'
import type { AwsSession } from '../client/session.ts'
import { type Attachments, maskAttachments } from './attached-secrets.ts'

/**
 * Config vars in one secret of Secrets Manager
 * (https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html). Values are masked and
 * dropped here.
 */
export class SecretsConfigStore implements ConfigStore {
  readonly #client: SecretsManagerClient
  readonly #secret: string
  readonly #log: Pick<Logger, 'mask'>
  readonly #attachments: Attachments
  readonly #redactor: AwsSession['redactor']
  #masked: Promise<void> | undefined

  constructor(
    session: Pick<AwsSession, 'client' | 'redactor'>,
    secretArn: string,
    log: Pick<Logger, 'mask'>,
    attachments: Attachments = {},
  ) {
    this.#client = new SecretsManagerClient(session.client)
    this.#redactor = session.redactor
    this.#secret = secretArn
    this.#log = log
    this.#attachments = attachments
  }

  current(open?: OpenFacts): Promise<ConfigVersion> {
    return this.#read(undefined, open)
  }

  version(versionId: string, open?: OpenFacts): Promise<ConfigVersion> {
    return this.#read(versionId, open)
  }

  async available(): Promise<ReadonlySet<string>> {
    const versions = await listVersions(this.#client, this.#secret)
    return new Set(versions.map(({ id }) => id))
  }

  async #read(versionId: string | undefined, open: OpenFacts | undefined): Promise<ConfigVersion> {
    if (open !== undefined) this.#redactor?.open(open)
    // Whoever may print the one may print the other.
    this.#masked ??= maskAttachments(this.#client, this.#attachments, this.#log)
    const [{ vars, ...version }] = await Promise.all([
      readConfigVars(this.#client, this.#secret, versionId, this.#log),
      this.#masked,
    ])
    return { ...version, names: [...vars.keys()].sort() }
  }
}

/** One version of the config vars, its values masked in the log. */
export async function readConfigVars(
  client: SecretsManagerClient,
  secret: string,
  versionId: string | undefined,
  log: Pick<Logger, 'mask'>,
): Promise<StoredConfig> {
  const answer = await getValue(client, secret, versionId)
  if (answer.SecretString === undefined) {
    throw new UserError(`The secret '${secret}' contains binary data.`, {
      fix: 'Store the config vars as text: one JSON object of strings.',
    })
  }
  const vars = parseConfigVars(answer.SecretString, secret)
  maskConfigVars(vars, log)
  if (answer.ARN === undefined || answer.VersionId === undefined) {
    throw new UserError(`Secrets Manager did not return the version of the secret '${secret}'.`)
  }
  return { secretArn: answer.ARN, versionId: answer.VersionId, vars }
}

/**
 * All versions with their labels: a hundred and a bit more, in pages
 * (https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecretVersionIds.html).
 */
export async function listVersions(
  client: SecretsManagerClient,
  secret: string,
): Promise<readonly LabelledVersion[]> {
  const action = 'secretsmanager:ListSecretVersionIds'
  const versions = await explaining(action, `the secret '${secret}'`, () =>
    everyItem(
      paginateListSecretVersionIds(bounded(action, client), { SecretId: secret, IncludeDeprecated: true }),
      ({ Versions }) => Versions,
    ),
  )
  return versions.flatMap(({ VersionId: id, VersionStages: labels = [] }) =>
    id === undefined ? [] : [{ id, labels }],
  )
}

async function getValue(
  client: SecretsManagerClient,
  secret: string,
  versionId: string | undefined,
): Promise<GetSecretValueCommandOutput> {
  try {
    return await client.send(
      new GetSecretValueCommand({
        SecretId: secret,
        ...(versionId === undefined ? {} : { VersionId: versionId }),
      }),
    )
  } catch (error) {
    const { name, message } = awsError(error)
    if (name === 'ResourceNotFoundException') throw missing(secret, versionId, message, error)
    if (name === 'InvalidRequestException' && /delet/i.test(message)) {
      throw new UserError(`The secret '${secret}' with the config vars is marked for deletion.`, {
        fix: `Restore it (aws secretsmanager restore-secret --secret-id '${secret}') and run the workflow again.`,
        cause: error,
      })
    }
    if (name === 'DecryptionFailure') {
      throw new UserError(`The secret '${secret}' with the config vars cannot be decrypted.`, {
        fix: "Allow the role kms:Decrypt on the secret's key.",
        cause: error,
      })
    }
    return explaining('secretsmanager:GetSecretValue', `the secret '${secret}'`, () => Promise.reject(error))
  }
}

/**
 * Secrets Manager has one name for three losses; its words tell them apart ("… for VersionId: …", "… staging label:
 * AWSCURRENT").
 */
function missing(secret: string, versionId: string | undefined, message: string, cause: unknown): UserError {
  if (versionId !== undefined && /version/i.test(message)) {
    return new UserError(
      `The secret '${secret}' has no version '${versionId}': Secrets Manager has deleted it.`,
      {
        fix: 'Roll back to a release whose config vars still exist, or write them to the secret again: the next release uses them.',
        cause,
      },
    )
  }
  if (/AWSCURRENT/.test(message)) {
    return new EmptySecretError(`The secret '${secret}' with the config vars has no value yet.`, {
      fix: `Give it one with set-config-vars, or: aws secretsmanager put-secret-value --secret-id '${secret}' --secret-string '{}'`,
      cause,
    })
  }
  return new UserError(`The secret '${secret}' with the config vars does not exist.`, {
    fix: "Create it with your infrastructure code (docs/platform.md), or correct 'configSecret' in the app's platform parameter.",
    cause,
  })
}
