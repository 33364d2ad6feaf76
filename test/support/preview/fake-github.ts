import { createHash } from 'node:crypto'
import type { BuildComment, PullRequests, TransientDeployments } from '../../../src/preview/record/ports.ts'
import type { PreviewView, PullRequest } from '../../../src/preview/record/types.ts'
import type { Clock } from '../../../src/runtime/clock.ts'

interface Kept extends PullRequest {
  readonly updatedAt: number
}

interface Deployment {
  readonly number: number
  readonly sha: string
  readonly environment: string
  state: 'in_progress' | 'success' | 'failure' | 'inactive'
}

/** What a job said on GitHub. */
export type Said =
  | { readonly kind: 'show'; readonly view: PreviewView }
  | { readonly kind: 'started'; readonly number: number; readonly sha: string }
  | { readonly kind: 'succeeded'; readonly number: number; readonly url: string | undefined }
  | { readonly kind: 'failed'; readonly number: number; readonly reason: string }
  | { readonly kind: 'retire'; readonly number: number }

/** Pull requests, comments and deployments of one repository. */
export class FakeGithub implements PullRequests {
  readonly pulls = new Map<number, Kept>()
  /** Number -> the comments the preview has made: one, however often it changed. */
  readonly comments = new Map<number, PreviewView[]>()
  readonly shown = new Map<number, PreviewView>()
  readonly kept: Deployment[] = []
  /** GitHub makes one for every new name that a deployment says, and keeps it for ever. */
  readonly environments = new Set<string>()
  fault: (call: string) => void = () => {}
  /** Is told of everything that is said. */
  heard: (said: Said) => void = () => {}
  readonly #clock: Clock
  readonly #reopened = new Map<number, number>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  open(number: number, over: Partial<PullRequest> = {}): void {
    this.#put({
      number,
      state: 'open',
      merged: false,
      headSha: sha(number, 1),
      headRef: `feature-${number}`,
      fork: false,
      draft: false,
      authorType: 'User',
      author: 'octocat',
      labels: [],
      ...over,
    })
  }

  push(number: number): string {
    const pull = this.#known(number)
    const headSha = createHash('sha1').update(`${pull.headSha}+`).digest('hex')
    this.#put({ ...pull, headSha })
    return headSha
  }

  close(number: number, merged = false): void {
    const closedAt = new Date(this.#clock.now()).toISOString()
    this.#put({ ...this.#known(number), state: 'closed', merged, closedAt })
  }

  reopen(number: number): void {
    const { closedAt: _gone, ...pull } = this.#known(number)
    this.#reopened.set(number, this.#clock.now())
    this.#put({ ...pull, state: 'open' })
  }

  /** A comment, a label: `updated_at` moves. */
  touch(number: number): void {
    this.#put(this.#known(number))
  }

  head(number: number): string {
    return this.#known(number).headSha
  }

  /** It was opened again after a teardown may have begun, which then asks no more until it ends. */
  justReopened(number: number): boolean {
    const at = this.#reopened.get(number)
    return at !== undefined && this.#clock.now() - at < 10 * 60_000
  }

  isOpen(number: number): boolean {
    return this.pulls.get(number)?.state === 'open'
  }

  async get(number: number): Promise<PullRequest | undefined> {
    this.fault('get')
    return this.pulls.get(number)
  }

  async listOpen(): Promise<readonly PullRequest[]> {
    this.fault('listOpen')
    return [...this.pulls.values()].filter(({ state }) => state === 'open')
  }

  async closedSince(cursor: string | undefined) {
    this.fault('closedSince')
    const since = cursor === undefined ? 0 : Date.parse(cursor)
    return {
      pullRequests: [...this.pulls.values()].filter(
        ({ state, updatedAt }) => state === 'closed' && updatedAt >= since,
      ),
      cursor: new Date(this.#clock.now()).toISOString(),
    }
  }

  /** The id of the run that builds, by pull request. */
  readonly builders = new Map<number, string>()
  readonly comment: BuildComment = {
    buildRun: async ({ number }) => this.builders.get(number),
    show: async (view) => {
      this.heard({ kind: 'show', view })
      if (view.buildRun !== undefined) this.builders.set(view.number, view.buildRun)
      this.shown.set(view.number, view)
      this.comments.set(view.number, [view])
    },
  }

  readonly deployments: TransientDeployments = {
    started: async (number, headSha) => {
      this.heard({ kind: 'started', number, sha: headSha })
      this.environments.add('preview')
      this.kept.push({ number, sha: headSha, environment: 'preview', state: 'in_progress' })
    },
    succeeded: async (number, url) => {
      this.heard({ kind: 'succeeded', number, url })
      this.#state(number, 'success')
    },
    failed: async (number, reason) => {
      this.heard({ kind: 'failed', number, reason })
      this.#state(number, 'failure')
    },
    retire: async (number) => {
      this.heard({ kind: 'retire', number })
      const own = this.kept.filter((one) => one.number === number)
      for (const one of own) this.kept.splice(this.kept.indexOf(one), 1)
      return { deleted: own.length, problems: [] }
    },
  }

  #state(number: number, state: Deployment['state']): void {
    const newest = this.kept.findLast((one) => one.number === number)
    if (newest !== undefined) newest.state = state
  }

  #known(number: number): PullRequest {
    const pull = this.pulls.get(number)
    if (pull === undefined) throw new Error(`no pull request ${number}`)
    return pull
  }

  #put(pull: PullRequest): void {
    this.pulls.set(pull.number, { ...pull, updatedAt: this.#clock.now() })
  }
}

const sha = (number: number, push: number): string =>
  createHash('sha1').update(`${number}/${push}`).digest('hex')
