import type { Platform } from '../platform/descriptor.ts'
import { UserError } from '../runtime/errors.ts'
import type { Logger } from '../runtime/log.ts'
import { type ListenerRule, type ListenerRules, type Page, PriorityTakenError } from './ports.ts'
import { placeBefore } from './priority.ts'

export interface MaintenancePorts {
  readonly rules: ListenerRules
  readonly log: Logger
}

export interface MaintenanceReport {
  readonly platform: Platform
  readonly mode: 'on' | 'off'
  /** False when it was so already. */
  readonly changed: boolean
  /** The rule that answers; undefined when none does any more. */
  readonly rule: string | undefined
}

/** Another run may create or move a rule between our read and our write. */
const TRIES = 5

/**
 * Puts a rule that answers with `page` before the production rule of the web process, or gives a standing one that
 * page. The production rule itself is not touched: ECS and CodeDeploy keep shifting its traffic, so one can deploy
 * during maintenance. Tasks, workers and schedules continue. Killed and run again it finds its rule by tag.
 */
export async function maintenanceOn(
  { rules, log }: MaintenancePorts,
  platform: Platform,
  page: Page,
): Promise<MaintenanceReport> {
  const report = { platform, mode: 'on' } as const
  for (let attempt = 1; ; attempt += 1) {
    const { production, all, ours } = await read(rules, platform)
    const [standing, ...more] = ours
    for (const { arn } of more) await rules.delete(arn)
    if (standing !== undefined && comesBefore(standing, production)) {
      if (samePage(standing.page, page)) return { ...report, changed: false, rule: standing.arn }
      await rules.change(standing.arn, page)
      return { ...report, changed: true, rule: standing.arn }
    }
    // Somebody has moved it behind: it answers nobody.
    if (standing !== undefined) await rules.delete(standing.arn)
    const others = all.filter(({ arn }) => !ours.some((one) => one.arn === arn))
    const { priority, moves } = placeBefore(production, others)
    try {
      if (moves.size > 0) {
        log.info(
          `${moves.size === 1 ? 'one rule moves' : `${moves.size} rules move`} down by one to make room`,
        )
        await rules.reorder(moves)
      }
      const { arn } = await rules.create({ like: production.arn, priority, page, tags: tagsOf(platform) })
      return { ...report, changed: true, rule: arn }
    } catch (error) {
      if (!(error instanceof PriorityTakenError) || attempt === TRIES) throw error
      log.info('another run changed the listener: reading it again')
    }
  }
}

/** Removes the rule. */
export async function maintenanceOff(
  { rules }: MaintenancePorts,
  platform: Platform,
): Promise<MaintenanceReport> {
  const { ours } = await read(rules, platform)
  for (const { arn } of ours) await rules.delete(arn)
  return { platform, mode: 'off', changed: ours.length > 0, rule: undefined }
}

async function read(rules: ListenerRules, platform: Platform) {
  const { web } = platform.appEnvironment
  const parameter = `/renga/apps/${platform.app}/${platform.environment}`
  if (web === undefined) {
    throw new UserError(`The parameter '${parameter}' has no field 'web': ${platform.app} is not public.`, {
      fix: 'Maintenance mode is for apps with a web process.',
    })
  }
  const { productionListenerRule: rule } = web
  if (rule === undefined) {
    throw new UserError(`The parameter '${parameter}' has no field 'web.productionListenerRule'.`, {
      fix: 'Set it to the listener rule that routes to the app: the maintenance page goes in front of it.',
    })
  }
  const all = await rules.ofListener(rule)
  const production = all?.find(({ arn }) => arn === rule)
  if (all === undefined || production === undefined) {
    throw new UserError(`The listener rule '${rule}' does not exist.`, {
      fix: `Correct 'web.productionListenerRule' in the parameter '${parameter}', or create the rule with your infrastructure code.`,
    })
  }
  const wanted = Object.entries(tagsOf(platform))
  const ours = all.filter(({ tags }) => wanted.every(([key, value]) => tags[key] === value))
  return { production, all, ours }
}

const tagsOf = ({ app, environment }: Platform): Readonly<Record<string, string>> => ({
  'renga:app': app,
  'renga:environment': environment,
  'renga:purpose': 'maintenance',
})

const comesBefore = (rule: ListenerRule, other: ListenerRule): boolean =>
  (rule.priority ?? Number.POSITIVE_INFINITY) < (other.priority ?? Number.POSITIVE_INFINITY)

const samePage = (a: Page | undefined, b: Page): boolean =>
  a?.status === b.status && a.contentType === b.contentType && a.body === b.body
