import { formatVersion, type Release } from '../../release/ledger/release.ts'

/** What is deployed: a release of the ledger, or, without one, an image or a task definition. */
export interface Subject {
  /** For people: `v42`, `shop@1a2b3c4d5e6f`, `shop:12`. */
  readonly name: string
  /** `Deploy 1a2b3c4` */
  readonly description: string
  /** Who it belongs to; services outside of an app go by the name of their cluster. */
  readonly app: string
  readonly environment: string
  /** registry/repository@sha256:… */
  readonly image: string
  readonly commit?: string
  /** GITHUB_RUN_ID and attempt: finds again what an answer that never came has started. */
  readonly runKey: string
  readonly release: Release | undefined
}

export function releaseSubject(release: Release): Subject {
  const { description, app, environment, image, commit, runKey } = release
  return {
    name: formatVersion(release.version),
    description,
    app,
    environment,
    image,
    ...(commit === undefined ? {} : { commit }),
    runKey,
    release,
  }
}
