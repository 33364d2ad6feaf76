import { resolve } from 'node:path'
import { loadApp } from '../../src/app/load-app.ts'
import { settleProblems } from '../../src/app/problems.ts'
import { buildApp } from '../../src/build/build-app.ts'
import { buildSummary, failedBuildSummary } from '../../src/build/build-summary.ts'
import { isOnLaptop } from '../../src/build/on-laptop.ts'
import { npmRunner } from '../../src/build/run-npm.ts'
import { DockerCli } from '../../src/docker/docker-cli.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { describeError, UserError } from '../../src/runtime/errors.ts'
import { parseInputs, readBuildEnv } from './inputs.ts'

/** A shorter value is no secret, and masking it would blank half of the log. */
const SHORTEST_SECRET = 8

export async function main(context: ActionContext): Promise<void> {
  const { log, clock, run, signal } = context
  const inputs = parseInputs(context.inputs)
  const env = readBuildEnv(inputs.envNames, context.env)
  for (const value of Object.values(env)) {
    if (value.length >= SHORTEST_SECRET) log.mask(value)
  }
  const directory = resolve(run.workspace, inputs.workingDirectory)
  const { app, problems } = await loadApp(directory, inputs.environment, { workspace: run.workspace })
  settleProblems(problems, log)
  const started = clock.now()
  try {
    const built = await buildApp(
      {
        directory,
        app,
        builder: inputs.builder,
        imageName: inputs.imageName,
        network: inputs.network,
        env,
        onLaptop: isOnLaptop(context.env),
        commit: run.sha,
        cacheScope: `${run.repository}/${inputs.workingDirectory}`,
        temp: run.temp,
      },
      {
        log,
        engine: new DockerCli({ env: context.env, log, clock, signal }),
        runNpm: npmRunner(context.env, { log, signal }),
      },
    )
    context.setOutput('image', built.image)
    context.setOutput('processes', JSON.stringify(built.processes))
    context.setOutput('builder', built.builder)
    context.setOutput('size-bytes', String(built.size))
    await context.writeSummary(buildSummary(built, clock.now() - started))
  } catch (error) {
    if (error instanceof UserError) await context.writeSummary(failedBuildSummary(describeError(error)))
    throw error
  }
}
