import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import type { App } from '../../../src/app/app.ts'
import { type BuildRequest, buildApp } from '../../../src/buildpacks/build-app.ts'
import { explainExit } from '../../../src/buildpacks/lifecycle/exit-codes.ts'
import type { PublishedImage, PublishedImages } from '../../../src/buildpacks/lifecycle/published-images.ts'
import { sha256 } from '../../../src/image/oci/digest.ts'
import { MEDIA_TYPES } from '../../../src/image/oci/documents.ts'
import { parseManifest } from '../../../src/image/oci/parse-manifest.ts'
import { silentLogger } from '../../../src/runtime/log.ts'
import {
  BUILDER,
  imageConfig,
  MemoryEngine,
  MemoryReader,
  registryImage,
} from '../../support/buildpacks/memory-engine.ts'
import { writeSource } from '../../support/buildpacks/sources.ts'

const process = (name: string) => ({
  name,
  command: `run ${name}`,
  size: { name: 's', cpu: 256, memory: 512 },
  deploy: { strategy: 'rolling' as const, bakeMinutes: 0, singleton: false, stopTimeout: 30 },
  at: { file: 'Procfile' },
})

function app(names: readonly string[]): App {
  return {
    name: 'My App',
    processes: names.map(process),
    aliases: new Map(),
    env: [
      { name: 'DECLARED', value: 'from app.json', required: false },
      { name: 'TOKEN', value: 'default', required: false },
      { name: 'NO_VALUE', required: true },
    ],
    addons: [],
    scripts: {},
    buildpacks: [],
    schedules: [],
  }
}

const made: string[] = []
afterEach(async () => {
  for (const path of made.splice(0)) await rm(path, { recursive: true, force: true })
})

async function build(
  engine: MemoryEngine,
  options: {
    readonly request?: Partial<BuildRequest>
    readonly reader?: MemoryReader
    readonly published?: PublishedImages
    readonly names?: readonly string[]
  } = {},
) {
  const source = await writeSource({ 'server.js': 'x', 'bin/tool!': '#!/bin/sh\n' })
  const temp = await mkdtemp(join(tmpdir(), 'renga-test-'))
  made.push(source, temp)
  const reader = options.reader ?? new MemoryReader()
  reader.images.set('test/run:1', registryImage(imageConfig({})))
  return buildApp(
    {
      directory: source,
      prefix: '',
      app: app(options.names ?? ['web', 'worker']),
      builder: BUILDER,
      buildpacks: [],
      imageName: undefined,
      network: undefined,
      target: 'layout',
      env: { TOKEN: 'two\nlines' },
      commit: 'c0ffee',
      scope: 'octo/app/.',
      cacheScope: 'deployed production refs/heads/main',
      cacheDirectory: undefined,
      idKey: undefined,
      previous: [],
      temp,
      ...options.request,
    },
    {
      engine,
      reader,
      log: silentLogger,
      embedded: undefined,
      published: options.published,
    },
  )
}

describe('buildApp with the lifecycle', () => {
  it('keeps the cache volume of reviews apart from that of what is deployed', async () => {
    const volume = async (request: Partial<BuildRequest>): Promise<string | undefined> => {
      const engine = new MemoryEngine()
      await build(engine, { request })
      return engine.spec?.mounts.find((mount) => /^renga-[0-9a-f]{16}\.build:/.test(mount))
    }
    const production = await volume({})
    expect(production).toBeDefined()
    expect(await volume({})).toBe(production)
    expect(await volume({ cacheScope: 'review' })).not.toBe(production)
    expect(await volume({ cacheScope: 'review' })).toBeDefined()
  })

  it('runs creator once in the builder, without a socket, and takes the container away', async () => {
    const engine = new MemoryEngine()
    const built = await build(engine)
    expect(engine.events).toEqual(['create', 'copy', 'run', 'remove'])
    expect(engine.spec).toMatchObject({ image: BUILDER, entrypoint: '/cnb/lifecycle/creator', user: '0:0' })
    expect(engine.spec?.env).toEqual({
      CNB_PLATFORM_API: '0.13',
      CNB_PARALLEL_EXPORT: 'true',
      CNB_EXPERIMENTAL_MODE: 'quiet',
    })
    expect(engine.spec?.args).toEqual(
      expect.arrayContaining([
        '-layout',
        '-run-image=test/run:1',
        '-process-type=web',
        'renga/my-app:latest',
      ]),
    )
    expect(engine.spec?.mounts).toEqual([expect.stringMatching(/^renga-[0-9a-f]{16}\.build:\/cache$/)])
    expect(built).toMatchObject({ builder: BUILDER, size: 1020, appSize: 20, reused: false })
  })

  it('makes of the export what a registry would have got: names instead of paths, one family of media types', async () => {
    const built = await build(new MemoryEngine())
    const root = built.image.replace('oci:', '')
    const read = (digest: string) => readFile(join(root, 'blobs', digest.replace(':', '/')), 'utf8')
    const text = await read(built.digest ?? '')
    expect(text).not.toMatch(/annotations|docker/)
    const manifest = parseManifest(text)
    if (manifest?.kind !== 'image') throw new Error('no manifest')
    const digest = registryImage(imageConfig({})).digest
    expect(await read(manifest.manifest.config.digest)).toContain(`index.docker.io/test/run@${digest}`)
    expect(await read(sha256('compressed app layer'))).toBe('compressed app layer')
    await expect(read(sha256('compressed run layer'))).rejects.toThrow(/ENOENT/)
  })

  it('hands over source and environment as files of the builder user, and no value as an argument', async () => {
    const engine = new MemoryEngine()
    await build(engine)
    const tool = { mode: 0o755, owner: '1001:1002', text: '#!/bin/sh\n' }
    expect(engine.input.get('workspace/bin/tool')).toEqual(tool)
    const env = [...engine.input].filter(([name]) => name.startsWith('platform/env/') && !name.endsWith('/'))
    expect(env.map(([name, entry]) => [name.slice('platform/env/'.length), entry.text])).toEqual([
      ['SOURCE_VERSION', 'c0ffee'],
      ['STACK', 'heroku-24'],
      ['DECLARED', 'from app.json'],
      ['TOKEN', 'two\nlines'],
    ])
    for (const [, entry] of env) expect(entry).toMatchObject({ mode: 0o400, owner: '1001:1002' })
    expect(JSON.stringify(engine.spec)).not.toMatch(/two|from app\.json|c0ffee/)
    expect(engine.input.has('renga/layout/index.docker.io/test/run/1/index.json')).toBe(true)
  })

  it('takes a mirror of the run image where the registry of the first does not answer', async () => {
    const reader = new MemoryReader()
    reader.images.set('mirror.example/run:1', registryImage(imageConfig({})))
    const set = reader.images.set.bind(reader.images)
    reader.images.set = (name, image) => (name === 'test/run:1' ? reader.images : set(name, image))
    await build(new MemoryEngine(), { reader })
    expect(reader.asked).toEqual(['test/run:1', 'mirror.example/run:1'])
  })

  it('does not ask for web when the Procfile has none', async () => {
    const engine = new MemoryEngine()
    engine.processes = ['worker']
    await build(engine, { names: ['worker'] })
    expect(engine.spec?.args).not.toContain('-process-type=web')
  })

  it('gives the lifecycle an order and a buildpack of its own', async () => {
    const engine = new MemoryEngine()
    await build(engine, { request: { buildpacks: ['test/node', 'test/python@2.1.0'] } })
    expect(engine.spec?.args).toContain('-order=/renga/order.toml')
    expect(engine.input.get('renga/order.toml')?.text).toBe(
      '[[order]]\n[[order.group]]\nid = "test/node"\nversion = "1.0.0"\n[[order.group]]\nid = "test/python"\nversion = "2.1.0"\n',
    )
  })

  it('loads the image into the engine, with the run image’s layers from its registry', async () => {
    const engine = new MemoryEngine()
    const built = await build(engine, { request: { target: 'daemon' } })
    expect(built.image).toBe('docker-daemon:renga/my-app:latest')
    expect(built.digest).toBeUndefined()
    expect(engine.loaded).toHaveLength(4)
    expect(engine.loaded).toContain('manifest.json')
  })

  it('names the buildpack that failed, with its own last lines, and takes the container away', async () => {
    const engine = new MemoryEngine()
    engine.exitCode = 51
    engine.lines = [
      '\u001b[36m===> BUILDING\u001b[0m',
      'Running build for buildpack test/node@1.0.0',
      'Running build command',
      ...Array.from({ length: 30 }, (_, at) => `\u001b[31mline ${at + 1}\u001b[0m`),
    ]
    await expect(build(engine)).rejects.toThrow(
      /The build failed: the buildpack test\/node@1\.0\.0 failed \(exit code 51 of test\/builder:1\)\. Its last lines:\n {2}line 11\n(?: {2}line \d+\n){18} {2}line 30\n/,
    )
    expect(engine.events.at(-1)).toBe('remove')
  })

  it('refuses an image that lacks a process type of the Procfile', async () => {
    const engine = new MemoryEngine()
    engine.processes = ['web']
    await expect(build(engine)).rejects.toThrow(
      /does not have the process types 'worker' of the Procfile: no buildpack in test\/builder:1 reads it/,
    )
  })
})

describe('buildApp with images of earlier builds', () => {
  const earlier = (labels: Record<string, string>): PublishedImage => {
    const image = registryImage(imageConfig(labels))
    return {
      reference: `registry.example/app@${image.digest}`,
      digest: image.digest,
      mediaType: MEDIA_TYPES.ociManifest,
      manifestBytes: image.manifestBytes,
      manifest: image.manifest,
      blob: async () => Buffer.from('sbom'),
      config: async () => ({ bytes: image.configBytes, config: image.config }),
    }
  }

  it('takes the image of the same build, and starts no container', async () => {
    const engine = new MemoryEngine()
    const { id } = await build(new MemoryEngine())
    const asked: (readonly string[])[] = []
    const published: PublishedImages = {
      find: async (references) => {
        asked.push(references)
        return new Map([[id, earlier({})]])
      },
    }
    const built = await build(engine, { published, request: { previous: ['main'], commit: 'another' } })
    expect(built).toMatchObject({ reused: true, id, image: earlier({}).reference, size: 1000 })
    expect(asked).toEqual([[id, 'main']])
    expect(engine.events).toEqual([])
  })

  it.each<[string, Partial<BuildRequest>]>([
    ['another value of a variable', { env: { TOKEN: 'three' } }],
    ['another variable', { env: { TOKEN: 'two\nlines', MORE: '' } }],
    ['another key', { idKey: 'k' }],
    ['another app', { scope: 'octo/other/.' }],
    ['the commit, when the workflow names it', { env: { TOKEN: 'two\nlines', SOURCE_VERSION: 'c0ffee' } }],
    ['another order', { buildpacks: ['test/node'] }],
  ])('has another id with %s', async (_what, request) => {
    const [one, other] = [await build(new MemoryEngine()), await build(new MemoryEngine(), { request })]
    expect(one.id).toMatch(/^b-[0-9a-f]{40}$/)
    expect(other.id).not.toBe(one.id)
  })

  it('gives the lifecycle the previous image with the layer of its bills of materials, and no other', async () => {
    const engine = new MemoryEngine()
    const label = JSON.stringify({ sbom: { sha: sha256('run layer') } })
    const image = earlier({ 'io.buildpacks.lifecycle.metadata': label })
    const published: PublishedImages = { find: async () => new Map([['v1', image]]) }
    const built = await build(engine, { published, request: { previous: ['v0', 'v1'] } })
    expect(engine.spec?.args).toContain(`-previous-image=${image.reference}`)
    const root = `renga/layout/registry.example/app/sha256/${image.digest.slice('sha256:'.length)}`
    const blobs = [...engine.input.keys()].filter(
      (name) => name.startsWith(`${root}/blobs/sha256/`) && !name.endsWith('/'),
    )
    expect(blobs).toHaveLength(3)
    expect(built.previousSize).toBe(1000)
  })
})

describe('explainExit', () => {
  it.each([
    [20, /no buildpack in the builder recognizes/],
    [51, /a buildpack failed/],
    [62, /could not be exported/],
    [127, /has no \/cnb\/lifecycle\/creator/],
    [99, /the lifecycle failed/],
  ])('%d', (code, problem) => {
    expect(explainExit(code).problem).toMatch(problem)
    expect(explainExit(code).fix).not.toBe('')
  })
})
