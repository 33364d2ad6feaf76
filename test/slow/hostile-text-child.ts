/**
 * Gives every exported function of the pure folders whose first argument is a text a megabyte of each class of character, and says on
 * its standard output what it begins and ends. Run by hostile-text.test.ts in a process of its own: a pattern that backtracks cannot be
 * interrupted from inside.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { renderComment } from '../../src/preview/comment/render-comment.ts'
import { emptyView } from '../../src/preview/record/view.ts'
import { destructiveSteps } from '../../src/release/phase/migrations.ts'
import { KeptOutput } from '../../src/release/phase/phase-output.ts'
import { GuardedOutputs } from '../../src/runtime/redaction/guarded-outputs.ts'
import { Redactor } from '../../src/runtime/redaction/redactor.ts'
import { bold, code, Summary } from '../../src/runtime/summary.ts'

/** Pure: nothing here starts a process or opens a file because of a text. */
const FOLDERS = [
  'app',
  'buildpacks',
  'deploy',
  'ecs',
  'formation',
  'image',
  'maintenance',
  'one-off',
  'platform',
  'preview',
  'release',
  'runtime',
]
/** They read files, start processes or end this one. */
const IMPURE =
  /^(?:src\/runtime\/(?:run-action|cancellation|smoke-client)|src\/buildpacks\/(?:child-process|emulator-builder|source\/(?:source-tree|tar)))/
const MEGABYTE = 1_000_000

const CLASSES: Readonly<Record<string, string>> = {
  CR: '\r',
  LF: '\n',
  'CR LF': '\r\n',
  blanks: ' ',
  tabs: '\t',
  'line separators': '\u2028',
  'next lines': '\u0085',
  NUL: '\0',
  escapes: '\u001b[',
  quotes: '"',
  apostrophes: "'",
  backticks: '`',
  'backtick words': '` x',
  backslashes: '\\',
  pipes: '\\\\|',
  braces: '{',
  brackets: '[',
  angles: '<',
  entities: '&amp;',
  asterisks: '*',
  underscores: '_',
  colons: ':',
  hashes: '#',
  'hash words': ' # ',
  dashes: '-',
  dots: '.',
  slashes: '/',
  'block comments': '/*',
  equals: '=',
  assignments: 'A=\n',
  commas: ',',
  digits: '7',
  letters: 'a',
  percent: '%',
  surrogates: '\ud800',
  'zero width': '\u200b',
  'unclosed downs': 'def down\n',
  'alter tables': 'ALTER TABLE x ',
  addresses: 'http://1.',
  listening: 'listening ',
  tokens: '-eyJaaaaaaaa',
  commands: '/preview up ',
}

const redactor = new Redactor()
for (const secret of ['hunter2', 'aaaaaaab', '\\\\\\\\x', '        x', 'p"ss\\w0rd<&>']) redactor.add(secret)

/** What takes a text in something else, or is no function. */
const COMPOSED: Readonly<Record<string, (text: string) => unknown>> = {
  redact: (text) => redactor.redact(text),
  'a secret': (text) => new Redactor().add(text.slice(0, 65_536)),
  'an output': (text) => new GuardedOutputs(redactor, () => {}).set('x', JSON.stringify([text])),
  'a summary': (text) =>
    new Summary()
      .heading(text)
      .paragraph(text, code(text), bold(text))
      .list([[text]])
      .table([text], [[text, code(text)]])
      .code(text)
      .details(text, (inner) => inner.paragraph(text))
      .toString(),
  'the output of a phase': (text) => {
    const kept = new KeptOutput()
    for (const line of text.split('\n')) kept.add(line)
    return kept.toOutput((line) => line)
  },
  migrations: (text) =>
    destructiveSteps(
      [
        'db/migrate/1_x.rb',
        'migrations/versions/x.py',
        'prisma/migrations/x/migration.sql',
        'migrate/x.sql',
      ].map((path) => ({
        path,
        text,
      })),
    ),
  'the path of a migration': (text) => destructiveSteps([{ path: `migrate/${text}.sql`, text: '' }]),
  'a comment': (text) =>
    renderComment({
      ...emptyView({ app: 'a', number: 1 }, undefined),
      status: 'failed',
      failure: { reason: text, lines: [text] },
      warnings: [text],
    }),
}

const only = process.argv[2]
for (const { file, name } of functions()) {
  const module: Record<string, unknown> = await import(pathToFileURL(resolve(file)).href)
  const work = module[name]
  if (typeof work !== 'function') continue
  for (const [kind, unit] of Object.entries(CLASSES)) {
    if (only !== undefined && only !== name) continue
    const text = unit.repeat(Math.ceil(MEGABYTE / unit.length))
    console.log(`begin ${file} ${name}: ${kind}`)
    await answered(() => work(`x${text}y`, 'file', []))
  }
  console.log(`done ${name}`)
}
for (const [name, work] of Object.entries(COMPOSED)) {
  if (only !== undefined && only !== name) continue
  for (const [kind, unit] of Object.entries(CLASSES)) {
    console.log(`begin ${name}: ${kind}`)
    await answered(() => work(`x${unit.repeat(Math.ceil(MEGABYTE / unit.length))}y`))
  }
  console.log(`done ${name}`)
}
console.log('all')

/** A refusal is an answer too. */
async function answered(work: () => unknown): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (error instanceof RangeError) throw error
  }
}

function* functions(): Generator<{ readonly file: string; readonly name: string }> {
  for (const folder of FOLDERS) {
    const root = join('src', folder)
    for (const entry of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
      const file = join(root, entry)
      if (!file.endsWith('.ts') || IMPURE.test(file)) continue
      const source = readFileSync(file, 'utf8')
      const exported =
        /^export (?:function (\w+)\(\s*\w+: string(?: \| undefined)?[,)]|const (\w+) = \(\s*\w+: string(?: \| undefined)?[,)])/gm
      for (const [, one, other] of source.matchAll(exported)) yield { file, name: one ?? other ?? '' }
    }
  }
}
