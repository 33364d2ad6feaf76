import { GetParametersCommand, SSMClient } from '@aws-sdk/client-ssm'
import type { PlatformSource } from '../platform/load.ts'
import { explaining } from './errors.ts'
import type { AwsSession } from './session.ts'

/** SSM Parameter Store: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html */
export class SsmPlatformSource implements PlatformSource {
  readonly region: string
  readonly #client: SSMClient

  constructor(session: AwsSession) {
    this.region = session.region
    this.#client = new SSMClient(session.client)
  }

  /** One call (GetParameters takes up to 10 names); those that do not exist come back as InvalidParameters. */
  async read(names: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { Parameters = [] } = await explaining(
      'ssm:GetParameters',
      `the parameters ${names.join(' and ')}`,
      () => this.#client.send(new GetParametersCommand({ Names: [...names], WithDecryption: true })),
    )
    return new Map(
      Parameters.flatMap(({ Name, Value }) =>
        Name === undefined || Value === undefined ? [] : [[Name, Value]],
      ),
    )
  }
}
