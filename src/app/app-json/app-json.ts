import type { Problem } from '../../runtime/errors.ts'
import type { Addon, EnvDeclaration, Script } from '../app.ts'
import { Problems } from '../problems.ts'
import { readSource, type SourceText } from '../source-text.ts'
import { readEnv } from './env.ts'
import { foreignOwner } from './foreign.ts'
import { type FormationEntry, readFormation } from './formation.ts'
import { readObject, readText, warnUnknown } from './json-read.ts'
import { describeJson, type JsonMember, type JsonValue, parseJson } from './json-tree.ts'
import { readAddons, readBuildpacks, readScripts } from './lists.ts'

/** The kinds of environment that Heroku's app.json knows. */
export const STAGES = ['review', 'test', 'production'] as const
export type Stage = (typeof STAGES)[number]

/** What can be at the root of app.json and again under `environments.<stage>`. */
export interface AppJsonSection {
  readonly env: ReadonlyMap<string, EnvDeclaration>
  readonly formation?: readonly FormationEntry[]
  readonly addons?: readonly Addon[]
  readonly buildpacks?: readonly string[]
  /** By name; an empty command means that there is no such script. */
  readonly scripts: ReadonlyMap<string, Script>
}

export interface AppJson extends AppJsonSection {
  readonly name?: string
  readonly stack?: string
  readonly successUrl?: string
  readonly environments: ReadonlyMap<Stage, AppJsonSection>
}

export interface AppJsonReading {
  /** Undefined when the file is not a JSON object, or not Heroku's. */
  readonly manifest?: AppJson
  readonly problems: readonly Problem[]
}

const SECTION_KEYS = ['env', 'formation', 'addons', 'buildpacks', 'scripts']
/** Read by people and by the Heroku Button only. */
const TEXT_KEYS = ['name', 'description', 'website', 'repository', 'logo', 'success_url', 'image', '$schema']
const KEYS = [...TEXT_KEYS, 'keywords', 'stack', 'environments', ...SECTION_KEYS]

const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['cron', "It is a Dokku key; put the tasks under 'schedules' in renga.yml."],
  ['expo', "It is Expo's; Renga does not need it."],
  ['healthchecks', "It is a Dokku key; set the process type's 'health-check' in renga.yml."],
])

/**
 * Parses app.json, both generations (https://devcenter.heroku.com/articles/app-json-schema and the first schema of the
 * Heroku Button). Heroku's own descriptions disagree, so the union is taken, and a key that neither has is a warning.
 * Never throws: all problems are returned at once. `lenient` as in ./json-tree.ts.
 */
export function parseAppJson(text: string, file: string, lenient = false): AppJsonReading {
  const problems = new Problems()
  const source = readSource(file, text, problems)
  const foreign = source && readForeign(source)
  if (foreign !== undefined) return { problems: [foreign] }
  const root = source === undefined ? undefined : parseJson(source, problems, lenient)
  if (root === undefined) return { problems: problems.all }
  if (root.kind !== 'object') {
    problems.error(
      root.at,
      `app.json is ${describeJson(root)}, not an object.`,
      'Write an object: { "env": {…} }.',
    )
    return { problems: problems.all }
  }
  return { manifest: readManifest(root.members, problems), problems: problems.all }
}

/**
 * Other tools have a file of this name too. Theirs is not ours to judge: also one with comments in it, which they allow,
 * is a warning only.
 */
function readForeign(source: SourceText): Problem | undefined {
  const problems = new Problems()
  const root = parseJson(source, problems, true)
  if (root?.kind !== 'object') return undefined
  const whose = foreignOwner(root.members)
  if (whose === undefined && (problems.hasErrors || !isNobodys(root.members))) return undefined
  const message =
    whose === undefined
      ? "This app.json has none of the keys of Heroku's and is ignored."
      : `This app.json is ${whose}, not Heroku's, and is ignored.`
  return {
    severity: 'warning',
    at: root.at,
    message,
    fix: 'Nothing to do if the app needs no manifest; use renga.yml for settings.',
  }
}

function isNobodys(members: ReadonlyMap<string, JsonMember>): boolean {
  return members.size > 0 && ![...KEYS, ...ELSEWHERE.keys()].some((key) => members.has(key))
}

function readManifest(members: ReadonlyMap<string, JsonMember>, problems: Problems): AppJson {
  warnUnknown(members.values(), KEYS, '', problems, ELSEWHERE)
  warnImage(members.get('image'), problems)
  const name = readInformation(members.get('name'), problems)
  const successUrl = readInformation(members.get('success_url'), problems)
  const stackValue = members.get('stack')?.value
  const stack = stackValue === undefined ? undefined : readText(stackValue, 'stack', problems)
  return {
    ...readSection(members, '', problems),
    ...(name === undefined ? {} : { name }),
    ...(stack === undefined ? {} : { stack }),
    ...(successUrl === undefined ? {} : { successUrl }),
    environments: readEnvironments(members.get('environments')?.value, problems),
  }
}

function readSection(
  members: ReadonlyMap<string, JsonMember>,
  prefix: string,
  problems: Problems,
): AppJsonSection {
  const read = <T>(
    key: string,
    reader: (value: JsonValue, path: string, problems: Problems) => T,
  ): T | undefined => {
    const member = members.get(key)
    return member === undefined ? undefined : reader(member.value, `${prefix}${key}`, problems)
  }
  const formation = read('formation', readFormation)
  const addons = read('addons', readAddons)
  const buildpacks = read('buildpacks', readBuildpacks)
  return {
    env: read('env', readEnv) ?? new Map(),
    ...(formation === undefined ? {} : { formation }),
    ...(addons === undefined ? {} : { addons }),
    ...(buildpacks === undefined ? {} : { buildpacks }),
    scripts: read('scripts', readScripts) ?? new Map(),
  }
}

function readEnvironments(
  value: JsonValue | undefined,
  problems: Problems,
): ReadonlyMap<Stage, AppJsonSection> {
  const sections = new Map<Stage, AppJsonSection>()
  const object =
    value === undefined ? undefined : readObject(value, 'environments', '{ "review": {…} }', problems)
  if (object === undefined) return sections
  warnUnknown(object.members.values(), STAGES, 'environments', problems)
  for (const stage of STAGES) {
    const member = object.members.get(stage)
    if (member === undefined) continue
    const path = `environments.${stage}`
    const section = readObject(member.value, path, '{ "env": {…} }', problems)
    if (section === undefined) continue
    warnUnknown(section.members.values(), SECTION_KEYS, path, problems)
    sections.set(stage, readSection(section.members, `${path}.`, problems))
  }
  return sections
}

/** A text for people: when it is none, that harms nothing. */
function readInformation(member: JsonMember | undefined, problems: Problems): string | undefined {
  if (member === undefined) return undefined
  if (member.value.kind === 'string')
    return member.value.value.trim() === '' ? undefined : member.value.value.trim()
  problems.warning(
    member.value.at,
    `'${member.key}' is ${describeJson(member.value)}, not a string, and is ignored.`,
    'Put the value in double quotes.',
  )
  return undefined
}

function warnImage(image: JsonMember | undefined, problems: Problems): void {
  if (image === undefined) return
  problems.warning(
    image.at,
    "'image' named a Docker image for early Heroku buildpacks and is ignored.",
    "Remove it; 'buildpacks' and 'stack' say how the app is built.",
  )
}
