/**
 * Who calls, and what they may do: the ports that the server asks. Implemented by emulator/aws/sts and
 * emulator/aws/iam.
 */

import type { WireRequest } from './codec/wire.ts'
import { credentialError } from './dialect.ts'
import type { AccountScope, Caller } from './service.ts'
import { parseSignature, type Signature, verifySignature } from './signature.ts'

/** An access key that was issued. */
export interface AccessKey {
  readonly caller: Caller
  readonly secretAccessKey: string
  /** Temporary keys only: the request must carry it. */
  readonly sessionToken?: string
  /** Epoch milliseconds. */
  readonly expiresAt?: number
}

export interface AccessKeys {
  find(accessKeyId: string): AccessKey | undefined
}

/** One thing that a call must be allowed to do. */
export interface Requirement {
  /** `ecs:UpdateService` */
  readonly action: string
  /** ARNs, or `*` for actions without a resource. All must be allowed. */
  readonly resources: readonly string[]
  /** Values of condition keys that the request itself gives: `aws:RequestTag/team`, `iam:PassedToService`. */
  readonly context: Readonly<Record<string, readonly string[]>>
}

export interface Authorizer {
  /** Undefined when allowed, else the message of AccessDenied. */
  deny(caller: Caller, requirement: Requirement): string | undefined
}

export type Requirements = (service: string, operation: string, input: unknown) => readonly Requirement[]

export interface AccessControl {
  /** Absent: every key is the account's root (engine tests). */
  readonly keys?: AccessKeys
  readonly authorizer?: Authorizer
  readonly requirements?: Requirements
  /** False behind a proxy that rewrites the Host header. Default true. */
  readonly verifySignatures?: boolean
}

/** Operations that AWS lets anybody call: the token in them is the proof. */
const UNSIGNED = new Set(['sts:AssumeRoleWithWebIdentity'])

export interface Identified {
  readonly caller: Caller
  readonly signature: Signature | undefined
}

/** Throws the AwsError that the service answers for a missing, unknown, expired or wrong credential. */
export function identify(
  request: WireRequest,
  call: { readonly service: string; readonly operation: string; readonly protocol: string },
  access: AccessControl,
  scope: AccountScope,
  now: number,
): Identified {
  const signature = parseSignature(request.headers)
  if (UNSIGNED.has(`${call.service}:${call.operation}`)) return { caller: anonymous(scope), signature }
  if (access.keys === undefined)
    return { caller: rootCaller(scope, signature?.accessKeyId ?? 'none'), signature }
  if (signature === undefined) throw credentialError(call.protocol, 'missing')
  const key = access.keys.find(signature.accessKeyId)
  if (key === undefined || key.sessionToken !== signature.sessionToken)
    throw credentialError(call.protocol, 'unknown')
  if (key.expiresAt !== undefined && key.expiresAt <= now) throw credentialError(call.protocol, 'expired')
  if (access.verifySignatures !== false && !verifySignature(request, signature, key.secretAccessKey)) {
    throw credentialError(call.protocol, 'signature')
  }
  return { caller: key.caller, signature }
}

export const rootCaller = (scope: AccountScope, accessKeyId: string): Caller => ({
  accountId: scope.accountId,
  arn: `arn:aws:iam::${scope.accountId}:root`,
  accessKeyId,
})

/** An IAM user with every right. Not root: AWS lets roles not be assumed by root. */
export const adminCaller = (scope: AccountScope, accessKeyId: string): Caller => ({
  accountId: scope.accountId,
  arn: `arn:aws:iam::${scope.accountId}:user/admin`,
  accessKeyId,
})

const anonymous = (scope: AccountScope): Caller => ({
  accountId: scope.accountId,
  arn: 'anonymous',
  accessKeyId: '',
})
