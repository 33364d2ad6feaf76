import type { Scenario } from './scenario.ts'
import { aloneScenarios } from './scenarios/alone.ts'
import { callScenarios } from './scenarios/calls.ts'
import { otherScenarios } from './scenarios/others.ts'
import { readScenarios } from './scenarios/reads.ts'
import { taskScenarios } from './scenarios/tasks.ts'
import { turnScenarios } from './scenarios/turns.ts'

/** The table: groups of rows under a heading. */
export const GROUPS: readonly { readonly title: string; readonly scenarios: readonly Scenario[] }[] = [
  { title: 'Nothing in the way', scenarios: aloneScenarios },
  { title: 'Tasks', scenarios: taskScenarios },
  { title: 'Reads', scenarios: readScenarios },
  { title: 'Calls', scenarios: callScenarios },
  { title: 'Others', scenarios: otherScenarios },
  { title: 'Time, alarms, pauses and cancels', scenarios: turnScenarios },
]

export const SCENARIOS: readonly Scenario[] = GROUPS.flatMap(({ scenarios }) => scenarios)
