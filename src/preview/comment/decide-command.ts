import { hasLabel } from '../record/desired-state.ts'
import type { PullRequests } from '../record/ports.ts'
import type { PullRequest } from '../record/types.ts'
import { mayCommand, type Permissions, parseComment, type Verb } from './command.ts'

/** A comment as GitHub's event has it. All of it comes from its author. */
export interface CommentEvent {
  readonly commentId: number
  readonly number: number
  /** An issue that is none has no preview. */
  readonly onPullRequest: boolean
  readonly body: string
  readonly author: string
  /** GitHub's `user.type`. */
  readonly authorType: string
}

export type CommandDecision =
  | {
      readonly kind: 'run'
      readonly verb: Verb
      readonly number: number
      /** The head as GitHub has it now: what is built, when something is. */
      readonly sha: string
      /** Of a fork: the commit that the author of the comment has approved by its name. */
      readonly approvedSha?: string
    }
  /** Nobody is told: it was not a command, or it came from someone who may not give one. */
  | { readonly kind: 'ignored'; readonly reason: string }
  /** Its author may command, and is told what to do instead. */
  | { readonly kind: 'refused'; readonly reason: string; readonly fix: string }

/**
 * What comes of a comment. Who may is asked of GitHub, never read from the event. A stranger gets no answer: otherwise
 * anybody could make the bot write. Of a closed pull request every command is `down`. `up` is for drafts and bots too,
 * whatever pushes do for them; what would be refused later, because it does not have `label`, is refused here, before
 * anything is built.
 */
export async function decideCommand(
  ports: { readonly permissions: Permissions; readonly pullRequests: Pick<PullRequests, 'get'> },
  event: CommentEvent,
  label?: string,
): Promise<CommandDecision> {
  if (!event.onPullRequest) return ignored('the comment is not on a pull request')
  const parsed = parseComment(event.body)
  if (parsed.kind === 'none') return ignored('the comment is not a command')
  if (event.authorType === 'Bot') return ignored('its author is a bot')
  const permission = await ports.permissions.of(event.author)
  if (!mayCommand(permission)) {
    return ignored(`its author lacks write access: GitHub says '${permission}'`)
  }
  if (parsed.kind === 'mistake')
    return { kind: 'refused', reason: `This is not a command: ${parsed.problem}.`, fix: 'Comment again.' }
  const pull = await ports.pullRequests.get(event.number)
  if (pull === undefined) return ignored('the pull request does not exist')
  const { verb, sha } = parsed.command
  const run = { kind: 'run', number: event.number, sha: pull.headSha } as const
  if (pull.state !== 'open') return { ...run, verb: 'down' }
  if (verb !== 'up') return { ...run, verb }
  return refusalOf(pull, sha, label) ?? { ...run, verb, ...(pull.fork ? { approvedSha: pull.headSha } : {}) }
}

/** A fork's author can push between a look at the code and the command: so the command names what was looked at. */
function refusalOf(
  pull: PullRequest,
  sha: string | undefined,
  label: string | undefined,
): CommandDecision | undefined {
  if (sha !== undefined && sha !== pull.headSha) {
    return {
      kind: 'refused',
      reason: `The head of this pull request is ${pull.headSha} now, not ${sha}.`,
      fix: `Review what was pushed since, then comment: /preview up ${pull.headSha}`,
    }
  }
  if (sha === undefined && pull.fork) {
    return {
      kind: 'refused',
      reason:
        'This pull request comes from a fork: it gets a preview only for a commit that a maintainer approves.',
      fix: `Review the changes, then comment: /preview up ${pull.headSha}`,
    }
  }
  if (!hasLabel(pull, label)) {
    return {
      kind: 'refused',
      reason: 'This pull request does not have the label required for previews.',
      fix: `Add the label '${label}', then comment: /preview up${pull.fork ? ` ${pull.headSha}` : ''}`,
    }
  }
  return undefined
}

const ignored = (reason: string): CommandDecision => ({ kind: 'ignored', reason })
