import {
  type PreviewInputs,
  readPreviewInputs,
  readStaleDays,
} from '../../src/preview/inputs/common-inputs.ts'
import { readRules } from '../../src/preview/inputs/rule-inputs.ts'
import type { Eligibility } from '../../src/preview/record/desired-state.ts'
import { type InputReader, Inputs } from '../../src/runtime/inputs.ts'

export interface SweepInputs extends PreviewInputs {
  readonly dryRun: boolean
  readonly full: boolean
  readonly everything: boolean
  readonly staleDays: number | undefined
  readonly sleepAfterHours: number | undefined
  readonly maxDeletePercent: number
  readonly rules: Eligibility
}

/** Reads and checks the inputs; throws InputError with every problem. */
export function parseInputs(reader: InputReader): SweepInputs {
  const inputs = new Inputs(reader)
  const common = readPreviewInputs(inputs)
  const hours = inputs.integer('sleep-after-hours', { min: 0, max: 8760 })
  const parsed: SweepInputs = {
    ...common,
    dryRun: inputs.flag('dry-run'),
    full: inputs.flag('full'),
    everything: inputs.flag('everything'),
    staleDays: readStaleDays(inputs),
    sleepAfterHours: hours === 0 ? undefined : hours,
    maxDeletePercent: inputs.integer('max-delete-percent', { min: 1, max: 100 }),
    rules: readRules(inputs),
  }
  inputs.finish()
  return parsed
}
