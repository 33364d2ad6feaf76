import type { Dirent } from 'node:fs'
import { lstat, readdir, readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from '../../runtime/error-code.ts'
import { UserError } from '../../runtime/errors.ts'
import { createSourceFilter, type SourceFilter } from './source-filter.ts'

/** One entry of the source, by its POSIX path relative to the app's directory. */
export type SourceEntry =
  | { readonly kind: 'directory'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string; readonly size: number; readonly executable: boolean }
  | { readonly kind: 'link'; readonly path: string; readonly target: string }

export interface SourceFiles {
  readonly root: string
  /** Sorted by the bytes of the path, so that the same source has the same order on every machine. */
  readonly entries: readonly SourceEntry[]
}

export interface SourceTree extends SourceFiles {
  /** What was left out, by reason: a directory counts once. */
  readonly leftOut: ReadonlyMap<string, readonly string[]>
  /** Bytes of the files that are in. */
  readonly bytes: number
  /** Text of the app's project.toml. */
  readonly projectToml?: string | undefined
}

const LOCK_FILES = [
  'package-lock.json',
  'npm-shrinkwrap.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'bun.lock',
  'bun.lockb',
]

/**
 * Walks the app's directory and applies its source filter. Links are taken as links, wherever they point; sockets,
 * pipes and devices are left out and said. Throws UserError when the directory is not there, ProblemsError when its
 * project.toml is wrong.
 */
export async function readSourceTree(root: string): Promise<SourceTree> {
  const slugignore = await readIfThere(join(root, '.slugignore'))
  const projectToml = await readIfThere(join(root, 'project.toml'))
  const lockedDirectories = new Set<string>()
  const filter = createSourceFilter({
    ...(slugignore === undefined ? {} : { slugignore }),
    ...(projectToml === undefined ? {} : { projectToml }),
    lockedDirectories,
  })
  const tree = await walkTree(root, filter, (path, names) => {
    if (names.some((name) => LOCK_FILES.includes(name))) lockedDirectories.add(path)
  })
  return { ...tree, projectToml }
}

/** Walks any directory in the same order; `onDirectory` hears the names in a directory before they are filtered. */
export async function walkTree(
  root: string,
  filter: SourceFilter = () => undefined,
  onDirectory: (path: string, names: readonly string[]) => void = () => {},
): Promise<SourceTree> {
  const walk = new Walk(root, filter, onDirectory)
  await walk.directory('')
  return walk.result()
}

class Walk {
  readonly #root: string
  readonly #filter: SourceFilter
  readonly #onDirectory: (path: string, names: readonly string[]) => void
  readonly #entries: SourceEntry[] = []
  readonly #leftOut = new Map<string, string[]>()
  #bytes = 0

  constructor(
    root: string,
    filter: SourceFilter,
    onDirectory: (path: string, names: readonly string[]) => void,
  ) {
    this.#root = root
    this.#filter = filter
    this.#onDirectory = onDirectory
  }

  async directory(path: string): Promise<void> {
    const children = await this.#list(path)
    this.#onDirectory(
      path,
      children.map((child) => child.name),
    )
    for (const child of children) {
      const at = path === '' ? child.name : `${path}/${child.name}`
      const reason = this.#filter(at, child.isDirectory())
      if (reason !== undefined) this.#leave(reason, child.isDirectory() ? `${at}/` : at)
      else await this.#take(at, child)
    }
  }

  result(): SourceTree {
    const entries = this.#entries
      .map((entry) => ({ entry, key: Buffer.from(entry.path) }))
      .sort((a, b) => Buffer.compare(a.key, b.key))
      .map(({ entry }) => entry)
    return { root: this.#root, entries, leftOut: this.#leftOut, bytes: this.#bytes }
  }

  async #take(path: string, child: Dirent): Promise<void> {
    if (child.isDirectory()) {
      this.#entries.push({ kind: 'directory', path })
      await this.directory(path)
    } else if (child.isFile()) {
      const { size, mode } = await lstat(join(this.#root, path))
      this.#entries.push({ kind: 'file', path, size, executable: (mode & 0o111) !== 0 })
      this.#bytes += size
    } else if (child.isSymbolicLink()) {
      this.#entries.push({ kind: 'link', path, target: await readlink(join(this.#root, path)) })
    } else {
      this.#leave('neither a file, a directory nor a link', path)
    }
  }

  async #list(path: string): Promise<Dirent[]> {
    try {
      return await readdir(join(this.#root, path), { withFileTypes: true })
    } catch (cause) {
      if (path !== '') throw cause
      throw new UserError(`Input 'working-directory': '${this.#root}' is not a readable directory.`, {
        fix: "Use the app's path in the repository, and check out the repository before this step.",
        cause,
      })
    }
  }

  #leave(reason: string, path: string): void {
    const paths = this.#leftOut.get(reason)
    if (paths === undefined) this.#leftOut.set(reason, [path])
    else paths.push(path)
  }
}

/** `Left out by .slugignore: docs/, a.psd and 12 more.` One line per reason. */
export function describeLeftOut(tree: Pick<SourceTree, 'leftOut'>): readonly string[] {
  return [...tree.leftOut].map(([reason, paths]) => {
    const sorted = [...paths].sort()
    const shown = sorted.slice(0, 5).join(', ')
    return `Excluded (${reason}): ${shown}${sorted.length > 5 ? ` and ${sorted.length - 5} more` : ''}`
  })
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}
