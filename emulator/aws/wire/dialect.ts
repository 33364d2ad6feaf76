/**
 * How each service words the errors that every AWS service has. Sources: the "Common Errors" page of each service's API
 * reference, the error shapes of its SDK client, and `Throttling`/`InternalFailure` for the awsQuery services.
 */
import { AwsError } from './service.ts'

export interface Dialect {
  readonly throttled: string
  readonly serverError: string
  /** For members that are missing or break a constraint. */
  readonly invalid: string
  readonly denied: { readonly code: string; readonly status: number }
}

const JSON_DIALECT: Dialect = {
  throttled: 'ThrottlingException',
  serverError: 'InternalFailure',
  invalid: 'ValidationException',
  denied: { code: 'AccessDeniedException', status: 400 },
}

const QUERY_DIALECT: Dialect = {
  throttled: 'Throttling',
  serverError: 'InternalFailure',
  invalid: 'ValidationError',
  denied: { code: 'AccessDenied', status: 403 },
}

const DIFFERENCES: Readonly<Record<string, Partial<Dialect>>> = {
  ecs: { serverError: 'ServerException', invalid: 'InvalidParameterException' },
  ecr: { serverError: 'ServerException', invalid: 'InvalidParameterException' },
  logs: { serverError: 'ServiceUnavailableException', invalid: 'InvalidParameterException' },
  ssm: { serverError: 'InternalServerError' },
  secretsmanager: { serverError: 'InternalServiceError' },
  dynamodb: { serverError: 'InternalServerError' },
  cloudwatch: { serverError: 'InternalServiceError', throttled: 'Throttling', invalid: 'ValidationError' },
  'application-autoscaling': { serverError: 'InternalServiceException' },
  scheduler: {
    serverError: 'InternalServerException',
    denied: { code: 'AccessDeniedException', status: 403 },
  },
  tag: {
    serverError: 'InternalServiceException',
    throttled: 'ThrottledException',
    invalid: 'InvalidParameterException',
  },
}

export function dialectOf(service: { readonly name: string; readonly protocol: string }): Dialect {
  return { ...(service.protocol === 'awsQuery' ? QUERY_DIALECT : JSON_DIALECT), ...DIFFERENCES[service.name] }
}

/** What the identity checks answer: JSON services and awsQuery services name the same failures differently. */
export type CredentialProblem = 'missing' | 'unknown' | 'expired' | 'signature'

const CREDENTIAL_ERRORS: Readonly<
  Record<CredentialProblem, { json: string; query: string; message: string }>
> = {
  missing: {
    json: 'MissingAuthenticationTokenException',
    query: 'MissingAuthenticationToken',
    message: 'Missing Authentication Token',
  },
  unknown: {
    json: 'UnrecognizedClientException',
    query: 'InvalidClientTokenId',
    message: 'The security token included in the request is invalid.',
  },
  expired: {
    json: 'ExpiredTokenException',
    query: 'ExpiredToken',
    message: 'The security token included in the request is expired',
  },
  signature: {
    json: 'InvalidSignatureException',
    query: 'SignatureDoesNotMatch',
    message:
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.',
  },
}

export function credentialError(protocol: string, problem: CredentialProblem): AwsError {
  const { json, query, message } = CREDENTIAL_ERRORS[problem]
  return protocol === 'awsQuery' ? new AwsError(query, message, { status: 403 }) : new AwsError(json, message)
}
