import type { DeploymentPlan } from '../core/plan.ts'

/** What a deploy of existing services is about to do: all that another process needs to bring it back. No secrets. */
export interface Intent {
  readonly cluster: string
  /** For people: `shop@1a2b3c4d5e6f`, `shop:12`. */
  readonly name: string
  /** Those that move; one that is left alone is not among them. */
  readonly moves: readonly IntendedRollout[]
}

export interface IntendedRollout {
  readonly service: string
  /** ARN of the revision that it gets. */
  readonly to: string
  /** ARN of the one it had; undefined when it had this one already. */
  readonly from: string | undefined
}

export function intentOf(cluster: string, { subject, steps }: DeploymentPlan): Intent {
  const moving = steps.filter(({ action }) => action.kind !== 'unchanged')
  return {
    cluster,
    name: subject.name,
    moves: moving.map(({ service, taskDefinition, goBackTo }) => ({
      service,
      to: taskDefinition,
      from: goBackTo,
    })),
  }
}

/** Reads what JSON.stringify wrote of an intent; undefined when it is none. */
export function parseIntent(text: string): Intent | undefined {
  if (text === '') return undefined
  const value: unknown = JSON.parse(text)
  const [cluster, name] = [textOf(value, 'cluster'), textOf(value, 'name')]
  const moves = member(value, 'moves')
  if (cluster === undefined || name === undefined || !Array.isArray(moves)) return undefined
  return {
    cluster,
    name,
    moves: moves.flatMap((move: unknown) => {
      const [service, to] = [textOf(move, 'service'), textOf(move, 'to')]
      return service === undefined || to === undefined ? [] : [{ service, to, from: textOf(move, 'from') }]
    }),
  }
}

function textOf(value: unknown, name: string): string | undefined {
  const text = member(value, name)
  return typeof text === 'string' ? text : undefined
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(name)
    : undefined
}
