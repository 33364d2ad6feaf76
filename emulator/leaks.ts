import querystring from 'node:querystring'

/** A secret in a place where nobody may read it. It says where, and never which. */
export interface Leak {
  readonly where: string
  /** The text around it, the secret taken out. */
  readonly around: string
}

/**
 * Of a review app: its name is in its address (https://devcenter.heroku.com/articles/github-integration-review-apps).
 */
const OPEN = /^HEROKU_(?:APP_NAME|BRANCH|PR_NUMBER)$/
/** A shorter piece is in many texts by chance. */
const SHORTEST = 6

/**
 * Watches everything that leaves an action for values of the local Secrets Manager, whoever has put them there. It
 * knows nothing of how an action redacts: it undoes what encoders do to a text (JSON, addresses, HTML, Markdown,
 * terminals, base64) and looks for the values themselves.
 */
export class LeakWatch {
  readonly leaks: Leak[] = []
  readonly #secrets = new Set<string>()
  readonly #open = new Set<string>()

  /**
   * A secret's whole text: of a JSON object every value, of a text of many lines every line, of an address its password
   * too.
   */
  plant(text: string): void {
    for (const value of valuesOf(text)) {
      for (const line of value.split(/\r\n|\r|\n/).map((one) => one.trim())) {
        if (line.length >= SHORTEST && /[\p{L}\p{N}]/u.test(line) && !/^\d+$/.test(line))
          this.#secrets.add(line)
        for (const password of passwordOf(line)) this.#secrets.add(password)
      }
    }
  }

  /** What a test has put among the secrets and is none. */
  allow(...values: readonly string[]): void {
    for (const value of values) this.#open.add(value)
  }

  /** Looks at a text that leaves: the body of a request, a file, a line of the log. */
  inspect(where: string, text: string): void {
    if (this.#secrets.size === 0 || text === '') return
    for (const seen of readings(text)) {
      for (const secret of this.#secrets) {
        const at = seen.indexOf(secret)
        if (at < 0 || this.#open.has(secret)) continue
        const around = seen
          .slice(Math.max(0, at - 60), at + secret.length + 60)
          .replaceAll(secret, '(THE SECRET)')
        this.leaks.push({ where, around })
        return
      }
    }
  }
}

function valuesOf(text: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null)
      return Object.entries(value).flatMap(([name, one]) =>
        typeof one === 'string' && !OPEN.test(name) ? [one] : [],
      )
  } catch {
    // Not JSON: the text itself is the secret.
  }
  return [text]
}

function passwordOf(text: string): readonly string[] {
  const password = URL.canParse(text) ? new URL(text).password : ''
  // What is not an escape is kept as is.
  return [password, querystring.unescape(password)].filter((one) => one.length >= SHORTEST)
}

/** The text as it is and as somebody could read it who undoes one or two encodings. */
function readings(text: string): ReadonlySet<string> {
  const all = new Set([text])
  for (let round = 0; round < 2; round += 1)
    for (const one of [...all]) for (const undo of UNDO) all.add(undo(one))
  for (const one of [...all]) for (const decoded of base64In(one)) all.add(decoded)
  return all
}

const UNDO: readonly ((text: string) => string)[] = [
  // JSON, and what shells and Markdown put before punctuation.
  (text) =>
    text.replace(
      /\\u([0-9a-fA-F]{4})|\\([ntr])|\\([^\w\s])/g,
      (_all, unit: string, control: string, char: string) =>
        unit !== undefined
          ? String.fromCharCode(Number.parseInt(unit, 16))
          : control !== undefined
            ? ({ n: '\n', t: '\t', r: '\r' }[control] ?? '')
            : char,
    ),
  (text) => text.replace(/\b(?:[0-9a-fA-F]{2}){6,}\b/g, (run) => Buffer.from(run, 'hex').toString('latin1')),
  (text) =>
    text.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString()),
  (text) =>
    text.replace(
      /&(amp|lt|gt|quot|apos|#39|#x27);/g,
      (all, name: string) =>
        ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", '#x27': "'" })[name] ?? all,
    ),
  (text) =>
    text.replace(
      /\u001b\[[0-9;?]*[ -/]*[@-~]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u2060\ufeff]/g,
      '',
    ),
]

/** What the runs of base64 in a text may hold: a run may begin at any of four places. */
function* base64In(text: string): Generator<string> {
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{8,}/g))
    for (let skip = 0; skip < 4; skip += 1) yield Buffer.from(run.slice(skip), 'base64').toString('latin1')
}
