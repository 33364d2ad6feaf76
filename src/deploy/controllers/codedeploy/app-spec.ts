import { parse } from 'yaml'
import type { Placement, RevisionContent } from './ports.ts'

/** One Lambda function per lifecycle event, in the AppSpec's own form: `[{AfterInstall: "function"}]`. */
export type Hooks = readonly Readonly<Record<string, string>>[]

/**
 * The AppSpec of a rollout, as JSON text. What it leaves out gets AWS's default and not what the service has, so all
 * that the live task set has is said again. Hooks are the deployment group's affair and are taken over from the last
 * revision. https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-resources.html
 */
export function appSpec(taskDefinition: string, placement: Placement, hooks: Hooks): string {
  const { containerName, containerPort, platformVersion, network, capacityProviders } = placement
  return JSON.stringify({
    version: 0,
    Resources: [
      {
        TargetService: {
          Type: 'AWS::ECS::Service',
          Properties: {
            TaskDefinition: taskDefinition,
            LoadBalancerInfo: { ContainerName: containerName, ContainerPort: containerPort },
            ...(platformVersion === undefined ? {} : { PlatformVersion: platformVersion }),
            ...(network === undefined
              ? {}
              : {
                  NetworkConfiguration: {
                    AwsvpcConfiguration: {
                      Subnets: network.subnets,
                      SecurityGroups: network.securityGroups,
                      AssignPublicIp: network.assignPublicIp ? 'ENABLED' : 'DISABLED',
                    },
                  },
                }),
            ...(capacityProviders.length === 0
              ? {}
              : {
                  CapacityProviderStrategy: capacityProviders.map(({ name, base, weight }) => ({
                    CapacityProvider: name,
                    Base: base,
                    Weight: weight,
                  })),
                }),
          },
        },
      },
    ],
    ...(hooks.length === 0 ? {} : { Hooks: hooks }),
  })
}

/** `unreadable`: there is a revision whose content we cannot see (S3, GitHub, or no AppSpec). */
export function hooksOf(revision: RevisionContent | undefined): Hooks | 'unreadable' {
  if (revision === undefined) return []
  const document = read(revision)
  if (document === undefined) return 'unreadable'
  const hooks = member(document, 'Hooks')
  if (!Array.isArray(hooks)) return []
  return hooks
    .filter(isRecord)
    .flatMap((entry) =>
      Object.entries(entry).flatMap(([event, target]) =>
        typeof target === 'string' && target !== '' ? [{ [event]: target }] : [],
      ),
    )
}

/** The task definition that a revision deploys; undefined when its content cannot be seen. */
export function taskDefinitionOf(revision: RevisionContent | undefined): string | undefined {
  const resources = member(revision && read(revision), 'Resources')
  const [resource] = Array.isArray(resources) ? resources.filter(isRecord) : []
  const [service] = resource === undefined ? [] : Object.values(resource)
  const taskDefinition = member(member(service, 'Properties'), 'TaskDefinition')
  return typeof taskDefinition === 'string' ? taskDefinition : undefined
}

type Content = Readonly<Record<string, unknown>>

/** JSON or YAML: JSON is YAML. */
function read({ content }: RevisionContent): Content | undefined {
  if (content === undefined) return undefined
  try {
    const document: unknown = parse(content)
    return isRecord(document) ? document : undefined
  } catch {
    // Somebody else wrote it; that it cannot be read is what the caller wants to know.
    return undefined
  }
}

/** AWS takes `Resources` and `resources`. */
function member(value: unknown, name: string): unknown {
  if (!isRecord(value)) return undefined
  const key = Object.keys(value).find((candidate) => candidate.toLowerCase() === name.toLowerCase())
  return key === undefined ? undefined : value[key]
}

function isRecord(value: unknown): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
