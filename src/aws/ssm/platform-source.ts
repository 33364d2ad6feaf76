import { GetParametersCommand, paginateGetParametersByPath, SSMClient } from '@aws-sdk/client-ssm'
import { APPS_PATH, type PlatformSource } from '../../platform/load.ts'
import { DeniedError } from '../../runtime/errors.ts'
import { explaining } from '../client/errors.ts'
import { bounded, everyItem } from '../client/pages.ts'
import type { AwsSession } from '../client/session.ts'

/** SSM Parameter Store: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html */
export class SsmPlatformSource implements PlatformSource {
  readonly region: string
  readonly #client: SSMClient
  readonly #redactor: AwsSession['redactor']

  constructor(session: AwsSession) {
    this.region = session.region
    this.#redactor = session.redactor
    this.#client = new SSMClient(session.client)
  }

  /** One call (GetParameters takes up to 10 names); those that do not exist come back as InvalidParameters. */
  async read(names: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { Parameters = [] } = await explaining(
      'ssm:GetParameters',
      `the parameters ${names.join(' and ')}`,
      () => this.#client.send(new GetParametersCommand({ Names: [...names], WithDecryption: true })),
    )
    // Addresses, names and ARNs: what our outputs say of the app is not a secret of it.
    this.#redactor?.open({ texts: [...names, ...Parameters.flatMap(({ Value = '' }) => textsOf(Value))] })
    return new Map(
      Parameters.flatMap(({ Name, Value }) =>
        Name === undefined || Value === undefined ? [] : [[Name, Value]],
      ),
    )
  }

  /** Asked only to answer a mistake. No policy of ours has the permission: it reads what belongs to other apps. */
  async names(): Promise<readonly string[]> {
    const action = 'ssm:GetParametersByPath'
    const pages = paginateGetParametersByPath(bounded(action, this.#client), {
      Path: APPS_PATH,
      Recursive: true,
    })
    try {
      const all = await explaining(action, APPS_PATH, () => everyItem(pages, ({ Parameters }) => Parameters))
      return all.flatMap(({ Name }) => Name ?? [])
    } catch (error) {
      if (error instanceof DeniedError) return []
      throw error
    }
  }
}

/** Every text of a JSON document. What cannot be read is refused by whoever parses it. */
function textsOf(json: string): readonly string[] {
  const texts: string[] = []
  try {
    JSON.parse(json, (_key, value: unknown) => {
      if (typeof value === 'string') texts.push(value)
      return value
    })
  } catch {
    return []
  }
  return texts
}
