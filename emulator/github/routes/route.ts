import type { EngineClock } from '../../clock.ts'
import type { Permissions } from '../../runner/ports.ts'
import type { Reply } from '../respond.ts'
import type { GithubState, Repository, User } from '../state.ts'

/** One operation of the REST API. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** As in GitHub's OpenAPI description: `/repos/{owner}/{repo}/deployments`. */
  readonly path: string
  /** What a job's token needs, any one of them; `metadata: read` is what every token has. */
  readonly needs: readonly { readonly scope: string; readonly level: 'read' | 'write' }[]
  /** The body is a file rather than JSON. */
  readonly takesBytes?: boolean
  handle(call: ApiCall): Reply
}

export interface ApiCall {
  readonly state: GithubState
  readonly clock: EngineClock
  readonly repository: Repository
  /** Decoded path parameters. */
  readonly parameters: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** The whole address, as Link headers repeat it. */
  readonly url: URL
  /** {} without one, and where the route takes bytes. */
  readonly body: Readonly<Record<string, unknown>>
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly user: User
  readonly permissions: Permissions
  readonly urls: { readonly api: string; readonly web: string }
}

export const needs = (...wanted: readonly string[]): Route['needs'] =>
  wanted.map((item) => {
    const [scope = '', level = ''] = item.split(':')
    return { scope, level: level === 'write' ? 'write' : 'read' }
  })

/** A string member of the body, undefined when it is absent or null. */
export function text(body: ApiCall['body'], name: string): string | undefined {
  const value = body[name]
  return typeof value === 'string' ? value : undefined
}

export function flag(body: ApiCall['body'], name: string, otherwise: boolean): boolean {
  const value = body[name]
  return typeof value === 'boolean' ? value : otherwise
}
