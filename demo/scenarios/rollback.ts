import type { Act } from '../scenario.ts'
import { OLD_TITLE, TITLE } from './config.ts'
import { SEASON } from './staging.ts'

/** Back to v2: its code and its config vars. */
export const rollback: Act = {
  name: 'rollback',
  story: 'back to v2, code and config vars, while people read and write',
  underLoad: true,
  outcome: 'live',
  play: async (theatre) => {
    const result = await theatre.dispatch('rollback.yml', { to: 'v2' })
    const page = await theatre.page('production')
    const broken = [
      ...(page.includes(SEASON) ? ["people still see staging's change"] : []),
      ...(page.includes(OLD_TITLE) && !page.includes(TITLE) ? [] : ['the title of v2 did not come back']),
    ]
    // A rollback takes the very task definitions that were proved: their tasks say v2, and the ledger says v6.
    return { result, environment: 'production', answersAs: 'v2', broken }
  },
}
