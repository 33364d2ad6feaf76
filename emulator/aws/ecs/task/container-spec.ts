import type { ContainerDefinition, ContainerOverride } from '@aws-sdk/client-ecs'
import type { LogSink, PulledImage, SecretSource } from '../../../ports.ts'
import type { ContainerRecord, TaskRecord } from '../model.ts'

/**
 * `entryPoint` and `command` of a container: override, then task definition, then image, as Docker combines
 * them.
 */
export function processOf(
  definition: ContainerDefinition,
  override: ContainerOverride | undefined,
  image: PulledImage,
): { readonly entryPoint: readonly string[]; readonly command: readonly string[] } {
  const own = nonEmpty(definition.entryPoint)
  const entryPoint = own ?? image.config.config?.Entrypoint ?? []
  // An entry point of the task definition drops the image's CMD (docker run --entrypoint does the same).
  const fallback = own === undefined ? (image.config.config?.Cmd ?? []) : []
  return { entryPoint, command: nonEmpty(override?.command) ?? nonEmpty(definition.command) ?? fallback }
}

const nonEmpty = (list: readonly string[] | undefined): readonly string[] | undefined =>
  list === undefined || list.length === 0 ? undefined : list

/**
 * The environment of a container: what Fargate sets, `environment`, overrides, then `secrets`, read now.
 * Throws SecretReadError. The variables of the image itself are the runtime's business.
 */
export async function environmentOf(
  container: ContainerRecord,
  task: TaskRecord,
  secrets: SecretSource,
  region: string,
): Promise<Record<string, string>> {
  const environment: Record<string, string> = {
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_EXECUTION_ENV: 'AWS_ECS_FARGATE',
  }
  const override = overrideOf(container, task)
  for (const { name, value } of [
    ...(container.definition.environment ?? []),
    ...(override?.environment ?? []),
  ]) {
    if (name !== undefined) environment[name] = value ?? ''
  }
  for (const { name, valueFrom } of container.definition.secrets ?? []) {
    if (name !== undefined && valueFrom !== undefined) environment[name] = await secrets.read(valueFrom)
  }
  return environment
}

export const overrideOf = (container: ContainerRecord, task: TaskRecord): ContainerOverride | undefined =>
  task.overrides.containerOverrides?.find(({ name }) => name === container.name)

/** MiB: the container's own limit, else the task's. */
export function memoryOf(container: ContainerRecord, task: TaskRecord): number | undefined {
  const own = overrideOf(container, task)?.memory ?? container.definition.memory
  const ofTask = task.overrides.memory ?? task.definition.definition.memory
  return own ?? (ofTask === undefined ? undefined : Number(ofTask))
}

export interface LogDestination {
  readonly group: string
  readonly stream: string
  readonly createGroup: boolean
}

/**
 * Where awslogs sends a container's output: `<prefix>/<container>/<task id>`. Undefined for other log drivers
 * or none.
 */
export function logDestination(container: ContainerRecord, task: TaskRecord): LogDestination | undefined {
  const { logDriver, options = {} } = container.definition.logConfiguration ?? {}
  const group = options['awslogs-group']
  if (logDriver !== 'awslogs' || group === undefined) return undefined
  const prefix = options['awslogs-stream-prefix']
  const stream =
    prefix === undefined ? (container.runtimeId ?? task.id) : `${prefix}/${container.name}/${task.id}`
  return { group, stream, createGroup: options['awslogs-create-group'] === 'true' }
}

/**
 * The stopped reason when a log group does not exist, as Fargate platform 1.4.0 words it; undefined when all
 * is well. Makes those that may be made (`awslogs-create-group`).
 */
export function missingLogGroup(task: TaskRecord, logs: LogSink): string | undefined {
  for (const container of task.containers) {
    const destination = logDestination(container, task)
    if (destination === undefined || logs.hasGroup(destination.group)) continue
    if (destination.createGroup && logs.createGroup !== undefined) {
      logs.createGroup(destination.group)
      continue
    }
    return (
      'ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create ' +
      'Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist. : exit status 1'
    )
  }
  return undefined
}

/**
 * What a task asks for that the emulator cannot give, rather than leaving it out in silence; undefined when
 * there is nothing.
 */
export function notEmulated(task: TaskRecord): string | undefined {
  const { volumes, proxyConfiguration } = task.definition.definition
  const uses = [
    ['volumes', (volumes ?? []).length > 0],
    ['proxyConfiguration', proxyConfiguration !== undefined],
    ['dependsOn', task.containers.some(({ definition }) => (definition.dependsOn ?? []).length > 0)],
    [
      'environmentFiles',
      task.containers.some(({ definition }) => (definition.environmentFiles ?? []).length > 0),
    ],
    ['restartPolicy', task.containers.some(({ definition }) => definition.restartPolicy?.enabled === true)],
  ] as const
  const names = uses.filter(([, used]) => used).map(([name]) => name)
  return names.length === 0
    ? undefined
    : `ResourceInitializationError: the emulator does not emulate ${names.join(', ')}`
}
