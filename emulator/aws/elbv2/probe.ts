import { request } from 'node:http'
import type { EngineClock } from '../../clock.ts'
import type { Address } from '../../ports.ts'

/** One health check. Replaced in tests on a virtual clock, where no socket can answer. */
export type Probe = (target: ProbeTarget) => Promise<ProbeOutcome>

export interface ProbeTarget {
  readonly address: Address
  readonly path: string
  readonly timeoutMs: number
}

export type ProbeOutcome =
  | { readonly kind: 'response'; readonly status: number }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'failed'; readonly detail: string }

/**
 * GET over a fresh connection that is closed afterwards, with the user agent that AWS uses. Always plain HTTP: the
 * emulator's targets have no certificates, whatever HealthCheckProtocol says.
 */
export function httpProbe(clock: EngineClock): Probe {
  return ({ address, path, timeoutMs }) =>
    new Promise((resolve) => {
      const check = request({
        host: address.host,
        port: address.port,
        path,
        agent: false,
        headers: { 'user-agent': 'ELB-HealthChecker/2.0', accept: '*/*' },
      })
      const finish = (outcome: ProbeOutcome) => {
        cancel()
        resolve(outcome)
        check.destroy()
      }
      const cancel = clock.schedule(timeoutMs, () => finish({ kind: 'timeout' }))
      check.on('response', (response) => finish({ kind: 'response', status: response.statusCode ?? 0 }))
      check.on('error', (error) => finish({ kind: 'failed', detail: error.message }))
      check.end()
    })
}
