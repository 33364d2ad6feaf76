import type { ImageProcess } from '../image/processes.ts'
import type { Problem } from '../runtime/errors.ts'
import type { App } from './app.ts'
import { Problems } from './problems.ts'
import { buildProcess } from './process-type.ts'
import { parseProcfile } from './procfile.ts'

/** A file of the repository: its name as problems show it, and its text. */
export interface AppFile {
  readonly name: string
  readonly text: string
}

export interface AppFiles {
  readonly procfile?: AppFile
  readonly appJson?: AppFile
  readonly rengaYml?: AppFile
  /** `production`, `staging`, `review` … */
  readonly environment: string
  /** The process table of the image, where the image is known. */
  readonly imageProcesses?: readonly ImageProcess[]
}

export interface AppReading {
  /** As much of the app as could be read: use it only when there is no error among the problems. */
  readonly app: App
  readonly problems: readonly Problem[]
}

/** Reads what the repository says about itself, for one environment. Pure; every problem of every file is returned at once. */
export function readApp(files: AppFiles): AppReading {
  const problems = new Problems()
  const procfile =
    files.procfile === undefined ? undefined : parseProcfile(files.procfile.text, files.procfile.name)
  problems.add(procfile?.problems ?? [])
  const entries = procfile?.entries ?? []
  const processes = entries.map((entry) => buildProcess(entry.type, entry.command, entry.at, undefined))
  const release = processes.find((process) => process.name === 'release')
  return {
    app: {
      processes: processes.filter((process) => process.name !== 'release'),
      ...(release === undefined ? {} : { release }),
      aliases: new Map(
        entries.filter((entry) => entry.spelling !== entry.type).map((entry) => [entry.spelling, entry.type]),
      ),
      env: [],
      addons: [],
      scripts: {},
      buildpacks: [],
      schedules: [],
    },
    problems: problems.all,
  }
}
