import * as core from '@actions/core'
import type { Annotations } from './annotations.ts'
import type { Logger } from './log.ts'
import type { Redactor } from './redaction/redactor.ts'
import { neutralize } from './text.ts'

/**
 * The log of a job (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands), without the
 * secrets that the redactor knows. What is masked through it, the redactor knows from then on, and the runner as well.
 */
export function githubLogger(redactor: Redactor, annotations: Annotations): Logger {
  const redact = (text: string) => redactor.redact(text)
  return {
    info: (message) => core.info(neutralize(redact(message))),
    debug: (message) => core.debug(redact(message)),
    notice: (message) => annotations.add('notice', redact(message)),
    warning: (message, at) => annotations.add('warning', redact(message), at),
    group: (title, work) => core.group(redact(title), work),
    mask: (secret, name) => {
      for (const piece of redactor.add(secret, name)) core.setSecret(piece)
    },
  }
}
