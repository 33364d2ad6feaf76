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

/**
 * One push, measured; undefined when the tool has no such row. What the registry holds before is pushed by the same tool, over another port, so that a daemon or cache that
 * remembers registries by name knows nothing of the one that is measured: a runner of a CI is always fresh.
 */
export async function measureRow(
  row: Row,
  tool: Tool,
  registry: BenchRegistry,
  options: { readonly repository: string; readonly latency: number },
): Promise<Measure | undefined> {
  const { copy } = tool
  if (row === 'sibling repository' && copy === undefined) return undefined
  const earlier = await Relay.start(registry)
  const relay = await Relay.start(registry)
  try {
    const at = (port: number, tag: string, repository = options.repository): Target => ({
      port,
      repository,
      tag,
    })
    const sibling = `${options.repository}-sibling`
    if (row === 'sibling repository') await tool.push('base', at(relay.port, 'v1'))
    else if (row !== 'all new') await tool.push('base', at(earlier.port, 'v1'))
    const work = {
      'all new': () => tool.push('base', at(relay.port, 'v1')),
      'nothing changed': () => tool.push('base', at(relay.port, 'v1')),
      'new tag': () => tool.push('base', at(relay.port, 'v2')),
      '1 of 10 layers changed': () => tool.push('changed', at(relay.port, 'v2')),
      'sibling repository': () => copy?.(at(relay.port, 'v1'), at(relay.port, 'v1', sibling)),
    }[row]
    await relay.count(options.latency)
    const usage = await work()
    const { requests, bytes } = await relay.count(0)
    return usage && { ...usage, requests, bytes }
  } finally {
    earlier.close()
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
