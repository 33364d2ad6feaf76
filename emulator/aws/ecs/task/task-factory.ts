import type { NetworkConfiguration, TaskOverride } from '@aws-sdk/client-ecs'
import type { EngineClock } from '../../../clock.ts'
import type { ClusterRecord, TaskDefinitionRecord, TaskNetwork, TaskOwner, TaskRecord } from '../model.ts'
import type { EcsStore } from '../store.ts'

export interface NewTask {
  readonly cluster: ClusterRecord
  readonly definition: TaskDefinitionRecord
  readonly group: string
  readonly startedBy?: string | undefined
  readonly launchType?: string | undefined
  readonly capacityProviderName?: string | undefined
  readonly platformVersion: string
  readonly networkConfiguration: NetworkConfiguration | undefined
  readonly overrides?: TaskOverride | undefined
  readonly enableExecuteCommand: boolean
  readonly owner?: TaskOwner
}

/** What `LATEST` stands for on Fargate Linux (developer guide, "Fargate platform versions"). */
export const FARGATE_PLATFORM = '1.4.0'

/** Puts a task in PROVISIONING into the store. Its life begins with TaskEngine.launch. */
export function createTask(store: EcsStore, clock: EngineClock, spec: NewTask): TaskRecord {
  const id = store.ids.hex(32)
  const arn = store.arn(`task/${spec.cluster.name}/${id}`)
  const containers = (spec.definition.definition.containerDefinitions ?? []).map((definition) => ({
    arn: store.arn(`container/${spec.cluster.name}/${id}/${store.ids.uuid()}`),
    name: definition.name ?? '',
    definition,
    essential: definition.essential !== false,
    lastStatus: 'PENDING' as const,
    healthStatus: 'UNKNOWN' as const,
  }))
  const task: TaskRecord = {
    arn,
    id,
    cluster: spec.cluster,
    definition: spec.definition,
    group: spec.group,
    startedBy: spec.startedBy,
    launchType: spec.launchType,
    capacityProviderName: spec.capacityProviderName,
    platformVersion: spec.platformVersion === 'LATEST' ? FARGATE_PLATFORM : spec.platformVersion,
    overrides: spec.overrides ?? { containerOverrides: [], inferenceAcceleratorOverrides: [] },
    enableExecuteCommand: spec.enableExecuteCommand,
    network: createNetwork(store, spec.networkConfiguration),
    containers,
    createdAt: clock.now(),
    owner: spec.owner,
    lastStatus: 'PROVISIONING',
    desiredStatus: 'RUNNING',
    version: 1,
    attachmentStatus: 'PRECREATED',
    targets: [],
    everHealthy: false,
  }
  store.tasks.set(arn, task)
  return task
}

function createNetwork(store: EcsStore, configuration: NetworkConfiguration | undefined): TaskNetwork {
  const subnets = configuration?.awsvpcConfiguration?.subnets ?? []
  const privateIp = store.ids.privateIp()
  // Tasks spread over the subnets in turn, as the address counter goes up.
  const index = Number(privateIp.split('.').at(-1) ?? 0) % Math.max(1, subnets.length)
  return {
    attachmentId: store.ids.uuid(),
    interfaceId: `eni-0${store.ids.hex(16)}`,
    subnetId: subnets[index] ?? 'subnet-0',
    availabilityZone: `${store.account.region}${String.fromCharCode(97 + (index % 3))}`,
    privateIp,
    macAddress: `0a:${(store.ids.hex(10).match(/../g) ?? []).join(':')}`,
  }
}
