/** May this caller do that? Long-lived keys may do everything; a session what the policies of its role allow. */

import type { EngineClock } from '../../clock.ts'
import type { Authorizer, Requirement } from '../wire/access.ts'
import type { Caller } from '../wire/service.ts'
import type { TagIndex } from '../wire/tags.ts'
import type { AccessKeyStore, SessionKey } from './access-keys.ts'
import { type Decision, evaluate } from './evaluate.ts'
import type { IdentityStore } from './identities.ts'
import type { Statement } from './policy.ts'

interface PolicySet {
  readonly kind: 'identity-based policy' | 'permissions boundary' | 'session policy'
  readonly statements: readonly Statement[]
}

/** The emulator listens on loopback only. */
const SOURCE_IP = '127.0.0.1'

export function createAuthorizer(options: {
  readonly clock: EngineClock
  readonly region: string
  readonly identities: IdentityStore
  readonly keys: AccessKeyStore
  readonly tags: TagIndex
}): Authorizer {
  const { clock, identities, keys, tags } = options

  function decide(
    statements: readonly Statement[],
    requirement: Requirement,
    resource: string,
    caller: Caller,
  ): Decision {
    const context = new Map<string, readonly string[]>()
    const set = (key: string, values: readonly string[]) => context.set(key.toLowerCase(), values)
    for (const [key, values] of Object.entries(requirement.context)) set(key, values)
    const roleArn = keys.session(caller.accessKeyId)?.roleArn
    set('aws:PrincipalArn', [roleArn ?? caller.arn])
    set('aws:PrincipalAccount', [caller.accountId])
    set('aws:SourceIp', [SOURCE_IP])
    set('aws:RequestedRegion', [options.region])
    set('aws:CurrentTime', [new Date(clock.now()).toISOString()])
    set('aws:EpochTime', [String(Math.floor(clock.now() / 1000))])
    const [service = ''] = requirement.action.split(':')
    for (const [key, value] of Object.entries(tags.tagsOf(resource) ?? {})) {
      set(`aws:ResourceTag/${key}`, [value])
      set(`${service}:ResourceTag/${key}`, [value])
    }
    return evaluate(statements, { action: requirement.action, resource, context })
  }

  /** Each of them must allow: the role's own policies, its permissions boundary, the session's policy. */
  function policiesOf(session: SessionKey): readonly PolicySet[] {
    const role = identities.findRole(session.roleArn)
    const attached = [...(role?.attached ?? [])].map((arn) => identities.policy(arn))
    const own = [...(role?.policies.values() ?? []), ...attached].flatMap(({ statements }) => statements)
    const boundary = role?.boundary
    return [
      { kind: 'identity-based policy', statements: own },
      ...(boundary === undefined
        ? []
        : [{ kind: 'permissions boundary', statements: identities.policy(boundary).statements } as const]),
      ...(session.sessionPolicy === undefined
        ? []
        : [{ kind: 'session policy', statements: session.sessionPolicy } as const]),
    ]
  }

  return {
    deny(caller, requirement) {
      const session = keys.session(caller.accessKeyId)
      if (session === undefined) return undefined
      for (const { kind, statements } of policiesOf(session)) {
        for (const resource of requirement.resources) {
          const decision = decide(statements, requirement, resource, caller)
          if (decision !== 'allowed')
            return deniedMessage(caller.arn, requirement.action, resource, decision, kind)
        }
      }
      return undefined
    },
  }
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html */
function deniedMessage(
  arn: string,
  action: string,
  resource: string,
  decision: Decision,
  kind: PolicySet['kind'],
): string {
  const because =
    decision === 'explicit-deny'
      ? `with an explicit deny in ${kind === 'identity-based policy' ? 'an' : 'a'} ${kind}`
      : `because no ${kind} allows the ${action} action`
  return `User: ${arn} is not authorized to perform: ${action} on resource: ${resource} ${because}`
}
