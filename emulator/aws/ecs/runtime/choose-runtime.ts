import { HOST_RUNTIME_LABEL } from '../../../../src/image/oci/processes.ts'
import type { ContainerSpec, RunningContainer, TaskRuntime } from '../../../ports.ts'
import { DockerRuntime, dockerAnswers } from './docker-runtime.ts'
import { ProcessRuntime, type ProcessRuntimeOptions } from './process-runtime.ts'

export interface ChosenRuntime extends TaskRuntime {
  close(): Promise<void>
}

/**
 * Images that say `dev.renga.runtime=host-node` run as processes of this machine, all others as containers
 * where a Docker engine answers. Without one such a task cannot start, and says why.
 */
export function chooseRuntime(options: ProcessRuntimeOptions = {}): ChosenRuntime {
  const processes = new ProcessRuntime(options)
  const containers = new DockerRuntime()
  let answers: Promise<boolean> | undefined
  return {
    async start(spec: ContainerSpec): Promise<RunningContainer> {
      if (spec.image.config.config?.Labels?.[HOST_RUNTIME_LABEL] === 'host-node') return processes.start(spec)
      answers ??= dockerAnswers()
      if (await answers) return containers.start(spec)
      answers = undefined
      throw new Error(
        `the image needs a container engine and Docker does not answer; only images with the label ${HOST_RUNTIME_LABEL}=host-node run without one`,
      )
    },
    async close() {
      await Promise.all([processes.close(), containers.close()])
    },
  }
}
