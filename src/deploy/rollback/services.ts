import { parseImageReference } from '../../image/oci/reference.ts'
import { InputError, UserError } from '../../runtime/errors.ts'
import { shortTaskDefinition } from '../core/names.ts'
import { strategyOf } from '../core/rollout-strategy.ts'
import { controllerOf, type ServiceDeploymentBrief, type ServiceState } from '../core/services.ts'
import type { RollbackOutcome } from '../recovery/follow-rollback.ts'
import type { DeploymentResult } from '../report/result.ts'
import { confirmServices } from '../service-mode/confirm.ts'
import { deployServices, type ServiceModeRequest } from '../service-mode/deploy-services.ts'
import type { IntendedRollout } from '../service-mode/intent.ts'
import type { ServiceModePorts, TaskDefinitionDocument } from '../service-mode/ports.ts'
import { isEcr } from '../service-mode/target.ts'

export interface ServicesRollbackRequest extends Omit<ServiceModeRequest, 'source'> {
  /** `previous`, or `family:revision` that was live before. */
  readonly to: string
}

/** From which task definition to which one service goes. */
export interface ServiceMove {
  readonly service: string
  readonly from: string
  readonly to: string
}

export type ServicesRollback =
  /** Deployments under way were rolled back. */
  | { readonly kind: 'turned-back'; readonly moves: readonly ServiceMove[]; readonly seen: RollbackOutcome }
  /** The previous revision was deployed again. */
  | { readonly kind: 'deployed'; readonly moves: readonly ServiceMove[]; readonly result: DeploymentResult }

/**
 * ECS lists the service deployments of 90 days:
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListServiceDeployments.html
 */
const LISTED_MS = 90 * 86_400_000

/**
 * Takes existing services, which no ledger keeps, back to the newest earlier service revision that was deployed
 * successfully. A deployment under way is rolled back by its own strategy; then the services that are not moving stay
 * as they are. Which revision serves and which was good, ECS (or CodeDeploy) remembers. What cannot be done is thrown
 * before anything is changed.
 */
export async function rollbackServices<D extends TaskDefinitionDocument>(
  ports: ServiceModePorts<D>,
  request: ServicesRollbackRequest,
): Promise<ServicesRollback> {
  const standing = await readServices(ports, request)
  const moving = (await Promise.all(standing.map((service) => movesOf(ports, service)))).flat()
  if (moving.length > 0 && request.to === 'previous') {
    const name = moving.map(({ to }) => shortTaskDefinition(to)).join(', ')
    const intent = { cluster: request.cluster, name, moves: moving }
    const seen = await ports.log.group('Rollback', () =>
      confirmServices(ports, { intent, minutes: request.timeoutMinutes, signal: request.signal }),
    )
    const moves = moving.map(({ service, to, from }) => ({ service, from: to, to: from ?? '' }))
    return { kind: 'turned-back', moves, seen }
  }
  const moves = await Promise.all(standing.map((service) => targetOf(ports, service, request.to)))
  await Promise.all(moves.map((move) => checkRunnable(ports, move)))
  const arns = new Map(moves.map(({ service, to }) => [service, to]))
  const result = await deployServices(ports, { ...request, source: { kind: 'revisions', arns } })
  return { kind: 'deployed', moves, result }
}

async function readServices<D extends TaskDefinitionDocument>(
  { services }: ServiceModePorts<D>,
  { cluster, services: names }: ServicesRollbackRequest,
): Promise<readonly ServiceState[]> {
  const found = await services.describe(names)
  const missing = names.filter((name) => found.get(name)?.status !== 'ACTIVE')
  if (missing.length > 0)
    throw new InputError(
      'service',
      `lists ${missing.join(', ')}, which the cluster '${cluster}' does not have`,
      "Correct 'cluster', 'service' or 'aws-region'.",
    )
  return names.flatMap((name) => found.get(name) ?? [])
}

/** The deployment of a service that goes forward now. */
async function movesOf<D extends TaskDefinitionDocument>(
  ports: ServiceModePorts<D>,
  service: ServiceState,
): Promise<readonly IntendedRollout[]> {
  const underWay = await strategyOf(ports.strategies, controllerOf(service)).underWay(service)
  const [forward] = underWay.filter(({ status }) => !/^ROLLBACK_|^STOP_REQUESTED$/.test(status))
  const to = forward?.revision?.taskDefinition
  if (to === undefined) return []
  const from = service.deployments.find(({ taskDefinition }) => taskDefinition !== to)?.taskDefinition
  if (from === undefined)
    throw new UserError(
      `Service '${service.name}' is being deployed for the first time: there is nothing to roll back to.`,
      {
        fix: 'Wait for it to finish, or delete the service.',
      },
    )
  return [{ service: service.name, to, from }]
}

async function targetOf<D extends TaskDefinitionDocument>(
  ports: ServiceModePorts<D>,
  service: ServiceState,
  wanted: string,
): Promise<ServiceMove> {
  const { name } = service
  const strategy = strategyOf(ports.strategies, controllerOf(service))
  const history = await strategy.history(service, ports.clock.now() - LISTED_MS)
  const from =
    service.deployments.find(({ status }) => status === 'PRIMARY')?.taskDefinition ?? service.taskDefinition
  if (from === undefined)
    throw new UserError(`Service '${name}' has no task definition.`, { fix: 'Deploy it first.' })
  const good = history.flatMap((one) => (one.status === 'SUCCESSFUL' ? (taskDefinitionOf(one) ?? []) : []))
  const earlier = [...new Set(good)].filter((arn) => arn !== from)
  const to =
    wanted === 'previous'
      ? earlier[0]
      : earlier.find((arn) => shortTaskDefinition(arn) === wanted || arn === wanted)
  if (to !== undefined) return { service: name, from, to }
  const known =
    earlier.length === 0
      ? 'No other revision was deployed successfully in the last 90 days: use deploy-ecs-bluegreen with a task definition.'
      : `Possible targets: ${earlier.slice(0, 10).map(shortTaskDefinition).join(', ')}.`
  throw new InputError(
    'to',
    `is '${wanted}', but service '${name}' has no such earlier, successfully deployed revision; it runs ${shortTaskDefinition(from)}`,
    known,
  )
}

const taskDefinitionOf = ({ revision }: ServiceDeploymentBrief): string | undefined =>
  revision?.taskDefinition

/** The revision is still registered, and its images are still there. */
async function checkRunnable<D extends TaskDefinitionDocument>(
  { taskDefinitions, images }: ServiceModePorts<D>,
  { service, to }: ServiceMove,
): Promise<void> {
  const found = await taskDefinitions.describe(to)
  const name = shortTaskDefinition(to)
  if (found?.status !== 'ACTIVE') {
    throw new InputError(
      'to',
      `would roll service '${service}' back to ${name}, which is ${found?.status ?? 'gone'}`,
      'Use another revision, or register it again and deploy it with deploy-ecs-bluegreen.',
    )
  }
  for (const { image = '' } of found.document.containerDefinitions ?? []) {
    if (!isEcr({ registry: image.split('/')[0] ?? '' }) || !image.includes('@')) continue
    const reference = parseImageReference(image)
    await images.inspect(reference).catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error
      throw new InputError(
        'to',
        `would roll service '${service}' back to ${name}, whose image ${image} cannot be used: ${error.message.replace(/^Input 'image': |\.$/g, '')}`,
        'Use another revision.',
      )
    })
  }
}
