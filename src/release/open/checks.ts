import type { ImageReference } from '../../image/oci/reference.ts'
import type { Platform } from '../../platform/descriptor.ts'
import { parseRegistryHost } from '../../platform/registry-host.ts'
import { InputError, UserError } from '../../runtime/errors.ts'
import type { ClusterDirectory } from '../ledger/ports.ts'

/**
 * Throws when the image is of another repository than the environment's, also of one with the same name in another
 * account or region: ECS would fail to pull it, after the release has its number.
 */
export function checkRepository(image: ImageReference, platform: Platform): void {
  const expected = platform.appEnvironment.repository
  if (image.repository !== expected)
    throw new InputError(
      'image',
      `is from the repository '${image.repository}', but ${platform.app}/${platform.environment} uses '${expected}'`,
      `Push the image there (push-ecr does so with the same 'app' and 'environment').`,
    )
  const host = parseRegistryHost(image.registry)
  const account = platform.executionRole.split(':')[4]
  if (host === undefined || (host.region === platform.region && host.account === account)) return
  throw new InputError(
    'image',
    `is from the registry of the account ${host.account} in ${host.region}, but ${platform.app}/${platform.environment} runs in the account ${account} in ${platform.region}`,
    "Push the image there (push-ecr does so with the same 'app' and 'environment'), or copy it with promote-release.",
  )
}

/** Throws when the cluster of the platform is not there or not active. */
export async function checkCluster(clusters: ClusterDirectory, platform: Platform): Promise<void> {
  const status = await clusters.status(platform.cluster)
  if (status === 'ACTIVE') return
  const problem = status === undefined ? 'does not exist' : `is ${status}`
  throw new UserError(`The ECS cluster '${platform.cluster}' ${problem} in ${platform.region}.`, {
    fix: "Create it with your infrastructure code, or correct 'cluster' in the parameter '/renga/platform' or the input 'aws-region'.",
  })
}

/**
 * Waits for all; throws the one problem as it is, or all problems of the caller in one, a line each. Anything else
 * comes first.
 */
export async function allChecks<const T extends readonly Promise<unknown>[]>(
  checks: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const outcomes = await Promise.allSettled(checks)
  const errors: unknown[] = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason] : [],
  )
  const [first] = errors
  const unforeseen = errors.find((error) => !(error instanceof UserError))
  if (unforeseen !== undefined) throw unforeseen
  if (errors.length === 1) throw first
  if (first !== undefined)
    throw new UserError(
      errors.map((error) => String(error instanceof Error ? error.message : error)).join('\n'),
    )
  return Promise.all(checks)
}
