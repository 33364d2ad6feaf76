import { createHash } from 'node:crypto'
import {
  logPrefixOf,
  ownershipTags,
  type PreviewIdentity,
  previewStartedBy,
  serviceNameOf,
} from '../record/identity.ts'
import type { OpenIngress } from '../record/ports.ts'
import type { PreviewRecord } from '../record/types.ts'
import type { BroughtUp } from './bring-up.ts'
import type { Phases } from './phases.ts'
import type { PreviewPorts } from './preview-ports.ts'
import { type HealthSettings, PreviewFailedError } from './up-request.ts'
import { waitUntilReachable } from './wait-until-reachable.ts'

/** The parts of bringing a preview up that come before and after its services. */

/** How long postdeploy may run: as a release phase. */
const POSTDEPLOY_SECONDS = 3600

/** Rule and target group of the web process, and how much room there is. */
export async function openIngress(
  ports: Pick<PreviewPorts, 'ingress' | 'log'>,
  identity: PreviewIdentity,
  healthCheckPath: string | undefined,
  record: PreviewRecord,
): Promise<OpenIngress> {
  const open = await ports.ingress.open({
    identity,
    tags: ownershipTags(identity),
    listener: record.listener,
    healthCheckPath,
  })
  for (const line of await ports.ingress.headRoom()) ports.log.info(line)
  return open
}

/** The address, once something answers there as it should. */
export async function reachableUrl(
  ports: PreviewPorts,
  identity: PreviewIdentity,
  { result }: BroughtUp,
  ingress: OpenIngress,
  phases: Phases,
  options: { readonly health: HealthSettings; readonly signal: AbortSignal },
): Promise<string> {
  const service = serviceNameOf(identity, 'web')
  const url = (await ports.ingress.address?.(service)) ?? result.url
  if (url === undefined) throw new PreviewFailedError(`The address of '${service}' is unknown.`)
  await phases.run('health check', () =>
    waitUntilReachable(ports, url, ingress.headers, options.health, options.signal),
  )
  return url
}

/** Once in the life of a preview; what failed runs again with the next push. */
export async function postdeploy(
  ports: Pick<PreviewPorts, 'commands'>,
  identity: PreviewIdentity,
  record: PreviewRecord,
  phases: Phases,
  options: { readonly runKey: string; readonly signal: AbortSignal },
): Promise<void> {
  const { postdeploy: taskDefinition } = record
  if (record.postdeployed || taskDefinition === undefined) return
  const { failure, lines } = await phases.run('postdeploy', () =>
    ports.commands.run({
      taskDefinition,
      process: 'postdeploy',
      logPrefix: logPrefixOf(identity.number),
      // Of this run: a reset runs the same task definition once more.
      clientToken: createHash('sha256')
        .update(`postdeploy\n${taskDefinition}\n${options.runKey}`)
        .digest('hex')
        .slice(0, 36),
      startedBy: previewStartedBy(identity),
      tags: { ...ownershipTags(identity), 'renga:process': 'postdeploy' },
      timeoutSeconds: POSTDEPLOY_SECONDS,
      signal: options.signal,
    }),
  )
  if (failure === undefined) return
  throw new PreviewFailedError(`postdeploy failed: ${failure}.`, {
    fix: 'The preview is running; push again to re-run postdeploy.',
    lines,
    view: record.url === undefined ? {} : { url: record.url },
  })
}
