import type { App } from '../../app/app.ts'
import type { ImageReference } from '../../image/oci/reference.ts'
import type { Platform } from '../../platform/descriptor.ts'
import type { Release } from '../../release/ledger/release.ts'
import type { RunIdentity } from '../../release/ledger/run-identity.ts'
import { type OpenReleasePorts, openRelease, resumeRelease } from '../../release/open/open-release.ts'
import { InputError } from '../../runtime/errors.ts'
import type { DeployPorts } from '../core/ports.ts'

/** What is to be deployed: a release that is open already, or an image and what the repository says about it. */
export type DeploySource =
  | { readonly kind: 'release'; readonly version: number }
  | { readonly kind: 'image'; readonly image: ImageReference; readonly app: App }

/** How a deploy comes to its release. A release phase is never skipped silently: it has an action of its own. */
export function releaseSource(
  ports: OpenReleasePorts,
  platform: Platform,
  source: DeploySource,
  run: RunIdentity,
): Pick<DeployPorts, 'openRelease' | 'resumeRelease'> {
  return {
    openRelease: async (): Promise<Release> => {
      if (source.kind === 'release') return resumeRelease(ports, platform, source.version)
      const { app, image } = source
      if (app.release !== undefined) {
        throw new InputError(
          'image',
          `cannot be deployed directly: ${app.release.at.file} has a 'release' process, which must run first`,
          "Pass the image to run-release-phase, and its output 'release' to this action.",
        )
      }
      return openRelease(ports, { platform, app, image, description: undefined, run })
    },
    resumeRelease: (version) => resumeRelease(ports, platform, version),
  }
}
