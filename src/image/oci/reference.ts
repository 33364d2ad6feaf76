import { UserError } from '../../runtime/errors.ts'

/** An OCI image reference: registry/repository[:tag][@digest]. */
export interface ImageReference {
  readonly registry: string
  readonly repository: string
  readonly tag?: string
  /** `sha256:` and 64 lower-case hexadecimal digits. */
  readonly digest?: string
}

const DIGEST = /^sha256:[0-9a-f]{64}$/
// https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests
const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/
const TAG = /^\w[\w.-]{0,127}$/

/**
 * Parses a reference that names its registry (`host[:port]/repository`), as every ECR reference does.
 * Throws UserError that names the wrong part.
 */
export function parseImageReference(text: string): ImageReference {
  const bad = (problem: string) =>
    new UserError(`Image reference '${text}' ${problem}.`, {
      fix: 'Use registry/repository:tag or registry/repository@sha256:….',
    })
  const [name = '', digest, ...extra] = text.split('@')
  if (extra.length > 0) throw bad("has more than one '@'")
  if (digest !== undefined && !DIGEST.test(digest))
    throw bad(`has the digest '${digest}', which must be sha256: and 64 hexadecimal digits`)
  const slash = name.indexOf('/')
  const registry = slash === -1 ? '' : name.slice(0, slash)
  if (!/[.:]/.test(registry) && registry !== 'localhost') throw bad('has no registry')
  const rest = name.slice(slash + 1)
  const colon = rest.lastIndexOf(':')
  const repository = colon === -1 ? rest : rest.slice(0, colon)
  const tag = colon === -1 ? undefined : rest.slice(colon + 1)
  if (!REPOSITORY.test(repository))
    throw bad(`has the repository '${repository}', which is not a valid repository name`)
  if (tag !== undefined && !TAG.test(tag)) throw bad(`has the tag '${tag}', which is not a valid tag`)
  return {
    registry,
    repository,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  }
}

/** The text form; with a digest the tag is left out, because the digest decides. */
export function formatImageReference(reference: ImageReference): string {
  const name = `${reference.registry}/${reference.repository}`
  if (reference.digest !== undefined) return `${name}@${reference.digest}`
  return reference.tag === undefined ? name : `${name}:${reference.tag}`
}
