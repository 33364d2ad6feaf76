import type { IncomingMessage } from 'node:http'
import type { Action } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { EngineClock } from '../../../clock.ts'
import { matchesConditions, type RequestFacts } from '../conditions.ts'
import type { Elbv2State, ListenerRecord, RuleRecord, TargetGroupRecord, TargetRecord } from '../model.ts'
import { chooseTarget } from '../target-choice.ts'
import { sourceIpOf } from './headers.ts'
import { stickyGroup, stickyTarget } from './stickiness.ts'

/** What the listener does with a request. */
export type Decision =
  | { readonly kind: 'answer'; readonly action: Action }
  | {
      readonly kind: 'forward'
      readonly action: Action
      readonly group: TargetGroupRecord
      readonly target: TargetRecord
    }
  /** No target: 503. */
  | { readonly kind: 'unavailable' }

/** Decides by the rules as they are now: a change of rules or weights takes effect for the next request. */
export class Router {
  readonly #state: Elbv2State
  readonly #clock: EngineClock

  constructor(state: Elbv2State, clock: EngineClock) {
    this.#state = state
    this.#clock = clock
  }

  decide(listener: ListenerRecord, request: IncomingMessage): Decision {
    const facts = factsOf(request)
    const rule =
      listener.rules.find(({ conditions }) => matchesConditions(conditions, facts)) ?? listener.defaultRule
    const action = rule.actions.at(-1)
    if (action === undefined) return { kind: 'unavailable' }
    if (action.Type !== 'forward') return { kind: 'answer', action }
    const arn = stickyGroup(action, request.headers.cookie, this.#clock) ?? this.#nextGroup(rule, action)
    const group = arn === undefined ? undefined : this.#state.targetGroups.get(arn)
    const target = group && (stickyTarget(group, request.headers.cookie, this.#clock) ?? chooseTarget(group))
    if (group === undefined || target === undefined) return { kind: 'unavailable' }
    return { kind: 'forward', action, group, target }
  }

  #nextGroup(rule: RuleRecord, action: Action): string | undefined {
    const tuples = action.ForwardConfig?.TargetGroups ?? []
    return rule.balance.next(
      new Map(tuples.map(({ TargetGroupArn = '', Weight = 1 }) => [TargetGroupArn, Weight])),
    )
  }
}

export function factsOf(request: IncomingMessage): RequestFacts {
  const url = request.url ?? '/'
  const mark = url.indexOf('?')
  return {
    method: request.method ?? 'GET',
    host: (request.headers.host ?? '').replace(/:\d+$/, ''),
    path: mark === -1 ? url : url.slice(0, mark),
    query: mark === -1 ? '' : url.slice(mark + 1),
    headers: request.headers,
    sourceIp: sourceIpOf(request),
  }
}
