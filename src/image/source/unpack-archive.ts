import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type Extract, extract } from 'tar-stream'
import { errorCode } from '../../runtime/error-code.ts'
import { CancelledError, UserError } from '../../runtime/errors.ts'
import { plainArchive } from './decompress.ts'
import { writeAll } from './write-all.ts'

/** Files of an unpacked archive: name in the archive -> path on disk. Links inside the archive are resolved. */
export type ArchiveFiles = ReadonlyMap<string, string>

/**
 * Unpacks the regular files of a tar stream, plain or compressed with gzip or zstd, into `directory`. Nothing is
 * written outside of it: names are used as keys, files get numbers. Throws UserError when the stream is not a complete
 * tar archive.
 */
export async function unpackArchive(
  source: AsyncIterable<Uint8Array>,
  directory: string,
  name: string,
): Promise<ArchiveFiles> {
  const files = new Map<string, string>()
  const links = new Map<string, string>()
  const archive = extract()
  const fed = feed(plainArchive(source, name), archive)
  // Awaited below; a failure must not be unobserved while the entries are read.
  fed.catch(() => {})
  try {
    for await (const entry of archive) {
      const { header } = entry
      const at = posix.normalize(header.name).replace(/^\/+/, '')
      if (header.type === 'symlink') links.set(at, posix.join(posix.dirname(at), header.linkname))
      else if (header.type === 'link') links.set(at, posix.normalize(header.linkname))
      if (header.type === 'file') {
        const path = join(directory, String(files.size))
        await mkdir(directory, { recursive: true })
        await pipeline(bytesOf(entry), createWriteStream(path))
        files.set(at, path)
      } else {
        entry.resume()
      }
    }
    await fed
  } catch (cause) {
    archive.destroy()
    // What the source itself said (docker save failed, the job was cancelled) counts more than the broken archive.
    const reason = await fed.then(
      () => undefined,
      (error: unknown) => error,
    )
    if (reason instanceof UserError || reason instanceof CancelledError) throw reason
    if (errorCode(cause) === 'ENOSPC') {
      throw new UserError(`The disk is full: ${name} cannot be unpacked.`, {
        fix: 'Free up space on the runner.',
        cause,
      })
    }
    throw new UserError(`${name} is not a complete tar archive.`, {
      fix: 'Create the archive again, e.g. with docker save.',
      cause,
    })
  }
  for (const [at, target] of links) {
    const path = files.get(target)
    if (path !== undefined) files.set(at, path)
  }
  return files
}

async function feed(source: AsyncIterable<Uint8Array>, archive: Extract): Promise<void> {
  try {
    if (await writeAll(source, archive)) archive.end(undefined)
  } catch (error) {
    archive.destroy(error instanceof Error ? error : new Error(String(error)))
    throw error
  }
}

async function* bytesOf(entry: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const chunk of entry) {
    if (chunk instanceof Uint8Array) yield chunk
  }
}
