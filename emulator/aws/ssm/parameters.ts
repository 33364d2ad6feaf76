/**
 * SSM Parameter Store's state: parameters with their versions
 * (https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-parameter-store.html).
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { type AccountScope, AwsError } from '../wire/service.ts'
import type { TagSource } from '../wire/tags.ts'

export type ParameterType = 'String' | 'StringList' | 'SecureString'

export interface ParameterVersion {
  readonly version: number
  /** Ciphertext for a SecureString. */
  readonly stored: string
  readonly type: ParameterType
  /** Epoch milliseconds. */
  readonly modified: number
  readonly modifiedBy: string
  readonly description: string | undefined
  readonly tier: string
  readonly labels: Set<string>
}

export interface StoredParameter {
  readonly name: string
  readonly versions: ParameterVersion[]
  readonly tags: Map<string, string>
}

/** AWS keeps the newest 100 versions and drops the oldest, unless it has a label. */
const VERSIONS_KEPT = 100

export class ParameterStore implements TagSource {
  readonly #scope: AccountScope
  readonly #parameters = new Map<string, StoredParameter>()
  readonly #key = randomBytes(32)

  constructor(scope: AccountScope) {
    this.#scope = scope
  }

  arn(name: string): string {
    return `arn:aws:ssm:${this.#scope.region}:${this.#scope.accountId}:parameter${name.startsWith('/') ? '' : '/'}${name}`
  }

  /** In the order of names, as AWS lists them. */
  list(): readonly StoredParameter[] {
    return [...this.#parameters.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  find(nameOrArn: string): StoredParameter | undefined {
    return this.#parameters.get(this.#nameOf(nameOrArn))
  }

  /** `name`, `name:3`, `name:label` or an ARN. Throws ParameterNotFound, ParameterVersionNotFound. */
  select(selector: string): {
    readonly parameter: StoredParameter
    readonly version: ParameterVersion
    readonly selector?: string
  } {
    const { name, suffix } = this.#split(selector)
    const parameter = this.#parameters.get(name)
    const latest = parameter?.versions.at(-1)
    // SSM gives this error no message.
    if (parameter === undefined || latest === undefined) throw new AwsError('ParameterNotFound', '')
    if (suffix === undefined) return { parameter, version: latest }
    const version = parameter.versions.find((one) => String(one.version) === suffix || one.labels.has(suffix))
    if (version === undefined) {
      throw new AwsError(
        'ParameterVersionNotFound',
        `Systems Manager could not find version ${suffix} of ${name}. Verify the version and try again.`,
      )
    }
    return { parameter, version, selector: `:${suffix}` }
  }

  put(
    name: string,
    version: Omit<ParameterVersion, 'version' | 'stored' | 'labels'> & { readonly value: string },
  ): ParameterVersion {
    const parameter: StoredParameter = this.#parameters.get(name) ?? { name, versions: [], tags: new Map() }
    this.#parameters.set(name, parameter)
    const { value, ...rest } = version
    const added: ParameterVersion = {
      ...rest,
      version: (parameter.versions.at(-1)?.version ?? 0) + 1,
      stored: version.type === 'SecureString' ? this.#encrypt(value) : value,
      labels: new Set(),
    }
    if (parameter.versions.length >= VERSIONS_KEPT) this.#dropOldest(parameter)
    parameter.versions.push(added)
    return added
  }

  remove(name: string): boolean {
    return this.#parameters.delete(this.#nameOf(name))
  }

  /** The value as GetParameter shows it with or without `WithDecryption`. */
  value(version: ParameterVersion, decrypted: boolean): string {
    return version.type === 'SecureString' && decrypted ? this.#decrypt(version.stored) : version.stored
  }

  *resources() {
    for (const { name, tags } of this.list())
      yield { arn: this.arn(name), type: 'ssm:parameter', tags: Object.fromEntries(tags) }
  }

  #dropOldest(parameter: StoredParameter): void {
    const [oldest] = parameter.versions
    if (oldest !== undefined && oldest.labels.size > 0) {
      throw new AwsError(
        'ParameterMaxVersionLimitExceeded',
        `You attempted to create a new version of ${parameter.name} by calling the PutParameter API with the overwrite flag. Version ${oldest.version}, the oldest version, can't be deleted because it has a label associated with it. Move the label to another version of the parameter, and try again.`,
      )
    }
    parameter.versions.shift()
  }

  #nameOf(nameOrArn: string): string {
    return this.#split(nameOrArn).name
  }

  #split(selector: string): { readonly name: string; readonly suffix?: string } {
    const prefix = `arn:aws:ssm:${this.#scope.region}:${this.#scope.accountId}:parameter`
    let rest = selector
    if (selector.startsWith(`${prefix}/`)) {
      const path = selector.slice(prefix.length)
      // An ARN does not tell `/name` from `name`: whichever exists is meant.
      const bare = path.slice(1)
      rest = this.#parameters.has(bare.split(':')[0] ?? bare) ? bare : path
    }
    const colon = rest.indexOf(':')
    return colon === -1 ? { name: rest } : { name: rest.slice(0, colon), suffix: rest.slice(colon + 1) }
  }

  #encrypt(value: string): string {
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', this.#key, iv)
    const sealed = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()])
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64')
  }

  #decrypt(stored: string): string {
    const bytes = Buffer.from(stored, 'base64')
    const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  }
}
