import { join } from 'node:path'
import * as sdk from '@aws-sdk/client-ecr'
import type { EngineClock } from '../../clock.ts'
import type { ImageSource } from '../../ports.ts'
import type { AccountScope, Caller, ServiceDefinition } from '../wire/service.ts'
import type { TagSource } from '../wire/tags.ts'
import { accountOperations } from './account-operations.ts'
import { AuthorizationTokens } from './authorization.ts'
import { BlobStore } from './blob-store.ts'
import { ImageOperations } from './image-operations.ts'
import { LayerOperations } from './layer-operations.ts'
import { RegistryImageSource } from './pull/image-source.ts'
import { ImagePutter } from './put-image.ts'
import { createRegistryHandler, type RegistryHandler } from './registry/handler.ts'
import { RegistryUploads } from './registry/uploads.ts'
import { RepositoryOperations } from './repository-operations.ts'
import { Scans } from './scans.ts'
import { EcrState } from './state.ts'

export interface EcrOptions {
  readonly clock: EngineClock
  readonly account: AccountScope
  /** Layers are kept in files under `<dataDir>/ecr`; repositories and manifests live as long as the process. */
  readonly dataDir: string
  /** `http://127.0.0.1:<port>`: asked at each use, because the port is known only once the server listens. */
  readonly endpoint: () => string
  /** Decides what a caller may do at the registry (`ecr:PutImage` on a repository's ARN); everything unless given. */
  readonly allowed?: (caller: Caller, action: string, repositoryArn: string) => boolean
}

export interface Ecr {
  readonly service: ServiceDefinition
  /** The registry API v2; to be mounted at `/v2/`. */
  readonly registryHandler: RegistryHandler
  readonly images: ImageSource
  /** What scans find: nothing, unless it is set. */
  readonly scans: Scans
  /** Every repository, for the resource groups tagging API. */
  readonly tags: TagSource
  close(): Promise<void>
}

/**
 * Amazon ECR on the emulator: one account's private registry with its JSON API and the registry API v2.
 *
 * Real: digests, layer and manifest checks, immutability, pagination, rates, the upload quirks named in
 * ./registry/uploads.ts. Not emulated: the scanning itself (findings are set), replication, pull-through caches,
 * signing, archived images and the automatic running of lifecycle policies (they are checked and kept;
 * ./lifecycle-run.ts says what one would expire).
 */
export async function createEcr(options: EcrOptions): Promise<Ecr> {
  const { clock } = options
  const state = new EcrState(options.account, options.endpoint)
  const blobs = await BlobStore.open(join(options.dataDir, 'ecr'))
  const tokens = new AuthorizationTokens(clock)
  const putter = new ImagePutter(state, clock)
  const uploads = new RegistryUploads(state, blobs)
  const layers = new LayerOperations(state, blobs, tokens)
  const imageOperations = new ImageOperations(state, putter, clock)
  const scans = new Scans(state)
  const service: ServiceDefinition = {
    name: 'ecr',
    protocol: 'awsJson1_1',
    targetPrefix: 'AmazonEC2ContainerRegistry_V20150921',
    sdk,
    operations: {
      ...accountOperations(state, tokens),
      ...new RepositoryOperations(state, blobs, clock).operations(),
      ...imageOperations.operations(),
      ...layers.operations(),
      ...scans.operations(),
    },
  }
  return {
    service,
    registryHandler: createRegistryHandler({
      state,
      blobs,
      tokens,
      putter,
      uploads,
      imageOperations,
      clock,
      allowed: options.allowed ?? (() => true),
    }),
    scans,
    images: new RegistryImageSource(state, blobs, clock),
    tags: {
      resources: () =>
        [...state.repositories.values()].map(({ arn, resourceTags }) => ({
          arn,
          type: 'ecr:repository',
          tags: Object.fromEntries(resourceTags),
        })),
    },
    close: async () => {
      await Promise.all([uploads.close(), layers.close()])
    },
  }
}
