import type { Container, Task } from '@aws-sdk/client-ecs'
import type { ContainerRecord, TaskRecord } from '../model.ts'
import type { EcsStore } from '../store.ts'
import { taskHealth } from '../task/container-health.ts'
import { memoryOf } from '../task/container-spec.ts'
import { date } from './time.ts'

/** A task as DescribeTasks shows it; tags only with `include: ['TAGS']`. */
export function taskView(task: TaskRecord, store: EcsStore, include: readonly string[] = []): Task {
  const { definition } = task.definition
  return {
    taskArn: task.arn,
    taskDefinitionArn: task.definition.arn,
    clusterArn: task.cluster.arn,
    group: task.group,
    ...(task.startedBy === undefined ? {} : { startedBy: task.startedBy }),
    lastStatus: task.lastStatus,
    desiredStatus: task.desiredStatus,
    healthStatus: taskHealth(task.containers),
    cpu: task.overrides.cpu ?? definition.cpu,
    memory: task.overrides.memory ?? definition.memory,
    ...(task.capacityProviderName === undefined
      ? { launchType: task.launchType === 'EC2' ? 'EC2' : 'FARGATE' }
      : { capacityProviderName: task.capacityProviderName, launchType: 'FARGATE' }),
    platformVersion: task.platformVersion,
    platformFamily: 'Linux',
    availabilityZone: task.network.availabilityZone,
    enableExecuteCommand: task.enableExecuteCommand,
    version: task.version,
    attributes: [
      {
        name: 'ecs.cpu-architecture',
        value: definition.runtimePlatform?.cpuArchitecture === 'ARM64' ? 'arm64' : 'x86_64',
      },
    ],
    attachments: [attachmentOf(task)],
    overrides: task.overrides,
    containers: task.containers.map((container) => containerView(container, task)),
    ephemeralStorage: { sizeInGiB: definition.ephemeralStorage?.sizeInGiB ?? 20 },
    fargateEphemeralStorage: { sizeInGiB: definition.ephemeralStorage?.sizeInGiB ?? 20 },
    createdAt: date(task.createdAt),
    ...(task.connectivityAt === undefined
      ? {}
      : {
          connectivity: task.lastStatus === 'STOPPED' ? 'DISCONNECTED' : 'CONNECTED',
          connectivityAt: date(task.connectivityAt),
        }),
    ...times(task),
    ...(task.stopCode === undefined ? {} : { stopCode: task.stopCode, stoppedReason: task.stoppedReason }),
    tags: include.includes('TAGS') ? store.tags.of(task.arn) : [],
  }
}

function times(task: TaskRecord): Partial<Task> {
  const { pullStartedAt, pullStoppedAt, startedAt, stoppingAt, executionStoppedAt, stoppedAt } = task
  return {
    ...(pullStartedAt === undefined ? {} : { pullStartedAt: date(pullStartedAt) }),
    ...(pullStoppedAt === undefined ? {} : { pullStoppedAt: date(pullStoppedAt) }),
    ...(startedAt === undefined ? {} : { startedAt: date(startedAt) }),
    ...(stoppingAt === undefined ? {} : { stoppingAt: date(stoppingAt) }),
    ...(executionStoppedAt === undefined ? {} : { executionStoppedAt: date(executionStoppedAt) }),
    ...(stoppedAt === undefined ? {} : { stoppedAt: date(stoppedAt) }),
  }
}

function attachmentOf({ network, attachmentStatus }: TaskRecord) {
  return {
    id: network.attachmentId,
    type: 'ElasticNetworkInterface',
    status: attachmentStatus,
    details: [
      { name: 'subnetId', value: network.subnetId },
      { name: 'networkInterfaceId', value: network.interfaceId },
      { name: 'macAddress', value: network.macAddress },
      { name: 'privateDnsName', value: `ip-${network.privateIp.replaceAll('.', '-')}.ec2.internal` },
      { name: 'privateIPv4Address', value: network.privateIp },
    ],
  }
}

function containerView(container: ContainerRecord, task: TaskRecord): Container {
  const memory = container.definition.memory === undefined ? undefined : memoryOf(container, task)
  return {
    containerArn: container.arn,
    taskArn: task.arn,
    name: container.name,
    image: container.definition.image,
    ...(container.imageDigest === undefined ? {} : { imageDigest: container.imageDigest }),
    ...(container.runtimeId === undefined ? {} : { runtimeId: container.runtimeId }),
    lastStatus: container.lastStatus,
    ...(container.exitCode === undefined ? {} : { exitCode: container.exitCode }),
    ...(container.reason === undefined ? {} : { reason: container.reason }),
    networkBindings: [],
    networkInterfaces: [
      { attachmentId: task.network.attachmentId, privateIpv4Address: task.network.privateIp },
    ],
    healthStatus: container.healthStatus,
    cpu: String(container.definition.cpu ?? 0),
    ...(memory === undefined ? {} : { memory: String(memory) }),
  }
}
