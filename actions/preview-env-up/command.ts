import { resetDatabase } from '../../src/preview/lifecycle/reset-database.ts'
import { keep, wake } from '../../src/preview/lifecycle/sleep.ts'
import { previewName } from '../../src/preview/record/identity.ts'
import { assertOwnPreview } from '../../src/preview/record/records.ts'
import type { PreviewView } from '../../src/preview/record/types.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { UserError } from '../../src/runtime/errors.ts'
import type { Connection } from './connect.ts'
import type { Command, UpInputs } from './inputs.ts'

/** A command on a preview that is there. */
export async function commandOn(
  { signal }: ActionContext,
  { settings }: UpInputs,
  { platform, identity, run, ports }: Connection,
  verb: Exclude<Command['verb'], 'up'>,
): Promise<PreviewView> {
  const record = await ports.records.get(identity.number)
  assertOwnPreview(record, identity)
  if (record === undefined) {
    throw new UserError(`${previewName(identity)} is not up, so there is nothing to ${verb}.`, {
      fix: 'Push to the pull request, or comment /preview up on it.',
    })
  }
  const { staleDays, limits, releaseTimeoutSeconds, deployTimeoutMinutes, health } = settings
  switch (verb) {
    case 'wake':
      return wake(ports, { platform, record, run, staleDays, signal })
    case 'keep':
      return keep(ports, { platform, record, run, signal })
    case 'reset-db':
      return resetDatabase(ports, {
        record,
        platform,
        run,
        limits,
        releaseTimeoutSeconds,
        deployTimeoutMinutes,
        health,
        signal,
      })
  }
}
