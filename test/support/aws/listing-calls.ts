/**
 * How the adapters of src/aws list: calls of paginators, loops over tokens by hand, commands that would have a
 * paginator.
 */
import { isNode, type Node, parseTypeScript, type Source } from '../syntax.ts'

export interface PaginatorCall {
  readonly file: string
  /** `paginateListTasks` */
  readonly paginator: string
  /** The IAM action of `bounded(action, client)`, its first argument; undefined where that is something else. */
  readonly action: string | undefined
}

export interface ListingCalls {
  readonly paginators: readonly PaginatorCall[]
  /** `file: what`: loops that carry a token, and commands that are given one. */
  readonly byHand: readonly string[]
  /** `file: Command` of every command that is made. */
  readonly commands: readonly string[]
}

const TOKEN = /^((next|pagination)_?token|(next)?marker|exclusiveStartKey|lastEvaluatedKey)$/i
const LOOPS = /^(DoWhile|While|For|ForIn)Statement$/

export function listingCallsOf({ file, text }: Source): ListingCalls {
  const paginators: PaginatorCall[] = []
  const byHand: string[] = []
  const commands: string[] = []
  const program = parseTypeScript(text)
  const constants = new Map<string, string>()
  const sourceOf = ({ start, end }: Node) => text.slice(start, end)
  /** The text of a literal, or of the constant of that name. */
  const textOf = (node: unknown): string | undefined => {
    if (!isNode(node)) return undefined
    return node.type === 'StringLiteral' ? String(node['value']) : constants.get(sourceOf(node))
  }
  walk(program, (node) => {
    const { id, init } = node
    if (node.type === 'VariableDeclarator' && isNode(id) && isNode(init) && init.type === 'StringLiteral')
      constants.set(sourceOf(id), String(init['value']))
    if (LOOPS.test(node.type) && names(node).some((name) => TOKEN.test(name)))
      byHand.push(`${file}: a loop over tokens`)
    const called = isNode(node['callee']) ? (sourceOf(node['callee']).split('.').at(-1) ?? '') : ''
    const given: readonly unknown[] = Array.isArray(node['arguments']) ? node['arguments'] : []
    if (node.type === 'NewExpression' && called.endsWith('Command')) {
      commands.push(`${file}: ${called}`)
      if (given.flatMap((one) => (isNode(one) ? names(one) : [])).some((name) => TOKEN.test(name)))
        byHand.push(`${file}: a token in ${called}`)
    }
    if (node.type !== 'CallExpression' || !/^paginate[A-Z]/.test(called)) return
    const [config] = given
    const [action] = isNode(config) && Array.isArray(config['arguments']) ? config['arguments'] : []
    const isBounded = isNode(config) && isNode(config['callee']) && sourceOf(config['callee']) === 'bounded'
    paginators.push({ file, paginator: called, action: isBounded ? textOf(action) : undefined })
  })
  return { paginators, byHand, commands }
}

function names(root: Node): readonly string[] {
  const found: string[] = []
  walk(root, ({ type, name }) => {
    if (type === 'Identifier' && typeof name === 'string') found.push(name)
  })
  return found
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const each of value) walk(each, visit)
  if (!isNode(value)) return
  visit(value)
  for (const [key, child] of Object.entries(value))
    if (!/^(loc|extra|.*[cC]omments)$/.test(key)) walk(child, visit)
}
