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
 * Reads `NAME=value` lines, as `heroku config -s` writes them (heroku/cli src/lib/config/quote.ts) and as dotenv does
 * (https://github.com/motdotla/dotenv#what-rules-does-the-parsing-engine-follow): `export `, comments and blank lines
 * are passed over; single quotes and backticks keep what they hold; double quotes know \n, \r, \t, and a backslash
 * before \, ", $, ! and `; all three may span lines. Nothing is expanded: a `$` is a `$`.
 *
 * What those two read in different ways is refused, never cut: a ` #` in a value without quotes, which dotenv takes for
 * a comment and others for a part of the value; backslashes in single quotes that may be doubled ones (`#paired`).
 * Takes time in proportion to the text.
 */
export function parseDotenv(source: string): Dotenv {
  return new Reader(source.startsWith('\uFEFF') ? source.slice(1) : source).read()
}

const QUOTES = ['"', "'", '`']
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '\\': '\\',
  $: '$',
  '!': '!',
  '`': '`',
}

class Reader {
  readonly #text: string
  readonly #vars = new Map<string, string>()
  readonly #problems: DotenvProblem[] = []
  /**
   * Values in single quotes whose backslashes are all in pairs, by line. `heroku config -s` doubled them there before
   * version 11 (npm's heroku@10.17.0, lib/lib/config/quote.js); 11.10.0 and dotenv do not.
   */
  readonly #paired = new Map<string, number>()
  /** A value in single quotes has a backslash that no old CLI can have written, so the file doubles none. */
  #single = false
  #at = 0
  /** Of `#at`, from 1. */
  #line = 1

  constructor(text: string) {
    this.#text = text
  }

  read(): Dotenv {
    while (this.#at < this.#text.length) this.#entry()
    if (!this.#single) this.#refusePaired()
    return { vars: this.#vars, problems: this.#problems.sort((a, b) => a.line - b.line) }
  }

  #entry(): void {
    const line = this.#line
    const begin = this.#at
    const end = this.#lineEnd()
    const text = this.#text.slice(begin, end).trimStart()
    const passed = text === '' || text.startsWith('#')
    const equals = passed ? -1 : this.#text.slice(begin, end).indexOf('=')
    if (equals < 0) {
      if (!passed) this.#problem(line, 'has no `=`: write NAME=value, and NAME= for an empty value')
      this.#nextLine(end)
      return
    }
    const name = nameOf(this.#text.slice(begin, begin + equals))
    this.#at = begin + equals + 1
    while (this.#at < end && isBlank(this.#text[this.#at])) this.#at += 1
    const quote = this.#text[this.#at]
    const value = this.#value(end, line)
    if (!isVariableName(name)) {
      // What is there may be the rest of a value whose quotes are missing: it is not shown.
      this.#problem(line, 'must start with a name of letters, digits and underscores, then `=`')
    } else if (this.#vars.has(name)) {
      this.#problem(line, `gives ${name} a second time`)
    } else if (value !== undefined) {
      this.#vars.set(name, value)
      if (quote === "'") this.#weighBackslashes(name, value, line)
    }
  }

  #weighBackslashes(name: string, value: string, line: number): void {
    const runs = value.match(/\\+/g)
    // The CLI writes a line feed in double quotes only.
    if (runs === null || value.includes('\n')) return
    if (runs.some((run) => run.length % 2 === 1)) this.#single = true
    else this.#paired.set(name, line)
  }

  #refusePaired(): void {
    for (const [name, line] of this.#paired) {
      this.#vars.delete(name)
      this.#problem(
        line,
        `has paired backslashes in single quotes, which mean single ones in files by Heroku CLI versions before 11: use the output of 'heroku config --json', in a file ending in .json`,
      )
    }
  }

  #value(end: number, line: number): string | undefined {
    const quote = QUOTES.find((one) => this.#text[this.#at] === one)
    if (quote !== undefined) return this.#quoted(quote, line)
    const text = this.#text.slice(this.#at, end)
    this.#nextLine(end)
    const mark = commentMark(text)
    if (mark === undefined) return text.trim()
    this.#problem(
      line,
      'has a # after a space in an unquoted value, which is ambiguous: quote the value, or move the comment to its own line',
    )
    return undefined
  }

  /** A line end of Windows in it is one of the file, not of the value; any other character is the value's. */
  #quoted(quote: string, line: number): string | undefined {
    const parts: string[] = []
    for (let at = this.#at + 1; at < this.#text.length; at += 1) {
      const char = this.#text[at] ?? ''
      if (char === quote) {
        this.#at = at + 1
        const end = this.#lineEnd()
        const rest = this.#text.slice(this.#at, end).trimStart()
        if (rest !== '' && !rest.startsWith('#'))
          this.#problem(this.#line, 'has text after the closing quote')
        this.#nextLine(end)
        return parts.join('')
      }
      const windows = char === '\r' && this.#text[at + 1] === '\n'
      if (char === '\n' || (char === '\r' && !windows)) this.#line += 1
      if (windows) continue
      const escaped = quote === '"' && char === '\\' ? ESCAPES[this.#text[at + 1] ?? ''] : undefined
      parts.push(escaped ?? char)
      if (escaped !== undefined) at += 1
    }
    this.#problem(line, `starts a value with ${quote} that is never closed; add the closing quote`)
    this.#at = this.#text.length
    return undefined
  }

  /** Of the line that `#at` is in: a line feed, or a carriage return with or without one. */
  #lineEnd(): number {
    for (let at = this.#at; at < this.#text.length; at += 1) {
      const char = this.#text[at]
      if (char === '\n' || char === '\r') return at
    }
    return this.#text.length
  }

  #nextLine(end: number): void {
    this.#at = this.#text.startsWith('\r\n', end) ? end + 2 : end + 1
    this.#line += 1
  }

  #problem(line: number, message: string): void {
    this.#problems.push({ line, message })
  }
}

const isBlank = (char: string | undefined): boolean => char !== undefined && char.trim() === ''

/** Without `export `. */
function nameOf(text: string): string {
  const name = text.trim()
  return name.startsWith('export') && isBlank(name[6]) ? name.slice(6).trim() : name
}

/** Where a # is at the beginning or after a blank; undefined: nowhere. */
function commentMark(text: string): number | undefined {
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1))
    if (at === 0 || isBlank(text[at - 1])) return at
  return undefined
}
