import type { TransientDeployments } from '../preview/record/ports.ts'
import { describeError } from '../runtime/errors.ts'
import type { Logger } from '../runtime/log.ts'
import { descriptionOf } from './limits.ts'
import { refusal } from './refusal.ts'
import { type RepositoryApi, statusOf } from './repository-api.ts'

/** So many earlier deployments are looked at for one that must be made inactive. */
const EARLIER = 5
/** States of a deployment that an earlier start of this run has left behind. */
const UNFINISHED = ['in_progress', 'queued', 'pending', undefined]

/**
 * Deployments of previews (https://docs.github.com/rest/deployments). Needs `deployments: write`. All are of one
 * environment, and transient: a success then makes those of other pull requests not inactive, and no environment is
 * left behind.
 */
export class GitHubTransientDeployments implements TransientDeployments {
  readonly #api: RepositoryApi
  readonly #log: Logger
  readonly #options: { readonly environment: string; readonly logUrl: string }
  readonly #current = new Map<number, number>()
  #warned = false

  constructor(
    api: RepositoryApi,
    log: Logger,
    options: {
      /** The name of the GitHub environment, the same for all. */
      readonly environment: string
      /** The page that shows this job's log. */
      readonly logUrl: string
    },
  ) {
    this.#api = api
    this.#log = log
    this.#options = options
  }

  started(number: number, sha: string): Promise<void> {
    return this.#try(async () => {
      const { octokit, at } = this.#api
      const { environment } = this.#options
      const [newest] = await this.#list(number, 1)
      const taken =
        newest?.sha === sha && UNFINISHED.includes(await this.#stateOf(newest.id)) ? newest.id : undefined
      const id =
        taken ??
        idOf(
          await octokit.rest.repos.createDeployment({
            ...at,
            ref: sha,
            environment,
            task: taskOf(number),
            description: `Preview of pull request ${number}`,
            payload: { pull_request: number },
            transient_environment: true,
            production_environment: false,
            // Without it GitHub may merge the base branch into the pull request's.
            auto_merge: false,
            required_contexts: [],
          }),
        )
      this.#current.set(number, id)
      await this.#set(id, { state: 'in_progress' })
    })
  }

  succeeded(number: number, url: string | undefined): Promise<void> {
    return this.#try(async () => {
      const id = this.#current.get(number)
      if (id === undefined) return
      await this.#set(id, { state: 'success', ...(url === undefined ? {} : { environment_url: url }) })
      // GitHub does not do this for transient deployments.
      for (const earlier of await this.#list(number, EARLIER)) {
        if (earlier.id >= id) continue
        if ((await this.#stateOf(earlier.id)) === 'inactive') break
        await this.#set(earlier.id, { state: 'inactive' })
      }
    })
  }

  failed(number: number, reason: string): Promise<void> {
    return this.#try(async () => {
      const id = this.#current.get(number)
      if (id !== undefined) await this.#set(id, { state: 'failure', description: reason })
    })
  }

  async retire(number: number): Promise<{ readonly deleted: number; readonly problems: readonly string[] }> {
    const problems: string[] = []
    let deleted = 0
    try {
      const { octokit, at, again } = this.#api
      const all = await again(() =>
        octokit.paginate(octokit.rest.repos.listDeployments, {
          ...at,
          environment: this.#options.environment,
          task: taskOf(number),
          per_page: 100,
        }),
      )
      for (const { id } of all) {
        const problem = await this.#delete(id)
        if (problem === undefined) deleted += 1
        else problems.push(problem)
      }
    } catch (error) {
      problems.push(
        `The GitHub deployments of pull request ${number} could not be listed: ${describeError(error)}`,
      )
    }
    this.#current.delete(number)
    return { deleted, problems }
  }

  /** GitHub refuses to delete an active deployment. What is gone already is fine. */
  async #delete(id: number): Promise<string | undefined> {
    const { octokit, at, again } = this.#api
    try {
      await this.#set(id, { state: 'inactive' })
      await again(() => octokit.rest.repos.deleteDeployment({ ...at, deployment_id: id }))
      return undefined
    } catch (error) {
      if (statusOf(error) === 404) return undefined
      return `The GitHub deployment ${id} could not be deleted: ${describeError(error)}`
    }
  }

  async #list(
    number: number,
    limit: number,
  ): Promise<readonly { readonly id: number; readonly sha: string }[]> {
    const { octokit, at, again } = this.#api
    const { environment } = this.#options
    const { data } = await again(() =>
      octokit.rest.repos.listDeployments({ ...at, environment, task: taskOf(number), per_page: limit }),
    )
    return data
  }

  async #stateOf(id: number): Promise<string | undefined> {
    const { octokit, at, again } = this.#api
    const { data } = await again(() =>
      octokit.rest.repos.listDeploymentStatuses({ ...at, deployment_id: id, per_page: 1 }),
    )
    return data[0]?.state
  }

  async #set(
    id: number,
    status: {
      readonly state: 'in_progress' | 'success' | 'failure' | 'inactive'
      readonly description?: string
      readonly environment_url?: string
    },
  ): Promise<void> {
    const { octokit, at, again, redactor } = this.#api
    const { description, ...rest } = status
    await again(() =>
      octokit.rest.repos.createDeploymentStatus({
        ...at,
        deployment_id: id,
        auto_inactive: false,
        log_url: this.#options.logUrl,
        ...rest,
        ...(description === undefined ? {} : { description: descriptionOf(description, redactor) }),
      }),
    )
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      const { at } = this.#api
      if (!this.#warned) {
        this.#log.warning(
          `The GitHub deployment could not be updated: ${refusal(error, 'deployments: write', `${at.owner}/${at.repo} or the deployment does not exist`)} The preview itself continues.`,
        )
      }
      this.#warned = true
    }
  }
}

const taskOf = (number: number): string => `preview:pr-${number}`

/** 202 answers a message and no deployment: only with auto_merge. */
function idOf({ data }: { readonly data: { readonly id: number } | { readonly message?: string } }): number {
  if ('id' in data) return data.id
  throw new Error(data.message ?? 'GitHub did not create a deployment')
}
