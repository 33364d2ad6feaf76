/**
 * IAM's state: roles with their trust and inline policies, and the OpenID Connect providers that trust policies name.
 */
import { randomBytes } from 'node:crypto'
import type { EngineClock } from '../../clock.ts'
import type { Roles } from '../../ports.ts'
import { type AccountScope, AwsError } from '../wire/service.ts'
import type { Statement } from './policy.ts'

export interface InlinePolicy {
  readonly document: string
  readonly statements: readonly Statement[]
}

/** A policy that roles are attached to, or are bounded by. */
export interface ManagedPolicy extends InlinePolicy {
  readonly name: string
  readonly path: string
  readonly id: string
  readonly arn: string
  readonly created: number
  readonly description: string | undefined
}

export interface Role {
  readonly name: string
  readonly path: string
  readonly id: string
  readonly arn: string
  readonly created: number
  readonly tags: Map<string, string>
  readonly policies: Map<string, InlinePolicy>
  /** ARNs of managed policies. */
  readonly attached: Set<string>
  /** The ARN of the managed policy beyond which no other policy allows. */
  boundary: string | undefined
  trust: InlinePolicy
  description: string | undefined
  maxSessionSeconds: number
}

export interface OidcProvider {
  readonly arn: string
  /** The issuer without its scheme, as ARNs and condition keys have it. */
  readonly host: string
  readonly issuer: string
  readonly audiences: Set<string>
  readonly thumbprints: readonly string[]
  readonly created: number
  readonly tags: Map<string, string>
}

export class IdentityStore implements Roles {
  readonly #clock: EngineClock
  readonly #scope: AccountScope
  readonly #roles = new Map<string, Role>()
  readonly #policies = new Map<string, ManagedPolicy>()
  readonly #providers = new Map<string, OidcProvider>()

  constructor(options: AccountScope & { readonly clock: EngineClock }) {
    this.#clock = options.clock
    this.#scope = options
  }

  roles(): readonly Role[] {
    return [...this.#roles.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** Names do not depend on case. */
  findRole(nameOrArn: string): Role | undefined {
    return this.roles().find(
      ({ name, arn }) => arn === nameOrArn || name.toLowerCase() === nameOrArn.toLowerCase(),
    )
  }

  /** Throws NoSuchEntity. */
  role(name: string): Role {
    const role = this.findRole(name)
    if (role === undefined) throw noSuchEntity(`The role with name ${name} cannot be found.`)
    return role
  }

  createRole(
    name: string,
    details: Pick<Role, 'path' | 'trust' | 'description' | 'maxSessionSeconds'>,
  ): Role {
    if (this.findRole(name) !== undefined) throw alreadyExists(`Role with name ${name} already exists.`)
    const role: Role = {
      name,
      id: `AROA${id()}`,
      arn: `arn:aws:iam::${this.#scope.accountId}:role${details.path}${name}`,
      created: this.#clock.now(),
      tags: new Map(),
      policies: new Map(),
      attached: new Set(),
      boundary: undefined,
      ...details,
    }
    this.#roles.set(name, role)
    return role
  }

  deleteRole(role: Role): void {
    if (role.policies.size > 0 || role.attached.size > 0) {
      throw new AwsError('DeleteConflictException', 'Cannot delete entity, must delete policies first.')
    }
    this.#roles.delete(role.name)
  }

  createPolicy(
    name: string,
    details: Pick<ManagedPolicy, 'path' | 'document' | 'statements' | 'description'>,
  ): ManagedPolicy {
    const arn = `arn:aws:iam::${this.#scope.accountId}:policy${details.path}${name}`
    if (this.#policies.has(arn)) throw alreadyExists(`A policy called ${name} already exists.`)
    const policy: ManagedPolicy = { name, arn, id: `ANPA${id()}`, created: this.#clock.now(), ...details }
    this.#policies.set(arn, policy)
    return policy
  }

  /** Throws NoSuchEntity: AWS's own managed policies are not in the emulator. */
  policy(arn: string): ManagedPolicy {
    const policy = this.#policies.get(arn)
    if (policy === undefined) throw noSuchEntity(`Policy ${arn} does not exist or is not attachable.`)
    return policy
  }

  /** How often a policy is attached, and how often it is a boundary. */
  usesOf(arn: string): { readonly attached: number; readonly boundary: number } {
    const roles = this.roles()
    return {
      attached: roles.filter((role) => role.attached.has(arn)).length,
      boundary: roles.filter((role) => role.boundary === arn).length,
    }
  }

  deletePolicy(arn: string): void {
    const { attached, boundary } = this.usesOf(this.policy(arn).arn)
    if (attached + boundary > 0)
      throw new AwsError('DeleteConflictException', 'Cannot delete a policy attached to entities.')
    this.#policies.delete(arn)
  }

  exists(roleArn: string): boolean {
    return this.roles().some(({ arn }) => arn === roleArn)
  }

  providers(): readonly OidcProvider[] {
    return [...this.#providers.values()]
  }

  provider(arn: string): OidcProvider {
    const provider = this.#providers.get(arn)
    if (provider === undefined) throw noSuchEntity(`OpenIDConnect Provider not found for arn ${arn}`)
    return provider
  }

  createProvider(issuer: string, details: Pick<OidcProvider, 'audiences' | 'thumbprints'>): OidcProvider {
    const host = issuer.replace(/^https?:\/\//, '').replace(/\/$/, '')
    const arn = `arn:aws:iam::${this.#scope.accountId}:oidc-provider/${host}`
    if (this.#providers.has(arn)) throw alreadyExists(`Provider with url ${issuer} already exists.`)
    const provider: OidcProvider = {
      arn,
      host,
      issuer,
      created: this.#clock.now(),
      tags: new Map(),
      ...details,
    }
    this.#providers.set(arn, provider)
    return provider
  }

  deleteProvider(arn: string): void {
    this.#providers.delete(arn)
  }
}

/** Seventeen characters of the alphabet that IAM's unique ids use. */
export function id(): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  return [...randomBytes(17)].map((byte) => alphabet[byte % alphabet.length]).join('')
}

export const noSuchEntity = (message: string): AwsError => new AwsError('NoSuchEntityException', message)
const alreadyExists = (message: string): AwsError => new AwsError('EntityAlreadyExistsException', message)
