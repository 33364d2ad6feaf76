import { FULL_HEROKU_COMPAT } from '../../app/heroku-compat.ts'
import { reservedNames } from '../../ecs/task-definition.ts'
import { type ImageReference, parseImageReference } from '../../image/oci/reference.ts'
import type { Platform } from '../../platform/descriptor.ts'
import { InputError, UserError } from '../../runtime/errors.ts'
import { configHead } from '../config/config-head.ts'
import { type CommitHistory, type CommitRange, commitsBetween } from '../ledger/commit-history.ts'
import { promoteDescription } from '../ledger/descriptions.ts'
import { ownCall } from '../ledger/own-call.ts'
import type { ReleaseLedger } from '../ledger/ports.ts'
import { formatVersion, type Release } from '../ledger/release.ts'
import type { RunIdentity } from '../ledger/run-identity.ts'
import { openDerived, type VerbPorts } from '../open/open-derived.ts'
import { warnOfMigrations } from '../phase/warn-of-migrations.ts'

/** Ports of the environment that is promoted to, and what reaches the one upstream. */
export interface PromotePorts extends VerbPorts {
  readonly upstream: Pick<ReleaseLedger, 'get' | 'list' | 'current'>
  /** Puts the image, same digest, into the repository downstream, wherever that is; answers where it is then. */
  readonly carry: (image: ImageReference) => Promise<ImageReference>
  /** undefined: nobody can be asked. */
  readonly history: CommitHistory | undefined
}

export interface PromoteRequest {
  /** Downstream. */
  readonly platform: Platform
  /** Upstream. */
  readonly from: {
    readonly app: string
    readonly environment: string
    /** Variables of resources that infrastructure as code has attached there. */
    readonly attached: readonly string[]
  }
  /** Release upstream; undefined: the live one there. */
  readonly version: number | undefined
  /** Names that upstream has and downstream may lack; `all`: any. */
  readonly allowMissing: readonly string[] | 'all'
  readonly run: RunIdentity
  readonly signal: AbortSignal
  onOpened(release: Release): void
}

export interface PromoteReport {
  readonly platform: Platform
  /** Upstream. */
  readonly source: Release
  /** What served downstream before; undefined: nothing. */
  readonly before: Release | undefined
  /** Opened downstream. */
  readonly release: Release
  readonly commits: CommitRange | undefined
  /** Names that downstream lacks and that were allowed to be missing. */
  readonly missing: readonly string[]
}

/**
 * Opens a release downstream from a release upstream: the same image by digest, with downstream's own config vars and
 * formation (https://devcenter.heroku.com/articles/pipelines#promoting). Nothing is built. The repository downstream
 * gets the image before the release is opened; everything is checked before that. Its release phase has not run yet.
 * Killed and run again with the same run key it continues with the release it opened, even when upstream has moved on;
 * one that has ended is not gone on with then.
 */
export async function promote(ports: PromotePorts, request: PromoteRequest): Promise<PromoteReport> {
  const { platform } = request
  const sameAs = (release: Release) => isSame(ports, request, release)
  const run = await ownCall(ports.ledger, request.run, sameAs)
  const known = await ports.ledger.opened(run.runKey)
  const source = await chooseSource(ports, request, known?.promotedFrom?.version)
  const before = await ports.ledger.current()
  const missing = known === undefined ? await checkNames(ports, request, source) : []
  const commits = await commitsBetween(ports, before, source)
  const image = await ports.carry(parseImageReference(source.image))
  const release = await openDerived(ports, {
    platform,
    run,
    signal: request.signal,
    isSame: sameAs,
    onOpened: (opened) => request.onOpened(opened),
    decide: async () => {
      await checkNames(ports, request, source)
      return {
        source,
        kind: 'promotion',
        description: promoteDescription(source, platform.app),
        image,
        config: { kind: 'head' },
      }
    },
  })
  if (release === undefined) throw new Error('a promotion always opens a release')
  await lookAtMigrations(ports, before, release)
  return { platform, source, before, release, commits, missing }
}

/** Is a release that this run has opened before what is to be promoted now? */
async function isSame(
  { upstream }: PromotePorts,
  { from, version }: PromoteRequest,
  { promotedFrom, status }: Release,
): Promise<boolean> {
  if (promotedFrom?.app !== from.app || promotedFrom.environment !== from.environment) return false
  if (version !== undefined) return promotedFrom.version === version
  return status === 'pending' || promotedFrom.version === (await upstream.current())?.version
}

/** Nothing is checked out in a promotion: the repository's own API has the migrations that come with it. */
async function lookAtMigrations(
  { history, log }: PromotePorts,
  before: Release | undefined,
  release: Release,
): Promise<void> {
  const head = release.commit
  if (history === undefined || head === undefined) return
  await warnOfMigrations(
    { log, changedSince: (base, wanted) => history.changed(base, head, wanted) },
    before,
    release,
  )
}

async function chooseSource(
  { upstream }: PromotePorts,
  { from, version }: PromoteRequest,
  promoted: number | undefined,
): Promise<Release> {
  const where = `${from.app}/${from.environment}`
  const wanted = promoted ?? version
  if (wanted === undefined) {
    const current = await upstream.current()
    if (current !== undefined) return current
    throw new UserError(`Nothing is live in ${where}, so there is nothing to promote.`, {
      fix: 'Deploy there first.',
    })
  }
  const release = await upstream.get(wanted)
  if (release === undefined) {
    const [newest] = await upstream.list(1)
    const says = newest === undefined ? 'it has none yet' : `the newest is ${formatVersion(newest.version)}`
    throw new InputError(
      'from-release',
      `is '${formatVersion(wanted)}', and ${where} has no such release: ${says}`,
      'Use one from list-releases, or leave it empty for the live one.',
    )
  }
  if (release.status === 'succeeded') return release
  throw new InputError(
    'from-release',
    `is '${formatVersion(wanted)}', which is ${release.status} in ${where}`,
    'Promote a release that was live: leave the input empty for the live one.',
  )
}

/**
 * Names of config vars, attached resources among them, that upstream has and downstream has not: the code that ran
 * upstream may need them. Throws InputError that names those that were not allowed. What the platform or the repository
 * itself sets is nobody's to set.
 */
async function checkNames(
  ports: PromotePorts,
  { platform, from, allowMissing }: PromoteRequest,
  source: Release,
): Promise<readonly string[]> {
  const { names } = await configHead(ports)
  const set = new Set([
    ...names,
    ...Object.keys(source.defaults ?? {}),
    ...Object.keys(platform.appEnvironment.attachments ?? {}),
    ...reservedNames(source.parity ?? FULL_HEROKU_COMPAT),
  ])
  const missing = [...source.config.names, ...from.attached].filter((name) => !set.has(name))
  const refused = allowMissing === 'all' ? [] : missing.filter((name) => !allowMissing.includes(name))
  if (refused.length === 0) return missing
  const where = `${platform.app}/${platform.environment}`
  throw new InputError(
    'allow-missing',
    `does not list ${refused.join(', ')}, which ${from.app}/${from.environment} has as config ${refused.length === 1 ? 'var' : 'vars'} or attached and ${where} does not`,
    `Set ${refused.length === 1 ? 'it' : 'them'} in ${where} with set-config-vars, or list ${refused.length === 1 ? 'it' : 'them'} in 'allow-missing'.`,
  )
}
