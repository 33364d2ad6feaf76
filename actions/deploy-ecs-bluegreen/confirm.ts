import type { DeploymentRecord } from '../../src/deploy/core/ports.ts'
import { confirmRollback, describeConfirmation } from '../../src/deploy/recovery/confirm-rollback.ts'
import type { ConfirmedService } from '../../src/deploy/recovery/follow-rollback.ts'
import { confirmServices, describeServicesRollback } from '../../src/deploy/service-mode/confirm.ts'
import type { Intent } from '../../src/deploy/service-mode/intent.ts'
import { formatVersion } from '../../src/release/ledger/release.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { connect } from './connect.ts'
import { connectServiceMode } from './connect-service-mode.ts'
import type { AppInputs, ServiceInputs } from './inputs.ts'

/** GitHub ends a job five minutes after it was cancelled. */
const MINUTES = 4

/** A deploy that was cancelled, and how to see to its rollback. */
export interface Cancelled {
  /** `v42`, `shop@1a2b3c4d5e6f` */
  readonly name: string
  readonly record: DeploymentRecord
  readonly url: string | undefined
  confirm(): Promise<Confirmed>
}

export interface Confirmed {
  readonly outcome: 'back' | 'going-back' | 'stuck' | 'landed' | 'superseded'
  readonly services: readonly ConfirmedService[]
  readonly sentence: string
}

export async function cancelledRelease(
  context: ActionContext,
  inputs: AppInputs,
  version: number,
): Promise<Cancelled> {
  const { platform, ports, run } = await connect(context, inputs)
  const { signal } = context
  const holder = { id: run.runKey, who: run.who }
  return {
    name: formatVersion(version),
    record: ports.record,
    url: platform.appEnvironment.web?.url,
    confirm: async () => {
      const request = { platform, version, holder, minutes: MINUTES, signal }
      const confirmation = await confirmRollback(ports, request)
      return { ...confirmation, sentence: describeConfirmation(confirmation) }
    },
  }
}

export async function cancelledServices(
  context: ActionContext,
  inputs: ServiceInputs,
  intent: Intent,
): Promise<Cancelled> {
  const { ports } = await connectServiceMode(context, inputs)
  const { signal } = context
  return {
    name: intent.name,
    record: ports.record,
    url: undefined,
    confirm: async () => {
      const seen = await confirmServices(ports, { intent, minutes: MINUTES, signal })
      return { ...seen, sentence: describeServicesRollback(intent, seen) }
    },
  }
}
