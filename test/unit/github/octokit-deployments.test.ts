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
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toMatch(/deployments: write/)
})

it('without a token nothing is asked', async () => {
  const asked = github.requests.length
  const run = readRunContext({ GITHUB_REPOSITORY: 'acme/shop', GITHUB_API_URL: github.apiUrl })
  await openDeploymentRecord(undefined, { run, log: silentLogger, redactor: new Redactor() }).started(
    releaseSubject(releaseOf(45)),
  )
  expect(github.requests).toHaveLength(asked)
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
