import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import * as ecr from '@aws-sdk/client-ecr'
import * as tar from 'tar-stream'
import { sha256 } from '../../../emulator/aws/ecr/digest.ts'
import { createEcr, type Ecr, type EcrOptions } from '../../../emulator/aws/ecr/engine.ts'
import { DOCKER_MANIFEST, OCI_MANIFEST } from '../../../emulator/aws/ecr/manifest.ts'
import { inProcessClient } from '../../../emulator/aws/wire/in-process-handler.ts'
import { type AwsServer, createAwsServer } from '../../../emulator/aws/wire/server.ts'
import { VirtualClock } from '../../../emulator/clock.ts'

export const account = { accountId: '123456789012', region: 'us-east-1' } as const

export interface EcrHarness {
  readonly clock: VirtualClock
  readonly server: AwsServer
  readonly engine: Ecr
  readonly client: ecr.ECRClient
  readonly dataDir: string
  /** Registry request with the caller's token. */
  registry(path: string, init?: RequestInit & { readonly anonymous?: boolean }): Promise<Response>
  close(): Promise<void>
}

export async function startEcrHarness(options: Partial<EcrOptions> = {}): Promise<EcrHarness> {
  const clock = new VirtualClock()
  const dataDir = await mkdtemp(join(tmpdir(), 'renga-ecr-'))
  const server = await createAwsServer({ ...account, clock })
  const engine = await createEcr({ clock, account, dataDir, endpoint: () => server.endpoint, ...options })
  server.register(engine.service)
  server.mount('/v2/', engine.registryHandler)
  const client = new ecr.ECRClient(inProcessClient(server))
  const { authorizationData } = await client.send(new ecr.GetAuthorizationTokenCommand({}))
  const token = authorizationData?.[0]?.authorizationToken ?? ''
  return {
    clock,
    server,
    engine,
    client,
    dataDir,
    registry: (path, { anonymous = false, ...init } = {}) => {
      const headers = new Headers(init.headers)
      if (!anonymous && !headers.has('authorization')) headers.set('authorization', `Basic ${token}`)
      return fetch(new URL(path, server.endpoint), { ...init, headers, redirect: 'manual' })
    },
    close: async () => {
      await engine.close()
      await server.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export async function createRepository(
  harness: EcrHarness,
  repositoryName = 'app',
  input: Partial<ecr.CreateRepositoryRequest> = {},
): Promise<void> {
  await harness.client.send(new ecr.CreateRepositoryCommand({ repositoryName, ...input }))
}

export interface Entry extends Partial<tar.Header> {
  readonly name: string
  readonly content?: string
}

export async function tarOf(entries: readonly Entry[]): Promise<Buffer> {
  const pack = tar.pack()
  for (const { content, ...header } of entries) pack.entry(header, content ?? '')
  pack.finalize()
  const chunks: Uint8Array[] = []
  for await (const chunk of pack) if (chunk instanceof Uint8Array) chunks.push(chunk)
  return Buffer.concat(chunks)
}

export async function pushBlob(harness: EcrHarness, bytes: Buffer, repository = 'app'): Promise<string> {
  const digest = sha256(bytes)
  const started = await harness.registry(`/v2/${repository}/blobs/uploads/`, { method: 'POST' })
  const location = started.headers.get('location') ?? ''
  const put = await harness.registry(`${location}?digest=${digest}`, {
    method: 'PUT',
    body: Uint8Array.from(bytes),
  })
  if (put.status !== 201) throw new Error(`${put.status} ${await put.text()}`)
  return digest
}

export interface Pushed {
  readonly digest: string
  readonly manifest: string
  readonly config: string
  readonly layers: readonly string[]
}

export interface PushOptions {
  readonly repository?: string
  readonly tag?: string
  readonly compress?: (bytes: Buffer) => Buffer
  readonly diffIds?: readonly string[]
  readonly docker?: boolean
  readonly subject?: string
  readonly config?: Record<string, unknown>
}

/** Pushes an image of the given tar layers through the registry API. */
export async function pushImage(
  harness: EcrHarness,
  tars: readonly Buffer[],
  options: PushOptions = {},
): Promise<Pushed> {
  const { repository = 'app', tag = 'v1', compress = gzipSync, docker = false } = options
  const blobs = tars.map((bytes) => compress(bytes))
  const config = Buffer.from(
    JSON.stringify({
      architecture: 'amd64',
      os: 'linux',
      config: { Env: ['A=b'], Cmd: ['web'], Labels: { 'dev.renga.runtime': 'host-node' } },
      rootfs: { type: 'layers', diff_ids: options.diffIds ?? tars.map(sha256) },
      ...options.config,
    }),
  )
  const layers: string[] = []
  for (const blob of blobs) layers.push(await pushBlob(harness, blob, repository))
  const configDigest = await pushBlob(harness, config, repository)
  const [manifestType, configType, layerType] = docker
    ? [
        DOCKER_MANIFEST,
        'application/vnd.docker.container.image.v1+json',
        'application/vnd.docker.image.rootfs.diff.tar.gzip',
      ]
    : [
        OCI_MANIFEST,
        'application/vnd.oci.image.config.v1+json',
        'application/vnd.oci.image.layer.v1.tar+gzip',
      ]
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: manifestType,
    config: { mediaType: configType, digest: configDigest, size: config.byteLength },
    layers: blobs.map((blob, index) => ({
      mediaType: layerType,
      digest: layers[index],
      size: blob.byteLength,
    })),
    ...(options.subject === undefined
      ? {}
      : { subject: { mediaType: OCI_MANIFEST, digest: options.subject, size: 1 } }),
  })
  const put = await putManifest(harness, manifest, tag, { repository, mediaType: manifestType ?? '' })
  if (put.status !== 201) throw new Error(`${put.status} ${await put.text()}`)
  return { digest: put.headers.get('docker-content-digest') ?? '', manifest, config: configDigest, layers }
}

export function putManifest(
  harness: EcrHarness,
  manifest: string,
  reference: string,
  {
    repository = 'app',
    mediaType = OCI_MANIFEST,
  }: { readonly repository?: string; readonly mediaType?: string } = {},
): Promise<Response> {
  return harness.registry(`/v2/${repository}/manifests/${reference}`, {
    method: 'PUT',
    headers: { 'content-type': mediaType },
    body: manifest,
  })
}

/** The code of a registry error answer. */
export async function codeOf(response: Response): Promise<string> {
  const body: unknown = await response.json()
  const errors: unknown =
    typeof body === 'object' && body !== null && 'errors' in body ? body.errors : undefined
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined
  return typeof first === 'object' && first !== null && 'code' in first ? String(first.code) : ''
}
