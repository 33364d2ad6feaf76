/** Reads an app from texts, for the tests. */
import { readApp } from '../../../src/app/read-app.ts'
import type { ImageProcess } from '../../../src/image/oci/processes.ts'
import { formatProblem } from '../../../src/runtime/errors.ts'

export interface Texts {
  readonly procfile?: string
  readonly appJson?: object
  readonly rengaYml?: string
  readonly environment?: string
  readonly imageProcesses?: readonly ImageProcess[]
}

export const read = ({ procfile, appJson, rengaYml, environment = 'production', imageProcesses }: Texts) =>
  readApp({
    ...(procfile === undefined ? {} : { procfile: { name: 'Procfile', text: procfile } }),
    ...(appJson === undefined ? {} : { appJson: { name: 'app.json', text: JSON.stringify(appJson) } }),
    ...(rengaYml === undefined ? {} : { rengaYml: { name: 'renga.yml', text: rengaYml } }),
    environment,
    ...(imageProcesses === undefined ? {} : { imageProcesses }),
  })

export const said = ({ problems }: Pick<ReturnType<typeof readApp>, 'problems'>) =>
  problems.map((problem) => `${problem.severity} ${formatProblem(problem)}`)

export const image = (...types: readonly string[]): readonly ImageProcess[] =>
  types.map((type) => ({
    type,
    command: `run ${type}`,
    entryPoint: [`/cnb/process/${type}`],
    default: type === 'web',
  }))
