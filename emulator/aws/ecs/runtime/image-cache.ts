import { constants } from 'node:fs'
import { chmod, copyFile, link, mkdir, readdir, readlink, rename, rm, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import pLimit from 'p-limit'
import type { PulledImage } from '../../../ports.ts'

/** What no app writes into: hard links instead of copies make a task start cheap. */
const SHARED = new Set(['node_modules', 'cnb'])

/** Images unpacked once per digest, and a directory of its own for every task made from them. */
export class ImageCache {
  readonly #root: string
  readonly #unpacked = new Map<string, Promise<string>>()

  constructor(root: string) {
    this.#root = root
  }

  /** Makes `directory` a private copy of the image's files. */
  async copyTo(image: PulledImage, directory: string): Promise<void> {
    let unpacked = this.#unpacked.get(image.digest)
    if (unpacked === undefined) {
      unpacked = this.#unpack(image)
      this.#unpacked.set(image.digest, unpacked)
      // A failed unpack is tried again by the next task.
      unpacked.catch(() => this.#unpacked.delete(image.digest))
    }
    await copyTree(await unpacked, directory)
  }

  async #unpack(image: PulledImage): Promise<string> {
    const final = join(this.#root, image.digest.replace(':', '-'))
    const partial = `${final}.partial`
    await rm(partial, { recursive: true, force: true })
    await rm(final, { recursive: true, force: true })
    await mkdir(partial, { recursive: true })
    await image.unpack(partial)
    await rename(partial, final)
    return final
  }
}

/**
 * Copies a directory tree: copy on write where the file system can, hard links (made read-only) for SHARED
 * folders.
 */
export async function copyTree(from: string, to: string): Promise<void> {
  const limit = pLimit(32)
  const walk = async (source: string, target: string, shared: boolean): Promise<void> => {
    await mkdir(target, { recursive: true })
    const entries = await readdir(source, { withFileTypes: true })
    await Promise.all(
      entries.map(async (entry) => {
        const here = join(source, entry.name)
        const there = join(target, entry.name)
        if (entry.isDirectory()) await walk(here, there, shared || SHARED.has(entry.name))
        else if (entry.isSymbolicLink()) await limit(async () => symlink(await readlink(here), there))
        else if (entry.isFile())
          await limit(() => (shared ? share(here, there) : copyFile(here, there, constants.COPYFILE_FICLONE)))
      }),
    )
  }
  await walk(from, to, false)
}

async function share(from: string, to: string): Promise<void> {
  const { mode } = await stat(from)
  if ((mode & 0o222) !== 0) await chmod(from, mode & 0o555)
  await link(from, to)
}
