import { UserError } from '../runtime/errors.ts'

/** The address is pre-signed and points to S3: a plain GET, tried three times. */
export async function download(url: string, signal: AbortSignal): Promise<Uint8Array> {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(30_000)]) })
      if (response.ok) return new Uint8Array(await response.arrayBuffer())
      if (attempt >= 3 || (response.status < 500 && response.status !== 429)) {
        throw new UserError(
          `A blob could not be read: ${new URL(url).host} answered ${response.status}.`,
          {
            fix: 'Run the job again.',
          },
        )
      }
    } catch (cause) {
      signal.throwIfAborted()
      if (cause instanceof UserError) throw cause
      if (attempt >= 3) {
        throw new UserError(`A blob could not be read from ${new URL(url).host}.`, {
          fix: "Check the runner's network and run the job again.",
          cause,
        })
      }
    }
  }
}
