import { EmptySecretError } from '../../../src/release/ledger/errors.ts'
import type { ConfigEditor, ConfigStore, LabelledVersion } from '../../../src/release/ledger/ports.ts'
import type { ConfigVersion } from '../../../src/release/ledger/release.ts'
import { UserError } from '../../../src/runtime/errors.ts'
import { PLATFORM } from './fakes.ts'

interface Version {
  readonly id: string
  readonly vars: ReadonlyMap<string, string>
  readonly labels: Set<string>
}

/** Secrets Manager's rules in memory (the adapters are held against the emulator's own in secretsmanager.test.ts). */
export class MemorySecret implements ConfigStore, ConfigEditor {
  readonly list: Version[] = []
  writes = 0
  readonly arn = PLATFORM.appEnvironment.configSecret

  constructor(vars?: Readonly<Record<string, string>>) {
    if (vars !== undefined) this.put(vars)
  }

  /** As somebody writes it past the actions. */
  put(vars: Readonly<Record<string, string>>, id = `v${this.list.length + 1}`): string {
    this.#add(new Map(Object.entries(vars)), id)
    return id
  }

  drop(id: string): void {
    const at = this.list.findIndex((one) => one.id === id)
    if (at >= 0) this.list.splice(at, 1)
  }

  async current(): Promise<ConfigVersion> {
    return this.#named(await this.read())
  }

  async version(versionId: string): Promise<ConfigVersion> {
    return this.#named(await this.read(versionId))
  }

  async available(): Promise<ReadonlySet<string>> {
    return new Set(this.list.map(({ id }) => id))
  }

  async read(versionId?: string) {
    const found = this.list.find(({ id, labels }) =>
      versionId === undefined ? labels.has('AWSCURRENT') : id === versionId,
    )
    if (found !== undefined) return { secretArn: this.arn, versionId: found.id, vars: found.vars }
    if (versionId === undefined) throw new EmptySecretError('The secret has no value yet.')
    throw new UserError(`The secret has no version '${versionId}' any more.`)
  }

  async write(vars: ReadonlyMap<string, string>, token: string): Promise<ConfigVersion> {
    const known = this.list.find(({ id }) => id === token)
    if (known === undefined) {
      this.writes += 1
      this.#add(new Map(vars), token)
    } else if (JSON.stringify([...known.vars].sort()) !== JSON.stringify([...vars].sort())) {
      throw new UserError('This step already wrote different config vars in this run.')
    }
    return this.#named({ secretArn: this.arn, versionId: token, vars })
  }

  async versions(): Promise<readonly LabelledVersion[]> {
    return this.list.map(({ id, labels }) => ({ id, labels: [...labels] }))
  }

  async addLabel(label: string, versionId: string): Promise<void> {
    if (this.list.some(({ labels }) => labels.has(label))) throw new Error(`${label} is taken`)
    this.#find(versionId).labels.add(label)
    const count = this.list.reduce((sum, { labels }) => sum + labels.size, 0)
    if (count > 20) throw new Error('more than 20 labels')
  }

  async removeLabel(label: string, versionId: string): Promise<void> {
    if (!this.#find(versionId).labels.delete(label)) throw new Error(`${label} is not on ${versionId}`)
  }

  #add(vars: ReadonlyMap<string, string>, id: string): void {
    const before = this.list.find(({ labels }) => labels.has('AWSCURRENT'))
    for (const { labels } of this.list) labels.delete('AWSPREVIOUS')
    before?.labels.delete('AWSCURRENT')
    before?.labels.add('AWSPREVIOUS')
    this.list.push({ id, vars, labels: new Set(['AWSCURRENT']) })
  }

  #find(id: string): Version {
    const found = this.list.find((one) => one.id === id)
    if (found === undefined) throw new Error(`no version ${id}`)
    return found
  }

  #named(stored: {
    readonly secretArn: string
    readonly versionId: string
    readonly vars: ReadonlyMap<string, string>
  }) {
    const { secretArn, versionId, vars } = stored
    return { secretArn, versionId, names: [...vars.keys()].sort() }
  }
}
