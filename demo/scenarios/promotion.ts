import type { Scenario } from '../scenario.ts'
import { stepOutput } from '../scenario-runner.ts'
import { TITLE } from './config.ts'
import { SEASON } from './staging.ts'

/** What is live in staging goes live in production: the same image, production's own config vars. */
export const promotion: Scenario = {
  name: 'promote',
  story: 'what staging has tried out goes live in production: same digest, nothing is built',
  underLoad: true,
  outcome: 'live',
  run: async (runner) => {
    await runner.finished('staging')
    const result = await runner.dispatch('promote.yml', {})
    const page = await runner.page('production')
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
