import { readFile } from 'node:fs/promises'
import { CommentAnswers } from '../../src/github/comment-answers.ts'
import { parseCommentEvent } from '../../src/github/comment-event.ts'
import { GitHubPermissions } from '../../src/github/permissions.ts'
import { GitHubPullRequests } from '../../src/github/pull-requests.ts'
import { repositoryApi } from '../../src/github/repository-api.ts'
import { type CommandDecision, decideCommand } from '../../src/preview/comment/decide-command.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { code, Summary } from '../../src/runtime/summary.ts'
import { parseInputs } from './inputs.ts'

export async function main(context: ActionContext): Promise<void> {
  const { token, label } = parseInputs(context.inputs)
  const { log, run } = context
  log.mask(token)
  const event = parseCommentEvent(await readFile(run.eventPath, 'utf8'))
  const api = repositoryApi(token, run, context)
  const answers = new CommentAnswers(api, log)
  const decision = await decideCommand(
    { permissions: new GitHubPermissions(api), pullRequests: new GitHubPullRequests(api) },
    event,
    label,
  )
  const running = decision.kind === 'run' ? decision : undefined
  context.setOutput('command', running?.verb ?? '')
  context.setOutput('pull-request', String(event.number))
  context.setOutput('sha', running?.sha ?? '')
  context.setOutput('approved-sha', running?.approvedSha ?? '')
  if (decision.kind === 'run') await answers.seen(event.commentId)
  if (decision.kind === 'refused')
    await answers.refused(event.number, event.commentId, decision.reason, decision.fix)
  if (decision.kind === 'ignored') log.info(`Nothing to do: ${decision.reason}.`)
  else await context.writeSummary(summaryOf(decision, event.number))
}

function summaryOf(decision: Exclude<CommandDecision, { kind: 'ignored' }>, number: number): string {
  const page = new Summary().heading(`Command on pull request ${number}`)
  if (decision.kind === 'refused') return page.paragraph(decision.reason, ' ', decision.fix).toString()
  const approved = decision.approvedSha === undefined ? [] : [', approved for ', code(decision.approvedSha)]
  return page.paragraph(code(`/preview ${decision.verb}`), ...approved).toString()
}
