import type {
  Action,
  ForwardActionConfig,
  RedirectActionConfig,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { AwsError } from '../wire/service.ts'
import {
  type Elbv2State,
  type LoadBalancerRecord,
  rulesOf,
  targetGroupArnsOf,
  validationError,
} from './model.ts'

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html */
export const TARGET_GROUPS_PER_ACTION = 5
export const TARGET_GROUPS_PER_LOAD_BALANCER = 100
const CONTENT_TYPES: readonly string[] = [
  'text/plain',
  'text/css',
  'text/html',
  'application/javascript',
  'application/json',
]

/**
 * Checks the actions of a rule or listener and gives them the form that AWS shows. `loadBalancer` is the one the rule
 * belongs to; `replacing` are the actions that go away with the change.
 * Throws ValidationError, InvalidLoadBalancerAction, TargetGroupNotFound, TargetGroupAssociationLimit,
 * TooManyUniqueTargetGroupsPerLoadBalancer.
 */
export function normalizeActions(
  state: Elbv2State,
  loadBalancer: LoadBalancerRecord,
  actions: readonly Action[] | undefined,
  replacing: readonly Action[] = [],
): readonly Action[] {
  if (actions === undefined || actions.length === 0) throw validationError('An action must be specified')
  if (actions.length > 1) {
    const unknown = actions.find(
      ({ Type }) =>
        Type === 'authenticate-oidc' || Type === 'authenticate-cognito' || Type === 'jwt-validation',
    )
    if (unknown !== undefined) throw notEmulated(unknown)
    throw validationError('A rule must have exactly one of these actions: forward, redirect, fixed-response')
  }
  const normalized = actions.map((action) => normalizeAction(state, action))
  const arns = targetGroupArnsOf(normalized)
  for (const arn of arns) {
    if (state.usersOf(arn).some((user) => user !== loadBalancer)) {
      throw new AwsError(
        'TargetGroupAssociationLimit',
        `The following target groups cannot be associated with more than one load balancer: ${arn}`,
      )
    }
  }
  const others = rulesOf(loadBalancer).filter(({ actions: own }) => own !== replacing)
  if (
    new Set([...others.flatMap((rule) => targetGroupArnsOf(rule.actions)), ...arns]).size >
    TARGET_GROUPS_PER_LOAD_BALANCER
  ) {
    throw new AwsError(
      'TooManyUniqueTargetGroupsPerLoadBalancer',
      `The maximum number of unique target groups on load balancer '${loadBalancer.arn}' is ${TARGET_GROUPS_PER_LOAD_BALANCER}`,
    )
  }
  return normalized
}

function normalizeAction(state: Elbv2State, action: Action): Action {
  const order = action.Order === undefined ? {} : { Order: action.Order }
  switch (action.Type) {
    case 'forward':
      return { Type: 'forward', ...order, ...normalizeForward(state, action) }
    case 'fixed-response': {
      const { StatusCode = '', ContentType, MessageBody } = action.FixedResponseConfig ?? {}
      if (!/^[245]\d\d$/.test(StatusCode))
        throw validationError(
          `The status code '${StatusCode}' of a fixed response must match 2XX, 4XX or 5XX`,
        )
      if (ContentType !== undefined && !CONTENT_TYPES.includes(ContentType)) {
        throw validationError(`The content type '${ContentType}' must be one of ${CONTENT_TYPES.join(', ')}`)
      }
      if ((MessageBody ?? '').length > 1024)
        throw validationError('The message body of a fixed response can have at most 1024 characters')
      return {
        Type: 'fixed-response',
        ...order,
        FixedResponseConfig: { ...action.FixedResponseConfig, StatusCode },
      }
    }
    case 'redirect':
      return { Type: 'redirect', ...order, RedirectConfig: normalizeRedirect(action.RedirectConfig) }
    default:
      throw notEmulated(action)
  }
}

function normalizeForward(
  state: Elbv2State,
  action: Action,
): Pick<Action, 'TargetGroupArn' | 'ForwardConfig'> {
  const given =
    action.ForwardConfig?.TargetGroups ??
    (action.TargetGroupArn === undefined ? [] : [{ TargetGroupArn: action.TargetGroupArn }])
  if (given.length === 0) throw validationError('A forward action must name a target group')
  if (given.length > TARGET_GROUPS_PER_ACTION)
    throw validationError(`An action can forward to at most ${TARGET_GROUPS_PER_ACTION} target groups`)
  const seen = new Set<string>()
  const tuples = given.map(({ TargetGroupArn, Weight = 1 }) => {
    const { arn } = state.targetGroup(TargetGroupArn)
    if (seen.has(arn)) throw validationError(`Target group '${arn}' is named more than once in an action`)
    seen.add(arn)
    if (!Number.isInteger(Weight) || Weight < 0 || Weight > 999)
      throw validationError(`The weight '${Weight}' must be between 0 and 999`)
    return { TargetGroupArn: arn, Weight }
  })
  if (action.TargetGroupArn !== undefined && (tuples.length > 1 || !seen.has(action.TargetGroupArn))) {
    throw validationError(
      'You cannot specify both a target group ARN and a different forward configuration in an action',
    )
  }
  const [only, ...more] = tuples
  return {
    ...(only !== undefined && more.length === 0 ? { TargetGroupArn: only.TargetGroupArn } : {}),
    ForwardConfig: {
      TargetGroups: tuples,
      TargetGroupStickinessConfig: normalizeStickiness(action.ForwardConfig),
    },
  }
}

function normalizeStickiness(
  config: ForwardActionConfig | undefined,
): NonNullable<ForwardActionConfig['TargetGroupStickinessConfig']> {
  const { Enabled = false, DurationSeconds } = config?.TargetGroupStickinessConfig ?? {}
  if (Enabled && (DurationSeconds === undefined || DurationSeconds < 1 || DurationSeconds > 604_800)) {
    throw validationError('Target group stickiness duration must be between 1 and 604800 seconds')
  }
  return { Enabled, ...(DurationSeconds === undefined ? {} : { DurationSeconds }) }
}

function normalizeRedirect(config: RedirectActionConfig | undefined): RedirectActionConfig {
  const { StatusCode } = config ?? {}
  if (StatusCode !== 'HTTP_301' && StatusCode !== 'HTTP_302')
    throw validationError(`The status code '${StatusCode}' of a redirect must be HTTP_301 or HTTP_302`)
  const full = {
    Protocol: config?.Protocol ?? '#{protocol}',
    Port: config?.Port ?? '#{port}',
    Host: config?.Host ?? '#{host}',
    Path: config?.Path ?? '/#{path}',
    Query: config?.Query ?? '#{query}',
    StatusCode,
  }
  if (
    full.Protocol === '#{protocol}' &&
    full.Port === '#{port}' &&
    full.Host === '#{host}' &&
    full.Path === '/#{path}'
  ) {
    throw new AwsError(
      'InvalidLoadBalancerAction',
      'The RedirectConfig values specified are not valid because it will cause a loop',
    )
  }
  if (!full.Path.startsWith('/'))
    throw validationError(`The path '${full.Path}' of a redirect must begin with '/'`)
  return full
}

function notEmulated(action: Action): AwsError {
  return new AwsError(
    'InvalidLoadBalancerAction',
    `The emulator does not emulate the action type '${action.Type}'`,
  )
}
