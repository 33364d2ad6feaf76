import type { Scenario } from '../scenario.ts'

/** What the page is called after the change, and before it. */
export const TITLE = 'The frog jumps in'
export const OLD_TITLE = 'An old silent pond'

/** A config var is changed: one release, the same image, no build. */
export const configChange: Scenario = {
  name: 'config',
  story: 'BOARD_TITLE is set by the config workflow, while people read and write',
  underLoad: true,
  outcome: 'live',
  run: async (runner) => {
    const result = await runner.dispatch('config.yml', { set: `BOARD_TITLE=${TITLE}` })
    const seen = (await runner.page('production')).includes(TITLE)
    return { result, environment: 'production', broken: seen ? [] : ['people do not see the new title'] }
  },
}
