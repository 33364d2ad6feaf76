import {
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  RestoreSecretCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import type { PreviewSecrets, Removed } from '../../preview/record/ports.ts'
import { maskConfigVars, parseConfigVars } from '../../release/config/config-vars.ts'
import { UserError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import type { OpenFacts } from '../../runtime/redaction/redactor.ts'
import { awsError, explaining, isAwsError } from '../client/errors.ts'
import type { AwsSession } from '../client/session.ts'

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/Welcome.html */
export class SecretsManagerPreviews implements PreviewSecrets {
  readonly #client: SecretsManagerClient
  readonly #log: Pick<Logger, 'mask'>
  readonly #redactor: AwsSession['redactor']

  constructor(session: Pick<AwsSession, 'client' | 'redactor'>, log: Pick<Logger, 'mask'>) {
    this.#redactor = session.redactor
    this.#client = new SecretsManagerClient(session.client)
    this.#log = log
  }

  async read(name: string, open?: OpenFacts) {
    const text = await this.#text(name)
    if (text === undefined) return undefined
    const values = parseConfigVars(text.value, name)
    this.#mask(values, open)
    return { arn: text.arn, values }
  }

  /** The whole text of a secret that is not a set of config vars (a header's value, a client secret), masked. */
  async readText(name: string): Promise<string> {
    const text = await this.#text(name)
    if (text === undefined) {
      throw new UserError(`The secret '${name}' does not exist.`, {
        fix: "Create it with your infrastructure code, or correct 'access' in the app's preview parameter.",
      })
    }
    this.#log.mask(text.value)
    return text.value
  }

  async write(
    name: string,
    values: ReadonlyMap<string, string>,
    tags: Readonly<Record<string, string>>,
    open?: OpenFacts,
  ): Promise<{ readonly arn: string }> {
    this.#mask(values, open)
    const SecretString = JSON.stringify(Object.fromEntries(values))
    const on = `the secret '${name}'`
    try {
      const { ARN } = await this.#client.send(
        new CreateSecretCommand({
          Name: name,
          SecretString,
          Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
        }),
      )
      return { arn: ARN ?? name }
    } catch (error) {
      if (!isAwsError(error, 'ResourceExistsException', 'InvalidRequestException'))
        return explaining('secretsmanager:CreateSecret', on, () => Promise.reject(error))
    }
    return explaining('secretsmanager:PutSecretValue', on, () => this.#put(name, SecretString))
  }

  async #put(name: string, SecretString: string): Promise<{ readonly arn: string }> {
    const put = new PutSecretValueCommand({ SecretId: name, SecretString })
    try {
      return { arn: (await this.#client.send(put)).ARN ?? name }
    } catch (error) {
      // Somebody has deleted it by hand, with the usual days of grace.
      if (!isDeletion(error)) throw error
      await this.#client.send(new RestoreSecretCommand({ SecretId: name }))
      return { arn: (await this.#client.send(put)).ARN ?? name }
    }
  }

  async remove(name: string): Promise<Removed> {
    if (!(await this.exists(name))) return 'absent'
    await explaining('secretsmanager:DeleteSecret', `the secret '${name}'`, () =>
      this.#client.send(new DeleteSecretCommand({ SecretId: name, ForceDeleteWithoutRecovery: true })),
    )
    return 'deleted'
  }

  async exists(name: string): Promise<boolean> {
    return explaining('secretsmanager:DescribeSecret', `the secret '${name}'`, async () => {
      try {
        await this.#client.send(new DescribeSecretCommand({ SecretId: name }))
        // One that waits for its deletion still bears the name.
        return true
      } catch (error) {
        if (isAwsError(error, 'ResourceNotFoundException')) return false
        throw error
      }
    })
  }

  async #text(name: string): Promise<{ readonly arn: string; readonly value: string } | undefined> {
    return explaining('secretsmanager:GetSecretValue', `the secret '${name}'`, async () => {
      try {
        const { ARN, SecretString } = await this.#client.send(new GetSecretValueCommand({ SecretId: name }))
        if (SecretString !== undefined) return { arn: ARN ?? name, value: SecretString }
        throw new UserError(`The secret '${name}' contains binary data.`, { fix: 'Store a string in it.' })
      } catch (error) {
        if (isAwsError(error, 'ResourceNotFoundException') || isDeletion(error)) return undefined
        throw error
      }
    })
  }

  #mask(values: ReadonlyMap<string, string>, open: OpenFacts | undefined): void {
    if (open !== undefined) this.#redactor?.open(open)
    maskConfigVars(values, this.#log)
  }
}

/** "You can't perform this operation on the secret because it was marked for deletion." */
function isDeletion(error: unknown): boolean {
  const { name, message } = awsError(error)
  return name === 'InvalidRequestException' && /delet/i.test(message)
}
