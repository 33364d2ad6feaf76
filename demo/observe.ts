import type { JobResult, StepResult, WorkflowResult } from '../emulator/runner/workflow/result.ts'
import type { Observation } from './invariants.ts'
import { PHASES } from './report.ts'
import type { Scenario, ScenarioRun } from './scenario.ts'

/** What a scenario shows from outside. */
export function observe(
  scenario: Scenario,
  { result, broken = [] }: ScenarioRun,
  seen: Pick<Observation, 'seconds' | 'serves' | 'load'>,
): Observation {
  const { conclusion } = result
  return {
    scenario,
    conclusion: conclusion === 'success' || conclusion === 'cancelled' ? conclusion : 'failure',
    phases: phaseSeconds(result.jobs),
    ...errorOf(result),
    broken,
    ...seen,
  }
}

/** Seconds by phase; one that never ran is absent. */
export function phaseSeconds(jobs: readonly JobResult[]): ReadonlyMap<string, number> {
  const steps = jobs
    .flatMap((job) => job.steps)
    .filter((step) => step.stage === 'main' && step.conclusion !== 'skipped')
  return new Map(
    [...PHASES].flatMap(([phase, ids]) => {
      const step = steps.find(({ id }) => ids.includes(id))
      return step === undefined ? [] : [[phase, step.duration / 1000] as const]
    }),
  )
}

function errorOf(result: WorkflowResult): { readonly error?: string } {
  const annotations = result.jobs.flatMap((job) => job.steps.flatMap((step: StepResult) => step.annotations))
  const error = annotations.find(({ level }) => level === 'error')?.message ?? result.errors[0]?.message
  return error === undefined ? {} : { error }
}
