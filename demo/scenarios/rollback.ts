import type { Scenario } from '../scenario.ts'
import { OLD_TITLE, TITLE } from './config.ts'
import { SEASON } from './staging.ts'

/** Back to v2: its code and its config vars. */
export const rollback: Scenario = {
  name: 'rollback',
  story: 'back to v2, code and config vars, while people read and write',
  underLoad: true,
  outcome: 'live',
  run: async (runner) => {
    const result = await runner.dispatch('rollback.yml', { to: 'v2' })
    const page = await runner.page('production')
    const broken = [
      ...(page.includes(SEASON) ? ["people still see staging's change"] : []),
      ...(page.includes(OLD_TITLE) && !page.includes(TITLE) ? [] : ['the title of v2 did not come back']),
    ]
    // A rollback takes the very task definitions that were proved: their tasks say v2, and the ledger says v6.
    return { result, environment: 'production', answersAs: 'v2', broken }
  },
}
