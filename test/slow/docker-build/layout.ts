import { execFile } from 'node:child_process'
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parseImageConfig, parseManifest } from '../../../src/image/oci/parse-manifest.ts'

const exec = promisify(execFile)

/** Reads the OCI layout that a build has written (`oci:<directory>`). */
export async function readLayout(image: string) {
  const root = image.replace(/^oci:/, '')
  const blob = (digest: string) => join(root, 'blobs', digest.replace(':', '/'))
  const index = parseManifest(await readFile(join(root, 'index.json'), 'utf8'))
  const digest = index?.kind === 'index' ? (index.manifests[0]?.digest ?? '') : ''
  const document = parseManifest(await readFile(blob(digest), 'utf8'))
  if (document?.kind !== 'image') throw new Error(`${root} holds no image`)
  const { layers, config } = document.manifest
  const configText = await readFile(blob(config.digest), 'utf8')
  const present = await Promise.all(
    layers.map((layer) =>
      access(blob(layer.digest)).then(
        () => true,
        () => false,
      ),
    ),
  )
  return {
    digest,
    manifest: document.manifest,
    configText,
    config: parseImageConfig(configText),
    /** Layers whose bytes are there. */
    present: layers.filter((_layer, at) => present[at]),
    absent: layers.filter((_layer, at) => !present[at]),
    /** Names of all files in the layers that are there. */
    files: async (): Promise<readonly string[]> => {
      const lists = await Promise.all(
        layers
          .filter((_layer, at) => present[at])
          .map(
            async (layer) => (await exec('tar', ['-tzf', blob(layer.digest)], { maxBuffer: 1 << 26 })).stdout,
          ),
      )
      return lists.join('\n').split('\n')
    },
  }
}
