import { isDeepStrictEqual } from 'node:util'
import type { DeploymentRecord } from '../deploy/core/ports.ts'
import type { Subject } from '../deploy/core/subject.ts'
import { formatVersion } from '../release/ledger/release.ts'
import type { Logger } from '../runtime/log.ts'
import type { DeploymentStatus, GitHubDeployments } from './deployments.ts'
import { refusal } from './refusal.ts'

export interface RecordOptions {
  /** What is shown as deployed when the release was not made from a commit. */
  readonly fallbackRef: string
  /** The page that shows this job's log. */
  readonly logUrl: string
  /** The deployment that an earlier process of this job has made. */
  readonly resume?: number
  /** Hears of the deployment as soon as it exists. */
  readonly onCreated?: (id: number) => void
}

/** So many deployments of the app are looked at for the one that a killed run has made for the same release. */
const RECENT = 30

/**
 * Keeps a GitHub deployment with its statuses, so that the repository's front page, the environment and the pull
 * request say what is live. It never fails a deploy: what GitHub refuses is one warning that names the permission.
 */
export class GitHubDeploymentRecord implements DeploymentRecord {
  readonly #deployments: GitHubDeployments
  readonly #log: Logger
  readonly #options: RecordOptions
  /** `of` only when it was made here. */
  #current:
    | { readonly id: number; readonly of?: { readonly task: string; readonly environment: string } }
    | undefined
  #warned = false

  constructor(deployments: GitHubDeployments, log: Logger, options: RecordOptions) {
    this.#deployments = deployments
    this.#log = log
    this.#options = options
    if (options.resume !== undefined) this.#current = { id: options.resume }
  }

  started(subject: Subject): Promise<void> {
    return this.#try(async () => {
      // Per app: several apps of one repository may share the environment `production`.
      const task = `deploy:${subject.app}`
      const { environment, image, release, runKey } = subject
      const payload: Readonly<Record<string, string>> =
        release === undefined ? { run: runKey, image } : { release: formatVersion(release.version), image }
      const id =
        (await this.#find(environment, task, payload)) ??
        (await this.#deployments.create({
          ref: subject.commit ?? this.#options.fallbackRef,
          environment,
          task,
          description: `${subject.name} ${subject.description}`,
          payload,
          production: /^prod/.test(environment),
        }))
      this.#current = { id, of: { task, environment } }
      this.#options.onCreated?.(id)
      await this.#set({ state: 'in_progress' })
    })
  }

  succeeded(url: string | undefined): Promise<void> {
    return this.#try(async () => {
      await this.#set({ state: 'success', ...(url === undefined ? {} : { environmentUrl: url }) })
      await this.#retireEarlier()
    })
  }

  failed(reason: string): Promise<void> {
    return this.#try(() => this.#set({ state: 'failure', description: reason }))
  }

  /** One that a killed run has made for the same release would stay in progress for ever. */
  async #find(
    environment: string,
    task: string,
    payload: Readonly<Record<string, string>>,
  ): Promise<number | undefined> {
    let seen = 0
    for await (const one of this.#deployments.list(environment, task)) {
      if (isDeepStrictEqual(one.payload, payload)) return one.id
      seen += 1
      if (seen === RECENT) break
    }
    return undefined
  }

  async #set(status: DeploymentStatus): Promise<void> {
    if (this.#current === undefined) return
    await this.#deployments.setStatus(this.#current.id, { ...status, logUrl: this.#options.logUrl })
  }

  /**
   * GitHub does this on its own for environments that are not production ones; a release is live alone everywhere.
   * What is older than an inactive one was made inactive before it.
   */
  async #retireEarlier(): Promise<void> {
    const current = this.#current
    if (current?.of === undefined) return
    for await (const { id } of this.#deployments.list(current.of.environment, current.of.task)) {
      if (id >= current.id) continue
      const state = await this.#deployments.latestState(id)
      if (state === 'inactive') return
      if (state === 'success') await this.#deployments.setStatus(id, { state: 'inactive' })
    }
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (!this.#warned) {
        this.#log.warning(
          `The GitHub deployment could not be updated: ${refusal(error, 'deployments: write', 'The repository or the deployment does not exist')} The deploy itself continues.`,
        )
      }
      this.#warned = true
    }
  }
}
