import type { ContainerDefinition, RegisterTaskDefinitionRequest } from '@aws-sdk/client-ecs'
import { clientError } from '../failures.ts'

const GB = 1024
const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step)

/** Memory in MiB by CPU units on Fargate (ECS API reference, TaskDefinition.cpu). */
const FARGATE_SIZES: ReadonlyMap<number, readonly number[]> = new Map([
  [256, [512, GB, 2 * GB]],
  [512, range(GB, 4 * GB, GB)],
  [1024, range(2 * GB, 8 * GB, GB)],
  [2048, range(4 * GB, 16 * GB, GB)],
  [4096, range(8 * GB, 30 * GB, GB)],
  [8192, range(16 * GB, 60 * GB, 4 * GB)],
  [16384, range(32 * GB, 120 * GB, 8 * GB)],
])

/** "Task definition size limit": https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html */
const LARGEST = 65_536

const NAME = /^[A-Za-z0-9_-]{1,255}$/
const ECR_IMAGE = /^\d{12}\.dkr[.-]ecr\./

/**
 * What RegisterTaskDefinition refuses, in its words (ClientException), and the request with AWS's defaults
 * filled in.
 */
export function checkedTaskDefinition(request: RegisterTaskDefinitionRequest): RegisterTaskDefinitionRequest {
  const containers = request.containerDefinitions ?? []
  checkSize(request)
  if (request.family === undefined || !NAME.test(request.family))
    throw clientError('Family contains invalid characters.')
  if (containers.length === 0) throw clientError('Container list cannot be empty.')
  const names = new Set<string>()
  for (const container of containers) {
    checkContainer(container)
    if (names.has(container.name ?? ''))
      throw clientError(`Container names must be unique: '${container.name}' is used twice.`)
    names.add(container.name ?? '')
  }
  if (!containers.some(({ essential }) => essential !== false)) {
    throw clientError('Invalid setting for the task definition. At least one container must be essential.')
  }
  const cpu = units(request.cpu, /^(\d+(?:\.\d+)?)\s*vcpu$/i)
  const memory = units(request.memory, /^(\d+(?:\.\d+)?)\s*gb$/i)
  const sized = {
    ...request,
    ...(cpu === undefined ? {} : { cpu }),
    ...(memory === undefined ? {} : { memory }),
  }
  if (request.requiresCompatibilities?.includes('FARGATE') === true) checkFargate(sized)
  else checkMemory(sized)
  return {
    ...sized,
    networkMode: request.networkMode ?? 'bridge',
    containerDefinitions: containers.map((container) =>
      withDefaults(container, request.networkMode === 'awsvpc'),
    ),
    volumes: request.volumes ?? [],
    placementConstraints: request.placementConstraints ?? [],
  }
}

/** Can it run on Fargate, whether or not it asked for that? */
export function fitsFargate(request: RegisterTaskDefinitionRequest): boolean {
  return (
    request.networkMode === 'awsvpc' &&
    FARGATE_SIZES.get(Number(request.cpu))?.includes(Number(request.memory)) === true
  )
}

/**
 * ECS's words: awsdocs/amazon-ecs-developer-guide#149. Of what exactly it counts the bytes is not documented: here of
 * the JSON without tags.
 */
function checkSize({ tags: _tags, ...definition }: RegisterTaskDefinitionRequest): void {
  const length = Buffer.byteLength(JSON.stringify(definition))
  if (length > LARGEST)
    throw clientError(`Actual length: '${length}'. Max allowed length is '${LARGEST}' bytes.`)
}

function checkContainer(container: ContainerDefinition): void {
  if (container.name === undefined || !NAME.test(container.name))
    throw clientError('Container.name contains invalid characters.')
  if (container.image === undefined || container.image === '')
    throw clientError('Container.image should not be null or empty.')
  for (const { containerPort } of container.portMappings ?? []) {
    if (containerPort === undefined || containerPort < 1 || containerPort > 65_535) {
      throw clientError(`Invalid 'containerPort' setting for container '${container.name}'`)
    }
  }
  for (const { name, valueFrom } of container.secrets ?? []) {
    if (name === undefined || valueFrom === undefined || valueFrom === '') {
      throw clientError(
        `Invalid secret in container '${container.name}': name and valueFrom must not be empty.`,
      )
    }
  }
  const options = container.logConfiguration?.options ?? {}
  if (container.logConfiguration?.logDriver === 'awslogs' && options['awslogs-group'] === undefined) {
    throw clientError('Log driver awslogs requires options: awslogs-group')
  }
}

function checkFargate(request: RegisterTaskDefinitionRequest): void {
  const containers = request.containerDefinitions ?? []
  if (request.networkMode !== 'awsvpc') throw clientError("Fargate only supports network mode 'awsvpc'.")
  if (request.cpu === undefined)
    throw clientError("Fargate requires that 'cpu' be defined at the task level.")
  if (request.memory === undefined)
    throw clientError("Fargate requires that 'memory' be defined at the task level.")
  if (FARGATE_SIZES.get(Number(request.cpu))?.includes(Number(request.memory)) !== true) {
    throw clientError(
      `No Fargate configuration exists for given values: ${request.cpu} CPU, ${request.memory} memory. See the Amazon ECS documentation for the valid values.`,
    )
  }
  for (const { name, portMappings = [], stopTimeout, memory = 0 } of containers) {
    if (
      portMappings.some(
        ({ hostPort, containerPort }) =>
          hostPort !== undefined && hostPort !== 0 && hostPort !== containerPort,
      )
    ) {
      throw clientError(
        'When networkMode=awsvpc, the host ports and container ports in port mappings must match.',
      )
    }
    if (stopTimeout !== undefined && (stopTimeout < 0 || stopTimeout > 120)) {
      throw clientError(
        `Invalid 'stopTimeout' setting for container '${name}': Fargate supports at most 120 seconds.`,
      )
    }
    if (memory > Number(request.memory)) {
      throw clientError(
        `Invalid setting for container '${name}'. The container memory must not be above the task memory.`,
      )
    }
  }
  checkExecutionRole(request)
}

function checkExecutionRole(request: RegisterTaskDefinitionRequest): void {
  if (request.executionRoleArn !== undefined) return
  const containers = request.containerDefinitions ?? []
  const role = 'Fargate requires task definition to have execution role ARN to support'
  if (containers.some(({ secrets }) => (secrets ?? []).length > 0)) {
    throw clientError(
      "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'.",
    )
  }
  if (containers.some(({ logConfiguration }) => logConfiguration?.logDriver === 'awslogs')) {
    throw clientError(`${role} log driver awslogs.`)
  }
  if (containers.some(({ image }) => ECR_IMAGE.test(image ?? ''))) throw clientError(`${role} ECR images.`)
}

function checkMemory(request: RegisterTaskDefinitionRequest): void {
  for (const { name, memory, memoryReservation } of request.containerDefinitions ?? []) {
    if (request.memory !== undefined || memory !== undefined || memoryReservation !== undefined) continue
    throw clientError(
      `Invalid setting for container '${name}'. At least one of 'memory' or 'memoryReservation' must be specified.`,
    )
  }
}

/** `1 vCPU` and `2GB` become units and MiB. */
function units(value: string | undefined, pattern: RegExp): string | undefined {
  const [, amount] = pattern.exec(value ?? '') ?? []
  return amount === undefined ? value : String(Math.round(Number(amount) * 1024))
}

function withDefaults(container: ContainerDefinition, awsvpc: boolean): ContainerDefinition {
  return {
    ...container,
    cpu: container.cpu ?? 0,
    essential: container.essential ?? true,
    environment: container.environment ?? [],
    mountPoints: container.mountPoints ?? [],
    volumesFrom: container.volumesFrom ?? [],
    systemControls: container.systemControls ?? [],
    portMappings: (container.portMappings ?? []).map((mapping) => ({
      ...mapping,
      hostPort: mapping.hostPort ?? (awsvpc ? mapping.containerPort : 0),
      protocol: mapping.protocol ?? 'tcp',
    })),
  }
}
