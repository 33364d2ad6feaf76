/**
 * set-config-vars and rollback-release by their bundles, against a deployed app: the whole way, bad input, and killed
 * at every call.
 */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DeleteItemCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { CANARIES } from '../../emulator/canaries.ts'
import { DynamoDbLedger } from '../../src/aws/dynamodb/ledger.ts'
import type { Release } from '../../src/release/ledger/release.ts'
import { systemClock } from '../../src/runtime/clock.ts'
import { APP, Harness } from '../e2e/harness.ts'
import { listedPermissions, neededPermissions } from '../e2e/permissions.ts'
import type { StubRun } from '../e2e/run-stub.ts'
import { CrashProxy, type NamedCrashPoint } from './crash-sweep/crash-proxy.ts'

let harness: Harness
let ledger: DynamoDbLedger
let empty: { readonly run: StubRun; readonly writes: readonly string[] }

beforeAll(async () => {
  harness = await Harness.open()
  const { endpoint, region, credentials } = harness.emulator
  const client = {
    endpoint,
    region,
    credentials,
    maxAttempts: 3,
    retryMode: 'standard' as const,
    customUserAgent: [],
  }
  const session = {
    client: { ...client, credentials: { ...credentials, sessionToken: '', expiration: new Date(8.64e15) } },
  }
  ledger = new DynamoDbLedger(
    session,
    { table: 'renga-ledger', app: APP, environment: 'production' },
    systemClock,
  )
  const mark = harness.mark
  empty = { run: await harness.run('rollback-release', {}), writes: harness.writesSince(mark) }
  for (const text of ['one', 'two']) {
    const workspace = harness.source({ 'EDITION.txt': text })
    const runId = harness.newRun()
    const built = await harness.run('build-from-buildpack', {}, { workspace, runId })
    const pushed = await harness.run(
      'push-ecr',
      { image: built.outputs['image'] ?? '' },
      { workspace, runId },
    )
    const released = await harness.run(
      'run-release-phase',
      { image: pushed.outputs['image'] ?? '' },
      { workspace, runId },
    )
    await goLive(released.outputs['release'] ?? '')
  }
}, 600_000)
afterAll(() => harness.close())

async function goLive(release: string): Promise<void> {
  const runId = harness.newRun()
  const phase = await harness.run('run-release-phase', { release }, { runId })
  const deployed = await harness.run('deploy-ecs-bluegreen', { release }, { runId })
  expect([phase.errors, deployed.errors]).toEqual([[], []])
}

const secretVersions = () => [
  ...(harness.emulator.account.secrets
    .find(harness.platform.appEnvironment.configSecret)
    ?.versions.values() ?? []),
]
const serving = async () => (await ledger.current())?.version

describe('the whole way', () => {
  it('set-config-vars opens a release that goes live with the new values, and shows names only', async () => {
    const mark = harness.mark
    const before = secretVersions().length
    const workspace = harness.source({ 'more.env': 'CERT="line one\nline two-secret"\n' })
    const run = await harness.run(
      'set-config-vars',
      { set: 'WELCOME=An old silent pond', secrets: 'API_TOKEN', 'from-file': 'more.env' },
      { env: { API_TOKEN: 'token-of-github', GITHUB_ACTION: 'config' }, workspace },
    )
    expect([run.code, run.errors, run.warnings]).toEqual([0, [], []])
    expect(run.outputs).toMatchObject({ release: 'v3', version: '3' })
    expect(JSON.parse(run.outputs['changes'] ?? '')).toEqual({
      added: ['WELCOME', 'API_TOKEN', 'CERT'],
      changed: [],
      removed: [],
      untouched: [],
    })
    const said = run.log.replaceAll(/^::add-mask::.*$/gm, '') + run.summary + JSON.stringify(run.outputs)
    for (const value of ['token-of-github', 'two-secret', 'old silent pond'])
      expect(said).not.toContain(value)
    expect(secretVersions()).toHaveLength(before + 1)
    // A task that a dead run has left is stopped; labels are set here or by the release phase, whichever comes first.
    const made = neededPermissions(harness, mark).filter((action) => !action.startsWith('sts:'))
    const only = ['ecs:StopTask', 'secretsmanager:UpdateSecretVersionStage']
    expect([...new Set([...made, ...only])].sort()).toEqual(listedPermissions('set-config-vars'))
    await goLive('v3')
    expect((await ledger.current())?.config.names).toEqual(
      ['API_TOKEN', 'CERT', 'DATABASE_URL', 'WELCOME', ...Object.keys(CANARIES)].sort(),
    )
    expect((await ledger.output(3))?.lines.length).toBeGreaterThan(0)
  }, 600_000)

  it('a dry run and values that are set already change nothing', async () => {
    const mark = harness.mark
    const dry = await harness.run('set-config-vars', {
      set: 'WELCOME=other',
      unset: 'CERT',
      'dry-run': 'true',
    })
    expect(dry.log).toMatch(/would be changed: WELCOME\n.*would be removed: CERT/)
    const same = await harness.run('set-config-vars', { set: 'WELCOME=An old silent pond' })
    expect([dry.code, same.code, dry.outputs['release'], same.outputs['release']]).toEqual([0, 0, '', ''])
    expect(harness.writesSince(mark)).toEqual([])
  })

  it('rollback-release takes code and config vars back, by its three steps, and prints the undo', async () => {
    const mark = harness.mark
    const run = await harness.run('rollback-release', { to: 'previous' }, { env: { GITHUB_ACTION: 'back' } })
    expect([run.code, run.errors]).toEqual([0, []])
    expect(run.outputs).toMatchObject({
      release: 'v4',
      version: '4',
      from: 'v3',
      to: 'v2',
      'turned-back': '',
    })
    expect(run.log).toMatch(/v3 -> v2 \(as v4\)/)
    expect(run.log).toContain(
      `To undo, run: gh workflow run rollback.yml -f app=${APP} -f environment=production -f to=v3`,
    )
    const made = neededPermissions(harness, mark).filter((action) => !action.startsWith('sts:'))
    const only = ['ecs:DeleteService', 'ecs:StopServiceDeployment', 'ecs:StopTask', 'ecs:UpdateService']
    const registers = ['ecs:RegisterTaskDefinition', 'ecs:TagResource', 'iam:PassRole']
    expect([...new Set([...made, ...only, ...registers])].sort()).toEqual(
      listedPermissions('rollback-release'),
    )
    await goLive('v4')
    expect((await ledger.current())?.config.names).toEqual([...Object.keys(CANARIES).sort(), 'DATABASE_URL'])
  }, 600_000)
})

interface Bad {
  readonly action: string
  readonly inputs: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly names: RegExp
  readonly fix: RegExp
  /** Makes the situation; answers what takes it back. */
  readonly arrange?: () => Promise<() => Promise<void>>
}

const table = () => {
  const { endpoint, region, credentials } = harness.emulator
  return new DynamoDBClient({ endpoint, region, credentials })
}

/** A record that somebody has put there, as release `version`. */
async function plant(version: number, change: (release: Release) => object): Promise<() => Promise<void>> {
  const client = table()
  const base = await ledger.get(1)
  if (base === undefined) throw new Error('no v1')
  const key = { pk: `${APP}#production`, sk: `release#${String(version).padStart(10, '0')}` }
  const { version: _of, ...rest } = base
  const record = { ...rest, version, runKey: `planted-${version}`, ...change(base) }
  await client.send(
    new PutItemCommand({
      TableName: 'renga-ledger',
      Item: marshall({ ...key, ...record }, { removeUndefinedValues: true }),
    }),
  )
  return async () => {
    await client.send(new DeleteItemCommand({ TableName: 'renga-ledger', Key: marshall(key) }))
    client.destroy()
  }
}

const bad: Readonly<Record<string, Bad>> = {
  'an unknown release': {
    action: 'rollback-release',
    inputs: { to: 'v99' },
    names: /'to' is 'v99'/,
    fix: /list-releases/,
  },
  'a foreign environment': {
    action: 'rollback-release',
    inputs: { to: 'staging/v2' },
    names: /a release of 'staging'/,
    fix: /promote-release/,
  },
  'a release of a foreign environment in the ledger': {
    action: 'rollback-release',
    inputs: { to: 'v5' },
    arrange: () => plant(5, () => ({ environment: 'staging' })),
    names: /v5 is a release of renga-board\/staging/,
    fix: /promote-release/,
  },
  'a failed release': {
    action: 'rollback-release',
    inputs: { to: 'v5' },
    arrange: () => plant(5, () => ({ status: 'failed', failure: 'release phase: exit code 1' })),
    names: /v5, which failed \(release phase: exit code 1\)/,
    fix: /Possible targets: v3/,
  },
  'a config version that Secrets Manager has dropped': {
    action: 'rollback-release',
    inputs: { to: 'v5' },
    arrange: () =>
      plant(5, ({ config }) => ({
        config: { ...config, versionId: 'c0ffee00-0000-4000-8000-000000000000' },
      })),
    names: /v5, whose config vars \(version c0ffee00/,
    fix: /Possible targets:/,
  },
  'a release whose image is gone': {
    action: 'rollback-release',
    inputs: { to: 'v5' },
    arrange: () =>
      plant(5, ({ image }) => ({ image: image.replace(/sha256:.*/, `sha256:${'0'.repeat(64)}`) })),
    names: /v5, whose image .*sha256:0{64} is no longer in the repository/,
    fix: /Possible targets:/,
  },
  'a secret over 64 KB': {
    action: 'set-config-vars',
    inputs: { set: `LONG=${'a b '.repeat(20_000)}` },
    names: /at most 65536\. The largest: LONG/,
    fix: /S3/,
  },
  'config names that are not names': {
    action: 'set-config-vars',
    inputs: { set: 'MY-VAR=1' },
    names: /'set' line 1 must start with a name/,
    fix: /letters, digits and underscores/,
  },
  'a value that looks like a secret passed as plain input': {
    action: 'set-config-vars',
    inputs: { set: 'SMTP_PASSWORD=hunter22' },
    names: /gives SMTP_PASSWORD a value that looks like a secret/,
    fix: /env: \{ SMTP_PASSWORD: \$\{\{ secrets\.SMTP_PASSWORD \}\} \}/,
  },
  'a GitHub secret that is not there': {
    action: 'set-config-vars',
    inputs: { secrets: 'API_KEY' },
    env: { API_KEY: '' },
    names: /lists API_KEY/,
    fix: /secret's name and environment/,
  },
  'a file that is not there': {
    action: 'set-config-vars',
    inputs: { 'from-file': 'nowhere.env' },
    names: /'nowhere\.env', which does not exist/,
    fix: /check out the repository/,
  },
  'a release that expired': {
    action: 'deploy-ecs-bluegreen',
    inputs: { release: 'v5' },
    arrange: () =>
      plant(5, () => ({ status: 'expired', failure: 'its run has made no progress for 60 min' })),
    names: /v5 is expired \(its run has made no progress/,
    fix: /open a new one/,
  },
}

describe('bad input: one clear error, and nothing was changed', () => {
  it.each(Object.entries(bad))(
    '%s',
    async (_name, example) => {
      const takeBack = await example.arrange?.()
      const mark = harness.mark
      const run = await harness.run(example.action, example.inputs, { env: example.env ?? {} })
      const writes = harness.writesSince(mark)
      await takeBack?.()
      expect(run.code).toBe(1)
      expect(run.errors).toHaveLength(1)
      expect(run.errors[0]).toMatch(example.names)
      expect(run.errors[0]).toMatch(example.fix)
      expect(run.log).not.toMatch(/hunter22|\n\s+at .+:\d+:\d+\)?$/m)
      expect(writes).toEqual([])
    },
    600_000,
  )

  it('an empty ledger', () => {
    expect(empty.run.errors).toEqual([
      expect.stringMatching(
        /'to' cannot be followed: renga-board\/production has no release yet\. Deploy first/,
      ),
    ])
    expect(empty.writes).toEqual([])
  })
})

/** A verb that opens a release: what it is given, and what must be so after it, however often it was killed. */
interface Subject {
  readonly action: string
  readonly inputs: (at: number) => Readonly<Record<string, string>>
  /** Versions of the secret that it writes. */
  readonly writes: number
  readonly opened: Partial<Release>
}

const subjects: readonly Subject[] = [
  {
    action: 'set-config-vars',
    inputs: (at) => ({ set: `AT=${at}` }),
    writes: 1,
    opened: { kind: 'config', description: 'Set AT config vars' },
  },
  {
    action: 'rollback-release',
    inputs: () => ({ to: 'v2' }),
    writes: 0,
    opened: { kind: 'rollback', description: 'Rollback to v2', parent: 2 },
  },
]

const READ = /:(?:Describe|List|Get|BatchGet|Query)|:GET /

describe.each(subjects)(
  '$action, killed at each of its calls and run again',
  ({ action, inputs, writes, opened }) => {
    it('opens one release, writes once, and leaves no lock', async () => {
      const proxy = new CrashProxy()
      const env = {
        AWS_ENDPOINT_URL: await proxy.open(harness.emulator.endpoint, 'aws'),
        GITHUB_ACTION: 'verb',
      }
      let at = 0
      const start = (runId: string) =>
        harness.run(action, inputs(at), {
          runId,
          env,
          onStart: (kill) => {
            proxy.kill = kill
          },
        })
      /** Not to be built upon by the next one. */
      const fail = (release: Release) => ledger.update(release.version, 'pending', { status: 'failed' })
      try {
        proxy.arm(undefined)
        const undisturbed = await start(harness.newRun())
        expect(undisturbed.errors).toEqual([])
        const points = pointsOf(action, proxy.calls)
        for (const release of await ledger.list(1)) await fail(release)
        const before = await serving()
        for (const point of points) {
          at += 1
          const where = `${point.call} (${point.occurrence}) ${point.when}`
          const [newest] = await ledger.list(1)
          const versions = secretVersions().length
          const runId = harness.newRun()
          proxy.arm(point)
          await start(runId)
          // Labels change only when the versions that releases need do.
          const reached = proxy.reached || point.call.endsWith(':UpdateSecretVersionStage')
          proxy.arm(undefined)
          const second = await start(runId)
          const [release] = await ledger.list(1)
          expect({
            where,
            reached,
            errors: second.errors,
            version: release?.version,
            writes: secretVersions().length - versions,
            lock: await ledger.lockHolder(),
            serves: await serving(),
          }).toEqual({
            where,
            reached: true,
            errors: [],
            version: (newest?.version ?? 0) + 1,
            writes,
            lock: undefined,
            serves: before,
          })
          expect(release).toMatchObject({ ...opened, status: 'pending' })
          expect(release?.processes.every(({ taskDefinition }) => taskDefinition !== undefined)).toBe(true)
          expect(second.outputs['release']).toBe(`v${release?.version}`)
          if (release !== undefined) await fail(release)
        }
        expect(points.length).toBeGreaterThan(15)
      } finally {
        await proxy.close()
      }
    }, 600_000)
  },
)

/** Every write before and after its effect, every kind of read once, before its answer. */
function pointsOf(action: string, calls: readonly string[]): readonly NamedCrashPoint[] {
  const seen = new Map<string, number>()
  return calls.flatMap((call): readonly NamedCrashPoint[] => {
    const occurrence = (seen.get(call) ?? 0) + 1
    seen.set(call, occurrence)
    const point = { action, call, occurrence }
    if (!READ.test(call))
      return [
        { ...point, when: 'before' },
        { ...point, when: 'after' },
      ]
    return occurrence > 1 ? [] : [{ ...point, when: 'after' }]
  })
}

it('a workspace file is read where it is, and nowhere else is it written', async () => {
  const workspace = harness.source()
  writeFileSync(join(workspace, 'app.json.vars.json'), '{"FROM_JSON":"1"}')
  const run = await harness.run(
    'set-config-vars',
    { 'from-file': 'app.json.vars.json', 'dry-run': 'true' },
    { workspace },
  )
  expect(run.log).toMatch(/would be added: FROM_JSON/)
})

it('set-config-vars twice in one run, as by two jobs that call config.yml: both are there, in two releases', async () => {
  const runId = harness.newRun()
  const releases: string[] = []
  for (const set of ['TWICE_A=1', 'TWICE_B=2', 'TWICE_A=3']) {
    const run = await harness.run('set-config-vars', { set }, { runId })
    expect([run.errors, run.code]).toEqual([[], 0])
    releases.push(run.outputs['release'] ?? '')
    await goLive(run.outputs['release'] ?? '')
  }
  expect(new Set(releases).size).toBe(3)
  const names = (await ledger.current())?.config.names
  expect(names).toEqual(expect.arrayContaining(['TWICE_A', 'TWICE_B']))
  // Started once more, as after a kill, the last one is found and nothing is opened.
  const again = await harness.run('set-config-vars', { set: 'TWICE_A=3' }, { runId })
  expect(again.outputs['release']).toBe(releases.at(-1))
})
