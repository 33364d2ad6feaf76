import { describeError, UserError } from './errors.ts'

/**
 * GitHub refuses a step's summary above 1 MiB
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits).
 */
const LIMIT_BYTES = 1024 * 1024
/** Characters of a line, and of all lines of a block: a program may write a megabyte in one line. */
const LONGEST_LINE = 2_000
const LONGEST_BLOCK = 100_000

/**
 * Builds a job summary in GitHub-flavoured Markdown. Every text is data: it is escaped, so nothing in it becomes
 * markup.
 */
export class Summary {
  readonly #blocks: string[] = []

  heading(text: string, level: 1 | 2 | 3 = 2): this {
    return this.#add(`${'#'.repeat(level)} ${oneLine(escapeMarkdown(text))}`)
  }

  paragraph(...parts: readonly (string | Markup)[]): this {
    return this.#add(parts.map(render).join(''))
  }

  /** A list with a bullet per item. */
  list(items: readonly (readonly (string | Markup)[])[]): this {
    return this.#add(items.map((item) => `- ${oneLine(item.map(render).join(''))}`).join('\n'))
  }

  /** A table; cells are text or markup. */
  table(header: readonly string[], rows: readonly (readonly (string | Markup)[])[]): this {
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
    const cell = (value: string | Markup) => wholePipes(render(value)).replaceAll('\n', '<br>')
    return this.#add(
      [line(header.map(cell)), line(header.map(() => ':--')), ...rows.map((row) => line(row.map(cell)))].join(
        '\n',
      ),
    )
  }

  /** A fenced block that its content cannot close. Of a log without end the last lines stay, each shortened. */
  code(text: string, language = ''): this {
    // Of what is left: without the characters between them, single backticks are a run.
    const shown = shortened(visible(text).replace(/\n$/, ''))
    const fence = '`'.repeat(Math.max(2, longestRun(shown)) + 1)
    return this.#add(`${fence}${language}\n${shown}\n${fence}`)
  }

  /** A folded section. */
  details(title: string, inner: (summary: Summary) => void): this {
    const content = new Summary()
    inner(content)
    return this.#add(
      `<details><summary>${oneLine(escapeHtml(visible(title)))}</summary>\n\n${content.#blocks.join('\n\n')}\n\n</details>`,
    )
  }

  /** All of it, for who has a limit of his own. */
  get whole(): string {
    return this.#blocks.map((block) => `${block}\n\n`).join('')
  }

  /** The Markdown, cut at GitHub's limit by whole blocks, with a word that says so. */
  toString(): string {
    const kept: string[] = []
    let bytes = 0
    for (const block of this.#blocks) {
      bytes += Buffer.byteLength(block) + 2
      if (bytes > LIMIT_BYTES - 200) {
        kept.push('\n_Truncated: GitHub shows at most 1 MiB._\n')
        break
      }
      kept.push(`${block}\n\n`)
    }
    return kept.join('')
  }

  #add(block: string): this {
    this.#blocks.push(block)
    return this
  }
}

/**
 * The summary of a step that another step's verdict follows: one line that unfolds. GitHub shows the summaries of a job
 * in the order of its steps, and jobs in the order in which they end, so what is above the verdict must be short.
 */
export function foldedSummary(title: string, fill: (inner: Summary) => void): string {
  return new Summary().details(title, fill).toString()
}

/** Why something was refused, and what to do about it, each in a paragraph of its own. */
export function addRefusal(summary: Summary, error: unknown): Summary {
  const said = describeError(error)
  const fix = error instanceof UserError ? error.fix : undefined
  if (fix === undefined) return summary.paragraph(bold('Why: '), said)
  return summary.paragraph(bold('Why: '), said.replace(` ${fix}`, '')).paragraph(bold('To do: '), fix)
}

/** A piece of Markdown that is already safe. Made by `bold`, `code` and `link` only. */
export interface Markup {
  readonly markdown: string
}

/** Spaces at its ends go outside the asterisks, which otherwise would be shown as they are. */
export const bold = (text: string): Markup => {
  const inner = text.trim()
  if (inner === '') return { markdown: ' ' }
  const [before, after] = [text.trimStart() === text ? '' : ' ', text.trimEnd() === text ? '' : ' ']
  return { markdown: `${before}**${escapeMarkdown(inner)}**${after}` }
}

export const code = (text: string): Markup => {
  // Every line end, a lone CR too: an empty line would end the paragraph, and what follows would be Markdown.
  const inner = visible(text).replaceAll('\n', ' ') || ' '
  const fence = '`'.repeat(longestRun(inner) + 1)
  const pad = inner.startsWith('`') || inner.endsWith('`') ? ' ' : ''
  return { markdown: `${fence}${pad}${inner}${pad}${fence}` }
}

/** A link to an http(s) address; anything else stays text. */
export const link = (text: string, url: string): Markup => {
  if (!/^https?:\/\/[^\s<>()]+$/.test(url)) return { markdown: escapeMarkdown(text) }
  return { markdown: `[${escapeMarkdown(text)}](${url})` }
}

function render(part: string | Markup): string {
  return typeof part === 'string' ? escapeMarkdown(part) : part.markdown
}

/** A pipe ends a cell unless an odd number of backslashes precedes it, also inside code. */
function wholePipes(markdown: string): string {
  // A backslash takes the next character with it.
  return markdown.replace(/\\[\s\S]|\|/g, (part) => (part === '|' ? '\\|' : part))
}

/**
 * Takes the meaning of every character that GitHub-flavoured Markdown or HTML gives one, mentions and issue links
 * included.
 */
export function escapeMarkdown(text: string): string {
  return (
    escapeHtml(visible(text))
      .replace(/[\\`*_{}[\]()#+!|~]/g, '\\$&')
      // Four blanks or a tab make code of a line.
      .replace(/^[^\S\r\n\u2028\u2029]+/gm, ' ')
      // Blanks of one line only: of several, each line's attempt would read all of them.
      .replace(/^([^\S\r\n\u2028\u2029]*)([-=>])/gm, '$1\\$2')
      // A backslash before a digit is not an escape in Markdown; before the dot of `1.` it is.
      .replace(/^([^\S\r\n\u2028\u2029]*\d+)\./gm, '$1\\.')
      .replace(/@(?=\w)/g, '@\u200B')
      // Bare addresses: only `link` makes links.
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/\bwww\./gi, (match) => match.replace('.', '\\.'))
      // GitHub links issues (`#1`, `GH-1`) in what it has rendered, where a backslash is gone.
      .replace(/(#|\bGH-)(?=\d)/gi, '$1\u200B')
  )
}

/**
 * Colours of terminals, other control characters, and what turns the direction of the text around, are taken out.
 * CommonMark ends a line at LF, CR LF and at a lone CR (https://spec.commonmark.org/0.31.2/#line-ending); here all of
 * them become LF.
 */
function visible(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // Line ends for Unicode and for some renderers, and for CommonMark none.
      .replace(/[\u0085\u2028\u2029]/g, ' ')
      .replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, '')
      .replace(
        /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
        '',
      )
  )
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

const oneLine = (markdown: string): string =>
  markdown
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')

/** The last lines that fit in a block, each cut, with a word of what is left out. */
function shortened(text: string): string {
  if (text.length <= LONGEST_LINE) return text
  const lines = text.split('\n')
  const kept: string[] = []
  let left = LONGEST_BLOCK
  for (const line of lines.toReversed()) {
    const over = line.length - LONGEST_LINE
    const shown =
      over <= 0 ? line : `${line.slice(0, LONGEST_LINE).toWellFormed()}… (${over} more characters)`
    left -= shown.length + 1
    if (left < 0) break
    kept.push(shown)
  }
  const missing = lines.length - kept.length
  if (missing > 0) kept.push(`(${missing} lines before these are left out)`)
  return kept.toReversed().join('\n')
}

/** Length of the longest run of backticks. */
function longestRun(text: string): number {
  let longest = 0
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  return longest
}
