import type { AccessLevel, Permissions } from '../ports.ts'
import { isObject, type Json } from './expressions.ts'

/**
 * Every scope of GITHUB_TOKEN
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#permissions).
 */
export const scopes = [
  'actions',
  'artifact-metadata',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'id-token',
  'issues',
  'models',
  'packages',
  'pages',
  'pull-requests',
  'repository-projects',
  'security-events',
  'statuses',
] as const

/** What a new repository grants when no workflow says anything ("restricted"). */
export const restricted: Permissions = { contents: 'read', packages: 'read' }

/** The value of `permissions:`; undefined when it is not there. A named scope removes all unnamed ones. */
export function readPermissions(value: Json | undefined): Permissions | undefined {
  if (value === undefined) return undefined
  if (value === 'read-all')
    return Object.fromEntries(scopes.filter((scope) => scope !== 'id-token').map((scope) => [scope, 'read']))
  if (value === 'write-all') return Object.fromEntries(scopes.map((scope) => [scope, 'write']))
  if (!isObject(value)) return {}
  return Object.fromEntries(Object.entries(value).map(([scope, level]) => [scope, toLevel(level)]))
}

/** What is asked for beyond the ceiling of the caller: `deployments: write` and so on. */
export function exceeding(
  ceiling: Permissions,
  asked: Permissions,
): readonly { readonly scope: string; readonly asked: AccessLevel; readonly allowed: AccessLevel }[] {
  const rank = { none: 0, read: 1, write: 2 }
  return Object.entries(asked)
    .map(([scope, level]) => ({ scope, asked: level, allowed: ceiling[scope] ?? 'none' }))
    .filter((entry) => rank[entry.asked] > rank[entry.allowed])
}

/**
 * A pull request from a fork: everything read-only, no OIDC
 * (https://docs.github.com/actions/reference/security/securely-using-pull_request_target).
 */
export function forFork(permissions: Permissions): Permissions {
  return Object.fromEntries(
    Object.entries(permissions).map(([scope, level]) => [
      scope,
      scope === 'id-token' ? 'none' : level === 'write' ? 'read' : level,
    ]),
  )
}

function toLevel(value: Json): AccessLevel {
  return value === 'read' || value === 'write' ? value : 'none'
}
