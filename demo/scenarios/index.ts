import type { Scenario } from '../scenario.ts'
import { configChange } from './config.ts'
import { promotion } from './promotion.ts'
import { pushes } from './pushes.ts'
import { rollback } from './rollback.ts'

/** The demo, in order. The first scenario makes what the others need. */
export const scenarios = (original: (path: string) => string): readonly Scenario[] => [
  ...pushes(original),
  configChange,
  promotion,
  rollback,
]
