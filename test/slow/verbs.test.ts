/** The verbs that open no release, by their bundles, against a deployed app. */

import { writeFileSync } from 'node:fs'
import {
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  ECSClient,
  ListTasksCommand,
} from '@aws-sdk/client-ecs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { CANARIES } from '../../emulator/canaries.ts'
import { APP, Harness } from '../e2e/harness.ts'
import { listedPermissions, neededPermissions } from '../e2e/permissions.ts'

let harness: Harness
let ecs: ECSClient
let url: string
let workspace: string
/** The configuration that the example needs for a `clock` that must not run twice. */
const SETTINGS = 'processes: { clock: { singleton: true, quantity: 1 } }\n'

beforeAll(async () => {
  harness = await Harness.open()
  workspace = harness.source({ 'renga.yml': SETTINGS })
  writeFileSync(
    `${workspace}/Procfile`,
    'web: node server.js\nworker: node worker.js\nclock: node worker.js\nrelease: node migrate.js\n',
  )
  const runId = harness.newRun()
  const built = await harness.run('build-from-buildpack', {}, { workspace, runId })
  const pushed = await harness.run('push-ecr', { image: built.outputs['image'] ?? '' }, { workspace, runId })
  const image = pushed.outputs['image'] ?? ''
  const released = await harness.run('run-release-phase', { image }, { workspace, runId })
  const deployed = await harness.run(
    'deploy-ecs-bluegreen',
    { release: released.outputs['release'] ?? '' },
    { workspace, runId },
  )
  expect([released.errors, deployed.errors]).toEqual([[], []])
  const { endpoint, region, credentials } = harness.emulator
  ecs = new ECSClient({ endpoint, region, credentials })
  url = harness.platform.appEnvironment.web?.url ?? ''
}, 600_000)
afterAll(async () => {
  ecs?.destroy()
  await harness.close()
})

const nothingChanged = (mark: number) => expect(harness.writesSince(mark)).toEqual([])

async function service(process: string) {
  const { cluster } = harness.platform.descriptor
  const name = `${APP}-production-${process}`
  const { services = [] } = await ecs.send(new DescribeServicesCommand({ cluster, services: [name] }))
  const { taskDefinition } = await ecs.send(
    new DescribeTaskDefinitionCommand({ taskDefinition: services[0]?.taskDefinition }),
  )
  return { desired: services[0]?.desiredCount, running: services[0]?.runningCount, cpu: taskDefinition?.cpu }
}

describe('list-releases', () => {
  it('lists them, for people and for machines, with the permissions that its README lists', async () => {
    const mark = harness.mark
    const run = await harness.run('list-releases', {})
    expect([run.code, run.errors, run.warnings]).toEqual([0, [], []])
    expect(run.outputs).toMatchObject({ current: 'v1', 'rollback-to': '' })
    expect(JSON.parse(run.outputs['releases'] ?? '')).toMatchObject({
      current: 'v1',
      releases: [
        {
          release: 'v1',
          status: 'succeeded',
          current: true,
          configVars: [...Object.keys(CANARIES).sort(), 'DATABASE_URL'],
        },
      ],
    })
    expect(run.log).toMatch(/^v1 {2}current {2}Deploy 85ba231 {2}basho/m)
    expect(run.summary).toMatch(/^## Releases of renga-board\/production/)
    expect(neededPermissions(harness, mark)).toEqual(listedPermissions('list-releases'))
    nothingChanged(mark)
  })
})

describe('run-one-off', () => {
  const command =
    'echo "$DYNO of $HEROKU_RELEASE_VERSION says $GREETING" && node -e "process.exit(Number(process.argv[1]))" "$CODE"'
  const env = { GREETING: "it's a 'fine' day; $(id)", CODE: '0' }

  it('runs a line by the launcher, with the variables that are passed on, and with its exit code as the verdict', async () => {
    const mark = harness.mark
    const run = await harness.run('run-one-off', { command, env: 'GREETING, CODE' }, { env })
    expect([run.code, run.errors, run.warnings]).toEqual([0, [], []])
    expect(run.log).toMatch(/^run\.\d{4} of v1 says \*\*\*$/m)
    expect(run.outputs).toMatchObject({ 'exit-code': '0', release: 'v1' })
    expect(run.summary).toMatch(/^## ✅/)
    // The post step of the runner finds nothing to do; one that was left would be found with ecs:ListTasks and stopped.
    expect(run.state['running']).toBe('')
    const made = neededPermissions(harness, mark)
    expect([...made, 'dynamodb:GetItem', 'ecs:ListTasks', 'ecs:StopTask'].sort()).toEqual(
      listedPermissions('run-one-off'),
    )
    expect(harness.writesSince(mark)).toEqual(['ecs:RegisterTaskDefinition', 'ecs:RunTask'])
    const { taskDefinition } = await ecs.send(
      new DescribeTaskDefinitionCommand({ taskDefinition: `${APP}-production-run` }),
    )
    expect(taskDefinition?.containerDefinitions?.[0]?.entryPoint).toEqual([
      '/cnb/lifecycle/launcher',
      '--',
      '/bin/sh',
      '-c',
    ])
  }, 600_000)

  it('is red with the exit code of the command', async () => {
    const mark = harness.mark
    const run = await harness.run(
      'run-one-off',
      { command, env: 'GREETING, CODE', release: 'v1' },
      { env: { ...env, CODE: '7' } },
    )
    expect(run.code).toBe(1)
    expect(run.outputs['exit-code']).toBe('7')
    expect(run.errors).toEqual([expect.stringMatching(/^The command failed: exit code 7/)])
    expect(harness.writesSince(mark)).toEqual(['ecs:RunTask'])
  }, 600_000)

  it('stops the task when the job is cancelled', async () => {
    const run = await harness.run(
      'run-one-off',
      { command: 'echo begun; exec sleep 300' },
      { onLine: (line, kill) => line === 'begun' && kill('SIGINT') },
    )
    expect(run.code).toBe(1)
    expect(run.errors).toEqual(['Cancelled by SIGINT.'])
    expect(await runningOneOffs()).toEqual([])
  }, 600_000)

  it('and the post step stops it when the runner was killed', async () => {
    const main = await harness.run(
      'run-one-off',
      { command: 'echo begun; exec sleep 300' },
      { onLine: (line, kill) => line === 'begun' && kill('SIGKILL') },
    )
    expect(main.code).toBeNull()
    expect(await runningOneOffs()).toHaveLength(1)
    const post = await harness.run('run-one-off', { command: 'x' }, { entry: 'post', state: main.state })
    expect([post.code, post.errors]).toEqual([0, []])
    expect(post.log).toMatch(/was still running and was told to stop/)
    expect(await runningOneOffs()).toEqual([])
  }, 600_000)

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['an unknown release', { command: 'true', release: 'v9' }, /'release' is 'v9'.*newest is v1/],
    ['a variable that the step lacks', { command: 'true', env: 'NOPE' }, /'env' lists NOPE/],
    ['a variable that is a config var', { command: 'true', env: 'DATABASE_URL' }, /config vars/],
    ['an unknown size', { command: 'true', size: 'giant' }, /'size'.*'giant'/],
    ['no command', { command: ' ' }, /'command' is required/],
  ])('refuses %s, and nothing is changed', async (_name, inputs, message) => {
    const mark = harness.mark
    const run = await harness.run('run-one-off', inputs, { env: { DATABASE_URL: 'sqlite:elsewhere' } })
    expect(run.errors).toEqual([expect.stringMatching(message)])
    nothingChanged(mark)
  })

  async function runningOneOffs(): Promise<readonly string[]> {
    const { cluster } = harness.platform.descriptor
    const family = `${APP}-production-run`
    const { taskArns = [] } = await ecs.send(
      new ListTasksCommand({ cluster, family, desiredStatus: 'RUNNING' }),
    )
    return taskArns
  }
})

describe('scale-processes', () => {
  it('scales quantity and size together, awaits both, and opens no release', async () => {
    const mark = harness.mark
    const run = await harness.run('scale-processes', { processes: 'web=1:standard-2x worker-1' })
    expect([run.code, run.errors, run.warnings]).toEqual([0, [], []])
    expect(await service('web')).toEqual({ desired: 1, running: 1, cpu: '512' })
    expect(await service('worker')).toEqual({ desired: 0, running: 0, cpu: '256' })
    expect(JSON.parse(run.outputs['formation'] ?? '')).toMatchObject({
      ok: true,
      processes: [
        {
          process: 'web',
          quantity: { before: 2, after: 1 },
          size: { before: 'standard-1x', after: 'standard-2x' },
        },
        { process: 'worker', quantity: { before: 1, after: 0 } },
      ],
    })
    const listed = new Set(listedPermissions('scale-processes'))
    expect(neededPermissions(harness, mark).filter((action) => !listed.has(action))).toEqual([])
    // What the README lists besides is needed when a size does not hold: the rollback, and the log of tasks that died.
    const unused = [...listed].filter((action) => !neededPermissions(harness, mark).includes(action))
    expect(unused).toEqual(['ecs:StopServiceDeployment', 'logs:GetLogEvents'])
    const list = await harness.run('list-releases', {})
    expect(JSON.parse(list.outputs['releases'] ?? '').releases).toMatchObject([
      {
        release: 'v1',
        processes: [
          { type: 'web', size: 'standard-2x' },
          { type: 'worker', size: 'standard-1x' },
          { type: 'clock' },
        ],
      },
    ])
  }, 600_000)

  it('set to what is there it changes nothing', async () => {
    const mark = harness.mark
    const run = await harness.run('scale-processes', { processes: 'web=1:Standard-2X, worker=0' })
    expect([run.code, run.errors]).toEqual([0, []])
    expect(harness.writesSince(mark).filter((call) => !call.startsWith('dynamodb:'))).toEqual([])
  }, 600_000)

  it.each<[string, string, RegExp]>([
    ['words that are none', 'web three', /'processes' has 'web'/],
    ['an unknown process type', 'wrker=1', /lists 'wrker'.*Did you mean 'worker'/],
    ['a singleton above 1', 'clock=2', /'clock', which must never have two tasks at once/],
    ['the release process', 'release=1', /runs once per release/],
  ])('refuses %s, and nothing is changed', async (_name, processes, message) => {
    const mark = harness.mark
    const run = await harness.run('scale-processes', { processes })
    expect(run.code).toBe(1)
    expect(run.errors.join('\n')).toMatch(message)
    nothingChanged(mark)
  })
})

describe('maintenance-mode', () => {
  const answer = async (path = '/verses') => {
    const response = await fetch(new URL(path, url))
    return { status: response.status, text: await response.text() }
  }

  it('on: people get a 503 with the page, whatever they ask for; the tasks go on', async () => {
    writeFileSync(`${workspace}/down.html`, '<h1>Back at noon</h1>\n')
    const mark = harness.mark
    const run = await harness.run('maintenance-mode', { mode: 'on', page: 'down.html' }, { workspace })
    expect([run.code, run.errors]).toEqual([0, []])
    expect(run.outputs).toMatchObject({
      changed: 'true',
      'rule-arn': expect.stringContaining(':listener-rule/'),
    })
    expect(await answer()).toEqual({ status: 503, text: '<h1>Back at noon</h1>' })
    expect(await answer('/healthz')).toMatchObject({ status: 503 })
    expect(run.log).toMatch(/::notice::.*workers.*keep running/)
    expect(harness.writesSince(mark)).toEqual([
      'elasticloadbalancing:SetRulePriorities',
      'elasticloadbalancing:CreateRule',
    ])
    // Another page, then off: all that the README lists.
    await harness.run('maintenance-mode', { mode: 'on' })
    expect((await answer()).text).toMatch(/Offline for maintenance/)
    const again = await harness.run('maintenance-mode', { mode: 'on' })
    expect(again.outputs['changed']).toBe('false')
    expect(again.log).toMatch(/is already on/)
    const off = await harness.run('maintenance-mode', { mode: 'off' })
    expect(off.outputs).toEqual({ changed: 'true', 'rule-arn': '' })
    expect(neededPermissions(harness, mark)).toEqual(listedPermissions('maintenance-mode'))
    expect((await answer()).status).toBe(200)
    expect(await service('web')).toMatchObject({ running: 1 })
  }, 600_000)

  it('deploys work meanwhile: blue/green moves the rule behind the page', async () => {
    await harness.run('maintenance-mode', { mode: 'on' })
    const scaled = await harness.run('scale-processes', { processes: 'web=2:standard-1x' })
    expect(scaled.errors).toEqual([])
    expect((await answer()).status).toBe(503)
    const off = await harness.run('maintenance-mode', { mode: 'off' })
    expect(off.errors).toEqual([])
    expect((await answer()).status).toBe(200)
    expect((await harness.run('maintenance-mode', { mode: 'off' })).outputs['changed']).toBe('false')
  }, 600_000)

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    [
      'a page that is not there',
      { mode: 'on', page: 'nowhere.html' },
      /'page' is 'nowhere.html', which cannot be read/,
    ],
    [
      'a page that is too long',
      { mode: 'on', page: 'server.js' },
      /'page' is 'server.js' with \d+ characters.*1024.*'page-url'/,
    ],
    ['another mode', { mode: 'perhaps' }, /'mode' is 'perhaps'/],
  ])('refuses %s, and nothing is changed', async (_name, inputs, message) => {
    const mark = harness.mark
    const run = await harness.run('maintenance-mode', inputs, { workspace })
    expect(run.errors).toEqual([expect.stringMatching(message)])
    nothingChanged(mark)
  })
})

it('none of them has opened a release: not scaling, not maintenance, not a one-off run', async () => {
  const run = await harness.run('list-releases', {})
  expect(JSON.parse(run.outputs['releases'] ?? '')).toMatchObject({
    current: 'v1',
    releases: [{ release: 'v1' }],
  })
  expect(JSON.parse(run.outputs['releases'] ?? '').releases).toHaveLength(1)
})
