import { readFile, stat } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import { parse } from 'smol-toml'
import { UserError } from '../../runtime/errors.ts'
import { asString, isObject } from '../../runtime/unknown-json.ts'
import { type SourceTree, walkTree } from '../source/source-tree.ts'
import type { ReproducibleTar } from '../source/tar.ts'
import type { BuildpackId } from './builder-facts.ts'

/** A buildpack that comes with the source: a folder, or one script of project.toml. */
export interface LocalBuildpack extends BuildpackId {
  /** For people: `./buildpacks/mine`, `project.toml script 'mine'`. */
  readonly origin: string
  readonly content:
    | { readonly kind: 'folder'; readonly tree: SourceTree }
    | { readonly kind: 'script'; readonly api: string; readonly shell: string; readonly inline: string }
}

/**
 * Reads a buildpack's folder (https://github.com/buildpacks/spec/blob/main/buildpack.md#buildpacktoml-toml). `path` is
 * relative to `root` and may not lead out of it. `from` begins the sentences of errors. Throws UserError.
 */
export async function readLocalBuildpack(root: string, path: string, from: string): Promise<LocalBuildpack> {
  const relative = normalize(path)
  if (relative.startsWith('..') || relative.startsWith('/')) {
    throw new UserError(`${from} lists the folder '${path}', which is outside the app's directory.`, {
      fix: 'Keep the buildpack in the repository, inside working-directory.',
    })
  }
  const folder = join(root, relative)
  const text = await readFile(join(folder, 'buildpack.toml'), 'utf8').catch((cause: unknown) => {
    throw new UserError(`${from} lists the folder '${path}', which has no buildpack.toml.`, {
      fix: 'Use the folder of a Cloud Native Buildpack, or the id of one in the builder.',
      cause,
    })
  })
  const id = readId(text, `${path}/buildpack.toml`)
  for (const program of ['bin/detect', 'bin/build']) {
    if (!(await isExecutable(join(folder, program)))) {
      throw new UserError(`${path}/${program} is missing or not executable.`, {
        fix: `Add it and make it executable (git update-index --chmod=+x ${path}/${program}).`,
      })
    }
  }
  return { ...id, origin: path, content: { kind: 'folder', tree: await walkTree(folder) } }
}

function readId(toml: string, file: string): BuildpackId {
  let document: unknown
  try {
    document = parse(toml)
  } catch (cause) {
    throw new UserError(`${file} is not valid TOML.`, { fix: 'Fix its syntax (https://toml.io).', cause })
  }
  const table = isObject(document) && isObject(document['buildpack']) ? document['buildpack'] : {}
  const id = asString(table['id'])
  const version = asString(table['version'])
  if (id === undefined || !isBuildpackId(id) || version === undefined || !/^[\w.+-]+$/.test(version)) {
    throw new UserError(`${file} has no valid [buildpack] id and version.`, {
      fix: 'Add [buildpack] with id = "my-org/my-buildpack" and version = "0.1.0".',
    })
  }
  return { id, version }
}

/**
 * https://github.com/buildpacks/spec/blob/main/buildpack.md#buildpacktoml-toml: letters, digits, '/', '.', '-' (and
 * '_', which pack takes too).
 */
export const isBuildpackId = (text: string): boolean =>
  /^[A-Za-z0-9][\w./-]*$/.test(text) && !text.includes('..')

async function isExecutable(path: string): Promise<boolean> {
  return stat(path).then(
    (info) => info.isFile() && (info.mode & 0o111) !== 0,
    () => false,
  )
}

/** Puts the buildpack where the lifecycle looks for it: `/cnb/buildpacks/<id with _ for />/<version>`. */
export async function writeLocalBuildpack(tar: ReproducibleTar, buildpack: LocalBuildpack): Promise<void> {
  const parent = `cnb/buildpacks/${buildpack.id.replaceAll('/', '_')}`
  const root = `${parent}/${buildpack.version}`
  await tar.directory(parent)
  const { content } = buildpack
  if (content.kind === 'folder') return tar.tree(root, content.tree)
  await tar.directory(root)
  await tar.directory(`${root}/bin`)
  const name = { id: JSON.stringify(buildpack.id), version: JSON.stringify(buildpack.version) }
  await tar.text(
    `${root}/buildpack.toml`,
    `api = ${JSON.stringify(content.api)}\n\n[buildpack]\nid = ${name.id}\nversion = ${name.version}\n`,
  )
  await tar.text(`${root}/bin/detect`, `#!${content.shell}\n\nexit 0\n`, { executable: true })
  await tar.text(`${root}/bin/build`, `#!${content.shell}\n\n${content.inline}\n`, { executable: true })
}
