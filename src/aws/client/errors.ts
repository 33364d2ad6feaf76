import { deniedAction } from '../../ecs/denied.ts'
import { DeniedError, UserError } from '../../runtime/errors.ts'
import { UnreadableAnswerError } from './readable-answers.ts'

/**
 * An AWS error as far as one may know it. All client errors of ECS are HTTP 400, so the name decides, never the status.
 */
export interface AwsErrorFacts {
  readonly name: string
  readonly message: string
  readonly requestId: string | undefined
  readonly kind:
    | 'denied'
    | 'expired'
    | 'throttled'
    | 'server'
    | 'network'
    | 'missing'
    | 'unreadable'
    | 'other'
}

const DENIED = /^(AccessDenied|AccessDeniedException|UnauthorizedOperation|NotAuthorized|AuthorizationError)$/
const EXPIRED = /^(ExpiredToken|ExpiredTokenException|InvalidClientTokenId|UnrecognizedClientException)$/
const THROTTLED =
  /Throttl|TooManyRequests|RequestLimitExceeded|ProvisionedThroughputExceeded|SlowDown|LimitExceededException$/
const NETWORK = /^(ECONNRESET|ECONNREFUSED|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|TimeoutError|NetworkingError)$/
const MISSING = /NotFound|DoesNotExist|NoSuch/

/** Classifies anything thrown by an SDK client. Unknown values become `other`. */
export function awsError(error: unknown): AwsErrorFacts {
  const raw = typeof error === 'object' && error !== null ? (error as Record<string, unknown>) : {}
  const metadata =
    typeof raw['$metadata'] === 'object' && raw['$metadata'] !== null
      ? (raw['$metadata'] as Record<string, unknown>)
      : {}
  const code = typeof raw['code'] === 'string' ? raw['code'] : ''
  const message = error instanceof Error ? error.message : String(error)
  // The SDK wraps what is not an Error of its own realm and keeps the name only in the text.
  const wrapped = /^AWS SDK error wrapper for (\w+)/.exec(message)?.[1]
  const own = typeof raw['name'] === 'string' && raw['name'] !== 'Error' ? raw['name'] : wrapped
  const name = own ?? (code === '' ? 'Error' : code)
  const status = typeof metadata['httpStatusCode'] === 'number' ? metadata['httpStatusCode'] : 0
  return {
    name,
    message,
    requestId: typeof metadata['requestId'] === 'string' ? metadata['requestId'] : undefined,
    kind: classify(name, code, status),
  }
}

function classify(name: string, code: string, status: number): AwsErrorFacts['kind'] {
  if (DENIED.test(name)) return 'denied'
  if (EXPIRED.test(name)) return 'expired'
  if (THROTTLED.test(name)) return 'throttled'
  if (NETWORK.test(code) || NETWORK.test(name)) return 'network'
  if (MISSING.test(name)) return 'missing'
  // Of a whole answer that broke off the next one may be better; a refusal by a proxy stays.
  if (name === UnreadableAnswerError.name) return status >= 400 && status < 500 ? 'unreadable' : 'server'
  if (status >= 500 || name === 'ServerException') return 'server'
  return 'other'
}

export const isAwsError = (error: unknown, ...names: readonly string[]): boolean =>
  names.includes(awsError(error).name)

/**
 * Runs one AWS call and turns what it throws into a message a person can act on: the IAM action that is missing, the
 * session that ended, or the service's own words with the request id. `iamAction` is the action the call needs
 * (`ecs:UpdateService`), `on` what it was about ("service 'web' in cluster 'main'").
 */
export async function explaining<T>(iamAction: string, on: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    // Already in words for a person.
    if (error instanceof UserError) throw error
    const facts = awsError(error)
    const id = facts.requestId === undefined ? '' : `, request ${facts.requestId}`
    switch (facts.kind) {
      case 'denied': {
        // RegisterTaskDefinition may be refused for iam:PassRole, GetSecretValue for kms:Decrypt: AWS names what is
        // missing.
        const named = deniedAction(facts.message)
        if (named !== undefined && named.action !== iamAction) {
          const resource = named.resource === undefined ? '' : ` on ${named.resource}`
          throw new DeniedError(
            `The role is not allowed to do ${named.action}${resource}, which ${iamAction} on ${on} needs (${facts.name}${id}).`,
            { fix: `Add ${named.action}${resource} to the role's policy.`, cause: error },
          )
        }
        throw new DeniedError(`The role is not allowed to do ${iamAction} on ${on} (${facts.name}${id}).`, {
          fix: `Add ${iamAction} to the role's policy.`,
          cause: error,
          resource: named?.resource,
        })
      }
      case 'expired':
        throw new UserError(`The AWS session expired before ${iamAction} on ${on} (${facts.name}${id}).`, {
          fix: 'Re-run the job, or raise the role session duration.',
          cause: error,
        })
      case 'network':
        throw new UserError(
          `AWS could not be reached for ${iamAction} on ${on} (${facts.name}: ${facts.message}).`,
          {
            fix: "Check 'aws-region' and the runner's network, then re-run the job.",
            cause: error,
          },
        )
      default:
        // The SDK's own: nothing in the environment, no profile, no instance role.
        if (facts.name === 'CredentialsProviderError') {
          throw new UserError(`There are no AWS credentials for ${iamAction} on ${on}.`, {
            fix: "Set 'role-to-assume' (Renga's workflows take it from the variable AWS_ROLE_TO_ASSUME of the GitHub environment), or run aws-actions/configure-aws-credentials before this step.",
            cause: error,
          })
        }
        if (facts.name === UnreadableAnswerError.name) {
          throw new UserError(`${iamAction} on ${on} got no answer from AWS: ${facts.message}.`, {
            fix: "Check what is between the runner and AWS (a proxy, a firewall, 'aws-region'), then re-run the job.",
            cause: error,
          })
        }
        throw new UserError(
          `${iamAction} on ${on} failed: ${facts.name}: ${facts.message}${id === '' ? '' : ` (${id.slice(2)})`}.`,
          {
            cause: error,
          },
        )
    }
  }
}
