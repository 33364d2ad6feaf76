import { isNode, type Node, parseTypeScript, sourcesUnder } from '../../support/syntax.ts'

/** A pattern written as a literal. */
export interface Literal {
  readonly file: string
  readonly line: number
  readonly source: string
  readonly flags: string
}

/** A place where a pattern is made out of a text. */
export interface Made {
  readonly file: string
  readonly line: number
  /** As it stands there. */
  readonly code: string
}

export interface Patterns {
  readonly literals: readonly Literal[]
  readonly made: readonly Made[]
}

/** Of all TypeScript under the folders. */
export function patternsUnder(folders: readonly string[]): Patterns {
  const found = sourcesUnder(folders).map(({ file, text }) => patternsOf(file, text))
  return { literals: found.flatMap(({ literals }) => literals), made: found.flatMap(({ made }) => made) }
}

/**
 * By the syntax tree. Whatever uses the name `RegExp` makes a pattern, and so does `match` of a text that is written
 * there.
 */
export function patternsOf(file: string, code: string): Patterns {
  const literals: Literal[] = []
  const made: Made[] = []
  const visit = (value: unknown, parent: Node | undefined): void => {
    if (Array.isArray(value)) for (const each of value) visit(each, parent)
    if (!isNode(value)) return
    const line = value.loc.start.line
    const text = (node: Node) => code.slice(node.start, node.end)
    if (value.type === 'RegExpLiteral')
      literals.push({ file, line, source: String(value['pattern']), flags: String(value['flags']) })
    if (value.type === 'Identifier' && value['name'] === 'RegExp' && parent !== undefined) {
      if (!parent.type.startsWith('TS')) made.push({ file, line, code: text(parent) })
    }
    if (value.type === 'CallExpression' && takesPattern(value)) made.push({ file, line, code: text(value) })
    for (const [key, child] of Object.entries(value))
      if (key !== 'loc' && key !== 'extra') visit(child, value)
  }
  visit(parseTypeScript(code), undefined)
  return { literals, made }
}

/** `text.match('…')`: these make a pattern of any text they are given. */
function takesPattern({ callee, arguments: given }: Node): boolean {
  if (!isNode(callee) || callee.type !== 'MemberExpression' || !isNode(callee['property'])) return false
  if (!['match', 'matchAll', 'search'].includes(String(callee['property']['name']))) return false
  const first: unknown = Array.isArray(given) ? given[0] : undefined
  return isNode(first) && ['StringLiteral', 'TemplateLiteral', 'BinaryExpression'].includes(first.type)
}
