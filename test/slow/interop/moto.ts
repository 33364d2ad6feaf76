/**
 * Runs the adapters of the release ledger, the config vars, the platform descriptor and the logs against moto_server,
 * which argv names. Ends with `N passed, N failed`. What moto does otherwise than AWS's documents say is left to the
 * emulator and said here.
 */
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { isDeepStrictEqual } from 'node:util'
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  PutLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs'
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm'
import type { AwsSession } from '../../../src/aws/client/session.ts'
import { DynamoDbLedger } from '../../../src/aws/dynamodb/ledger.ts'
import { CloudWatchLogSource } from '../../../src/aws/logs/log-source.ts'
import { SecretsConfigEditor } from '../../../src/aws/secrets/config-editor.ts'
import { SecretsConfigStore } from '../../../src/aws/secrets/config-store.ts'
import { SsmPlatformSource } from '../../../src/aws/ssm/platform-source.ts'
import { keepConfigVersions, VERSIONS_KEPT } from '../../../src/release/config/keep-config.ts'
import { EmptySecretError, LockLostError, StaleReleaseError } from '../../../src/release/ledger/errors.ts'
import type { Release } from '../../../src/release/ledger/release.ts'
import { silentLogger } from '../../../src/runtime/log.ts'
import { draft } from '../../support/release/dynamodb-server.ts'
import { until } from '../../support/until.ts'

const [program = ''] = process.argv.slice(2)
const port = await freePort()
const endpoint = `http://127.0.0.1:${port}`
const moto = spawn(program, ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' })
const client = {
  region: 'us-east-1',
  endpoint,
  maxAttempts: 3,
  retryMode: 'standard' as const,
  customUserAgent: [] as [string, string][],
  credentials: {
    accessKeyId: 'test',
    secretAccessKey: 'test',
    sessionToken: 'test',
    expiration: new Date(8.64e15),
  },
}
const session: AwsSession = { region: client.region, client }
let now = Date.UTC(2026, 0, 1)
const clock = { now: () => now }
let passed = 0
let failed = 0

async function check(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
    passed += 1
    console.log(`✓ ${name}`)
  } catch (error) {
    failed += 1
    console.log(`✗ ${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function same(is: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(is, wanted))
    throw new Error(`${JSON.stringify(is)}, expected ${JSON.stringify(wanted)}`)
}

async function rejects(
  work: Promise<unknown>,
  kind: abstract new (...args: never[]) => Error,
  words = /./,
): Promise<void> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof kind) || !words.test(error.message))
    throw new Error(`${String(error)}, expected ${kind.name} ${words}`)
}

try {
  await answers()
  await ledger()
  await secrets()
  await others()
} finally {
  moto.kill()
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1

async function ledger(): Promise<void> {
  const table = 'ledger'
  await new DynamoDBClient(client).send(
    new CreateTableCommand({
      TableName: table,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  )
  const open = () => new DynamoDbLedger(session, { table, app: 'shop', environment: 'production' }, clock)
  // One after the other: moto checks a condition and writes in two steps, so that two of its threads may both pass.
  await check('twenty runs get twenty numbers in order, and none twice', async () => {
    const opened: number[] = []
    for (let at = 0; at < 20; at += 1) opened.push((await open().open(draft(`r${at}`))).version)
    same(
      opened,
      Array.from({ length: 20 }, (_, at) => at + 1),
    )
  })
  await check('a run finds its release again', async () => {
    const first = await open().opened('r7')
    same(await open().open(draft('r7', { description: 'again' })), first)
  })
  await check('a release is moved on once', async () => {
    same((await open().update(1, 'pending', { status: 'succeeded' })).status, 'succeeded')
    await rejects(open().update(1, 'pending', { status: 'failed' }), StaleReleaseError)
    same((await open().current())?.version, 1)
  })
  await check('releases are listed newest first, across pages', async () => {
    same(
      (await open().list(30)).map(({ version }) => version),
      Array.from({ length: 20 }, (_, at) => 20 - at),
    )
  })
  await check('the output of a release phase is kept beside its release', async () => {
    await open().keepOutput(1, { lines: ['migrating', ''], dropped: 2 })
    same(await open().output(1), { lines: ['migrating', ''], dropped: 2 })
    same(await open().output(2), undefined)
  })
  await check('the lock is held by one, told, taken over after its lease, and then lost', async () => {
    const lease = await open().acquireLock({ id: 'a', who: 'octocat' }, 60)
    same(await open().acquireLock({ id: 'b', who: 'hubot' }, 60), {
      held: false,
      by: { id: 'a', who: 'octocat' },
      until: now + 60_000,
    })
    same((await open().lockHolder())?.by.id, 'a')
    now += 60_001
    same((await open().acquireLock({ id: 'b', who: 'hubot' }, 60)).held, true)
    if (lease.held) await rejects(lease.renew(60), LockLostError, /hubot/)
  })
}

async function secrets(): Promise<void> {
  const manager = new SecretsManagerClient(client)
  const { ARN = '' } = await manager.send(
    new CreateSecretCommand({ Name: 'shop/config', SecretString: '{"A":"1"}' }),
  )
  const store = new SecretsConfigStore(session, ARN, silentLogger)
  const editor = new SecretsConfigEditor(session, ARN, silentLogger)
  const token = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
  await check('config vars are read by version, names only', async () => {
    const first = await store.current()
    same(first.names, ['A'])
    same(await store.version(first.versionId), first)
  })
  await check('a version is written once for a token, and becomes the current one', async () => {
    const before = await store.current()
    const written = await editor.write(new Map([['B', '2']]), token(1))
    same([written.versionId, written.names], [token(1), ['B']])
    same((await editor.write(new Map([['B', '2']]), token(1))).versionId, token(1))
    same((await store.current()).versionId, token(1))
    same([...(await store.available())].sort(), [before.versionId, token(1)].sort())
  })
  await check('labels keep the versions that releases need, and move on with them', async () => {
    const releases: Release[] = []
    for (let at = 1; at <= VERSIONS_KEPT + 3; at += 1) {
      await editor.write(new Map([['B', String(at + 1)]]), token(at + 100))
      const config = { secretArn: ARN, versionId: token(at + 100), names: ['B'] }
      releases.unshift({
        ...draft(`k${at}`, { config }),
        version: at,
        status: 'succeeded' as const,
        createdAt: '',
        updatedAt: '',
      })
    }
    const ports = { ledger: { list: async () => releases }, editor, log: silentLogger }
    await keepConfigVersions(ports)
    await keepConfigVersions(ports)
    const versions = await editor.versions()
    const ours = versions.filter(({ labels }) => labels.some((label) => label.startsWith('renga-')))
    same(
      ours.map(({ id }) => id).sort(),
      releases
        .slice(0, VERSIONS_KEPT)
        .map(({ config }) => config.versionId)
        .sort(),
    )
    for (const { id } of ours) same((await store.version(id)).names, ['B'])
    await keepConfigVersions({ ...ports, ledger: { list: async () => releases.slice(0, 2) } })
    const left = (await editor.versions()).flatMap(({ labels }) =>
      labels.filter((label) => label.startsWith('renga-')),
    )
    same(left.length, 2)
  })
  await check('a version that is gone is named', () =>
    rejects(
      store.version(token(999)),
      Error,
      /has no version '00000000-0000-4000-8000-000000000999': Secrets Manager has deleted it/,
    ),
  )
  await check('a secret without a value is told from one that is missing', async () => {
    const { ARN: empty = '' } = await manager.send(new CreateSecretCommand({ Name: 'shop/empty' }))
    await rejects(new SecretsConfigStore(session, empty, silentLogger).current(), EmptySecretError)
    await rejects(
      new SecretsConfigStore(session, 'shop/nowhere', silentLogger).current(),
      Error,
      /does not exist/,
    )
  })
}

async function others(): Promise<void> {
  await check('descriptors are read from Parameter Store, a missing one is no error', async () => {
    await new SSMClient(client).send(
      new PutParameterCommand({ Name: '/renga/platform', Type: 'String', Value: '{"version":1}' }),
    )
    const found = await new SsmPlatformSource(session).read([
      '/renga/platform',
      '/renga/apps/shop/production',
    ])
    same([...found], [['/renga/platform', '{"version":1}']])
  })
  await check('a log is followed from where it was left', async () => {
    const logs = new CloudWatchLogsClient(client)
    const place = { logGroupName: '/renga/shop', logStreamName: 'release/app/1' }
    const source = new CloudWatchLogSource(session, place.logGroupName)
    await logs.send(new CreateLogGroupCommand({ logGroupName: place.logGroupName }))
    same((await source.read(place.logStreamName, undefined)).lines, [])
    await logs.send(new CreateLogStreamCommand(place))
    const put = (message: string) =>
      logs.send(new PutLogEventsCommand({ ...place, logEvents: [{ timestamp: Date.now(), message }] }))
    await put('one')
    const first = await source.read(place.logStreamName, undefined)
    await put('two')
    const second = await source.read(place.logStreamName, first.next)
    same([first.lines, second.lines], [['one'], ['two']])
  })
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

async function answers(): Promise<void> {
  await until(() => {
    if (moto.exitCode !== null) throw new Error('moto_server has ended before it answered.')
    return fetch(`${endpoint}/moto-api/data.json`).then(
      ({ ok }) => ok,
      () => false,
    )
  })
}
