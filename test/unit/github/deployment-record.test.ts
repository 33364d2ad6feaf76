import { describe, expect, it } from '@jest/globals'
import { releaseSubject } from '../../../src/deploy/core/subject.ts'
import { GitHubDeploymentRecord } from '../../../src/github/deployment-record.ts'
import type { DeploymentStatus, GitHubDeployments, NewDeployment } from '../../../src/github/deployments.ts'
import { type Logger, silentLogger } from '../../../src/runtime/log.ts'
import { imageOf, releaseOf } from '../../support/deploy/harness.ts'
import { refused } from '../../support/github/scripted-github.ts'

class FakeDeployments implements GitHubDeployments {
  readonly made: NewDeployment[] = []
  readonly statuses: [number, DeploymentStatus][] = []
  readonly earlier: { id: number; task: string; state: string; payload?: unknown }[] = []
  readonly listed: [string, string][] = []
  denied = false

  async create(deployment: NewDeployment): Promise<number> {
    if (this.denied) throw Object.assign(new Error('Resource not accessible by integration'), { status: 403 })
    this.made.push(deployment)
    return 100
  }

  async setStatus(id: number, status: DeploymentStatus): Promise<void> {
    if (this.denied) throw new Error('Resource not accessible by integration')
    this.statuses.push([id, status])
  }

  async *list(environment: string, task: string) {
    this.listed.push([environment, task])
    const own = this.made.map((one) => ({ id: 100, task: one.task, payload: { ...one.payload } }))
    const all = [...own, ...this.earlier.map((one) => ({ payload: '', ...one }))]
    yield* all.filter((one) => one.task === task)
  }

  async latestState(id: number): Promise<string | undefined> {
    return this.earlier.find((one) => one.id === id)?.state
  }
}

function recording() {
  const deployments = new FakeDeployments()
  const warnings: string[] = []
  const log: Logger = { ...silentLogger, warning: (message) => warnings.push(message) }
  const logUrl = 'https://github.com/acme/shop/actions/runs/7'
  const record = new GitHubDeploymentRecord(deployments, log, { fallbackRef: 'main', logUrl })
  return { deployments, warnings, record, logUrl }
}

describe('the GitHub deployment of a release', () => {
  it('is made for the commit, with release and image, and ends in success with the address', async () => {
    const { deployments, record, logUrl, warnings } = recording()
    const commit = 'c'.repeat(40)
    await record.started(releaseSubject(releaseOf(42, { commit })))
    await record.succeeded('https://shop.example.com')
    expect(deployments.made).toEqual([
      {
        ref: commit,
        environment: 'production',
        task: 'deploy:shop',
        description: 'v42 Deploy 1a2b3c4',
        payload: { release: 'v42', image: imageOf(42) },
        production: true,
      },
    ])
    expect(deployments.statuses).toEqual([
      [100, { state: 'in_progress', logUrl }],
      [100, { state: 'success', environmentUrl: 'https://shop.example.com', logUrl }],
    ])
    // For one of the same release, then for what was live before.
    expect(deployments.listed).toEqual([
      ['production', 'deploy:shop'],
      ['production', 'deploy:shop'],
    ])
    expect(warnings).toEqual([])
  })

  it('makes earlier live deployments of the same app inactive, and no others', async () => {
    const { deployments, record } = recording()
    deployments.earlier.push(
      { id: 99, task: 'deploy:shop', state: 'success' },
      { id: 98, task: 'deploy:shop', state: 'failure' },
      { id: 97, task: 'deploy:blog', state: 'success' },
      { id: 101, task: 'deploy:shop', state: 'success' },
    )
    await record.started(releaseSubject(releaseOf(42)))
    await record.succeeded(undefined)
    expect(deployments.statuses.slice(2)).toEqual([[99, { state: 'inactive' }]])
  })

  it('looks past failed ones for an earlier live one, and no further than an inactive one', async () => {
    const { deployments, record } = recording()
    const failed = Array.from({ length: 40 }, (_, index) => ({ id: 99 - index, state: 'failure' }))
    const older = [
      { id: 59, state: 'success' },
      { id: 58, state: 'inactive' },
      { id: 57, state: 'success' },
    ]
    deployments.earlier.push(...[...failed, ...older].map((one) => ({ ...one, task: 'deploy:shop' })))
    await record.started(releaseSubject(releaseOf(42)))
    await record.succeeded(undefined)
    expect(deployments.statuses.slice(2)).toEqual([[59, { state: 'inactive' }]])
  })

  it('of a run that was killed and runs again is the same one', async () => {
    const { deployments, record, logUrl } = recording()
    await record.started(releaseSubject(releaseOf(42)))
    const again = new GitHubDeploymentRecord(deployments, silentLogger, { fallbackRef: 'main', logUrl })
    await again.started(releaseSubject(releaseOf(42)))
    await again.succeeded(undefined)
    expect(deployments.made).toHaveLength(1)
    expect(deployments.statuses.map(([id, { state }]) => [id, state])).toEqual([
      [100, 'in_progress'],
      [100, 'in_progress'],
      [100, 'success'],
    ])
    await again.started(releaseSubject(releaseOf(43)))
    expect(deployments.made).toHaveLength(2)
  })

  it('ends in failure with its reason', async () => {
    const { deployments, record, logUrl } = recording()
    await record.started(releaseSubject(releaseOf(42, { description: 'd'.repeat(300) })))
    await record.failed('x'.repeat(300))
    expect(deployments.statuses.at(-1)).toEqual([
      100,
      { state: 'failure', description: 'x'.repeat(300), logUrl },
    ])
    expect(deployments.made[0]?.description).toBe(`v42 ${'d'.repeat(300)}`)
  })

  it('never fails a deploy: one warning that names the permission', async () => {
    const { deployments, record, warnings } = recording()
    deployments.denied = true
    await record.started(releaseSubject(releaseOf(42)))
    await record.started(releaseSubject(releaseOf(43)))
    expect(warnings).toEqual([
      "The GitHub deployment could not be updated: Resource not accessible by integration. Add 'permissions: { deployments: write }' to the job (and to the caller of a reusable workflow). The deploy itself continues.",
    ])
  })

  it('that does not exist is said to be missing', async () => {
    const { deployments, record, warnings } = recording()
    deployments.create = () => Promise.reject(refused(404, 'Not Found'))
    await record.started(releaseSubject(releaseOf(42)))
    expect(warnings).toEqual([
      'The GitHub deployment could not be updated: Not Found. The repository or the deployment does not exist, or this token cannot see it. The deploy itself continues.',
    ])
  })

  it.each([
    ['production', true],
    ['prod', true],
    ['prod-eu', true],
    ['staging', false],
    ['preprod', false],
  ])('of the environment %s is a production one: %s', async (environment, production) => {
    const { deployments, record } = recording()
    await record.started(releaseSubject({ ...releaseOf(42), environment }))
    expect(deployments.made).toMatchObject([{ environment, production, ref: 'main' }])
  })

  it('without a release is known by its run', async () => {
    const { deployments, record } = recording()
    const subject = { ...releaseSubject(releaseOf(42)), release: undefined }
    await record.started(subject)
    expect(deployments.made[0]?.payload).toEqual({ run: subject.runKey, image: subject.image })
  })

  it.each([
    [29, 7],
    [30, 100],
  ])('after %d others is number %d', async (others, id) => {
    const { deployments, record } = recording()
    const payload = { release: 'v42', image: imageOf(42) }
    for (let other = 0; other < others; other++)
      deployments.earlier.push({ id: 90 - other, task: 'deploy:shop', state: 'failure' })
    deployments.earlier.push({ id: 7, task: 'deploy:shop', state: 'in_progress', payload })
    await record.started(releaseSubject(releaseOf(42)))
    expect(deployments.statuses.map(([of]) => of)).toEqual([id])
  })

  it('is told of as soon as it exists, and another process goes on with it', async () => {
    const { deployments, logUrl } = recording()
    const heard: (readonly [number, number])[] = []
    const options = { fallbackRef: 'main', logUrl }
    await new GitHubDeploymentRecord(deployments, silentLogger, {
      ...options,
      onCreated: (id) => heard.push([id, deployments.statuses.length]),
    }).started(releaseSubject(releaseOf(42)))
    expect(heard).toEqual([[100, 0]])
    deployments.earlier.push({ id: 99, task: 'deploy:shop', state: 'success' })
    const resumed = new GitHubDeploymentRecord(deployments, silentLogger, { ...options, resume: 100 })
    await resumed.succeeded(undefined)
    // It does not know the environment whose others would have to be made inactive.
    expect(deployments.statuses.slice(1)).toEqual([[100, { state: 'success', logUrl }]])
  })

  it('that was never made has no end', async () => {
    const { deployments, record, warnings } = recording()
    await record.succeeded('https://shop.example.com')
    await record.failed('x')
    expect([deployments.statuses, warnings]).toEqual([[], []])
  })
})
