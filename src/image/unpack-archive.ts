import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extract } from 'tar-stream'
import { errorCode } from '../runtime/error-code.ts'
import { UserError } from '../runtime/errors.ts'

/** Files of an unpacked archive: name in the archive -> path on disk. Links inside the archive are resolved. */
export type ArchiveFiles = ReadonlyMap<string, string>

/**
 * Unpacks the regular files of a tar stream into `directory`. Nothing is written outside of it: names are used as keys,
 * files get numbers. Throws UserError when the stream is not a whole tar archive.
 */
export async function unpackArchive(
  source: AsyncIterable<Uint8Array>,
  directory: string,
  name: string,
): Promise<ArchiveFiles> {
  const files = new Map<string, string>()
  const links = new Map<string, string>()
  const archive = extract()
  const fed = pipeline(Readable.from(source, { objectMode: false }), archive)
  fed.catch(() => {})
  try {
    for await (const entry of archive) {
      const { header } = entry
      const at = posix.normalize(header.name).replace(/^\/+/, '')
      if (header.type === 'symlink') links.set(at, posix.join(posix.dirname(at), header.linkname))
      else if (header.type === 'link') links.set(at, posix.normalize(header.linkname))
      if (header.type === 'file') {
        const path = join(directory, String(files.size))
        await mkdir(dirname(path), { recursive: true })
        await pipeline(entry, createWriteStream(path))
        files.set(at, path)
      } else {
        entry.resume()
      }
    }
    await fed
  } catch (cause) {
    // What the source itself said (docker save failed, the job was cancelled) counts more than the broken archive.
    await fed.catch((reason: unknown) => {
      if (reason instanceof UserError) throw reason
    })
    if (errorCode(cause) === 'ENOSPC') {
      throw new UserError(`The disk is full: ${name} cannot be unpacked.`, {
        fix: 'Free space on the runner.',
        cause,
      })
    }
    throw new UserError(`${name} is not a whole tar archive.`, { fix: 'Make the archive again.', cause })
  }
  for (const [at, target] of links) {
    const path = files.get(target)
    if (path !== undefined) files.set(at, path)
  }
  return files
}
