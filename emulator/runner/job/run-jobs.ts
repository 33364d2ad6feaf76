import { CancelScope } from '../step/cancel-scope.ts'
import {
  ExpressionFailure,
  evaluateCondition,
  isObject,
  type Json,
  resolve,
  type Scope,
  type StatusFunctions,
  toText,
  toTextMap,
} from '../workflow/expressions.ts'
import { readInputs } from '../workflow/inputs.ts'
import { isMapping } from '../workflow/language.ts'
import { type Combination, expandMatrix, matrixSuffix } from '../workflow/matrix.ts'
import { readPermissions } from '../workflow/permissions.ts'
import type { Conclusion, JobResult } from '../workflow/result.ts'
import { type JobDefinition, part } from '../workflow/workflow-file.ts'
import { runJob } from './job-runner.ts'
import { withConcurrency } from './run-concurrency.ts'
import { type Call, githubContext, type JobInstance, type RunState } from './run-state.ts'

/** Contexts and functions of a job's `if:`, as in GitHub's workflow schema (`job-if`). */
const CONDITION_CONTEXT = [
  'github',
  'inputs',
  'vars',
  'needs',
  'always(0,0)',
  'failure(0,MAX)',
  'cancelled(0,0)',
  'success(0,MAX)',
]

/** How a job ended for those that need it. `result` is after `continue-on-error`. */
interface Ended {
  readonly result: Conclusion
  readonly outputs: Readonly<Record<string, string>>
}

export interface CallOutcome {
  readonly conclusion: Conclusion
  readonly outputs: Readonly<Record<string, string>>
}

/** Runs all jobs of a workflow, each as soon as those it needs have ended. */
export async function runJobs(state: RunState, call: Call): Promise<CallOutcome> {
  const ended = new Map<string, Promise<Ended>>()
  const known = new Map<string, Ended>()
  const start = (job: JobDefinition): Promise<Ended> => {
    const running = ended.get(job.id)
    if (running !== undefined) return running
    const work = (async () => {
      await Promise.all(job.needs.map((need) => startById(need)))
      const outcome = await runOne(state, call, job, known)
      known.set(job.id, outcome)
      return outcome
    })()
    ended.set(job.id, work)
    return work
  }
  const startById = async (id: string) => {
    const job = call.workflow.jobs.find((candidate) => candidate.id === id)
    if (job !== undefined) await start(job)
  }
  const outcomes = await Promise.all(call.workflow.jobs.map(start))
  return {
    conclusion: combine(outcomes.map((outcome) => outcome.result)),
    outputs: callOutputs(state, call, known),
  }
}

async function runOne(
  state: RunState,
  call: Call,
  job: JobDefinition,
  known: ReadonlyMap<string, Ended>,
): Promise<Ended> {
  const id = `${call.prefix}${job.id}`
  const needs = Object.fromEntries(
    job.needs.map((need) => [
      need,
      { result: known.get(need)?.result ?? 'skipped', outputs: known.get(need)?.outputs ?? {} },
    ]),
  )
  const ancestors = [...ancestorsOf(call, job)].map((name) => known.get(name)?.result ?? 'skipped')
  const scope: Scope = {
    contexts: { github: githubContext(state), needs, inputs: call.inputs, vars: state.request.vars ?? {} },
    status: statusOf(ancestors, call.scope),
  }
  const holds = () => evaluateCondition(job.condition, scope, CONDITION_CONTEXT)
  try {
    if (!holds())
      return recordSkipped(
        state,
        id,
        call,
        job,
        call.scope.cancelled && !ancestors.includes('skipped') ? 'cancelled' : 'skipped',
      )
    const strategy = part(job.token, 'strategy', scope)
    const combinations = expandMatrix(isObject(strategy) ? strategy['matrix'] : undefined)
    return await runMatrix(state, call, job, {
      scope,
      needs,
      holds,
      combinations,
      strategy: isObject(strategy) ? strategy : {},
    })
  } catch (error) {
    if (!(error instanceof ExpressionFailure)) throw error
    return recordSkipped(state, id, call, job, 'failure', error.message)
  }
}

interface Plan {
  readonly scope: Scope
  readonly needs: { readonly [key: string]: Json }
  readonly combinations: readonly Combination[]
  readonly strategy: { readonly [key: string]: Json }
  holds(): boolean
}

/** All jobs of a matrix, `max-parallel` at a time; with `fail-fast` (the default) one that fails cancels the others. */
async function runMatrix(state: RunState, call: Call, job: JobDefinition, plan: Plan): Promise<Ended> {
  const failFast = plan.strategy['fail-fast'] !== false
  const limit =
    typeof plan.strategy['max-parallel'] === 'number'
      ? plan.strategy['max-parallel']
      : plan.combinations.length
  const group = new CancelScope(call.scope)
  const outcomes: Ended[] = []
  const queue = [...plan.combinations.entries()]
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, combination] = next
      const outcome = await runInstance(state, call, job, plan, combination, index, group)
      outcomes.push(outcome)
      if (outcome.result === 'failure' && failFast && plan.combinations.length > 1) group.cancel()
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, Math.min(limit, plan.combinations.length)) }, worker))
  group.dispose()
  // The last job of a matrix to end wins; an output it leaves empty does not erase an earlier one.
  return {
    result: combine(outcomes.map((outcome) => outcome.result)),
    outputs: Object.assign({}, ...outcomes.map((outcome) => outcome.outputs)),
  }
}

async function runInstance(
  state: RunState,
  call: Call,
  job: JobDefinition,
  plan: Plan,
  combination: Combination,
  index: number,
  group: CancelScope,
): Promise<Ended> {
  const suffix = matrixSuffix(combination)
  const strategy = {
    'fail-fast': plan.strategy['fail-fast'] !== false,
    'job-index': index,
    'job-total': plan.combinations.length,
    'max-parallel': plan.strategy['max-parallel'] ?? plan.combinations.length,
  }
  const scope: Scope = { ...plan.scope, contexts: { ...plan.scope.contexts, strategy, matrix: combination } }
  const named = toText(part(job.token, 'name', scope))
  const instance: JobInstance = {
    call,
    job,
    combination,
    strategy,
    id: `${call.prefix}${job.id}${suffix}`,
    name: `${call.namePrefix}${named === '' ? `${job.id}${suffix}` : named}`,
    needs: plan.needs,
    scope: new CancelScope(group),
    survivesCancel: () => {
      try {
        // A sibling that failed or a newer run in the concurrency group spares nobody.
        return call.scope.cancelled && plan.holds()
      } catch (error) {
        if (error instanceof ExpressionFailure) return false
        throw error
      }
    },
  }
  try {
    if (group.cancelled && !call.scope.cancelled)
      return recordSkipped(state, instance.id, call, job, 'cancelled')
    const outcome = await withConcurrency(state, job.token.find('concurrency'), scope, instance.scope, () =>
      job.call === undefined ? runSteps(state, instance, scope) : runCalled(state, instance, scope, job.call),
    )
    return outcome ?? recordSkipped(state, instance.id, call, job, 'cancelled')
  } finally {
    instance.scope.dispose()
  }
}

async function runSteps(state: RunState, instance: JobInstance, scope: Scope): Promise<Ended> {
  const result = await runJob(state, instance)
  const tolerated =
    result.conclusion === 'failure' && part(instance.job.token, 'continue-on-error', scope) === true
  return { result: tolerated ? 'success' : result.conclusion, outputs: result.outputs }
}

async function runCalled(
  state: RunState,
  instance: JobInstance,
  scope: Scope,
  called: NonNullable<JobDefinition['call']>,
): Promise<Ended> {
  const { call, job } = instance
  const given = part(job.token, 'with', scope)
  const base: Scope = { contexts: { github: githubContext(state), vars: state.request.vars ?? {} } }
  const secretScope: Scope = { ...scope, contexts: { ...scope.contexts, secrets: call.secrets } }
  const none: Scope = { contexts: {} }
  const granted = readPermissions(part(job.token, 'permissions', none)) ?? call.ceiling
  const outcome = await runJobs(state, {
    workflow: called.workflow,
    prefix: `${instance.id} / `,
    namePrefix: `${instance.name} / `,
    inputs: readInputs(called.workflow, 'workflow_call', isObject(given) ? given : {}, base),
    secrets: called.inheritSecrets
      ? call.secrets
      : state.event.fromFork
        ? {}
        : toTextMap(part(job.token, 'secrets', secretScope)),
    ceiling: readPermissions(part(called.workflow.token, 'permissions', none)) ?? granted,
    scope: instance.scope,
  })
  return { result: outcome.conclusion, outputs: outcome.outputs }
}

function callOutputs(state: RunState, call: Call, known: ReadonlyMap<string, Ended>): Record<string, string> {
  const on = call.workflow.token.find('on')
  const trigger = on !== undefined && isMapping(on) ? on.find('workflow_call') : undefined
  const outputs = trigger !== undefined && isMapping(trigger) ? trigger.find('outputs') : undefined
  if (outputs === undefined || !isMapping(outputs)) return {}
  const jobs = Object.fromEntries(
    [...known].map(([id, { result, outputs: values }]) => [id, { result, outputs: values }]),
  )
  const scope: Scope = {
    contexts: { github: githubContext(state), jobs, inputs: call.inputs, vars: state.request.vars ?? {} },
  }
  const entries = [...outputs].map(({ key, value }) => {
    const token = isMapping(value) ? value.find('value') : undefined
    return [key.toString(), token === undefined ? '' : toText(resolve(token, scope))] as const
  })
  return Object.fromEntries(entries.filter(([, value]) => value !== ''))
}

/** A job that does not run a step: skipped, cancelled before it began, or with a broken `if:` or `strategy:`. */
function recordSkipped(
  state: RunState,
  id: string,
  call: Call,
  job: JobDefinition,
  conclusion: Conclusion,
  error?: string,
): Ended {
  const result: JobResult = {
    id,
    conclusion,
    name: `${call.namePrefix}${job.id}`,
    outputs: {},
    steps: [],
    log: [],
    duration: 0,
    environment: undefined,
    annotations: error === undefined ? [] : [{ level: 'error', message: error, file: call.workflow.path }],
  }
  state.results.push(result)
  state.emit({ type: 'job-ended', job: id, result })
  return { result: conclusion, outputs: {} }
}

/**
 * https://docs.github.com/actions/reference/workflows-and-actions/expressions#status-check-functions: of all ancestors,
 * not only `needs`.
 */
function statusOf(ancestors: readonly Conclusion[], scope: CancelScope): StatusFunctions {
  return {
    success: () => !scope.cancelled && ancestors.every((result) => result === 'success'),
    failure: () => !scope.cancelled && ancestors.includes('failure'),
    cancelled: () => scope.cancelled,
  }
}

function ancestorsOf(call: Call, job: JobDefinition, found = new Set<string>()): Set<string> {
  for (const need of job.needs) {
    if (found.has(need)) continue
    found.add(need)
    const parent = call.workflow.jobs.find((candidate) => candidate.id === need)
    if (parent !== undefined) ancestorsOf(call, parent, found)
  }
  return found
}

function combine(results: readonly Conclusion[]): Conclusion {
  if (results.includes('failure')) return 'failure'
  if (results.includes('cancelled')) return 'cancelled'
  if (results.length > 0 && results.every((result) => result === 'skipped')) return 'skipped'
  return 'success'
}
