export interface ClientOptions {
  readonly region: string
  readonly maxAttempts: number
  readonly retryMode: 'standard'
  readonly customUserAgent: [string, string][]
  /** Asked by every client before a request, when what it was told last ends within 5 minutes. */
  readonly credentials?: AwsCredentials | (() => Promise<AwsCredentials>)
}

export interface AwsCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly expiration: Date
}
