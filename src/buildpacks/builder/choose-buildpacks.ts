import { UserError } from '../../runtime/errors.ts'
import { asObjects, asString, isObject, type JsonObject } from '../../runtime/unknown-json.ts'
import { projectTable } from '../source/project-toml.ts'
import type { BuildpackChoice, BuildpackList } from './buildpack-order.ts'
import { buildpackIdOf } from './listed-buildpack.ts'
import { isBuildpackId, type LocalBuildpack, readLocalBuildpack } from './local-buildpack.ts'

/**
 * Which buildpacks the repository or the workflow asks for, the input first, then project.toml's
 * `[[io.buildpacks.group]]`, then app.json's `buildpacks`. Undefined: the builder's own order. Throws UserError that
 * says what cannot be used.
 */
export async function chooseBuildpacks(facts: {
  /** Absolute path of the app. */
  readonly directory: string
  /** The input `buildpacks`. */
  readonly input: readonly string[]
  readonly projectToml: string | undefined
  /** app.json's URLs. */
  readonly appJson: readonly string[]
}): Promise<BuildpackList | undefined> {
  if (facts.input.length > 0) {
    const from = "Input 'buildpacks'"
    const choices = await Promise.all(facts.input.map((word) => readWord(word, facts.directory, from)))
    return { choices, from, withProcfile: false }
  }
  const groups = facts.projectToml === undefined ? [] : asObjects(projectTable(facts.projectToml)['group'])
  if (groups.length > 0) {
    const choices = await Promise.all(groups.map((group) => readGroup(group, facts.directory)))
    return { choices, from: 'project.toml', withProcfile: false }
  }
  const ids = facts.appJson.map(buildpackIdOf)
  // What has no id here is a classic buildpack; the checks of the source have said so.
  const known = [...new Set(ids.filter((id) => id !== undefined))]
  if (known.length === 0) return undefined
  return {
    choices: known.map((id) => ({ kind: 'builder', id })),
    from: 'app.json',
    withProcfile: true,
  }
}

async function readWord(word: string, directory: string, from: string): Promise<BuildpackChoice> {
  if (word === 'from=builder') return { kind: 'builder-order' }
  if (/^\.{1,2}(\/|$)/.test(word)) {
    return { kind: 'local', buildpack: await readLocalBuildpack(directory, word, from) }
  }
  const [id = '', version] = word.replace(/^urn:cnb:builder:/, '').split('@')
  if (!isBuildpackId(id)) {
    throw new UserError(`${from} contains '${word}', which is neither an id nor a folder.`, {
      fix: "Use ids of the builder's buildpacks ('heroku/nodejs'), folders ('./my-buildpack') or 'from=builder'.",
    })
  }
  return { kind: 'builder', id, ...(version === undefined ? {} : { version }) }
}

/** https://github.com/buildpacks/spec/blob/main/extensions/project-descriptor.md#iobuildpacksgroup-optional */
async function readGroup(group: JsonObject, directory: string): Promise<BuildpackChoice> {
  const id = asString(group['id'])
  const version = asString(group['version'])
  const uri = asString(group['uri'])
  if (isObject(group['script'])) {
    return { kind: 'local', buildpack: readScript(group['script'], id, version) }
  }
  if (uri !== undefined) return readWord(uri.replace(/^(?!\.|urn:)/, './'), directory, 'project.toml')
  if (id === undefined || !isBuildpackId(id)) {
    throw new UserError('project.toml: an entry of [[io.buildpacks.group]] has no id, uri or script.', {
      fix: 'Write id = "heroku/nodejs", uri = "./my-buildpack", or [io.buildpacks.group.script].',
    })
  }
  return { kind: 'builder', id, ...(version === undefined ? {} : { version }) }
}

function readScript(script: JsonObject, id: string | undefined, version: string | undefined): LocalBuildpack {
  const api = asString(script['api'])
  const inline = asString(script['inline'])
  if (id === undefined || !isBuildpackId(id) || api === undefined || inline === undefined) {
    throw new UserError('project.toml: a script of [[io.buildpacks.group]] is incomplete.', {
      fix: 'Give the group an id, and set its script\'s api = "0.10" and inline = "…".',
    })
  }
  return {
    id,
    version: version ?? '0.0.0',
    origin: `project.toml script '${id}'`,
    content: { kind: 'script', api, shell: asString(script['shell']) ?? '/bin/sh', inline },
  }
}
