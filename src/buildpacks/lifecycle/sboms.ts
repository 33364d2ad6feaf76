import { copyFile, mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { unpackArchive } from '../../image/source/unpack-archive.ts'
import { UserError } from '../../runtime/errors.ts'
import type { ContainerEngine } from '../ports.ts'

/**
 * Takes the bills of materials that the buildpacks wrote out of the ended build container
 * (https://github.com/buildpacks/spec/blob/main/platform.md#sbom-layers): CycloneDX, SPDX or Syft, one file per
 * buildpack or layer. Resolves with the directory, or undefined when there are none.
 */
export async function receiveSboms(
  engine: ContainerEngine,
  container: string,
  directory: string,
): Promise<string | undefined> {
  await rm(directory, { recursive: true, force: true })
  const scratch = `${directory}.part`
  try {
    const files = await unpackArchive(
      engine.copyOut(container, '/layers/sbom'),
      scratch,
      'The SBOM directory',
    )
    const documents = [...files].filter(
      ([name]) => /^sbom\/[\w./+-]+\.json$/.test(name) && !name.includes('..'),
    )
    for (const [name, path] of documents) {
      const target = join(directory, name.slice('sbom/'.length))
      await mkdir(dirname(target), { recursive: true })
      await copyFile(path, target)
    }
    return documents.length === 0 ? undefined : directory
  } catch (error) {
    // Not every builder's buildpacks write one: then there is no such directory.
    if (error instanceof UserError && /could not find the file|no such file/i.test(error.message))
      return undefined
    throw error
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}
