import * as core from '@actions/core'
import type { Logger } from './log.ts'
import type { Redactor } from './redaction/redactor.ts'

/**
 * The log of a job (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands), without the
 * secrets that the redactor knows. What is masked through it, the redactor knows from then on, and the runner as well.
 */
export function githubLogger(redactor: Redactor): Logger {
  const redact = (text: string) => redactor.redact(text)
  return {
    info: (message) => core.info(neutralize(redact(message))),
    debug: (message) => core.debug(redact(message)),
    notice: (message) => core.notice(redact(message)),
    warning: (message, at) =>
      core.warning(redact(message), {
        ...(at === undefined ? {} : { file: at.file }),
        ...(at?.line === undefined ? {} : { startLine: at.line }),
        ...(at?.column === undefined ? {} : { startColumn: at.column }),
      }),
    group: (title, work) => core.group(redact(title), work),
    mask: (secret, name) => {
      for (const piece of redactor.add(secret, name)) core.setSecret(piece)
    },
  }
}

/**
 * A line that starts with `::` is a command to the runner, after any white space; the older form `##[...]` is one
 * wherever it appears in a line (actions/runner: ActionCommand.TryParseV2 and TryParse). What an app logs must never
 * become one: a zero-width space takes its meaning and leaves its look.
 */
export function neutralize(message: string): string {
  // Blanks of one line only: `\s*` would match line ends too, and be retried from each of them.
  return message
    .replace(/^((?:[^\S\r\n\u2028\u2029]|\u0085)*)::/gm, '$1\u200B::')
    .replaceAll('##[', '##\u200B[')
}
