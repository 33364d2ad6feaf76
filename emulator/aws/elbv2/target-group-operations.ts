import { isIPv4 } from 'node:net'
import { isDeepStrictEqual } from 'node:util'
import type {
  CreateTargetGroupInput,
  CreateTargetGroupOutput,
  DeleteTargetGroupInput,
  DeregisterTargetsInput,
  DescribeTargetGroupAttributesInput,
  DescribeTargetGroupAttributesOutput,
  DescribeTargetGroupsInput,
  DescribeTargetGroupsOutput,
  DescribeTargetHealthInput,
  DescribeTargetHealthOutput,
  ModifyTargetGroupAttributesInput,
  ModifyTargetGroupAttributesOutput,
  ModifyTargetGroupInput,
  ModifyTargetGroupOutput,
  RegisterTargetsInput,
  TargetDescription,
  TargetGroup,
  TargetHealth,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Target } from '../../ports.ts'
import { AwsError, type OperationHandler } from '../wire/service.ts'
import { attributeList, changeAttributes, standardAttributes, TARGET_GROUP_ATTRIBUTES } from './attributes.ts'
import type { HealthChecker } from './health-checker.ts'
import { newSettings, withHealthSettings } from './health-settings.ts'
import { type Elbv2State, newId, type TargetGroupRecord, targetKey, validationError } from './model.ts'
import { paged } from './paging.ts'
import { addTags } from './tags.ts'

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html */
const TARGET_GROUPS_PER_REGION = 3000
const TARGETS_PER_TARGET_GROUP = 1000

/** Target groups and their targets. */
export class TargetGroupOperations {
  readonly #state: Elbv2State
  readonly #health: HealthChecker

  constructor(state: Elbv2State, health: HealthChecker) {
    this.#state = state
    this.#health = health
  }

  operations(): Readonly<Record<string, OperationHandler>> {
    return {
      CreateTargetGroup: (input: CreateTargetGroupInput) => this.create(input),
      DescribeTargetGroups: (input: DescribeTargetGroupsInput) => this.#describe(input),
      ModifyTargetGroup: (input: ModifyTargetGroupInput) => this.#modify(input),
      DeleteTargetGroup: (input: DeleteTargetGroupInput) => this.delete(input),
      DescribeTargetGroupAttributes: (input: DescribeTargetGroupAttributesInput) =>
        this.#describeAttributes(input),
      ModifyTargetGroupAttributes: (input: ModifyTargetGroupAttributesInput) => this.#modifyAttributes(input),
      RegisterTargets: (input: RegisterTargetsInput) => this.#register(input),
      DeregisterTargets: (input: DeregisterTargetsInput) => this.#deregister(input),
      DescribeTargetHealth: (input: DescribeTargetHealthInput) => this.#describeHealth(input),
    }
  }

  create(input: CreateTargetGroupInput): CreateTargetGroupOutput {
    const name = input.Name ?? ''
    checkName('Target group', name)
    const settings = newSettings(input)
    const existing = [...this.#state.targetGroups.values()].find((group) => group.name === name)
    if (existing !== undefined) {
      if (isDeepStrictEqual(existing.settings, settings)) return { TargetGroups: [this.#view(existing)] }
      throw new AwsError(
        'DuplicateTargetGroupName',
        `A target group with the same name '${name}' exists, but with different settings`,
      )
    }
    if (this.#state.targetGroups.size >= TARGET_GROUPS_PER_REGION) {
      throw new AwsError(
        'TooManyTargetGroups',
        `The maximum number of target groups has been reached: ${TARGET_GROUPS_PER_REGION}`,
      )
    }
    const group: TargetGroupRecord = {
      arn: this.#state.arn(`targetgroup/${name}/${newId()}`),
      name,
      settings,
      attributes: standardAttributes(TARGET_GROUP_ATTRIBUTES),
      tags: new Map(),
      targets: new Map(),
      cursor: 0,
    }
    addTags(group.tags, input.Tags)
    this.#state.targetGroups.set(group.arn, group)
    return { TargetGroups: [this.#view(group)] }
  }

  #describe(input: DescribeTargetGroupsInput): DescribeTargetGroupsOutput {
    const { LoadBalancerArn, Names, TargetGroupArns } = input
    let groups = [...this.#state.targetGroups.values()]
    if (LoadBalancerArn !== undefined) {
      const loadBalancer = this.#state.loadBalancer(LoadBalancerArn)
      groups = groups.filter(({ arn }) => this.#state.usersOf(arn).includes(loadBalancer))
    }
    if (Names !== undefined) groups = groups.filter(({ name }) => Names.includes(name))
    if (TargetGroupArns !== undefined) groups = groups.filter(({ arn }) => TargetGroupArns.includes(arn))
    const wanted = new Set([...(Names ?? []), ...(TargetGroupArns ?? [])])
    if (groups.length < wanted.size)
      throw new AwsError('TargetGroupNotFound', 'One or more target groups not found')
    const { items, marker } = paged(groups, input)
    return { TargetGroups: items.map((group) => this.#view(group)), ...marker }
  }

  #modify(input: ModifyTargetGroupInput): ModifyTargetGroupOutput {
    const group = this.#state.targetGroup(input.TargetGroupArn)
    group.settings = withHealthSettings(group.settings, input)
    return { TargetGroups: [this.#view(group)] }
  }

  /** Deleting what is not there succeeds, as with AWS. */
  delete(input: DeleteTargetGroupInput): Record<string, never> {
    const group = this.#state.targetGroups.get(input.TargetGroupArn ?? '')
    if (group === undefined) return {}
    if (this.#state.usersOf(group.arn).length > 0) {
      throw new AwsError(
        'ResourceInUse',
        `Target group '${group.arn}' is currently in use by a listener or a rule`,
      )
    }
    for (const target of group.targets.values()) {
      target.cancelTimer()
      target.onIdle()
    }
    this.#state.targetGroups.delete(group.arn)
    return {}
  }

  #describeAttributes(input: DescribeTargetGroupAttributesInput): DescribeTargetGroupAttributesOutput {
    return { Attributes: attributeList(this.#state.targetGroup(input.TargetGroupArn).attributes) }
  }

  #modifyAttributes(input: ModifyTargetGroupAttributesInput): ModifyTargetGroupAttributesOutput {
    const group = this.#state.targetGroup(input.TargetGroupArn)
    changeAttributes(group.attributes, TARGET_GROUP_ATTRIBUTES, input.Attributes ?? [])
    return { Attributes: attributeList(group.attributes) }
  }

  /** On the emulator a target's own address is where it listens; loopback is allowed besides the private ranges. */
  #register(input: RegisterTargetsInput): Record<string, never> {
    const group = this.#state.targetGroup(input.TargetGroupArn)
    const targets = (input.Targets ?? []).map((target) => targetOf(group, target))
    for (const { id } of targets) {
      if (!isIPv4(id) || !isPrivate(id)) {
        throw new AwsError(
          'InvalidTarget',
          `The IP address '${id}' is not within the private ranges (RFC 1918, RFC 6598) or loopback`,
        )
      }
    }
    const added = targets.filter((target) => !group.targets.has(targetKey(target)))
    if (group.targets.size + added.length > TARGETS_PER_TARGET_GROUP) {
      throw new AwsError(
        'TooManyTargets',
        `A target group can have at most ${TARGETS_PER_TARGET_GROUP} targets`,
      )
    }
    for (const target of targets) this.#health.register(group, target, { host: target.id, port: target.port })
    return {}
  }

  #deregister(input: DeregisterTargetsInput): Record<string, never> {
    const group = this.#state.targetGroup(input.TargetGroupArn)
    const targets = (input.Targets ?? []).map((target) => targetOf(group, target))
    for (const target of targets) {
      if (!group.targets.has(targetKey(target))) {
        throw new AwsError(
          'InvalidTarget',
          `The following targets are not registered to the target group '${group.arn}': '${targetKey(target)}'`,
        )
      }
    }
    // The call answers at once; draining continues.
    for (const target of targets) void this.#health.deregister(group, target)
    return {}
  }

  #describeHealth(input: DescribeTargetHealthInput): DescribeTargetHealthOutput {
    const group = this.#state.targetGroup(input.TargetGroupArn)
    const targets = input.Targets?.map((target) => targetOf(group, target)) ?? [...group.targets.values()]
    const checkPort = group.settings.HealthCheckPort
    return {
      TargetHealthDescriptions: targets.map(({ id, port }) => ({
        Target: { Id: id, Port: port },
        HealthCheckPort: checkPort === 'traffic-port' || checkPort === undefined ? String(port) : checkPort,
        TargetHealth: healthOf(group, { id, port }),
      })),
    }
  }

  #view(group: TargetGroupRecord): TargetGroup {
    return {
      ...group.settings,
      TargetGroupArn: group.arn,
      TargetGroupName: group.name,
      LoadBalancerArns: this.#state.usersOf(group.arn).map(({ arn }) => arn),
    }
  }
}

/** What DescribeTargetHealth says of a target, registered or not. */
export function healthOf(
  group: TargetGroupRecord,
  target: Target,
): TargetHealth & { readonly State: NonNullable<TargetHealth['State']> } {
  const record = group.targets.get(targetKey(target))
  if (record === undefined) {
    return {
      State: 'unused',
      Reason: 'Target.NotRegistered',
      Description: 'Target is not registered to the target group',
    }
  }
  return {
    State: record.state,
    ...(record.reason === undefined ? {} : { Reason: record.reason }),
    ...(record.description === undefined ? {} : { Description: record.description }),
  }
}

export function checkName(what: string, name: string): void {
  if (name.length > 32) throw validationError(`${what} name '${name}' cannot be longer than '32' characters`)
  if (!/^[A-Za-z0-9-]+$/.test(name))
    throw validationError(
      `${what} name '${name}' can only contain characters that are alphanumeric characters or hyphens(-)`,
    )
  if (name.startsWith('-') || name.endsWith('-'))
    throw validationError(`${what} name '${name}' cannot begin or end with a hyphen(-)`)
}

function targetOf(group: TargetGroupRecord, target: TargetDescription): Target {
  const port = target.Port ?? group.settings.Port
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw validationError(`Port '${port}' must be between 1 and 65535`)
  return { id: target.Id ?? '', port }
}

function isPrivate(ip: string): boolean {
  return /^(10|127)\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./.test(
    ip,
  )
}
