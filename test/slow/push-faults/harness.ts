import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  BatchGetImageCommand,
  CreateRepositoryCommand,
  ECRClient,
  ListImagesCommand,
} from '@aws-sdk/client-ecr'
import { createEcr } from '../../../emulator/aws/ecr/engine.ts'
import { createAwsServer } from '../../../emulator/aws/wire/server.ts'
import { RealClock } from '../../../emulator/clock.ts'
import { EcrImageRepository } from '../../../src/aws/ecr/image-repository.ts'
import type { ImageSource } from '../../../src/image/oci/image-source.ts'
import { parseManifest } from '../../../src/image/oci/parse-manifest.ts'
import { type PushResult, pushBlobsAndManifest } from '../../../src/image/push/push.ts'
import type { Clock } from '../../../src/runtime/clock.ts'
import { silentLogger } from '../../../src/runtime/log.ts'
import { FaultyRelay } from './faulty-relay.ts'

const account = { accountId: '123456789012', region: 'eu-west-1' }

/** Pauses between tries are real in their number and order, and a thousandth in their length. */
export class HurriedClock implements Clock {
  readonly sleeps: number[] = []
  now(): number {
    return Date.now()
  }
  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted()
    this.sleeps.push(ms)
    await new Promise((resolve) => setTimeout(resolve, ms / 1000))
  }
}

/** The emulator's ECR behind a relay that breaks; both the JSON API and the registry go through it. */
export async function openPushHarness() {
  const directory = await mkdtemp(join(tmpdir(), 'renga-push-faults-'))
  const clock = new RealClock()
  const relay = await FaultyRelay.start()
  const server = await createAwsServer({ clock, ...account })
  const ecr = await createEcr({ clock, account, dataDir: directory, endpoint: () => relay.endpoint })
  server.register(ecr.service)
  server.mount('/v2/', ecr.registryHandler)
  relay.target = server.endpoint
  const client = (endpoint: string, maxAttempts: number) =>
    new ECRClient({
      region: account.region,
      endpoint,
      maxAttempts,
      credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'example' },
    })
  /** Asks the emulator itself, past the relay. */
  const direct = client(server.endpoint, 3)
  // As openSession gives it to the action, with shorter pauses.
  const pusher = client(relay.endpoint, 8)
  return {
    relay,
    directory,
    createRepository: (repositoryName: string, imageTagMutability: 'MUTABLE' | 'IMMUTABLE' = 'MUTABLE') =>
      direct.send(new CreateRepositoryCommand({ repositoryName, imageTagMutability })),
    async push(
      image: ImageSource,
      repository: string,
      tags: readonly string[],
      own: Clock = new HurriedClock(),
    ): Promise<PushResult> {
      const signal = new AbortController().signal
      const target = new EcrImageRepository({
        client: pusher,
        region: account.region,
        repository,
        log: silentLogger,
        clock: own,
        signal,
      })
      try {
        return await pushBlobsAndManifest(image, target, { tags, log: silentLogger, clock: own, signal })
      } finally {
        target.close()
      }
    },
    /**
     * What the repository holds, by tag and digest. Throws when anything in it is wrong: a manifest whose blobs are not
     * all there, or a blob whose bytes are not its digest.
     */
    async inspect(repositoryName = 'app'): Promise<ReadonlyMap<string, string>> {
      const { imageIds = [] } = await direct.send(new ListImagesCommand({ repositoryName, maxResults: 1000 }))
      const tags = new Map<string, string>()
      for (const { imageDigest, imageTag } of imageIds)
        tags.set(imageTag ?? imageDigest ?? '', imageDigest ?? '')
      if (imageIds.length === 0) return tags
      const digests = [...new Set(imageIds.flatMap(({ imageDigest }) => imageDigest ?? []))]
      const { images = [] } = await direct.send(
        new BatchGetImageCommand({
          repositoryName,
          imageIds: digests.map((imageDigest) => ({ imageDigest })),
        }),
      )
      for (const { imageId, imageManifest = '' } of images) {
        const document = parseManifest(imageManifest)
        if (document?.kind !== 'image') throw new Error('a manifest that is none')
        if (sha256(imageManifest) !== imageId?.imageDigest) throw new Error('a manifest under another digest')
        const { config, layers } = document.manifest
        for (const { digest, size } of [config, ...layers]) await checkBlob(directory, digest, size)
      }
      return tags
    },
    async close(): Promise<void> {
      direct.destroy()
      pusher.destroy()
      await relay.close()
      await server.close()
      await ecr.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

export type PushHarness = Awaited<ReturnType<typeof openPushHarness>>

const sha256 = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`

async function checkBlob(directory: string, digest: string, size: number): Promise<void> {
  const hex = digest.slice('sha256:'.length)
  const hash = createHash('sha256')
  let found = 0
  for await (const chunk of createReadStream(
    join(directory, 'ecr', 'blobs', 'sha256', hex.slice(0, 2), hex),
  )) {
    hash.update(chunk)
    found += chunk.length
  }
  if (found !== size || hash.digest('hex') !== hex) throw new Error(`the blob ${digest} is wrong`)
}
