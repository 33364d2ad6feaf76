import { UserError } from '../runtime/errors.ts'

/** An image name with everything spelled out that Docker lets people leave out. */
export interface FullImageName {
  /** `docker.io`, `public.ecr.aws`, `127.0.0.1:5000` */
  readonly registry: string
  /** `heroku/builder`; Docker's own images are under `library/`. */
  readonly repository: string
  /** Absent when a digest is given. */
  readonly tag?: string
  readonly digest?: string
}

// https://github.com/distribution/reference/blob/main/reference.go
const NAME =
  /^(?:((?:[a-z0-9][a-z0-9.-]*(?::\d+)?|\[[0-9a-f:]+\](?::\d+)?))\/)?([a-z0-9]+(?:(?:[._]|__|-+|\/)[a-z0-9]+)*)(?::(\w[\w.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$/i

/**
 * Reads an image name as Docker does: without a registry it is Docker Hub's, without a tag `latest`, and a digest
 * decides over a tag (https://github.com/distribution/reference). Throws UserError when it is not a name.
 */
export function parseImageName(text: string): FullImageName {
  const match = NAME.exec(text)
  const [, first, rest = '', tag, digest] = match ?? []
  if (match === null) {
    throw new UserError(`'${text}' is not an image name.`, {
      fix: "Use registry/repository:tag, e.g. 'heroku/builder:24'.",
    })
  }
  const isRegistry = first !== undefined && (/[.:[]/.test(first) || first === 'localhost')
  const path = isRegistry || first === undefined ? rest : `${first}/${rest}`
  const registry = isRegistry ? first.replace(/^index\.docker\.io$/, 'docker.io') : 'docker.io'
  const repository = registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path
  return {
    registry,
    repository,
    ...(digest === undefined ? { tag: tag ?? 'latest' } : { digest }),
  }
}

/** `docker.io/heroku/builder:24` or `…@sha256:…`. */
export function formatImageName({ registry, repository, tag, digest }: FullImageName): string {
  return `${registry}/${repository}${digest === undefined ? `:${tag ?? 'latest'}` : `@${digest}`}`
}

/**
 * The name as the lifecycle writes it, which spells Docker Hub `index.docker.io`
 * (https://github.com/google/go-containerregistry/blob/main/pkg/name/registry.go).
 */
export function lifecycleName(name: FullImageName): string {
  return formatImageName({
    ...name,
    registry: name.registry === 'docker.io' ? 'index.docker.io' : name.registry,
  })
}
