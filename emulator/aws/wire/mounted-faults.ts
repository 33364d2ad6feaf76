/** Faults for handlers that own their exchange, such as ECR's registry: plain HTTP, no AWS protocol to word them in. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { EngineClock } from '../../clock.ts'
import type { Fault } from './faults.ts'

/** True when a fault has ended the exchange and the handler must not run. */
export async function applyFaults(
  faults: readonly Fault[],
  request: IncomingMessage,
  response: ServerResponse,
  clock: EngineClock,
): Promise<boolean> {
  for (const fault of faults) {
    switch (fault.kind) {
      case 'latency':
        await clock.sleep(fault.ms)
        break
      case 'drop':
        if (fault.when === 'before') {
          request.socket.destroy()
          return true
        }
        dropAnswer(request, response)
        break
      case 'throttle':
        return refuse(response, 429, 'TOOMANYREQUESTS', 'Rate exceeded')
      case 'server-error':
        return refuse(response, fault.status ?? 503, 'UNAVAILABLE', 'Service Unavailable')
      case 'deny':
        return refuse(response, 403, 'DENIED', 'not authorized')
      case 'error':
        return refuse(response, fault.status ?? 400, fault.code, fault.message)
      case 'stale':
        break // What a registry serves is named by its content.
    }
  }
  return false
}

/** The handler does its work; what it would answer is cut. */
function dropAnswer(request: IncomingMessage, response: ServerResponse): void {
  const cut = () => {
    request.socket.destroy()
    return response
  }
  Object.assign(response, {
    end: cut,
    write: () => {
      cut()
      return false
    },
  })
}

/**
 * The error form of the registry API
 * (https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes).
 */
function refuse(response: ServerResponse, status: number, code: string, message: string): true {
  response
    .writeHead(status, { 'content-type': 'application/json', connection: 'close' })
    .end(JSON.stringify({ errors: [{ code, message }] }))
  return true
}
