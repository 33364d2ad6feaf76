import {
  PutSecretValueCommand,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager'
import type { ConfigEditor, LabelledVersion, StoredConfig } from '../../release/ledger/ports.ts'
import type { ConfigVersion } from '../../release/ledger/release.ts'
import { UserError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import type { OpenFacts } from '../../runtime/redaction/redactor.ts'
import { explaining, isAwsError } from '../client/errors.ts'
import type { AwsSession } from '../client/session.ts'
import { listVersions, readConfigVars } from './config-store.ts'

/**
 * Writing side of the config vars' secret:
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html
 */
export class SecretsConfigEditor implements ConfigEditor {
  readonly #client: SecretsManagerClient
  readonly #secret: string
  readonly #log: Pick<Logger, 'mask'>
  readonly #redactor: AwsSession['redactor']

  constructor(
    session: Pick<AwsSession, 'client' | 'redactor'>,
    secretArn: string,
    log: Pick<Logger, 'mask'>,
  ) {
    this.#redactor = session.redactor
    this.#client = new SecretsManagerClient(session.client)
    this.#secret = secretArn
    this.#log = log
  }

  async read(versionId?: string, open?: OpenFacts): Promise<StoredConfig> {
    if (open !== undefined) this.#redactor?.open(open)
    return readConfigVars(this.#client, this.#secret, versionId, this.#log)
  }

  async write(vars: ReadonlyMap<string, string>, token: string): Promise<ConfigVersion> {
    const names = [...vars.keys()].sort()
    const SecretString = JSON.stringify(Object.fromEntries(names.map((name) => [name, vars.get(name)])))
    const answer = await this.#call('secretsmanager:PutSecretValue', async () => {
      try {
        return await this.#client.send(
          new PutSecretValueCommand({ SecretId: this.#secret, ClientRequestToken: token, SecretString }),
        )
      } catch (error) {
        if (!isAwsError(error, 'ResourceExistsException')) throw error
        throw new UserError('This step already wrote different config vars in this run.', {
          fix: 'Start a new run instead of re-running this one with other values.',
          cause: error,
        })
      }
    })
    return { secretArn: answer.ARN ?? this.#secret, versionId: answer.VersionId ?? token, names }
  }

  versions(): Promise<readonly LabelledVersion[]> {
    return listVersions(this.#client, this.#secret)
  }

  async addLabel(label: string, versionId: string): Promise<void> {
    await this.#stage({ VersionStage: label, MoveToVersionId: versionId })
  }

  async removeLabel(label: string, versionId: string): Promise<void> {
    await this.#stage({ VersionStage: label, RemoveFromVersionId: versionId })
  }

  /** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecretVersionStage.html */
  async #stage(change: {
    readonly VersionStage: string
    readonly MoveToVersionId?: string
    readonly RemoveFromVersionId?: string
  }): Promise<void> {
    await this.#call('secretsmanager:UpdateSecretVersionStage', () =>
      this.#client.send(new UpdateSecretVersionStageCommand({ SecretId: this.#secret, ...change })),
    )
  }

  #call<T>(iamAction: string, call: () => Promise<T>): Promise<T> {
    return explaining(iamAction, `the secret '${this.#secret}'`, call)
  }
}
