import { parse } from 'yaml'
import { readPath, readText, resolveCommit } from '../git.ts'
import { GithubError, nodeId, notFound, timestamp } from '../respond.ts'
import { fullName, repositoryUrl } from '../shapes.ts'
import { stableId } from '../state.ts'
import { type ApiCall, needs, type Route, text } from './route.ts'

const workflow = '/repos/{owner}/{repo}/actions/workflows/{workflow_id}'
const FOLDER = '.github/workflows'

/**
 * Workflows of the default branch, and the button "Run workflow" (https://docs.github.com/rest/actions/workflows). A
 * dispatch is checked against the file as GitHub checks it, and remembered; the test runs it.
 */
export const workflowRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: workflow,
    needs: needs('actions:read'),
    handle: (call) => ({ status: 200, body: workflowShape(call, findWorkflow(call)) }),
  },
  {
    method: 'POST',
    path: `${workflow}/dispatches`,
    needs: needs('actions:write'),
    handle: (call) => {
      const ref = text(call.body, 'ref') ?? ''
      const path = findWorkflow(call)
      if (resolveCommit(call.repository, ref) === undefined) {
        throw new GithubError(422, `No ref found for: ${ref}`)
      }
      const source = readText(call.repository, ref, path)
      if (source === undefined) throw notFound()
      const given: Readonly<Record<string, unknown>> = Object(call.body['inputs'])
      checkInputs(source, given)
      const inputs = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]))
      call.repository.dispatches.push({ path, ref, inputs })
      return { status: 204 }
    },
  },
]

/** By file name or id. */
function findWorkflow({ repository, parameters }: ApiCall): string {
  const wanted = parameters['workflow_id'] ?? ''
  const files = readPath(repository, repository.defaultBranch, FOLDER)
  const path = (files === undefined || 'type' in files ? [] : files)
    .map((entry) => entry.path)
    .find((file) => file === `${FOLDER}/${wanted}` || String(stableId(file)) === wanted)
  if (path === undefined) throw notFound()
  return path
}

interface DispatchInput {
  readonly required?: boolean
  readonly default?: unknown
  readonly type?: string
  readonly options?: readonly unknown[]
}

/** The words are GitHub's own answers. */
function checkInputs(source: string, given: Readonly<Record<string, unknown>>): void {
  const on: unknown = Object(parse(source))['on']
  const trigger =
    on === 'workflow_dispatch' || (Array.isArray(on) && on.includes('workflow_dispatch'))
      ? {}
      : Object(on)['workflow_dispatch']
  if (trigger === undefined) throw new GithubError(422, "Workflow does not have 'workflow_dispatch' trigger")
  const declared: Readonly<Record<string, DispatchInput>> = Object(Object(trigger)['inputs'])
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(declared, name))
  if (unknown.length > 0) throw new GithubError(422, `Unexpected inputs provided: ${JSON.stringify(unknown)}`)
  for (const [name, { required, default: otherwise, type, options }] of Object.entries(declared)) {
    const value = given[name] ?? otherwise
    if (required === true && (value === undefined || value === '')) {
      throw new GithubError(422, `Required input '${name}' not provided`)
    }
    if (type === 'choice' && value !== undefined && !(options ?? []).map(String).includes(String(value))) {
      throw new GithubError(
        422,
        `Provided value '${value}' for input '${name}' not in the list of allowed values`,
      )
    }
    if (type === 'boolean' && value !== undefined && !['true', 'false'].includes(String(value))) {
      throw new GithubError(422, `Provided value '${value}' for input '${name}' is not a boolean`)
    }
  }
}

function workflowShape(call: ApiCall, path: string) {
  const { repository, urls } = call
  const id = stableId(path)
  const source = readText(repository, repository.defaultBranch, path) ?? ''
  const now = timestamp(repository.createdAt)
  return {
    id,
    node_id: nodeId('W', id),
    name: String(Object(parse(source))['name'] ?? path),
    path,
    state: 'active',
    created_at: now,
    updated_at: now,
    url: `${repositoryUrl(repository, urls)}/actions/workflows/${id}`,
    html_url: `${urls.web}/${fullName(repository)}/blob/${repository.defaultBranch}/${path}`,
    badge_url: `${urls.web}/${fullName(repository)}/workflows/${encodeURIComponent(path)}/badge.svg`,
  }
}
