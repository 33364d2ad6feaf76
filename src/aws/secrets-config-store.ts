import {
  GetSecretValueCommand,
  type GetSecretValueCommandOutput,
  ListSecretVersionIdsCommand,
  type ListSecretVersionIdsCommandOutput,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import { isSecretValue, parseConfigVars } from '../release/config-vars.ts'
import type { ConfigStore } from '../release/ports.ts'
import type { ConfigVersion } from '../release/release.ts'
import { UserError } from '../runtime/errors.ts'
import type { Logger } from '../runtime/log.ts'
import { awsError, explaining } from './errors.ts'
import type { AwsSession } from './session.ts'

/**
 * Config vars in one secret of Secrets Manager
 * (https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html). Values are masked and dropped here.
 */
export class SecretsConfigStore implements ConfigStore {
  readonly #client: SecretsManagerClient
  readonly #secret: string
  readonly #log: Pick<Logger, 'mask'>

  constructor(session: Pick<AwsSession, 'client'>, secretArn: string, log: Pick<Logger, 'mask'>) {
    this.#client = new SecretsManagerClient(session.client)
    this.#secret = secretArn
    this.#log = log
  }

  current(): Promise<ConfigVersion> {
    return this.#read(undefined)
  }

  version(versionId: string): Promise<ConfigVersion> {
    return this.#read(versionId)
  }

  /**
   * A hundred ids and a bit more, in pages
   * (https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecretVersionIds.html).
   */
  async available(): Promise<ReadonlySet<string>> {
    const ids = new Set<string>()
    let next: string | undefined
    do {
      const page: ListSecretVersionIdsCommandOutput = await explaining(
        'secretsmanager:ListSecretVersionIds',
        `the secret '${this.#secret}'`,
        () =>
          this.#client.send(
            new ListSecretVersionIdsCommand({
              SecretId: this.#secret,
              IncludeDeprecated: true,
              ...(next === undefined ? {} : { NextToken: next }),
            }),
          ),
      )
      for (const { VersionId } of page.Versions ?? []) if (VersionId !== undefined) ids.add(VersionId)
      next = page.NextToken
    } while (next !== undefined)
    return ids
  }

  async #read(versionId: string | undefined): Promise<ConfigVersion> {
    const answer = await this.#getValue(versionId)
    if (answer.SecretString === undefined) {
      throw new UserError(`The secret '${this.#secret}' holds binary data.`, {
        fix: 'Store the config vars as text: one JSON object of strings.',
      })
    }
    const vars = parseConfigVars(answer.SecretString, this.#secret)
    for (const value of vars.values()) if (isSecretValue(value)) this.#log.mask(value)
    if (answer.ARN === undefined || answer.VersionId === undefined) {
      throw new UserError(`Secrets Manager did not say the version of the secret '${this.#secret}'.`)
    }
    return { secretArn: answer.ARN, versionId: answer.VersionId, names: [...vars.keys()].sort() }
  }

  async #getValue(versionId: string | undefined): Promise<GetSecretValueCommandOutput> {
    const secret = this.#secret
    try {
      return await this.#client.send(
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
      return explaining('secretsmanager:GetSecretValue', `the secret '${secret}'`, () =>
        Promise.reject(error),
      )
    }
  }
}

/** Secrets Manager has one name for three losses; its words tell them apart ("… for VersionId: …", "… staging label: AWSCURRENT"). */
function missing(secret: string, versionId: string | undefined, message: string, cause: unknown): UserError {
  if (versionId !== undefined && /version/i.test(message)) {
    return new UserError(
      `The secret '${secret}' has no version '${versionId}' any more: Secrets Manager has dropped it.`,
      {
        fix: 'Open a new release, which takes the current config vars.',
        cause,
      },
    )
  }
  if (/AWSCURRENT/.test(message)) {
    return new UserError(`The secret '${secret}' with the config vars has no value yet.`, {
      fix: `Give it one: aws secretsmanager put-secret-value --secret-id '${secret}' --secret-string '{}'`,
      cause,
    })
  }
  return new UserError(`The secret '${secret}' with the config vars does not exist.`, {
    fix: "Create it with infrastructure as code (docs/platform.md), or correct 'configSecret' in the app's platform parameter.",
    cause,
  })
}
