import * as ecs from '@aws-sdk/client-ecs'
import type { PreviewService, PreviewServices, Removed } from '../../preview/record/ports.ts'
import { batches } from '../client/batches.ts'
import { explaining, isAwsError } from '../client/errors.ts'
import { bounded, everyItem } from '../client/pages.ts'
import type { AwsSession } from '../client/session.ts'

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServices.html: at most ten at once. */
const SERVICES_PER_CALL = 10
const GONE = ['ServiceNotFoundException', 'ServiceNotActiveException']

/** Services of previews on Amazon ECS, in one cluster. */
export class EcsPreviewServices implements PreviewServices {
  readonly #client: ecs.ECSClient
  readonly #cluster: string

  constructor(session: Pick<AwsSession, 'client'>, cluster: string) {
    this.#client = new ecs.ECSClient(session.client)
    this.#cluster = cluster
  }

  async describe(names: readonly string[]): Promise<ReadonlyMap<string, PreviewService>> {
    const answers = await Promise.all(
      batches(names, SERVICES_PER_CALL).map((services) =>
        this.#explained('ecs:DescribeServices', () =>
          this.#client.send(
            new ecs.DescribeServicesCommand({ cluster: this.#cluster, services, include: ['TAGS'] }),
          ),
        ),
      ),
    )
    const found = answers.flatMap(({ services = [] }) => services.map(toPreviewService))
    return new Map(found.map((service) => [service.name, service]))
  }

  async scale(name: string, desiredCount: number): Promise<void> {
    await this.#explained('ecs:UpdateService', () =>
      this.#client.send(
        new ecs.UpdateServiceCommand({ cluster: this.#cluster, service: name, desiredCount }),
      ),
    )
  }

  async remove(name: string): Promise<Removed> {
    return this.#explained('ecs:DeleteService', async () => {
      try {
        const { service } = await this.#client.send(
          new ecs.DeleteServiceCommand({ cluster: this.#cluster, service: name, force: true }),
        )
        return service?.status === 'INACTIVE' ? 'absent' : 'deleted'
      } catch (error) {
        if (isAwsError(error, ...GONE)) return 'absent'
        throw error
      }
    })
  }

  async stopTasks(startedBy: string): Promise<number> {
    const arns = await this.#explained('ecs:ListTasks', () =>
      everyItem(
        ecs.paginateListTasks(bounded('ecs:ListTasks', this.#client), { cluster: this.#cluster, startedBy }),
        ({ taskArns }) => taskArns,
      ),
    )
    for (const task of arns) {
      await this.#explained('ecs:StopTask', () =>
        this.#client.send(
          new ecs.StopTaskCommand({ cluster: this.#cluster, task, reason: 'The preview was destroyed' }),
        ),
      )
    }
    return arns.length
  }

  #explained<T>(action: string, call: () => Promise<T>): Promise<T> {
    return explaining(action, `the cluster '${this.#cluster}'`, call)
  }
}

const toPreviewService = (service: ecs.Service): PreviewService => ({
  name: service.serviceName ?? '',
  status: service.status ?? 'UNKNOWN',
  running: service.runningCount ?? 0,
  desired: service.desiredCount ?? 0,
  taskDefinition: service.taskDefinition,
  tags: Object.fromEntries((service.tags ?? []).map(({ key = '', value = '' }) => [key, value])),
})
