import { createHash, randomBytes } from 'node:crypto'
import * as ecr from '@aws-sdk/client-ecr'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { sha256 } from '../../../../emulator/aws/ecr/digest.ts'
import { OCI_INDEX, OCI_MANIFEST } from '../../../../emulator/aws/ecr/manifest.ts'
import {
  createRepository,
  type EcrHarness,
  pushBlob,
  pushImage,
  putManifest,
  startEcrHarness,
} from '../../../support/emulator/ecr-harness.ts'

const MIB = 1024 * 1024

let harness: EcrHarness

beforeEach(async () => {
  harness = await startEcrHarness()
  await createRepository(harness)
})

afterEach(async () => {
  expect(harness.server.violations).toEqual([])
  await harness.close()
})

const missing = { repositoryName: 'nope' }

describe('repositories', () => {
  it('are described as ECR does, with the registry of the emulator', async () => {
    const { repositories } = await harness.client.send(
      new ecr.DescribeRepositoriesCommand({ repositoryNames: ['app'] }),
    )
    expect(repositories).toEqual([
      {
        repositoryArn: 'arn:aws:ecr:us-east-1:123456789012:repository/app',
        registryId: '123456789012',
        repositoryName: 'app',
        repositoryUri: `127.0.0.1:${harness.server.port}/app`,
        createdAt: new Date(harness.clock.now()),
        imageTagMutability: 'MUTABLE',
        imageScanningConfiguration: { scanOnPush: false },
        encryptionConfiguration: { encryptionType: 'AES256' },
      },
    ])
  })

  it.each(['App', 'a', '-app', 'a//b', 'a/', 'x'.repeat(257), 'a b'])(
    'cannot be called %j',
    async (repositoryName) => {
      await expect(createRepository(harness, repositoryName)).rejects.toMatchObject({
        name: 'InvalidParameterException',
      })
    },
  )

  it('exist once', async () => {
    await expect(createRepository(harness)).rejects.toMatchObject({
      name: 'RepositoryAlreadyExistsException',
      message: "The repository with name 'app' already exists in the registry with id '123456789012'",
    })
  })

  it('come in pages', async () => {
    for (const name of ['b/one', 'b/two']) await createRepository(harness, name)
    const names: (string | undefined)[] = []
    for await (const { repositories } of ecr.paginateDescribeRepositories(
      { client: harness.client, pageSize: 2 },
      {},
    )) {
      names.push(...(repositories ?? []).map(({ repositoryName }) => repositoryName))
    }
    expect(names).toEqual(['app', 'b/one', 'b/two'])
    await expect(
      harness.client.send(new ecr.DescribeRepositoriesCommand({ nextToken: 'junk' })),
    ).rejects.toMatchObject({
      name: 'InvalidParameterException',
    })
  })

  it('with images go only by force, and their layers with them', async () => {
    const { layers } = await pushImage(harness, [Buffer.alloc(1024)])
    const remove = (force: boolean) =>
      harness.client.send(new ecr.DeleteRepositoryCommand({ repositoryName: 'app', force }))
    await expect(remove(false)).rejects.toMatchObject({ name: 'RepositoryNotEmptyException' })
    await remove(true)
    await expect(remove(true)).rejects.toMatchObject({ name: 'RepositoryNotFoundException' })
    await createRepository(harness)
    expect((await harness.registry(`/v2/app/blobs/${layers[0]}`)).status).toBe(404)
  })

  it.each<readonly [string, Partial<ecr.CreateRepositoryRequest>]>([
    [
      'exclusions without the mode',
      { imageTagMutabilityExclusionFilters: [{ filterType: 'WILDCARD', filter: 'latest' }] },
    ],
    ['the mode without exclusions', { imageTagMutability: 'IMMUTABLE_WITH_EXCLUSION' }],
    [
      'six exclusions',
      {
        imageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
        imageTagMutabilityExclusionFilters: ['a', 'b', 'c', 'd', 'e', 'f'].map((filter) => ({
          filterType: 'WILDCARD',
          filter,
        })),
      },
    ],
    [
      'three wildcards',
      {
        imageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
        imageTagMutabilityExclusionFilters: [{ filterType: 'WILDCARD', filter: '*a*b*' }],
      },
    ],
  ])('are refused with %s', async (_name, input) => {
    await expect(createRepository(harness, 'other', input)).rejects.toMatchObject({
      name: 'InvalidParameterException',
    })
  })

  it('carry tags', async () => {
    const resourceArn = 'arn:aws:ecr:us-east-1:123456789012:repository/app'
    await harness.client.send(
      new ecr.TagResourceCommand({
        resourceArn,
        tags: [
          { Key: 'team', Value: 'a' },
          { Key: 'x', Value: '' },
        ],
      }),
    )
    await harness.client.send(new ecr.UntagResourceCommand({ resourceArn, tagKeys: ['x'] }))
    const { tags } = await harness.client.send(new ecr.ListTagsForResourceCommand({ resourceArn }))
    expect(tags).toEqual([{ Key: 'team', Value: 'a' }])
    expect([...harness.engine.tags.resources()]).toEqual([
      { arn: resourceArn, type: 'ecr:repository', tags: { team: 'a' } },
    ])
    await expect(
      harness.client.send(new ecr.TagResourceCommand({ resourceArn, tags: [{ Key: 'aws:x', Value: '1' }] })),
    ).rejects.toMatchObject({ name: 'InvalidTagParameterException' })
  })

  it.each<readonly [string, () => Promise<unknown>]>([
    ['DescribeImages', () => harness.client.send(new ecr.DescribeImagesCommand(missing))],
    ['ListImages', () => harness.client.send(new ecr.ListImagesCommand(missing))],
    ['InitiateLayerUpload', () => harness.client.send(new ecr.InitiateLayerUploadCommand(missing))],
    ['PutImage', () => harness.client.send(new ecr.PutImageCommand({ ...missing, imageManifest: '{}' }))],
    [
      'BatchGetImage',
      () => harness.client.send(new ecr.BatchGetImageCommand({ ...missing, imageIds: [{ imageTag: 'a' }] })),
    ],
    [
      'another registry',
      () =>
        harness.client.send(
          new ecr.DescribeImagesCommand({ repositoryName: 'app', registryId: '999999999999' }),
        ),
    ],
  ])('that do not exist are named by %s', async (_name, run) => {
    await expect(run()).rejects.toMatchObject({
      name: 'RepositoryNotFoundException',
      message: expect.stringMatching(
        /^The repository with name '\w+' does not exist in the registry with id '\d{12}'$/,
      ),
    })
  })
})

describe('the account', () => {
  it('gives a token for twelve hours', async () => {
    const { authorizationData } = await harness.client.send(new ecr.GetAuthorizationTokenCommand({}))
    const [data] = authorizationData ?? []
    expect(Buffer.from(data?.authorizationToken ?? '', 'base64').toString()).toMatch(/^AWS:.{20,}$/)
    expect(data?.expiresAt).toEqual(new Date(harness.clock.now() + 12 * 3600_000))
    expect(data?.proxyEndpoint).toBe(harness.server.endpoint)
  })

  it('has settings', async () => {
    const name = 'BLOB_MOUNTING'
    expect(await harness.client.send(new ecr.GetAccountSettingCommand({ name }))).toMatchObject({
      name,
      value: 'DISABLED',
    })
    await harness.client.send(new ecr.PutAccountSettingCommand({ name, value: 'ENABLED' }))
    expect(await harness.client.send(new ecr.GetAccountSettingCommand({ name }))).toMatchObject({
      name,
      value: 'ENABLED',
    })
    await expect(
      harness.client.send(new ecr.PutAccountSettingCommand({ name, value: 'MAYBE' })),
    ).rejects.toMatchObject({
      name: 'InvalidParameterException',
    })
  })
})

describe('layers', () => {
  const initiate = async () =>
    (await harness.client.send(new ecr.InitiateLayerUploadCommand({ repositoryName: 'app' }))).uploadId ?? ''
  const upload = (uploadId: string, bytes: Buffer, first: number, last = first + bytes.length - 1) =>
    harness.client.send(
      new ecr.UploadLayerPartCommand({
        repositoryName: 'app',
        uploadId,
        partFirstByte: first,
        partLastByte: last,
        layerPartBlob: bytes,
      }),
    )
  const complete = (uploadId: string, digest: string) =>
    harness.client.send(
      new ecr.CompleteLayerUploadCommand({ repositoryName: 'app', uploadId, layerDigests: [digest] }),
    )

  it('go up in parts, hashed for real', async () => {
    const bytes = randomBytes(5 * MIB + 1000)
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
    const { uploadId = '', partSize } = await harness.client.send(
      new ecr.InitiateLayerUploadCommand({ repositoryName: 'app' }),
    )
    expect(partSize).toBe(10 * MIB)
    expect(await upload(uploadId, bytes.subarray(0, 5 * MIB), 0)).toMatchObject({
      lastByteReceived: 5 * MIB - 1,
      uploadId,
    })
    await upload(uploadId, bytes.subarray(5 * MIB), 5 * MIB)
    expect(await complete(uploadId, digest)).toMatchObject({ layerDigest: digest })
    const checked = await harness.client.send(
      new ecr.BatchCheckLayerAvailabilityCommand({
        repositoryName: 'app',
        layerDigests: [digest, sha256(Buffer.from('none')), 'sha256:short'],
      }),
    )
    expect(checked.layers).toEqual([
      { layerDigest: digest, layerAvailability: 'AVAILABLE', layerSize: bytes.length },
      { layerDigest: sha256(Buffer.from('none')), layerAvailability: 'UNAVAILABLE' },
    ])
    expect(checked.failures).toMatchObject([
      { layerDigest: 'sha256:short', failureCode: 'InvalidLayerDigest' },
    ])
  })

  it('tell where an interrupted upload goes on', async () => {
    const uploadId = await initiate()
    await upload(uploadId, Buffer.alloc(1000), 0)
    await expect(upload(uploadId, Buffer.alloc(10), 2000)).rejects.toMatchObject({
      name: 'InvalidLayerPartException',
      lastValidByteReceived: 999,
      uploadId,
      repositoryName: 'app',
    })
    await expect(upload(uploadId, Buffer.alloc(10), 1000, 1020)).rejects.toMatchObject({
      name: 'InvalidLayerPartException',
    })
    await upload(uploadId, Buffer.alloc(10), 1000)
  })

  it('take parts of one upload in turn, even when they are sent at once', async () => {
    const uploadId = await initiate()
    const outcomes = await Promise.allSettled([
      upload(uploadId, Buffer.alloc(100), 0),
      upload(uploadId, Buffer.alloc(100), 0),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await complete(uploadId, sha256(Buffer.alloc(100)))
  })

  it('may have one small part, the last', async () => {
    const uploadId = await initiate()
    await upload(uploadId, Buffer.alloc(10), 0)
    await upload(uploadId, Buffer.alloc(10), 10)
    await expect(complete(uploadId, sha256(Buffer.alloc(20)))).rejects.toMatchObject({
      name: 'LayerPartTooSmallException',
    })
  })

  it('with another digest are refused, and can be completed with the right one', async () => {
    const uploadId = await initiate()
    await upload(uploadId, Buffer.from('abc'), 0)
    await expect(complete(uploadId, sha256(Buffer.from('other')))).rejects.toMatchObject({
      name: 'InvalidLayerException',
    })
    await complete(uploadId, sha256(Buffer.from('abc')))
  })

  it('without parts, of an unknown upload, or there already are refused by name', async () => {
    await expect(complete(await initiate(), sha256(Buffer.from('')))).rejects.toMatchObject({
      name: 'EmptyUploadException',
    })
    await expect(upload('11111111-2222-3333-4444-555555555555', Buffer.from('x'), 0)).rejects.toMatchObject({
      name: 'UploadNotFoundException',
    })
    const digest = await pushBlob(harness, Buffer.from('there'))
    const uploadId = await initiate()
    await upload(uploadId, Buffer.from('there'), 0)
    await expect(complete(uploadId, digest)).rejects.toMatchObject({ name: 'LayerAlreadyExistsException' })
  })

  it('come down from an address that needs no other credential, for an hour', async () => {
    const digest = await pushBlob(harness, Buffer.from('layer'))
    const { downloadUrl = '' } = await harness.client.send(
      new ecr.GetDownloadUrlForLayerCommand({ repositoryName: 'app', layerDigest: digest }),
    )
    const other = await pushBlob(harness, Buffer.from('other'))
    expect(await (await harness.registry(downloadUrl, { anonymous: true })).text()).toBe('layer')
    expect((await harness.registry(downloadUrl.replace(digest, other), { anonymous: true })).status).toBe(401)
    await harness.clock.advance(3600_000)
    expect((await harness.registry(downloadUrl, { anonymous: true })).status).toBe(401)
    await expect(
      harness.client.send(
        new ecr.GetDownloadUrlForLayerCommand({
          repositoryName: 'app',
          layerDigest: sha256(Buffer.from('x')),
        }),
      ),
    ).rejects.toMatchObject({ name: 'LayersNotFoundException' })
  })
})

describe('images', () => {
  const put = (input: Partial<ecr.PutImageRequest> & { readonly imageManifest: string }) =>
    harness.client.send(new ecr.PutImageCommand({ repositoryName: 'app', ...input }))

  it('are put under more tags, and refused when nothing would change', async () => {
    const { digest, manifest } = await pushImage(harness, [])
    const { image } = await put({ imageManifest: manifest, imageTag: 'v2' })
    expect(image).toEqual({
      registryId: '123456789012',
      repositoryName: 'app',
      imageId: { imageDigest: digest, imageTag: 'v2' },
      imageManifest: manifest,
      imageManifestMediaType: OCI_MANIFEST,
    })
    await expect(put({ imageManifest: manifest, imageTag: 'v2' })).rejects.toMatchObject({
      name: 'ImageAlreadyExistsException',
      message: `Image with digest '${digest}' and tag 'v2' already exists in the repository with name 'app' in registry with id '123456789012'`,
    })
    await expect(put({ imageManifest: manifest })).rejects.toMatchObject({
      name: 'ImageAlreadyExistsException',
    })
  })

  it('with a digest that is not theirs, layers or images that are not there are refused by name', async () => {
    const { manifest } = await pushImage(harness, [])
    await expect(
      put({ imageManifest: manifest, imageDigest: sha256(Buffer.from('x')), imageTag: 'x' }),
    ).rejects.toMatchObject({
      name: 'ImageDigestDoesNotMatchException',
    })
    const absent = { mediaType: OCI_MANIFEST, digest: sha256(Buffer.from('y')), size: 1 }
    await expect(
      put({
        imageManifest: JSON.stringify({
          schemaVersion: 2,
          mediaType: OCI_MANIFEST,
          config: absent,
          layers: [absent],
        }),
      }),
    ).rejects.toMatchObject({
      name: 'LayersNotFoundException',
      message: `Layers with digests '[${absent.digest}]' required for pushing image into repository with name 'app' in the registry with id '123456789012' do not exist`,
    })
    await expect(
      put({ imageManifest: JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests: [absent] }) }),
    ).rejects.toMatchObject({ name: 'ReferencedImagesNotFoundException' })
    await expect(put({ imageManifest: '{' })).rejects.toMatchObject({ name: 'InvalidParameterException' })
  })

  it('move a tag, and leave the earlier image untagged', async () => {
    const first = await pushImage(harness, [])
    const second = await pushImage(harness, [Buffer.alloc(1024)])
    const describe = async (tagStatus: ecr.TagStatus) => {
      const { imageDetails } = await harness.client.send(
        new ecr.DescribeImagesCommand({ repositoryName: 'app', filter: { tagStatus } }),
      )
      return imageDetails?.map(({ imageDigest }) => imageDigest)
    }
    expect(await describe('TAGGED')).toEqual([second.digest])
    expect(await describe('UNTAGGED')).toEqual([first.digest])
    expect(await describe('ANY')).toHaveLength(2)
    const { imageIds } = await harness.client.send(new ecr.ListImagesCommand({ repositoryName: 'app' }))
    expect(imageIds).toEqual([{ imageDigest: first.digest }, { imageDigest: second.digest, imageTag: 'v1' }])
  })

  it('are described with sizes, times and tags', async () => {
    await harness.clock.advance(5_000)
    const { digest, manifest } = await pushImage(harness, [Buffer.alloc(1024)])
    await putManifest(harness, manifest, 'latest')
    const { imageDetails } = await harness.client.send(
      new ecr.DescribeImagesCommand({ repositoryName: 'app', imageIds: [{ imageTag: 'latest' }] }),
    )
    expect(imageDetails).toEqual([
      expect.objectContaining({
        imageDigest: digest,
        imageTags: ['v1', 'latest'],
        imagePushedAt: new Date(harness.clock.now()),
        imageManifestMediaType: OCI_MANIFEST,
        artifactMediaType: 'application/vnd.oci.image.config.v1+json',
      }),
    ])
    expect(imageDetails?.[0]?.imageSizeInBytes).toBeGreaterThan(100)
    await expect(
      harness.client.send(
        new ecr.DescribeImagesCommand({ repositoryName: 'app', imageIds: [{ imageTag: 'nope' }] }),
      ),
    ).rejects.toMatchObject({
      name: 'ImageNotFoundException',
      message:
        "The image with imageId {imageDigest:'null', imageTag:'nope'} does not exist within the repository with name 'app' in the registry with id '123456789012'",
    })
  })

  it('come in pages, which named images do not', async () => {
    for (let size = 1; size <= 3; size++)
      await pushImage(harness, [Buffer.alloc(512 * size)], { tag: `t${size}` })
    const tags: string[] = []
    for await (const { imageDetails } of ecr.paginateDescribeImages(
      { client: harness.client, pageSize: 2 },
      { repositoryName: 'app' },
    )) {
      tags.push(...(imageDetails ?? []).flatMap(({ imageTags }) => imageTags ?? []))
    }
    expect(tags).toEqual(['t1', 't2', 't3'])
    await expect(
      harness.client.send(
        new ecr.DescribeImagesCommand({
          repositoryName: 'app',
          imageIds: [{ imageTag: 't1' }],
          maxResults: 1,
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' })
    await expect(
      harness.client.send(new ecr.DescribeImagesCommand({ repositoryName: 'app', maxResults: 1001 })),
    ).rejects.toMatchObject({
      name: 'InvalidParameterException',
    })
  })

  it('are fetched many at once, with a reason for each that fails', async () => {
    const { digest, manifest } = await pushImage(harness, [])
    const other = await pushImage(harness, [Buffer.alloc(512)], { tag: 'other' })
    const { images, failures } = await harness.client.send(
      new ecr.BatchGetImageCommand({
        repositoryName: 'app',
        imageIds: [
          { imageTag: 'v1' },
          { imageDigest: digest },
          { imageTag: 'nope' },
          { imageDigest: sha256(Buffer.from('x')) },
          { imageDigest: other.digest, imageTag: 'v1' },
          { imageDigest: 'sha256:1' },
          { imageTag: 'a b' },
          {},
        ],
      }),
    )
    expect(images?.map(({ imageId, imageManifest }) => [imageId, imageManifest])).toEqual([
      [{ imageDigest: digest, imageTag: 'v1' }, manifest],
      [{ imageDigest: digest }, manifest],
    ])
    expect(failures?.map(({ failureCode }) => failureCode)).toEqual([
      'ImageNotFound',
      'ImageNotFound',
      'ImageTagDoesNotMatchDigest',
      'InvalidImageDigest',
      'InvalidImageTag',
      'MissingDigestAndTag',
    ])
  })

  it('are fetched in accepted media types only', async () => {
    await pushImage(harness, [])
    const get = (acceptedMediaTypes: string[]) =>
      harness.client.send(
        new ecr.BatchGetImageCommand({
          repositoryName: 'app',
          imageIds: [{ imageTag: 'v1' }],
          acceptedMediaTypes,
        }),
      )
    expect((await get([OCI_MANIFEST])).images).toHaveLength(1)
    expect(await get([OCI_INDEX])).toMatchObject({ images: [], failures: [{ failureCode: 'ImageNotFound' }] })
  })

  it('are deleted by tag, and wholly with the last tag or by digest', async () => {
    const { digest, manifest } = await pushImage(harness, [])
    await putManifest(harness, manifest, 'v2')
    const remove = (...imageIds: ecr.ImageIdentifier[]) =>
      harness.client.send(new ecr.BatchDeleteImageCommand({ repositoryName: 'app', imageIds }))
    const count = async () =>
      (await harness.client.send(new ecr.DescribeImagesCommand({ repositoryName: 'app' }))).imageDetails
        ?.length
    expect((await remove({ imageTag: 'v1' })).imageIds).toEqual([{ imageDigest: digest, imageTag: 'v1' }])
    expect(await count()).toBe(1)
    await remove({ imageTag: 'v2' })
    expect(await count()).toBe(0)
    await putManifest(harness, manifest, 'v3')
    await putManifest(harness, manifest, 'v4')
    const gone = await remove({ imageDigest: digest }, { imageTag: 'v3' })
    expect(gone.imageIds).toEqual([
      { imageDigest: digest, imageTag: 'v3' },
      { imageDigest: digest, imageTag: 'v4' },
    ])
    expect(gone.failures).toMatchObject([{ imageId: { imageTag: 'v3' }, failureCode: 'ImageNotFound' }])
  })

  it('that an index names stay', async () => {
    const { digest, manifest } = await pushImage(harness, [])
    const manifests = [{ mediaType: OCI_MANIFEST, digest, size: manifest.length }]
    await put({
      imageManifest: JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests }),
      imageTag: 'all',
    })
    const { failures } = await harness.client.send(
      new ecr.BatchDeleteImageCommand({ repositoryName: 'app', imageIds: [{ imageDigest: digest }] }),
    )
    expect(failures).toMatchObject([{ failureCode: 'ImageReferencedByManifestList' }])
  })

  it('list what refers to them', async () => {
    const { digest } = await pushImage(harness, [])
    const sbom = await pushImage(harness, [], { tag: 'sbom', subject: digest })
    const { referrers } = await harness.client.send(
      new ecr.ListImageReferrersCommand({ repositoryName: 'app', subjectId: { imageDigest: digest } }),
    )
    expect(referrers).toMatchObject([{ digest: sbom.digest, artifactStatus: 'ACTIVE' }])
  })

  it('are put ten a second', async () => {
    const { manifest } = await pushImage(harness, [])
    for (let count = 0; count < 9; count++) await put({ imageManifest: manifest, imageTag: `t${count}` })
    await expect(put({ imageManifest: manifest, imageTag: 'late' })).rejects.toMatchObject({
      name: 'ThrottlingException',
    })
    await harness.clock.advance(1000)
    await put({ imageManifest: manifest, imageTag: 'late' })
  })
})

describe('immutable tags', () => {
  const setMutability = (imageTagMutability: ecr.ImageTagMutability, ...filters: string[]) =>
    harness.client.send(
      new ecr.PutImageTagMutabilityCommand({
        repositoryName: 'app',
        imageTagMutability,
        ...(filters.length === 0
          ? {}
          : {
              imageTagMutabilityExclusionFilters: filters.map((filter) => ({
                filterType: 'WILDCARD',
                filter,
              })),
            }),
      }),
    )

  it.each<readonly [ecr.ImageTagMutability, readonly string[], string, boolean]>([
    ['MUTABLE', [], 'v1', true],
    ['IMMUTABLE', [], 'v1', false],
    ['IMMUTABLE_WITH_EXCLUSION', ['latest', 'pr-*'], 'v1', false],
    ['IMMUTABLE_WITH_EXCLUSION', ['latest', 'pr-*'], 'latest', true],
    ['IMMUTABLE_WITH_EXCLUSION', ['latest', 'pr-*'], 'pr-12', true],
    ['IMMUTABLE_WITH_EXCLUSION', ['v1.0'], 'v1x0', false],
    ['MUTABLE_WITH_EXCLUSION', ['v*'], 'v1', false],
    ['MUTABLE_WITH_EXCLUSION', ['v*'], 'edge', true],
  ])('%s %j: %s moves: %s', async (mutability, filters, tag, moves) => {
    await pushImage(harness, [], { tag })
    await setMutability(mutability, ...filters)
    const second = await pushImage(harness, [Buffer.alloc(512)], { tag: 'zzz' })
    const moved = harness.client.send(
      new ecr.PutImageCommand({ repositoryName: 'app', imageManifest: second.manifest, imageTag: tag }),
    )
    if (moves) await expect(moved).resolves.toMatchObject({ image: { imageId: { imageTag: tag } } })
    else {
      await expect(moved).rejects.toMatchObject({
        name: 'ImageTagAlreadyExistsException',
        message: `The image tag '${tag}' already exists in the 'app' repository and cannot be overwritten because the tag is immutable.`,
      })
    }
  })
})

describe('lifecycle policies', () => {
  const rule = (changes: Record<string, unknown> = {}, selection: Record<string, unknown> = {}) => ({
    rulePriority: 1,
    description: 'Keep the last thirty releases',
    selection: {
      tagStatus: 'tagged',
      tagPatternList: ['v*'],
      countType: 'imageCountMoreThan',
      countNumber: 30,
      ...selection,
    },
    action: { type: 'expire' },
    ...changes,
  })
  const put = (...rules: unknown[]) =>
    harness.client.send(
      new ecr.PutLifecyclePolicyCommand({
        repositoryName: 'app',
        lifecyclePolicyText: JSON.stringify({ rules }),
      }),
    )

  it('are kept, read and deleted', async () => {
    const get = () => harness.client.send(new ecr.GetLifecyclePolicyCommand({ repositoryName: 'app' }))
    await expect(get()).rejects.toMatchObject({ name: 'LifecyclePolicyNotFoundException' })
    const { lifecyclePolicyText } = await put(rule())
    expect((await get()).lifecyclePolicyText).toBe(lifecyclePolicyText)
    await harness.client.send(new ecr.DeleteLifecyclePolicyCommand({ repositoryName: 'app' }))
    await expect(get()).rejects.toMatchObject({ name: 'LifecyclePolicyNotFoundException' })
  })

  it.each<readonly [string, readonly unknown[]]>([
    ['no rules', []],
    ['the same priority twice', [rule(), rule()]],
    ['priority 0', [rule({ rulePriority: 0 })]],
    ['an unknown status', [rule({}, { tagStatus: 'some' })]],
    ['tagged without a list', [rule({}, { tagPatternList: undefined })]],
    ['untagged with a list', [rule({}, { tagStatus: 'untagged' })]],
    ['days without a unit', [rule({}, { countType: 'sinceImagePushed' })]],
    ['a count with a unit', [rule({}, { countUnit: 'days' })]],
    ['a count of 0', [rule({}, { countNumber: 0 })]],
    ['an unknown action', [rule({ action: { type: 'archive' } })]],
    [
      'any before others',
      [rule({}, { tagStatus: 'any', tagPatternList: undefined }), rule({ rulePriority: 2 })],
    ],
  ])('with %s are refused', async (_name, rules) => {
    await expect(put(...rules)).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringContaining('Lifecycle policy validation failure'),
    })
  })
})
