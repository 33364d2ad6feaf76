import { type Confirmation, confirmBack, describeConfirmation } from '../../src/deploy/confirm-back.ts'
import { shortTaskDefinition } from '../../src/deploy/names.ts'
import { redactingLogger } from '../../src/release/redact.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { describeError, UserError } from '../../src/runtime/errors.ts'
import { bold, code, Summary } from '../../src/runtime/summary.ts'
import { connect } from './connect.ts'
import { parseInputs } from './inputs.ts'
import { MOVING, readNumber } from './state.ts'

/** GitHub ends a job five minutes after it was cancelled. */
const MINUTES = 4

/** After a cancelled deploy: confirms that it went back, and says so where people look. Otherwise there is nothing to do. */
export async function main(outer: ActionContext): Promise<void> {
  const version = readNumber(outer, MOVING)
  if (version === undefined) return
  const { log, redact } = redactingLogger(outer.log)
  const context = { ...outer, log }
  const inputs = parseInputs(context.inputs)
  if (inputs.mode !== 'app') return
  const { platform, ports, run } = await connect(context, inputs)
  const { signal } = context
  const holder = { id: run.runKey, who: run.who }
  const request = { platform, version, holder, minutes: MINUTES, signal }
  const confirmation = await log
    .group('Way back', () => confirmBack(ports, request))
    .catch(async (error: unknown) => {
      await ports.record.failed(`v${version} was cancelled; where it stands is not known`)
      throw new UserError(
        `v${version} was cancelled, and its way back could not be confirmed: ${describeError(error)}`,
        {
          fix: 'Run the workflow again, or look at the services in ECS.',
          cause: error,
        },
      )
    })
  const sentence = describeConfirmation(confirmation)
  if (confirmation.outcome === 'landed') await ports.record.succeeded(platform.appEnvironment.web?.url)
  else await ports.record.failed(sentence)
  await context.writeSummary(redact(confirmationSummary(confirmation, sentence)))
  const settled = confirmation.outcome !== 'stuck' && confirmation.outcome !== 'going-back'
  if (!settled) throw new UserError(sentence, { fix: 'Look at the services in ECS, and deploy again.' })
  log.notice(sentence)
}

function confirmationSummary({ services, outcome }: Confirmation, sentence: string): string {
  const icon = outcome === 'stuck' ? '🚨' : outcome === 'landed' ? '✅' : '↩️'
  const summary = new Summary().heading(`${icon} ${sentence.replace(/\.$/, '')}`)
  if (services.length === 0) return summary.toString()
  return summary
    .table(
      ['process', 'state', 'serves now'],
      services.map(({ process, state, serving, reason }) => [
        bold(process),
        `${state.replace('-', ' ')}${reason === undefined ? '' : `: ${reason}`}`,
        serving === undefined ? '' : code(shortTaskDefinition(serving)),
      ]),
    )
    .toString()
}
