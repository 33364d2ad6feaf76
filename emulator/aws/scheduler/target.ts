/**
 * What a schedule calls: any API operation by a universal target
 * (https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-universal.html), or ECS RunTask by its
 * templated target (https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-templated.html).
 */
import type { Target } from '@aws-sdk/client-scheduler'
import type { NormalizedSchema } from '@smithy/core/schema'
import { isRecord } from '../wire/codec/check.ts'
import { decodeJson } from '../wire/codec/json.ts'
import { invalid, notEmulated } from './failures.ts'

/** IAM prefixes of services whose name in the SDK is another one. */
const PREFIXES: Readonly<Record<string, string>> = {
  applicationautoscaling: 'application-autoscaling',
  cloudwatchlogs: 'logs',
  elasticloadbalancingv2: 'elasticloadbalancing',
  resourcegroupstaggingapi: 'tag',
}

/** "EventBridge Scheduler does not support read-only API actions": the prefixes that the page names. */
const READ_ONLY =
  /^(get|describe|list|poll|receive|search|scan|query|select|read|lookup|discover|validate|batchGet|batchDescribe|batchRead|transactGet|adminGet|adminList|testMigration|retrieve|testConnection|translateDocument|isAuthorized|invokeModel)/

export interface TargetCall {
  /** IAM prefix. */
  readonly service: string
  readonly operation: string
  /** JSON in the form of the service's own wire: member names as in its model. */
  readonly input: Readonly<Record<string, unknown>>
}

export type InputSchema = (service: string, operation: string) => NormalizedSchema | undefined

/** Checks a target as CreateSchedule does. Throws ValidationException. */
export function checkTarget(target: Target, schemas: InputSchema): void {
  if (target.DeadLetterConfig !== undefined) throw notEmulated('dead-letter queues (there is no SQS)')
  callOf(target, schemas, {})
}

/** The call that a run makes. `attributes` replace `<aws.scheduler.…>` in the input. Throws ValidationException. */
export function callOf(
  target: Target,
  schemas: InputSchema,
  attributes: Readonly<Record<string, string>>,
): TargetCall {
  const arn = target.Arn ?? ''
  const text = (target.Input ?? '{}').replace(
    /<(aws\.scheduler\.[\w-]+)>/g,
    (whole, name: string) => attributes[name] ?? whole,
  )
  const [, name, operation] = /^arn:aws:scheduler:::aws-sdk:([a-z0-9]+):(\w+)$/.exec(arn) ?? []
  if (name !== undefined && operation !== undefined) {
    if (READ_ONLY.test(operation)) throw invalid(`${arn} is not a supported target: it only reads`)
    const service = PREFIXES[name] ?? name
    const schema = schemas(service, operation)
    if (schema === undefined) throw invalid(`${arn} is not a supported target`)
    return { service, operation, input: fromPascal(schema, objectOf(text)) }
  }
  if (/^arn:aws:ecs:[^:]+:\d{12}:cluster\//.test(arn)) return runTask(arn, target, text)
  throw notEmulated(`targets like '${arn}'`)
}

function runTask(cluster: string, { EcsParameters: ecs, Input }: Target, text: string): TargetCall {
  if (ecs === undefined) throw invalid('EcsParameters is required for a target that is an ECS cluster')
  const vpc = ecs.NetworkConfiguration?.awsvpcConfiguration
  const input = {
    cluster,
    taskDefinition: ecs.TaskDefinitionArn,
    count: ecs.TaskCount ?? 1,
    launchType: ecs.LaunchType,
    platformVersion: ecs.PlatformVersion,
    group: ecs.Group,
    capacityProviderStrategy: ecs.CapacityProviderStrategy,
    enableECSManagedTags: ecs.EnableECSManagedTags,
    enableExecuteCommand: ecs.EnableExecuteCommand,
    propagateTags: ecs.PropagateTags,
    referenceId: ecs.ReferenceId,
    tags: ecs.Tags?.map((tag) => ({ key: tag['Key'] ?? tag['key'], value: tag['Value'] ?? tag['value'] })),
    networkConfiguration: vpc && {
      awsvpcConfiguration: {
        subnets: vpc.Subnets,
        securityGroups: vpc.SecurityGroups,
        assignPublicIp: vpc.AssignPublicIp,
      },
    },
    overrides: Input === undefined ? undefined : objectOf(text),
  }
  return {
    service: 'ecs',
    operation: 'runTask',
    input: Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)),
  }
}

/** The input in the form of the SDK's types: dates, bytes. */
export const typedInput = (
  schema: NormalizedSchema,
  input: Readonly<Record<string, unknown>>,
): Promise<unknown> => decodeJson(schema, new TextEncoder().encode(JSON.stringify(input)))

function objectOf(text: string): Readonly<Record<string, unknown>> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    json = undefined // The caller says what it should have been.
  }
  if (!isRecord(json)) throw invalid('Input must be a JSON object for this target')
  return json
}

/**
 * Universal targets name members in PascalCase, whatever the service's own API does: `{"DesiredCount": 0}` for ECS. A
 * name that no member has is refused, as AWS refuses it.
 */
function fromPascal(
  schema: NormalizedSchema,
  value: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const members = new Map(
    [...schema.structIterator()].map(([name, member]) => [pascal(name), { name, member }]),
  )
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => {
    const found = members.get(key)
    if (found === undefined) throw invalid(`Input has the unknown parameter '${key}'`)
    return [found.name, converted(found.member, item)]
  })
  return Object.fromEntries(entries)
}

function converted(schema: NormalizedSchema, value: unknown): unknown {
  if (schema.isStructSchema() && isRecord(value)) return fromPascal(schema, value)
  if (schema.isListSchema() && Array.isArray(value))
    return value.map((item) => converted(schema.getValueSchema(), item))
  if (schema.isMapSchema() && isRecord(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, converted(schema.getValueSchema(), item)]),
    )
  return value
}

const pascal = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1)
