import { type Intent, parseIntent } from '../../src/deploy/service-mode/intent.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'

/** What the action leaves for its post step. The version of the release that is being moved; empty when nothing is. */
export const MOVING = 'moving'
/** Existing services that are being moved, with what they had, as JSON; empty when none is. */
export const MOVING_SERVICES = 'moving-services'
/** Id of the GitHub deployment. */
export const GITHUB_DEPLOYMENT = 'github-deployment'

export function readNumber(context: Pick<ActionContext, 'readState'>, name: string): number | undefined {
  const text = context.readState(name)
  return /^[1-9]\d*$/.test(text) ? Number(text) : undefined
}

export function readIntent(context: Pick<ActionContext, 'readState'>): Intent | undefined {
  return parseIntent(context.readState(MOVING_SERVICES))
}
