import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ECRClient } from '@aws-sdk/client-ecr'
import { ECSClient, ListTasksCommand } from '@aws-sdk/client-ecs'
import {
  CreateSecretCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { buildImage } from '../../../emulator/builder/build-image.ts'
import { type Emulator, startEmulator } from '../../../emulator/emulator.ts'
import { type Platform as Provisioned, provisionPlatform } from '../../../emulator/platform/platform.ts'
import { loadApp } from '../../../src/app/load-app.ts'
import type { AwsSession } from '../../../src/aws/client/session.ts'
import { releasePorts } from '../../../src/aws/connect/release-ports.ts'
import { EcrImageRepository } from '../../../src/aws/ecr/image-repository.ts'
import { EcsClusters } from '../../../src/aws/ecs/clusters.ts'
import { EcsOneOffRunner } from '../../../src/aws/ecs/one-off-runner.ts'
import { EcsTaskDefinitions } from '../../../src/aws/ecs/task-definitions.ts'
import { CloudWatchLogSource } from '../../../src/aws/logs/log-source.ts'
import { SecretsConfigEditor } from '../../../src/aws/secrets/config-editor.ts'
import { SecretsConfigStore } from '../../../src/aws/secrets/config-store.ts'
import { SsmPlatformSource } from '../../../src/aws/ssm/platform-source.ts'
import { readSourceTree } from '../../../src/buildpacks/source/source-tree.ts'
import { parseImageReference } from '../../../src/image/oci/reference.ts'
import { pushBlobsAndManifest } from '../../../src/image/push/push.ts'
import { openOciLayout } from '../../../src/image/source/oci-layout.ts'
import { loadPlatform } from '../../../src/platform/load.ts'
import { TaskNotStartedError, TransientReadError } from '../../../src/release/ledger/errors.ts'
import { releaseAndRunPhase } from '../../../src/release/phase/release-and-run-phase.ts'
import { type Clock, systemClock } from '../../../src/runtime/clock.ts'
import { silentLogger } from '../../../src/runtime/log.ts'
import { jobSession } from '../../support/emulator/job-session.ts'
import { MemoryLog, RUN } from '../../support/release/fakes.ts'

/**
 * Waits a fortieth of what it is told, so that ticks of seconds take milliseconds. No bound: nothing is expected of how
 * long it takes.
 */
const hurried: Clock = { now: () => Date.now(), sleep: (ms, signal) => systemClock.sleep(ms / 40, signal) }
const never = new AbortController().signal

let emulator: Emulator
let provisioned: Provisioned
let session: AwsSession
let directory: string
let image: string
const secret = 'sqlite:/tmp/a-secret-path'

beforeAll(async () => {
  emulator = await startEmulator({ timings: 0.001, githubContract: false })
  provisioned = await provisionPlatform(
    { ...emulator },
    {
      app: 'shop',
      environment: 'production',
      issuer: emulator.github.issuer,
      repository: 'acme/shop',
      configVars: { DATABASE_URL: secret, RAILS_ENV: 'production' },
    },
  )
  process.env['AWS_ENDPOINT_URL'] = emulator.endpoint
  session = await deploySession()
  directory = await mkdtemp(join(tmpdir(), 'renga-release-'))
  await writeFile(join(directory, 'Procfile'), 'web: node web.js\nrelease: node migrate.js\n')
  await writeFile(
    join(directory, 'migrate.js'),
    "console.log('release ' + process.env.HEROKU_RELEASE_VERSION)\nconsole.log('::error::from the app')\nconsole.log(process.env.DATABASE_URL)\nprocess.exit(process.env.RAILS_ENV === 'broken' ? 3 : 0)\n",
  )
  image = await push()
})

afterAll(async () => {
  delete process.env['AWS_ENDPOINT_URL']
  await rm(directory, { recursive: true, force: true })
  await emulator.close()
})

/** The deploy role's session, as a job of the environment gets it from its OIDC token. */
const deploySession = (): Promise<AwsSession> =>
  jobSession(emulator, provisioned.deployRole, {
    action: 'run-release-phase',
    workflow: 'deploy',
    environment: 'production',
    eventName: 'push',
  })

async function push(): Promise<string> {
  const { app } = await loadApp(directory, 'production')
  const output = join(directory, '..', `${directory.split('/').at(-1)}-image`)
  await buildImage(
    { tree: await readSourceTree(directory), app, env: {}, output },
    { log: silentLogger, runNpm: () => Promise.reject(new Error('no npm here')) },
  )
  const repository = new EcrImageRepository({
    client: new ECRClient(session.client),
    region: session.region,
    repository: 'shop',
    log: silentLogger,
    clock: systemClock,
    signal: never,
  })
  const local = await openOciLayout(output)
  try {
    const pushed = await pushBlobsAndManifest(local, repository, {
      tags: [],
      log: silentLogger,
      clock: systemClock,
      signal: never,
    })
    return pushed.image
  } finally {
    repository.close()
    await local.dispose()
    await rm(output, { recursive: true, force: true })
  }
}

async function release(runKey: string, log = new MemoryLog()) {
  const platform = await loadPlatform(new SsmPlatformSource(session), 'shop', 'production')
  const { app } = await loadApp(directory, 'production')
  const ports = releasePorts(session, platform, { clock: hurried, log, signal: never })
  const editor = new SecretsConfigEditor(session, platform.appEnvironment.configSecret, log)
  return releaseAndRunPhase(
    { ...ports, editor },
    {
      platform,
      redact: (text) => text,
      source: { kind: 'image', app, image: parseImageReference(image), description: undefined },
      run: { ...RUN, runKey },
      timeoutSeconds: 3600,
      signal: never,
      onRelease: () => {},
    },
  )
}

describe('a release on the emulator, as the deploy role', () => {
  it('runs its release phase; the calls are those that the README lists', async () => {
    const before = emulator.account.server.journal.calls.length
    const log = new MemoryLog()
    const report = await release('77-1', log)
    expect(report.error).toBeUndefined()
    expect(report.release).toMatchObject({
      version: 1,
      status: 'pending',
      releasePhase: { status: 'succeeded', exitCode: 0 },
    })
    expect(report.tail).toEqual(['release v1', '::error::from the app', secret])
    expect(log.masked).toContain(secret)
    await new EcsOneOffRunner(session, report.platform).stop(
      report.release.releasePhase.taskArn ?? '',
      'for the list',
    )

    const made = new Set(
      emulator.account.server.journal.calls.slice(before).flatMap(({ actions }) => actions),
    )
    const readme = await readFile('actions/run-release-phase/README.md', 'utf8')
    const policy: { readonly Statement?: readonly { readonly Action: string | readonly string[] }[] } =
      JSON.parse(/```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? '{}')
    const listed = new Set(policy.Statement?.flatMap(({ Action }) => Action))
    expect([...made].sort()).toEqual([...listed].sort())
  })

  it('fails with the exit code when the new config breaks it, and the first release keeps its own', async () => {
    await setRailsEnv('broken')
    const report = await release('78-1')
    expect(report.error?.message).toBe(
      "The release phase of v2 failed: exit code 3, its log says '::error::from the app'. Its last lines say why: fix that and push. Nothing was deployed before or now.",
    )
    expect(report.release).toMatchObject({
      version: 2,
      status: 'failed',
      failure: 'release phase: exit code 3',
    })
    const again = await release('77-1')
    expect(again.release.version).toBe(1)
    expect(again.release.config.versionId).not.toBe(report.release.config.versionId)
  })
})

describe('a release on the emulator, on a bad day', () => {
  it.each([
    ['dynamodb', 'PutItem', 'drop after', 3],
    ['dynamodb', 'UpdateItem', 'drop after', 1],
    ['ecs', 'RunTask', 'drop after', 1],
    ['ecs', 'DescribeTasks', 'server-error', 2],
    ['ecs', 'DescribeTasks', 'drop before', 2],
    ['logs', 'GetLogEvents', 'server-error', 2],
    ['logs', 'GetLogEvents', 'drop after', 3],
  ] as const)('%s %s: %s, %d times', async (service, operation, kind, times) => {
    await setRailsEnv('production')
    const [name, when] = kind.split(' ')
    const clear = emulator.account.server.faults.add({
      service,
      operation,
      times,
      fault:
        name === 'drop'
          ? { kind: 'drop', when: when === 'after' ? 'after' : 'before' }
          : { kind: name === 'throttle' ? 'throttle' : 'server-error' },
    })
    const before = (await newest())?.version ?? 0
    const ended = await endedTasks()
    const report = await release(`fault-${service}-${operation}-${kind}`).finally(clear)
    expect(report.error).toBeUndefined()
    // The next number, and no other: an answer that was lost has opened nothing twice.
    expect(report.release.version).toBe(before + 1)
    expect((await newest())?.version).toBe(before + 1)
    expect(report.tail).toHaveLength(3)
    expect(await endedTasks()).toBe(ended + 1)
  })
})

async function endedTasks(): Promise<number> {
  const { taskArns = [] } = await new ECSClient({ ...emulator, endpoint: emulator.endpoint }).send(
    new ListTasksCommand({
      cluster: provisioned.descriptor.cluster,
      family: 'shop-production-release',
      desiredStatus: 'STOPPED',
    }),
  )
  return taskArns.length
}

async function newest() {
  const { ledger } = releasePorts(
    session,
    await loadPlatform(new SsmPlatformSource(session), 'shop', 'production'),
    {
      clock: hurried,
      log: silentLogger,
      signal: never,
    },
  )
  const [release] = await ledger.list(1)
  return release
}

async function setRailsEnv(value: string): Promise<void> {
  await new SecretsManagerClient({ ...emulator, endpoint: emulator.endpoint }).send(
    new PutSecretValueCommand({
      SecretId: provisioned.appEnvironment.configSecret,
      SecretString: JSON.stringify({ DATABASE_URL: secret, RAILS_ENV: value }),
    }),
  )
}

describe('adapters, where AWS says no', () => {
  const store = (arn: string) => new SecretsConfigStore(session, arn, silentLogger)
  const arn = (name: string) =>
    `arn:aws:secretsmanager:${emulator.region}:${emulator.accountId}:secret:${name}`

  it('a config version that is gone is named', async () => {
    await expect(
      store(provisioned.appEnvironment.configSecret).version('00000000-0000-4000-8000-000000000000'),
    ).rejects.toThrow(/has no version '00000000-0000-4000-8000-000000000000': Secrets Manager has deleted it/)
  })

  it.each([
    [
      'is missing',
      undefined,
      /The secret '.*nothing-AbCdEf' with the config vars does not exist\. Create it/,
    ],
    ['holds a nested value', '{"A":{"b":"hunter2"}}', /'A' is an object, not a string/],
    ['is not JSON', 'A=hunter2', /is not JSON/],
  ])('a secret that %s', async (_name, text, message) => {
    const root = { ...emulator, endpoint: emulator.endpoint }
    let name = arn('nothing-AbCdEf')
    if (text !== undefined) {
      const made = await new SecretsManagerClient(root).send(
        new CreateSecretCommand({ Name: `odd-${text.length}`, SecretString: text }),
      )
      name = made.ARN ?? ''
    }
    const open = new SecretsConfigStore(
      { client: { ...session.client, credentials: rootCredentials() } },
      name,
      silentLogger,
    )
    await expect(open.current()).rejects.toThrow(message)
  })

  it('a secret the role may not read names the IAM action', async () => {
    await expect(store(arn('foreign-AbCdEf')).current()).rejects.toThrow(
      /The role is not allowed to do secretsmanager:GetSecretValue.*Add secretsmanager:GetSecretValue/,
    )
  })

  it('a cluster, a family and a log stream that are not there are no errors', async () => {
    const open = { client: { ...session.client, credentials: rootCredentials() } }
    expect(await new EcsClusters(open).status('nowhere')).toBeUndefined()
    expect(await new EcsTaskDefinitions(session, hurried).latest('shop-production-nothing')).toBeUndefined()
    expect(
      await new CloudWatchLogSource(session, provisioned.appEnvironment.logGroup).read(
        'release/app/x',
        undefined,
      ),
    ).toEqual({
      lines: [],
      next: undefined,
    })
  })

  it('a task that ECS does not know may still come to light; one it refuses was not started', async () => {
    const runner = new EcsOneOffRunner(session, provisioned.descriptor)
    const cluster = `arn:aws:ecs:${emulator.region}:${emulator.accountId}:task/${provisioned.descriptor.cluster}`
    await expect(runner.describe(`${cluster}/${'0'.repeat(32)}`)).rejects.toThrow(TransientReadError)
    const start = runner.start({
      taskDefinition: `arn:aws:ecs:${emulator.region}:${emulator.accountId}:task-definition/shop-production-release:999`,
      clientToken: 't',
      startedBy: 'x',
      tags: {},
    })
    await expect(start).rejects.toThrow(TaskNotStartedError)
  })
})

const rootCredentials = () => ({ ...emulator.credentials, sessionToken: '', expiration: new Date(8.64e15) })
