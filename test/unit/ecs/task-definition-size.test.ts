import { describe, expect, it } from '@jest/globals'
import { checkedTaskDefinition } from '../../../emulator/aws/ecs/task/task-definition-rules.ts'
import { VirtualClock } from '../../../emulator/clock.ts'
import { buildTaskDefinition } from '../../../src/ecs/task-definition.ts'
import { TASK_DEFINITION_BYTES } from '../../../src/ecs/task-definition-size.ts'
import { stepIdentity } from '../../../src/release/ledger/run-identity.ts'
import { openRelease } from '../../../src/release/open/open-release.ts'
import { changeConfig } from '../../../src/release/verbs/change-config.ts'
import { UserError } from '../../../src/runtime/errors.ts'
import { readRunContext } from '../../../src/runtime/run-context.ts'
import { MemorySecret } from '../../support/release/fake-secrets.ts'
import { appOf, fakesOf, IMAGE, PLATFORM, PROCFILE, RUN } from '../../support/release/fakes.ts'

const signal = new AbortController().signal
const varsOf = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`A_CONFIG_VAR_${String(at).padStart(3, '0')}`, 'x']),
  )

function setUp(count: number) {
  const secret = new MemorySecret()
  secret.put(varsOf(count), '01234567-89ab-cdef-0123-456789abcdef')
  const fakes = { ...fakesOf(new VirtualClock()), config: secret, editor: secret }
  const open = (appJson?: object) =>
    openRelease(fakes, {
      platform: PLATFORM,
      app: appOf(PROCFILE, appJson, 'app-json-env: enforce\n'),
      image: IMAGE,
      description: undefined,
      run: RUN,
    })
  return { secret, fakes, open }
}

describe('a task definition that ECS would refuse for its size is refused before anything is changed', () => {
  it('of a deploy: names the size, the config vars and how many are too many', async () => {
    const { fakes, open } = setUp(500)
    const refused = open()
    await expect(refused).rejects.toBeInstanceOf(UserError)
    await expect(refused).rejects.toThrow(
      /The task definition of process '\w+' would be \d{5} bytes with its tags and what ECS adds; the ECS limit is 65536: its 500 config vars take \d{5}, \d+ each/,
    )
    await expect(refused).rejects.toMatchObject({
      fix: expect.stringMatching(/Remove at least \d+: 'unset'/),
    })
    expect([fakes.ledger.releases, fakes.taskDefinitions.registered]).toEqual([[], []])
  })

  it('says as many as must go: without them it is taken', async () => {
    const error = await setUp(500)
      .open()
      .catch((thrown: unknown) => thrown)
    const over = Number(/at least (\d+)/.exec(error instanceof UserError ? (error.fix ?? '') : '')?.[1])
    expect((await setUp(500 - over).open()).version).toBe(1)
    await expect(setUp(500 - over + 3).open()).rejects.toThrow(/the ECS limit is/)
  })

  it('of a config change: neither a version nor a release is written', async () => {
    const { secret, fakes, open } = setUp(100)
    const release = await open()
    await fakes.ledger.update(release.version, 'pending', { status: 'succeeded' })
    const change = changeConfig(fakes, {
      platform: PLATFORM,
      run: { ...RUN, runKey: '9-1/set-config-vars' },
      set: new Map(Object.entries(varsOf(500))),
      unset: [],
      refresh: false,
      dryRun: false,
      signal,
    })
    await expect(change).rejects.toThrow(/its 500 config vars take/)
    expect([secret.writes, fakes.ledger.releases.length]).toEqual([0, 1])
  })

  it.each([true, false])(
    'C20: whatever ECS counts of it, at the limit as well (dry run: %s)',
    async (dryRun) => {
      const { secret, fakes, open } = setUp(1)
      const release = await open()
      await fakes.ledger.update(release.version, 'pending', { status: 'succeeded' })
      const { tags: _tags, ...request } =
        fakes.taskDefinitions.registered.find(({ family }) => /web$/.test(family)) ?? {}
      const name = (at: number) => `A_CONFIG_VAR_OF_26_CHARS_${String(at).padStart(3, '0')}`.slice(-26)
      const each = JSON.stringify({
        name: name(0),
        valueFrom: `${release.config.secretArn}:${name(0)}::${'0'.repeat(36)}`,
      })
      // As many as the request has room for: what ECS adds to it has none.
      const most = Math.floor((TASK_DEFINITION_BYTES - JSON.stringify(request).length) / (each.length + 1))
      const change = changeConfig(fakes, {
        platform: PLATFORM,
        run: { ...RUN, runKey: '9-1/set-config-vars' },
        set: new Map(Array.from({ length: most }, (_, at) => [name(at), 'x'] as const)),
        unset: [],
        refresh: false,
        dryRun,
        signal,
      })
      await expect(change).rejects.toThrow(/the ECS limit is 65536: its \d+ config vars take \d+, \d+ each/)
      await expect(change).rejects.toMatchObject({
        fix: expect.stringMatching(/Remove at least \d+: 'unset'/),
      })
      expect([secret.writes, fakes.ledger.releases.length]).toEqual([0, 1])
    },
  )

  it('of values in app.json: names the largest', async () => {
    const { fakes, open } = setUp(1)
    await expect(open({ env: { TEXT: 'x'.repeat(70_000), SMALL: 'y' } })).rejects.toThrow(
      /The largest: TEXT \(70\d{3}\)/,
    )
    expect(fakes.ledger.releases).toEqual([])
  })
})

it('ECS on the emulator refuses the same, in its own words', async () => {
  const { fakes, open } = setUp(300)
  const release = await open()
  const [process] = release.processes
  if (process === undefined) throw new Error('no process')
  const { config } = await fakes.images.inspect(IMAGE)
  const built = buildTaskDefinition(PLATFORM, release, process, config)
  expect(checkedTaskDefinition(built).family).toBe(built.family)
  const [container] = built.containerDefinitions
  const fat = { ...container, environment: [{ name: 'FAT', value: 'x'.repeat(TASK_DEFINITION_BYTES) }] }
  expect(() => checkedTaskDefinition({ ...built, containerDefinitions: [fat] })).toThrow(
    /^Actual length: '\d+'\. Max allowed length is '65536' bytes\.$/,
  )
})

it('the identity of a step fits a tag of ECS, however long job and step are named', () => {
  const run = readRunContext({
    GITHUB_RUN_ID: '9'.repeat(20),
    GITHUB_RUN_ATTEMPT: '999',
    GITHUB_JOB: 'j'.repeat(100),
    GITHUB_ACTION: 's'.repeat(255),
  })
  expect(`${stepIdentity(run, 'set-config-vars', []).runKey}~99`.length).toBeLessThan(256)
})
