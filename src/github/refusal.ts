import { describeError } from '../runtime/errors.ts'
import { statusOf } from './repository-api.ts'

/**
 * What GitHub refused and what to do about it, in whole sentences. Only 403 is a missing permission; 404 is the answer
 * for what does not exist and for what the token cannot see; a server that is down needs no permission.
 *
 * @param permission `deployments: write`
 * @param missing what a 404 says: `acme/shop has no pull request 99`
 */
export function refusal(error: unknown, permission: string, missing: string): string {
  const said = describeError(error)
  return `${said}${said.endsWith('.') ? '' : '.'}${advice(error, permission, missing)}`
}

function advice(error: unknown, permission: string, missing: string): string {
  switch (statusOf(error)) {
    case 401:
      return " The input 'github-token' is not valid, or no longer."
    case 403:
      return /rate limit/i.test(describeError(error))
        ? ' Re-run the job later.'
        : ` Add 'permissions: { ${permission} }' to the job (and to the caller of a reusable workflow).`
    case 404:
      return ` ${missing}, or this token cannot see it.`
    default:
      return ''
  }
}
