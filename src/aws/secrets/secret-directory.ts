import { DescribeSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { paginateDescribeParameters, SSMClient } from '@aws-sdk/client-ssm'
import type { SecretDirectory } from '../../deploy/preflight/ports.ts'
import { explaining, isAwsError } from '../client/errors.ts'
import { bounded, everyItem } from '../client/pages.ts'
import type { AwsSession } from '../client/session.ts'

/**
 * Whether what a container's `secrets` name is there: an ARN of Secrets Manager, with or without key, stage and
 * version, or an ARN or name of Parameter Store.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html
 */
export class SecretsAndParameters implements SecretDirectory {
  readonly #secrets: SecretsManagerClient
  readonly #parameters: SSMClient
  readonly #region: string

  constructor(session: AwsSession) {
    this.#secrets = new SecretsManagerClient(session.client)
    this.#parameters = new SSMClient(session.client)
    this.#region = session.region
  }

  async exists(valueFrom: string): Promise<boolean | undefined> {
    const [, , service, region, , ...rest] = valueFrom.startsWith('arn:') ? valueFrom.split(':') : []
    if (region !== undefined && region !== this.#region) return undefined
    if (service === 'secretsmanager') return this.#secretExists(valueFrom.split(':').slice(0, 7).join(':'))
    const name = service === undefined ? valueFrom : rest.join(':').replace(/^parameter\//, '')
    // The ARN does not tell whether a name begins with a slash.
    return this.#parameterExists(service === undefined ? [name] : [name, `/${name}`])
  }

  /** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html */
  #secretExists(arn: string): Promise<boolean> {
    return explaining('secretsmanager:DescribeSecret', `the secret '${arn}'`, async () => {
      try {
        const { DeletedDate } = await this.#secrets.send(new DescribeSecretCommand({ SecretId: arn }))
        return DeletedDate === undefined
      } catch (error) {
        if (isAwsError(error, 'ResourceNotFoundException')) return false
        throw error
      }
    })
  }

  /** https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeParameters.html */
  async #parameterExists(names: string[]): Promise<boolean> {
    const found = await explaining('ssm:DescribeParameters', `the parameter '${names[0]}'`, () =>
      everyItem(
        paginateDescribeParameters(bounded('ssm:DescribeParameters', this.#parameters), {
          ParameterFilters: [{ Key: 'Name', Option: 'Equals', Values: names }],
        }),
        ({ Parameters }) => Parameters,
      ),
    )
    return found.length > 0
  }
}
