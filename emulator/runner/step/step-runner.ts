import { evaluateCondition, resolve, toText, toTextMap } from '../workflow/expressions.ts'
import type { Conclusion, StepResult } from '../workflow/result.ts'
import { part, type StepDefinition } from '../workflow/workflow-file.ts'
import type { Action, ActionRuns } from './action-file.ts'
import { findAction } from './action-finder.ts'
import { actionContext, readActionInputs } from './action-inputs.ts'
import type { HostAction } from './host-action.ts'
import { hostActionFor } from './host-actions.ts'
import { type Frame, type JobSession, stepScope } from './job-session.ts'
import { CONDITION_CONTEXT, type LeafContext, StepExecutor, type Work } from './step-executor.ts'
import { environmentLines, scriptTitle, stepName } from './step-text.ts'
import { runNode, runScript } from './step-work.ts'

/** A post step that waits for the end of the job. */
interface PostStep {
  readonly id: string
  readonly name: string
  readonly condition: string
  readonly frame: Frame
  run(leaf: LeafContext): Promise<number>
}

/** Runs the steps of one job, its post steps included. */
export class StepRunner {
  readonly #session: JobSession
  readonly #executor: StepExecutor
  readonly #posts: PostStep[] = []

  constructor(session: JobSession, job: string) {
    this.#session = session
    this.#executor = new StepExecutor(session, job)
  }

  get results(): readonly StepResult[] {
    return this.#executor.results
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
      const conclusion = await this.#executor.execute({
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
    const conclusion = await this.#executor.execute({
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
        const inputs = readActionInputs(this.#session, action, step, frame, leaf)
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
    const name = stepName(step, scope) ?? `Run ${uses ?? scriptTitle(step, scope)}`
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
    return this.#executor.execute({
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
          ? runScript(this.#session, frame, step, env, leaf)
          : this.#action(frame, step, id, uses, env, leaf)
      },
    })
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
    const inputs = readActionInputs(this.#session, action, step, frame, leaf, env)
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

  #node(
    frame: Frame,
    action: Action,
    script: string,
    id: string,
    inputs: Readonly<Record<string, string>>,
    leaf: LeafContext,
  ): Promise<number> {
    return runNode(
      this.#session,
      frame,
      action,
      script,
      id,
      inputs,
      this.#executor.states.get(id) ?? {},
      leaf,
    )
  }
}
