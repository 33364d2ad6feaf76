/**
 * `npm run bench:deploy`: how long after a deployment is decided a waiter says so, with how many API calls, and how
 * often it gives up on a deployment that is in time. All of it in virtual time, so the figures do not depend on the
 * machine. Writes docs/bench-deploy.md; exit code 1 when Renga misses a target.
 */
import { writeFileSync } from 'node:fs'
import { wrapProse } from '../../scripts/wrap-prose.ts'
import { type Measure, measure } from './measure.ts'
import { missedTargets, renderPage, TARGETS } from './page.ts'
import { renga, sdkWaiter, ticker, type Waiter } from './waiters.ts'

const ACTION = 'aws-actions/amazon-ecs-deploy-task-definition'
const waiters: readonly Waiter[] = [
  renga,
  sdkWaiter(600, 'AWS SDK waiter, maxDelay 600', `@aws-sdk/client-ecs as it is; ${ACTION} v2.6.3 by default`),
  sdkWaiter(120, 'AWS SDK waiter, maxDelay 120', `${ACTION} up to v2.6.2`),
  sdkWaiter(15, 'AWS SDK waiter, maxDelay 15', `${ACTION} with wait-max-delay 15`),
  ticker(15),
  ticker(10),
]

/** Deployments are decided at 60 moments, evenly over the half minute around each point: every phase of every tick. */
const PHASES = Array.from({ length: 60 }, (_, at) => (at + 0.5) / 2 - 15)
const SEEDS = 8

const measures = new Map<Waiter, readonly Measure[]>()
for (const waiter of waiters) {
  const runs = { phases: PHASES, seeds: waiter.random ? SEEDS : 1 }
  const of: Measure[] = []
  for (const at of [90, 240, 600])
    of.push(await measure(waiter, { ...runs, name: `stable at ${at} s`, kind: 'stable', at, limit: 1800 }))
  of.push(await measure(waiter, { ...runs, name: 'trip', kind: 'trips', at: 150, rollback: 60, limit: 1800 }))
  for (const [limit, at] of [
    [600, 300],
    [600, 450],
    [600, 540],
    [600, 585],
    [900, 675],
  ] as const)
    of.push(await measure(waiter, { ...runs, name: `${limit}/${at}`, kind: 'stable', at, limit }))
  of.push(
    await measure(waiter, {
      phases: [0],
      seeds: runs.seeds,
      name: 'ten services',
      kind: 'stable',
      at: 240,
      limit: 1800,
      services: 10,
    }),
  )
  measures.set(waiter, of)
  console.log(`measured ${waiter.name}`)
}

const page = wrapProse(renderPage(measures, new Date()))
writeFileSync('docs/bench-deploy.md', page)
console.log(page)
const missed = missedTargets(measures.get(renga) ?? [])
for (const sentence of missed) console.error(`MISSED: ${sentence}`)
if (missed.length === 0) console.log(`All ${TARGETS.length} targets reached.`)
process.exitCode = missed.length === 0 ? 0 : 1
