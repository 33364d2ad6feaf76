import type { BuiltApp } from '../../src/buildpacks/build-app.ts'
import { buildFailure } from '../../src/buildpacks/build-failure.ts'
import {
  builtProcesses,
  LAUNCHER_ENTRY_POINT,
  usedBuildpacks,
} from '../../src/buildpacks/lifecycle/image-contents.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'

/** Sets the output `failure` when `work` throws, for a later job to show. */
export async function reportingFailure(
  context: Pick<ActionContext, 'setOutput'>,
  work: Promise<void>,
): Promise<void> {
  try {
    await work
  } catch (error) {
    context.setOutput('failure', JSON.stringify(buildFailure(error)))
    throw error
  }
}

export function writeOutputs(context: Pick<ActionContext, 'setOutput'>, built: BuiltApp): void {
  context.setOutput('image', built.image)
  context.setOutput('digest', built.digest ?? '')
  context.setOutput('reused', String(built.reused))
  context.setOutput('build-id', built.id)
  context.setOutput('processes', JSON.stringify(builtProcesses(built.config)))
  context.setOutput('run-entry-point', JSON.stringify(LAUNCHER_ENTRY_POINT))
  context.setOutput('builder', built.builder)
  context.setOutput('buildpacks', JSON.stringify(usedBuildpacks(built.config)))
  context.setOutput('sbom-directory', built.sboms ?? '')
  context.setOutput('size-bytes', String(built.size))
  context.setOutput('app-size-bytes', built.appSize === undefined ? '' : String(built.appSize))
}
