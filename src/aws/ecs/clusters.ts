import { DescribeClustersCommand, ECSClient } from '@aws-sdk/client-ecs'
import type { ClusterDirectory } from '../../release/ledger/ports.ts'
import { explaining } from '../client/errors.ts'
import type { AwsSession } from '../client/session.ts'

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeClusters.html */
export class EcsClusters implements ClusterDirectory {
  readonly #client: ECSClient

  constructor(session: Pick<AwsSession, 'client'>) {
    this.#client = new ECSClient(session.client)
  }

  async status(cluster: string): Promise<string | undefined> {
    const { clusters = [] } = await explaining('ecs:DescribeClusters', `the cluster '${cluster}'`, () =>
      this.#client.send(new DescribeClustersCommand({ clusters: [cluster] })),
    )
    // A cluster that is not there is listed under `failures` with the reason MISSING.
    return clusters[0]?.status
  }
}
