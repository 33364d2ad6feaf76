import { createHash } from 'node:crypto'
import { FULL_HEROKU_COMPAT } from '../../app/heroku-compat.ts'
import { reservedNames } from '../../ecs/task-definition.ts'
import type { Platform } from '../../platform/descriptor.ts'
import { UserError } from '../../runtime/errors.ts'
import { didYouMean } from '../../runtime/suggest.ts'
import { configHead } from '../config/config-head.ts'
import { SECRET_BYTES } from '../config/config-vars.ts'
import { keepConfigVersions } from '../config/keep-config.ts'
import { configDescription, REFRESH_DESCRIPTION } from '../ledger/descriptions.ts'
import { EmptySecretError } from '../ledger/errors.ts'
import { isDead } from '../ledger/expiry.ts'
import { withDeployLock } from '../ledger/lock.ts'
import { openFactsOf } from '../ledger/open-facts.ts'
import { ownCall } from '../ledger/own-call.ts'
import type { ConfigEditor } from '../ledger/ports.ts'
import type { ConfigVersion, Release } from '../ledger/release.ts'
import type { RunIdentity } from '../ledger/run-identity.ts'
import { checkDerivation, type Derivation, LOCK, openDerived, type VerbPorts } from '../open/open-derived.ts'

export interface ConfigPorts extends VerbPorts {
  readonly editor: ConfigEditor
}

export interface ConfigRequest {
  readonly platform: Platform
  readonly run: RunIdentity
  readonly set: ReadonlyMap<string, string>
  readonly unset: readonly string[]
  /**
   * Opens a release even when nothing changes, which restarts all tasks: they read rotated secrets of attached
   * resources.
   */
  readonly refresh: boolean
  /** Says what would change, and changes nothing. */
  readonly dryRun: boolean
  readonly signal: AbortSignal
  onOpened?(release: Release): void
}

export interface ConfigReport {
  readonly changes: ConfigChanges
  /** Undefined: nothing was to be changed, it was a dry run, or there is no release yet that could be changed. */
  readonly release: Release | undefined
  readonly outcome: 'released' | 'nothing-to-do' | 'dry-run' | 'written'
  /** Names that are set now, or would be. */
  readonly names: readonly string[]
}

/** Names, never values. */
export interface ConfigChanges {
  /** Not there before. */
  readonly added: readonly string[]
  /** There before, with another value. */
  readonly changed: readonly string[]
  readonly removed: readonly string[]
  /** Given with the value that they have, or to be unset and not there. */
  readonly untouched: readonly string[]
}

/**
 * Writes one new version of the config vars and opens one release that pins it, however many names change, as Heroku
 * does. The release carries everything else of the newest release that lives. Where there is no release yet the version
 * is only written: the first deploy takes it. Killed and started again with the same run key, it writes and opens
 * nothing twice.
 */
export async function changeConfig(ports: ConfigPorts, asked: ConfigRequest): Promise<ConfigReport> {
  refuseAttached(asked)
  refuseNul(asked)
  const sameAs = (release: Release) => isSame(ports, asked, release)
  // A dry run has no release of its own, nor is it any earlier call of this run.
  const run = asked.dryRun
    ? { ...asked.run, runKey: `${asked.run.runKey}/dry-run` }
    : await ownCall(ports.ledger, asked.run, sameAs)
  const request = { ...asked, run }
  const plan = await planChange(ports, request)
  warnOfNoEffect(ports, request, plan)
  const known = await ports.ledger.opened(request.run.runKey)
  if (known === undefined && request.dryRun) {
    const wanted = derivationOf(ports, request, plan)
    if (wanted !== undefined) await checkDerivation(ports, request.platform, wanted)
    return { ...report(plan, undefined), outcome: 'dry-run' }
  }
  if (known === undefined && !hasWork(plan, request))
    return { ...report(plan, undefined), outcome: 'nothing-to-do' }
  if (known === undefined && plan.source === undefined) return writeOnly(ports, request)
  let last = plan
  const release = await openDerived(ports, {
    platform: request.platform,
    run: request.run,
    signal: request.signal,
    isSame: sameAs,
    decide: async () => {
      last = await planChange(ports, request)
      return derivationOf(ports, request, last)
    },
    ...(request.onOpened === undefined ? {} : { onOpened: request.onOpened }),
  })
  return { ...report(last, release), outcome: release === undefined ? 'nothing-to-do' : 'released' }
}

/**
 * Does a release that this run has opened before hold what is to be set now? Values are compared where they are kept.
 */
async function isSame(
  { editor }: ConfigPorts,
  { set, unset }: ConfigRequest,
  release: Release,
): Promise<boolean> {
  const stored = await editor.read(release.config.versionId, openFactsOf(release)).catch((error: unknown) => {
    // Dropped by Secrets Manager: nobody can say any more, and setting it again loses nothing.
    if (error instanceof UserError) return undefined
    throw error
  })
  if (stored === undefined) return false
  return (
    [...set].every(([name, value]) => stored.vars.get(name) === value) &&
    !unset.some((name) => stored.vars.has(name))
  )
}

function refuseAttached({ platform, set, unset }: ConfigRequest): void {
  const attached = Object.keys(platform.appEnvironment.attachments ?? {})
  const named = attached.filter((name) => set.has(name) || unset.includes(name))
  if (named.length === 0) return
  throw new UserError(
    `${named.join(', ')} comes from an attached resource of ${platform.app}/${platform.environment} and is not a config var.`,
    {
      fix: "Change its own secret, then set 'refresh: true'; or detach it by removing it from 'attachments' in the app's platform parameter.",
    },
  )
}

/** Said once, before anything is written: each of these is usually a mistake. */
function warnOfNoEffect(
  { log }: Pick<ConfigPorts, 'log'>,
  { set, unset }: ConfigRequest,
  { source, next, changes }: ConfigPlan,
): void {
  const reserved = reservedNames(source?.parity ?? FULL_HEROKU_COMPAT)
  const shadowed = [...set.keys()].filter((name) => reserved.includes(name))
  if (shadowed.length > 0)
    log.warning(
      `Input 'set': ${shadowed.join(', ')} has no effect: the platform sets it in every task. Remove it; the port of web is 'containerPort' in the app's platform parameter.`,
    )
  for (const name of unset.filter((one) => changes.untouched.includes(one))) {
    const known = [...next.keys()].sort()
    const has = known.length === 0 ? 'The app has none' : `The app has ${known.join(', ')}`
    log.warning(`Input 'unset': there is no config var ${name}. ${didYouMean(name, known)}${has}.`)
  }
}

/** An environment variable ends at its first NUL character: no task could get the value whole. */
function refuseNul({ set }: ConfigRequest): void {
  const names = [...set].flatMap(([name, value]) => (value.includes('\0') ? [name] : []))
  if (names.length === 0) return
  throw new UserError(
    `The value of ${names.join(', ')} contains a NUL character, which environment variables cannot.`,
    {
      fix: 'Store binary data as base64 and decode it in the app.',
    },
  )
}

/** What a change would be, read from the current state. */
interface ConfigPlan {
  /** The newest release that lives; undefined: there is none to change. */
  readonly source: Release | undefined
  readonly next: ReadonlyMap<string, string>
  readonly changes: ConfigChanges
  /** Id of the version that this call writes. */
  readonly token: string
  /** The version that says so already, and that no release has yet. */
  readonly written: ConfigVersion | undefined
}

async function planChange(ports: ConfigPorts, request: ConfigRequest): Promise<ConfigPlan> {
  const { set, unset, run } = request
  const given = [...set.keys(), ...unset]
  const known = await ports.ledger.opened(run.runKey)
  const source =
    known?.parent === undefined ? await newestLiving(ports) : await ports.ledger.get(known.parent)
  const released = source?.config.versionId
  if (known !== undefined) {
    const next = await readVars(ports, known.config.versionId, source)
    const changes = compare(await readVars(ports, released, source), next, given)
    return { source, next, changes, token: '', written: undefined }
  }
  const head = await configHead(ports).catch((error: unknown) => {
    if (error instanceof EmptySecretError) return undefined
    throw error
  })
  // The same for every start of this call, as long as nothing else was written.
  const token = tokenOf(run.runKey, head)
  const was = await readVars(ports, head?.versionId, source)
  const next = new Map([...was, ...set])
  for (const name of unset) next.delete(name)
  checkSize(next)
  const changes = compare(was, next, given)
  if (isChange(changes) || head === undefined || !isUnreleased(head, source))
    return { source, next, changes, token, written: undefined }
  // Nothing to write: this call did, before it was killed, or somebody else. No release has it yet.
  return {
    source,
    next,
    changes: compare(await readVars(ports, released, source), next, given),
    token,
    written: head,
  }
}

const isUnreleased = (head: ConfigVersion, source: Release | undefined): boolean =>
  source !== undefined && head.versionId !== source.config.versionId && head.latest === undefined

async function readVars(
  { editor }: Pick<ConfigPorts, 'editor'>,
  versionId: string | undefined,
  source: Release | undefined,
): Promise<ReadonlyMap<string, string>> {
  return versionId === undefined
    ? new Map()
    : (await editor.read(versionId, source && openFactsOf(source))).vars
}

async function newestLiving({ ledger }: Pick<ConfigPorts, 'ledger'>): Promise<Release | undefined> {
  for (let size = 25; ; size *= 2) {
    const releases = await ledger.list(size)
    const living = releases.find((release) => !isDead(release))
    if (living !== undefined || releases.length < size) return living
  }
}

/** In the form of a UUID, which Secrets Manager recommends. Of no value: an id is not a secret. */
function tokenOf(runKey: string, head: ConfigVersion | undefined): string {
  const hash = createHash('sha256')
    .update(`${runKey}\n${head?.versionId ?? ''}`)
    .digest('hex')
  return hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const isChange = ({ added, changed, removed }: ConfigChanges): boolean =>
  added.length + changed.length + removed.length > 0

const hasWork = (plan: ConfigPlan, { refresh }: ConfigRequest): boolean =>
  isChange(plan.changes) || (refresh && plan.source !== undefined)

function derivationOf(ports: ConfigPorts, request: ConfigRequest, plan: ConfigPlan): Derivation | undefined {
  const { source, changes } = plan
  if (source === undefined || !hasWork(plan, request)) return undefined
  if (!isChange(changes)) {
    const config = { kind: 'head' } as const
    return { source, kind: 'refresh', description: REFRESH_DESCRIPTION, config, releasePhase: 'none' }
  }
  return {
    source,
    kind: request.refresh ? 'refresh' : 'config',
    description: configDescription([...changes.added, ...changes.changed], changes.removed),
    config: { kind: 'new', names: [...plan.next.keys()].sort(), write: () => write(ports, plan) },
  }
}

async function write(ports: ConfigPorts, plan: ConfigPlan): Promise<ConfigVersion> {
  if (plan.written !== undefined) return plan.written
  await keepConfigVersions(ports)
  return ports.editor.write(plan.next, plan.token)
}

/** Nothing to release yet. Under the lock all the same: a deploy may be opening the first release. */
function writeOnly(ports: ConfigPorts, request: ConfigRequest): Promise<ConfigReport> {
  const { platform, run, signal } = request
  const environment = `${platform.app}/${platform.environment}`
  const lock = { environment, holder: { id: run.runKey, who: run.who }, ...LOCK }
  return withDeployLock(ports, lock, signal, async () => {
    const plan = await planChange(ports, request)
    if (isChange(plan.changes)) await write(ports, plan)
    return { ...report(plan, undefined), outcome: 'written' }
  })
}

function report({ changes, next }: ConfigPlan, release: Release | undefined) {
  return { changes, release, names: [...next.keys()].sort() }
}

function compare(
  before: ReadonlyMap<string, string>,
  next: ReadonlyMap<string, string>,
  given: readonly string[],
): ConfigChanges {
  const added = given.filter((name) => !before.has(name) && next.has(name))
  const removed = given.filter((name) => before.has(name) && !next.has(name))
  const both = given.filter((name) => before.has(name) && next.has(name))
  const changed = both.filter((name) => before.get(name) !== next.get(name))
  const touched = new Set([...added, ...changed, ...removed])
  return { added, changed, removed, untouched: given.filter((name) => !touched.has(name)) }
}

function checkSize(vars: ReadonlyMap<string, string>): void {
  const size = Buffer.byteLength(JSON.stringify(Object.fromEntries(vars)))
  if (size <= SECRET_BYTES) return
  const largest = [...vars]
    .map(([name, value]) => [name, Buffer.byteLength(value)] as const)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([name, bytes]) => `${name} (${bytes} bytes)`)
  throw new UserError(
    `The config vars would be ${size} bytes; a Secrets Manager secret holds at most ${SECRET_BYTES}. The largest: ${largest.join(', ')}.`,
    { fix: 'Put large values in a file in S3 or a separate secret, and its address in a config var.' },
  )
}
