import type { ParseResult } from '@babel/parser'
import { describe, expect, it } from '@jest/globals'
import { parseTypeScript, type Source, sourcesUnder } from '../support/syntax.ts'

interface Declaration {
  readonly file: string
  readonly name: string
  readonly exported: boolean
  readonly kind: string
}

/** What a file declares at its top level. An overloaded function is one declaration; what is only passed on is none. */
function declarations({ file, text }: Source): readonly Declaration[] {
  const found = text.matchAll(
    /^(export )?(?:declare |abstract |async )*(function|const|let|class|interface|type|enum)\*? ([\w$]+)/gm,
  )
  const all = [...found].map(([, exported, kind = '', name = '']) => ({
    file,
    name,
    kind,
    exported: exported !== undefined,
  }))
  return all.filter(({ name }, at) => all.findIndex((one) => one.name === name) === at)
}

/** Exports in a form that `declarations` does not read, `file:line`: a name could hide behind it. */
const unread = (all: readonly Source[]): readonly string[] =>
  all.flatMap(({ file, text }) =>
    parseTypeScript(text, { allowUndeclaredExports: true })
      .body.filter((statement) => !isRead(statement))
      .map(({ loc }) => `${file}:${loc?.start.line}`),
  )

/** No export, one that is passed on, or one declaration of one name at the beginning of a line. */
function isRead(statement: ParseResult['program']['body'][number]): boolean {
  if (/^(ExportDefaultDeclaration|TSExportAssignment|TSNamespaceExport)/.test(statement.type)) return false
  if (statement.type === 'TSImportEqualsDeclaration') return !statement.isExport
  if (statement.type !== 'ExportNamedDeclaration') return true
  const { declaration } = statement
  if (declaration === null || declaration === undefined) return statement.source !== null
  if (statement.loc?.start.column !== 0 || declaration.type === 'TSModuleDeclaration') return false
  if (declaration.type === 'TSEnumDeclaration') return declaration.const !== true
  if (declaration.type !== 'VariableDeclaration') return true
  const [first, ...more] = declaration.declarations
  return first?.id.type === 'Identifier' && more.length === 0 && declaration.kind !== 'var'
}

/** `name: file, file` for every name that more than one of the declarations have. */
function repeated(all: readonly Declaration[]): readonly string[] {
  const files = Map.groupBy(all, ({ name }) => name)
  return [...files].flatMap(([name, found]) =>
    found.length < 2 ? [] : [`${name}: ${found.map(({ file }) => file).join(', ')}`],
  )
}

const exportsOf = (all: readonly Source[]) => all.flatMap(declarations).filter(({ exported }) => exported)

/** Names that two files of src export. */
const exportedTwice = (all: readonly Source[]) => repeated(exportsOf(all))

/** Types, exported or not, that two files of one folder of src declare: a reader takes the one for the other. */
function typesTwice(all: readonly Source[]): readonly string[] {
  const types = all.flatMap(declarations).filter(({ kind }) => kind === 'interface' || kind === 'type')
  const folders = Map.groupBy(types, ({ file }) => file.split('/').slice(0, 2).join('/'))
  return [...folders.values()].flatMap(repeated)
}

/** Every action has these, each its own: actions/entry.ts starts `main` of main.ts and of post.ts. */
const CONVENTIONS: readonly string[] = ['main']

/** Names that an action exports twice, or that src exports too. Two actions know nothing of each other. */
function actionsTwice(src: readonly Source[], actions: readonly Source[]): readonly string[] {
  const own = exportsOf(actions).filter(({ name }) => !CONVENTIONS.includes(name))
  const folders = Map.groupBy(own, ({ file }) => file.split('/')[1] ?? '')
  const shared = exportsOf(src)
  return [...folders.values()].flatMap((action) => {
    const names = new Set(action.map(({ name }) => name))
    return repeated([...action, ...shared.filter(({ name }) => names.has(name))])
  })
}

const src = sourcesUnder(['src'])
const actions = sourcesUnder(['actions'])

describe('a name means one thing', () => {
  it('is read: there are names to compare', () => {
    expect(exportsOf(src).length).toBeGreaterThan(800)
    expect(exportsOf(actions).length).toBeGreaterThan(50)
  })

  it('is read whole: no export has another form', () => {
    expect(unread([...src, ...actions])).toEqual([])
  })

  it('no two files of src export one name', () => expect(exportedTwice(src)).toEqual([]))

  it('no two files of a folder of src declare one type', () => expect(typesTwice(src)).toEqual([]))

  it('an action exports no name twice, and none of src', () => expect(actionsTwice(src, actions)).toEqual([]))
})

describe('a second meaning is found', () => {
  const plan: Source = { file: 'src/deploy/core/plan.ts', text: 'export interface Plan {\n}\n' }

  it.each([
    ['a function', "import { a } from './a.ts'\nexport async function Plan() {}\n"],
    ['a constant', '/** Why. */\nexport const Plan: readonly string[] = []\n'],
    ['a generator', 'export function* Plan() {}\n'],
    ['an abstract class', 'export abstract class Plan {}\n'],
  ])('of %s in another file', (_what, text) => {
    expect(exportedTwice([plan, { file: 'src/ecs/plan.ts', text }])).toEqual([
      'Plan: src/deploy/core/plan.ts, src/ecs/plan.ts',
    ])
  })

  it.each([
    'export default function () {}',
    'export default class Plan {}',
    'export { a as Plan }',
    'export const { Plan } = a',
    'export const [Plan] = a',
    'export const enum Plan {}',
    'export namespace Plan {}',
    'export import Plan = a.Plan',
    'export = Plan',
    'export const a = 1\n  export class Plan {}',
    'export const a = 1, Plan = 2',
    'export const a = 1,\n  Plan = 2',
    'export var Plan = 1',
    'export { Plan }',
    'export {\n  a as Plan,\n}',
  ])('behind %j', (text) => expect(unread([{ file: 'src/ecs/plan.ts', text }])).toHaveLength(1))

  it('of a type that is not exported, in the same folder only', () => {
    const text = 'type Plan = string\n'
    expect(typesTwice([plan, { file: 'src/deploy/report/plan.ts', text }])).toEqual([
      'Plan: src/deploy/core/plan.ts, src/deploy/report/plan.ts',
    ])
    expect(typesTwice([plan, { file: 'src/ecs/plan.ts', text }])).toEqual([])
  })

  it('of an action: within itself, and in src', () => {
    const one: Source = { file: 'actions/push-ecr/main.ts', text: 'export async function main() {}\n' }
    const post: Source = { file: 'actions/push-ecr/post.ts', text: one.text }
    const other: Source = { file: 'actions/run-one-off/plan.ts', text: plan.text }
    expect(actionsTwice([plan], [one, post])).toEqual([])
    expect(actionsTwice([], [other, { ...other, file: 'actions/push-ecr/plan.ts' }])).toEqual([])
    expect(actionsTwice([plan], [other])).toEqual([
      'Plan: actions/run-one-off/plan.ts, src/deploy/core/plan.ts',
    ])
    expect(actionsTwice([], [other, { ...other, file: 'actions/run-one-off/more.ts' }])).toEqual([
      'Plan: actions/run-one-off/plan.ts, actions/run-one-off/more.ts',
    ])
  })

  it('but not of an overload, an import or a name that is passed on', () => {
    const text =
      "import type { Plan } from './core/plan.ts'\nexport { Plan } from './core/plan.ts'\nexport function f(a: string): void\nexport function f(a: number): void\n"
    expect(exportedTwice([plan, { file: 'src/deploy/deploy.ts', text }])).toEqual([])
  })
})
