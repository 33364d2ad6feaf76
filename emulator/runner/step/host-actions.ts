import { checkout } from './checkout.ts'
import type { HostAction } from './host-action.ts'

const hostActions: Readonly<Record<string, HostAction>> = { 'actions/checkout': checkout }

export function hostActionFor(uses: string): HostAction | undefined {
  return hostActions[uses.split('@', 1)[0]?.toLowerCase() ?? '']
}
