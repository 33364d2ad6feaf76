import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { RealClock } from '../../../emulator/clock.ts'
import { type GithubServer, startGithub } from '../../../emulator/github/server.ts'
import { runWorkflow } from '../../../emulator/runner/run-workflow.ts'
import type { JobResult, RunEvent, WorkflowResult } from '../../../emulator/runner/workflow/result.ts'
import type { RunRequest } from '../../../emulator/runner/workflow/run-request.ts'

/**
 * Cancellation and timeouts of seconds instead of minutes: a minute is half a second, the grace between signals 200 ms.
 */
export const fastTimes = { sigintToSigterm: 200, sigtermToSigkill: 200, minute: 500, outputGrace: 200 }

/** A GitHub and a place for repositories, both gone after `dispose`. */
export interface RunnerHarness {
  readonly github: GithubServer
  /** A new directory with these files. */
  files(files: Readonly<Record<string, string>>): string
  /** The same as a git repository with one commit. */
  repository(files: Readonly<Record<string, string>>): string
  run(
    files: Readonly<Record<string, string>>,
    request?: Partial<RunRequest>,
  ): Promise<WorkflowResult & { readonly events: readonly RunEvent[] }>
  dispose(): Promise<void>
}

export async function createRunnerHarness(): Promise<RunnerHarness> {
  const root = mkdtempSync(join(tmpdir(), 'renga-runner-test-'))
  const github = await startGithub({ clock: new RealClock() })
  let count = 0
  const files: RunnerHarness['files'] = (contents) => {
    count += 1
    const directory = join(root, `repository-${count}`)
    for (const [path, text] of Object.entries(contents)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true })
      writeFileSync(join(directory, path), text)
    }
    return directory
  }
  return {
    github,
    files,
    repository: (contents) => {
      const directory = files(contents)
      git(directory, 'init', '--quiet', '--initial-branch=main')
      commit(directory, 'first')
      return directory
    },
    run: async (contents, request = {}) => {
      const events: RunEvent[] = []
      const result = await runWorkflow({
        repositoryDir: request.repositoryDir ?? files(contents),
        repository: 'acme/shop',
        workflowPath: '.github/workflows/main.yml',
        event: { name: 'push', ref: 'refs/heads/main', sha: 'a'.repeat(40) },
        github: github.runner,
        times: fastTimes,
        onEvent: (event) => events.push(event),
        ...request,
      })
      return { ...result, events }
    },
    dispose: async () => {
      await github.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** A workflow file of one job `main` with these steps (YAML of the list), started by a push. */
export function workflow(steps: string, head = ''): Readonly<Record<string, string>> {
  return {
    '.github/workflows/main.yml': `on: push\n${head}\njobs:\n  main:\n    runs-on: ubuntu-latest\n    steps:\n${steps.replace(/^/gm, '      ')}`,
  }
}

export function job(result: WorkflowResult, id = 'main'): JobResult {
  const found = result.jobs.find((candidate) => candidate.id === id)
  if (found === undefined)
    throw new Error(
      `No job '${id}' among ${result.jobs.map((one) => one.id).join(', ')}; ${JSON.stringify(result.errors)}`,
    )
  return found
}

export const log = (result: WorkflowResult, id = 'main') => job(result, id).log.join('\n')

export function git(directory: string, ...args: readonly string[]): string {
  return execFileSync(
    'git',
    ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false', ...args],
    {
      cwd: directory,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
}

export function commit(directory: string, message: string): string {
  git(directory, 'add', '--all')
  git(directory, 'commit', '--quiet', '--allow-empty', '-m', message)
  return git(directory, 'rev-parse', 'HEAD').trim()
}
