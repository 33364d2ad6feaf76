import { UserError } from '../errors.ts'
import type { Redactor } from './redactor.ts'

/**
 * Outputs without secrets. GitHub drops an output that holds a masked value, with one warning that nobody reads
 * (actions/runner: JobExtension, "Skip output '…' since it may contain secret."), and what needs it continues without.
 * Here it is a failure that names the output, the config var and the fix.
 */
export class GuardedOutputs {
  readonly #redactor: Pick<Redactor, 'redact' | 'redactAll' | 'holds'>
  readonly #write: (name: string, value: string) => void
  readonly #refused = new Map<string, UserError>()

  constructor(
    redactor: Pick<Redactor, 'redact' | 'redactAll' | 'holds'>,
    write: (name: string, value: string) => void,
  ) {
    this.#redactor = redactor
    this.#write = write
  }

  /** One failure for each output that could not be set. */
  get refused(): readonly UserError[] {
    return [...this.#refused.values()]
  }

  /**
   * The secrets of a JSON document's texts are taken out before it is written; anything else is a fact, which *** would
   * make a lie.
   */
  set(name: string, value: string): void {
    const document = parseDocument(value)
    const shown = document === undefined ? value : JSON.stringify(this.#redactor.redactAll(document))
    const held = this.#redactor.holds(shown)
    if (held === undefined) {
      this.#refused.delete(name)
      this.#write(name, shown)
    } else {
      this.#refused.set(name, refusal(name, held.name))
    }
  }
}

function refusal(output: string, configVar: string | undefined): UserError {
  const what = configVar === undefined ? 'a secret' : `the value of the config var ${configVar}`
  return new UserError(
    `The output '${output}' contains ${what}, so it is not set: GitHub would drop it. Everything else the action did is unaffected.`,
    {
      fix:
        configVar === undefined
          ? 'Change the secret.'
          : `If it is not a secret, list ${configVar} under 'public-config-vars' in renga.yml; otherwise change its value.`,
    },
  )
}

function parseDocument(value: string): unknown {
  if (!/^[[{]/.test(value)) return undefined
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}
