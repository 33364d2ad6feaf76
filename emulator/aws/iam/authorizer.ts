/** May this caller do that? Long-lived keys may do everything; a session what its role's inline policies allow. */

import type { EngineClock } from '../../clock.ts'
import type { Authorizer, Requirement } from '../wire/access.ts'
import type { Caller } from '../wire/service.ts'
import type { TagIndex } from '../wire/tags.ts'
import type { AccessKeyStore, SessionKey } from './access-keys.ts'
import { type Decision, evaluate } from './evaluate.ts'
import type { IdentityStore } from './identities.ts'
import type { Statement } from './policy.ts'

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

  function policiesOf(session: SessionKey): readonly (readonly Statement[])[] {
    const role = identities.findRole(session.roleArn)
    const own = [...(role?.policies.values() ?? [])].flatMap(({ statements }) => statements)
    // What a session policy does not allow, the session may not do, whatever the role may.
    return session.sessionPolicy === undefined ? [own] : [own, session.sessionPolicy]
  }

  return {
    deny(caller, requirement) {
      const session = keys.session(caller.accessKeyId)
      if (session === undefined) return undefined
      for (const statements of policiesOf(session)) {
        for (const resource of requirement.resources) {
          const decision = decide(statements, requirement, resource, caller)
          if (decision !== 'allowed') return deniedMessage(caller.arn, requirement.action, resource, decision)
        }
      }
      return undefined
    },
  }
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html */
function deniedMessage(arn: string, action: string, resource: string, decision: Decision): string {
  const because =
    decision === 'explicit-deny'
      ? 'with an explicit deny in an identity-based policy'
      : `because no identity-based policy allows the ${action} action`
  return `User: ${arn} is not authorized to perform: ${action} on resource: ${resource} ${because}`
}
