import type {
  CreateTargetGroupInput,
  Matcher,
  ModifyTargetGroupInput,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { type TargetGroupRecord, validationError } from './model.ts'

type Settings = TargetGroupRecord['settings']

/**
 * The settings of a new target group with AWS's defaults, checked
 * (https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html).
 */
export function newSettings(input: CreateTargetGroupInput): Settings {
  const { Protocol, Port, VpcId, TargetType = 'instance', ProtocolVersion = 'HTTP1' } = input
  if (TargetType !== 'ip' && TargetType !== 'instance')
    throw validationError(`The emulator does not emulate the target type '${TargetType}'`)
  if (Protocol === undefined) throw validationError('A protocol must be specified')
  if (Protocol !== 'HTTP' && Protocol !== 'HTTPS') {
    throw validationError(
      `The emulator emulates Application Load Balancers: the protocol '${Protocol}' is not one of HTTP, HTTPS`,
    )
  }
  if (ProtocolVersion !== 'HTTP1')
    throw validationError(
      `The emulator speaks HTTP/1.1 to targets: the protocol version '${ProtocolVersion}' is not emulated`,
    )
  if (Port === undefined) throw validationError('A port must be specified')
  if (!Number.isInteger(Port) || Port < 1 || Port > 65_535)
    throw validationError(`Port '${Port}' must be between 1 and 65535`)
  if (VpcId === undefined) throw validationError('A VPC ID must be specified')
  const settings: Settings = {
    Protocol,
    ProtocolVersion,
    Port,
    VpcId,
    TargetType,
    IpAddressType: input.IpAddressType ?? 'ipv4',
    HealthCheckEnabled: true,
    HealthCheckProtocol: 'HTTP',
    HealthCheckPort: 'traffic-port',
    HealthCheckPath: '/',
    HealthCheckIntervalSeconds: 30,
    HealthCheckTimeoutSeconds: 5,
    HealthyThresholdCount: 5,
    UnhealthyThresholdCount: 2,
    Matcher: { HttpCode: '200' },
  }
  return withHealthSettings(settings, input)
}

/** The settings after a change of the health check, checked as a whole. */
export function withHealthSettings(
  settings: Settings,
  input: Omit<ModifyTargetGroupInput, 'TargetGroupArn'>,
): Settings {
  if (input.HealthCheckEnabled === false)
    throw validationError(
      `Health checks cannot be disabled for target groups with target type '${settings.TargetType}'`,
    )
  if (
    input.HealthCheckProtocol !== undefined &&
    input.HealthCheckProtocol !== 'HTTP' &&
    input.HealthCheckProtocol !== 'HTTPS'
  ) {
    throw validationError(
      `Health check protocol '${input.HealthCheckProtocol}' must be one of '[HTTP, HTTPS]'`,
    )
  }
  const changed: Settings = {
    ...settings,
    HealthCheckProtocol: input.HealthCheckProtocol ?? settings.HealthCheckProtocol,
    HealthCheckPort: input.HealthCheckPort ?? settings.HealthCheckPort,
    HealthCheckPath: input.HealthCheckPath ?? settings.HealthCheckPath,
    HealthCheckIntervalSeconds: within(
      'Health check interval',
      input.HealthCheckIntervalSeconds,
      settings.HealthCheckIntervalSeconds,
      5,
      300,
    ),
    HealthCheckTimeoutSeconds: within(
      'Health check timeout',
      input.HealthCheckTimeoutSeconds,
      settings.HealthCheckTimeoutSeconds,
      2,
      120,
    ),
    HealthyThresholdCount: within(
      'Healthy threshold count',
      input.HealthyThresholdCount,
      settings.HealthyThresholdCount,
      2,
      10,
    ),
    UnhealthyThresholdCount: within(
      'Unhealthy threshold count',
      input.UnhealthyThresholdCount,
      settings.UnhealthyThresholdCount,
      2,
      10,
    ),
    Matcher: checkedMatcher(input.Matcher) ?? settings.Matcher,
  }
  if ((changed.HealthCheckTimeoutSeconds ?? 0) >= (changed.HealthCheckIntervalSeconds ?? 0)) {
    throw validationError('Health check interval must be greater than the timeout.')
  }
  const { HealthCheckPort = '', HealthCheckPath = '' } = changed
  if (
    HealthCheckPort !== 'traffic-port' &&
    !(/^\d+$/.test(HealthCheckPort) && Number(HealthCheckPort) >= 1 && Number(HealthCheckPort) <= 65_535)
  ) {
    throw validationError(
      `Health check port '${HealthCheckPort}' must be either 'traffic-port' or in the range '[1, 65535]'`,
    )
  }
  if (!HealthCheckPath.startsWith('/') || HealthCheckPath.length > 1024)
    throw validationError(
      `Health check path '${HealthCheckPath}' must begin with '/' and have at most 1024 characters`,
    )
  return changed
}

/** Does a status count as healthy? `200`, `200,202` or `200-299`. */
export function matchesStatus(matcher: Matcher | undefined, status: number): boolean {
  return rangesOf(matcher?.HttpCode ?? '200').some(([first, last]) => status >= first && status <= last)
}

function rangesOf(codes: string): readonly (readonly [number, number])[] {
  return codes.split(',').map((part) => {
    const [first = '', last = first] = part.split('-')
    return [Number(first), Number(last)] as const
  })
}

function checkedMatcher(matcher: Matcher | undefined): Matcher | undefined {
  const codes = matcher?.HttpCode
  if (codes === undefined) return undefined
  const fine =
    /^\d{3}(-\d{3})?(,\d{3}(-\d{3})?)*$/.test(codes) &&
    rangesOf(codes).every(([first, last]) => first >= 200 && last <= 499 && first <= last)
  if (!fine)
    throw validationError(`Health check matcher HTTP code '${codes}' must be within '200-499' inclusive`)
  return { HttpCode: codes }
}

function within(
  what: string,
  given: number | undefined,
  current: number | undefined,
  least: number,
  most: number,
): number | undefined {
  if (given === undefined) return current
  if (!Number.isInteger(given) || given < least || given > most)
    throw validationError(`${what} '${given}' must be between ${least} and ${most} inclusive`)
  return given
}
