import type { AccountScope } from '../wire/service.ts'
import { clientError, clusterNotFound, serviceNotFound } from './failures.ts'
import { Ids } from './ids.ts'
import type { ClusterRecord, ServiceRecord, TaskDefinitionRecord, TaskRecord } from './model.ts'
import { TagStore } from './tags.ts'

/** Everything that exists, by ARN, in order of creation; and how names and ARNs find it. */
export class EcsStore {
  readonly account: AccountScope
  readonly ids: Ids
  readonly tags = new TagStore()
  readonly clusters = new Map<string, ClusterRecord>()
  readonly services = new Map<string, ServiceRecord>()
  readonly tasks = new Map<string, TaskRecord>()
  /** By family; revisions never shift, a deleted one leaves a hole. */
  readonly families = new Map<string, TaskDefinitionRecord[]>()
  /** The last revision number given in a family: it outlives deleted revisions. */
  readonly lastRevision = new Map<string, number>()

  constructor(account: AccountScope, seed: string) {
    this.account = account
    this.ids = new Ids(seed)
  }

  arn(path: string): string {
    return `arn:aws:ecs:${this.account.region}:${this.account.accountId}:${path}`
  }

  /** Name or ARN; `default` when absent. */
  findCluster(nameOrArn: string | undefined): ClusterRecord | undefined {
    const wanted = nameOrArn ?? 'default'
    return this.clusters.get(wanted.startsWith('arn:') ? wanted : this.arn(`cluster/${wanted}`))
  }

  /** Throws ClusterNotFoundException for a cluster that is not there or INACTIVE. */
  cluster(nameOrArn: string | undefined): ClusterRecord {
    const found = this.findCluster(nameOrArn)
    if (found === undefined || found.status === 'INACTIVE') throw clusterNotFound()
    return found
  }

  findService(cluster: ClusterRecord, nameOrArn: string): ServiceRecord | undefined {
    return this.services.get(
      nameOrArn.startsWith('arn:') ? nameOrArn : this.arn(`service/${cluster.name}/${nameOrArn}`),
    )
  }

  /** Throws ServiceNotFoundException. */
  service(cluster: ClusterRecord, nameOrArn: string | undefined): ServiceRecord {
    const found = nameOrArn === undefined ? undefined : this.findService(cluster, nameOrArn)
    if (found === undefined) throw serviceNotFound()
    return found
  }

  servicesOf(cluster: ClusterRecord): ServiceRecord[] {
    return [...this.services.values()].filter((service) => service.cluster === cluster)
  }

  tasksOf(service: ServiceRecord): TaskRecord[] {
    return [...this.tasks.values()].filter((task) => task.owner?.service === service)
  }

  /** Id or ARN. */
  findTask(cluster: ClusterRecord, idOrArn: string): TaskRecord | undefined {
    const task = this.tasks.get(
      idOrArn.startsWith('arn:') ? idOrArn : this.arn(`task/${cluster.name}/${idOrArn}`),
    )
    return task?.cluster === cluster ? task : undefined
  }

  /** `family` (latest ACTIVE), `family:revision` or ARN. */
  findTaskDefinition(reference: string): TaskDefinitionRecord | undefined {
    const [, name = reference] = /^arn:[^:]+:ecs:[^:]*:[^:]*:task-definition\/(.+)$/.exec(reference) ?? []
    const [family = '', revision] = name.split(':')
    const revisions = this.families.get(family) ?? []
    if (revision === undefined) return revisions.findLast(({ status }) => status === 'ACTIVE')
    return revisions.find((record) => String(record.revision) === revision)
  }

  /** For Describe and Deregister: any status. Throws ClientException in AWS's words. */
  taskDefinition(reference: string | undefined): TaskDefinitionRecord {
    const found = reference === undefined ? undefined : this.findTaskDefinition(reference)
    if (found === undefined) throw clientError('Unable to describe task definition.')
    return found
  }

  /** For RunTask and services: must be there and ACTIVE. */
  activeTaskDefinition(reference: string | undefined): TaskDefinitionRecord {
    const found = reference === undefined ? undefined : this.findTaskDefinition(reference)
    if (found === undefined) throw clientError('TaskDefinition not found.')
    if (found.status !== 'ACTIVE') throw clientError('TaskDefinition is inactive')
    return found
  }
}
