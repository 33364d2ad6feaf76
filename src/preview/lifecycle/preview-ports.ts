import type { ImageInspector } from '../../image/oci/ports.ts'
import type { Platform } from '../../platform/descriptor.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { Logger } from '../../runtime/log.ts'
import type { RawEnvironmentPorts } from '../environment/environment.ts'
import type {
  HttpProbe,
  OneOffCommands,
  OwnedResources,
  PreviewImages,
  PreviewIngress,
  PreviewRecords,
  PreviewSecrets,
  PreviewServices,
  PreviewTaskDefinitions,
  PreviewTimer,
  PullRequests,
  StickyComment,
  TransientDeployments,
} from '../record/ports.ts'

/** Everything a preview is brought up, put to sleep and taken down with. */
export interface PreviewPorts extends DownPorts {
  readonly inspector: ImageInspector
  readonly probe: HttpProbe
  /** The ports of one app environment: those that a release and a deploy anywhere else have. */
  readonly environment: (platform: Platform) => RawEnvironmentPorts
  readonly make: Randomness
}

/** What a teardown needs: no image, no repository. */
export interface DownPorts {
  readonly pullRequests: Pick<PullRequests, 'get'>
  readonly comment: StickyComment
  readonly deployments: TransientDeployments
  readonly records: PreviewRecords
  readonly resources: OwnedResources
  readonly ingress: PreviewIngress
  readonly secrets: PreviewSecrets
  readonly services: PreviewServices
  readonly taskDefinitions: PreviewTaskDefinitions
  /** undefined: the platform describes no scheduler. */
  readonly timer: PreviewTimer | undefined
  readonly images: PreviewImages
  readonly commands: OneOffCommands
  readonly clock: Clock
  readonly log: Logger
}

export interface Randomness {
  /** 48 letters and digits. */
  readonly random: () => string
  /** 16 bytes. */
  readonly salt: () => Buffer
}
