import type {
  ContinueServiceDeploymentRequest,
  ContinueServiceDeploymentResponse,
  DescribeServiceDeploymentsRequest,
  DescribeServiceDeploymentsResponse,
  DescribeServiceRevisionsRequest,
  DescribeServiceRevisionsResponse,
  ListServiceDeploymentsRequest,
  ListServiceDeploymentsResponse,
  StopServiceDeploymentRequest,
  StopServiceDeploymentResponse,
} from '@aws-sdk/client-ecs'
import { conflict, invalidParameter, serviceDeploymentNotFound, unsupported } from '../failures.ts'
import type { ServiceDeploymentRecord } from '../model.ts'
import { ONGOING } from '../model.ts'
import { page } from '../paging.ts'
import {
  type ServiceDeploymentView,
  serviceDeploymentBrief,
  serviceDeploymentView,
  serviceRevisionView,
} from '../views/service-deployment.ts'
import type { Engine } from './engine.ts'

/** The reason of a rollback that a caller asked for. AWS's own wording is not published. */
export const USER_ROLLBACK = 'Service deployment rolled back because of a StopServiceDeployment request.'

export function serviceDeploymentOperations({ store, clock, timings, rollout, scheduler, hooks }: Engine) {
  const all = (): ServiceDeploymentRecord[] =>
    [...store.services.values()].flatMap((service) => [...service.serviceDeployments])
  const atMost20 = (arns: readonly string[] | undefined, name: string): readonly string[] => {
    if (arns === undefined || arns.length === 0) throw invalidParameter(`${name} cannot be empty.`)
    if (arns.length > 20) throw invalidParameter(`${name} cannot have more than 20 elements.`)
    return arns
  }

  return {
    ListServiceDeployments(request: ListServiceDeploymentsRequest): ListServiceDeploymentsResponse {
      const service = store.service(store.cluster(request.cluster), request.service)
      const kept = clock.now() - timings.serviceDeploymentHistory
      const after = Math.max(kept, request.createdAt?.after?.getTime() ?? kept)
      const before = request.createdAt?.before?.getTime() ?? Number.POSITIVE_INFINITY
      const wanted: ReadonlySet<string> = new Set(request.status ?? [])
      const found = service.serviceDeployments.filter(
        ({ status, createdAt }) =>
          (wanted.size === 0 || wanted.has(status)) && createdAt > after && createdAt < before,
      )
      const { items, nextToken } = page(found, ({ arn }) => arn, request)
      return { serviceDeployments: items.map(serviceDeploymentBrief), nextToken }
    },

    DescribeServiceDeployments(request: DescribeServiceDeploymentsRequest): Omit<
      DescribeServiceDeploymentsResponse,
      'serviceDeployments'
    > & {
      serviceDeployments: ServiceDeploymentView[]
    } {
      const arns = atMost20(request.serviceDeploymentArns, 'serviceDeploymentArns')
      const known = new Map(all().map((sd) => [sd.arn, sd]))
      return {
        serviceDeployments: arns.flatMap((arn) => {
          const sd = known.get(arn)
          return sd === undefined ? [] : [serviceDeploymentView(sd, rollout)]
        }),
        failures: arns.filter((arn) => !known.has(arn)).map((arn) => ({ arn, reason: 'MISSING' })),
      }
    },

    DescribeServiceRevisions(request: DescribeServiceRevisionsRequest): DescribeServiceRevisionsResponse {
      const arns = atMost20(request.serviceRevisionArns, 'serviceRevisionArns')
      const known = new Map(
        [...store.services.values()].flatMap((service) =>
          service.revisions.map(
            (revision) => [revision.arn, serviceRevisionView(revision, service)] as const,
          ),
        ),
      )
      return {
        serviceRevisions: arns.flatMap((arn) => known.get(arn) ?? []),
        failures: arns.filter((arn) => !known.has(arn)).map((arn) => ({ arn, reason: 'MISSING' })),
      }
    },

    /** Developer guide, "Continuing service deployments": CONTINUE when no action is given. */
    ContinueServiceDeployment(request: ContinueServiceDeploymentRequest): ContinueServiceDeploymentResponse {
      const sd = all().find(({ arn }) => arn === request.serviceDeploymentArn)
      if (sd === undefined) throw serviceDeploymentNotFound()
      hooks.act(sd, request.hookId, request.action ?? 'CONTINUE')
      return { serviceDeploymentArn: sd.arn }
    },

    /**
     * Developer guide, "Stopping Amazon ECS service deployments": a rollback, also where the breaker was not
     * configured for one.
     */
    StopServiceDeployment(request: StopServiceDeploymentRequest): StopServiceDeploymentResponse {
      const sd = all().find(({ arn }) => arn === request.serviceDeploymentArn)
      if (sd === undefined) throw serviceDeploymentNotFound()
      const stopType = request.stopType ?? 'ROLLBACK'
      if (stopType !== 'ROLLBACK')
        throw unsupported(`stopType ${stopType} is not supported. The valid values are ROLLBACK.`)
      if (!ONGOING.has(sd.status)) {
        throw conflict(`The service deployment cannot be stopped: its status is ${sd.status}.`, [sd.arn])
      }
      if (sd.status === 'PENDING' || sd.status === 'IN_PROGRESS') {
        sd.status = 'ROLLBACK_REQUESTED'
        sd.statusReason = USER_ROLLBACK
        sd.updatedAt = clock.now()
        scheduler.schedule(sd.service)
      }
      return { serviceDeploymentArn: sd.arn }
    },
  }
}
