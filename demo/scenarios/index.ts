import type { Act } from '../scenario.ts'
import { configChange } from './config.ts'
import { promotion } from './promotion.ts'
import { pushes } from './pushes.ts'
import { rollback } from './rollback.ts'

/** The demo, in order. The first act makes what the others need. */
export const acts = (original: (path: string) => string): readonly Act[] => [
  ...pushes(original),
  configChange,
  promotion,
  rollback,
]
