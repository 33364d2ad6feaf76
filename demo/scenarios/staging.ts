import type { WorkflowResult } from '../../emulator/runner/workflow/result.ts'
import type { ScenarioRunner } from '../scenario-runner.ts'

/** What a reader sees of the change that staging tries out first. */
export const SEASON = 'Spring'

/**
 * Staging, while production is busy: a good commit that goes live there, then one whose release phase fails and which
 * is never deployed. Ends when staging serves the good one. Rejects when it does not go so.
 */
export async function stagingLane(runner: ScenarioRunner, original: (path: string) => string): Promise<void> {
  const quiet = () => {}
  const good = runner.repository.commit(
    'staging',
    'Name the season',
    {
      'migrations/003-season.sql': 'ALTER TABLE verses ADD COLUMN season TEXT;\n',
      'lib/page.js': original('lib/page.js').replace('<p><small>', `<p>${SEASON}</p>\n<p><small>`),
    },
    'main',
  )
  runner.print('  (meanwhile, staging: a push with a migration, then one whose migration is broken)')
  const first = await runner.push('staging.yml', 'staging', good, quiet)
  runner.saveSummaries('staging 1', first)
  assertEnded(first, 'success')
  const bad = runner.repository.commit('staging', 'Break the migration', {
    'migrations/004-broken.sql': 'ALTER TABLE poems ADD COLUMN season TEXT;\n',
  })
  const second = await runner.push('staging.yml', 'staging', bad, quiet)
  runner.saveSummaries('staging 2', second)
  assertEnded(second, 'failure')
  const deployed = second.jobs.some(({ steps }) =>
    steps.some(({ id, conclusion }) => id === 'deploy' && conclusion !== 'skipped'),
  )
  const serves = await runner.answering('staging')
  if (deployed || serves !== 'v1')
    throw new Error(`staging: the broken migration was to stop at its release phase, and ${serves} answers`)
  runner.print('  (staging: v1 is live; v2 failed in its release phase and was never deployed)')
}

function assertEnded({ conclusion, jobs }: WorkflowResult, wanted: 'success' | 'failure'): void {
  if (conclusion === wanted) return
  const errors = jobs.flatMap(({ steps }) => steps.flatMap(({ annotations }) => annotations))
  const why = errors.find(({ level }) => level === 'error')?.message ?? 'no error was shown'
  throw new Error(`staging: a push ended in ${conclusion}, not in ${wanted}: ${why}`)
}
