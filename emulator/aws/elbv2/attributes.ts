import { validationError } from './model.ts'

/** What an attribute may be: one of some words, a whole number in a range, or any text. */
type Rule = readonly string[] | { readonly min: number; readonly max: number } | 'text'

interface Attribute {
  readonly standard: string
  readonly rule: Rule
}

const FLAG: Rule = ['true', 'false']

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupAttribute.html */
export const TARGET_GROUP_ATTRIBUTES: Readonly<Record<string, Attribute>> = {
  'deregistration_delay.timeout_seconds': { standard: '300', rule: { min: 0, max: 3600 } },
  'stickiness.enabled': { standard: 'false', rule: FLAG },
  'stickiness.type': { standard: 'lb_cookie', rule: ['lb_cookie'] },
  'stickiness.lb_cookie.duration_seconds': { standard: '86400', rule: { min: 1, max: 604_800 } },
  'load_balancing.algorithm.type': {
    standard: 'round_robin',
    rule: ['round_robin', 'least_outstanding_requests', 'weighted_random'],
  },
  'load_balancing.algorithm.anomaly_mitigation': { standard: 'off', rule: ['off'] },
  'load_balancing.cross_zone.enabled': {
    standard: 'use_load_balancer_configuration',
    rule: ['true', 'false', 'use_load_balancer_configuration'],
  },
  'slow_start.duration_seconds': { standard: '0', rule: { min: 0, max: 0 } },
  'target_group_health.dns_failover.minimum_healthy_targets.count': { standard: '1', rule: 'text' },
  'target_group_health.dns_failover.minimum_healthy_targets.percentage': { standard: 'off', rule: 'text' },
  'target_group_health.unhealthy_state_routing.minimum_healthy_targets.count': { standard: '1', rule: ['1'] },
  'target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage': {
    standard: 'off',
    rule: ['off'],
  },
}

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html */
export const LOAD_BALANCER_ATTRIBUTES: Readonly<Record<string, Attribute>> = {
  'deletion_protection.enabled': { standard: 'false', rule: FLAG },
  'access_logs.s3.enabled': { standard: 'false', rule: ['false'] },
  'access_logs.s3.bucket': { standard: '', rule: 'text' },
  'access_logs.s3.prefix': { standard: '', rule: 'text' },
  'connection_logs.s3.enabled': { standard: 'false', rule: ['false'] },
  'connection_logs.s3.bucket': { standard: '', rule: 'text' },
  'connection_logs.s3.prefix': { standard: '', rule: 'text' },
  'idle_timeout.timeout_seconds': { standard: '60', rule: { min: 1, max: 4000 } },
  'client_keep_alive.seconds': { standard: '3600', rule: { min: 60, max: 604_800 } },
  'ipv6.deny_all_igw_traffic': { standard: 'false', rule: FLAG },
  'load_balancing.cross_zone.enabled': { standard: 'true', rule: ['true'] },
  'routing.http.desync_mitigation_mode': {
    standard: 'defensive',
    rule: ['monitor', 'defensive', 'strictest'],
  },
  'routing.http.drop_invalid_header_fields.enabled': { standard: 'false', rule: FLAG },
  'routing.http.preserve_host_header.enabled': { standard: 'false', rule: FLAG },
  'routing.http.x_amzn_tls_version_and_cipher_suite.enabled': { standard: 'false', rule: FLAG },
  'routing.http.xff_client_port.enabled': { standard: 'false', rule: FLAG },
  'routing.http.xff_header_processing.mode': { standard: 'append', rule: ['append', 'preserve', 'remove'] },
  'routing.http2.enabled': { standard: 'true', rule: FLAG },
  'waf.fail_open.enabled': { standard: 'false', rule: FLAG },
  'zonal_shift.config.enabled': { standard: 'false', rule: FLAG },
}

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ListenerAttribute.html */
export const LISTENER_ATTRIBUTES: Readonly<Record<string, Attribute>> = {
  'routing.http.response.server.enabled': { standard: 'true', rule: FLAG },
}

export function standardAttributes(table: Readonly<Record<string, Attribute>>): Map<string, string> {
  return new Map(Object.entries(table).map(([key, { standard }]) => [key, standard]))
}

/**
 * Changes attributes, all or none. A value that AWS allows and the emulator cannot keep its word on (slow start, access
 * logs, anomaly mitigation) is refused rather than ignored.
 */
export function changeAttributes(
  attributes: Map<string, string>,
  table: Readonly<Record<string, Attribute>>,
  changes: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[],
): void {
  for (const { Key = '', Value = '' } of changes) {
    const attribute = table[Key]
    if (attribute === undefined)
      throw validationError(`Attribute key '${Key}' is not recognized or not emulated by the emulator`)
    if (!allows(attribute.rule, Value))
      throw validationError(`The value '${Value}' of '${Key}' is not one of: ${describe(attribute.rule)}`)
  }
  for (const { Key = '', Value = '' } of changes) attributes.set(Key, Value)
}

export function attributeList(attributes: ReadonlyMap<string, string>): { Key: string; Value: string }[] {
  return [...attributes].map(([Key, Value]) => ({ Key, Value }))
}

function allows(rule: Rule, value: string): boolean {
  if (rule === 'text') return true
  if ('min' in rule) return /^\d+$/.test(value) && Number(value) >= rule.min && Number(value) <= rule.max
  return rule.includes(value)
}

function describe(rule: Rule): string {
  if (rule === 'text') return 'any text'
  return 'min' in rule ? `whole numbers from ${rule.min} to ${rule.max}` : rule.join(', ')
}
