import { link, mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ArchiveFiles } from './unpack-archive.ts'

/** Moves the files of an OCI layout out of an unpacked archive to their names under `directory`; others are left. */
export async function layOut(files: ArchiveFiles, directory: string): Promise<void> {
  const moved = new Map<string, string>()
  for (const [at, file] of files) {
    if (!/^(oci-layout|index\.json|blobs\/sha256\/[0-9a-f]{64})$/.test(at)) continue
    await mkdir(dirname(join(directory, at)), { recursive: true })
    // A link inside of the archive is a second name of the same file.
    const other = moved.get(file)
    await (other === undefined ? rename(file, join(directory, at)) : link(other, join(directory, at)))
    moved.set(file, join(directory, at))
  }
}
