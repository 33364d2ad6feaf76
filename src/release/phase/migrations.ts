import { before } from '../../runtime/text.ts'
import type { ChangedFile } from '../ledger/commit-history.ts'

/** A step of a migration after which earlier code meets another database than it was written for. */
export interface DestructiveStep {
  readonly path: string
  /** From 1. */
  readonly line: number
  readonly tool: MigrationTool
  readonly kind: StepKind
  /** The line, cut. */
  readonly text: string
}

export type MigrationTool = 'Rails' | 'Django' | 'Alembic' | 'Prisma' | 'Flyway' | 'SQL'

/** What is done to what earlier code uses. */
export type StepKind = 'removes' | 'renames' | 'narrows' | 'deletes rows'

/** What a rollback would meet. */
export const CONSEQUENCE: Readonly<Record<StepKind, string>> = {
  removes: 'the previous code reads or writes something that no longer exists',
  renames: 'the previous code uses a name that no longer exists',
  narrows: 'the database may reject what the previous code writes',
  'deletes rows': 'the rows are gone, and a rollback does not restore them',
}

/** What it finds in a line of code. */
type Rule = readonly [Pick<RegExp, 'test'>, StepKind]

const SQL: readonly Rule[] = [
  [/\bDROP\s+(?:TABLE|COLUMN|VIEW|MATERIALIZED\s+VIEW|SCHEMA|DATABASE|TYPE|SEQUENCE)\b/i, 'removes'],
  [{ test: altersByDrop }, 'removes'],
  [
    /\bRENAME\s+(?:COLUMN\s+\S+\s+)?TO\b|\bRENAME\s+COLUMN\b|\bRENAME\s+TABLE\b|\bCHANGE\s+COLUMN\b|\bsp_rename\b/i,
    'renames',
  ],
  [
    /\bALTER\s+(?:COLUMN\s+)?\S+\s+(?:SET\s+DATA\s+)?TYPE\b|\bSET\s+NOT\s+NULL\b|\bMODIFY\s+(?:COLUMN\s+)?\S/i,
    'narrows',
  ],
  [/\bTRUNCATE\b|\bDELETE\s+FROM\b/i, 'deletes rows'],
]

const RAILS: readonly Rule[] = [
  [
    /\b(?:remove_columns?|drop_table|drop_join_table|remove_reference|remove_belongs_to|remove_timestamps|remove_attachment)\b/,
    'removes',
  ],
  [/\b(?:rename_column|rename_table)\b/, 'renames'],
  [/\b(?:change_column|change_column_null)\b/, 'narrows'],
  [/\.(?:delete_all|destroy_all)\b/, 'deletes rows'],
]

const DJANGO: readonly Rule[] = [
  [/\bmigrations\.(?:RemoveField|DeleteModel)\b/, 'removes'],
  [/\bmigrations\.(?:RenameField|RenameModel|AlterModelTable)\b/, 'renames'],
  [/\bmigrations\.AlterField\b/, 'narrows'],
]

const ALEMBIC: readonly Rule[] = [
  [/\bop\.(?:drop_column|drop_table)\b|\bbatch_op\.drop_column\b/, 'removes'],
  [/\bop\.rename_table\b|\bnew_column_name\s*=/, 'renames'],
  [/\b(?:op|batch_op)\.alter_column\b/, 'narrows'],
]

interface Dialect {
  readonly tool: MigrationTool
  readonly path: Pick<RegExp, 'test'>
  readonly rules: readonly Rule[]
  /** What begins a comment that ends with the line. */
  readonly comment: string
  /** The part that goes forward. */
  readonly forward?: (text: string) => string
}

const SQL_COMMENT = '--'
const DIALECTS: readonly Dialect[] = [
  {
    tool: 'Rails',
    path: /(?:^|\/)db\/(?:\w+_)?migrate\/\d+_\w+\.rb$/,
    rules: [...RAILS, ...SQL],
    comment: '#',
    forward: railsForward,
  },
  {
    tool: 'Alembic',
    path: /(?:^|\/)(?:alembic|migrations)\/versions\/[^/]+\.py$/,
    rules: [...ALEMBIC, ...SQL],
    comment: '#',
    forward: alembicForward,
  },
  { tool: 'Django', path: /(?:^|\/)migrations\/\d{4}_\w+\.py$/, rules: [...DJANGO, ...SQL], comment: '#' },
  {
    tool: 'Prisma',
    path: { test: isPrisma },
    rules: SQL,
    comment: SQL_COMMENT,
  },
  { tool: 'Flyway', path: { test: isFlyway }, rules: SQL, comment: SQL_COMMENT },
  // Down migrations of golang-migrate, dbmate, Flyway's undo: not what a release runs.
  {
    tool: 'SQL',
    path: { test: isForwardSql },
    rules: SQL,
    comment: SQL_COMMENT,
    forward: sqlForward,
  },
]

/**
 * The destructive steps in what a release adds to the database's migrations, one for each line. Pure, and a reading of
 * text: it knows the steps that people write, not what a migration computes.
 */
export function destructiveSteps(files: readonly ChangedFile[]): readonly DestructiveStep[] {
  return files.flatMap((file) => {
    const dialect = dialectOf(file.path)
    return dialect === undefined ? [] : stepsOf(file, dialect)
  })
}

/** Is it a file that `destructiveSteps` reads? */
export const isMigration = (path: string): boolean => dialectOf(path) !== undefined

const dialectOf = (path: string): Dialect | undefined => DIALECTS.find((dialect) => dialect.path.test(path))

/** `prisma/migrations/20240101_init/migration.sql`, with folders between the first two or without. */
function isPrisma(path: string): boolean {
  const [file, name, folder, ...above] = path.split('/').reverse()
  return file === 'migration.sql' && name !== '' && folder === 'migrations' && above.includes('prisma')
}

/** `V1.2__add_posts.sql`, `R__views.sql`. */
function isFlyway(path: string): boolean {
  const file = path.slice(path.lastIndexOf('/') + 1)
  return file.endsWith('.sql') && /^[VR][\d._]*__./.test(file.slice(0, -'.sql'.length))
}

/** Any other SQL under `migrate` or `migrations`, except down migrations. */
function isForwardSql(path: string): boolean {
  const folders = path.split('/')
  const file = folders.pop() ?? ''
  return (
    folders.some((folder) => /^migrat(?:e|ions?)$/.test(folder)) &&
    file.endsWith('.sql') &&
    !file.endsWith('.down.sql') &&
    !/^U[\d._]+__/.test(file)
  )
}

/** `ALTER TABLE posts … DROP body` in one statement. */
function altersByDrop(code: string): boolean {
  return code.split(';').some((statement) => {
    const at = statement.search(/\bALTER\s+TABLE\b/i)
    return (
      at >= 0 &&
      /\bDROP\s+(?!CONSTRAINT|INDEX|DEFAULT|NOT\s|PRIMARY|FOREIGN|IDENTITY)(?:IF\s+EXISTS\s+)?["`[\w]/i.test(
        statement.slice(at),
      )
    )
  })
}

function stepsOf(
  { path, text }: ChangedFile,
  { tool, rules, comment, forward }: Dialect,
): readonly DestructiveStep[] {
  const lines = blankBlockComments(forward === undefined ? text : forward(text)).split('\n')
  return lines.flatMap((line, at) => {
    const code = codeOf(line, comment)
    const kind = rules.find(([pattern]) => pattern.test(code))?.[1] ?? across(lines, at, comment)
    return kind === undefined ? [] : [{ path, line: at + 1, tool, kind, text: line.trim().slice(0, 120) }]
  })
}

/** `ALTER TABLE posts` on one line, `DROP body` on the next. */
function across(lines: readonly string[], at: number, comment: string): StepKind | undefined {
  const code = codeOf(lines[at] ?? '', comment)
  if (!/^\s*(?:,\s*)?DROP\s+/i.test(code)) return undefined
  const before = lines.slice(Math.max(0, at - 5), at).join('\n')
  const statement = before.slice(before.lastIndexOf(';') + 1)
  return SQL.find(([pattern]) => pattern.test(`${statement} ${code}`))?.[1]
}

/** Other lines keep their numbers. */
const blank = (text: string): string => text.replace(/[^\n]/g, '')

/** A line of a migration is looked at so far. */
const LONGEST_LINE = 2_000

const codeOf = (line: string, comment: string): string => before(line, comment).slice(0, LONGEST_LINE)

/** Not by a pattern: one that is opened and never closed would be sought to the end from each `/*` again. */
function blankBlockComments(text: string): string {
  const parts: string[] = []
  let at = 0
  for (;;) {
    const start = text.indexOf('/*', at)
    const end = start < 0 ? -1 : text.indexOf('*/', start + 2)
    if (end < 0) break
    parts.push(text.slice(at, start), blank(text.slice(start, end + 2)))
    at = end + 2
  }
  return parts.join('') + text.slice(at)
}

/** `def down` up to the `end` of its own indentation. */
function railsForward(text: string): string {
  let indentation: string | undefined
  return text
    .split('\n')
    .map((line) => {
      if (indentation === undefined) {
        const found = /^([ \t]*)def (?:self\.)?down\b/.exec(line)
        if (found === null) return line
        // A body on the line itself has its `end` there.
        if (!/\bend\s*$/.test(line.slice(-80))) indentation = found[1] ?? ''
        return ''
      }
      if (line.startsWith(`${indentation}end`) && !/^\w/.test(line.slice(indentation.length + 3)))
        indentation = undefined
      return ''
    })
    .join('\n')
}

function alembicForward(text: string): string {
  const at = text.search(/^def downgrade\b/m)
  const up = text.search(/^def upgrade\b/m)
  if (at < 0) return text
  if (up > at) return blank(text.slice(0, up)) + text.slice(up)
  return text.slice(0, at) + blank(text.slice(at))
}

/** dbmate, goose, sql-migrate: one file with both ways. */
function sqlForward(text: string): string {
  const at = text.search(/^--\s*(?:migrate:down|\+(?:goose|migrate)\s+Down)/im)
  return at < 0 ? text : text.slice(0, at) + blank(text.slice(at))
}
