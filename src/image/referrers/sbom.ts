import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { UserError } from '../../runtime/errors.ts'
import { isObject, type JsonObject, parseObject } from '../../runtime/unknown-json.ts'
import type { AttachedFile, Attachment } from './attachments.ts'

/** A software bill of materials is some megabytes at most; a layer may be larger, but is none. */
const LIMIT_BYTES = 64 * 1024 * 1024
const MOST_FILES = 200

/** What a document says of itself -> its media type (https://www.iana.org/assignments/media-types). */
const FORMATS: readonly (readonly [type: string, is: (document: JsonObject) => boolean])[] = [
  ['application/vnd.cyclonedx+json', (document) => document['bomFormat'] === 'CycloneDX'],
  ['application/spdx+json', (document) => typeof document['spdxVersion'] === 'string'],
  [
    'application/vnd.syft+json',
    (document) => isObject(document['schema']) && Array.isArray(document['artifacts']),
  ],
]

/**
 * Reads SBOM files, or every .json file below a directory (the lifecycle writes one per buildpack and layer); one
 * attachment for each format. Throws UserError that names a file which is none.
 */
export async function readSboms(paths: readonly string[]): Promise<readonly Attachment[]> {
  const byType = new Map<string, AttachedFile[]>()
  for (const path of paths) {
    for (const { file, title } of await filesOf(path)) {
      const bytes = await readFile(file)
      const document = bytes.byteLength > LIMIT_BYTES ? undefined : parseObject(bytes.toString('utf8'))
      const type = FORMATS.find(([, is]) => document !== undefined && is(document))?.[0]
      if (type === undefined) {
        throw new UserError(`Input 'sbom': '${file}' is not an SBOM in CycloneDX, SPDX or Syft JSON.`, {
          fix: 'Use the file or directory written by the build.',
        })
      }
      byType.set(type, [...(byType.get(type) ?? []), { title, bytes }])
    }
  }
  return [...byType].map(([type, files]) => ({ type, files, annotations: {} }))
}

async function filesOf(path: string): Promise<readonly { readonly file: string; readonly title: string }[]> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new UserError(`Input 'sbom': '${path}' does not exist.`, {
      fix: 'Use the file or directory written by the build.',
      cause,
    })
  })
  if (!found.isDirectory()) return [{ file: path, title: path.split('/').at(-1) ?? path }]
  const names = (await readdir(path, { recursive: true })).filter((name) => name.endsWith('.json')).sort()
  if (names.length > MOST_FILES) {
    throw new UserError(
      `Input 'sbom': '${path}' contains ${names.length} files; at most ${MOST_FILES} can be attached.`,
    )
  }
  return names.map((name) => ({ file: join(path, name), title: relative('.', name) }))
}
