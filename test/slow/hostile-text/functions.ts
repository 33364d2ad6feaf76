import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { LifecycleLog } from '../../../src/buildpacks/lifecycle/lifecycle-log.ts'
import { parseInspectedImage } from '../../../src/docker/inspected-image.ts'
import { explainLog } from '../../../src/ecs/log-hints.ts'
import { tellingLine } from '../../../src/ecs/telling-line.ts'
import { parseCommentEvent } from '../../../src/github/comment-event.ts'
import { descriptionOf } from '../../../src/github/limits.ts'
import { cutAtFrames } from '../../../src/image/source/zstd-frames.ts'
import { parsePlatformDescriptor, parsePreviewDescriptor } from '../../../src/platform/parse.ts'
import { parseComment } from '../../../src/preview/comment/command.ts'
import { renderComment } from '../../../src/preview/comment/render-comment.ts'
import { emptyView } from '../../../src/preview/record/view.ts'
import { parseImageName } from '../../../src/registry/image-name.ts'
import { secretLikeness } from '../../../src/release/config/secret-like.ts'
import { destructiveSteps } from '../../../src/release/phase/migrations.ts'
import { KeptOutput } from '../../../src/release/phase/phase-output.ts'
import type { Logger } from '../../../src/runtime/log.ts'
import { GuardedOutputs } from '../../../src/runtime/redaction/guarded-outputs.ts'
import { Redactor } from '../../../src/runtime/redaction/redactor.ts'
import { bold, code, Summary } from '../../../src/runtime/summary.ts'

/** A function that takes foreign text. */
export interface Reader {
  readonly name: string
  readonly read: (text: string) => unknown
}

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
const IMPURE = new Set([
  'src/buildpacks/child-process.ts',
  'src/buildpacks/source/source-tree.ts',
  'src/buildpacks/source/tar.ts',
  'src/runtime/cancellation.ts',
  'src/runtime/run-action.ts',
  'src/runtime/smoke-client.ts',
])

const redactor = new Redactor()
for (const secret of ['hunter2', 'aaaaaaab', '\\\\\\\\x', '        x', 'p"ss\\w0rd<&>']) redactor.add(secret)

const silent: Logger = {
  info: () => {},
  debug: () => {},
  notice: () => {},
  warning: () => {},
  group: (_, work) => work(),
  mask: () => {},
}

/** What takes a text in something else, or behind something else, or is no function. */
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
  'a platform descriptor': (text) => parsePlatformDescriptor('/renga/platform', text),
  'a preview descriptor': (text) => parsePreviewDescriptor('/renga/previews', JSON.stringify({ vpc: text })),
  'the value of a config var': (text) => secretLikeness('A', text),
  'the log of a task': (text) => tellingLine(text.split('\n')),
  'the log of a task that failed': (text) => explainLog(text.split('\n')),
  'the log of the lifecycle': (text) => {
    const log = new LifecycleLog(silent)
    for (const line of ['===> BUILDING', ...text.split('\n')]) log.add(line)
    return log.tail
  },
  'the name of an image': (text) => parseImageName(text),
  'an image of the engine': (text) =>
    parseInspectedImage(JSON.stringify([{ Id: text, Config: { Env: [text], Labels: { [text]: text } } }])),
  'the frames of a zstd file': async (text) => {
    const start = Buffer.from('28b52ffd00', 'hex')
    const whole = async function* () {
      yield Buffer.concat([start, Buffer.from(text)])
    }
    for await (const cut of cutAtFrames(whole())) if (cut.byteLength === 0) throw new Error('an empty piece')
  },
  'a description for GitHub': (text) => descriptionOf(text, redactor),
  'the body of a comment': (text) =>
    parseComment(
      parseCommentEvent(
        JSON.stringify({ issue: { number: 1 }, comment: { id: 1, body: text, user: { login: 'a' } } }),
      ).body,
    ),
  'a comment': (text) =>
    renderComment({
      ...emptyView({ app: 'a', number: 1 }, undefined),
      status: 'failed',
      failure: { reason: text, lines: [text] },
      warnings: [text],
    }),
}

/**
 * Every exported function of the pure folders whose first argument is a text, and what takes a text in something else.
 */
export async function* readers(): AsyncGenerator<Reader> {
  for (const { file, name } of functions()) {
    const module: Record<string, unknown> = await import(pathToFileURL(resolve(file)).href)
    const work = module[name]
    if (typeof work === 'function') yield { name: `${file} ${name}`, read: (text) => work(text, 'file', []) }
  }
  for (const [name, read] of Object.entries(COMPOSED)) yield { name, read }
}

/** The functions that a module exports. */
export async function* readersOf(file: string): AsyncGenerator<Reader> {
  const module: Record<string, unknown> = await import(pathToFileURL(resolve(file)).href)
  for (const [name, work] of Object.entries(module))
    if (typeof work === 'function') yield { name, read: (text) => work(text) }
}

/** A refusal is an answer too; a text too long for the machine's own stack or memory is none. */
export async function answered(work: () => unknown): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (error instanceof RangeError) throw error
  }
}

function* functions(): Generator<{ readonly file: string; readonly name: string }> {
  for (const file of IMPURE) if (!existsSync(file)) throw new Error(`${file} is left out and is not there.`)
  for (const folder of FOLDERS) {
    const root = join('src', folder)
    for (const entry of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
      const file = join(root, entry)
      if (!file.endsWith('.ts') || IMPURE.has(file)) continue
      const source = readFileSync(file, 'utf8')
      const exported =
        /^export (?:function (\w+)\(\s*\w+: string(?: \| undefined)?[,)]|const (\w+) = \(\s*\w+: string(?: \| undefined)?[,)])/gm
      for (const [, one, other] of source.matchAll(exported)) yield { file, name: one ?? other ?? '' }
    }
  }
}
