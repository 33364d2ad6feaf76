import { resolveCommit } from '../git.ts'
import { GithubError, notFound, page, validationFailed } from '../respond.ts'
import { deploymentShape, deploymentStatusShape, environmentShape } from '../shapes.ts'
import type { Deployment, DeploymentState, Environment, GithubState, Repository, User } from '../state.ts'
import { type ApiCall, flag, needs, type Route, text } from './route.ts'

const deployments = '/repos/{owner}/{repo}/deployments'
const states: readonly DeploymentState[] = [
  'error',
  'failure',
  'inactive',
  'in_progress',
  'queued',
  'pending',
  'success',
]

/** https://docs.github.com/rest/deployments/deployments and /rest/deployments/statuses */
export const deploymentRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: deployments,
    needs: needs('deployments:write'),
    handle: (call) => {
      const { repository, body } = call
      const ref = text(body, 'ref')
      if (ref === undefined) throw new GithubError(422, 'Invalid request.\n\n"ref" wasn\'t supplied.')
      const sha = resolveCommit(repository, ref)
      if (sha === undefined) throw new GithubError(422, `No ref found for: ${ref}`)
      checkContexts(repository, ref, sha, body['required_contexts'])
      const environment = text(body, 'environment') ?? 'production'
      const deployment = createDeployment(call.state, repository, {
        ref,
        sha,
        environment,
        task: text(body, 'task') ?? 'deploy',
        payload: body['payload'] ?? {},
        description: text(body, 'description') ?? null,
        transient: flag(body, 'transient_environment', false),
        production: flag(body, 'production_environment', environment === 'production'),
        creator: call.user,
        now: call.clock.now(),
      })
      return { status: 201, body: deploymentShape(deployment, repository, call.urls) }
    },
  },
  {
    method: 'GET',
    path: deployments,
    needs: needs('deployments:read'),
    handle: (call) => {
      const { repository, query } = call
      const filters: readonly (readonly [string, (deployment: Deployment) => string])[] = [
        ['sha', ({ sha }) => sha],
        ['ref', ({ ref }) => ref],
        ['task', ({ task }) => task],
        ['environment', (deployment) => deployment.statuses.at(-1)?.environment ?? deployment.environment],
      ]
      const found = repository.deployments.filter((deployment) =>
        filters.every(([name, value]) => [null, '', 'none', value(deployment)].includes(query.get(name))),
      )
      const { items, headers } = page(found.reverse(), call.url)
      return { status: 200, headers, body: items.map((item) => deploymentShape(item, repository, call.urls)) }
    },
  },
  {
    method: 'GET',
    path: `${deployments}/{deployment_id}`,
    needs: needs('deployments:read'),
    handle: (call) => ({ status: 200, body: deploymentShape(find(call), call.repository, call.urls) }),
  },
  {
    method: 'DELETE',
    path: `${deployments}/{deployment_id}`,
    needs: needs('deployments:write'),
    handle: (call) => {
      const deployment = find(call)
      // "If the repository only has one deployment, you can delete the deployment regardless of its status."
      if (call.repository.deployments.length > 1 && deployment.statuses.at(-1)?.state !== 'inactive') {
        throw new GithubError(422, 'Validation Failed', {
          errors: [
            'We cannot delete an active deployment unless it is the only deployment in a given repository.',
          ],
        })
      }
      call.repository.deployments.splice(call.repository.deployments.indexOf(deployment), 1)
      return { status: 204 }
    },
  },
  {
    method: 'GET',
    path: `${deployments}/{deployment_id}/statuses`,
    needs: needs('deployments:read'),
    handle: (call) => {
      const deployment = find(call)
      const { items, headers } = page([...deployment.statuses].reverse(), call.url)
      return {
        status: 200,
        headers,
        body: items.map((item) => deploymentStatusShape(item, deployment, call.repository, call.urls)),
      }
    },
  },
  {
    method: 'POST',
    path: `${deployments}/{deployment_id}/statuses`,
    needs: needs('deployments:write'),
    handle: (call) => {
      const { body, repository } = call
      const deployment = find(call)
      const state = states.find((known) => known === body['state'])
      if (state === undefined)
        throw validationFailed({
          resource: 'DeploymentStatus',
          field: 'state',
          code: 'custom',
          message: 'state is not included in the list',
        })
      const description = text(body, 'description') ?? ''
      if (description.length > 140)
        throw validationFailed({
          resource: 'DeploymentStatus',
          field: 'description',
          code: 'custom',
          message: 'description is too long (maximum is 140 characters)',
        })
      const status = addStatus(call.state, repository, deployment, {
        state,
        description,
        logUrl: text(body, 'log_url') ?? text(body, 'target_url') ?? '',
        environment: text(body, 'environment'),
        environmentUrl: text(body, 'environment_url') ?? '',
        autoInactive: flag(body, 'auto_inactive', true),
        creator: call.user,
        now: call.clock.now(),
      })
      return { status: 201, body: deploymentStatusShape(status, deployment, repository, call.urls) }
    },
  },
  {
    method: 'GET',
    path: `${deployments}/{deployment_id}/statuses/{status_id}`,
    needs: needs('deployments:read'),
    handle: (call) => {
      const deployment = find(call)
      const status = deployment.statuses.find(({ id }) => String(id) === call.parameters['status_id'])
      if (status === undefined) throw notFound()
      return { status: 200, body: deploymentStatusShape(status, deployment, call.repository, call.urls) }
    },
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/environments',
    needs: needs('actions:read'),
    handle: (call) => {
      const all = [...call.repository.environments.values()]
      const { items, headers } = page(all, call.url)
      return {
        status: 200,
        headers,
        body: {
          total_count: all.length,
          environments: items.map((item) => environmentShape(item, call.repository, call.urls)),
        },
      }
    },
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/environments/{environment_name}',
    needs: needs('actions:read'),
    handle: (call) => {
      const environment = call.repository.environments.get(
        (call.parameters['environment_name'] ?? '').toLowerCase(),
      )
      if (environment === undefined) throw notFound()
      return { status: 200, body: environmentShape(environment, call.repository, call.urls) }
    },
  },
]

/** A deployment to an environment that does not exist yet makes the environment. */
export function createDeployment(
  state: GithubState,
  repository: Repository,
  fields: Pick<
    Deployment,
    | 'ref'
    | 'sha'
    | 'task'
    | 'environment'
    | 'payload'
    | 'description'
    | 'transient'
    | 'production'
    | 'creator'
  > & { readonly now: number },
): Deployment {
  const { now, ...rest } = fields
  ensureEnvironment(state, repository, fields.environment, now)
  const deployment: Deployment = { ...rest, id: state.nextId(), createdAt: now, updatedAt: now, statuses: [] }
  repository.deployments.push(deployment)
  return deployment
}

/**
 * `auto_inactive`: a success makes earlier successful, non-transient, non-production deployments of the environment
 * inactive (https://docs.github.com/rest/deployments/statuses#create-a-deployment-status).
 */
export function addStatus(
  state: GithubState,
  repository: Repository,
  deployment: Deployment,
  fields: {
    readonly state: DeploymentState
    readonly description: string
    readonly logUrl: string
    readonly environment: string | undefined
    readonly environmentUrl: string
    readonly autoInactive: boolean
    readonly creator: User
    readonly now: number
  },
) {
  const environment = fields.environment ?? environmentOf(deployment)
  ensureEnvironment(state, repository, environment, fields.now)
  const { autoInactive, now, ...rest } = fields
  const status = { ...rest, id: state.nextId(), environment, createdAt: now }
  deployment.statuses.push(status)
  deployment.updatedAt = now
  if (fields.state === 'success' && autoInactive) {
    for (const earlier of repository.deployments) {
      const last = earlier.statuses.at(-1)
      if (earlier.id >= deployment.id || earlier.transient || earlier.production) continue
      if (environmentOf(earlier) !== environment || last?.state !== 'success') continue
      earlier.statuses.push({
        ...last,
        id: state.nextId(),
        state: 'inactive',
        description: '',
        creator: fields.creator,
        createdAt: now,
      })
      earlier.updatedAt = now
    }
  }
  return status
}

export function ensureEnvironment(
  state: GithubState,
  repository: Repository,
  name: string,
  now: number,
): Environment {
  const key = name.toLowerCase()
  const known = repository.environments.get(key)
  if (known !== undefined) return known
  const environment: Environment = {
    id: state.nextId(),
    name,
    createdAt: now,
    customBranchPolicies: false,
    branches: [],
    variables: new Map(),
    secrets: new Set(),
  }
  repository.environments.set(key, environment)
  return environment
}

function environmentOf(deployment: Deployment): string {
  return deployment.statuses.at(-1)?.environment ?? deployment.environment
}

/** `required_contexts`: absent = every status of the commit; [] = none. */
function checkContexts(repository: Repository, ref: string, sha: string, required: unknown): void {
  const latest = new Map(
    repository.statuses
      .filter((status) => status.sha === sha)
      .map((status) => [status.context, status.state]),
  )
  const wanted = Array.isArray(required) ? required.map(String) : [...latest.keys()]
  const failing = wanted.filter((context) => latest.get(context) !== 'success')
  if (failing.length === 0) return
  const contexts = wanted.map((context) => ({ context, state: latest.get(context) ?? 'pending' }))
  throw new GithubError(409, `Conflict: Commit status checks failed for ${ref}.`, {
    errors: [{ contexts, resource: 'Deployment', field: 'required_contexts', code: 'invalid' }],
  })
}

function find(call: ApiCall): Deployment {
  const deployment = call.repository.deployments.find(
    ({ id }) => String(id) === call.parameters['deployment_id'],
  )
  if (deployment === undefined) throw notFound()
  return deployment
}
