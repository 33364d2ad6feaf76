import type {
  CreateServiceRequest,
  CreateServiceResponse,
  DeleteServiceRequest,
  DeleteServiceResponse,
  DescribeServicesRequest,
  DescribeServicesResponse,
  ListServicesRequest,
  ListServicesResponse,
  UpdateServiceRequest,
  UpdateServiceResponse,
} from '@aws-sdk/client-ecs'
import type { CallContext } from '../../wire/service.ts'
import { startDeployment } from '../deployment/start-deployment.ts'
import { invalidParameter, serviceNotActive, unsupported } from '../failures.ts'
import type { ClusterRecord, ServiceRecord, WorkloadConfig } from '../model.ts'
import { page } from '../paging.ts'
import {
  checkDeploymentConfiguration,
  checkDesiredCount,
  checkLoadBalancers,
  checkServiceName,
  withDeploymentDefaults,
} from '../service-rules.ts'
import { TagStore } from '../tags.ts'
import { serviceView } from '../views/service.ts'
import type { Engine } from './engine.ts'
import { adoptTaskSet, requestedController } from './migrate-controller.ts'
import { checkNetwork, placementOf, strategyOf } from './placement.ts'

export function serviceOperations(engine: Engine) {
  const { store, clock, timings, rollout, scheduler, targetGroups } = engine
  /** The request that made each service, for idempotent repetition. */
  const createdWith = new Map<ServiceRecord, string>()

  const view = (service: ServiceRecord, include: readonly string[] = ['TAGS']) =>
    serviceView(service, store, rollout, include, managed)

  const managed = (targetGroupArn: string | undefined) => engine.routes.gateways.manages(targetGroupArn)

  const deploy = (service: ServiceRecord, config: WorkloadConfig): void => {
    if (service.controller !== 'ECS') {
      engine.taskSets.create(service, { config, primary: true })
      return
    }
    startDeployment({ store, clock, timings, rollout, strategy: engine.strategyOf(service) }, service, config)
    scheduler.schedule(service)
  }

  const checkWorkload = (
    service: Pick<ServiceRecord, 'controller' | 'deploymentConfiguration'>,
    config: WorkloadConfig,
  ): void => {
    checkNetwork(config.taskDefinition, config.networkConfiguration)
    const own = config.loadBalancers.filter(({ targetGroupArn }) => !managed(targetGroupArn))
    checkLoadBalancers(own, config.taskDefinition, targetGroups)
    checkDeploymentConfiguration(service.deploymentConfiguration, engine.alarmsWatched)
    engine.strategyOf(service).check(service.deploymentConfiguration, own)
  }

  return {
    CreateService(request: CreateServiceRequest, context: CallContext): CreateServiceResponse {
      const cluster = store.cluster(request.cluster)
      const name = checkServiceName(request.serviceName)
      const fingerprint = JSON.stringify({ ...request, clientToken: undefined, cluster: cluster.arn })
      const existing = store.findService(cluster, name)
      if (existing !== undefined && existing.status !== 'INACTIVE') {
        if (existing.status === 'DRAINING')
          throw invalidParameter('Unable to Start a service that is still Draining.')
        if (createdWith.get(existing) === fingerprint) return { service: view(existing) }
        throw invalidParameter('Creation of service was not idempotent.')
      }
      refuseUnsupported(request)
      checkDesiredCount(request.desiredCount)
      TagStore.check(request.tags)
      if (request.taskDefinition === undefined) throw invalidParameter('TaskDefinition can not be blank.')
      let config = workloadOf(request, cluster, engine)
      const service = newService(engine, cluster, name, request, config, context.caller.arn)
      checkWorkload(service, config)
      const connectors = request.gatewayConnectors ?? []
      if (connectors.length > 0) {
        const behind = engine.routes.targetsFor(service, connectors, config.taskDefinition)
        config = { ...config, loadBalancers: [...config.loadBalancers, behind.targets] }
        service.config = config
        engine.routes.open(service, behind)
      }
      store.services.set(service.arn, service)
      store.tags.put(service.arn, request.tags)
      createdWith.set(service, fingerprint)
      deploy(service, config)
      return { service: view(service) }
    },

    UpdateService(request: UpdateServiceRequest): UpdateServiceResponse {
      const service = store.service(store.cluster(request.cluster), request.service)
      if (service.status !== 'ACTIVE') throw serviceNotActive()
      refuseUnsupported(request)
      if (request.gatewayConnectors !== undefined && !sameConnectors(engine, service, request))
        throw unsupported('Changes of the gateway connector of a service are not emulated.')
      checkDesiredCount(request.desiredCount)
      const migratesTo = requestedController(service, request.deploymentController?.type)
      const controller = migratesTo ?? service.controller
      if (controller !== 'ECS') refuseControlled(request, controller)
      const deploymentConfiguration = withDeploymentDefaults(
        request.deploymentConfiguration,
        service.deploymentConfiguration,
      )
      const config = updatedWorkload(service, request, engine)
      checkWorkload({ controller, deploymentConfiguration }, config)

      service.deploymentConfiguration = deploymentConfiguration
      service.desiredCount = request.desiredCount ?? service.desiredCount
      if (request.healthCheckGracePeriodSeconds !== undefined) {
        service.healthCheckGracePeriodSeconds = request.healthCheckGracePeriodSeconds
      }
      service.enableExecuteCommand = request.enableExecuteCommand ?? service.enableExecuteCommand
      service.enableECSManagedTags = request.enableECSManagedTags ?? service.enableECSManagedTags
      service.propagateTags = request.propagateTags ?? service.propagateTags
      service.availabilityZoneRebalancing =
        request.availabilityZoneRebalancing ?? service.availabilityZoneRebalancing
      service.steady = false
      if (migratesTo !== undefined) adoptTaskSet(service, clock.now())
      const again = request.forceNewDeployment === true || migratesTo !== undefined
      if (again || differs(service.config, config)) deploy(service, config)
      else {
        service.config = config
        scheduler.schedule(service)
      }
      return { service: view(service) }
    },

    DescribeServices(request: DescribeServicesRequest): DescribeServicesResponse {
      const cluster = store.cluster(request.cluster)
      const names = request.services ?? []
      if (names.length === 0) throw invalidParameter('Services cannot be empty.')
      if (names.length > 10) throw invalidParameter('Services cannot have more than 10 elements.')
      const found = names.map((name) => ({ name, service: store.findService(cluster, name) }))
      return {
        services: found.flatMap(({ service }) =>
          service === undefined ? [] : [view(service, request.include ?? [])],
        ),
        failures: found
          .filter(({ service }) => service === undefined)
          .map(({ name }) => ({
            arn: name.startsWith('arn:') ? name : store.arn(`service/${cluster.name}/${name}`),
            reason: 'MISSING',
          })),
      }
    },

    ListServices(request: ListServicesRequest): ListServicesResponse {
      const cluster = store.cluster(request.cluster)
      const found = store
        .servicesOf(cluster)
        .filter(({ status }) => status !== 'INACTIVE')
        .filter(({ config }) => request.launchType === undefined || config.launchType === request.launchType)
        .filter(
          ({ schedulingStrategy }) =>
            (request.schedulingStrategy ?? schedulingStrategy) === schedulingStrategy,
        )
      // Without maxResults ListServices answers with pages of 10.
      const paged = { ...request, maxResults: request.maxResults ?? 10 }
      const { items, nextToken } = page(found, ({ arn }) => arn, paged)
      return { serviceArns: items.map(({ arn }) => arn), nextToken }
    },

    DeleteService(request: DeleteServiceRequest): DeleteServiceResponse {
      const service = store.service(store.cluster(request.cluster), request.service)
      if (service.status === 'INACTIVE') throw serviceNotActive()
      if (request.force !== true && service.desiredCount > 0) {
        throw invalidParameter('The service cannot be stopped while it is scaled above 0.')
      }
      for (const sd of service.serviceDeployments) {
        if (sd.finishedAt === undefined)
          rollout.finish(sd, 'STOPPED', 'Service deployment was stopped because the service was deleted.')
      }
      service.status = 'DRAINING'
      engine.routes.close(service)
      service.desiredCount = 0
      scheduler.schedule(service)
      return { service: view(service) }
    },
  }
}

/** Given as it is: the port of the one route of the service. */
function sameConnectors({ routes }: Engine, service: ServiceRecord, request: UpdateServiceRequest): boolean {
  const now = routes.gateways.routesOf(service).map(({ connector }) => connector.portName)
  return String(request.gatewayConnectors?.map(({ portName }) => portName)) === String(now)
}

/**
 * ECS API reference, UpdateService: only desired count, deployment configuration, grace period, placement and tag
 * options of such a service can be updated. The first three wordings are AWS's, as users report them
 * (boto/boto3#1936, hashicorp/terraform-provider-aws#13658); the others follow them.
 */
function refuseControlled(request: UpdateServiceRequest, controller: string): void {
  const on = `on services with a ${controller} deployment controller. Use AWS CodeDeploy to trigger a new deployment.`
  const refused = [
    [request.taskDefinition, 'Unable to update task definition'],
    [request.forceNewDeployment === true ? true : undefined, 'Cannot force a new deployment'],
    [request.networkConfiguration, 'Unable to update network parameters'],
    [request.loadBalancers, 'Unable to update load balancers'],
    [request.platformVersion, 'Unable to update platform version'],
    [request.capacityProviderStrategy, 'Unable to update capacity provider strategy'],
  ] as const
  for (const [given, what] of refused) if (given !== undefined) throw invalidParameter(`${what} ${on}`)
}

function refuseUnsupported(request: CreateServiceRequest | UpdateServiceRequest): void {
  const controller = request.deploymentController?.type
  if (controller !== undefined && controller !== 'ECS' && controller !== 'CODE_DEPLOY') {
    throw unsupported(`Deployment controller ${controller} is not emulated: ECS and CODE_DEPLOY are.`)
  }
  if ('schedulingStrategy' in request && request.schedulingStrategy === 'DAEMON') {
    throw invalidParameter('The daemon scheduling strategy is not supported on Fargate.')
  }
  const given = [
    ['serviceRegistries', request.serviceRegistries],
    ['vpcLatticeConfigurations', request.vpcLatticeConfigurations],
    ['volumeConfigurations', request.volumeConfigurations],
  ] as const
  for (const [name, list] of given)
    if ((list ?? []).length > 0) throw unsupported(`${name} are not emulated.`)
  if (request.serviceConnectConfiguration?.enabled === true)
    throw unsupported('Service Connect is not emulated.')
}

function workloadOf(
  request: CreateServiceRequest,
  cluster: ClusterRecord,
  { store }: Engine,
): WorkloadConfig {
  const { launchType, platformVersion } = placementOf(request, cluster)
  return {
    taskDefinition: store.activeTaskDefinition(request.taskDefinition),
    launchType,
    capacityProviderStrategy: strategyOf(request, cluster),
    platformVersion,
    networkConfiguration: normalNetwork(request.networkConfiguration),
    loadBalancers: request.loadBalancers ?? [],
  }
}

function updatedWorkload(
  service: ServiceRecord,
  request: UpdateServiceRequest,
  { store, routes }: Engine,
): WorkloadConfig {
  const before = service.config
  if (request.capacityProviderStrategy !== undefined) placementOf(request, service.cluster)
  const strategy = request.capacityProviderStrategy ?? before.capacityProviderStrategy
  return {
    taskDefinition:
      request.taskDefinition === undefined
        ? before.taskDefinition
        : store.activeTaskDefinition(request.taskDefinition),
    launchType: strategy.length > 0 ? undefined : before.launchType,
    capacityProviderStrategy: strategy,
    platformVersion: request.platformVersion ?? before.platformVersion,
    networkConfiguration:
      request.networkConfiguration === undefined
        ? before.networkConfiguration
        : normalNetwork(request.networkConfiguration),
    loadBalancers:
      request.loadBalancers === undefined
        ? before.loadBalancers
        : [
            ...request.loadBalancers,
            ...before.loadBalancers.filter(({ targetGroupArn }) => routes.gateways.manages(targetGroupArn)),
          ],
  }
}

/**
 * As AWS gives it back: every member there, so that the order in which a caller wrote them makes no difference.
 */
function normalNetwork(
  network: CreateServiceRequest['networkConfiguration'],
): CreateServiceRequest['networkConfiguration'] {
  if (network?.awsvpcConfiguration === undefined) return network
  const { subnets, securityGroups = [], assignPublicIp = 'DISABLED' } = network.awsvpcConfiguration
  return { awsvpcConfiguration: { subnets, securityGroups, assignPublicIp } }
}

/**
 * Does the change start a deployment? Task definition, network, platform version and load balancers do;
 * desired count, capacity providers, deployment configuration, grace period, exec, tags do not (ECS API
 * reference, UpdateService: "This parameter triggers a new service deployment"). A task definition given as
 * it was is not a change.
 */
function differs(before: WorkloadConfig, after: WorkloadConfig): boolean {
  const essence = ({
    taskDefinition,
    platformVersion,
    networkConfiguration,
    loadBalancers,
  }: WorkloadConfig) => stableText([taskDefinition.arn, platformVersion, networkConfiguration, loadBalancers])
  return essence(before) !== essence(after)
}

/** JSON whose members are in the order of their names. */
function stableText(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  )
}

function newService(
  { store, clock }: Engine,
  cluster: ClusterRecord,
  name: string,
  request: CreateServiceRequest,
  config: WorkloadConfig,
  createdBy: string,
): ServiceRecord {
  const deploymentConfiguration = withDeploymentDefaults(request.deploymentConfiguration)
  const room = (deploymentConfiguration.maximumPercent ?? 200) > 100
  if (request.availabilityZoneRebalancing === 'ENABLED' && !room) {
    throw invalidParameter('Availability Zone rebalancing needs a maximumPercent above 100.')
  }
  return {
    arn: store.arn(`service/${cluster.name}/${name}`),
    name,
    cluster,
    createdAt: clock.now(),
    createdBy,
    clientToken: request.clientToken,
    schedulingStrategy: 'REPLICA',
    controller: request.deploymentController?.type === 'CODE_DEPLOY' ? 'CODE_DEPLOY' : 'ECS',
    config,
    deploymentConfiguration,
    status: 'ACTIVE',
    desiredCount: request.desiredCount ?? 0,
    healthCheckGracePeriodSeconds:
      request.healthCheckGracePeriodSeconds ?? (config.loadBalancers.length > 0 ? 0 : undefined),
    propagateTags: request.propagateTags,
    enableECSManagedTags: request.enableECSManagedTags ?? false,
    enableExecuteCommand: request.enableExecuteCommand ?? false,
    availabilityZoneRebalancing:
      request.availabilityZoneRebalancing === 'DISABLED' || !room ? 'DISABLED' : 'ENABLED',
    deployments: [],
    taskSets: [],
    lastCompleted: undefined,
    serviceDeployments: [],
    revisions: [],
    events: [],
    steady: false,
  }
}
