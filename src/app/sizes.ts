import { didYouMean } from '../runtime/suggest.ts'
import type { ProcessSize } from './app.ts'

/**
 * Memory in MiB that Fargate offers for each number of CPU units
 * (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#task_size).
 */
const FARGATE_MEMORY: ReadonlyMap<number, readonly number[]> = new Map([
  [256, [512, 1024, 2048]],
  [512, steps(1024, 4096, 1024)],
  [1024, steps(2048, 8192, 1024)],
  [2048, steps(4096, 16384, 1024)],
  [4096, steps(8192, 30720, 1024)],
  [8192, steps(16384, 61440, 4096)],
  [16384, steps(32768, 122880, 8192)],
])

/**
 * Heroku's dyno sizes (https://devcenter.heroku.com/articles/dyno-types and `heroku ps:type`) as Fargate tasks. A task
 * never has less memory than the dyno, but for SHORT below. A shared dyno of 512 MB may swap up to twice its memory
 * before Heroku kills it (R15); Fargate has no swap, so those get 1 GiB, and 1 GB dynos get 2 GiB.
 */
const DYNOS: Readonly<Record<string, readonly [cpu: number, memory: number]>> = {
  free: [256, 1024],
  eco: [256, 1024],
  hobby: [256, 1024],
  basic: [256, 1024],
  'standard-1x': [256, 1024],
  'standard-2x': [512, 2048],
  'performance-m': [2048, 4096],
  'performance-l': [4096, 16384],
  'performance-l-ram': [4096, 30720],
  'performance-xl': [16384, 65536],
  'performance-2xl': [16384, 122880],
  'private-s': [512, 2048],
  'private-m': [2048, 4096],
  'private-l': [4096, 16384],
  'private-memory-l': [4096, 30720],
  'private-memory-xl': [16384, 65536],
  'private-memory-2xl': [16384, 122880],
  'shield-s': [512, 2048],
  'shield-m': [2048, 4096],
  'shield-l': [4096, 16384],
  'shield-memory-l': [4096, 30720],
  'shield-memory-xl': [16384, 65536],
  'shield-memory-2xl': [16384, 122880],
  'dyno-1c-0.5gb': [256, 1024],
  'dyno-2c-1gb': [512, 2048],
  'dyno-1c-4gb': [1024, 4096],
  'dyno-1c-8gb': [1024, 8192],
  'dyno-2c-4gb': [2048, 4096],
  'dyno-2c-8gb': [2048, 8192],
  'dyno-2c-16gb': [2048, 16384],
  'dyno-4c-8gb': [4096, 8192],
  'dyno-4c-16gb': [4096, 16384],
  'dyno-4c-32gb': [8192, 32768],
  'dyno-8c-16gb': [8192, 16384],
  'dyno-8c-32gb': [8192, 32768],
  'dyno-8c-64gb': [16384, 65536],
  'dyno-16c-32gb': [16384, 32768],
  'dyno-16c-64gb': [16384, 65536],
  'dyno-16c-128gb': [16384, 122880],
}

/** Names of Heroku's first sizes that old manifests still use. */
const RENAMED: Readonly<Record<string, string>> = {
  '1x': 'standard-1x',
  '2x': 'standard-2x',
  px: 'performance-l',
  performance: 'performance-m',
}

/** Dynos with more memory than the largest Fargate task: their memory in GB. */
const SHORT: Readonly<Record<string, number>> = {
  'performance-2xl': 126,
  'private-memory-2xl': 126,
  'shield-memory-2xl': 126,
  'dyno-16c-128gb': 128,
}

export const SIZE_NAMES: readonly string[] = Object.keys(DYNOS)

/** What a process type gets that asks for nothing. */
export const DEFAULT_SIZE: ProcessSize = { name: 'standard-1x', cpu: 256, memory: 1024 }

export type SizeResult =
  | { readonly size: ProcessSize; readonly warning?: { readonly message: string; readonly fix: string } }
  | { readonly size?: never; readonly message: string; readonly fix: string }

/**
 * Resolves a size as people write it: a dyno size in any case (`Standard-2X`) or a Fargate size `<cpu>/<memory>` in CPU
 * units and MiB (`512/1024`). The result's `message` and `fix` are sentences.
 */
export function parseSize(text: string): SizeResult {
  const wanted = text.trim().toLowerCase()
  const pair = /^(\d{1,6})\/(\d{1,7})$/.exec(wanted)
  if (pair !== null) return fargateSize(Number(pair[1]), Number(pair[2]))
  const name = Object.hasOwn(RENAMED, wanted) ? (RENAMED[wanted] ?? wanted) : wanted
  const dyno = Object.hasOwn(DYNOS, name) ? DYNOS[name] : undefined
  if (dyno === undefined) {
    return {
      message: `'${text}' is not a process size.`,
      fix: `${didYouMean(text, SIZE_NAMES)}Use a dyno size such as standard-1x, standard-2x or performance-m, or a Fargate size as <cpu units>/<MiB>, such as 512/1024.`,
    }
  }
  const size: ProcessSize = { name, cpu: dyno[0], memory: dyno[1] }
  const gigabytes = Object.hasOwn(SHORT, name) ? SHORT[name] : undefined
  if (gigabytes === undefined) return { size }
  return {
    size,
    warning: {
      message: `A ${name} dyno has ${gigabytes} GB of memory; the largest Fargate task has 120 GiB.`,
      fix: 'Check that 120 GiB is enough, or run this process on EC2.',
    },
  }
}

function fargateSize(cpu: number, memory: number): SizeResult {
  const offered = FARGATE_MEMORY.get(cpu)
  if (offered === undefined) {
    return {
      message: `Fargate has no task with ${cpu} CPU units.`,
      fix: `Use one of ${[...FARGATE_MEMORY.keys()].join(', ')} CPU units (1024 = one vCPU).`,
    }
  }
  if (offered.includes(memory)) return { size: { name: `${cpu}/${memory}`, cpu, memory } }
  return {
    message: `Fargate has no task with ${cpu} CPU units and ${memory} MiB.`,
    fix: `With ${cpu} CPU units, use ${describeMemory(offered)} MiB.`,
  }
}

function describeMemory(offered: readonly number[]): string {
  const [first = 0, second = 0] = offered
  return offered.length <= 4
    ? `one of ${offered.join(', ')}`
    : `${first} to ${offered.at(-1) ?? first} in steps of ${second - first}`
}

function steps(from: number, to: number, by: number): readonly number[] {
  return Array.from({ length: (to - from) / by + 1 }, (_, index) => from + index * by)
}
