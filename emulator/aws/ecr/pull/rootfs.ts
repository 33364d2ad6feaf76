import { createWriteStream } from 'node:fs'
import { chmod, link, lstat, mkdir, readdir, realpath, rm, symlink } from 'node:fs/promises'
import { dirname, join, posix, relative, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { errorCode } from '../../../../src/runtime/error-code.ts'

/** An entry that would leave the directory that the image is unpacked into. */
export class UnsafeEntryError extends Error {
  override readonly name = 'UnsafeEntryError'
}

/** Permission bits only: set-user-id and its kin must not appear on the host. */
const PERMISSIONS = 0o777

/**
 * A directory that layers are written into, one after the other. Whatever a layer says, nothing outside is touched:
 * names with `..` are refused, no write goes through a link, and every link is made to end inside.
 */
export class RootFilesystem {
  readonly #root: string
  /** Directories known to be real directories inside; forgotten when anything that could change that happens. */
  readonly #known = new Set<string>()
  readonly #directoryModes = new Map<string, number>()
  /** What the present layer made: whiteouts reach only what is below it. */
  #layer = new Set<string>()

  private constructor(root: string) {
    this.#root = root
  }

  static async open(directory: string): Promise<RootFilesystem> {
    await mkdir(directory, { recursive: true })
    return new RootFilesystem(await realpath(directory))
  }

  beginLayer(): void {
    this.#layer = new Set()
  }

  async addDirectory(name: string, mode: number): Promise<void> {
    const path = await this.#place(name)
    if (path !== this.#root) {
      const existing = await stat(path)
      if (existing !== undefined && !existing.isDirectory()) await this.#remove(path)
      await mkdir(path, { recursive: true })
    }
    // Given at the end: a directory without the write bit must still take its files.
    this.#directoryModes.set(path, mode & PERMISSIONS)
    this.#layer.add(path)
  }

  async addFile(name: string, mode: number, content: AsyncIterable<Uint8Array>): Promise<void> {
    const path = await this.#vacate(name)
    await pipeline(content, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
    await chmod(path, mode & PERMISSIONS)
  }

  /** An absolute target means the image's own root, so it becomes a relative one that stays inside. */
  async addSymlink(name: string, target: string): Promise<void> {
    const path = await this.#vacate(name)
    const end = target.startsWith('/')
      ? join(this.#root, posix.normalize(target))
      : resolve(dirname(path), target)
    if (!this.#inside(end))
      throw new UnsafeEntryError(`symbolic link '${name}' points outside the image: '${target}'`)
    this.#known.clear()
    await symlink(target.startsWith('/') ? relative(dirname(path), end) || '.' : target, path)
  }

  async addHardLink(name: string, target: string): Promise<void> {
    const source = await this.#place(target)
    const path = await this.#vacate(name)
    await link(source, path)
  }

  /** `.wh.<name>`: removes what lower layers had under that name. */
  async whiteout(name: string): Promise<void> {
    const path = await this.#place(name)
    if (path !== this.#root && !this.#layer.has(path)) await this.#remove(path)
  }

  /** `.wh..wh..opq`: removes all that lower layers had in that directory. */
  async opaque(directory: string): Promise<void> {
    const path = await this.#place(directory)
    if ((await stat(path))?.isDirectory() === true) await this.#clear(path)
  }

  /** Gives the directories their modes, inner ones first. */
  async finish(): Promise<void> {
    const inner = [...this.#directoryModes].sort(([a], [b]) => b.length - a.length)
    for (const [path, mode] of inner) if ((await stat(path))?.isDirectory() === true) await chmod(path, mode)
  }

  async #clear(directory: string): Promise<void> {
    for (const entry of await readdir(directory)) {
      const path = join(directory, entry)
      if (!this.#layer.has(path)) await this.#remove(path)
      else if ((await stat(path))?.isDirectory() === true) await this.#clear(path)
    }
  }

  /** Where a new entry goes: what a lower layer had there is gone. */
  async #vacate(name: string): Promise<string> {
    const path = await this.#place(name)
    if (path === this.#root) throw new UnsafeEntryError(`'${name}' would replace the root of the image`)
    await this.#remove(path)
    this.#layer.add(path)
    return path
  }

  async #remove(path: string): Promise<void> {
    this.#known.clear()
    await rm(path, { recursive: true, force: true })
  }

  /** The entry's path with all its parents made, and every link among them followed and found to end inside. */
  async #place(name: string): Promise<string> {
    const parts = name.split('/').filter((part) => part !== '' && part !== '.')
    if (parts.includes('..') || name.includes('\0'))
      throw new UnsafeEntryError(`'${name}' leads outside the image`)
    const last = parts.pop()
    let parent = this.#root
    for (const part of parts) parent = await this.#enter(join(parent, part), name)
    return last === undefined ? this.#root : join(parent, last)
  }

  async #enter(path: string, name: string): Promise<string> {
    if (this.#known.has(path)) return path
    const existing = await stat(path)
    if (existing === undefined) {
      await mkdir(path)
      this.#layer.add(path)
    } else if (existing.isSymbolicLink()) {
      const real = await realpath(path)
      if (!this.#inside(real)) throw new UnsafeEntryError(`'${name}' leads outside the image through a link`)
      return this.#enter(real, name)
    } else if (!existing.isDirectory()) {
      throw new UnsafeEntryError(`'${name}' lies below a file`)
    }
    this.#known.add(path)
    return path
  }

  #inside(path: string): boolean {
    return path === this.#root || path.startsWith(this.#root + sep)
  }
}

async function stat(path: string) {
  try {
    return await lstat(path)
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}
