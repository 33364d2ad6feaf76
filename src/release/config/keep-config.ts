import type { Logger } from '../../runtime/log.ts'
import { isDead } from '../ledger/expiry.ts'
import type { ConfigEditor, ReleaseLedger } from '../ledger/ports.ts'
import { formatVersion, type Release } from '../ledger/release.ts'

/**
 * "Staging labels attached across all versions of a secret: 20"
 * (https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_limits.html).
 */
const LABELS_IN_ALL = 20
/** AWSCURRENT, AWSPREVIOUS, and AWSPENDING while the secret rotates. */
const LABELS_OF_AWS = 3
/** Versions that we keep at most: more than Heroku's rollback looks back, and room for labels of others. */
export const VERSIONS_KEPT = 15

const OURS = /^renga-v\d+$/
const LOOKED_AT = 200

export interface KeepPorts {
  readonly ledger: Pick<ReleaseLedger, 'list'>
  readonly editor: Pick<ConfigEditor, 'versions' | 'addLabel' | 'removeLabel'>
  readonly log: Logger
}

/**
 * Keeps the versions of the config vars that releases need to be rolled back to. Secrets Manager drops versions without
 * a staging label once there are more than about 100, so the newest `VERSIONS_KEPT` distinct versions of releases that
 * live bear a label `renga-v<release>`; labels of versions that fell out are taken off. To be called under the deploy
 * lock, before a new version is written. Converges: it reads what is there and changes what differs, which mostly is
 * nothing.
 */
export async function keepConfigVersions({ ledger, editor, log }: KeepPorts): Promise<void> {
  const [releases, versions] = await Promise.all([ledger.list(LOOKED_AT), editor.versions()])
  const others = versions
    .flatMap(({ labels }) => labels)
    .filter((one) => !OURS.test(one) && !/^AWS/.test(one))
  const room = Math.min(VERSIONS_KEPT, LABELS_IN_ALL - LABELS_OF_AWS - others.length)
  const present = new Set(versions.map(({ id }) => id))
  const wanted = neededVersions(releases, Math.max(0, room))
  for (const { id, labels } of versions) {
    const [first, ...more] = labels.filter((label) => OURS.test(label))
    const surplus = wanted.has(id) ? more : [...(first === undefined ? [] : [first]), ...more]
    for (const label of surplus) await editor.removeLabel(label, id)
  }
  const labelled = new Set(
    versions.filter(({ labels }) => labels.some((label) => OURS.test(label))).map(({ id }) => id),
  )
  for (const [id, release] of wanted) {
    if (labelled.has(id) || !present.has(id)) continue
    await editor.addLabel(`renga-${formatVersion(release.version)}`, id)
    log.debug(`labeled config version ${id} for ${formatVersion(release.version)}`)
  }
}

/** Version id -> the newest release that has pinned it; the newest first. */
export function neededVersions(newestFirst: readonly Release[], most: number): ReadonlyMap<string, Release> {
  const needed = new Map<string, Release>()
  for (const release of newestFirst) {
    if (needed.size >= most) break
    const { versionId } = release.config
    if (!isDead(release) && !needed.has(versionId)) needed.set(versionId, release)
  }
  return needed
}
