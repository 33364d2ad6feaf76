import { TransientReadError } from '../../release/ledger/errors.ts'
import { awsError, explaining } from './errors.ts'

/** An AWS read in a watch: what may pass becomes TransientReadError, the rest is explained. */
export async function transientRead<T>(iamAction: string, on: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    const { kind, name, message } = awsError(error)
    if (kind === 'throttled' || kind === 'server' || kind === 'network') {
      throw new TransientReadError(`${iamAction} on ${on}: ${name}: ${message}`, { cause: error })
    }
    return explaining(iamAction, on, () => Promise.reject(error))
  }
}
