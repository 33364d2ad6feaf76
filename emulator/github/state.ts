import { createHash } from 'node:crypto'
import type { RepositoryFacts } from '../runner/ports.ts'

/** What the local GitHub remembers. Times are milliseconds since the Unix epoch. */
export class GithubState {
  readonly repositories = new Map<string, Repository>()
  readonly users = new Map<string, User>()
  #sequence = 1000

  nextId(): number {
    this.#sequence += 1
    return this.#sequence
  }

  user(login: string, type: User['type'] = 'User'): User {
    const known = this.users.get(login.toLowerCase())
    if (known !== undefined) return known
    const user: User = { login, type, id: stableId(login) }
    this.users.set(login.toLowerCase(), user)
    return user
  }

  find(full: string): Repository | undefined {
    return this.repositories.get(full.toLowerCase())
  }

  /** A repository by `owner/name`, made when it is not known. */
  ensure(full: string, facts: NewRepository = {}, now = 0): Repository {
    const known = this.find(full)
    if (known !== undefined) {
      if (facts.directory !== undefined) known.directory = facts.directory
      return known
    }
    const [owner = '', name = ''] = full.split('/')
    const repository: Repository = {
      id: facts.ids?.repository ?? stableId(full),
      owner,
      ownerId: facts.ids?.owner ?? this.user(owner).id,
      name,
      defaultBranch: facts.defaultBranch ?? 'main',
      visibility: facts.visibility ?? 'private',
      immutableSubject: facts.immutableSubject ?? false,
      directory: facts.directory,
      createdAt: now,
      refs: new Map(),
      collaborators: new Map([[owner.toLowerCase(), 'admin']]),
      deployments: [],
      environments: new Map(),
      variables: new Map(),
      dispatches: [],
      issues: new Map(),
      comments: [],
      statuses: [],
      checkRuns: [],
      releases: [],
      attestations: [],
      runs: 0,
    }
    this.repositories.set(full.toLowerCase(), repository)
    return repository
  }
}

export interface NewRepository {
  readonly defaultBranch?: string
  readonly visibility?: RepositoryFacts['visibility']
  /** A git working copy that answers for commits, comparisons and contents. */
  readonly directory?: string | undefined
  /** OIDC subjects with ids, as repositories made since summer 2026 have them. */
  readonly immutableSubject?: boolean
  /** Numbers that stay when the names change; made from the names where nothing is said. */
  readonly ids?: { readonly repository: number; readonly owner: number }
}

export interface User {
  readonly login: string
  readonly id: number
  readonly type: 'User' | 'Bot' | 'Organization'
}

export type RepositoryRole = 'read' | 'triage' | 'write' | 'maintain' | 'admin'

export interface Repository extends RepositoryFacts {
  readonly immutableSubject: boolean
  directory: string | undefined
  readonly createdAt: number
  /** Refs and commits that exist although no git directory is behind them: full ref or commit -> commit. */
  readonly refs: Map<string, string>
  /** By login in lower case. */
  readonly collaborators: Map<string, RepositoryRole>
  readonly deployments: Deployment[]
  /** By name in lower case. */
  readonly environments: Map<string, Environment>
  /** Of all environments, by name in capitals. */
  readonly variables: Map<string, string>
  readonly dispatches: Dispatch[]
  /** Issues and pull requests share their numbers. */
  readonly issues: Map<number, PullRequest>
  readonly comments: Comment[]
  readonly statuses: CommitStatus[]
  readonly checkRuns: CheckRun[]
  readonly releases: Release[]
  readonly attestations: Attestation[]
  runs: number
}

export interface Environment {
  readonly id: number
  readonly name: string
  readonly createdAt: number
  customBranchPolicies: boolean
  /** Patterns of the branches that may deploy, where custom policies say so. */
  readonly branches: string[]
  /** By name in capitals. */
  readonly variables: Map<string, string>
  /** Names alone. */
  readonly secrets: Set<string>
}

/** Somebody pressed "Run workflow". */
export interface Dispatch {
  /** Of the workflow file. */
  readonly path: string
  readonly ref: string
  readonly inputs: Readonly<Record<string, string>>
}

export type DeploymentState =
  | 'error'
  | 'failure'
  | 'inactive'
  | 'in_progress'
  | 'queued'
  | 'pending'
  | 'success'

export interface Deployment {
  readonly id: number
  readonly ref: string
  readonly sha: string
  readonly task: string
  readonly environment: string
  readonly payload: unknown
  readonly description: string | null
  readonly transient: boolean
  readonly production: boolean
  readonly creator: User
  readonly createdAt: number
  updatedAt: number
  readonly statuses: DeploymentStatus[]
}

export interface DeploymentStatus {
  readonly id: number
  readonly state: DeploymentState
  readonly description: string
  readonly logUrl: string
  readonly environment: string
  readonly environmentUrl: string
  readonly creator: User
  readonly createdAt: number
}

export interface PullRequest {
  readonly number: number
  readonly id: number
  title: string
  readonly body: string | null
  readonly user: User
  state: 'open' | 'closed'
  draft: boolean
  mergedAt: number | undefined
  closedAt: number | undefined
  readonly createdAt: number
  /** A push, a comment, a label, a change of state: what `sort=updated` goes by. */
  updatedAt: number
  head: { readonly ref: string; readonly sha: string; readonly repository: string }
  base: { readonly ref: string; readonly sha: string }
  labels: readonly string[]
}

export interface Comment {
  readonly id: number
  readonly issue: number
  body: string
  readonly user: User
  readonly createdAt: number
  updatedAt: number
  readonly reactions: Reaction[]
}

export interface Reaction {
  readonly id: number
  /** `eyes`, `+1`, … */
  readonly content: string
  readonly user: User
  readonly createdAt: number
}

export interface CommitStatus {
  readonly id: number
  readonly sha: string
  readonly state: 'error' | 'failure' | 'pending' | 'success'
  readonly context: string
  readonly description: string | null
  readonly targetUrl: string | null
  readonly creator: User
  readonly createdAt: number
}

export interface CheckRun {
  readonly id: number
  readonly name: string
  readonly sha: string
  status: string
  conclusion: string | null
  detailsUrl: string | null
  output: { readonly title: string | null; readonly summary: string | null; readonly text: string | null }
  readonly startedAt: number
  completedAt: number | undefined
}

export interface Release {
  readonly id: number
  readonly tag: string
  readonly target: string
  name: string | null
  body: string | null
  draft: boolean
  readonly prerelease: boolean
  /** What was last asked: whether to call it the latest one. GitHub itself forgets it between a draft and its PATCH. */
  makeLatest: boolean
  readonly author: User
  readonly createdAt: number
  publishedAt: number | undefined
  readonly assets: ReleaseAsset[]
}

export interface ReleaseAsset {
  readonly id: number
  readonly name: string
  readonly content: Uint8Array
  readonly contentType: string
  readonly uploader: User
  readonly createdAt: number
}

export interface Attestation {
  readonly id: number
  /** A Sigstore bundle. */
  readonly bundle: unknown
  /** `sha256:…` */
  readonly subjects: readonly string[]
}

/** The same name has the same id on every machine, so that a log can be compared with another. */
export function stableId(name: string): number {
  return (createHash('sha256').update(name.toLowerCase()).digest().readUInt32BE() % 900_000_000) + 100_000_000
}
