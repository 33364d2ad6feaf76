import { createHash } from 'node:crypto'
import type { RevisionLocation } from '@aws-sdk/client-codedeploy'
import type { CapacityProviderStrategyItem, NetworkConfiguration } from '@aws-sdk/client-ecs'
import { parse } from 'yaml'
import { isRecord } from '../wire/codec/check.ts'
import { refused } from './failures.ts'
import { type AppSpec, HOOK_NAMES, type LifecycleHookName } from './model.ts'

const invalid = (message: string) => refused('InvalidRevision', message)

/**
 * The content of a revision and its SHA-256. Throws RevisionRequiredException, InvalidRevisionException; of the
 * revision types AppSpecContent and String are emulated, S3 and GitHub are not.
 */
export function contentOf(revision: RevisionLocation | undefined): {
  readonly content: string
  readonly location: RevisionLocation
} {
  // The wording is AWS's (aws/aws-cli#4256).
  if (revision === undefined) throw refused('RevisionRequired', 'RevisionLocation must be specified')
  const { revisionType } = revision
  const given = revisionType === 'AppSpecContent' ? revision.appSpecContent : revision.string
  if (revisionType !== 'AppSpecContent' && revisionType !== 'String') {
    throw invalid(
      `The emulator emulates revisions of type AppSpecContent and String, not ${revisionType ?? 'none'}.`,
    )
  }
  const content = given?.content
  if (content === undefined || content.trim() === '') throw invalid('The AppSpec content must be specified.')
  const sha256 = createHash('sha256').update(content).digest('hex')
  if (given?.sha256 !== undefined && given.sha256.toLowerCase() !== sha256) {
    throw invalid('The SHA256 hash of the AppSpec content does not match the sha256 that was specified.')
  }
  const location: RevisionLocation =
    revisionType === 'AppSpecContent'
      ? { revisionType, appSpecContent: { content, sha256 } }
      : { revisionType, string: { content, sha256 } }
  return { content, location }
}

/** JSON or YAML. Throws InvalidRevisionException; AWS publishes the rules and not the wordings. */
export function parseAppSpec(content: string): AppSpec {
  const document = parsed(content)
  const resources = member(document, 'Resources')
  if (!Array.isArray(resources) || resources.length !== 1 || !isRecord(resources[0]))
    throw invalid('The AppSpec file must contain exactly one resource in its Resources section.')
  const [resource] = Object.values(resources[0])
  if (!isRecord(resource) || member(resource, 'Type') !== 'AWS::ECS::Service')
    throw invalid("The AppSpec file must contain a resource of type 'AWS::ECS::Service'.")
  const properties = member(resource, 'Properties')
  if (!isRecord(properties)) throw invalid('The AppSpec file must contain Properties of its resource.')
  const taskDefinition = member(properties, 'TaskDefinition')
  if (typeof taskDefinition !== 'string' || taskDefinition === '')
    throw invalid('The AppSpec file must contain a TaskDefinition.')
  const loadBalancer = member(properties, 'LoadBalancerInfo')
  const containerName = isRecord(loadBalancer) ? member(loadBalancer, 'ContainerName') : undefined
  const containerPort = isRecord(loadBalancer) ? member(loadBalancer, 'ContainerPort') : undefined
  if (typeof containerName !== 'string' || containerName === '')
    throw invalid('The AppSpec file must contain a ContainerName in its LoadBalancerInfo.')
  if (typeof containerPort !== 'number' && typeof containerPort !== 'string')
    throw invalid('The AppSpec file must contain a ContainerPort in its LoadBalancerInfo.')
  const platformVersion = member(properties, 'PlatformVersion')
  return {
    taskDefinition,
    containerName,
    containerPort,
    platformVersion: typeof platformVersion === 'string' ? platformVersion : undefined,
    networkConfiguration: networkOf(member(properties, 'NetworkConfiguration')),
    capacityProviderStrategy: strategyOf(member(properties, 'CapacityProviderStrategy')),
    hooks: hooksOf(member(document, 'Hooks')),
  }
}

function parsed(content: string): Readonly<Record<string, unknown>> {
  let document: unknown
  try {
    document = parse(content)
  } catch (error) {
    throw invalid(
      `The AppSpec file is not valid JSON or YAML: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
  if (!isRecord(document)) throw invalid('The AppSpec file is not valid JSON or YAML.')
  const version = Number(member(document, 'version'))
  if (version !== 0) throw invalid('The version of the AppSpec file must be 0.0.')
  return document
}

/** AWS takes `Resources` and `resources`, `TaskDefinition` and `taskDefinition`. */
function member(record: Readonly<Record<string, unknown>>, name: string): unknown {
  const key = Object.keys(record).find((candidate) => candidate.toLowerCase() === name.toLowerCase())
  return key === undefined ? undefined : record[key]
}

function networkOf(value: unknown): NetworkConfiguration | undefined {
  if (value === undefined) return undefined
  const vpc = isRecord(value) ? member(value, 'AwsvpcConfiguration') : undefined
  if (!isRecord(vpc)) throw invalid('NetworkConfiguration must contain AwsvpcConfiguration.')
  const assignPublicIp = member(vpc, 'AssignPublicIp')
  return {
    awsvpcConfiguration: {
      subnets: textsOf(member(vpc, 'Subnets'), 'Subnets'),
      securityGroups: textsOf(member(vpc, 'SecurityGroups') ?? [], 'SecurityGroups'),
      assignPublicIp: assignPublicIp === 'ENABLED' ? 'ENABLED' : 'DISABLED',
    },
  }
}

function strategyOf(value: unknown): readonly CapacityProviderStrategyItem[] | undefined {
  if (value === undefined) return undefined
  if (!Array.isArray(value)) throw invalid('CapacityProviderStrategy must be a list.')
  return value.filter(isRecord).map((item) => ({
    capacityProvider: String(member(item, 'CapacityProvider')),
    base: Number(member(item, 'Base') ?? 0),
    weight: Number(member(item, 'Weight') ?? 0),
  }))
}

function textsOf(value: unknown, name: string): string[] {
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string'))
    throw invalid(`${name} must be a list of text.`)
  return value
}

function hooksOf(value: unknown): ReadonlyMap<LifecycleHookName, string> {
  const hooks = new Map<LifecycleHookName, string>()
  if (value === undefined || value === null) return hooks
  if (!Array.isArray(value)) throw invalid('The Hooks section of the AppSpec file must be a list.')
  for (const [name, target] of value.filter(isRecord).flatMap((entry) => Object.entries(entry))) {
    const known = HOOK_NAMES.find((hook) => hook === name)
    if (known === undefined) throw invalid(`'${name}' is not a lifecycle event hook of an ECS deployment.`)
    if (typeof target !== 'string' || target === '')
      throw invalid(`The hook ${name} must name a Lambda function.`)
    hooks.set(known, target)
  }
  return hooks
}
