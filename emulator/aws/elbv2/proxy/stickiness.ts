import type { Action } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { EngineClock } from '../../../clock.ts'
import { type TargetGroupRecord, type TargetRecord, targetKey } from '../model.ts'
import { routableTargets } from '../target-choice.ts'

/**
 * Cookies that keep a client at its target group (AWSALBTG) or at its target (AWSALB), as
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/sticky-sessions.html describes them. AWS encrypts
 * their content; here it is plain base64url.
 */
const GROUP_COOKIE = 'AWSALBTG'
const TARGET_COOKIE = 'AWSALB'

/** The group that the request's cookie names, when the action still sends traffic there. */
export function stickyGroup(
  action: Action,
  cookies: string | undefined,
  clock: EngineClock,
): string | undefined {
  if (action.ForwardConfig?.TargetGroupStickinessConfig?.Enabled !== true) return undefined
  const arn = readCookie(cookies, GROUP_COOKIE, clock)
  const tuple = action.ForwardConfig.TargetGroups?.find(({ TargetGroupArn }) => TargetGroupArn === arn)
  return (tuple?.Weight ?? 0) > 0 ? arn : undefined
}

/** The target that the request's cookie names, when it may still get requests. */
export function stickyTarget(
  group: TargetGroupRecord,
  cookies: string | undefined,
  clock: EngineClock,
): TargetRecord | undefined {
  if (group.attributes.get('stickiness.enabled') !== 'true') return undefined
  const key = readCookie(cookies, TARGET_COOKIE, clock)
  return routableTargets(group).find((target) => targetKey(target) === key)
}

/** The Set-Cookie values of an answer. */
export function stickinessCookies(
  action: Action,
  group: TargetGroupRecord,
  target: TargetRecord,
  clock: EngineClock,
): readonly string[] {
  const cookies: string[] = []
  const rule = action.ForwardConfig?.TargetGroupStickinessConfig
  if (rule?.Enabled === true)
    cookies.push(...cookie(GROUP_COOKIE, group.arn, rule.DurationSeconds ?? 3600, clock))
  if (group.attributes.get('stickiness.enabled') === 'true') {
    const seconds = Number(group.attributes.get('stickiness.lb_cookie.duration_seconds') ?? '86400')
    cookies.push(...cookie(TARGET_COOKIE, targetKey(target), seconds, clock))
  }
  return cookies
}

/** The cookie, and its twin for cross-origin requests. */
function cookie(name: string, value: string, seconds: number, clock: EngineClock): readonly string[] {
  const expires = clock.now() + seconds * 1000
  const content = Buffer.from(`${expires} ${value}`).toString('base64url')
  const attributes = `Expires=${new Date(expires).toUTCString()}; Path=/`
  return [`${name}=${content}; ${attributes}`, `${name}CORS=${content}; ${attributes}; SameSite=None`]
}

function readCookie(header: string | undefined, name: string, clock: EngineClock): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('='))
  const content = pairs.find(([key]) => key === name)?.[1]
  if (content === undefined) return undefined
  const [expires = '', value] = Buffer.from(content, 'base64url').toString('utf8').split(' ')
  return Number(expires) > clock.now() ? value : undefined
}
