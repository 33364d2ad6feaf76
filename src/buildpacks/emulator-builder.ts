import { openOciLayout } from '../image/source/oci-layout.ts'
import { childEnvironment, type Environment } from '../runtime/child-environment.ts'
import { type Problem, ProblemsError, UserError } from '../runtime/errors.ts'
import type { Logger } from '../runtime/log.ts'
import { type JsonObject, parseObject } from '../runtime/unknown-json.ts'
import { EMBEDDED_BUILDER } from './builder/choose-builder.ts'
import type { BuiltProcesses, EmbeddedBuild, EmbeddedBuilder } from './ports.ts'
import type { SourceEntry } from './source/source-tree.ts'

/** What is posted to the emulator: paths suffice, because it runs on the same machine. */
export interface BuildOrder {
  readonly root: string
  readonly entries: readonly SourceEntry[]
  readonly app: BuiltProcesses
  readonly env: Readonly<Record<string, string>>
  /** What npm inherits of the action's environment: how it finds itself, its settings and the network. */
  readonly inherited: Readonly<Record<string, string>>
  readonly output: string
}

/** One line of the answer (NDJSON). The last one is `built` or `failed`. */
export type BuildEvent =
  | { readonly event: 'info'; readonly text: string }
  | { readonly event: 'group'; readonly title: string }
  | { readonly event: 'group-end' }
  /** Said while nothing else is, so that nobody takes the connection for a dead one. */
  | { readonly event: 'alive' }
  | { readonly event: 'built'; readonly directory: string; readonly size: number }
  | {
      readonly event: 'failed'
      readonly message: string
      /** With it the failure is the app's (UserError); without it, and without `problems`, it is the emulator's. */
      readonly fix?: string
      readonly cause?: string
      readonly problems?: readonly Problem[]
    }

/**
 * The builder of the emulator (emulator/builder) that this job runs on; undefined on GitHub. Both must say so:
 * RENGA_EMULATOR could be set anywhere, and GitHub's address is never a loopback one. Nothing is loaded from there: it
 * is asked over HTTP, and RENGA_EMULATOR is `http://127.0.0.1:<port>/<token>`.
 */
export function emulatorBuilder(
  env: Environment,
  ports: { readonly log: Logger; readonly signal: AbortSignal },
): EmbeddedBuilder | undefined {
  const url = loopback(env['RENGA_EMULATOR'])
  if (url?.protocol !== 'http:' || loopback(env['GITHUB_SERVER_URL']) === undefined) return undefined
  return { build: (request) => build(url, request, childEnvironment(env, 'npm'), ports) }
}

/**
 * The URL when it is one of this machine, without a login: fetch refuses one with an error that says the whole address.
 */
function loopback(text: string | undefined): URL | undefined {
  const url = URL.parse(text ?? '')
  if (url === null || url.username !== '' || url.password !== '') return undefined
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname) ? url : undefined
}

async function build(
  url: URL,
  { tree, app, env, output }: EmbeddedBuild,
  inherited: Readonly<Record<string, string>>,
  { log, signal }: { readonly log: Logger; readonly signal: AbortSignal },
) {
  const line = ({ name, command }: BuiltProcesses['processes'][number]) => ({ name, command })
  const order: BuildOrder = {
    root: tree.root,
    entries: tree.entries,
    app: {
      processes: app.processes.map(line),
      ...(app.release === undefined ? {} : { release: line(app.release) }),
    },
    env,
    inherited,
    output,
  }
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(order),
      redirect: 'error',
      signal,
    }).catch(lost)
    if (!answer.ok || answer.body === null)
      throw new Error(`The emulator's builder answered ${answer.status}: ${await beginning(answer)}`)
    const { size } = await follow(events(answer.body), log)
    // Where it was asked for, whatever the answer says.
    const { imageConfig } = await openOciLayout(output)
    return { image: `oci:${output}`, builder: EMBEDDED_BUILDER, size, config: imageConfig }
  } catch (error) {
    signal.throwIfAborted()
    throw error
  }
}

/** Nobody listens, or the connection has ended. */
function lost(cause?: unknown): never {
  throw new UserError('The emulator exited before the image was built.', {
    fix: 'Keep it running while its jobs run, and re-run the job.',
    ...(cause === undefined ? {} : { cause }),
  })
}

type BuiltEvent = Extract<BuildEvent, { readonly event: 'built' }>

/** Says what the builder says, until it is done. Throws what it failed with. */
async function follow(events: AsyncGenerator<BuildEvent, void>, log: Logger): Promise<BuiltEvent> {
  let result: Awaited<ReturnType<typeof replay>>
  try {
    result = await replay(events, log)
  } finally {
    // Hung up on when all is said: a connection that stays open would keep the action from ending.
    await events.return()
  }
  if (result?.event === 'built') return result
  if (result === undefined) return lost()
  const { message, fix, cause, problems } = result
  if (problems !== undefined) throw new ProblemsError(problems)
  const because = cause === undefined ? {} : { cause: new Error(cause) }
  if (fix === undefined) throw new Error(`The emulator's builder failed: ${message}`, because)
  throw new UserError(message, { fix, ...because })
}

/** Up to the end of the group it is in; with the result when that came. */
async function replay(
  events: AsyncIterator<BuildEvent, void>,
  log: Logger,
): Promise<Extract<BuildEvent, { readonly event: 'built' | 'failed' }> | undefined> {
  for (let next = await events.next(); next.done !== true; next = await events.next()) {
    const { value } = next
    if (value.event === 'built' || value.event === 'failed') return value
    if (value.event === 'group-end') return undefined
    if (value.event === 'info') log.info(value.text)
    if (value.event === 'group') {
      const result = await log.group(value.title, () => replay(events, log))
      if (result !== undefined) return result
    }
  }
  return undefined
}

/** Characters of an answer that is an error: somebody else's page may be long. */
const ERROR_LENGTH = 1_000
/** Characters of a line: npm's own longest are far below. */
const LINE_LENGTH = 16 * 1024 * 1024

async function beginning(answer: Response): Promise<string> {
  let text = ''
  for await (const part of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part
    if (text.length > ERROR_LENGTH) break
  }
  return text.slice(0, ERROR_LENGTH).trim()
}

async function* events(body: ReadableStream<Uint8Array>): AsyncGenerator<BuildEvent, void> {
  let rest = ''
  const texts = body.pipeThrough(new TextDecoderStream()).getReader()
  try {
    for (let next = await texts.read().catch(lost); !next.done; next = await texts.read().catch(lost)) {
      const lines = (rest + next.value).split('\n')
      rest = lines.pop() ?? ''
      if (rest.length > LINE_LENGTH) throw stranger()
      yield* lines.map(readEvent)
    }
  } finally {
    // Whoever still speaks is not heard any more.
    await texts.cancel().catch(() => {})
  }
}

/** The emulator is of the same commit as the action: who says else is not it. */
function readEvent(line: string): BuildEvent {
  const event = parseObject(line)
  if (event === undefined || !isBuildEvent(event)) throw stranger()
  return event
}

function isBuildEvent(event: JsonObject): event is BuildEvent & JsonObject {
  const isText = (name: string) => typeof event[name] === 'string'
  const isTextOrNone = (name: string) => event[name] === undefined || isText(name)
  switch (event['event']) {
    case 'alive':
    case 'group-end':
      return true
    case 'info':
      return isText('text')
    case 'group':
      return isText('title')
    case 'built':
      return isText('directory') && typeof event['size'] === 'number'
    case 'failed':
      return (
        isText('message') &&
        isTextOrNone('fix') &&
        isTextOrNone('cause') &&
        (event['problems'] === undefined || Array.isArray(event['problems']))
      )
    default:
      return false
  }
}

const stranger = (): UserError =>
  new UserError("RENGA_EMULATOR does not point to this emulator's builder.", {
    fix: 'Run the job on an emulator of the same version as the action, and do not set RENGA_EMULATOR yourself.',
  })
