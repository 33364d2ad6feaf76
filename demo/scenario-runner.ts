import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Emulator } from '../emulator/emulator.ts'
import type { Platform } from '../emulator/platform/platform.ts'
import { runWorkflow } from '../emulator/runner/run-workflow.ts'
import { ConcurrencyGroups } from '../emulator/runner/workflow/concurrency.ts'
import type { RunEvent, WorkflowResult } from '../emulator/runner/workflow/result.ts'
import type { RunRequest } from '../emulator/runner/workflow/run-request.ts'
import type { AppRepository } from './repository.ts'

export const APP = 'renga-board'
export const REPOSITORY = 'basho/renga-board'

export interface ScenarioRunnerOptions {
  readonly emulator: Emulator
  /** Of the app, by environment. */
  readonly platforms: ReadonlyMap<string, Platform>
  readonly repository: AppRepository
  /** This checkout: the actions and reusable workflows that run. */
  readonly root: string
  /** Variables of the repository. */
  readonly vars?: RunRequest['vars']
  /** Secrets and variables of its GitHub environments. */
  readonly environments?: RunRequest['environments']
  /** Where job summaries are kept. */
  readonly summaries: string
  readonly signal: AbortSignal
  print(line: string): void
  readonly onEvent: (event: RunEvent) => void
}

/** Runs scenarios on the emulator, the app's repository and its workflows. */
export class ScenarioRunner {
  readonly repository: AppRepository
  readonly #options: ScenarioRunnerOptions
  readonly #concurrency = new ConcurrencyGroups()
  /** What runs beside the scenarios, by name. */
  readonly #background = new Map<string, Promise<unknown>>()

  constructor(options: ScenarioRunnerOptions) {
    this.#options = options
    this.repository = options.repository
  }

  /** A push of `sha` to a branch; `workflow` is a file of the app's .github/workflows. */
  push(
    workflow: string,
    branch: string,
    sha: string,
    onEvent: (event: RunEvent) => void = this.#options.onEvent,
  ): Promise<WorkflowResult> {
    return this.#run(
      workflow,
      { name: 'push', ref: `refs/heads/${branch}`, sha, actor: 'basho' },
      {},
      onEvent,
    )
  }

  /** Somebody presses "Run workflow" on the main branch. */
  dispatch(
    workflow: string,
    inputs: Readonly<Record<string, string>>,
    onEvent: (event: RunEvent) => void = this.#options.onEvent,
  ): Promise<WorkflowResult> {
    return this.#run(
      workflow,
      { name: 'workflow_dispatch', ref: 'refs/heads/main', actor: 'basho' },
      inputs,
      onEvent,
    )
  }

  #run(
    workflow: string,
    event: { readonly name: string; readonly ref: string; readonly sha?: string; readonly actor: string },
    inputs: Readonly<Record<string, string>>,
    onEvent: (event: RunEvent) => void,
  ): Promise<WorkflowResult> {
    const { emulator, repository, root, signal } = this.#options
    return runWorkflow({
      repositoryDir: repository.directory,
      repository: REPOSITORY,
      workflowPath: `.github/workflows/${workflow}`,
      event,
      inputs,
      github: emulator.github.runner,
      actionSources: { 'renga-dev/renga': root },
      builder: emulator.builder,
      env: { AWS_ENDPOINT_URL: emulator.endpoint },
      concurrency: this.#concurrency,
      vars: this.#options.vars ?? {},
      environments: this.#options.environments ?? {},
      onEvent,
      signal,
    })
  }

  /** Runs beside the scenarios that follow. `finished` waits for it. */
  inBackground(name: string, work: () => Promise<unknown>): void {
    const running = work()
    // Whoever waits for it hears of a failure.
    running.catch(() => {})
    this.#background.set(name, running)
  }

  async finished(name: string): Promise<void> {
    await this.#background.get(name)
  }

  async settled(): Promise<void> {
    await Promise.allSettled(this.#background.values())
  }

  print(line: string): void {
    this.#options.print(line)
  }

  url(environment: string, path = '/'): URL {
    return new URL(
      path,
      this.#options.platforms.get(environment)?.appEnvironment.web?.url ?? 'http://127.0.0.1',
    )
  }

  /** What people see: the page's text; '' when nothing answers. */
  async page(environment: string): Promise<string> {
    return fetch(this.url(environment)).then(
      (response) => response.text(),
      () => '',
    )
  }

  /** The release that answers, by the app's header. */
  async answering(environment: string): Promise<string> {
    try {
      const response = await fetch(this.url(environment, '/healthz'))
      await response.arrayBuffer()
      return response.headers.get('x-release') ?? `HTTP ${response.status}`
    } catch {
      return 'nothing'
    }
  }

  saveSummaries(scenario: string, { jobs }: WorkflowResult): void {
    for (const step of jobs.flatMap((job) => job.steps)) {
      if (step.summary !== '')
        writeFileSync(
          join(this.#options.summaries, `${scenario.replace(/\W+/g, '-')}-${step.id}.md`),
          step.summary,
        )
    }
  }
}

/** An output of the step with this id, in whichever job it ran. */
export function stepOutput({ jobs }: WorkflowResult, step: string, output: string): string {
  return jobs.flatMap((job) => job.steps).find(({ id }) => id === step)?.outputs[output] ?? ''
}
