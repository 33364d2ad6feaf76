import { UserError } from './errors.ts'

/**
 * The address of `path` at `base`, and nowhere else: `//host/x`, `/\host/x` (browsers and Node take a backslash for a
 * slash), `https://host` and `//user@host` name somebody else, who would be sent what is meant for the app
 * (https://url.spec.whatwg.org/#concept-basic-url-parser). `what` names the input. Throws UserError.
 */
export function ownAddress(base: string, path: string, what: string): string {
  const own = new URL(base)
  const url = URL.canParse(path, base) ? new URL(path, base) : undefined
  if (
    url === undefined ||
    !path.startsWith('/') ||
    url.origin !== own.origin ||
    url.username !== '' ||
    url.password !== ''
  ) {
    throw new UserError(`${what} is '${path}', which is not a path on ${own.origin}.`, {
      fix: "Use a path that starts with a single '/', e.g. /healthz.",
    })
  }
  return url.href
}

/** Does `path` stay at the app's own address, whichever that will be? For checking an input before there is one. */
export function isOwnPath(path: string): boolean {
  try {
    ownAddress('https://app.invalid', path, 'path')
    return true
  } catch {
    return false
  }
}
