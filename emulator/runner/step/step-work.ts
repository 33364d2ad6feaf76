import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve as resolvePath } from 'node:path'
import { toText } from '../workflow/expressions.ts'
import { part, type StepDefinition } from '../workflow/workflow-file.ts'
import { type Action, ActionError } from './action-file.ts'
import { actionContext } from './action-inputs.ts'
import { type Frame, type JobSession, stepScope } from './job-session.ts'
import { runProcess } from './process.ts'
import { prepareScript, ShellError } from './shell.ts'
import type { LeafContext, Work } from './step-executor.ts'
import { environmentLines, firstLine, messageOf, stepId, textPart } from './step-text.ts'

/** Runs a `run:` step. */
export async function runScript(
  session: JobSession,
  frame: Frame,
  step: StepDefinition,
  env: Readonly<Record<string, string>>,
  leaf: LeafContext,
): Promise<Work> {
  const scope = stepScope(session, frame, env, step.id)
  const script = toText(part(step.token, 'run', scope))
  const shell = textPart(step, 'shell', scope) ?? (frame.composite ? undefined : session.defaults.shell)
  if (frame.composite && shell === undefined)
    throw new ShellError(`Required property is missing: shell (step '${step.id}' of a composite action).`)
  const directory =
    textPart(step, 'working-directory', scope) ??
    (frame.composite ? undefined : session.defaults.workingDirectory)
  const path = leaf.env['PATH'] ?? process.env['PATH'] ?? ''
  const command = prepareScript(script, shell, path, session.directories.temp, randomUUID())
  leaf.log.group(`Run ${firstLine(script)}`, [
    ...script.replace(/\n$/, '').split('\n'),
    `shell: ${command.line}`,
    ...environmentLines(env),
  ])
  const cwd = resolvePath(session.directories.workspace, directory ?? '.')
  return { exitCode: await runIn(session, command.command, command.args, cwd, leaf) }
}

/** Runs a script of a JavaScript action with the runner's own Node. `saved` is GITHUB_STATE of its earlier stages. */
export async function runNode(
  session: JobSession,
  frame: Frame,
  action: Action,
  script: string,
  id: string,
  inputs: Readonly<Record<string, string>>,
  saved: Readonly<Record<string, string>>,
  leaf: LeafContext,
): Promise<number> {
  const state = Object.entries(saved).map(([name, value]) => [`STATE_${name}`, value])
  // https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#inputs: upper case, blanks to _,
  // hyphens stay.
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
  const { inspect } = session
  const output = (line: string) => {
    // The one place where a secret belongs.
    if (!line.startsWith('::add-mask::')) inspect(`the log of ${id}`, line)
    leaf.log.output(line)
  }
  const code = await runIn(
    session,
    process.execPath,
    [join(action.directory, script)],
    session.directories.workspace,
    { ...leaf, env },
    output,
  )
  for (const file of WRITTEN) inspect(`${file} of ${id}`, readFileSync(leaf.env[file] ?? '', 'utf8'))
  return code
}

/** Files of a step that the runner takes to others. */
const WRITTEN = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_STEP_SUMMARY']

async function runIn(
  session: JobSession,
  command: string,
  args: readonly string[],
  cwd: string,
  leaf: LeafContext,
  onLine = (line: string) => leaf.log.output(line),
): Promise<number> {
  const { clock, times, state } = session
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
      onLine,
    })
  } catch (error) {
    throw new ActionError(
      `An error occurred trying to start process '${command}' with working directory '${cwd}'. ${messageOf(error)}`,
      { cause: error },
    )
  }
}
