/**
 * Kills a deploy before and after its API calls and runs it again: `node test/conformance/crash/main.ts [part of a
 * name]`. The end must be as without a crash, and no request may have been lost. One process per core; ends with `N
 * passed, N failed`, of crash points. test/slow/crash-sweep.ts does the same to the bundles of dist/, in real time.
 */
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { crash, deathsOf, isWrite, whole } from './sweep.ts'
import { SWEEPS, type Sweep } from './sweeps.ts'

const [argument = '', number] = process.argv.slice(2)
if (argument === '--sweep') await sweepOne(SWEEPS[Number(number)])
else await sweepAll(SWEEPS.flatMap((sweep, index) => (titleOf(sweep).includes(argument) ? [index] : [])))

async function sweepAll(waiting: number[]): Promise<void> {
  const total = { passed: 0, failed: 0, asked: 0 }
  const worker = async (): Promise<void> => {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
      const child = fork(import.meta.filename, ['--sweep', String(index)])
      child.on('message', (count: typeof total) => {
        total.passed += count.passed
        total.failed += count.failed
        total.asked += count.asked
      })
      const code = await new Promise((resolve) => child.once('exit', resolve))
      if (code !== 0) total.failed += 1
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
  const { passed, failed, asked } = total
  console.log(`Killed at ${passed + failed} points; the load balancer was asked ${asked} times meanwhile.`)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
}

async function sweepOne(sweep: Sweep | undefined): Promise<void> {
  if (sweep === undefined) throw new Error(`There is no sweep ${number}`)
  const undisturbed = await whole(sweep)
  const { calls } = undisturbed
  const count = { passed: 0, failed: 0, asked: 0 }
  const lines: string[] = []
  for (const death of deathsOf(sweep, undisturbed)) {
    const { call, wrong, asked } = await crash(sweep, undisturbed, death)
    count.asked += asked
    if (wrong.length === 0) count.passed += 1
    else {
      count.failed += 1
      lines.push(`  killed ${death.when} call ${death.at}, ${call}:`, ...wrong.map((one) => `    ${one}`))
    }
  }
  const writes = calls.filter(isWrite)
  console.log(
    [
      `${titleOf(sweep)}: ${calls.length} calls, ${writes.length} of them writes; killed at ${count.passed + count.failed} points`,
      ...lines,
    ].join('\n'),
  )
  process.send?.(count)
}

function titleOf({ strategy, name }: Sweep): string {
  return `${strategy}: ${name}`
}
