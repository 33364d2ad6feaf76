import type { Redactor } from '../runtime/redaction/redactor.ts'
import type { DeploymentStatus, GitHubDeployments, KnownDeployment, NewDeployment } from './deployments.ts'
import { descriptionOf } from './limits.ts'
import type { Octokit } from './open-octokit.ts'

/** The deployments of one repository, through GitHub's REST API. */
export class OctokitDeployments implements GitHubDeployments {
  readonly #octokit: Octokit
  readonly #redactor: Pick<Redactor, 'redact'>
  readonly #repository: { readonly owner: string; readonly repo: string }

  constructor(octokit: Octokit, repository: string, redactor: Pick<Redactor, 'redact'>) {
    const [owner = '', repo = ''] = repository.split('/')
    this.#repository = { owner, repo }
    this.#octokit = octokit
    this.#redactor = redactor
  }

  async create(deployment: NewDeployment): Promise<number> {
    const { data } = await this.#octokit.rest.repos.createDeployment({
      ...this.#repository,
      ref: deployment.ref,
      environment: deployment.environment,
      task: deployment.task,
      description: descriptionOf(deployment.description, this.#redactor),
      payload: { ...deployment.payload },
      production_environment: deployment.production,
      // The commit is deployed as it is, and this very job may be one of its checks: neither is merged nor awaited.
      auto_merge: false,
      required_contexts: [],
    })
    // 202 answers a message and no deployment: only with auto_merge.
    if (!('id' in data)) throw new Error(data.message ?? 'GitHub did not create a deployment')
    return data.id
  }

  async setStatus(id: number, status: DeploymentStatus): Promise<void> {
    await this.#octokit.rest.repos.createDeploymentStatus({
      ...this.#repository,
      deployment_id: id,
      state: status.state,
      // Earlier ones are made inactive by us, production ones too.
      auto_inactive: false,
      ...(status.description === undefined
        ? {}
        : { description: descriptionOf(status.description, this.#redactor) }),
      ...(status.logUrl === undefined ? {} : { log_url: status.logUrl }),
      ...(status.environmentUrl === undefined ? {} : { environment_url: status.environmentUrl }),
    })
  }

  async list(environment: string, limit: number): Promise<readonly KnownDeployment[]> {
    const { data } = await this.#octokit.rest.repos.listDeployments({
      ...this.#repository,
      environment,
      per_page: limit,
    })
    return data.map(({ id, task, payload }) => ({ id, task, payload }))
  }

  async latestState(id: number): Promise<string | undefined> {
    const { data } = await this.#octokit.rest.repos.listDeploymentStatuses({
      ...this.#repository,
      deployment_id: id,
      per_page: 1,
    })
    return data[0]?.state
  }
}
