import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Bench } from './tools.ts'

const ROUNDS = 11

/** Seconds from the start of a process to its end when it has nothing to do: what no push can be faster than. */
export interface Start {
  readonly node: number
  readonly renga: number
  readonly crane: number
}

/** Medians of interleaved rounds: an empty Node, Renga's bundle without inputs, `crane version`. */
export function measureStart({ dist, temp }: Bench, crane: string): Start {
  const env = { PATH: process.env['PATH'] ?? '', RUNNER_TEMP: temp, GITHUB_WORKSPACE: temp }
  const seconds = (work: () => unknown) => {
    const begun = performance.now()
    work()
    return (performance.now() - begun) / 1000
  }
  const bundle = join(dist, 'push-ecr', 'index.js')
  const times = { node: [] as number[], renga: [] as number[], crane: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    times.node.push(seconds(() => execFileSync(process.execPath, ['-e', ''], { env, stdio: 'ignore' })))
    // It loads all, reads its inputs and names the first that is missing.
    times.renga.push(seconds(() => spawnSync(process.execPath, [bundle], { env, stdio: 'ignore' })))
    times.crane.push(seconds(() => execFileSync(crane, ['version'], { env, stdio: 'ignore' })))
  }
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  return { node: middle(times.node), renga: middle(times.renga), crane: middle(times.crane) }
}
