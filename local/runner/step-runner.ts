import { randomUUID } from 'node:crypto'
import { delimiter, join, resolve as resolvePath } from 'node:path'
import { type Action, ActionError, type ActionRuns } from './action-file.ts'
import { findAction } from './action-finder.ts'
import {
  ExpressionFailure,
  evaluateCondition,
  isObject,
  type Json,
  resolve,
  type Scope,
  toText,
  toTextMap,
} from './expressions.ts'
import { type CollectedCommands, createFileCommands, FileCommandError } from './file-commands.ts'
import { type HostAction, hostActionFor } from './host-actions.ts'
import type { StepLog } from './job-log.ts'
import { type Frame, type JobSession, stepScope } from './job-session.ts'
import { runProcess } from './process.ts'
import type { Conclusion, StepResult } from './result.ts'
import { prepareScript, ShellError } from './shell.ts'
import { part, type StepDefinition } from './workflow-file.ts'

/** GitHub refuses a larger summary (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits). */
const SUMMARY_LIMIT = 1024 * 1024

/** Contexts and functions of a step's `if:`, as in GitHub's workflow schema (`step-if`). */
const CONDITION_CONTEXT = [
  'github',
  'inputs',
  'vars',
  'needs',
  'strategy',
  'matrix',
  'steps',
  'job',
  'runner',
  'env',
  'always(0,0)',
  'failure(0,0)',
  'cancelled(0,0)',
  'success(0,0)',
  'hashFiles(1,255)',
]

/** A post step that waits for the end of the job. */
interface PostStep {
  readonly id: string
  readonly name: string
  readonly condition: string
  readonly frame: Frame
  run(leaf: LeafContext): Promise<number>
}

/** What one process of a step runs in. */
interface LeafContext {
  readonly log: StepLog
  readonly env: Readonly<Record<string, string>>
  readonly stop: AbortSignal
}

/** How a piece of work of a step ended; `outputs` come on top of those in GITHUB_OUTPUT. */
interface Work {
  readonly exitCode: number
  readonly outputs?: Readonly<Record<string, string>>
  /** A composite action has said why already. */
  readonly silent?: boolean
}

/** Runs the steps of one job, its post steps included. */
export class StepRunner {
  readonly results: StepResult[] = []
  readonly #session: JobSession
  readonly #job: string
  readonly #posts: PostStep[] = []
  /** GITHUB_STATE by step, and which steps have a post step already. */
  readonly #states = new Map<string, Record<string, string>>()

  constructor(session: JobSession, job: string) {
    this.#session = session
    this.#job = job
  }

  /** `pre:` of all actions that can be known before the first step: not those of the workspace. */
  async runPre(frame: Frame, steps: readonly StepDefinition[]): Promise<void> {
    for (const step of steps) {
      const uses = step.token.find('uses')?.toString()
      if (uses === undefined || uses.startsWith('./') || hostActionFor(uses) !== undefined) continue
      const action = findAction(uses, frame.source, this.#session)
      if (action.runs.kind === 'composite')
        await this.runPre(this.#compositeFrame(frame, step, action, {}), action.runs.steps)
      else if (action.runs.pre !== undefined) await this.#runPreStep(frame, step, uses, action, action.runs)
    }
  }

  async runMain(frame: Frame, steps: readonly StepDefinition[]): Promise<void> {
    for (const step of steps) {
      const conclusion = await this.#runStep(frame, step)
      if (conclusion === 'failure') frame.fail()
    }
  }

  /** In reverse order of their main steps. */
  async runPost(): Promise<void> {
    for (let post = this.#posts.pop(); post !== undefined; post = this.#posts.pop()) {
      const { id, name, condition, frame } = post
      const conclusion = await this.#execute({
        id,
        name,
        stage: 'post',
        frame,
        env: {},
        condition,
        continueOnError: false,
        timeoutMinutes: undefined,
        quietSkip: true,
        work: async (leaf) => ({ exitCode: await post.run(leaf) }),
      })
      if (conclusion === 'failure') this.#session.state.fail()
    }
  }

  async #runPreStep(
    frame: Frame,
    step: StepDefinition,
    uses: string,
    action: Action,
    runs: Extract<ActionRuns, { kind: 'node' }>,
  ): Promise<void> {
    const id = `${frame.prefix}${step.id}`
    const name = `Pre ${stepName(step, stepScope(this.#session, frame)) ?? `Run ${uses}`}`
    const conclusion = await this.#execute({
      id,
      name,
      stage: 'pre',
      frame,
      env: {},
      condition: runs.preCondition,
      continueOnError: false,
      timeoutMinutes: undefined,
      quietSkip: true,
      work: async (leaf) => {
        const inputs = this.#inputs(action, step, frame, leaf)
        this.#registerPost(frame, step, uses, action, runs, inputs)
        return { exitCode: await this.#node(frame, action, runs.pre ?? '', id, inputs, leaf) }
      },
    })
    if (conclusion === 'failure') this.#session.state.fail()
  }

  async #runStep(frame: Frame, step: StepDefinition): Promise<Conclusion> {
    const session = this.#session
    const id = `${frame.prefix}${step.id}`
    const scope = stepScope(session, frame, {}, step.id)
    const uses = step.token.find('uses')?.toString()
    const name = stepName(step, scope) ?? `Run ${uses ?? firstLine(scriptSource(step))}`
    let env: Record<string, string> = {}
    let settings: { continueOnError: boolean; timeoutMinutes: number | undefined } = {
      continueOnError: false,
      timeoutMinutes: undefined,
    }
    let broken: unknown
    try {
      env = toTextMap(part(step.token, 'env', scope))
      const inner = stepScope(session, frame, env, step.id)
      const timeout = part(step.token, 'timeout-minutes', inner)
      settings = {
        continueOnError: part(step.token, 'continue-on-error', inner) === true,
        timeoutMinutes: timeout === undefined || timeout === null ? undefined : Number(timeout),
      }
    } catch (error) {
      broken = error
    }
    return this.#execute({
      id,
      name,
      stage: 'main',
      frame,
      env,
      condition: step.condition,
      ...settings,
      quietSkip: false,
      work: async (leaf) => {
        if (broken !== undefined) throw broken
        return uses === undefined
          ? this.#script(frame, step, id, env, leaf)
          : this.#action(frame, step, id, uses, env, leaf)
      },
    })
  }

  /** One step of any stage: condition, timeout, cancellation, environment files, result. */
  async #execute(request: {
    readonly id: string
    readonly name: string
    readonly stage: StepResult['stage']
    readonly frame: Frame
    readonly env: Readonly<Record<string, string>>
    readonly condition: string
    readonly continueOnError: boolean
    readonly timeoutMinutes: number | undefined
    /** A pre or post step whose condition does not hold does not appear at all. */
    readonly quietSkip: boolean
    work(leaf: LeafContext): Promise<Work>
  }): Promise<Conclusion> {
    const { id, name, stage, frame, condition } = request
    const session = this.#session
    const { clock, state } = session
    const log = session.log.step(id)
    const started = clock.now()
    const own = stepId(id)
    const holds = () =>
      evaluateCondition(condition, stepScope(session, frame, request.env, own), CONDITION_CONTEXT)
    const finish = (
      outcome: Conclusion,
      collected: CollectedCommands | undefined,
      outputs: Readonly<Record<string, string>>,
    ) => this.#finish(request, log, started, outcome, collected, outputs)

    if (state.kill.aborted) return finish('cancelled', undefined, {})
    try {
      if (!holds()) return request.quietSkip ? 'skipped' : finish('skipped', undefined, {})
    } catch (error) {
      log.error(messageOf(error))
      return finish('failure', undefined, {})
    }
    session.log.emit({
      type: 'step-started',
      job: this.#job,
      step: id,
      name: session.masker.mask(name),
      stage,
    })

    const stop = new AbortController()
    const conditions = [...frame.conditions, holds]
    const unsubscribe = state.onCancel(() => {
      if (!conditions.some(safely)) stop.abort('cancelled')
    })
    const onOuterStop = () => {
      if (frame.stop?.reason === 'timeout') stop.abort('timeout')
    }
    frame.stop?.addEventListener('abort', onOuterStop)
    const minutes = request.timeoutMinutes
    const cancelTimeout =
      minutes === undefined
        ? () => {}
        : clock.schedule(minutes * session.times.minute, () => stop.abort('timeout'))
    const commands = createFileCommands(session.directories.commands, randomUUID())
    const leaf: LeafContext = {
      log,
      stop: stop.signal,
      env: { ...this.#processEnv(frame, request.env, own), ...commands.env },
    }
    let outcome: Conclusion = 'success'
    let outputs: Readonly<Record<string, string>> = {}
    try {
      const work = await request.work(leaf)
      outputs = work.outputs ?? {}
      if (stop.signal.aborted || (work.exitCode !== 0 && state.kill.aborted)) {
        outcome = stop.signal.reason === 'timeout' ? 'failure' : 'cancelled'
        log.error(
          outcome === 'failure'
            ? `The action '${name}' has timed out after ${minutes} minutes.`
            : 'The operation was canceled.',
        )
      } else if (work.exitCode !== 0) {
        outcome = 'failure'
        if (work.silent !== true) log.error(`Process completed with exit code ${work.exitCode}.`)
      }
    } catch (error) {
      outcome = 'failure'
      log.error(messageOf(error))
    } finally {
      unsubscribe()
      cancelTimeout()
      frame.stop?.removeEventListener('abort', onOuterStop)
    }
    let collected: CollectedCommands | undefined
    try {
      collected = commands.collect()
    } catch (error) {
      if (!(error instanceof FileCommandError)) throw error
      log.error(error.message)
      outcome = outcome === 'cancelled' ? outcome : 'failure'
    }
    return finish(outcome, collected, outputs)
  }

  #finish(
    request: {
      readonly id: string
      readonly name: string
      readonly stage: StepResult['stage']
      readonly frame: Frame
      readonly continueOnError: boolean
    },
    log: StepLog,
    started: number,
    outcome: Conclusion,
    collected: CollectedCommands | undefined,
    workOutputs: Readonly<Record<string, string>>,
  ): Conclusion {
    const session = this.#session
    const { id, frame, stage } = request
    const outputs = { ...collected?.outputs, ...workOutputs }
    if (collected !== undefined) this.#apply(collected, id, log)
    const conclusion = outcome === 'failure' && request.continueOnError ? 'success' : outcome
    if (stage === 'main') frame.steps[stepId(id)] = { outputs, outcome, conclusion }
    const result: StepResult = {
      id,
      name: session.masker.mask(request.name),
      stage,
      outcome,
      conclusion,
      outputs,
      annotations: log.annotations,
      summary: this.#summary(collected?.summary ?? '', log),
      duration: session.clock.now() - started,
    }
    this.results.push(result)
    session.log.emit({ type: 'step-ended', job: this.#job, result })
    return conclusion
  }

  #apply(collected: CollectedCommands, id: string, log: StepLog): void {
    const session = this.#session
    for (const [name, value] of Object.entries(collected.env)) {
      // https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#setting-an-environment-variable
      if (/^(GITHUB|RUNNER)_/i.test(name))
        log.warning(`Can't update ${name} environment variable using '$GITHUB_ENV': the runner sets it.`)
      else if (name.toUpperCase() === 'NODE_OPTIONS')
        log.error("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.")
      else session.env[name] = value
    }
    for (const entry of collected.path) session.path.unshift(entry)
    this.#states.set(id, { ...this.#states.get(id), ...collected.state })
  }

  #summary(text: string, log: StepLog): string {
    const size = Buffer.byteLength(text)
    if (size <= SUMMARY_LIMIT) return this.#session.masker.mask(text)
    log.error(
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${Math.ceil(size / 1024)}k.`,
    )
    return ''
  }

  async #script(
    frame: Frame,
    step: StepDefinition,
    id: string,
    env: Readonly<Record<string, string>>,
    leaf: LeafContext,
  ): Promise<Work> {
    const session = this.#session
    const scope = stepScope(session, frame, env, step.id)
    const script = toText(part(step.token, 'run', scope))
    const shell = textPart(step, 'shell', scope) ?? (frame.composite ? undefined : session.defaults.shell)
    if (frame.composite && shell === undefined)
      throw new ShellError(`Required property is missing: shell (step '${step.id}' of a composite action).`)
    const directory =
      textPart(step, 'working-directory', scope) ??
      (frame.composite ? undefined : session.defaults.workingDirectory)
    const command = prepareScript(script, shell, session.directories.temp, randomUUID())
    leaf.log.group(`Run ${firstLine(script)}`, [
      ...script.replace(/\n$/, '').split('\n'),
      `shell: ${command.line}`,
      ...environmentLines(env),
    ])
    const cwd = resolvePath(session.directories.workspace, directory ?? '.')
    return { exitCode: await this.#process(command.command, command.args, cwd, leaf, id) }
  }

  async #action(
    frame: Frame,
    step: StepDefinition,
    id: string,
    uses: string,
    env: Readonly<Record<string, string>>,
    leaf: LeafContext,
  ): Promise<Work> {
    const host = hostActionFor(uses)
    if (host !== undefined) return this.#host(frame, step, id, uses, host, env, leaf)
    const action = findAction(uses, frame.source, this.#session)
    const inputs = this.#inputs(action, step, frame, leaf, env)
    leaf.log.group(`Run ${uses}`, [...environmentLines(inputs, 'with'), ...environmentLines(env)])
    if (action.runs.kind === 'composite') return this.#composite(frame, step, action, inputs, env, leaf)
    this.#registerPost(frame, step, uses, action, action.runs, inputs)
    return { exitCode: await this.#node(frame, action, action.runs.main, id, inputs, leaf) }
  }

  async #host(
    frame: Frame,
    step: StepDefinition,
    id: string,
    uses: string,
    host: HostAction,
    env: Readonly<Record<string, string>>,
    leaf: LeafContext,
  ): Promise<Work> {
    const given = toTextMap(part(step.token, 'with', stepScope(this.#session, frame, env, step.id)))
    leaf.log.group(`Run ${uses}`, environmentLines(given, 'with'))
    const { outputs, post } = await host({ inputs: given, session: this.#session, log: leaf.log })
    if (post !== undefined) {
      this.#posts.push({
        id,
        name: `Post Run ${uses}`,
        condition: 'always()',
        frame,
        run: async ({ log }) => {
          await post(log)
          return 0
        },
      })
    }
    return { exitCode: 0, outputs }
  }

  async #composite(
    frame: Frame,
    step: StepDefinition,
    action: Action,
    inputs: Readonly<Record<string, string>>,
    env: Readonly<Record<string, string>>,
    leaf: LeafContext,
  ): Promise<Work> {
    if (action.runs.kind !== 'composite') return { exitCode: 0 }
    const inner = this.#compositeFrame(frame, step, action, inputs, env, leaf.stop)
    await this.runMain(inner, action.runs.steps)
    const scope = stepScope(this.#session, inner, {}, step.id)
    const outputs = action.outputs.map(
      ({ name, value }) => [name, value === undefined ? '' : toText(resolve(value, scope))] as const,
    )
    return { exitCode: inner.status.failure() ? 1 : 0, outputs: Object.fromEntries(outputs), silent: true }
  }

  #compositeFrame(
    frame: Frame,
    step: StepDefinition,
    action: Action,
    inputs: Readonly<Record<string, string>>,
    env: Readonly<Record<string, string>> = {},
    stop: AbortSignal | undefined = undefined,
  ): Frame {
    const { state } = this.#session
    let failed = false
    return {
      prefix: `${frame.prefix}${step.id}.`,
      inputs,
      steps: {},
      env: { ...frame.env, ...env },
      source: action.source ?? frame.source,
      github: { ...frame.github, ...actionContext(action) },
      status: {
        success: () => !failed && !state.cancelled && stop?.aborted !== true,
        failure: () => failed && !state.cancelled,
        cancelled: () => state.cancelled || stop?.aborted === true,
      },
      fail: () => {
        failed = true
      },
      conditions: [
        ...frame.conditions,
        () =>
          evaluateCondition(step.condition, stepScope(this.#session, frame, env, step.id), CONDITION_CONTEXT),
      ],
      composite: true,
      stop,
    }
  }

  #registerPost(
    frame: Frame,
    step: StepDefinition,
    uses: string,
    action: Action,
    runs: Extract<ActionRuns, { kind: 'node' }>,
    inputs: Readonly<Record<string, string>>,
  ): void {
    const id = `${frame.prefix}${step.id}`
    if (runs.post === undefined || this.#posts.some((post) => post.id === id)) return
    const post = runs.post
    const name = `Post ${stepName(step, stepScope(this.#session, frame)) ?? `Run ${uses}`}`
    this.#posts.push({
      id,
      name,
      condition: runs.postCondition,
      frame,
      run: (leaf) => this.#node(frame, action, post, id, inputs, leaf),
    })
  }

  /** Inputs as given, defaults evaluated; names without regard to case. */
  #inputs(
    action: Action,
    step: StepDefinition,
    frame: Frame,
    { log }: LeafContext,
    env: Readonly<Record<string, string>> = {},
  ): Record<string, string> {
    const scope = stepScope(this.#session, frame, env, step.id)
    const given = new Map(
      Object.entries(toTextMap(part(step.token, 'with', scope))).map(([name, value]) => [
        name.toLowerCase(),
        value,
      ]),
    )
    const known = action.inputs.map((input) => input.name.toLowerCase())
    const unexpected = [...given.keys()].filter(
      (name) => !known.includes(name) && name !== 'args' && name !== 'entrypoint',
    )
    if (unexpected.length > 0) {
      log.warning(
        `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${known.join("', '")}']`,
      )
    }
    const inputs: Record<string, string> = {}
    for (const input of action.inputs) {
      const value = given.get(input.name.toLowerCase())
      if (value !== undefined && input.deprecation !== undefined) {
        log.warning(`Input '${input.name}' has been deprecated with message: ${input.deprecation}`)
      }
      const defaults = {
        ...scope,
        contexts: {
          ...scope.contexts,
          github: { ...object(scope.contexts['github']), ...actionContext(action) },
        },
      }
      inputs[input.name] =
        value ?? (input.default === undefined ? '' : toText(resolve(input.default, defaults)))
    }
    for (const name of unexpected) inputs[name] = given.get(name) ?? ''
    return inputs
  }

  #node(
    frame: Frame,
    action: Action,
    script: string,
    id: string,
    inputs: Readonly<Record<string, string>>,
    leaf: LeafContext,
  ): Promise<number> {
    const state = Object.entries(this.#states.get(id) ?? {}).map(([name, value]) => [`STATE_${name}`, value])
    // https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#inputs: upper case, blanks to _, hyphens stay.
    const variables = Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replace(/ /g, '_').toUpperCase()}`,
      value,
    ])
    const { action_repository, action_ref } = actionContext(action)
    const env: Record<string, string> = {
      ...leaf.env,
      ...Object.fromEntries(variables),
      ...Object.fromEntries(state),
      GITHUB_ACTION: stepId(id),
      GITHUB_ACTION_REPOSITORY: toText(action_repository),
      GITHUB_ACTION_REF: toText(action_ref),
    }
    if (!frame.composite) delete env['GITHUB_ACTION_PATH']
    return this.#process(
      process.execPath,
      [join(action.directory, script)],
      this.#session.directories.workspace,
      { ...leaf, env },
      id,
    )
  }

  async #process(
    command: string,
    args: readonly string[],
    cwd: string,
    leaf: LeafContext,
    _id: string,
  ): Promise<number> {
    const { clock, times, state } = this.#session
    try {
      return await runProcess({
        command,
        args,
        cwd,
        env: leaf.env,
        stop: leaf.stop,
        kill: state.kill,
        clock,
        times,
        onLine: (line) => leaf.log.output(line),
      })
    } catch (error) {
      throw new ActionError(
        `An error occurred trying to start process '${command}' with working directory '${cwd}'. ${messageOf(error)}`,
        { cause: error },
      )
    }
  }

  #processEnv(
    frame: Frame,
    stepEnv: Readonly<Record<string, string>>,
    action: string,
  ): Record<string, string> {
    const { baseEnv, env, path } = this.#session
    const all = { ...baseEnv, ...env, ...frame.env, ...stepEnv }
    const github = frame.github
    return {
      ...all,
      PATH: [...path, all['PATH'] ?? ''].join(delimiter),
      GITHUB_ACTION: action,
      ...(frame.composite
        ? {
            GITHUB_ACTION_PATH: toText(github['action_path']),
            GITHUB_ACTION_REPOSITORY: toText(github['action_repository']),
            GITHUB_ACTION_REF: toText(github['action_ref']),
          }
        : {}),
    }
  }
}

/** The condition that cannot be evaluated does not keep a step alive. */
function safely(condition: () => boolean): boolean {
  try {
    return condition()
  } catch (error) {
    if (error instanceof ExpressionFailure) return false
    throw error
  }
}

function actionContext(action: Action): Readonly<Record<string, Json>> {
  return {
    action_path: action.directory,
    action_repository: action.source?.repository ?? '',
    action_ref: action.source?.ref ?? '',
  }
}

function stepName(step: StepDefinition, scope: Scope): string | undefined {
  const token = step.token.find('name')
  if (token === undefined) return undefined
  try {
    return toText(resolve(token, scope))
  } catch (error) {
    if (error instanceof ExpressionFailure) return token.toString()
    throw error
  }
}

function textPart(step: StepDefinition, key: string, scope: Scope): string | undefined {
  const value = part(step.token, key, scope)
  return value === undefined ? undefined : toText(value)
}

function scriptSource(step: StepDefinition): string {
  const token = step.token.find('run')
  if (token !== undefined && 'value' in token && typeof token.value === 'string') return token.value
  return token?.toString() ?? ''
}

function firstLine(text: string): string {
  return text.trimStart().split('\n', 1)[0] ?? ''
}

/** The last part of a full step id: `__run` of `outer.__run`. */
function stepId(id: string): string {
  return id.slice(id.lastIndexOf('.') + 1)
}

function environmentLines(values: Readonly<Record<string, string>>, title = 'env'): readonly string[] {
  const lines = Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name}: ${value}`)
  return lines.length === 0 ? [] : [`${title}:`, ...lines]
}

function object(value: Json | undefined): { readonly [key: string]: Json } {
  return isObject(value) ? value : {}
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
