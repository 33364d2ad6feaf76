import { GithubError, nodeId, notFound, validationFailed } from '../respond.ts'
import { environmentShape } from '../shapes.ts'
import type { Environment } from '../state.ts'
import { ensureEnvironment } from './deployments.ts'
import { type ApiCall, flag, needs, type Route, text } from './route.ts'

const repo = '/repos/{owner}/{repo}'
const environment = `${repo}/environments/{environment_name}`

/**
 * What a person sets once with their own token (no job's token has these permissions): environments, their branch
 * policies, variables and secrets (https://docs.github.com/rest/deployments/environments, /rest/actions/variables,
 * /rest/actions/secrets).
 */
export const settingsRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: `${environment}/deployment-branch-policies`,
    needs: needs('administration:write'),
    handle: (call) => {
      const found = environmentOf(call)
      // Only an environment with custom policies takes them.
      if (!found.customBranchPolicies) throw notFound()
      const name = text(call.body, 'name') ?? ''
      const known = found.branches.includes(name)
      if (!known) found.branches.push(name)
      const id = call.state.nextId()
      return { status: known ? 303 : 200, body: { id, node_id: nodeId('GBP', id), name, type: 'branch' } }
    },
  },
  variables(`${environment}/variables`, 'environments:write', (call) => environmentOf(call).variables),
  variables(`${repo}/actions/variables`, 'variables:write', ({ repository }) => repository.variables),
  ...secrets(`${environment}/secrets`, 'environments', (call) => environmentOf(call).secrets),
  // Last: the name of an environment may hold slashes.
  {
    method: 'PUT',
    path: environment,
    needs: needs('administration:write'),
    handle: (call) => {
      const name = call.parameters['environment_name'] ?? ''
      const found = ensureEnvironment(call.state, call.repository, name, call.clock.now())
      const policy = call.body['deployment_branch_policy']
      if (policy !== undefined) {
        const custom = flag(Object(policy), 'custom_branch_policies', false)
        // "protected_branches and custom_branch_policies cannot have the same value."
        if (policy !== null && custom === flag(Object(policy), 'protected_branches', false)) {
          throw validationFailed({
            resource: 'Environment',
            field: 'deployment_branch_policy',
            code: 'invalid',
          })
        }
        found.customBranchPolicies = custom
      }
      return { status: 200, body: environmentShape(found, call.repository, call.urls) }
    },
  },
]

function variables(path: string, scope: string, of: (call: ApiCall) => Map<string, string>): Route {
  return {
    method: 'POST',
    path,
    needs: needs(scope),
    handle: (call) => {
      const name = (text(call.body, 'name') ?? '').toUpperCase()
      if (!/^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/.test(name)) {
        throw new GithubError(422, 'Variable name is not valid.')
      }
      if (of(call).has(name)) throw new GithubError(409, 'Already exists - Variable already exists')
      of(call).set(name, text(call.body, 'value') ?? '')
      return { status: 201, body: {} }
    },
  }
}

/** A secret comes sealed for GitHub's key. Here nobody opens it: what is remembered is that it was set. */
function secrets(path: string, scope: string, of: (call: ApiCall) => Set<string>): readonly Route[] {
  return [
    {
      method: 'GET',
      path: `${path}/public-key`,
      needs: needs(`${scope}:read`),
      handle: (call) => {
        of(call)
        return { status: 200, body: { key_id: '1', key: PUBLIC_KEY } }
      },
    },
    {
      method: 'PUT',
      path: `${path}/{secret_name}`,
      needs: needs(`${scope}:write`),
      handle: (call) => {
        const name = (call.parameters['secret_name'] ?? '').toUpperCase()
        const known = of(call).has(name)
        of(call).add(name)
        return known ? { status: 204 } : { status: 201, body: {} }
      },
    },
  ]
}

/** Any point of Curve25519 will do (https://cr.yp.to/ecdh.html): this is its base point. */
const PUBLIC_KEY = Buffer.from(`09${'00'.repeat(31)}`, 'hex').toString('base64')

function environmentOf({ repository, parameters }: ApiCall): Environment {
  const found = repository.environments.get((parameters['environment_name'] ?? '').toLowerCase())
  if (found === undefined) throw notFound()
  return found
}
