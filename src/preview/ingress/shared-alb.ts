import { createHash } from 'node:crypto'
import type { AccessRule, SharedAlb } from '../../platform/preview-descriptor.ts'
import {
  checkListeners,
  hostPattern,
  listenersOf,
  type PreviewListener,
} from '../../platform/preview-listeners.ts'
import { UserError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import { hashOf, hostLabel, isOwned, type PreviewIdentity, targetGroupName } from '../record/identity.ts'
import type { IngressRequest, NamedRemoval, OpenIngress, PreviewIngress, Removed } from '../record/ports.ts'
import { priorities } from './priorities.ts'

/**
 * Load balancers that previews share. Implemented on Elastic Load Balancing by src/aws/elb/preview-load-balancers.ts.
 */
export interface LoadBalancers {
  targetGroup(name: string): Promise<OwnedTargetGroup | undefined>
  /** `full`: the region takes no more. */
  createTargetGroup(spec: TargetGroupSpec): Promise<OwnedTargetGroup | 'full'>
  /** Lets targets go after 5 s: AWS's 300 s would keep every deploy and every teardown waiting. */
  shortenDrain(arn: string): Promise<void>
  /** `in-use`: a rule still forwards to it. */
  deleteTargetGroup(arn: string): Promise<Removed | 'in-use'>
  /** The first rule of a listener that is for one of these hosts. */
  rule(listener: string, hosts: readonly string[]): Promise<OwnedRule | undefined>
  createRule(spec: RuleSpec): Promise<OwnedRule | 'priority-in-use' | 'full'>
  deleteRule(arn: string): Promise<Removed>
  /**
   * A rule of this app by which `/robots.txt` of all these hosts forbids everything. `no-room`: the listener has no
   * place for it.
   */
  forbidCrawling(listener: string, hosts: string, app: string): Promise<'done' | 'no-room'>
  /** What is used and what there is, of one listener's load balancer. */
  room(listener: string): Promise<readonly Room[]>
}

export interface OwnedTargetGroup {
  readonly arn: string
  readonly tags: Readonly<Record<string, string>>
}

export interface OwnedRule {
  readonly arn: string
  readonly host: string
  readonly targetGroup: string | undefined
  readonly tags: Readonly<Record<string, string>>
}

export interface TargetGroupSpec {
  readonly name: string
  readonly port: number
  readonly vpc: string
  readonly healthCheckPath: string
  readonly tags: Readonly<Record<string, string>>
}

export interface RuleSpec {
  readonly listener: string
  readonly priority: number
  readonly host: string
  readonly targetGroup: string
  readonly access: Access | undefined
  readonly tags: Readonly<Record<string, string>>
}

/** The access rule of the descriptor with the texts of its secrets. */
export interface Access {
  readonly header?: { readonly name: string; readonly value: string }
  readonly oidc?: Required<AccessRule>['oidc']
}

export interface Room {
  /** `target groups`, `rules` */
  readonly what: string
  readonly used: number
  readonly limit: number
}

/**
 * So many priorities are met before something else must be wrong; at 500 rules of 49,000 three tries fail once in a
 * million.
 */
const MAX_TRIES = 50

/**
 * One host rule and one target group per preview, behind load balancers that all previews share. A load balancer takes
 * 100 target groups and that cannot be raised, so previews go to the next one when one is full. Each has its own
 * addresses: a preview's is that of the load balancer it is on.
 */
export class SharedAlbIngress implements PreviewIngress {
  readonly #balancers: LoadBalancers
  readonly #settings: SharedAlb
  readonly #listeners: readonly PreviewListener[]
  readonly #parameter: string
  readonly #access: () => Promise<Access | undefined>
  readonly #port: number
  readonly #log: Logger

  constructor(
    balancers: LoadBalancers,
    settings: SharedAlb,
    options: {
      /** Read only where a preview is brought up: a teardown needs no secret. */
      readonly access: () => Promise<Access | undefined>
      readonly containerPort: number
      /** Name of the parameter that describes the load balancers, for messages. */
      readonly parameter: string
      readonly log: Logger
    },
  ) {
    this.#balancers = balancers
    this.#settings = settings
    this.#listeners = listenersOf(settings)
    this.#parameter = options.parameter
    this.#access = options.access
    this.#port = options.containerPort
    this.#log = options.log
  }

  check(): void {
    checkListeners(this.#settings, this.#parameter)
  }

  async open(request: IngressRequest): Promise<OpenIngress> {
    const { identity, tags } = request
    const name = targetGroupName(identity, 'web')
    const group = await this.#targetGroup(name, request)
    const access = await this.#access()
    const known = await this.#findRule(identity, request.listener)
    if (known !== undefined) {
      const { rule, listener } = known
      const same = rule.targetGroup === group.arn && rule.host === hostOf(listener, identity)
      if (same && rule.tags[ACCESS_TAG] === fingerprint(access))
        return this.#opened(identity, group.arn, { arn: rule.arn, listener, access })
      // Its target group was deleted by hand, so that it would answer 503 for ever; or who may come in has changed, or
      // the addresses of the load balancer.
      await this.#balancers.deleteRule(rule.arn)
    }
    await this.#balancers.shortenDrain(group.arn)
    for (const listener of this.#order(request.listener)) {
      const rule = await this.#createRule(listener, identity, group.arn, { access, tags })
      if (rule !== 'full') {
        await this.#forbidCrawling(listener, identity.app)
        return this.#opened(identity, group.arn, { arn: rule.arn, listener, access })
      }
      this.#log.info(`${balancerName(listener)} is full`)
    }
    const { length } = this.#listeners
    throw new UserError(`None of the ${length} preview load balancers has room for another preview.`, {
      fix: "Close pull requests, run the sweep, or add a load balancer and its listener to 'sharedAlb.listeners' of the parameter (docs/platform.md).",
    })
  }

  async closeRoute(
    identity: PreviewIdentity,
    listener: string | undefined,
  ): Promise<readonly NamedRemoval[]> {
    const found = await this.#findRule(identity, listener)
    const kind = 'listener rule'
    if (found === undefined) return [{ kind, name: hostLabel(identity), outcome: 'absent' }]
    const { arn, host } = found.rule
    return [{ kind, name: host, outcome: await this.#balancers.deleteRule(arn) }]
  }

  async closeTargets(identity: PreviewIdentity): Promise<readonly NamedRemoval[]> {
    const name = targetGroupName(identity, 'web')
    const group = await this.#balancers.targetGroup(name)
    if (group === undefined) return [{ kind: 'target group', name, outcome: 'absent' }]
    this.#refuseForeign(name, group.tags, identity)
    const outcome = await this.#balancers.deleteTargetGroup(group.arn)
    if (outcome !== 'in-use') return [{ kind: 'target group', name, outcome }]
    // A rule was made between the two steps, or is on another listener than we knew of.
    await this.closeRoute(identity, undefined)
    const again = await this.#balancers.deleteTargetGroup(group.arn)
    if (again === 'in-use') throw new Error(`a listener rule still forwards to the target group '${name}'`)
    return [{ kind: 'target group', name, outcome: again }]
  }

  async remains(identity: PreviewIdentity, listener: string | undefined): Promise<readonly string[]> {
    const name = targetGroupName(identity, 'web')
    const [group, rule] = [await this.#balancers.targetGroup(name), await this.#findRule(identity, listener)]
    return [
      ...(group === undefined ? [] : [`target group ${name}`]),
      ...(rule === undefined ? [] : [`listener rule ${rule.rule.host}`]),
    ]
  }

  async headRoom(): Promise<readonly string[]> {
    const lines: string[] = []
    for (const listener of this.#listeners) {
      for (const { what, used, limit } of await this.#balancers.room(listener.arn))
        lines.push(`${what} ${used} of ${limit} on ${balancerName(listener)}`)
    }
    return lines
  }

  async #targetGroup(name: string, request: IngressRequest): Promise<OwnedTargetGroup> {
    const known = await this.#balancers.targetGroup(name)
    if (known !== undefined) {
      this.#refuseForeign(name, known.tags, request.identity)
      return known
    }
    const made = await this.#balancers.createTargetGroup({
      name,
      port: this.#port,
      vpc: this.#settings.vpc,
      healthCheckPath: request.healthCheckPath ?? '/',
      tags: request.tags,
    })
    if (made !== 'full') return made
    throw new UserError("The region's target group limit is reached (3,000 by default).", {
      fix: 'Run the sweep, or ask AWS to raise the quota "Target Groups per Region".',
    })
  }

  async #createRule(
    listener: PreviewListener,
    identity: PreviewIdentity,
    targetGroup: string,
    { access, tags }: Pick<RuleSpec, 'access' | 'tags'>,
  ): Promise<OwnedRule | 'full'> {
    const host = hostOf(listener, identity)
    const mark = fingerprint(access)
    let tries = 0
    for (const priority of priorities(hashOf(identity, 'web'))) {
      const answer = await this.#balancers.createRule({
        listener: listener.arn,
        priority,
        host,
        targetGroup,
        access,
        tags: mark === undefined ? tags : { ...tags, [ACCESS_TAG]: mark },
      })
      if (answer !== 'priority-in-use') return answer
      tries += 1
      if (tries === MAX_TRIES) break
    }
    throw new UserError(`${MAX_TRIES} priorities in a row were taken on ${balancerName(listener)}.`, {
      fix: "Check the listener's rules: something else uses the priorities from 1000 up.",
    })
  }

  /**
   * Where it was known to be is looked at first; only when it is not there, everywhere. By the hosts of all patterns: a
   * rule that was made before a load balancer got its own addresses is found too.
   */
  async #findRule(
    identity: PreviewIdentity,
    listener: string | undefined,
  ): Promise<{ readonly rule: OwnedRule; readonly listener: PreviewListener } | undefined> {
    const patterns = [this.#settings, ...this.#listeners]
    const hosts = [...new Set(patterns.map((pattern) => hostOf(pattern, identity)))]
    for (const candidate of this.#order(listener)) {
      const rule = await this.#balancers.rule(candidate.arn, hosts)
      if (rule === undefined) continue
      this.#refuseForeign(rule.host, rule.tags, identity)
      return { rule, listener: candidate }
    }
    return undefined
  }

  #order(first: string | undefined): readonly PreviewListener[] {
    const known = this.#listeners.filter(({ arn }) => arn === first)
    return [...known, ...this.#listeners.filter(({ arn }) => arn !== first)]
  }

  /** Nobody's deploy fails for it. */
  async #forbidCrawling({ arn, url }: PreviewListener, app: string): Promise<void> {
    const { noindex = true } = this.#settings
    if (!noindex) return
    if ((await this.#balancers.forbidCrawling(arn, hostPattern(url), app)) === 'done') return
    this.#log.warning(
      `${balancerName({ arn })} has no room for the /robots.txt rule: search engines may index the previews there.`,
    )
  }

  #opened(
    identity: PreviewIdentity,
    targetGroup: string,
    {
      arn,
      listener,
      access,
    }: { readonly arn: string; readonly listener: PreviewListener; readonly access: Access | undefined },
  ): OpenIngress {
    return {
      web: {
        url: addressOf(listener, identity),
        containerPort: this.#port,
        targetGroup,
        // A rolling service has one target group, and its rule is never moved.
        alternateTargetGroup: targetGroup,
        productionListenerRule: arn,
      },
      listener: listener.arn,
      headers: access?.header === undefined ? {} : { [access.header.name]: access.header.value },
    }
  }

  /** Of that name and not ours: whatever it is, it is not touched. */
  #refuseForeign(name: string, tags: Readonly<Record<string, string>>, identity: PreviewIdentity): void {
    if (isOwned(tags, identity)) return
    throw new UserError(`'${name}' exists but does not have this preview's tags, so it was not changed.`, {
      fix: 'Delete it manually, or rename it.',
    })
  }
}

/** Of the access rule that a listener rule was made with; Elastic Load Balancing never tells a client secret again. */
const ACCESS_TAG = 'renga:access'

function fingerprint(access: Access | undefined): string | undefined {
  if (access === undefined) return undefined
  return createHash('sha256').update(JSON.stringify(access)).digest('hex').slice(0, 16)
}

/** `arn:…:listener/app/previews-1/0123/4567` -> `previews-1` */
function balancerName({ arn }: Pick<PreviewListener, 'arn'>): string {
  return arn.split('/')[2] ?? arn
}

const hostOf = (pattern: Pick<PreviewListener, 'url'>, identity: PreviewIdentity): string =>
  new URL(addressOf(pattern, identity)).hostname

const addressOf = ({ url }: Pick<PreviewListener, 'url'>, identity: PreviewIdentity): string =>
  url.replace('*', hostLabel(identity))
