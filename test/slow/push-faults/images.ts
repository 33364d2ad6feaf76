import { randomBytes } from 'node:crypto'
import { MEDIA_TYPES } from '../../../src/image/oci/documents.ts'
import { openOciLayout } from '../../../src/image/source/oci-layout.ts'
import { configText } from '../../support/image/documents.ts'
import { TestLayout } from '../../support/image/layouts.ts'

/** A layout with layers of so many random bytes each. */
export async function randomImage(sizes: readonly number[]) {
  const layout = await TestLayout.create()
  const config = await layout.blob(
    configText({ nonce: randomBytes(8).toString('hex') }),
    MEDIA_TYPES.ociConfig,
  )
  const layers = []
  for (const size of sizes) layers.push(await layout.blob(randomBytes(size)))
  const manifest = await layout.blob(
    JSON.stringify({ schemaVersion: 2, mediaType: MEDIA_TYPES.ociManifest, config, layers }),
    MEDIA_TYPES.ociManifest,
  )
  await layout.index([manifest])
  return { layout, digest: manifest.digest, layers, image: await openOciLayout(layout.directory) }
}
