import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { PAGE, renderPage } from './render.ts'
import { SCENARIOS } from './scenarios.ts'

it('has at least 45 scenarios, each with a name of its own and where its behaviour is documented', () => {
  expect(SCENARIOS.length).toBeGreaterThanOrEqual(45)
  expect(new Set(SCENARIOS.map(({ name }) => name)).size).toBe(SCENARIOS.length)
  for (const { name, documented } of SCENARIOS)
    expect([name, /https:\/\/|[\w.-]+\/[\w.-]+#\d+|\.(?:ts|md|js)\b|user guide/.test(documented)]).toEqual([
      name,
      true,
    ])
})

/** What ECS and CodeDeploy are known to do that makes waiters lie, by the scenario that plays it. */
const TRAPS: readonly (readonly [trap: string, scenario: RegExp])[] = [
  [
    'after a breaker the deployment before is PRIMARY again, with its old id',
    /PRIMARY again under its old id/,
  ],
  ['nothing to roll back to: ours stays PRIMARY and FAILED', /nothing to roll back to/],
  ['the breaker may be told not to roll back', /breaker does not roll back/],
  ['a rollback can fail', /rollback fails too/],
  ['a new PRIMARY is someone else’s update', /Someone else updates the service while/],
  ['reads are stale right after the update', /state before the update, right after it/],
  ['reads are stale long after it', /state before the update, long after it/],
  ['a new update makes the earlier deployment STOPPED within 0.3 s', /STOPPED within 0\.3 s/],
  ['the threshold of the breaker grows with the desired count', /threshold is half of them/],
  [
    'containers that live for a while take the count of failed tasks back to 0',
    /dies a minute after it was healthy/,
  ],
  ['a task cannot be placed', /no capacity/],
  ['a desired count of 0 lands with nothing run', /desired count is 0/],
  ['health check failures', /health check with 503/],
  ['without a health check a task is healthy 40 s after RUNNING', /40 s after RUNNING/],
  ['SIGTERM has 30 s', /ignores SIGTERM/],
  ['early success criteria complete a deployment before the old tasks are gone', /early success criteria/],
  ['autoscaling goes on in a deployment', /adds a task in the middle/],
  ['a desired count is never sent', /count is left alone/],
  ['blue/green without both target groups fails late', /forwards to one target group only/],
  ['a service of one controller is asked for another', /a different strategy than the release/],
  ['one CodeDeploy deployment at a time', /Another deployment is in progress, and ours fails/],
]

it.each(TRAPS)('plays the trap: %s', (_trap, scenario) => {
  expect(SCENARIOS.filter(({ name }) => scenario.test(name)).map(({ name }) => name)).toHaveLength(1)
})

it('gives a reason for every cell that is not played', () => {
  for (const { cells } of SCENARIOS)
    for (const cell of Object.values(cells)) if ('na' in cell) expect(cell.na.length).toBeGreaterThan(10)
})

it(`is what ${PAGE} shows`, () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(renderPage())
})
