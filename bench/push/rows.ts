import { type BenchRegistry, Relay } from './bench-registry.ts'
import type { Usage } from './measure.ts'
import type { Target, Tool } from './tools.ts'

export const ROWS = [
  'all new',
  'nothing changed',
  'new tag',
  '1 of 10 layers changed',
  'sibling repository',
] as const
export type Row = (typeof ROWS)[number]

export interface Measure extends Usage {
  readonly requests: number
  readonly bytes: number
}

export interface Place {
  readonly repository: string
  /** Milliseconds of each request. */
  readonly latency: number
  /** Repository that holds the base image as this tool pushes it. */
  readonly prepared: string
}

/** Pushes the base image where the rows begin that need one. */
export async function prepareRows(tool: Tool, registry: BenchRegistry, repository: string): Promise<void> {
  const relay = await Relay.start(registry)
  try {
    await tool.push('base', { port: relay.port, repository, tag: 'v1' })
  } finally {
    relay.close()
  }
}

/**
 * One push, measured; undefined when the tool has no such row. What the registry holds before was pushed by the same
 * tool, over another port, so that a cache that remembers registries by name knows nothing of the one that is measured:
 * a runner of a CI is always fresh.
 */
export async function measureRow(
  row: Row,
  tool: Tool,
  registry: BenchRegistry,
  { repository, latency, prepared }: Place,
): Promise<Measure | undefined> {
  const { copy } = tool
  if (row === 'sibling repository' && copy === undefined) return undefined
  const relay = await Relay.start(registry)
  try {
    const at = (tag: string, name = repository): Target => ({ port: relay.port, repository: name, tag })
    if (row === 'sibling repository') await tool.push('base', at('v1'))
    else if (row !== 'all new') registry.copyRepository(prepared, repository)
    const work = {
      'all new': () => tool.push('base', at('v1')),
      'nothing changed': () => tool.push('base', at('v1')),
      'new tag': () => tool.push('base', at('v2')),
      '1 of 10 layers changed': () => tool.push('changed', at('v2')),
      'sibling repository': () => copy?.(at('v1'), at('v1', `${repository}-sibling`)),
    }[row]
    await relay.count(latency)
    const usage = await work()
    const { requests, bytes } = await relay.count(0)
    return usage && { ...usage, requests, bytes }
  } finally {
    relay.close()
  }
}

/** The run whose time is the middle one. */
export function median(runs: readonly Measure[]): Measure {
  const sorted = [...runs].sort((a, b) => a.seconds - b.seconds)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new Error('nothing was measured')
  return middle
}
