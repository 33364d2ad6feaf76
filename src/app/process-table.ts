import type { ImageProcess } from '../image/oci/processes.ts'
import type { Problem, SourceLocation } from '../runtime/errors.ts'
import { closest } from '../runtime/suggest.ts'
import type { App, ProcessType } from './app.ts'
import { Problems } from './problems.ts'
import { canonicalProcessName, isProcessName } from './process-name.ts'
import { buildProcess, quantityOf } from './process-type.ts'

/** What an image runs: the process types of the Procfile and those that only its buildpacks declare. */
export interface ProcessTable {
  /** `release` is not among them. */
  readonly processes: readonly ProcessType[]
  readonly release?: ProcessType
  readonly problems: readonly Problem[]
}

/** The `at` of a process type that only the image declares. */
export const IMAGE_LOCATION: SourceLocation = { file: 'image' }

/**
 * Combines the app with the process table of its image. Buildpacks add types that no Procfile names (a default `web`
 * from `npm start`, Rails' `console`), as Heroku's do; sizes and quantities of app.json and renga.yml hold for those
 * too. An image without a table (built from a Dockerfile) runs the Procfile's commands.
 */
export function processesOf(app: App, imageProcesses: readonly ImageProcess[]): ProcessTable {
  const problems = new Problems()
  const image = new Map<string, ImageProcess>()
  for (const process of imageProcesses) {
    const type = canonicalProcessName(process.type)
    if (isProcessName(type)) image.set(type, process)
    else warnName(process.type, problems)
  }
  const declared = [...app.processes, ...(app.release === undefined ? [] : [app.release])]
  const known = new Set(declared.map((process) => process.name))
  const added = [...image]
    .filter(([type]) => !known.has(type))
    .map(([type, process]) => buildProcess(type, process.command, IMAGE_LOCATION, app.settings?.get(type)))
  const kept =
    image.size === 0 ? declared : declared.filter((process) => checkInImage(process, image, problems))
  const all = [...kept, ...added]
  checkSettings(app, new Set([...known, ...image.keys()]), 'the Procfile and the image declare', problems)
  if (all.length === 0) {
    problems.error(
      { file: 'Procfile' },
      'There are no process types: the repository has no Procfile and the image declares none.',
      "Add a Procfile with a line such as 'web: npm start'.",
    )
  }
  const release = all.find((process) => process.name === 'release')
  return {
    processes: all.filter((process) => process.name !== 'release'),
    ...(release === undefined ? {} : { release }),
    problems: problems.all,
  }
}

/**
 * Says which process types app.json or renga.yml name that are not `known`. Quantity 0 is not a mistake: it says that
 * the type does not run.
 */
export function checkSettings(app: App, known: ReadonlySet<string>, where: string, problems: Problems): void {
  for (const [type, settings] of app.settings ?? []) {
    if (known.has(type) || settings.quantity === 0) continue
    const guess = closest(type, known)
    const spelling = [...app.aliases].find(([, name]) => name === guess)?.[0]
    const hint =
      guess === undefined
        ? ''
        : `Did you mean '${guess}'${spelling === undefined ? '' : ` (in the Procfile '${spelling}')`}? `
    const message = `There is no process type '${settings.spelling}'; ${where} ${known.size === 0 ? 'none' : [...known].join(', ')}.`
    const fix = `${hint}Rename it, or add it to the Procfile.`
    if (settings.advisory === true) problems.warning(settings.at, message, fix)
    else problems.error(settings.at, message, fix)
  }
}

function checkInImage(
  process: ProcessType,
  image: ReadonlyMap<string, ImageProcess>,
  problems: Problems,
): boolean {
  if (image.has(process.name)) return true
  const message = `The image has no process type '${process.name}'; it has ${[...image.keys()].join(', ')}.`
  const fix = 'Build the image from this commit and its Procfile.'
  if (process.name === 'release' || quantityOf(process) > 0) problems.error(process.at, message, fix)
  else problems.warning(process.at, message, fix)
  return false
}

function warnName(type: string, problems: Problems): void {
  problems.warning(
    IMAGE_LOCATION,
    `The process type '${type}' of the image cannot run: names must be at most 63 letters, digits, hyphens and underscores.`,
    'Rename it in the buildpack or add an entry to the Procfile.',
  )
}
