import type { App, ProcessType } from '../../app/app.ts'
import { canonicalProcessName } from '../../app/process-name.ts'
import { type ProcessTable, processesOf } from '../../app/process-table.ts'
import { quantityOf } from '../../app/process-type.ts'
import type { ImageProcess } from '../../image/oci/processes.ts'
import type { Problem } from '../../runtime/errors.ts'
import { RELEASE_PROCESS, type ReleasedProcess } from './release.ts'

export interface ProcessMap {
  /** Every process type of the release, `release` last. */
  readonly processes: readonly ReleasedProcess[]
  readonly problems: readonly Problem[]
}

/**
 * What a release of `app` runs from an image with this process table: sizes from the repository, entry points from the
 * image.
 */
export function processMap(app: App, imageProcesses: readonly ImageProcess[]): ProcessMap {
  const table: ProcessTable = processesOf(app, imageProcesses)
  const entryPoints = new Map(
    imageProcesses.map((process) => [canonicalProcessName(process.type), process.entryPoint]),
  )
  const released = (process: ProcessType): ReleasedProcess => ({
    type: process.name,
    command: process.command,
    // An image without a process table (built from a Dockerfile) runs the Procfile's line, as Heroku does: by a shell.
    entryPoint: entryPoints.get(process.name) ?? ['/bin/sh', '-c', process.command],
    size: process.size,
    quantity: process.name === RELEASE_PROCESS ? 0 : quantityOf(process),
    singleton: process.deploy.singleton,
    strategy: process.deploy.strategy,
    ...(process.deploy.shift === undefined ? {} : { shift: process.deploy.shift }),
    bakeMinutes: process.deploy.bakeMinutes,
    ...(process.deploy.drainFirst === undefined ? {} : { drainFirst: process.deploy.drainFirst }),
    ...(process.deploy.order === undefined ? {} : { order: process.deploy.order }),
    stopTimeout: process.deploy.stopTimeout,
    ...(process.healthCheck === undefined ? {} : { healthCheck: process.healthCheck }),
    ...(process.autoscaling === undefined ? {} : { autoscaling: process.autoscaling }),
  })
  return {
    processes: [...table.processes, ...(table.release === undefined ? [] : [table.release])].map(released),
    problems: table.problems,
  }
}
