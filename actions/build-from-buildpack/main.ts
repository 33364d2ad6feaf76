import { relative, resolve } from 'node:path'
import { loadApp } from '../../src/app/load-app.ts'
import { settleProblems } from '../../src/app/problems.ts'
import { buildApp } from '../../src/buildpacks/build-app.ts'
import { buildSummary, failedBuildSummary } from '../../src/buildpacks/build-summary.ts'
import { cacheScope } from '../../src/buildpacks/cache-scope.ts'
import { emulatorBuilder } from '../../src/buildpacks/emulator-builder.ts'
import { weigh } from '../../src/buildpacks/size-report.ts'
import { DockerCli } from '../../src/docker/docker-cli.ts'
import { OciRegistryReader } from '../../src/registry/oci-reader.ts'
import { PublicImages } from '../../src/registry/public-images.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { UserError } from '../../src/runtime/errors.ts'
import { connectImages } from './connect.ts'
import { maskSecrets, openTexts, parseInputs, readBuildEnv } from './inputs.ts'
import { reportingFailure, writeOutputs } from './outputs.ts'

export const main = (context: ActionContext): Promise<void> => reportingFailure(context, build(context))

async function build(context: ActionContext): Promise<void> {
  const { log, clock, run, signal } = context
  const { repository, ...inputs } = parseInputs(context.inputs)
  const env = readBuildEnv(inputs.envNames, context.env)
  context.redactor.open({ texts: openTexts({ ...inputs, repository }) })
  maskSecrets([...Object.values(env), inputs.buildIdKey ?? ''], log)
  const directory = resolve(run.workspace, inputs.workingDirectory)
  const { app, problems } = await loadApp(directory, inputs.environment, { workspace: run.workspace })
  settleProblems(problems, log)
  const started = clock.now()
  try {
    const built = await buildApp(
      {
        ...inputs,
        directory,
        prefix: relative(run.workspace, directory),
        app,
        env,
        commit: run.sha,
        scope: `${run.repository}/${inputs.workingDirectory}`,
        cacheScope: cacheScope({ event: run.eventName, ref: run.ref, environment: inputs.environment }),
        cacheDirectory: inputs.cacheDirectory && resolve(run.workspace, inputs.cacheDirectory),
        idKey: inputs.buildIdKey,
        temp: run.temp,
      },
      {
        log,
        engine: new DockerCli({ env: context.env, log, clock, signal }),
        reader: new PublicImages(new OciRegistryReader({ clock, signal })),
        embedded: emulatorBuilder(context.env, { log, signal }),
        published: repository && (await connectImages(context, repository, inputs.environment)),
      },
    )
    weigh(built.appSize, inputs.sizeLimit, log)
    writeOutputs(context, built)
    await context.writeSummary(buildSummary(built, clock.now() - started))
  } catch (error) {
    if (error instanceof UserError) await context.writeSummary(failedBuildSummary(error))
    throw error
  }
}
