import type { Clock } from '../../runtime/clock.ts'
import { describeError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import { ownAddress } from '../../runtime/own-address.ts'
import type { HttpProbe } from '../record/ports.ts'
import { type HealthSettings, PreviewFailedError } from './up-request.ts'

const PAUSE_MS = 3000
const REQUEST_MS = 10_000

/**
 * Asks the preview's own address, through DNS and the load balancer, until it answers as it should: a healthy target
 * behind a wrong rule or a missing record is not a preview. Throws PreviewFailedError that says what answered last.
 */
export async function waitUntilReachable(
  ports: { readonly probe: HttpProbe; readonly clock: Clock; readonly log: Logger },
  url: string,
  headers: Readonly<Record<string, string>>,
  settings: HealthSettings,
  signal: AbortSignal,
): Promise<void> {
  const { probe, clock, log } = ports
  // With the access header, which is for the previews alone.
  const target = ownAddress(url, settings.path, "Input 'health-check-path'")
  const deadline = clock.now() + settings.timeoutSeconds * 1000
  let said = ''
  for (;;) {
    signal.throwIfAborted()
    const answer = await ask(probe, target, headers, signal)
    if (typeof answer === 'number' && settings.accepts(answer)) {
      log.info(`${target} answered ${answer}`)
      return
    }
    const now = typeof answer === 'number' ? `answered ${answer}` : `did not answer (${answer})`
    if (now !== said) log.info(`${target} ${now}`)
    said = now
    const left = deadline - clock.now()
    if (left <= 0) break
    await clock.sleep(Math.min(PAUSE_MS, left), signal)
  }
  throw new PreviewFailedError(`${target} ${said} for ${settings.timeoutSeconds} s.`, {
    fix: "Check the previews' wildcard DNS record and certificate, the app's response, and the inputs 'health-check-path' and 'health-check-statuses'.",
  })
}

async function ask(
  probe: HttpProbe,
  url: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<number | string> {
  try {
    return await probe.get(url, headers, AbortSignal.any([signal, AbortSignal.timeout(REQUEST_MS)]))
  } catch (error) {
    if (signal.aborted) throw signal.reason
    return describeError(error)
  }
}
