import { UserError } from '../../runtime/errors.ts'
import type { ReleaseLedger } from './ports.ts'
import { formatVersion, type Release } from './release.ts'
import type { RunIdentity } from './run-identity.ts'

/**
 * The identity of this very call. Inside a called workflow GITHUB_JOB is the callee's
 * (https://docs.github.com/actions/reference/workflows-and-actions/variables), so two jobs of one run may come with one
 * identity; only what they ask for tells them apart. An earlier release of that identity is this call's own, as after a
 * kill, when `isSame` says that it is what is asked for now, the run has opened no other release since and, once it has
 * ended, nobody else has either: what it did may be undone by then. Otherwise the call is another one and gets `<run
 * key>~2`, `~3` …
 */
export async function ownCall(
  ledger: Pick<ReleaseLedger, 'opened' | 'list'>,
  run: RunIdentity,
  isSame: (release: Release) => boolean | Promise<boolean>,
): Promise<RunIdentity> {
  for (let call = 1; ; call += 1) {
    const runKey = call === 1 ? run.runKey : `${run.runKey}~${call}`
    const known = await ledger.opened(runKey)
    if (known === undefined || ((await isSame(known)) && !(await isFollowed(ledger, known))))
      return { ...run, runKey }
  }
}

/** Has a release been opened since: by the same run, or by anybody once this one has ended? */
async function isFollowed(ledger: Pick<ReleaseLedger, 'list'>, known: Release): Promise<boolean> {
  for (let size = 25; ; size *= 2) {
    const releases = await ledger.list(size)
    const later = releases.filter(({ version }) => version > known.version)
    const ended = known.status !== 'pending'
    if (later.some(({ runKey }) => ended || runOf(runKey) === runOf(known.runKey))) return true
    if (later.length < releases.length || releases.length < size) return false
  }
}

/** `<run id>-<attempt>` of a run key. */
const runOf = (runKey: string): string => runKey.split('/', 1)[0] ?? runKey

/** Throws UserError when the ledger answers a release that another call with the same identity has opened meanwhile. */
export function refuseOther(
  release: Release,
  wanted: Pick<Release, 'image' | 'config' | 'description'>,
): void {
  if (
    release.image !== wanted.image ||
    release.config.versionId !== wanted.config.versionId ||
    release.description !== wanted.description
  )
    throw otherCall(release)
}

/** A job with the same identity was faster, and asked for something else. */
export function otherCall(release: Release): UserError {
  return new UserError(
    `Another job of this run just opened ${formatVersion(release.version)} of ${release.app}/${release.environment} (${release.description}), so this job did not open a release.`,
    {
      fix: "Run the jobs one after the other ('needs', or one concurrency group), then re-run this one.",
    },
  )
}
