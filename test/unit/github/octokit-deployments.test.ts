import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { RealClock } from '../../../emulator/clock.ts'
import { type GithubServer, startGithub } from '../../../emulator/github/server.ts'
import { releaseSubject } from '../../../src/deploy/core/subject.ts'
import { OctokitDeployments } from '../../../src/github/octokit-deployments.ts'
import { openOctokit } from '../../../src/github/open-octokit.ts'
import { openDeploymentRecord } from '../../../src/github/open-record.ts'
import { type Logger, silentLogger } from '../../../src/runtime/log.ts'
import { Redactor } from '../../../src/runtime/redaction/redactor.ts'
import { readRunContext } from '../../../src/runtime/run-context.ts'
import { imageOf, releaseOf } from '../../support/deploy/harness.ts'
import { type Answer, scriptedGithub } from '../../support/github/scripted-github.ts'

const COMMIT = 'c'.repeat(40)
let github: GithubServer
let warnings: string[]
let masked: string[]

beforeAll(async () => {
  github = await startGithub({ clock: new RealClock() })
  github.addRepository('acme/shop').refs.set('refs/heads/main', COMMIT)
  github.state.find('acme/shop')?.refs.set(COMMIT, COMMIT)
})
afterAll(() => github.close())
beforeEach(() => {
  warnings = []
  masked = []
})

/** The record of a job whose token may do what `permissions` says, through Octokit and HTTP. */
function record(permissions: Readonly<Record<string, 'read' | 'write'>>) {
  const log: Logger = {
    ...silentLogger,
    warning: (message) => warnings.push(message),
    mask: (secret) => masked.push(secret),
  }
  const user = github.state.user('github-actions[bot]', 'Bot')
  const token = github.tokens.issue({ repository: 'acme/shop', permissions, user })
  const run = readRunContext({
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_SHA: COMMIT,
    GITHUB_RUN_ID: '7',
    GITHUB_SERVER_URL: github.serverUrl,
    GITHUB_API_URL: github.apiUrl,
  })
  return { token, record: openDeploymentRecord(token, { run, log, redactor: new Redactor() }) }
}

const kept = () => github.state.find('acme/shop')?.deployments ?? []
const states = () => kept().map(({ statuses }) => statuses.map(({ state }) => state))

it('keeps deployments and statuses as GitHub describes them; only the newest release stays live', async () => {
  const first = record({ deployments: 'write' })
  await first.record.started(releaseSubject(releaseOf(41, { commit: COMMIT })))
  await first.record.succeeded('https://shop.example.com')
  const second = record({ deployments: 'write' }).record
  await second.started(releaseSubject(releaseOf(42, { commit: COMMIT })))
  await second.succeeded('https://shop.example.com')
  const third = record({ deployments: 'write' }).record
  await third.started(releaseSubject(releaseOf(43, { commit: COMMIT })))
  await third.failed('v43 failed: web failed (circuit breaker).')
  expect(warnings).toEqual([])
  expect(masked).toContain(first.token)
  const byAge = [...kept()].sort((a, b) => a.id - b.id)
  expect(byAge.map(({ description }) => description)).toEqual(
    [41, 42, 43].map((version) => `v${version} Deploy 1a2b3c4`),
  )
  expect(states().toSorted((a, b) => a.join().localeCompare(b.join()))).toEqual([
    ['in_progress', 'failure'],
    ['in_progress', 'success'],
    ['in_progress', 'success', 'inactive'],
  ])
  expect(byAge[1]?.payload).toEqual({ release: 'v42', image: imageOf(42) })
  expect(github.violations).toEqual([])
})

it('finds the deployment of its own app among those of forty others in the environment', async () => {
  const deploy = async (app: string, version: number) => {
    const { record: one } = record({ deployments: 'write' })
    await one.started(releaseSubject({ ...releaseOf(version, { commit: COMMIT }), app }))
    await one.succeeded(undefined)
  }
  const before = kept().length
  await deploy('small', 1)
  for (let app = 1; app <= 40; app += 1) await deploy(`other${app}`, 1)
  const calls = github.requests.length
  await deploy('small', 2)
  expect(github.requests.length - calls).toBe(7)
  const added = kept().slice(before)
  const live = added.filter(({ statuses }) => statuses.at(-1)?.state === 'success')
  expect(live.filter(({ task }) => task === 'deploy:small').map(({ payload }) => payload)).toEqual([
    { release: 'v2', image: imageOf(2) },
  ])
  expect(live).toHaveLength(41)
  expect(warnings).toEqual([])
})

it('a token that may not write deployments is one warning, and no failure', async () => {
  const before = kept().length
  const { record: denied } = record({ contents: 'read' })
  await denied.started(releaseSubject(releaseOf(44, { commit: COMMIT })))
  await denied.succeeded(undefined)
  expect(kept()).toHaveLength(before)
  expect(warnings).toEqual([
    expect.stringContaining(
      "Add 'permissions: { deployments: write }' to the job (and to the caller of a reusable workflow). The deploy itself continues.",
    ),
  ])
})

it('a release without a commit is recorded for the one that the job runs on, else for its ref', async () => {
  const user = github.state.user('github-actions[bot]', 'Bot')
  const token = github.tokens.issue({ repository: 'acme/shop', permissions: { deployments: 'write' }, user })
  const made: [number, string | undefined][] = []
  for (const [sha, version] of [
    [COMMIT, 61],
    ['', 62],
  ] as const) {
    const run = readRunContext({
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_SHA: sha,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_API_URL: github.apiUrl,
    })
    const options = { onCreated: (id: number) => made.push([id, kept().find((one) => one.id === id)?.ref]) }
    const context = { run, log: silentLogger, redactor: new Redactor() }
    await openDeploymentRecord(token, context, options).started(releaseSubject(releaseOf(version)))
    const [last] = made.at(-1) ?? []
    await openDeploymentRecord(token, context, { resume: last }).failed('boom')
    expect(
      kept()
        .find(({ id }) => id === last)
        ?.statuses.map(({ state }) => state),
    ).toEqual(['in_progress', 'failure'])
  }
  expect(made.map(([, ref]) => ref)).toEqual([COMMIT, 'refs/heads/main'])
})

/** The deployments of acme/shop by a list of answers. */
function scripted(...answers: Answer[]) {
  const { api, calls, redactor } = scriptedGithub(...answers)
  redactor.add('hunter2-hunter2')
  return { calls, deployments: new OctokitDeployments(api.octokit, 'acme/shop', redactor) }
}
const DEPLOYMENTS = '/repos/acme/shop/deployments'

it('a deployment is made of exactly this, neither merged nor awaited', async () => {
  const deployment = {
    ref: COMMIT,
    environment: 'staging',
    task: 'deploy:shop',
    description: `v1 hunter2-hunter2 ${'x'.repeat(200)}`,
    payload: { release: 'v1' },
    production: false,
  }
  const { calls, deployments } = scripted({ data: { id: 9 } })
  expect(await deployments.create(deployment)).toBe(9)
  expect(calls).toEqual([
    [
      `POST ${DEPLOYMENTS}`,
      {
        ref: COMMIT,
        environment: 'staging',
        task: 'deploy:shop',
        description: `v1 *** ${'x'.repeat(132)}…`,
        payload: { release: 'v1' },
        production_environment: false,
        auto_merge: false,
        required_contexts: [],
      },
    ],
  ])
  const { deployments: merged } = scripted({ data: { message: 'Auto-merged main' } }, { data: {} })
  await expect(merged.create(deployment)).rejects.toThrow(new Error('Auto-merged main'))
  await expect(merged.create(deployment)).rejects.toThrow(new Error('GitHub did not create a deployment'))
})

it.each<[Parameters<OctokitDeployments['setStatus']>[1], object]>([
  [{ state: 'inactive' }, { state: 'inactive' }],
  [
    { state: 'failure', description: 'a hunter2-hunter2' },
    { state: 'failure', description: 'a ***' },
  ],
  [
    { state: 'success', logUrl: 'https://log', environmentUrl: 'https://shop' },
    { state: 'success', log_url: 'https://log', environment_url: 'https://shop' },
  ],
])('the status %j makes no other deployment inactive', async (status, sent) => {
  const { calls, deployments } = scripted({ data: {} })
  await deployments.setStatus(9, status)
  expect(calls).toEqual([[`POST ${DEPLOYMENTS}/9/statuses`, { auto_inactive: false, ...sent }]])
})

it('deployments are listed page by page, as far as they are asked for', async () => {
  const list = `${DEPLOYMENTS}?environment=staging&task=deploy%3Ashop&per_page=30`
  const { calls, deployments } = scripted(
    {
      data: [{ id: 2, payload: { release: 'v2' } }],
      link: `<https://api.github.test${list}&page=2>; rel="next"`,
    },
    { data: [{ id: 1, payload: '' }] },
  )
  const listed = []
  for await (const one of deployments.list('staging', 'deploy:shop')) listed.push([one, calls.length])
  expect(listed).toEqual([
    [{ id: 2, payload: { release: 'v2' } }, 1],
    [{ id: 1, payload: '' }, 2],
  ])
  expect(calls).toEqual([[`GET ${list}`], [`GET ${list}&page=2`]])
})

it('the state of a deployment is that of its newest status', async () => {
  const { calls, deployments } = scripted({ data: [{ state: 'success' }] }, { data: [] })
  expect(await deployments.latestState(9)).toBe('success')
  expect(await deployments.latestState(8)).toBeUndefined()
  expect(calls).toEqual([9, 8].map((id) => [`GET ${DEPLOYMENTS}/${id}/statuses?per_page=1`]))
})

it.each([
  ['a token', undefined, 'acme/shop'],
  ['a repository', 'token', ''],
])('without %s nothing is asked', async (_what, token, repository) => {
  const asked = github.requests.length
  const run = readRunContext({ GITHUB_REPOSITORY: repository, GITHUB_API_URL: github.apiUrl })
  const log: Logger = { ...silentLogger, warning: (message) => warnings.push(message) }
  const none = openDeploymentRecord(token, { run, log, redactor: new Redactor() })
  await none.started(releaseSubject(releaseOf(45)))
  await none.succeeded('https://shop.example.com')
  await none.failed('boom')
  expect(github.requests).toHaveLength(asked)
  expect(warnings).toEqual([])
})

it.each(['production', 'in_progress', 'deploy:v51', COMMIT])(
  'a config var that says what a request is about (%s) does not lead it elsewhere',
  async (value) => {
    const user = github.state.user('github-actions[bot]', 'Bot')
    const token = github.tokens.issue({
      repository: 'acme/shop',
      permissions: { deployments: 'write' },
      user,
    })
    const redactor = new Redactor()
    redactor.add(value, 'MODE')
    const place = { repository: 'acme/shop', apiUrl: github.apiUrl }
    const deployments = new OctokitDeployments(openOctokit(token, place, redactor), 'acme/shop', redactor)
    const id = await deployments.create({
      ref: COMMIT,
      environment: 'production',
      task: 'deploy:v51',
      description: `it said ${value}`,
      payload: {},
      production: true,
    })
    await deployments.setStatus(id, { state: 'in_progress' })
    const made = kept().find((one) => one.id === id)
    expect(made).toMatchObject({
      sha: COMMIT,
      environment: 'production',
      task: 'deploy:v51',
      description: 'it said ***',
    })
    expect(made?.statuses.map(({ state }) => state)).toEqual(['in_progress'])
  },
)
