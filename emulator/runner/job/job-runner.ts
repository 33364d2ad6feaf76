import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { JobIdentity, Permissions } from '../ports.ts'
import { ActionError } from '../step/action-file.ts'
import { findAction } from '../step/action-finder.ts'
import { hostActionFor } from '../step/host-actions.ts'
import { JobLog } from '../step/job-log.ts'
import { type Frame, type JobDirectories, type JobSession, JobState, stepScope } from '../step/job-session.ts'
import { Masker } from '../step/masker.ts'
import { killOrphans } from '../step/process.ts'
import { StepRunner } from '../step/step-runner.ts'
import { ACTOR_ID } from '../workflow/event.ts'
import {
  ExpressionFailure,
  isObject,
  type Json,
  resolve,
  type Scope,
  toText,
  toTextMap,
} from '../workflow/expressions.ts'
import { isMapping } from '../workflow/language.ts'
import { forFork, readPermissions } from '../workflow/permissions.ts'
import type { JobResult } from '../workflow/result.ts'
import type { Source } from '../workflow/sources.ts'
import { part, runDefault, type StepDefinition } from '../workflow/workflow-file.ts'
import { githubContext, type JobInstance, type RunState, workflowRef } from './run-state.ts'

/**
 * Runs one job with steps, from its token to the clean-up of its processes. Never rejects for what the workflow does.
 */
export async function runJob(state: RunState, instance: JobInstance): Promise<JobResult> {
  const { clock, times, request } = state
  const { call, job, id, name } = instance
  const started = clock.now()
  state.emit({ type: 'job-started', job: id, name })

  const preliminary: Scope = {
    contexts: {
      github: githubContext(state),
      needs: instance.needs,
      strategy: instance.strategy,
      matrix: instance.combination,
      inputs: call.inputs,
      vars: request.vars ?? {},
    },
  }
  const environment = readEnvironment(
    part(job.token, 'environment', {
      ...preliminary,
      contexts: { ...preliminary.contexts, ...emptyRunnerContexts },
    }),
  )
  const overrides = environment === undefined ? undefined : request.environments?.[environment.name]
  const permissions = jobPermissions(state, instance)
  const identity = jobIdentity(state, instance, environment?.name)
  const grant = request.github.issueToken({ repository: identity.repository, permissions })
  const idToken = permissions['id-token'] === 'write' ? request.github.offerIdToken(identity) : undefined
  const secrets: Record<string, string> = {
    ...call.secrets,
    ...(state.event.fromFork ? {} : overrides?.secrets),
    GITHUB_TOKEN: grant.token,
  }
  const masker = new Masker(Object.values(secrets))
  if (idToken !== undefined) masker.add(idToken.requestToken)
  const log = new JobLog(id, masker, request.debug === true, state.emit)
  const jobState = new JobState()
  const directories = makeDirectories(state, id)
  const builder = request.builder?.grant(directories.temp)
  if (builder !== undefined) masker.add(builder.token)
  const trackingId = `github_${randomUUID()}`

  const github = {
    ...githubContext(state),
    job: job.id,
    token: grant.token,
    workspace: directories.workspace,
    event_path: join(directories.temp, '_github_workflow', 'event.json'),
  }
  const runner = runnerContext(directories, request.debug === true)
  const contexts: Readonly<Record<string, Json>> = {
    ...preliminary.contexts,
    github,
    vars: { ...request.vars, ...overrides?.vars },
    secrets,
    runner,
    job: {
      workflow_ref: identity.jobWorkflowRef,
      workflow_sha: identity.jobWorkflowSha,
      workflow_repository: call.workflow.source.repository,
      workflow_file_path: call.workflow.path,
    },
  }
  const setUp = log.step('__setup')
  const env: Record<string, string> = {}
  let ready = true
  const attempt = <T>(work: () => T, otherwise: T): T => {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof ExpressionFailure || error instanceof ActionError)) throw error
      setUp.error(error.message)
      ready = false
      return otherwise
    }
  }
  const scope: Scope = { contexts, workspace: directories.workspace }
  for (const token of [call.workflow.token, job.token])
    Object.assign(
      env,
      attempt(() => toTextMap(part(token, 'env', { ...scope, contexts: { ...contexts, env } })), {}),
    )
  const runDefaults = (key: string) =>
    attempt(() => {
      const value =
        runDefault(job.token, key, { ...scope, contexts: { ...contexts, env } }) ??
        runDefault(call.workflow.token, key, scope)
      return value === undefined ? undefined : toText(value)
    }, undefined)
  const session: JobSession = {
    clock,
    times,
    masker,
    inspect: request.github.inspect,
    log,
    directories,
    env,
    contexts,
    trackingId,
    debug: request.debug === true,
    baseEnv: {
      ...hostEnv(),
      ...request.env,
      ...githubVariables(github),
      ...runnerVariables(runner),
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      RUNNER_TRACKING_ID: trackingId,
      ...(idToken === undefined
        ? {}
        : {
            ACTIONS_ID_TOKEN_REQUEST_URL: idToken.requestUrl,
            ACTIONS_ID_TOKEN_REQUEST_TOKEN: idToken.requestToken,
          }),
      ...(builder === undefined ? {} : { RENGA_EMULATOR: builder.url }),
    },
    path: [],
    finder: { find: state.findSource },
    own: state.own,
    state: jobState,
    defaults: { shell: runDefaults('shell'), workingDirectory: runDefaults('working-directory') },
  }
  writeFileSync(github.event_path, JSON.stringify(state.event.payload, undefined, 2))

  const frame: Frame = {
    prefix: '',
    inputs: call.inputs,
    steps: {},
    env: {},
    source: call.workflow.source,
    github: {},
    status: jobState.functions(),
    fail: () => jobState.fail(),
    conditions: [],
    composite: false,
    stop: undefined,
  }
  const deployment =
    environment?.deployment === true
      ? request.github.openDeployment({ ...identity, environment: environment.name })
      : undefined
  let forceEnd = () => {}
  const cancel = () => {
    if (jobState.cancelled || instance.survivesCancel()) return
    jobState.cancel()
    forceEnd = clock.schedule(times.cancelBudget, () => jobState.forceEnd())
  }
  const unsubscribe = instance.scope.onCancel(cancel)
  if (instance.scope.cancelled) cancel()
  const minutes = attempt(
    () => Number(part(job.token, 'timeout-minutes', preliminary) ?? times.jobTimeoutMinutes),
    times.jobTimeoutMinutes,
  )
  const stopTimer = clock.schedule(minutes * times.minute, () => {
    setUp.error(
      `The job running on runner ${runner.name} has exceeded the maximum execution time of ${minutes} minutes.`,
    )
    jobState.cancel()
    forceEnd = clock.schedule(times.cancelBudget, () => jobState.forceEnd())
  })

  const steps = new StepRunner(session, id)
  attempt(() => prepareActions(job.steps, call.workflow.source, session), undefined)
  try {
    if (ready) {
      await steps.runPre(frame, job.steps)
      await steps.runMain(frame, job.steps)
    } else jobState.fail()
    await steps.runPost()
  } finally {
    stopTimer()
    forceEnd()
    unsubscribe()
    killOrphans(trackingId)
  }

  const finalScope = stepScope(session, frame)
  const finish = log.step('__complete')
  const outputs: Record<string, string> = {}
  const url = attempt(
    () => (environment === undefined ? undefined : environmentUrl(job.token.find('environment'), finalScope)),
    undefined,
  )
  for (const [output, token] of outputTokens(job.token)) {
    const value = attempt(() => toText(resolve(token, finalScope)), '')
    // https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs: withheld, with
    // this warning.
    if (masker.hides(value)) finish.warning(`Skip output '${output}' since it may contain secret.`)
    else if (value !== '') outputs[output] = value
  }
  grant.revoke()
  idToken?.revoke()
  builder?.revoke()
  deployment?.close(jobState.status, url)
  const result: JobResult = {
    id,
    name,
    outputs,
    conclusion: jobState.status,
    steps: steps.results,
    annotations: log.annotations,
    environment: environment === undefined ? undefined : { name: environment.name, url: url || undefined },
    log: log.lines,
    duration: clock.now() - started,
  }
  state.results.push(result)
  state.emit({ type: 'job-ended', job: id, result })
  return result
}

/** Every action that can be known now must exist, those inside composite actions too. Throws ActionError. */
function prepareActions(steps: readonly StepDefinition[], own: Source, session: JobSession): void {
  for (const step of steps) {
    const uses = step.token.find('uses')?.toString()
    if (uses === undefined || uses.startsWith('./') || hostActionFor(uses) !== undefined) continue
    const action = findAction(uses, own, session)
    if (action.runs.kind === 'composite') prepareActions(action.runs.steps, action.source ?? own, session)
  }
}

/** The job's own `permissions`, else the workflow's, else the ceiling. A fork's pull request gets no write access. */
export function jobPermissions(
  state: RunState,
  { call, job }: Pick<JobInstance, 'call' | 'job'>,
): Permissions {
  const none: Scope = { contexts: {} }
  const asked =
    readPermissions(part(job.token, 'permissions', none)) ??
    readPermissions(part(call.workflow.token, 'permissions', none)) ??
    call.ceiling
  return state.event.fromFork ? forFork(asked) : asked
}

function jobIdentity(state: RunState, { call }: JobInstance, environment: string | undefined): JobIdentity {
  const { event, repository, run, workflow } = state
  return {
    repository: `${repository.owner}/${repository.name}`,
    ref: event.ref,
    sha: event.sha,
    actor: event.actor,
    actorId: String(ACTOR_ID),
    eventName: event.name,
    headRef: event.headRef,
    baseRef: event.baseRef,
    workflow: workflow.name,
    workflowRef: workflowRef(workflow),
    workflowSha: workflow.source.sha,
    jobWorkflowRef: workflowRef(call.workflow),
    jobWorkflowSha: call.workflow.source.sha,
    environment,
    runId: run.runId,
    runNumber: run.runNumber,
    runAttempt: 1,
  }
}

function readEnvironment(
  value: Json | undefined,
): { readonly name: string; readonly deployment: boolean } | undefined {
  const name = isObject(value) ? toText(value['name']) : toText(value)
  return name === '' ? undefined : { name, deployment: !isObject(value) || value['deployment'] !== false }
}

/**
 * `environment.url` may use what the steps found out, so it is read at the end; at the start these contexts are empty.
 */
const emptyRunnerContexts: Readonly<Record<string, Json>> = { steps: {}, env: {}, job: {}, runner: {} }

function environmentUrl(token: Parameters<typeof resolve>[0] | undefined, scope: Scope): string | undefined {
  const value = token === undefined ? undefined : resolve(token, scope)
  return isObject(value) ? toText(value['url']) : undefined
}

function outputTokens(job: StepDefinition['token']): [string, Parameters<typeof resolve>[0]][] {
  const outputs = job.find('outputs')
  return outputs !== undefined && isMapping(outputs)
    ? [...outputs].map(({ key, value }) => [key.toString(), value])
    : []
}

function makeDirectories(state: RunState, id: string): JobDirectories {
  const root = join(state.root, id.replace(/[^A-Za-z0-9._-]+/g, '-'), randomUUID().slice(0, 8))
  const { name } = state.repository
  const directories = {
    workspace: join(root, 'work', name, name),
    temp: join(root, 'work', '_temp'),
    toolCache: join(root, 'work', '_tool'),
    commands: join(root, 'work', '_temp', '_runner_file_commands'),
  }
  for (const directory of [...Object.values(directories), join(directories.temp, '_github_workflow')])
    mkdirSync(directory, { recursive: true })
  return directories
}

function runnerContext(directories: JobDirectories, debug: boolean) {
  return {
    name: 'emulator',
    os: process.platform === 'darwin' ? 'macOS' : process.platform === 'win32' ? 'Windows' : 'Linux',
    arch: process.arch === 'arm64' ? 'ARM64' : 'X64',
    temp: directories.temp,
    tool_cache: directories.toolCache,
    workspace: dirname(directories.workspace),
    environment: 'self-hosted',
    debug: debug ? '1' : '',
  }
}

/**
 * GITHUB_*: the context in upper case, without what is not a variable
 * (https://docs.github.com/actions/reference/workflows-and-actions/variables).
 */
function githubVariables(context: { readonly [key: string]: Json }): Record<string, string> {
  const hidden = new Set(['token', 'event', 'repositoryUrl', 'secret_source', 'repository_visibility'])
  const entries = Object.entries(context).filter(([key]) => !hidden.has(key))
  return Object.fromEntries(entries.map(([key, value]) => [`GITHUB_${key.toUpperCase()}`, toText(value)]))
}

function runnerVariables(context: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(context).filter(([, value]) => value !== '')
  return Object.fromEntries(entries.map(([key, value]) => [`RUNNER_${key.toUpperCase()}`, value]))
}

/**
 * What a step may see of the host: enough to find programs and a home, and nothing secret. The runner's own Node is
 * first on PATH.
 */
function hostEnv(): Record<string, string> {
  const names = ['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR']
  const env: Record<string, string> = {}
  for (const name of names) {
    const value = process.env[name]
    if (value !== undefined) env[name] = value
  }
  env['PATH'] = [dirname(process.execPath), env['PATH']].filter((entry) => entry !== undefined).join(':')
  return env
}
