import type { ImageProcess } from '../image/oci/processes.ts'
import type { Problem } from '../runtime/errors.ts'
import type { App, ProcessSettings, Script } from './app.ts'
import { type AppJson, type AppJsonSection, parseAppJson } from './app-json/app-json.ts'
import { isGoverned, resolveStage, stageOf } from './app-json/stage.ts'
import { FULL_HEROKU_COMPAT } from './heroku-compat.ts'
import { asWarnings, Problems } from './problems.ts'
import { checkSettings, processesOf } from './process-table.ts'
import { buildProcess } from './process-type.ts'
import { type Procfile, parseProcfile } from './procfile.ts'
import { completeSchedules, resolveEnvironment } from './renga-yml/environment.ts'
import { resolveSettings } from './renga-yml/process-settings.ts'
import { parseRengaYml, type RengaSection } from './renga-yml/renga-yml.ts'

/** A file of the repository: its name as problems show it, and its text. */
export interface AppFile {
  readonly name: string
  readonly text: string
}

export interface AppFiles {
  readonly procfile?: AppFile
  readonly appJson?: AppFile
  readonly rengaYml?: AppFile
  /** `production`, `staging`, `pr-12` … Decides which overrides of app.json and renga.yml hold. */
  readonly environment: string
  /** The process table of the image, where the image is known. */
  readonly imageProcesses?: readonly ImageProcess[]
}

export interface AppReading {
  /** As much of the app as could be read: use it only when there is no error among the problems (`settleProblems`). */
  readonly app: App
  readonly problems: readonly Problem[]
  /** Does app.json govern this environment? Where it does not, no problem of app.json is an error. */
  readonly appJsonGoverns: boolean
}

const NO_APP_JSON: AppJson = { env: new Map(), scripts: new Map(), environments: new Map() }
const NO_RENGA: RengaSection = {
  processes: new Map(),
  schedules: new Map(),
  parity: {},
  appJsonEnv: undefined,
  publicConfigVars: [],
}

/**
 * Reads what the repository says about itself, for one environment: Procfile, app.json and renga.yml merged. Pure,
 * never throws; the problems of all files are returned at once, in the order of files and lines.
 */
export function readApp(files: AppFiles): AppReading {
  const problems = new Problems()
  const stage = stageOf(files.environment)
  const procfile =
    files.procfile === undefined ? undefined : parseProcfile(files.procfile.text, files.procfile.name)
  const rengaYml =
    files.rengaYml === undefined ? undefined : parseRengaYml(files.rengaYml.text, files.rengaYml.name)
  const renga =
    rengaYml?.manifest === undefined
      ? NO_RENGA
      : resolveEnvironment(rengaYml.manifest, files.environment, stage)
  const appJsonGoverns = isGoverned(stage) || renga.appJsonEnv === 'enforce'
  const appJson =
    files.appJson === undefined
      ? undefined
      : parseAppJson(files.appJson.text, files.appJson.name, !appJsonGoverns)
  for (const reading of [procfile, appJson, rengaYml]) problems.add(reading?.problems ?? [])
  const manifest = appJson?.manifest ?? NO_APP_JSON
  const section = resolveStage(manifest, stage)
  const settings = resolveSettings(section.formation ?? [], renga.processes, problems, !appJsonGoverns)
  const app: App = {
    ...describeManifest(manifest, appJsonGoverns ? section : { ...section, env: new Map() }),
    ...processesIn(procfile, settings),
    schedules: completeSchedules(renga.schedules.values(), problems),
    settings,
    ...(renga.publicConfigVars.length === 0 ? {} : { publicConfigVars: renga.publicConfigVars }),
    ...(renga.ownPublicConfigVars === undefined || renga.ownPublicConfigVars.length === 0
      ? {}
      : { ownPublicConfigVars: renga.ownPublicConfigVars }),
    ...(Object.keys(renga.parity).length === 0 ? {} : { parity: { ...FULL_HEROKU_COMPAT, ...renga.parity } }),
  }
  const result = withImage(app, files, procfile, problems)
  const all = appJsonGoverns ? problems.all : asWarnings(problems.all, files.appJson?.name)
  return {
    app: result,
    problems: sortProblems(all, [files.procfile, files.appJson, files.rengaYml]),
    appJsonGoverns,
  }
}

function describeManifest(manifest: AppJson, section: AppJsonSection) {
  const postdeploy = scriptOf(section, 'postdeploy')
  const prPredestroy = scriptOf(section, 'pr-predestroy')
  return {
    ...(manifest.name === undefined ? {} : { name: manifest.name }),
    ...(manifest.stack === undefined ? {} : { stack: manifest.stack }),
    ...(manifest.successUrl === undefined ? {} : { successUrl: manifest.successUrl }),
    env: [...section.env.values()],
    addons: section.addons ?? [],
    buildpacks: section.buildpacks ?? [],
    scripts: {
      ...(postdeploy === undefined ? {} : { postdeploy }),
      ...(prPredestroy === undefined ? {} : { prPredestroy }),
    },
  }
}

/** An empty command is how a review app removes a script of the root. */
function scriptOf(section: AppJsonSection, name: string): Script | undefined {
  const script = section.scripts.get(name)
  return script === undefined || script.command === '' ? undefined : script
}

function processesIn(procfile: Procfile | undefined, settings: ReadonlyMap<string, ProcessSettings>) {
  const entries = procfile?.entries ?? []
  const all = entries.map((entry) =>
    buildProcess(entry.type, entry.command, entry.at, settings.get(entry.type)),
  )
  const release = all.find((process) => process.name === 'release')
  return {
    processes: all.filter((process) => process.name !== 'release'),
    ...(release === undefined ? {} : { release }),
    aliases: new Map(
      entries.filter((entry) => entry.spelling !== entry.type).map((entry) => [entry.spelling, entry.type]),
    ),
  }
}

/**
 * With the image, every process type is known. Without it, the buildpacks may still add some, above all a default
 * `web`: that check waits for `processesOf`.
 */
function withImage(app: App, files: AppFiles, procfile: Procfile | undefined, problems: Problems): App {
  if (files.imageProcesses !== undefined) {
    const table = processesOf(app, files.imageProcesses)
    problems.add(table.problems)
    return {
      ...app,
      processes: table.processes,
      ...(table.release === undefined ? {} : { release: table.release }),
    }
  }
  // After an error in the Procfile a type may be missing only because its line was wrong.
  if (procfile === undefined || procfile.problems.some((problem) => problem.severity === 'error')) return app
  const known = new Set(procfile.entries.map((entry) => entry.type))
  const settings = new Map([...(app.settings ?? [])].filter(([type]) => type !== 'web'))
  checkSettings({ ...app, settings }, known, 'the Procfile declares', problems)
  return app
}

/** By file, Procfile first, and within one by line and column. */
function sortProblems(
  problems: readonly Problem[],
  files: readonly (AppFile | undefined)[],
): readonly Problem[] {
  const order = new Map(files.map((file, index) => [file?.name, index]))
  const rank = ({ at }: Problem) => order.get(at.file) ?? files.length
  return [...problems].sort(
    (a, b) =>
      rank(a) - rank(b) || (a.at.line ?? 0) - (b.at.line ?? 0) || (a.at.column ?? 0) - (b.at.column ?? 0),
  )
}
