import { OUTPUT_WORDS } from './output-words.ts'
import { plainView, plainViews, withoutUnseen } from './plain-view.ts'
import { base64Forms, passwordsIn, runnerForms, secretForms } from './secret-forms.ts'
import { type Found, mergeFound, SecretMatcher } from './secret-matcher.ts'

/** Pieces up to this length occur in any text by chance. */
const LONGEST_OPEN = 3
const HIDDEN = '***'

/** What everybody may know about the app environment an action works on. */
export interface OpenFacts {
  /** Config vars that renga.yml lists under `public-config-vars`. */
  readonly names?: readonly string[] | undefined
  /** Names, addresses, ARNs: a value that is a part of one of them is not hidden. */
  readonly texts?: readonly string[] | undefined
}

/**
 * Knows the secrets of one action and takes them out of what leaves it: log, annotations, outputs, state, summary,
 * requests to GitHub, release ledger.
 *
 * Hidden is every value that it is told, and every line of it, but for what our own outputs and descriptors say anyway,
 * for config vars that are listed as public, and for pieces of up to three characters. GitHub drops an output that
 * holds a masked value
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs), so what is not
 * secret must not become one.
 */
export class Redactor {
  /** Needle -> the name of the config var; undefined: a secret that has no name. */
  readonly #needles = new Map<string, string | undefined>()
  readonly #known = new Set<string>()
  readonly #openNames = new Set<string>()
  #openText = OUTPUT_WORDS.join('\n')
  /** Needles that no matcher knows yet. */
  #fresh: string[] = []
  /** Each larger than all behind it: a secret that comes late costs no new matcher of all others. */
  readonly #matchers: Part[] = []
  readonly #compile: (needles: readonly string[]) => SecretMatcher

  constructor(compile = (needles: readonly string[]) => new SecretMatcher(needles)) {
    this.#compile = compile
  }

  /** Said before the secrets are: what is open cannot be hidden, and what is hidden stays so. */
  open({ names = [], texts = [] }: OpenFacts): void {
    for (const name of names) this.#openNames.add(name)
    const fresh = texts.filter((text) => text !== '' && !this.#openText.includes(text))
    if (fresh.length > 0) this.#openText += `\n${fresh.join('\n')}`
  }

  /**
   * Hides a secret from now on. Answers the pieces that the runner must be told too, one line each: told a text of many
   * lines it would mask each of them, a lone `{` too.
   */
  add(secret: string, name?: string): readonly string[] {
    if ((name !== undefined && this.#openNames.has(name)) || this.#known.has(secret)) return []
    this.#known.add(secret)
    const lines = secret.split(/\r\n|\r|\n/).map((line) => line.trim())
    const pieces = [...new Set(lines.flatMap((line) => [line, ...passwordsIn(line)]))].filter(
      (line) => !isShort(line) && !this.#isOpen(line),
    )
    if (pieces.length === 0) return []
    for (const piece of pieces) {
      for (const form of secretForms(piece)) {
        this.#hide(form, name)
        // A secret may itself hold what the plain view undoes.
        this.#hide(plainView(form)?.text ?? form, name)
        this.#hide(withoutUnseen(form), name)
      }
    }
    const whole = lines.length > 1 ? wholeForms(secret) : []
    for (const form of whole) this.#hide(form, name)
    // The runner masks parts of some texts (`release` of `pw&release`) and would drop our outputs; we hide the whole
    // all the same.
    return [...pieces, ...whole].filter((piece) => !runnerForms(piece).some((form) => this.#isOpen(form)))
  }

  /** The text with *** for each secret in it, in any form. */
  redact(text: string): string {
    return cut(text, this.#places(text))
  }

  /** The same for all texts of a value of plain objects, lists and texts; everything else is handed back as it is. */
  redactAll<T>(value: T): T
  redactAll(value: unknown): unknown {
    if (typeof value === 'string') return this.redact(value)
    if (Array.isArray(value)) return value.map((item) => this.redactAll(item))
    if (typeof value !== 'object' || value === null) return value
    if (Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null)
      return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.redactAll(item)]))
  }

  /** Does the text hold a secret? `name` is that of the config var, where it has one. */
  holds(text: string): { readonly name: string | undefined } | undefined {
    for (const { matcher, needles } of this.#compiled()) {
      const [first] = matcher.find(text)
      if (first !== undefined) return { name: this.#needles.get(needles[first.needle] ?? '') }
    }
    return undefined
  }

  /** Is it part of what everybody may know? */
  #isOpen(text: string): boolean {
    return text.length > LONGEST_OPEN && this.#openText.includes(text)
  }

  #hide(form: string, name: string | undefined): void {
    if (form.length <= LONGEST_OPEN || this.#needles.has(form) || this.#isOpen(form)) return
    this.#needles.set(form, name)
    this.#fresh.push(form)
  }

  /** In the text, and in what its reader sees: a secret may have been escaped or coloured before it came here. */
  #places(text: string): readonly Found[] {
    let places = this.#find(text)
    for (const { text: seen, starts, ends } of plainViews(text)) {
      const found = this.#find(seen).map(({ start, end, needle }) => ({
        start: starts[start] ?? 0,
        end: ends[end - 1] ?? text.length,
        needle,
      }))
      places = mergeFound(places, found)
    }
    return places
  }

  #find(text: string): readonly Found[] {
    return this.#compiled().reduce<readonly Found[]>(
      (found, { matcher }) => mergeFound(found, matcher.find(text)),
      [],
    )
  }

  #compiled(): readonly Part[] {
    if (this.#fresh.length === 0) return this.#matchers
    let needles: readonly string[] = this.#fresh
    this.#fresh = []
    for (let last = this.#matchers.at(-1); last !== undefined; last = this.#matchers.at(-1)) {
      if (sizeOf(last.needles) > sizeOf(needles)) break
      needles = [...last.needles, ...needles]
      this.#matchers.pop()
    }
    this.#matchers.push({ needles, matcher: this.#compile(needles) })
    return this.#matchers
  }
}

interface Part {
  readonly needles: readonly string[]
  readonly matcher: SecretMatcher
}

const sizeOf = (needles: readonly string[]): number => needles.reduce((sum, { length }) => sum + length, 0)

function cut(text: string, places: readonly { readonly start: number; readonly end: number }[]): string {
  if (places.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const { start, end } of places) {
    parts.push(text.slice(at, start), HIDDEN)
    at = end
  }
  parts.push(text.slice(at))
  return parts.join('')
}

/**
 * Any three characters occur in every text. Our documents are made of JSON's punctuation and of numbers: versions,
 * seconds, dates, ports and digests hold any number of up to five digits; masked, such a one would drop outputs by
 * chance.
 */
const isShort = (piece: string): boolean =>
  piece.length <= LONGEST_OPEN || /^[\s{}[\]":,]*$/.test(piece) || /^\d{1,5}$/.test(piece)

/**
 * A text of many lines in one line. Of JSON's and an address's escapes its lines are pieces; of base64 they are not.
 */
const wholeForms = (secret: string): readonly string[] => [
  ...new Set([secret, secret.trim(), `${secret.trim()}\n`].flatMap(base64Forms)),
]
