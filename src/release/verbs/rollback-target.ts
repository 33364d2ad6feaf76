import type { Platform } from '../../platform/descriptor.ts'
import { InputError } from '../../runtime/errors.ts'
import type { ConfigStore, ImageDirectory, ReleaseLedger } from '../ledger/ports.ts'
import { formatVersion, parseVersion, type Release } from '../ledger/release.ts'
import { assertOwnRelease } from '../open/open-derived.ts'
import {
  defaultTarget,
  type Ineligible,
  ineligibility,
  type Kept,
  ROLLBACK_WINDOW,
  readKept,
} from './eligibility.ts'

/** Where a rollback is to go, as it was asked. */
export type RollbackTo =
  | { readonly kind: 'previous' }
  | { readonly kind: 'version'; readonly version: number }
  /** At least 7 hexadecimal digits. */
  | { readonly kind: 'commit'; readonly commit: string }

/**
 * `previous`, `v41`, `41`, or a commit (at least 7 digits; one of decimal digits only is taken for a version);
 * undefined otherwise.
 */
export function parseRollbackTo(text: string): RollbackTo | undefined {
  if (text === 'previous') return { kind: 'previous' }
  const version = parseVersion(text)
  if (version !== undefined) return { kind: 'version', version }
  return /^[0-9a-f]{7,40}$/i.test(text) ? { kind: 'commit', commit: text.toLowerCase() } : undefined
}

export interface TargetPorts {
  readonly ledger: Pick<ReleaseLedger, 'get' | 'list'>
  readonly config: Pick<ConfigStore, 'available'>
  readonly imageDirectory: ImageDirectory
}

/** How far back a commit is looked for, and what may be named in an error. */
const LOOKED_AT = 200

/**
 * The release that a rollback goes to. `leaving` is the release whose deployment is under way, or was when this
 * rollback began: then `previous` is the release before it. Writes nothing. Throws InputError that says by name why it
 * cannot be, and which can.
 */
export async function chooseTarget(
  ports: TargetPorts,
  platform: Platform,
  to: RollbackTo,
  leaving: Release | undefined,
): Promise<Release> {
  const releases = await ports.ledger.list(to.kind === 'commit' ? LOOKED_AT : ROLLBACK_WINDOW * 2)
  const where = `${platform.app}/${platform.environment}`
  if (releases.length === 0)
    throw new InputError(
      'to',
      `cannot be followed: ${where} has no release yet`,
      'Deploy first; there is nothing to roll back to.',
    )
  const wanted = await findWanted(ports, where, releases, to)
  if (wanted !== undefined) assertOwnRelease(wanted, platform)
  const kept = await readKept(ports, wanted === undefined ? releases : [...releases, wanted])
  const choice = { releases, kept, where, leaving }
  if (wanted === undefined) return previous(choice)
  const why = ineligibility(wanted, kept)
  if (why !== undefined) throw refused(wanted, why, choice)
  const serving = releases.find(({ status }) => status === 'succeeded')
  if (leaving === undefined && wanted.version === serving?.version) {
    throw new InputError('to', `is ${formatVersion(wanted.version)}, which is already live`, choices(choice))
  }
  return wanted
}

interface Choice {
  /** Newest first. */
  readonly releases: readonly Release[]
  readonly kept: Kept
  readonly where: string
  readonly leaving: Release | undefined
}

/** undefined: the previous release. */
async function findWanted(
  { ledger }: TargetPorts,
  where: string,
  releases: readonly Release[],
  to: RollbackTo,
): Promise<Release | undefined> {
  const newest = formatVersion(releases[0]?.version ?? 0)
  switch (to.kind) {
    case 'previous':
      return undefined
    case 'version': {
      const found = await ledger.get(to.version)
      if (found !== undefined) return found
      throw new InputError(
        'to',
        `is '${formatVersion(to.version)}', but ${where} has no such release: the newest is ${newest}`,
        'List the releases with list-releases.',
      )
    }
    case 'commit': {
      const found = releases.filter(({ commit }) => commit?.startsWith(to.commit))
      const commits = [...new Set(found.map(({ commit }) => commit))]
      if (commits.length > 1)
        throw new InputError(
          'to',
          `is '${to.commit}', which matches ${commits.length} commits`,
          'Use more digits.',
        )
      // Of several releases of one commit the newest that was good.
      const good = found.find(({ status }) => status === 'succeeded') ?? found[0]
      if (good !== undefined) return good
      throw new InputError(
        'to',
        `is '${to.commit}', but no release of ${where} was made from that commit (the last ${releases.length} were checked)`,
        'Use a release such as v41; list-releases shows the commits.',
      )
    }
  }
}

function previous(choice: Choice): Release {
  const { releases, kept, where, leaving } = choice
  const found =
    leaving === undefined
      ? defaultTarget(releases, kept)
      : releases
          .filter(({ version }) => version < leaving.version)
          .slice(0, ROLLBACK_WINDOW)
          .find((release) => ineligibility(release, kept) === undefined)
  if (found !== undefined) return found
  const seen = releases.slice(0, ROLLBACK_WINDOW).map((release) => {
    const why = ineligibility(release, kept)
    return `${formatVersion(release.version)} ${why === undefined ? 'is live' : SHORT[why]}`
  })
  throw new InputError(
    'to',
    `is 'previous', but ${where} has no earlier release to roll back to (${seen.join(', ')})`,
    'Deploy an earlier commit instead.',
  )
}

const SHORT: Readonly<Record<Ineligible, string>> = {
  pending: 'is pending',
  failed: 'failed',
  expired: 'expired',
  'image-gone': 'no longer has an image',
  'config-gone': 'no longer has config vars',
}

function refused(release: Release, why: Ineligible, choice: Choice): InputError {
  const name = formatVersion(release.version)
  const reason = release.failure === undefined ? '' : ` (${release.failure.replace(/\.$/, '')})`
  const problems: Readonly<Record<Ineligible, string>> = {
    pending: `is ${name}, which is pending: it was never live`,
    failed: `is ${name}, which failed${reason}`,
    expired: `is ${name}, which expired${reason}: it was never live`,
    'image-gone': `is ${name}, whose image ${release.image} is no longer in the repository: a lifecycle policy may have removed it`,
    'config-gone': `is ${name}, whose config vars (version ${release.config.versionId}) Secrets Manager has deleted`,
  }
  return new InputError('to', problems[why], choices(choice))
}

/** "One can go back to v41, v40." */
function choices({ releases, kept }: Choice): string {
  const serving = releases.find(({ status }) => status === 'succeeded')
  const eligible = releases
    .filter((release) => release !== serving && ineligibility(release, kept) === undefined)
    .slice(0, ROLLBACK_WINDOW)
    .map(({ version }) => formatVersion(version))
  return eligible.length === 0
    ? 'There is no release to roll back to: deploy an earlier commit instead.'
    : `Possible targets: ${eligible.join(', ')}.`
}
