import { createHash, scrypt } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { LocalBuildpack } from './builder/local-buildpack.ts'
import type { SourceTree } from './source/source-tree.ts'

/** Everything that decides what a build makes. Two builds with the same facts make the same image. */
export interface BuildFacts {
  readonly tree: SourceTree
  /** Digest of the builder, or what stands for it. */
  readonly builder: string
  readonly runImage: string
  /** order.toml, when it is not the builder's own. */
  readonly order: string | undefined
  readonly localBuildpacks: readonly LocalBuildpack[]
  readonly wantsWeb: boolean
  readonly env: Readonly<Record<string, string>>
  /** Keeps guesses about `env` from one app's ids away from another's. */
  readonly scope: string
  /** A secret that makes guesses about `env` hopeless; undefined when there is none. */
  readonly key: string | undefined
}

/** Of the recipe below: another number when it changes, so that no old image is taken for a new one. */
const RECIPE = 1

/**
 * Names a build by what goes into it: `b-` and 40 hexadecimal digits, a valid tag. The values of `env` go in through
 * scrypt (https://www.rfc-editor.org/rfc/rfc7914) as one text, salted with scope and key: who knows the source and the
 * id has to guess all values at once, at some tens of milliseconds a guess.
 */
export async function buildId(facts: BuildFacts): Promise<string> {
  const buildpacks = await Promise.all(
    facts.localBuildpacks.map(async ({ id, version, content }) => [
      id,
      version,
      content.kind === 'folder' ? await hashTree(content.tree) : JSON.stringify(content),
    ]),
  )
  const parts = [
    RECIPE,
    await hashTree(facts.tree),
    facts.builder,
    facts.runImage,
    facts.order ?? null,
    buildpacks,
    facts.wantsWeb,
    Object.keys(facts.env).sort(),
    await hashEnv(facts),
  ]
  return `b-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40)}`
}

function hashEnv({ env, scope, key }: BuildFacts): Promise<string> {
  const pairs = Object.entries(env).sort(([a], [b]) => (a < b ? -1 : 1))
  if (pairs.length === 0) return Promise.resolve('')
  const salt = JSON.stringify(['renga/build-id', scope, key ?? null])
  return new Promise((resolve, reject) =>
    scrypt(JSON.stringify(pairs), salt, 32, (error, hash) =>
      error === null ? resolve(hash.toString('hex')) : reject(error),
    ),
  )
}

/** Names, kinds, executable bits and contents, in the tree's fixed order. */
export async function hashTree(tree: SourceTree): Promise<string> {
  const hash = createHash('sha256')
  for (const entry of tree.entries) {
    if (entry.kind === 'file') {
      const content = createHash('sha256')
      await pipeline(createReadStream(join(tree.root, entry.path), { highWaterMark: 1 << 18 }), content)
      hash.update(JSON.stringify(['file', entry.path, entry.executable, content.digest('hex')]))
    } else {
      hash.update(JSON.stringify([entry.kind, entry.path, entry.kind === 'link' ? entry.target : null]))
    }
  }
  return hash.digest('hex')
}
