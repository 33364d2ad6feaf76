import type { HttpHandlerUserInput } from '@smithy/core/protocols'
import type { readableAnswers } from './readable-answers.ts'

export interface ClientOptions {
  readonly region: string
  readonly maxAttempts: number
  readonly retryMode: 'standard'
  readonly customUserAgent: [string, string][]
  /** With timeouts: without them a connection that says nothing would last as long as the job. */
  readonly requestHandler?: HttpHandlerUserInput
  readonly extensions?: (typeof readableAnswers)[]
  /** Asked by every client before a request, when what it was told last ends within 5 minutes. */
  readonly credentials?: AwsCredentials | (() => Promise<AwsCredentials>)
}

export interface AwsCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly expiration: Date
}
