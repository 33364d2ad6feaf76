import type { Behaviour } from '../../emulator/aws/ecs/runtime/scripted-runtime.ts'
import { ImagePullError, type PulledImage, SecretReadError, type SecretSource } from '../../emulator/ports.ts'
import type { ReleasedProcess } from '../../src/release/ledger/release.ts'

export const REGISTRY = '123456789012.dkr.ecr.us-east-1.amazonaws.com'
/** A secret that is there. */
export const SECRET = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:there'

/** How the containers of one process of one version behave. */
export interface AppBehaviour extends Behaviour {
  /** HTTP status with which a healthy container answers the health check's path. Default 200. */
  readonly answers?: number
}

/** `registry/shop@sha256:00…2` is version 2; any other digest is not in the registry. */
export const versionOf = (digest: string): number => Number(digest.slice(-8))

/** ECR: every image by digest, but none by tag. */
export async function pull(image: string): Promise<PulledImage> {
  const digest = /@(sha256:0+\d+)$/.exec(image)?.[1]
  if (digest === undefined)
    throw new ImagePullError(
      `pull image manifest has been retried 1 time(s): failed to resolve ref ${image}: ${image}: not found`,
    )
  return {
    digest,
    config: {
      architecture: 'amd64',
      os: 'linux',
      config: { Cmd: ['node', 'server.js'] },
      rootfs: { type: 'layers', diff_ids: [] },
    },
    unpack: () => Promise.reject(new Error('nothing to unpack')),
    archive: async function* () {},
  }
}

export const secretSource: SecretSource = {
  read: async (valueFrom) => {
    if (valueFrom === SECRET) return 'value'
    throw new SecretReadError(
      `unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: ${valueFrom} not found`,
    )
  },
}

/** What a release is made of in these scenarios. */
export interface Made {
  /** Default: web alone, one task. */
  readonly processes?: readonly Partial<ReleasedProcess>[]
  readonly web?: AppBehaviour
  readonly worker?: AppBehaviour
  /** Image instead of the release's own. */
  readonly image?: string
  /** `secrets` of the container: `valueFrom` of one secret. */
  readonly secret?: string
}
