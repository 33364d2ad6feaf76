/**
 * The reusable workflow rebase.yml as its example calls it, on the emulator: the real bundles, an image with a run
 * image below it.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { pack } from 'tar-stream'
import { AppRepository } from '../../demo/repository.ts'
import { runWorkflow } from '../../emulator/runner/run-workflow.ts'
import { LIFECYCLE_LABEL } from '../../src/buildpacks/rebase/lifecycle-metadata.ts'
import { sha256 } from '../../src/image/oci/digest.ts'
import { MEDIA_TYPES } from '../../src/image/oci/documents.ts'
import {
  asObjects,
  asStrings,
  isObject,
  type JsonObject,
  parseObject,
} from '../../src/runtime/unknown-json.ts'
import { APP, BRISK_TIMINGS, Harness } from '../e2e/harness.ts'
import { listedPermissions, neededPermissions } from '../e2e/permissions.ts'

const DISTRO = { 'io.buildpacks.base.distro.name': 'renga', 'io.buildpacks.base.distro.version': '1' }

let harness: Harness
let app: AppRepository
/** `<registry>/renga-board` */
let repository: string
let image: string
const directory = mkdtempSync(join(tmpdir(), 'renga-rebase-'))

beforeAll(async () => {
  harness = await Harness.open(BRISK_TIMINGS)
  app = new AppRepository(join(directory, 'app'), `examples/${APP}`)
  app.commit('main', 'Rebase on a schedule', { '.github/workflows/rebase.yml': caller() })
  const built = await harness.run('build-from-buildpack', {})
  const layout = (built.outputs['image'] ?? '').replace(/^oci:/, '')
  repository = (await push(runImage('the first'), 'run')).replace(/@.*/, '')
  image = await push(onRunImage(layout, runImage('the first')), 'app')
}, 600_000)

afterAll(async () => {
  await harness.close()
  rmSync(directory, { recursive: true, force: true })
})

/** The example to copy, for this app. */
function caller(): string {
  return readFileSync('examples/workflows/rebase.yml', 'utf8').replace('my-app\n', `${APP}\n`)
}

const rebase = () =>
  runWorkflow({
    repositoryDir: app.directory,
    repository: 'basho/renga-board',
    workflowPath: '.github/workflows/rebase.yml',
    environments: {
      production: {
        vars: { AWS_REGION: harness.emulator.region, AWS_ROLE_TO_ASSUME: harness.platform.deployRole },
      },
    },
    event: { name: 'workflow_dispatch', ref: 'refs/heads/main', actor: 'basho' },
    inputs: {},
    github: harness.emulator.github.runner,
    actionSources: { 'renga-dev/renga': resolve('.') },
    builder: harness.emulator.builder,
    env: { AWS_ENDPOINT_URL: harness.emulator.endpoint },
    signal: new AbortController().signal,
  })

interface Layer {
  readonly diffId: string
  readonly bytes: Uint8Array
}

/** One layer that says which run image it is. */
function runImage(stamp: string): Layer {
  const tar = pack()
  tar.entry({ name: 'etc/stamp', mtime: new Date(0) }, stamp)
  tar.finalize()
  const content = Buffer.concat([...iterate(tar)])
  return { diffId: sha256(content), bytes: gzipSync(content) }
}

function* iterate(tar: ReturnType<typeof pack>): Generator<Buffer> {
  for (let chunk: unknown = tar.read(); chunk !== null; chunk = tar.read()) {
    if (Buffer.isBuffer(chunk)) yield chunk
  }
}

function push(layout: string | Layer, tag: string): Promise<string> {
  const path = typeof layout === 'string' ? layout : imageOf(layout)
  return harness.run('push-ecr', { image: `oci:${path}`, tags: tag }).then(({ errors, outputs }) => {
    expect(errors).toEqual([])
    return outputs['image'] ?? ''
  })
}

/** The run image as a layout of its own. */
function imageOf(layer: Layer): string {
  return writeLayout(
    {
      architecture: process.arch === 'arm64' ? 'arm64' : 'amd64',
      os: 'linux',
      config: { Labels: DISTRO },
      rootfs: { type: 'layers', diff_ids: [layer.diffId] },
    },
    [{ mediaType: MEDIA_TYPES.ociLayerGzip, digest: sha256(layer.bytes), size: layer.bytes.length }],
    [layer.bytes],
  )
}

/** The app's layers upon a run image, with the label by which the lifecycle says so. */
function onRunImage(layout: string, base: Layer): string {
  const read = (digest: unknown) => readFileSync(join(layout, 'blobs', String(digest).replace(':', '/')))
  const object = (bytes: Uint8Array): JsonObject => parseObject(Buffer.from(bytes).toString()) ?? {}
  const index = object(readFileSync(join(layout, 'index.json')))
  const manifest = object(read(asObjects(index['manifests'])[0]?.['digest']))
  const config = object(read(isObject(manifest['config']) ? manifest['config']['digest'] : ''))
  const section = (name: string): JsonObject => (isObject(config[name]) ? config[name] : {})
  const { config: defaults, rootfs } = { config: section('config'), rootfs: section('rootfs') }
  const metadata = {
    runImage: {
      topLayer: base.diffId,
      reference: `${repository}@sha256:${'0'.repeat(64)}`,
      image: `${repository}:run`,
    },
  }
  const layers = asObjects(manifest['layers'])
  return writeLayout(
    {
      ...config,
      architecture: process.arch === 'arm64' ? 'arm64' : 'amd64',
      history: [],
      config: {
        ...defaults,
        Env: [...asStrings(defaults['Env']), 'CNB_PLATFORM_API=0.13'],
        Labels: {
          ...(isObject(defaults['Labels']) ? defaults['Labels'] : {}),
          ...DISTRO,
          [LIFECYCLE_LABEL]: JSON.stringify(metadata),
        },
      },
      rootfs: { ...rootfs, diff_ids: [base.diffId, ...asStrings(rootfs['diff_ids'])] },
    },
    [{ mediaType: MEDIA_TYPES.ociLayerGzip, digest: sha256(base.bytes), size: base.bytes.length }, ...layers],
    [base.bytes, ...layers.map((layer) => read(layer['digest']))],
  )
}

function writeLayout(
  config: JsonObject,
  layers: readonly JsonObject[],
  blobs: readonly Uint8Array[],
): string {
  const root = mkdtempSync(join(directory, 'layout-'))
  mkdirSync(join(root, 'blobs', 'sha256'), { recursive: true })
  const write = (bytes: Uint8Array, mediaType: string) => {
    const digest = sha256(bytes)
    writeFileSync(join(root, 'blobs', digest.replace(':', '/')), bytes)
    return { mediaType, digest, size: bytes.length }
  }
  for (const blob of blobs) write(blob, MEDIA_TYPES.ociLayerGzip)
  const document = {
    schemaVersion: 2,
    mediaType: MEDIA_TYPES.ociManifest,
    config: write(Buffer.from(JSON.stringify(config)), MEDIA_TYPES.ociConfig),
    layers,
  }
  const manifests = [write(Buffer.from(JSON.stringify(document)), MEDIA_TYPES.ociManifest)]
  writeFileSync(join(root, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }))
  writeFileSync(join(root, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  return root
}

async function answer(): Promise<unknown> {
  const response = await fetch(new URL('/verses', harness.platform.appEnvironment.web?.url))
  return response.json()
}

it('before the first deploy it is green and changes nothing', async () => {
  const mark = harness.mark
  const { conclusion, jobs } = await rebase()
  expect(conclusion).toBe('success')
  expect(jobs[0]?.steps.find(({ id }) => id === 'rebase')?.conclusion).toBe('skipped')
  expect(harness.writesSince(mark)).toEqual([])
}, 600_000)

it('a newer run image goes under what serves and is released; after that there is nothing to do', async () => {
  const runId = harness.newRun()
  const opened = await harness.run('run-release-phase', { image }, { runId })
  const deployed = await harness.run(
    'deploy-ecs-bluegreen',
    { release: opened.outputs['release'] ?? '' },
    { runId },
  )
  expect([opened.errors, deployed.errors]).toEqual([[], []])
  expect(await answer()).toMatchObject({ release: 'v1' })

  const newer = runImage('the second')
  await push(newer, 'run')
  const first = await rebase()
  expect(first.conclusion).toBe('success')
  const outputs = first.jobs.at(-1)?.outputs ?? {}
  expect(outputs).toMatchObject({ rebased: 'true', release: 'v2' })
  expect(outputs['image']).toMatch(new RegExp(`^${repository}@sha256:`))
  expect(outputs['image']).not.toBe(image)
  expect(await answer()).toMatchObject({ release: 'v2' })

  const mark = harness.mark
  const second = await rebase()
  expect(second.conclusion).toBe('success')
  expect(second.jobs.at(-1)?.outputs).toMatchObject({
    rebased: 'false',
    image: outputs['image'],
  })
  expect(second.jobs.at(-1)?.outputs['release'] ?? '').toBe('')
  expect(harness.writesSince(mark)).toEqual([])
}, 600_000)

it('needs the permissions that its README lists, and no more', async () => {
  await push(runImage('the third'), 'run')
  const mark = harness.mark
  const { errors, outputs } = await harness.run('rebase-image', { image })
  expect([errors, outputs['rebased']]).toEqual([[], 'true'])
  const made = neededPermissions(harness, mark)
  const listed = listedPermissions('rebase-image')
  expect(made.filter((action) => !listed.includes(action))).toEqual([])
  // Blobs and manifest go to the registry's own address, which asks the same policy for these and is no call of the
  // API; parts are the way on after a broken upload.
  expect(listed.filter((action) => !made.includes(action))).toEqual([
    'ecr:CompleteLayerUpload',
    'ecr:InitiateLayerUpload',
    'ecr:PutImage',
    'ecr:UploadLayerPart',
  ])
}, 600_000)
