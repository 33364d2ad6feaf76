import type { ProcessSize } from '../app/app.ts'
import type { ServiceState } from '../deploy/core/services.ts'
import { isOurs } from '../deploy/plan/plan.ts'
import { familyName } from '../ecs/names.ts'
import {
  RELEASE_PROCESS,
  type Release,
  type ReleasedProcess,
  serviceProcesses,
} from '../release/ledger/release.ts'
import { InputError } from '../runtime/errors.ts'
import { didYouMean } from '../runtime/suggest.ts'
import type { ScaleProblem, ScaleRequest } from './scale-request.ts'

/** What is to become of one process type. */
export interface ScaleStep {
  readonly process: ReleasedProcess
  readonly service: string
  readonly quantity: { readonly before: number; readonly after: number }
  readonly size: { readonly before: ProcessSize; readonly after: ProcessSize }
}

export const isResized = ({ size: { before, after } }: ScaleStep): boolean =>
  before.cpu !== after.cpu || before.memory !== after.memory

/** The current state. */
export interface CurrentFormation {
  readonly release: Release
  readonly services: ReadonlyMap<string, ServiceState>
  /** By service: between which counts autoscaling keeps it. */
  readonly ranges: ReadonlyMap<string, { readonly min: number; readonly max: number }>
}

/**
 * Decides what each request means. Throws InputError that holds every problem, those of `misread` too, before anything
 * was changed.
 */
export function planScale(
  requests: readonly ScaleRequest[],
  standing: CurrentFormation,
  misread: readonly ScaleProblem[] = [],
): readonly ScaleStep[] {
  const problems = misread.map(inputError)
  const steps = requests.flatMap((request) => {
    const step = planStep(request, standing)
    if (!(step instanceof InputError)) return [step]
    problems.push(step)
    return []
  })
  refuseAll(problems)
  return steps
}

export const inputError = ({ problem, fix }: ScaleProblem): InputError =>
  new InputError('processes', problem, fix)

/** Throws the one problem as it is, or all of them, one per line. */
export function refuseAll(problems: readonly InputError[]): void {
  const [first, ...more] = problems
  if (first === undefined) return
  if (more.length === 0) throw first
  throw new InputError('processes', 'cannot be applied', problems.map((one) => `\n- ${one.message}`).join(''))
}

function planStep(
  request: ScaleRequest,
  { release, services, ranges }: CurrentFormation,
): ScaleStep | InputError {
  const { process: name, quantity, size } = request
  const process = serviceProcesses(release).find(({ type }) => type === name)
  if (process === undefined) return unknown(name, release)
  const service = familyName(release, name)
  const state = services.get(service)
  if (state === undefined || state.status !== 'ACTIVE' || !isOurs(state, release)) {
    return new InputError(
      'processes',
      `lists '${name}', whose service '${service}' is not running`,
      'Deploy the release first: that creates its services.',
    )
  }
  const before = state.desiredCount
  const after = quantity === undefined ? before : target(quantity, before)
  const problem =
    quantity === undefined ? undefined : refuse(process, { before, after, range: ranges.get(service) })
  if (problem !== undefined) return problem
  return {
    process,
    service,
    quantity: { before, after },
    size: { before: process.size, after: size ?? process.size },
  }
}

function target({ by, count }: NonNullable<ScaleRequest['quantity']>, before: number): number {
  if (by === 'to') return count
  return by === 'up' ? before + count : before - count
}

interface Wanted {
  readonly before: number
  readonly after: number
  readonly range: { readonly min: number; readonly max: number } | undefined
}

function refuse(
  { type, singleton }: ReleasedProcess,
  { before, after, range }: Wanted,
): InputError | undefined {
  if (after < 0) {
    return new InputError(
      'processes',
      `subtracts ${before - after} from '${type}', which runs ${before}`,
      'Subtract less.',
    )
  }
  if (singleton && after > 1) {
    return new InputError(
      'processes',
      `wants ${after} of '${type}', which must never have two tasks at once`,
      "Set it to 0 or 1; or, if two may run at once, set 'singleton: false' for it in renga.yml and deploy.",
    )
  }
  if (range !== undefined && after !== before && (after < range.min || after > range.max)) {
    return new InputError(
      'processes',
      `wants ${after} of '${type}', which autoscales between ${range.min} and ${range.max} and would be scaled back`,
      `Use ${range.min} to ${range.max}, or change 'autoscaling' of '${type}' in renga.yml and deploy.`,
    )
  }
  return undefined
}

function unknown(name: string, release: Release): InputError {
  const known = serviceProcesses(release).map(({ type }) => type)
  if (name === RELEASE_PROCESS) {
    return new InputError(
      'processes',
      `lists '${name}', which runs once per release`,
      'Set its size in renga.yml or app.json.',
    )
  }
  return new InputError(
    'processes',
    `lists '${name}', which the live release does not have`,
    `${didYouMean(name, known)}It has ${known.join(', ')}.`,
  )
}
