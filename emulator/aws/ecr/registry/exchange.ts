import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Repository } from '../state.ts'

/** One authorized request to a repository. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly method: string
  readonly url: URL
  readonly repository: Repository
  /** Throws RegistryError DENIED when the caller may not do this. */
  authorize(action: string): void
}
