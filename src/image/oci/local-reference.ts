import { UserError } from '../../runtime/errors.ts'
import { type ImageReference, parseImageReference } from './reference.ts'

/**
 * An image that is on this machine, in the words of skopeo
 * (https://github.com/containers/image/blob/main/docs/containers-transports.5.md).
 */
export type LocalImageReference =
  | { readonly transport: 'oci' | 'oci-archive'; readonly path: string; readonly tag?: string }
  | { readonly transport: 'docker-archive'; readonly path: string; readonly tag?: string }
  | { readonly transport: 'docker-daemon'; readonly name: string }

/** What can be pushed: an image on this machine, or one in a registry. */
export type ImageSourceReference =
  | LocalImageReference
  | { readonly transport: 'registry'; readonly image: ImageReference }

const FORMS =
  "'oci:<directory>[:<tag>]', 'oci-archive:<file>', 'docker-archive:<file>', 'docker-daemon:<name>:<tag>' or '<registry>/<repository>@sha256:…'"

/**
 * Parses one of the four local forms or the name of an image in a registry. Throws UserError that says what is
 * supported.
 */
export function parseImageSource(text: string): ImageSourceReference {
  const colon = text.indexOf(':')
  const transport = colon === -1 ? '' : text.slice(0, colon)
  const rest = text.slice(colon + 1)
  switch (transport) {
    case 'oci':
    case 'oci-archive':
    case 'docker-archive': {
      const { path, tag } = splitTag(rest)
      if (path === '') throw new UserError(`'${text}' has no path.`, { fix: `Use ${FORMS}.` })
      return { transport, path, ...(tag === undefined ? {} : { tag }) }
    }
    case 'docker-daemon':
      // A name with a leading dash would be read as an option by the docker command.
      if (!/^[\w][\w./:@-]*$/.test(rest)) {
        throw new UserError(`'${rest}' is not an image name in the Docker daemon.`, {
          fix: "Use 'docker-daemon:<name>:<tag>', as shown by 'docker images'.",
        })
      }
      return { transport, name: rest }
    default:
      // `docker://` is skopeo's word; the output 'image' of push-ecr has none.
      if (/^(docker:\/\/)?[\w-]+[.:][\w.-][\w.:-]*\/./.test(text)) return parseRegistryImage(text)
      throw new UserError(`'${text}' is neither a local image nor one in a registry.`, {
        fix: `Use ${FORMS}.`,
      })
  }
}

function parseRegistryImage(text: string): ImageSourceReference {
  const image = parseImageReference(text.replace(/^docker:\/\//, ''))
  if (image.digest !== undefined || image.tag !== undefined) return { transport: 'registry', image }
  throw new UserError(`'${text}' has neither a digest nor a tag.`, {
    fix: 'Use <registry>/<repository>@sha256:….',
  })
}

/** The tag comes after the last colon, unless a path separator follows it (`oci:/tmp/a:b/c`). */
function splitTag(rest: string): { readonly path: string; readonly tag?: string } {
  const colon = rest.lastIndexOf(':')
  if (colon <= 0 || rest.indexOf('/', colon) !== -1) return { path: rest }
  return { path: rest.slice(0, colon), tag: rest.slice(colon + 1) }
}
