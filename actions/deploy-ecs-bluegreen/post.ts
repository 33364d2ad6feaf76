import { shortTaskDefinition } from '../../src/deploy/core/names.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { describeError, UserError } from '../../src/runtime/errors.ts'
import { bold, code, Summary } from '../../src/runtime/summary.ts'
import { type Cancelled, type Confirmed, cancelledRelease, cancelledServices } from './confirm.ts'
import { parseInputs } from './inputs.ts'
import { MOVING, readIntent, readNumber } from './state.ts'

/**
 * After a cancelled deploy: confirms that it went back, and says so where people look. Otherwise there is nothing to
 * do.
 */
export async function main(context: ActionContext): Promise<void> {
  const cancelled = await readCancelled(context)
  if (cancelled === undefined) return
  const { name, record, url } = cancelled
  const confirmation = await context.log
    .group('Rollback', () => cancelled.confirm())
    .catch(async (error: unknown) => {
      await record.failed(`${name} was cancelled; its state is unknown`)
      throw new UserError(
        `${name} was cancelled, and its rollback could not be confirmed: ${describeError(error)}`,
        {
          fix: 'Run the workflow again, or check the services in ECS.',
          cause: error,
        },
      )
    })
  const { outcome, sentence } = confirmation
  if (outcome === 'landed') await record.succeeded(url)
  else await record.failed(sentence)
  await context.writeSummary(confirmationSummary(confirmation))
  const settled = outcome !== 'stuck' && outcome !== 'going-back'
  if (!settled) throw new UserError(sentence, { fix: 'Check the services in ECS, and deploy again.' })
  context.log.notice(sentence)
}

/** undefined: nothing was moving when the action ended. */
async function readCancelled(context: ActionContext): Promise<Cancelled | undefined> {
  const version = readNumber(context, MOVING)
  const intent = readIntent(context)
  if (version === undefined && intent === undefined) return undefined
  const inputs = parseInputs(context.inputs)
  if (inputs.mode === 'app')
    return version === undefined ? undefined : cancelledRelease(context, inputs, version)
  return intent === undefined ? undefined : cancelledServices(context, inputs, intent)
}

function confirmationSummary({ services, outcome, sentence }: Confirmed): string {
  const icon = outcome === 'stuck' ? '🚨' : outcome === 'landed' ? '✅' : '↩️'
  const summary = new Summary().heading(`${icon} ${sentence.replace(/\.$/, '')}`)
  if (services.length === 0) return summary.toString()
  return summary
    .table(
      ['process', 'state', 'live now'],
      services.map(({ process, state, serving, reason }) => [
        bold(process),
        `${state.replace('-', ' ')}${reason === undefined ? '' : `: ${reason}`}`,
        serving === undefined ? '' : code(shortTaskDefinition(serving)),
      ]),
    )
    .toString()
}
