import * as core from '@actions/core'
import type { Logger } from './log.ts'

/** The log of a job: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
export const githubLogger: Logger = {
  info: (message) => core.info(neutralize(message)),
  debug: (message) => core.debug(message),
  notice: (message) => core.notice(message),
  warning: (message, at) =>
    core.warning(message, {
      ...(at === undefined ? {} : { file: at.file }),
      ...(at?.line === undefined ? {} : { startLine: at.line }),
      ...(at?.column === undefined ? {} : { startColumn: at.column }),
    }),
  group: (title, work) => core.group(title, work),
  mask: (secret) => core.setSecret(secret),
}

/**
 * A line that starts with `::` is a command to the runner, after any white space; the older form `##[...]` is one wherever it
 * stands in a line (actions/runner: ActionCommand.TryParseV2 and TryParse). What an app logs must never become one: a
 * zero-width space takes its meaning and leaves its look.
 */
export function neutralize(message: string): string {
  return message.replace(/^([\s\u0085]*)::/gm, '$1\u200B::').replaceAll('##[', '##\u200B[')
}
