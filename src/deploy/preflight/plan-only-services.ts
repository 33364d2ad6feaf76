import { formatImageReference, parseImageReference } from '../../image/oci/reference.ts'
import type { InProgress } from '../core/rollout-strategy.ts'
import { checkGate, checkSteps } from '../rollout/roll-out.ts'
import { planServices, type ServicesPlan, type ServicesPlanRequest } from '../service-mode/plan-services.ts'
import type { ServiceModePorts, TaskDefinitionDocument } from '../service-mode/ports.ts'
import { isEcr, pinImage, type Wanted } from '../service-mode/target.ts'
import {
  type Answer,
  type Check,
  checkLogGroup,
  checkRole,
  makeChecks,
  ok,
  problem,
  unknown,
} from './checks.ts'
import {
  check,
  checkInProgress,
  currentRevision,
  describePlannedStep,
  type PlanReport,
} from './plan-report.ts'
import type { PreflightPorts, SecretDirectory } from './ports.ts'

export interface PlanServicesPorts<D extends TaskDefinitionDocument>
  extends ServiceModePorts<D>,
    Pick<PreflightPorts, 'roles' | 'logGroups'> {
  readonly secrets: SecretDirectory
}

export interface PlanServicesRequest extends ServicesPlanRequest {
  readonly inProgress: InProgress
  readonly signal: AbortSignal
}

/** What a deploy of existing services would do, and what would make it fail. Reads all and writes nothing. */
export async function planOnlyServices<D extends TaskDefinitionDocument>(
  ports: PlanServicesPorts<D>,
  request: PlanServicesRequest,
): Promise<PlanReport> {
  const { source } = request
  const checks: Check[] = []
  let drawn: ServicesPlan<D> | undefined
  await check(checks, 'services', async () => {
    const wanted: Wanted = source.kind === 'image' ? await pinImage(ports.images, source) : source
    const made = await planServices(ports, request, wanted)
    drawn = made
    checkGate(request.gate, made.plan, ports)
    await checkSteps(ports, made.plan)
    return `${made.plan.steps.length} match the request`
  })
  const made: ServicesPlan<D> | undefined = drawn
  if (made === undefined) {
    const name = source.kind === 'image' ? formatImageReference(source.image) : source.name
    return { ...nothing(name), image: source.kind === 'image' ? name : '', services: [], checks, ok: false }
  }
  const { plan, targets } = made
  checks.push(...(await checksOf(ports, made)), await checkInProgress(ports, plan, request))
  const services = await Promise.all(
    plan.steps.map(async (step) => {
      const target = targets.get(step.service)
      const standing = currentRevision(step)
      const before = standing === undefined ? undefined : await ports.taskDefinitions.describe(standing)
      const fresh = target?.revision.kind === 'new'
      return describePlannedStep(step, { before: before?.document, after: target?.document, fresh })
    }),
  )
  return {
    ...nothing(plan.subject.name),
    image: plan.subject.image,
    services,
    checks,
    ok: checks.every(({ state }) => state !== 'problem'),
  }
}

/** What there is only with a ledger. */
const nothing = (name: string) => ({ name, release: undefined, serving: undefined, removed: [] })

/** Of what the revisions name; the same thing of several services once. */
function checksOf<D extends TaskDefinitionDocument>(
  ports: PlanServicesPorts<D>,
  { plan, targets }: ServicesPlan<D>,
): Promise<readonly Check[]> {
  const all = [...targets.values()]
  const documents = all.map(({ document }) => document)
  const containers = documents.flatMap(({ containerDefinitions = [] }) => containerDefinitions)
  const fresh = all.filter(({ revision }) => revision.kind === 'new').length
  const each = (
    name: string,
    found: readonly (string | undefined)[],
    one: (what: string) => Promise<Answer>,
  ) => [...new Set(found)].flatMap((what) => (what === undefined ? [] : [[name, () => one(what)] as const]))
  const tasks = 'ecs-tasks.amazonaws.com'
  return makeChecks([
    ...each(
      'image',
      all.map(({ image }) => image),
      (image) => checkImage(ports, image),
    ),
    [
      'task definitions',
      async () => ok(fresh === 0 ? 'all are registered' : `of ${fresh} services would be registered`),
    ],
    ...each(
      'execution role',
      documents.map(({ executionRoleArn }) => executionRoleArn),
      (role) => checkRole(ports, role, tasks),
    ),
    ...each(
      'task role',
      documents.map(({ taskRoleArn }) => taskRoleArn),
      (role) => checkRole(ports, role, tasks),
    ),
    ...each(
      'load balancer role',
      plan.steps.map(({ rollout }) => rollout.loadBalancer?.role),
      (role) => checkRole(ports, role, 'ecs.amazonaws.com'),
    ),
    ...each(
      'secret',
      containers.flatMap(({ secrets = [] }) => secrets.map(({ valueFrom }) => valueFrom)),
      (valueFrom) => checkSecret(ports, valueFrom),
    ),
    ...each(
      'log group',
      containers.map(({ logConfiguration }) =>
        logConfiguration?.logDriver === 'awslogs' &&
        logConfiguration.options?.['awslogs-create-group'] !== 'true'
          ? logConfiguration.options?.['awslogs-group']
          : undefined,
      ),
      (group) => checkLogGroup(ports, group),
    ),
  ])
}

async function checkImage(
  { images }: Pick<ServiceModePorts<never>, 'images'>,
  name: string,
): Promise<Answer> {
  const reference = parseImageReference(name)
  if (!isEcr(reference)) return unknown(`${name} is in a registry that is not ECR`)
  const { config, digest } = await images.inspect(reference)
  return ok(`${digest.slice(0, 19)}, ${config.os}/${config.architecture}`)
}

async function checkSecret(
  { secrets }: { readonly secrets: SecretDirectory },
  valueFrom: string,
): Promise<Answer> {
  const exists = await secrets.exists(valueFrom)
  if (exists === undefined) return unknown(`${valueFrom} is in another region`)
  return exists
    ? ok(`${valueFrom}; whether it has the referenced key is only known when a task starts`)
    : problem(
        `'${valueFrom}' does not exist, so tasks could not start. Create it, or correct the task definition.`,
      )
}
