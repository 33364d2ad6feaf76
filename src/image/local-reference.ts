import { UserError } from '../runtime/errors.ts'

/** An image that is on this machine, in the words of skopeo (https://github.com/containers/image/blob/main/docs/containers-transports.5.md). */
export type LocalImageReference =
  | { readonly transport: 'oci' | 'oci-archive'; readonly path: string; readonly tag?: string }
  | { readonly transport: 'docker-archive'; readonly path: string; readonly tag?: string }
  | { readonly transport: 'docker-daemon'; readonly name: string }

const FORMS =
  "'oci:<directory>[:<tag>]', 'oci-archive:<file>', 'docker-archive:<file>' or 'docker-daemon:<name>:<tag>'"

/** Parses one of the four local forms. Throws UserError that says what is supported. */
export function parseLocalImage(text: string): LocalImageReference {
  const colon = text.indexOf(':')
  const transport = colon === -1 ? '' : text.slice(0, colon)
  const rest = text.slice(colon + 1)
  switch (transport) {
    case 'oci':
    case 'oci-archive':
    case 'docker-archive': {
      const { path, tag } = splitTag(rest)
      if (path === '') throw new UserError(`'${text}' names no path.`, { fix: `Give ${FORMS}.` })
      return { transport, path, ...(tag === undefined ? {} : { tag }) }
    }
    case 'docker-daemon':
      // A name with a leading dash would be read as an option by the docker command.
      if (!/^[\w][\w./:@-]*$/.test(rest)) {
        throw new UserError(`'${rest}' is not the name of an image in the Docker daemon.`, {
          fix: "Give 'docker-daemon:<name>:<tag>', as 'docker images' shows it.",
        })
      }
      return { transport, name: rest }
    default:
      if (/^[\w.-]+(:\d+)?\/.+@sha256:/.test(text)) {
        throw new UserError(
          `'${text}' is in a registry; copying from registry to registry is not supported yet.`,
          {
            fix: `Pull it first ('docker pull') and give ${FORMS}.`,
          },
        )
      }
      throw new UserError(`'${text}' is not an image on this machine.`, { fix: `Give ${FORMS}.` })
  }
}

/** The tag stands after the last colon, unless a path separator follows it (`oci:/tmp/a:b/c`). */
function splitTag(rest: string): { readonly path: string; readonly tag?: string } {
  const colon = rest.lastIndexOf(':')
  if (colon <= 0 || rest.indexOf('/', colon) !== -1) return { path: rest }
  return { path: rest.slice(0, colon), tag: rest.slice(colon + 1) }
}
