/** What people read in a file: its strings and comments, or all of it where it is no code. */
import { isNode, parseTypeScript } from './syntax.ts'

/** Ends a phrase: two strings side by side do not make a sentence, and code is not read. */
const GAP = '\0'

/**
 * The prose of `source`, as long as it and with the same line ends: code is GAP, and the marks of comments are spaces,
 * so a phrase is found even where its line breaks. Throws SyntaxError for broken TypeScript.
 */
export function proseOf(file: string, source: string): string {
  if (file.endsWith('.ts')) return proseOfTypeScript(source)
  return /\.ya?ml$/.test(file) ? source.replace(/^[ \t]*#/gm, blank) : source
}

function proseOfTypeScript(source: string): string {
  const prose = source.replace(/\S/g, GAP).split('')
  const show = (start: number, text: string) => {
    for (let at = 0; at < text.length; at += 1) prose[start + at] = text[at] ?? GAP
  }
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item)
    if (!isNode(value)) return
    const text = source.slice(value.start, value.end)
    if (value.type === 'StringLiteral') show(value.start + 1, text.slice(1, -1))
    if (value.type === 'TemplateElement') show(value.start, text)
    if (value.type === 'CommentLine') show(value.start, text.replace(/^\/+/, blank))
    if (value.type === 'CommentBlock') show(value.start, text.replace(/^\/\*+|^[ \t]*\*+/gm, blank))
    for (const child of Object.values(value)) visit(child)
  }
  visit(parseTypeScript(source))
  return prose.join('')
}

const blank = (mark: string): string => ' '.repeat(mark.length)
