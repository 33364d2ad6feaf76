import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { type Pack, pack } from 'tar-stream'
import { writeAll } from '../../image/source/write-all.ts'
import { UserError } from '../../runtime/errors.ts'
import type { SourceFiles } from './source-tree.ts'

/**
 * The time of everything in a reproducible image: what the lifecycle writes too, one second after 1980 began, because
 * zip tools refuse earlier times (https://github.com/buildpacks/lifecycle/blob/main/archive/writer.go).
 */
export const FIXED_TIME = new Date(Date.UTC(1980, 0, 1, 0, 0, 1))

export interface Owner {
  readonly uid: number
  readonly gid: number
}

interface EntryHeader {
  readonly name: string
  readonly type: 'directory' | 'file' | 'symlink'
  readonly mode: number
  readonly size?: number
  readonly linkname?: string
}

/** Writes tar archives whose bytes depend on nothing but names, contents and the executable bit. */
export class ReproducibleTar {
  readonly #pack: Pack = pack()
  readonly #owner: Owner
  #failure: Error | undefined

  constructor(owner: Owner) {
    this.#owner = owner
  }

  /** What to read; it ends after `end`. Must be read while it is written, or writing waits. */
  async *stream(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of this.#pack) {
        if (chunk instanceof Uint8Array) yield chunk
      }
    } catch (error) {
      throw this.#failure ?? error
    }
  }

  directory(name: string, mode = 0o755): Promise<void> {
    return this.#entry({ name, type: 'directory', mode }, '')
  }

  text(
    name: string,
    content: string | Uint8Array,
    options: { readonly executable?: boolean; readonly mode?: number } = {},
  ): Promise<void> {
    const mode = options.mode ?? (options.executable === true ? 0o755 : 0o644)
    return this.#entry({ name, type: 'file', mode }, content)
  }

  link(name: string, target: string): Promise<void> {
    return this.#entry({ name, type: 'symlink', mode: 0o777, linkname: target }, '')
  }

  /** Throws UserError when the file is not `size` bytes long any more; whoever reads the stream gets the same error. */
  file(name: string, path: string, size: number, executable: boolean): Promise<void> {
    const bytes = createReadStream(path, { highWaterMark: 1 << 18 })
    return this.#stream({ name, type: 'file', mode: executable ? 0o755 : 0o644, size }, bytes, path)
  }

  /** A file of `size` bytes that come from somewhere else. */
  bytes(name: string, size: number, bytes: AsyncIterable<unknown>): Promise<void> {
    return this.#stream({ name, type: 'file', mode: 0o644, size }, bytes, name)
  }

  async #stream(
    file: EntryHeader & { readonly size: number },
    bytes: AsyncIterable<unknown>,
    path: string,
  ): Promise<void> {
    const ended = Promise.withResolvers<void>()
    const header = this.#header(file)
    const entry = this.#pack.entry(header, (error) => (error ? ended.reject(error) : ended.resolve()))
    // The error reaches us through the callback; as an event without a listener it would end the process.
    entry.on('error', () => {})
    // Awaited below; a failed read must not leave it unobserved.
    ended.promise.catch(() => {})
    try {
      if (await writeAll(exactly(bytes, file.size), entry)) entry.end(undefined)
      await ended.promise
    } catch (cause) {
      this.#failure ??= new UserError(`The file '${path}' changed or could not be read while being packed.`, {
        fix: 'Make sure no other step writes to the source during the build.',
        cause,
      })
      entry.destroy()
      throw this.#failure
    }
  }

  /** All entries of a source tree under `prefix` (`workspace`), the prefix itself first. */
  async tree(prefix: string, tree: SourceFiles, mode = 0o755): Promise<void> {
    await this.directory(prefix, mode)
    for (const entry of tree.entries) {
      const name = `${prefix}/${entry.path}`
      if (entry.kind === 'directory') await this.directory(name)
      else if (entry.kind === 'link') await this.link(name, entry.target)
      else await this.file(name, join(tree.root, entry.path), entry.size, entry.executable)
    }
  }

  end(): void {
    this.#pack.finalize()
  }

  /** Ends the reading side with the error, too. */
  fail(error: Error): void {
    this.#failure ??= error
    this.#pack.destroy(error)
  }

  #header(header: EntryHeader): EntryHeader & { readonly mtime: Date } & Owner {
    return { ...header, mtime: FIXED_TIME, uid: this.#owner.uid, gid: this.#owner.gid }
  }

  #entry(header: EntryHeader, content: string | Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#pack.entry(this.#header(header), Buffer.from(content), (error) =>
        error ? reject(error) : resolve(),
      )
    })
  }
}

async function* exactly(bytes: AsyncIterable<unknown>, size: number): AsyncGenerator<Uint8Array> {
  let left = size
  for await (const chunk of bytes) {
    if (!(chunk instanceof Uint8Array)) continue
    left -= chunk.byteLength
    if (left < 0) break
    yield chunk
  }
  if (left !== 0) throw new Error(`it has ${left < 0 ? 'more' : 'fewer'} than ${size} bytes`)
}
