import { describe, expect, it } from '@jest/globals'
import { type ImageDocuments, rebaseImage } from '../../../../src/buildpacks/rebase/rebase-image.ts'
import { sha256 } from '../../../../src/image/oci/digest.ts'
import { MEDIA_TYPES } from '../../../../src/image/oci/documents.ts'
import { parseImageConfig, parseManifest } from '../../../../src/image/oci/parse-manifest.ts'
import type { RegistryImage } from '../../../../src/registry/ports.ts'

const DISTRO = 'io.buildpacks.base.distro.name'
const VERSION = 'io.buildpacks.base.distro.version'
const layer = (name: string, size = 10) => ({
  mediaType: MEDIA_TYPES.ociLayerGzip,
  size,
  digest: sha256(`packed ${name}`),
})

function documents(
  names: readonly string[],
  config: Record<string, unknown>,
  top: Record<string, unknown> = {},
): ImageDocuments {
  const configBytes = Buffer.from(
    JSON.stringify({
      architecture: 'amd64',
      os: 'linux',
      rootfs: { type: 'layers', diff_ids: names.map((name) => sha256(name)) },
      config,
      ...top,
    }),
  )
  const manifestBytes = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: MEDIA_TYPES.ociManifest,
      config: { mediaType: MEDIA_TYPES.ociConfig, size: configBytes.length, digest: sha256(configBytes) },
      layers: names.map((name) => layer(name)),
    }),
  )
  return { manifestBytes, configBytes }
}

function app(
  labels: Record<string, string> = {},
  metadata: unknown = undefined,
  api = '0.13',
): ImageDocuments {
  return documents(['old base', 'node', 'app'], {
    Env: [`CNB_PLATFORM_API=${api}`, 'A=<b>'],
    Labels: {
      [DISTRO]: 'ubuntu',
      [VERSION]: '24.04',
      'io.buildpacks.stack.id': 'heroku-24',
      'io.buildpacks.lifecycle.metadata': JSON.stringify(
        metadata ?? {
          app: [],
          runImage: {
            topLayer: sha256('old base'),
            reference: 'index.docker.io/heroku/heroku@sha256:old',
            image: 'heroku/heroku:24',
            mirrors: ['public.ecr.aws/heroku/heroku:24'],
          },
        },
      ),
      ...labels,
    },
  })
}

function base(labels: Record<string, string> = {}, top: Record<string, unknown> = {}): RegistryImage {
  const { manifestBytes, configBytes } = documents(
    ['new base', 'patch'],
    { Labels: { [DISTRO]: 'ubuntu', [VERSION]: '24.04', 'io.buildpacks.stack.id': 'heroku-24', ...labels } },
    top,
  )
  const manifest = parseManifest(manifestBytes.toString())
  const config = parseImageConfig(configBytes.toString())
  if (manifest?.kind !== 'image' || config === undefined) throw new Error('the fake is broken')
  const digest = sha256(manifestBytes)
  return { topDigest: digest, digest, manifestBytes, manifest: manifest.manifest, configBytes, config }
}

const NAMES = { appName: 'the app', baseName: 'heroku/heroku:24', force: false }
const configOf = (bytes: Uint8Array) => {
  const config = parseImageConfig(Buffer.from(bytes).toString())
  if (config === undefined) throw new Error('no config')
  return config
}

describe('rebaseImage', () => {
  it('puts the app’s layers, as they are, on those of the new run image', () => {
    const image = rebaseImage(app(), base(), NAMES)
    expect(configOf(image.config.bytes).diffIds).toEqual(
      ['new base', 'patch', 'node', 'app'].map((one) => sha256(one)),
    )
    expect(image.layers).toEqual(['new base', 'patch', 'node', 'app'].map((one) => layer(one)))
    expect(image).toMatchObject({ baseLayers: 2, appLayers: 2, overridden: [] })
    expect(image.manifest.digest).toBe(sha256(image.manifest.bytes))
  })

  it('says where the next rebase begins, takes the run image’s labels, and escapes as Go does', () => {
    const image = rebaseImage(
      app({ 'io.buildpacks.base.homepage': 'old' }),
      base({ 'io.buildpacks.base.id': 'new' }),
      NAMES,
    )
    const { labels, env } = configOf(image.config.bytes).config
    expect(labels).not.toHaveProperty('io.buildpacks.base.homepage')
    expect(labels['io.buildpacks.base.id']).toBe('new')
    expect(JSON.parse(labels['io.buildpacks.lifecycle.metadata'] ?? '')).toMatchObject({
      runImage: {
        topLayer: sha256('patch'),
        reference: `index.docker.io/heroku/heroku@${base({ 'io.buildpacks.base.id': 'new' }).digest}`,
        image: 'heroku/heroku:24',
      },
    })
    expect(env).toContain('A=<b>')
    expect(Buffer.from(image.config.bytes).toString()).toContain('A=\\u003cb\\u003e')
  })

  it('can be repeated: the result is rebased again', () => {
    const once = rebaseImage(app(), base(), NAMES)
    const again = rebaseImage(
      { manifestBytes: once.manifest.bytes, configBytes: once.config.bytes },
      base(),
      NAMES,
    )
    expect(again.manifest.digest).toBe(once.manifest.digest)
  })

  it.each<[string, ImageDocuments, RegistryImage, string, RegExp]>([
    [
      'an image that is no buildpacks’',
      app({}, {}),
      base(),
      'heroku/heroku:24',
      /was not built with buildpacks/,
    ],
    [
      'one that lost its base',
      app({}, { runImage: { topLayer: sha256('x') } }),
      base(),
      'a/b',
      /the image's run image is/,
    ],
    [
      'one whose layer is not there',
      app({}, { runImage: { topLayer: sha256('x'), image: 'heroku/heroku:24' } }),
      base(),
      'heroku/heroku:24',
      /does not contain the layer sha256:\w+, which its label gives/,
    ],
    [
      'one not to be rebased',
      app({ 'io.buildpacks.rebasable': 'false' }),
      base(),
      'heroku/heroku:24',
      /it was built as not rebasable/,
    ],
    [
      'another architecture',
      app(),
      base({}, { architecture: 'arm64' }),
      'heroku/heroku:24',
      /is for linux\/amd64 but the run image is for linux\/arm64/,
    ],
    [
      'another distribution',
      app(),
      base({ [VERSION]: '26.04' }),
      'heroku/heroku:24',
      /was built on 24\.04 .* but the run image is 26\.04/,
    ],
    [
      'another name',
      app(),
      base(),
      'heroku/heroku:26',
      /the image's run image is heroku\/heroku:24, public\.ecr\.aws/,
    ],
    [
      'an older image of another stack',
      app({}, undefined, '0.11'),
      base({ 'io.buildpacks.stack.id': 'heroku-26' }),
      'heroku/heroku:24',
      /its stack is 'heroku-24' but the run image's is 'heroku-26'/,
    ],
    [
      'an older image whose mixins are gone',
      app({ 'io.buildpacks.stack.mixins': '["run:curl","git"]' }, undefined, '0.11'),
      base({ 'io.buildpacks.stack.mixins': '["git"]' }),
      'heroku/heroku:24',
      /does not have the mixins curl/,
    ],
  ])('refuses %s', (_what, image, on, baseName, message) => {
    expect(() => rebaseImage(image, on, { ...NAMES, baseName })).toThrow(message)
  })

  it('lets force pass what may be forced, says it, and goes by the new name', () => {
    const image = rebaseImage(app({ 'io.buildpacks.rebasable': 'false' }), base(), {
      ...NAMES,
      baseName: 'my/run:1',
      force: true,
    })
    expect(image.overridden).toEqual([
      'it was built as not rebasable',
      expect.stringMatching(/the image's run image is/),
    ])
    const { labels } = configOf(image.config.bytes).config
    expect(JSON.parse(labels['io.buildpacks.lifecycle.metadata'] ?? '')).toMatchObject({
      runImage: { image: 'my/run:1' },
      stack: { runImage: { image: 'my/run:1' } },
    })
  })

  it.each(['public.ecr.aws/heroku/heroku:24', 'docker.io/heroku/heroku:24', `heroku/heroku@${sha256('x')}`])(
    'takes %s for a name of the run image',
    (baseName) => {
      expect(rebaseImage(app(), base(), { ...NAMES, baseName }).overridden).toEqual([])
    },
  )
})
