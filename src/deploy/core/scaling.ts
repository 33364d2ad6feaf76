import type { Autoscaling } from '../../app/app.ts'
import { FULL_HEROKU_COMPAT } from '../../app/heroku-compat.ts'
import { familyName } from '../../ecs/names.ts'
import { type Release, serviceProcesses } from '../../release/ledger/release.ts'
import { describeError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'

/**
 * Target tracking of services. Implemented on Application Auto Scaling by src/aws/autoscaling/scaling.ts. The desired
 * count is never written: ECS itself turns scale-in off while a deployment runs
 * (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html).
 */
export interface Scaling {
  /** What the service scales by; undefined: nothing of ours. */
  read(service: string): Promise<Autoscaling | undefined>
  /** Sets range and targets; policies of others stay. */
  set(service: string, wanted: Autoscaling): Promise<void>
  /** Removes our policies; the desired count stays as it is. */
  clear(service: string): Promise<void>
}

/**
 * Brings scaling to what the release says, where it differs. Never throws: what is refused is a warning, the release is
 * live.
 */
export async function applyScaling(
  ports: { readonly scaling: Scaling; readonly log: Logger },
  release: Release,
  before: Release | undefined,
): Promise<void> {
  if (!(release.parity ?? FULL_HEROKU_COMPAT).autoscaling) return
  const { scaling, log } = ports
  for (const process of serviceProcesses(release)) {
    const service = familyName(release, process.type)
    const wanted = process.autoscaling
    const had = before?.processes.find(({ type }) => type === process.type)?.autoscaling
    // An app that never scaled costs no call.
    if (wanted === undefined && had === undefined) continue
    try {
      const now = await scaling.read(service)
      if (wanted === undefined) {
        if (now === undefined) continue
        await scaling.clear(service)
        log.info(`${process.type}: autoscaling removed; its desired count stays`)
      } else if (now === undefined || describeScaling(now) !== describeScaling(wanted)) {
        await scaling.set(service, wanted)
        log.info(`${process.type}: scales ${describeScaling(wanted)}`)
      }
    } catch (error) {
      log.warning(`The autoscaling of ${process.type} was not changed: ${describeError(error)}`)
    }
  }
}

/** `2 to 10 by cpu 60 %` */
export function describeScaling({ min, max, cpu, memory }: Autoscaling): string {
  const targets = [
    ...(cpu === undefined ? [] : [`cpu ${cpu} %`]),
    ...(memory === undefined ? [] : [`memory ${memory} %`]),
  ]
  return `${min} to ${max} by ${targets.join(' and ')}`
}
