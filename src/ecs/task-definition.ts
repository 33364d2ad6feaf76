/**
 * The part of RegisterTaskDefinition's request that this suite writes; assignable to the SDK's own type
 * (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html).
 */
export interface TaskDefinitionInput {
  family: string
  /** CPU units as text, e.g. "256". */
  cpu: string
  /** MiB as text, e.g. "512". */
  memory: string
  networkMode: 'awsvpc'
  requiresCompatibilities: ['FARGATE']
  runtimePlatform: { cpuArchitecture: 'X86_64' | 'ARM64'; operatingSystemFamily: 'LINUX' }
  executionRoleArn: string
  taskRoleArn: string
  containerDefinitions: [ContainerInput]
  tags: { key: string; value: string }[]
}

export interface ContainerInput {
  name: typeof APP_CONTAINER
  image: string
  essential: true
  entryPoint: string[]
  workingDirectory?: string
  /** MiB, hard limit. */
  memory: number
  portMappings?: { containerPort: number; protocol: 'tcp'; name: string }[]
  environment: { name: string; value: string }[]
  secrets: { name: string; valueFrom: string }[]
  /** Seconds between SIGTERM and SIGKILL. */
  stopTimeout: number
  linuxParameters: { initProcessEnabled: true }
  logConfiguration: { logDriver: 'awslogs'; options: Record<string, string> }
}

/** The one container of every task. */
export const APP_CONTAINER = 'app'
