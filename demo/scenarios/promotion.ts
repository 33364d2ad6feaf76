import type { Act } from '../scenario.ts'
import { stepOutput } from '../scenario-runner.ts'
import { TITLE } from './config.ts'
import { SEASON } from './staging.ts'

/** What serves in staging goes live in production: the same image, production's own config vars. */
export const promotion: Act = {
  name: 'promote',
  story: 'what staging has tried out goes live in production: same digest, nothing is built',
  underLoad: true,
  outcome: 'live',
  play: async (theatre) => {
    await theatre.arrival('staging')
    const result = await theatre.dispatch('promote.yml', {})
    const page = await theatre.page('production')
    const broken = [
      ...(page.includes(SEASON) ? [] : ["people do not see staging's change"]),
      ...(page.includes(TITLE) ? [] : ['production lost its own config vars']),
      ...(stepOutput(result, 'promote', 'from-release') === 'v1'
        ? []
        : ['another release than v1 of staging was promoted']),
      ...(stepOutput(result, 'promote', 'commits') === '1'
        ? []
        : ['the commits between the two releases were not counted']),
    ]
    return { result, environment: 'production', broken }
  },
}
