/** Reads where a file of test/ waits for a fixed time or judges by real time that it has measured. */
import { isNode, type Node, parseTypeScript } from './syntax.ts'

export interface Timing {
  readonly line: number
  /** `sleep`: waits for a time, not for an event. `bound`: compares real time that was measured. */
  readonly kind: 'sleep' | 'bound'
}

const childrenOf = (node: Node): readonly Node[] =>
  Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  )

/** `a.b.c` of a chain of names, `''` of anything else. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return ''
  if (node.type === 'Identifier') return String(node['name'])
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return ''
  return `${nameOf(node['object'])}.${nameOf(node['property'])}`
}

const REAL_TIME = /^(?:Date|performance|systemClock)\.now$|^process\.(?:hrtime|hrtime\.bigint|uptime)$/
const SLEEP =
  /^(?:globalThis\.)?setTimeout$|^(?:sleep|delay|systemClock\.sleep|Atomics\.wait|AbortSignal\.timeout)$/
const COMPARES = new Set(['<', '>', '<=', '>='])
const MATCHERS = /^(?:toBeLessThan|toBeGreaterThan|toBeCloseTo|toBeWithin)/

/**
 * TypeScript and JavaScript by their syntax tree: scripts of child processes are texts there, and are not read. A sleep
 * is a call of a timer with a length in it, also where it stands in a loop: a loop belongs to `until`, which has no
 * limit of its own.
 */
export function timingsOf(text: string): readonly Timing[] {
  const program: unknown = parseTypeScript(text)
  if (!isNode(program)) return []
  const found: Timing[] = []
  const measured = new Set<string>()
  const holdsTime = (node: unknown): boolean => {
    if (!isNode(node)) return false
    if (node.type === 'CallExpression' && REAL_TIME.test(nameOf(node['callee']))) return true
    if (node.type === 'Identifier' && measured.has(nameOf(node))) return true
    return childrenOf(node).some(holdsTime)
  }
  const isFunction = (node: unknown) => isNode(node) && /Function/.test(node.type)
  const learn = (node: Node): void => {
    // What a function that reads the clock gives is real time; what it does otherwise is its own matter.
    const read = (value: unknown) =>
      holdsTime(
        isFunction(value) && isNode(value) && value.type === 'ArrowFunctionExpression'
          ? value['body']
          : value,
      )
    if (
      node.type === 'VariableDeclarator' &&
      isNode(node['id']) &&
      !isBlock(node['init']) &&
      read(node['init'])
    )
      measured.add(nameOf(node['id']))
    if (node.type === 'AssignmentExpression' && read(node['right'])) measured.add(nameOf(node['left']))
    for (const child of childrenOf(node)) learn(child)
  }
  const isBlock = (node: unknown) =>
    isFunction(node) && isNode(node) && isNode(node['body']) && node['body'].type === 'BlockStatement'
  learn(program)
  measured.delete('')
  const visit = (node: Node): void => {
    const line = node.loc?.start.line ?? 0
    if (node.type === 'CallExpression') {
      const callee = node['callee']
      const name = nameOf(callee)
      if (SLEEP.test(name)) found.push({ line, kind: 'sleep' })
      if (
        isNode(callee) &&
        callee.type === 'MemberExpression' &&
        MATCHERS.test(nameOf(callee['property'])) &&
        holdsTime(node)
      )
        found.push({ line, kind: 'bound' })
    }
    if (node.type === 'BinaryExpression' && COMPARES.has(String(node['operator'])) && holdsTime(node))
      found.push({ line, kind: 'bound' })
    for (const child of childrenOf(node)) visit(child)
  }
  visit(program)
  return found
}

/** Python and shell by their lines: a sleep is allowed in the body of a loop, which waits for what the loop asks. */
export function timingsOfScript(text: string, language: 'py' | 'sh'): readonly Timing[] {
  const lines = text.split('\n').map((line) => line.replace(/(^|\s)#.*$/, ''))
  const indentOf = (line: string) => line.length - line.trimStart().length
  const sleeps = language === 'py' ? /\btime\.sleep\(/ : /^\s*sleep\s/
  const bound =
    /time\.(?:time|monotonic|perf_counter)\(\)\s*(?:-[^<>]*)?[<>]|[<>]=?[^<>]*time\.(?:time|monotonic|perf_counter)\(\)/
  const inLoop = (at: number): boolean => {
    let indent = indentOf(lines[at] ?? '')
    for (let before = at - 1; before >= 0; before -= 1) {
      const line = lines[before] ?? ''
      if (line.trim() === '' || indentOf(line) >= indent) continue
      if (/^\s*(?:while|for|until)\b/.test(line)) return true
      indent = indentOf(line)
    }
    return false
  }
  return lines.flatMap((line, at): readonly Timing[] => [
    ...(sleeps.test(line) && !inLoop(at) ? [{ line: at + 1, kind: 'sleep' as const }] : []),
    ...(language === 'py' && bound.test(line) ? [{ line: at + 1, kind: 'bound' as const }] : []),
  ])
}
