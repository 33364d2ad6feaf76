import type { Logger } from '../runtime/log.ts'

export interface RedactingLogger {
  readonly log: Logger
  /** The text without any secret that was masked through `log` so far: for what leaves by other ways than the log. */
  redact(text: string): string
}

/** A logger that also remembers what it masks. The runner hides masked values in the log; a summary is ours to clean. */
export function redactingLogger(inner: Logger): RedactingLogger {
  const masked = new Set<string>()
  const secrets = new Set<string>()
  return {
    log: {
      info: (message) => inner.info(message),
      debug: (message) => inner.debug(message),
      warning: (message, at) => inner.warning(message, at),
      notice: (message) => inner.notice(message),
      group: (title, work) => inner.group(title, work),
      mask: (secret) => {
        if (masked.has(secret)) return
        masked.add(secret)
        for (const line of [secret, ...secret.split('\n')])
          if (line.trim().length >= 4) secrets.add(line.trim())
        inner.mask(secret)
      },
    },
    // The longest first: a secret may be part of another.
    redact: (text) =>
      [...secrets]
        .sort((a, b) => b.length - a.length)
        .reduce((current, secret) => current.replaceAll(secret, '***'), text),
  }
}
