import type { ImageReference } from '../../image/oci/reference.ts'
import { UserError } from '../../runtime/errors.ts'
import type { Gate } from '../core/gate.ts'
import { shortTaskDefinition } from '../core/names.ts'
import type { DeploymentPlan } from '../core/plan.ts'
import type { ServiceState } from '../core/services.ts'
import type { Subject } from '../core/subject.ts'
import { planService } from './plan-service.ts'
import type { ServiceModePorts, TaskDefinitionDocument } from './ports.ts'
import type { DeployRun } from './run-tags.ts'
import { planTarget, type Target, type Wanted } from './target.ts'

export interface ServicesPlanRequest {
  readonly cluster: string
  /** Names, each once. */
  readonly services: readonly string[]
  readonly source:
    | { readonly kind: 'image'; readonly image: ImageReference; readonly container: string | undefined }
    | { readonly kind: 'task-definition'; readonly name: string }
  readonly environment: string
  readonly run: DeployRun
  readonly gate: Gate | undefined
}

/** A revision for each service: a rollback. */
export interface WantedRevisions {
  readonly kind: 'revisions'
  readonly arns: ReadonlyMap<string, string>
}

export type WantedByService = Wanted | WantedRevisions

/** A plan whose new revisions are not registered yet. */
export interface ServicesPlan<D> {
  readonly plan: DeploymentPlan
  /** By name of the service. */
  readonly targets: ReadonlyMap<string, Target<D>>
}

/** Reads the services and decides what each needs. Nothing is written; what does not fit is thrown as UserError. */
export async function planServices<D extends TaskDefinitionDocument>(
  ports: ServiceModePorts<D>,
  request: Omit<ServicesPlanRequest, 'source'>,
  wanted: WantedByService,
): Promise<ServicesPlan<D>> {
  const standing = await readServices(ports, request)
  const targets = await planTargets(ports, standing, wanted, request.run)
  const subject = subjectOf(request, wanted, targets)
  return { plan: await planAll(ports, standing, targets, subject, request.gate !== undefined), targets }
}

/** Throws UserError that names every service that cannot be deployed, and why. */
async function readServices<D extends TaskDefinitionDocument>(
  { services }: ServiceModePorts<D>,
  { cluster, services: names }: Pick<ServicesPlanRequest, 'cluster' | 'services'>,
): Promise<readonly ServiceState[]> {
  const found = await services.describe(names)
  const problems = names.flatMap((name) => {
    const service = found.get(name)
    if (service === undefined) return [`service '${name}' does not exist`]
    if (service.status !== 'ACTIVE') return [`service '${name}' is ${service.status}`]
    return service.controller === 'EXTERNAL'
      ? [`service '${name}' has an EXTERNAL deployment controller`]
      : []
  })
  if (problems.length > 0) {
    throw new UserError(`In cluster '${cluster}' ${problems.join('; ')}.`, {
      fix: "Correct 'cluster', 'service' or 'aws-region'; this action deploys existing services with the ECS or CODE_DEPLOY controller.",
    })
  }
  return names.flatMap((name) => found.get(name) ?? [])
}

async function planTargets<D extends TaskDefinitionDocument>(
  { taskDefinitions }: ServiceModePorts<D>,
  standing: readonly ServiceState[],
  wanted: WantedByService,
  run: DeployRun,
): Promise<ReadonlyMap<string, Target<D>>> {
  const planned = await Promise.all(
    standing.map(
      async (service) =>
        [
          service.name,
          await planTarget(taskDefinitions, service, wantedBy(service.name, wanted), run),
        ] as const,
    ),
  )
  return new Map(planned)
}

function wantedBy(service: string, wanted: WantedByService): Wanted {
  if (wanted.kind !== 'revisions') return wanted
  const name = wanted.arns.get(service)
  if (name === undefined) throw new Error(`No revision to deploy for ${service}.`)
  return { kind: 'task-definition', name }
}

async function planAll<D extends TaskDefinitionDocument>(
  ports: ServiceModePorts<D>,
  standing: readonly ServiceState[],
  targets: ReadonlyMap<string, Target<D>>,
  subject: Subject,
  gated: boolean,
): Promise<DeploymentPlan> {
  const all = ports.strategies
  const steps = await Promise.all(
    standing.flatMap((service) => {
      const target = targets.get(service.name)
      return target === undefined ? [] : [planService(all, service, target, gated)]
    }),
  )
  return { subject, imageDigest: undefined, steps, removals: [] }
}

function subjectOf<D>(
  { cluster, services, environment, run }: Omit<ServicesPlanRequest, 'source'>,
  wanted: WantedByService,
  targets: ReadonlyMap<string, Target<D>>,
): Subject {
  const [first] = targets.values()
  const image = wanted.kind === 'image' ? wanted.image : (first?.image ?? '')
  return {
    name: nameOf(wanted),
    description: `${services.join(', ')} in ${cluster}`,
    app: cluster,
    environment,
    image,
    ...(run.commit === undefined ? {} : { commit: run.commit }),
    runKey: run.runKey,
    release: undefined,
  }
}

function nameOf(wanted: WantedByService): string {
  switch (wanted.kind) {
    case 'image':
      return shortImage(wanted.image)
    case 'task-definition':
      return shortTaskDefinition(wanted.name)
    case 'revisions':
      return [...new Set(wanted.arns.values())].map(shortTaskDefinition).join(', ')
  }
}

/** `registry/team/shop@sha256:1a2b…` -> `shop@1a2b3c4d5e6f` */
function shortImage(image: string): string {
  const [name = '', digest = ''] = image.slice(image.lastIndexOf('/') + 1).split('@sha256:')
  return `${name}@${digest.slice(0, 12)}`
}
