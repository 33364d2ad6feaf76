import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateRepositoryCommand, ECRClient } from '@aws-sdk/client-ecr'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { createEcr, type Ecr } from '../../../../emulator/aws/ecr/engine.ts'
import { type AwsServer, createAwsServer } from '../../../../emulator/aws/wire/server.ts'
import { VirtualClock } from '../../../../emulator/clock.ts'
import { EcrImageRepository } from '../../../../src/aws/ecr/image-repository.ts'
import { EcrPublishedImages } from '../../../../src/aws/ecr/published-images.ts'
import { privateRegistryHost, registryHosts } from '../../../../src/aws/ecr/registry-host.ts'
import { pushBlobsAndManifest } from '../../../../src/image/push/push.ts'
import { openOciLayout } from '../../../../src/image/source/oci-layout.ts'
import { silentLogger } from '../../../../src/runtime/log.ts'
import { TestLayout } from '../../../support/image/layouts.ts'

/** The adapter against the emulator's ECR, with the SDK's own shapes. */
const account = { accountId: '123456789012', region: 'eu-west-1' }
const signal = new AbortController().signal
const clock = new VirtualClock()
let dataDir: string
let server: AwsServer
let ecr: Ecr
let client: ECRClient
let layout: TestLayout
let digest = ''

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'renga-ecr-'))
  server = await createAwsServer({ clock, ...account })
  ecr = await createEcr({
    clock,
    account,
    dataDir,
    endpoint: () => server.endpoint,
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
  layout = await TestLayout.create()
  await layout.index([await layout.image(['a'])])
  const place = { client, region: account.region, repository: 'app', log: silentLogger, clock, signal }
  const repository = new EcrImageRepository(place)
  const image = await openOciLayout(layout.directory)
  const pushed = await pushBlobsAndManifest(image, repository, {
    tags: ['b-1'],
    log: silentLogger,
    clock,
    signal,
  })
  digest = pushed.digest
  repository.close()
})
afterAll(async () => {
  client.destroy()
  await server.close()
  await ecr.close()
  await rm(dataDir, { recursive: true, force: true })
  await rm(layout.directory, { recursive: true, force: true })
})
beforeEach(() => {
  server.journal.clear()
  server.faults.clear()
})

const images = (repository = 'app') =>
  new EcrPublishedImages({
    client,
    region: account.region,
    repository,
    registryHost: registryHosts(client, account.region, { AWS_ENDPOINT_URL: server.endpoint }),
    clock,
    signal,
  })

describe('EcrPublishedImages', () => {
  it('finds images by tag and digest in one call, and names them by digest', async () => {
    const found = await images().find(['b-1', 'absent', digest])
    expect([...found.keys()].sort()).toEqual(['b-1', digest].sort())
    expect(found.get('b-1')?.reference).toBe(`${new URL(server.endpoint).host}/app@${digest}`)
    expect(server.journal.calls.map((call) => call.operation)).toEqual([
      'BatchGetImage',
      'GetAuthorizationToken',
    ])
    const { config } = (await found.get('b-1')?.config()) ?? {}
    expect(config?.os).toBe('linux')
    expect(server.violations).toEqual([])
  })

  it('finds nothing in a repository that is not there yet, and asks nothing for nothing', async () => {
    expect(await images('none').find(['b-1'])).toEqual(new Map())
    server.journal.clear()
    expect(await images().find([])).toEqual(new Map())
    expect(server.journal.calls).toEqual([])
  })

  it('names the permission that is missing', async () => {
    server.faults.add({ service: 'ecr', operation: 'BatchGetImage', fault: { kind: 'deny' } })
    await expect(images().find(['b-1'])).rejects.toThrow(
      /is not allowed to do ecr:BatchGetImage on repository 'app'/,
    )
    server.faults.clear()
    const found = await images().find(['b-1'])
    server.faults.add({ service: 'ecr', operation: 'GetDownloadUrlForLayer', fault: { kind: 'deny' } })
    await expect(found.get('b-1')?.config()).rejects.toThrow(/ecr:GetDownloadUrlForLayer/)
  })
})

describe('the registry’s host', () => {
  it('follows from account and region on AWS, without a call', async () => {
    expect(await registryHosts(client, 'eu-west-1', {})('123456789012')).toBe(
      '123456789012.dkr.ecr.eu-west-1.amazonaws.com',
    )
    expect(privateRegistryHost('123456789012', 'cn-north-1')).toBe(
      '123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn',
    )
    expect(server.journal.calls).toEqual([])
  })
})
