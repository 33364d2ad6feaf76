import type { RepositoryFacts } from '../ports.ts'
import { isObject, type Json, toText } from './expressions.ts'
import type { WorkflowEvent } from './run-request.ts'
import { branchOf, headOf } from './sources.ts'

/** An event with everything that the github context says about it. */
export interface TriggeredEvent {
  readonly name: string
  readonly payload: { readonly [key: string]: Json }
  readonly ref: string
  readonly sha: string
  readonly actor: string
  readonly headRef: string
  readonly baseRef: string
  readonly fromFork: boolean
}

/**
 * Completes an event from the working copy: branch, commit and the payload of
 * https://docs.github.com/webhooks/webhook-events-and-payloads.
 */
export function completeEvent(
  event: WorkflowEvent,
  directory: string,
  repository: RepositoryFacts,
  serverUrl: string,
  inputs: { readonly [key: string]: Json },
): TriggeredEvent {
  const main = `refs/heads/${repository.defaultBranch}`
  const ref = event.ref ?? branchOf(directory) ?? main
  const sha = event.sha ?? headOf(directory) ?? '0'.repeat(40)
  const actor = event.actor ?? 'octocat'
  const full = `${repository.owner}/${repository.name}`
  const common = {
    repository: {
      id: repository.id,
      name: repository.name,
      full_name: full,
      private: repository.visibility !== 'public',
      visibility: repository.visibility,
      default_branch: repository.defaultBranch,
      html_url: `${serverUrl}/${full}`,
      owner: { login: repository.owner, id: repository.ownerId },
    },
    sender: { login: actor, id: ACTOR_ID, type: 'User' },
  }
  const made: Readonly<Record<string, { readonly [key: string]: Json }>> = {
    push: {
      ref,
      before: '0'.repeat(40),
      after: sha,
      created: false,
      deleted: false,
      forced: false,
      commits: [],
      head_commit: { id: sha },
      pusher: { name: actor },
    },
    workflow_dispatch: {
      ref,
      inputs: Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, toText(value)])),
    },
    pull_request: {
      action: 'synchronize',
      number: 1,
      pull_request: {
        number: 1,
        state: 'open',
        merged: false,
        draft: false,
        title: '',
        user: { login: actor, type: 'User' },
        head: { ref: 'feature', sha, repo: { full_name: full, id: repository.id } },
        base: { ref: repository.defaultBranch, sha, repo: { full_name: full, id: repository.id } },
      },
    },
  }
  // A comment on a pull request: the issue is its issue.
  const commented: Readonly<Record<string, { readonly [key: string]: Json }>> = {
    issue_comment: {
      action: 'created',
      issue: { number: 1, state: 'open', title: '', user: { login: actor, type: 'User' }, pull_request: {} },
      comment: { id: 1, body: '', user: { login: actor, type: 'User' }, author_association: 'NONE' },
    },
    schedule: { schedule: '' },
  }
  const payload = merge(
    merge(common, made[event.name] ?? made[event.name.replace('_target', '')] ?? commented[event.name] ?? {}),
    event.payload ?? {},
  )
  const pull = payload['pull_request']
  const head = isObject(pull) && isObject(pull['head']) ? pull['head'] : {}
  const base = isObject(pull) && isObject(pull['base']) ? pull['base'] : {}
  const headRepository = isObject(head['repo']) ? head['repo']['full_name'] : undefined
  const merged = isObject(pull) && pull['merged'] === true
  const isPull = event.name === 'pull_request' || event.name === 'pull_request_target'
  return {
    name: event.name,
    payload,
    ref:
      event.ref ??
      refOf(event.name, main, { number: toText(payload['number']), base: toText(base['ref']), merged }) ??
      ref,
    sha,
    actor,
    headRef: isPull ? toText(head['ref']) : '',
    baseRef: isPull ? toText(base['ref']) : '',
    fromFork: event.name === 'pull_request' && headRepository !== full,
  }
}

/**
 * Where an event runs (https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows):
 * a merged pull request is on its base branch; `pull_request_target`, comments and schedules are always on the default
 * branch. Undefined: where the event says.
 */
function refOf(
  event: string,
  main: string,
  pull: { readonly number: string; readonly base: string; readonly merged: boolean },
): string | undefined {
  if (event === 'pull_request')
    return pull.merged ? `refs/heads/${pull.base}` : `refs/pull/${pull.number}/merge`
  return ['pull_request_target', 'issue_comment', 'schedule'].includes(event) ? main : undefined
}

/** The id of https://api.github.com/users/octocat. */
export const ACTOR_ID = 583231

function merge(
  base: { readonly [key: string]: Json },
  over: { readonly [key: string]: Json },
): { readonly [key: string]: Json } {
  const result: Record<string, Json> = { ...base }
  for (const [key, value] of Object.entries(over)) {
    const below = result[key]
    result[key] = isObject(below) && isObject(value) ? merge(below, value) : value
  }
  return result
}
