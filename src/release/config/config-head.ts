import type { OpenFacts } from '../../runtime/redaction/redactor.ts'
import { isDead } from '../ledger/expiry.ts'
import { openFactsOf } from '../ledger/open-facts.ts'
import type { ConfigStore, ReleaseLedger } from '../ledger/ports.ts'
import type { ConfigVersion, Release } from '../ledger/release.ts'

export interface ConfigHeadPorts {
  readonly ledger: Pick<ReleaseLedger, 'list'>
  readonly config: Pick<ConfigStore, 'current' | 'version'>
}

const PAGE = 25

/**
 * The config vars that the next release takes. As on Heroku these are the ones of the newest release that did not fail:
 * a rollback takes config vars back for the deploys after it too, and a change whose release phase failed is not live.
 * What somebody has written into the secret past the ledger (console, Terraform) since then is a change of its own, and
 * is taken.
 *
 * AWSCURRENT alone cannot say this: it is the version that was *written* last. So every release remembers which version
 * was AWSCURRENT when it was opened, and only one that no release has seen yet is new. Values are masked and dropped.
 *
 * `open`: what the new release itself says; undefined: what the living one says.
 */
export async function configHead(
  { ledger, config }: ConfigHeadPorts,
  open?: OpenFacts,
): Promise<ConfigVersion> {
  const releases = await readToLiving(ledger)
  const living = releases.find((release) => !isDead(release))
  const facts = open ?? (living && openFactsOf(living))
  const latest = await config.current(facts)
  // Releases before the last living one have nothing to say: it remembers what they saw.
  if (living === undefined || !releases.some((release) => hasSeen(release, latest.versionId))) return latest
  if (living.config.versionId === latest.versionId) return latest
  return { ...(await config.version(living.config.versionId, facts)), latest: latest.versionId }
}

const hasSeen = ({ config }: Release, versionId: string): boolean =>
  config.versionId === versionId || config.latest === versionId

/** Newest first, down to the newest that did not fail. */
async function readToLiving(ledger: ConfigHeadPorts['ledger']): Promise<readonly Release[]> {
  for (let size = PAGE; ; size *= 2) {
    const releases = await ledger.list(size)
    const at = releases.findIndex((release) => !isDead(release))
    if (at >= 0) return releases.slice(0, at + 1)
    if (releases.length < size) return releases
  }
}
