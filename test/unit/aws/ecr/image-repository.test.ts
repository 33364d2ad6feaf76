import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CreateRepositoryCommand,
  DescribeRepositoriesCommand,
  ECRClient,
  GetLifecyclePolicyCommand,
  ListImageReferrersCommand,
} from '@aws-sdk/client-ecr'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { createEcr, type Ecr } from '../../../../emulator/aws/ecr/engine.ts'
import { type AwsServer, createAwsServer } from '../../../../emulator/aws/wire/server.ts'
import { VirtualClock } from '../../../../emulator/clock.ts'
import { EcrImageInspector } from '../../../../src/aws/ecr/image-inspector.ts'
import { EcrImageRepository } from '../../../../src/aws/ecr/image-repository.ts'
import { EcrImageScanner } from '../../../../src/aws/ecr/image-scanner.ts'
import { EcrReleaseTags } from '../../../../src/aws/ecr/release-tags.ts'
import { EcrRepositoryCreator } from '../../../../src/aws/ecr/repository-creator.ts'
import { sha256 } from '../../../../src/image/oci/digest.ts'
import { MEDIA_TYPES } from '../../../../src/image/oci/documents.ts'
import { pushCreating } from '../../../../src/image/push/create-repository.ts'
import { releaseLifecyclePolicy } from '../../../../src/image/push/lifecycle-policy.ts'
import { pushBlobsAndManifest } from '../../../../src/image/push/push.ts'
import { pushImage } from '../../../../src/image/push/push-image.ts'
import { openOciLayout } from '../../../../src/image/source/oci-layout.ts'
import { describeError } from '../../../../src/runtime/errors.ts'
import { silentLogger } from '../../../../src/runtime/log.ts'
import { configText } from '../../../support/image/documents.ts'
import { TestLayout } from '../../../support/image/layouts.ts'
import { RecordingClock } from '../../../support/image/recording-clock.ts'

/** The adapters against the emulator's ECR: its JSON API with the SDK's own shapes, its registry over HTTP. */

const account = { accountId: '123456789012', region: 'eu-west-1' }
const signal = new AbortController().signal
/** ECR's time: PutImage's rate of 10 per second must not depend on how fast this machine is. */
const clock = new VirtualClock()
/** IAM actions that the registry refuses. */
const denied = new Set<string>()
let dataDir: string
let server: AwsServer
let ecr: Ecr
let client: ECRClient
let layout: TestLayout

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'renga-ecr-'))
  server = await createAwsServer({ clock, ...account })
  ecr = await createEcr({
    clock,
    account,
    dataDir,
    endpoint: () => server.endpoint,
    allowed: (_caller, action) => !denied.has(action),
  })
  server.register(ecr.service)
  server.mount('/v2/', ecr.registryHandler)
  client = new ECRClient({
    region: account.region,
    endpoint: server.endpoint,
    credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'example' },
    maxAttempts: 1,
  })
  await client.send(new CreateRepositoryCommand({ repositoryName: 'app' }))
  await client.send(new CreateRepositoryCommand({ repositoryName: 'fixed', imageTagMutability: 'IMMUTABLE' }))
})
afterAll(async () => {
  client.destroy()
  await server.close()
  await ecr.close()
  await rm(dataDir, { recursive: true, force: true })
})
beforeEach(async () => {
  await clock.advance(1_000)
  layout = await TestLayout.create()
})
afterEach(async () => {
  server.faults.clear()
  denied.clear()
  expect(server.violations).toEqual([])
  await rm(layout.directory, { recursive: true, force: true })
})

function repositoryOf(repository: string, clock = new RecordingClock()): EcrImageRepository {
  return new EcrImageRepository({
    client,
    region: account.region,
    repository,
    log: silentLogger,
    clock,
    signal,
  })
}

async function push(repositoryName: string, tags: readonly string[]) {
  const clock = new RecordingClock()
  const repository = repositoryOf(repositoryName, clock)
  try {
    const image = await openOciLayout(layout.directory)
    return await pushBlobsAndManifest(image, repository, { tags, log: silentLogger, clock, signal })
  } finally {
    repository.close()
  }
}

async function build(layers: readonly string[]): Promise<string> {
  const manifest = await layout.image(layers)
  await layout.index([manifest])
  return manifest.digest
}

const inspector = () => new EcrImageInspector(client, { region: account.region, signal })
const registry = () => new URL(server.endpoint).host

describe('pushing to ECR', () => {
  it('sends what is new, then nothing', async () => {
    const digest = await build(['first', 'second'])
    expect(await push('app', ['v1', 'latest'])).toMatchObject({
      digest,
      existed: false,
      tags: [
        { tag: 'v1', outcome: 'created' },
        { tag: 'latest', outcome: 'created' },
      ],
    })
    expect(await push('app', ['v1'])).toMatchObject({ existed: true, uploadedBytes: 0 })
    await build(['first', 'third'])
    const changed = await push('app', ['latest'])
    expect(changed.blobs.map((blob) => blob.outcome)).toEqual(['reused', 'uploaded', 'reused'])
    expect(changed.tags).toEqual([{ tag: 'latest', outcome: 'moved', previous: digest }])
  })

  it('asks for 100 blobs at a time', async () => {
    await build(['one of many'])
    await push('app', [])
    const { layers } = await openOciLayout(layout.directory)
    const own = layers.map((layer) => layer.digest)
    const others = Array.from({ length: 200 }, (_, index) => sha256(`absent ${index}`))
    server.journal.clear()
    const repository = repositoryOf('app')
    expect(await repository.availableBlobs([...others, ...own])).toEqual(new Set(own))
    expect(server.journal.calls.map(({ operation }) => operation)).toEqual(
      Array.from({ length: 3 }, () => 'BatchCheckLayerAvailability'),
    )
    repository.close()
  })

  it('names both digests when an immutable tag is taken', async () => {
    const first = await build(['immutable one'])
    await push('fixed', ['v1'])
    expect(await push('fixed', ['v1'])).toMatchObject({ tags: [{ tag: 'v1', outcome: 'unchanged' }] })
    const second = await build(['immutable two'])
    await expect(push('fixed', ['v1'])).rejects.toThrow(
      new RegExp(`points to ${first}; this image is ${second}`),
    )
    expect(
      (await inspector().inspect({ registry: registry(), repository: 'fixed', digest: second })).digest,
    ).toBe(second)
  })

  it('refuses a repository that is not there, before anything is sent', async () => {
    await build(['nowhere'])
    await expect(push('missing', ['v1'])).rejects.toThrow(
      /The ECR repository 'missing' does not exist in eu-west-1.*aws ecr create-repository --repository-name missing/,
    )
  })

  it.each([
    ['GetAuthorizationToken', 'ecr:GetAuthorizationToken'],
    ['BatchGetImage', 'ecr:BatchGetImage'],
    ['BatchCheckLayerAvailability', 'ecr:BatchCheckLayerAvailability'],
    ['PutImage', 'ecr:PutImage'],
  ])('names the IAM action when %s is denied', async (operation, action) => {
    await build([`denied ${operation}`])
    server.faults.add({ service: 'ecr', operation, fault: { kind: 'deny' } })
    await expect(push('app', ['denied'])).rejects.toThrow(`Add ${action} to the role's policy.`)
  })

  it('names the IAM action when the registry refuses uploads, which it does with few words', async () => {
    await build(['upload denied'])
    denied.add('ecr:InitiateLayerUpload')
    server.faults.add({ service: 'ecr', operation: 'InitiateLayerUpload', fault: { kind: 'deny' } })
    await expect(push('app', ['denied'])).rejects.toThrow("Add ecr:InitiateLayerUpload to the role's policy.")
  })

  it('publishes nothing when a blob is broken', async () => {
    const digest = await build(['sound', 'unsound'])
    await writeFile(layout.path((await layout.blob('unsound')).digest), 'broken!')
    await expect(push('app', ['v9'])).rejects.toThrow(/is broken: the blob .*No manifest was published/)
    await expect(inspector().inspect({ registry: registry(), repository: 'app', digest })).rejects.toThrow(
      /Input 'image': image .* does not exist/,
    )
  })
})

describe('inspecting an image in ECR', () => {
  it('reads the process table by digest and by tag', async () => {
    const label = JSON.stringify({
      processes: [{ type: 'web', command: ['bash', '-c'], args: ['node .'], default: true }],
    })
    const config = await layout.blob(
      configText({ 'io.buildpacks.build.metadata': label }),
      MEDIA_TYPES.ociConfig,
    )
    const layers = [await layout.blob('inspected')]
    const manifest = await layout.blob(
      JSON.stringify({ schemaVersion: 2, mediaType: MEDIA_TYPES.ociManifest, config, layers }),
      MEDIA_TYPES.ociManifest,
    )
    await layout.index([manifest])
    await push('app', ['inspect'])
    const expected = {
      reference: { registry: registry(), repository: 'app', digest: manifest.digest },
      digest: manifest.digest,
      processes: [{ type: 'web', command: 'node .', entryPoint: ['/cnb/process/web'], default: true }],
      config: { architecture: 'amd64', os: 'linux', config: { workingDirectory: '/workspace' } },
    }
    const at = { registry: registry(), repository: 'app' }
    expect(await inspector().inspect({ ...at, digest: manifest.digest })).toMatchObject(expected)
    expect(await inspector().inspect({ ...at, tag: 'inspect' })).toMatchObject(expected)
  })

  it.each([
    [
      'digest',
      { digest: `sha256:${'0'.repeat(64)}` },
      /Input 'image': image sha256:0{64} does not exist in the repository 'app' in eu-west-1/,
    ],
    ['tag', { tag: 'nothing' }, /Input 'image': image tag 'nothing' does not exist in the repository 'app'/],
    ['repository', { repository: 'missing', tag: 'x' }, /The ECR repository 'missing' does not exist/],
    ['reference', {}, /has neither a digest nor a tag/],
  ])('names a wrong %s', async (_name, part, message) => {
    const error = await inspector()
      .inspect({ registry: registry(), repository: 'app', ...part })
      .catch((reason: unknown) => describeError(reason))
    expect(error).toMatch(message)
  })

  it('says that the config could not be read when the permission for layers is missing', async () => {
    await build(['no layers'])
    await push('app', ['nolayers'])
    server.faults.add({ service: 'ecr', operation: 'GetDownloadUrlForLayer', fault: { kind: 'deny' } })
    await expect(
      inspector().inspect({ registry: registry(), repository: 'app', tag: 'nolayers' }),
    ).rejects.toThrow("Add ecr:GetDownloadUrlForLayer to the role's policy.")
  })
})

describe('a repository that is made for a push', () => {
  const clock = new RecordingClock()
  const settings = { immutableTags: true, mutableTags: ['latest', 'pr-*'], scanOnPush: true, expireDays: 30 }

  it('gets its settings and its policy, and refuses to move a tag that is not excluded', async () => {
    const options = { client, region: account.region, repository: 'made', log: silentLogger, clock, signal }
    const repository = new EcrImageRepository(options)
    const creator = new EcrRepositoryCreator(options)
    const pushOf = async (layers: readonly string[], tags: readonly string[]) => {
      await build(layers)
      const image = await openOciLayout(layout.directory)
      return pushCreating(
        image,
        repository,
        { tags, log: silentLogger, clock, signal },
        { creator, settings },
      )
    }
    await pushOf(['made one'], ['v1', 'latest'])
    const described = await client.send(new DescribeRepositoriesCommand({ repositoryNames: ['made'] }))
    expect(described.repositories?.[0]).toMatchObject({
      imageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
      imageScanningConfiguration: { scanOnPush: true },
    })
    const policy = await client.send(new GetLifecyclePolicyCommand({ repositoryName: 'made' }))
    expect(policy.lifecyclePolicyText).toBe(releaseLifecyclePolicy(30))
    await expect(pushOf(['made two'], ['latest'])).resolves.toMatchObject({ tags: [{ outcome: 'moved' }] })
    await expect(pushOf(['made three'], ['v1'])).rejects.toThrow(/the tag 'v1'.*is immutable/)
    // Twice at once, as two jobs do.
    await Promise.all([creator.create(settings), creator.create(settings)])
    repository.close()
  })

  it('keeps the images of releases by tags', async () => {
    const first = await build(['released one'])
    await push('app', ['r1'])
    const tags = new EcrReleaseTags({
      client,
      region: account.region,
      repository: 'app',
      clock,
      log: silentLogger,
      signal,
    })
    await tags.put('release-production-v1', first)
    await tags.put('release-production-v1', first)
    expect(await tags.existing()).toEqual(new Map([['release-production-v1', first]]))
    await tags.remove(['release-production-v1'])
    expect(await tags.existing()).toEqual(new Map())
    expect((await inspector().inspect({ registry: registry(), repository: 'app', tag: 'r1' })).digest).toBe(
      first,
    )
  })
})

describe('what belongs to an image in ECR', () => {
  it('is found by its digest, and the scan is waited for', async () => {
    const clock = new RecordingClock()
    const options = { client, region: account.region, repository: 'app', log: silentLogger, clock, signal }
    const repository = new EcrImageRepository(options)
    const digest = await build(['with an sbom'])
    ecr.scans.set(digest, {
      status: { status: 'ACTIVE' },
      findings: { enhancedFindings: [{ severity: 'HIGH', title: 'CVE-1' }] },
    })
    const sbom = {
      type: 'application/spdx+json',
      files: [{ title: 'a', bytes: Buffer.from('{}x') }],
      annotations: {},
    }
    const delivered = await pushImage(
      await openOciLayout(layout.directory),
      repository,
      { tags: ['gated'], log: silentLogger, clock, signal },
      {
        creation: undefined,
        attachments: async () => [sbom],
        gate: { scanner: new EcrImageScanner(options), threshold: 'critical', timeoutMs: 60_000 },
      },
    )
    expect(delivered.scan).toMatchObject({ kind: 'enhanced', counts: { HIGH: 1 } })
    expect(delivered.push.tags).toEqual([{ tag: 'gated', outcome: 'created' }])
    const { referrers } = await client.send(
      new ListImageReferrersCommand({ repositoryName: 'app', subjectId: { imageDigest: digest } }),
    )
    expect(referrers).toEqual([
      expect.objectContaining({
        artifactType: 'application/spdx+json',
        digest: delivered.attached[0]?.digest,
      }),
    ])
    repository.close()
  })
})
