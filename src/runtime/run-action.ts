import * as core from '@actions/core'
import type { ActionContext, ActionModule } from './action-context.ts'
import { Annotations } from './annotations.ts'
import { listenForCancellation } from './cancellation.ts'
import { systemClock } from './clock.ts'
import { describeError, ProblemsError, UserError } from './errors.ts'
import { githubLogger } from './github-logger.ts'
import { GuardedOutputs } from './redaction/guarded-outputs.ts'
import { Redactor } from './redaction/redactor.ts'
import { type RunContext, readRunContext } from './run-context.ts'

/**
 * Runs one action and turns its failure into exactly one error annotation per fault: the caller's mistake without a
 * stack, anything else with its stack at debug level only.
 */
export async function runAction(name: string, load: () => Promise<ActionModule>): Promise<void> {
  const cancellation = listenForCancellation()
  const run = readRunContext(process.env)
  const redactor = new Redactor()
  redactor.open({ texts: openTexts(run) })
  const annotations = new Annotations()
  // Node would print such an error itself, with all that it holds.
  process.once('uncaughtException', (error) => {
    reportFailure(error, redactor, annotations)
    annotations.finish()
    process.exit()
  })
  const outputs = new GuardedOutputs(redactor, (output, value) => core.setOutput(output, value))
  try {
    const { main } = await load()
    await main(actionContext(name, { run, redactor, annotations, outputs, signal: cancellation.signal }))
  } catch (error) {
    reportFailure(error, redactor, annotations)
  } finally {
    cancellation.dispose()
  }
  for (const refused of outputs.refused) reportFailure(refused, redactor, annotations)
  annotations.finish()
}

/**
 * What our summaries and records say of every run. Names that somebody may choose at will (a branch, an actor) are not
 * among it.
 */
const openTexts = (run: RunContext): readonly string[] => [
  run.repository,
  run.sha,
  run.serverUrl,
  run.apiUrl,
  run.runUrl,
]

function actionContext(
  action: string,
  parts: {
    readonly run: RunContext
    readonly redactor: Redactor
    readonly annotations: Annotations
    readonly outputs: GuardedOutputs
    readonly signal: AbortSignal
  },
): ActionContext {
  const { run, redactor, annotations, outputs, signal } = parts
  return {
    action,
    inputs: { get: (name) => core.getInput(name) },
    log: githubLogger(redactor, annotations),
    redactor,
    clock: systemClock,
    signal,
    run,
    env: process.env,
    setOutput: (name, value) => outputs.set(name, value),
    writeSummary: async (markdown) => {
      // A runner without summaries (an old GHES, a bare shell) must not fail the action.
      if (process.env['GITHUB_STEP_SUMMARY'])
        await core.summary.addRaw(redactor.redact(markdown), true).write()
    },
    idToken,
    saveState: (name, value) => core.saveState(name, redactor.redact(value)),
    readState: (name) => core.getState(name),
  }
}

async function idToken(audience: string): Promise<string> {
  // https://docs.github.com/actions/concepts/security/openid-connect: the runner sets these two only with the
  // permission.
  if (!process.env['ACTIONS_ID_TOKEN_REQUEST_URL'] || !process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']) {
    throw new UserError('GitHub gave this job no OIDC token.', {
      fix: "Add 'permissions: { id-token: write }' to the job (and to the caller of a reusable workflow); pull requests from forks never get one.",
    })
  }
  try {
    return await core.getIDToken(audience)
  } catch (error) {
    const { host } = new URL(process.env['ACTIONS_ID_TOKEN_REQUEST_URL'])
    const said = describeError(error).split(/\s+/).join(' ')
    throw new UserError(`GitHub's OIDC service at ${host} gave this job no token (${said}).`, {
      fix: 'Check what is between the runner and GitHub (a proxy, a firewall), then re-run the job.',
    })
  }
}

function reportFailure(error: unknown, redactor: Redactor, annotations: Annotations): void {
  process.exitCode = core.ExitCode.Failure
  if (error instanceof ProblemsError) {
    for (const { severity, at, message, fix } of error.problems)
      annotations.add(severity, redactor.redact(`${message} ${fix}`), at)
    return
  }
  annotations.add('error', redactor.redact(describeError(error)))
  if (error instanceof Error && !(error instanceof UserError)) core.debug(redactor.redact(error.stack ?? ''))
}
