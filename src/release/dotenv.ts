import { isVariableName } from './config-vars.ts'

/** One problem of a list of variables. Its words never hold a value. */
export interface DotenvProblem {
  /** From 1. */
  readonly line: number
  readonly message: string
}

export interface Dotenv {
  readonly vars: ReadonlyMap<string, string>
  readonly problems: readonly DotenvProblem[]
}

/**
 * Reads `NAME=value` lines as dotenv does (https://github.com/motdotla/dotenv#what-rules-does-the-parsing-engine-follow): `export `,
 * comments and blank lines are passed over; single quotes and backticks keep what they hold, double quotes know \n, \r, \t,
 * \\, \" and \$; all three may span lines. Nothing is expanded: a `$` is a `$`.
 */
export function parseDotenv(source: string): Dotenv {
  return new Reader(source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')).read()
}

const QUOTES = ['"', "'", '`']
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\', $: '$' }

class Reader {
  readonly #text: string
  readonly #vars = new Map<string, string>()
  readonly #problems: DotenvProblem[] = []
  #at = 0
  /** The line that `#lineAt` stands in, counted once: counting from the beginning for every entry takes quadratic time. */
  #lines = 1
  #lineAt = 0

  constructor(text: string) {
    this.#text = text
  }

  read(): Dotenv {
    while (this.#at < this.#text.length) this.#entry()
    return { vars: this.#vars, problems: this.#problems }
  }

  #entry(): void {
    const line = this.#line()
    const end = this.#lineEnd()
    const text = this.#text.slice(this.#at, end)
    if (/^\s*(#|$)/.test(text)) {
      this.#at = end + 1
      return
    }
    // No pattern for the whole head: two runs of blanks around a lazy name try every split of them.
    const equals = text.indexOf('=')
    if (equals < 0) {
      this.#problem(line, 'has no `=`: write NAME=value')
      this.#at = end + 1
      return
    }
    const name = text
      .slice(0, equals)
      .trimStart()
      .replace(/^export\s+/, '')
      .trimEnd()
    this.#at += equals + 1 + (/^[^\S\n]*/.exec(text.slice(equals + 1))?.[0].length ?? 0)
    const value = this.#value(line)
    if (!isVariableName(name)) {
      // What stands there may be the rest of a value whose quotes are missing: it is not shown.
      this.#problem(line, 'does not begin with a name of letters, digits and underscores, then `=`')
    } else if (this.#vars.has(name)) {
      this.#problem(line, `gives ${name} a second time`)
    } else if (value !== undefined) {
      this.#vars.set(name, value)
    }
  }

  #value(line: number): string | undefined {
    const quote = QUOTES.find((one) => this.#text[this.#at] === one)
    if (quote !== undefined) return this.#quoted(quote, line)
    const end = this.#lineEnd()
    const text = this.#text.slice(this.#at, end)
    this.#at = end + 1
    const comment = text.search(/(^|\s)#/)
    return (comment < 0 ? text : text.slice(0, comment)).trim()
  }

  #quoted(quote: string, line: number): string | undefined {
    let value = ''
    for (let at = this.#at + 1; at < this.#text.length; at += 1) {
      const char = this.#text[at] ?? ''
      if (char === quote) {
        this.#at = at + 1
        const end = this.#lineEnd()
        if (!/^\s*(#.*)?$/.test(this.#text.slice(this.#at, end)))
          this.#problem(this.#line(), 'goes on after the closing quote')
        this.#at = end + 1
        return value
      }
      const escaped = quote === '"' && char === '\\' ? ESCAPES[this.#text[at + 1] ?? ''] : undefined
      value += escaped ?? char
      if (escaped !== undefined) at += 1
    }
    this.#problem(line, `begins a value with ${quote} that is never closed`)
    this.#at = this.#text.length
    return undefined
  }

  #lineEnd(): number {
    const end = this.#text.indexOf('\n', this.#at)
    return end < 0 ? this.#text.length : end
  }

  #line(): number {
    for (
      let end = this.#text.indexOf('\n', this.#lineAt);
      end >= 0 && end < this.#at;
      end = this.#text.indexOf('\n', this.#lineAt)
    ) {
      this.#lines += 1
      this.#lineAt = end + 1
    }
    return this.#lines
  }

  #problem(line: number, message: string): void {
    this.#problems.push({ line, message })
  }
}
