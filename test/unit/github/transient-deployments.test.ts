import { describe, expect, it } from '@jest/globals'
import { GitHubTransientDeployments } from '../../../src/github/transient-deployments.ts'
import { type Answer, refused, scriptedGithub } from '../../support/github/scripted-github.ts'

const SHA = 'a'.repeat(40)
const LOG = 'https://github.com/acme/shop/actions/runs/7'
const DEPLOYMENTS = '/repos/acme/shop/deployments'
const list = (limit: number) => `GET ${DEPLOYMENTS}?environment=preview&task=preview%3Apr-7&per_page=${limit}`
const state = (id: number) => `GET ${DEPLOYMENTS}/${id}/statuses?per_page=1`
const set = (id: number, status: object) =>
  [`POST ${DEPLOYMENTS}/${id}/statuses`, { auto_inactive: false, log_url: LOG, ...status }] as const
const CREATE = [
  `POST ${DEPLOYMENTS}`,
  {
    ref: SHA,
    environment: 'preview',
    task: 'preview:pr-7',
    description: 'Preview of pull request 7',
    payload: { pull_request: 7 },
    transient_environment: true,
    production_environment: false,
    auto_merge: false,
    required_contexts: [],
  },
] as const

const data = (value: unknown): Answer => ({ data: value })
const none = data([])
const done = data({})
const made = (id: number): Answer => data({ id })
const states = (...all: string[]): Answer => data(all.map((one) => ({ state: one })))
const known = (...ids: number[]): Answer => data(ids.map((id) => ({ id, sha: SHA })))

function transient(...answers: Answer[]) {
  const github = scriptedGithub(...answers)
  const deployments = new GitHubTransientDeployments(github.api, github.log, {
    environment: 'preview',
    logUrl: LOG,
  })
  return { ...github, deployments }
}

describe('what has started', () => {
  it('is a transient deployment of the commit, in progress', async () => {
    const { deployments, calls, warnings } = transient(none, made(9), done)
    await deployments.started(7, SHA)
    expect(calls).toEqual([[list(1)], CREATE, set(9, { state: 'in_progress' })])
    expect(warnings).toEqual([])
  })

  it.each(['in_progress', 'queued', 'pending', undefined])(
    'is the one that an earlier start has left "%s"',
    async (left) => {
      const { deployments, calls } = transient(known(8), left === undefined ? none : states(left), done)
      await deployments.started(7, SHA)
      expect(calls).toEqual([[list(1)], [state(8)], set(8, { state: 'in_progress' })])
    },
  )

  it.each(['success', 'failure', 'inactive', 'error'])(
    'is a new one after one that is "%s"',
    async (left) => {
      const { deployments, calls } = transient(known(8), states(left), made(9), done)
      await deployments.started(7, SHA)
      expect(calls).toEqual([[list(1)], [state(8)], CREATE, set(9, { state: 'in_progress' })])
    },
  )

  it('is a new one for another commit, whose state nobody asks for', async () => {
    const { deployments, calls } = transient(data([{ id: 8, sha: 'b'.repeat(40) }]), made(9), done)
    await deployments.started(7, SHA)
    expect(calls).toEqual([[list(1)], CREATE, set(9, { state: 'in_progress' })])
  })

  it.each([
    [{ message: 'Auto-merged main' }, 'Auto-merged main.'],
    [{}, 'GitHub did not create a deployment.'],
  ])('is nothing where GitHub answers %j', async (answer, said) => {
    const { deployments, calls, warnings } = transient(none, data(answer))
    await deployments.started(7, SHA)
    await deployments.failed(7, 'x')
    expect(calls).toHaveLength(2)
    expect(warnings).toEqual([
      `The GitHub deployment could not be updated: ${said} The preview itself continues.`,
    ])
  })
})

describe('what has ended', () => {
  it('is live at its address, and what was live before is inactive', async () => {
    const { deployments, calls, unused } = transient(
      ...[none, made(9), done, done],
      ...[known(10, 9, 8, 6, 5, 4), states('success'), done, states('failure'), done, states('inactive')],
    )
    await deployments.started(7, SHA)
    await deployments.succeeded(7, 'https://pr-7.example.com')
    expect(calls.slice(3)).toEqual([
      set(9, { state: 'success', environment_url: 'https://pr-7.example.com' }),
      [list(5)],
      [state(8)],
      set(8, { state: 'inactive' }),
      [state(6)],
      set(6, { state: 'inactive' }),
      [state(5)],
    ])
    expect(unused).toEqual([])
  })

  it('may have no address', async () => {
    const { deployments, calls } = transient(none, made(9), done, done, none)
    await deployments.started(7, SHA)
    await deployments.succeeded(7, undefined)
    expect(calls.slice(3)).toEqual([set(9, { state: 'success' }), [list(5)]])
  })

  it('has failed for a reason, without secrets', async () => {
    const { deployments, calls, redactor } = transient(none, made(9), done, done)
    redactor.add('hunter2-hunter2')
    await deployments.started(7, SHA)
    await deployments.failed(7, 'web said hunter2-hunter2')
    expect(calls.slice(3)).toEqual([set(9, { state: 'failure', description: 'web said ***' })])
  })

  it('of a pull request that was not started is not said', async () => {
    const { deployments, calls, warnings } = transient(none, made(9), done)
    await deployments.started(7, SHA)
    await deployments.succeeded(8, 'https://x.example.com')
    await deployments.failed(8, 'x')
    expect(calls).toHaveLength(3)
    expect(warnings).toEqual([])
  })
})

describe('what is retired', () => {
  const remove = (id: number) => [`DELETE ${DEPLOYMENTS}/${id}`] as const

  it('is every deployment of the pull request, through all pages, inactive first', async () => {
    const second = `${list(100)}&page=2`.replace('GET ', 'https://api.github.test')
    const { deployments, calls } = transient(
      { ...{ data: [{ id: 9, sha: SHA }] }, link: `<${second}>; rel="next"` },
      known(8),
      ...[done, done, done, done],
    )
    expect(await deployments.retire(7)).toEqual({ deleted: 2, problems: [] })
    expect(calls).toEqual([
      [list(100)],
      [`${list(100)}&page=2`],
      set(9, { state: 'inactive' }),
      remove(9),
      set(8, { state: 'inactive' }),
      remove(8),
    ])
  })

  it('may be gone already, and one that stays does not keep the others', async () => {
    const { deployments, calls } = transient(
      known(9, 8, 7),
      ...[refused(404, 'Not Found'), done, refused(422, 'still active'), done, done],
    )
    expect(await deployments.retire(7)).toEqual({
      deleted: 2,
      problems: ['The GitHub deployment 8 could not be deleted: still active'],
    })
    expect(calls.slice(-1)).toEqual([remove(7)])
  })

  it('cannot be what was not listed', async () => {
    const { deployments } = transient(refused(403, 'no'))
    expect(await deployments.retire(7)).toEqual({
      deleted: 0,
      problems: ['The GitHub deployments of pull request 7 could not be listed: no'],
    })
  })

  it('is not said to have ended', async () => {
    const { deployments, calls } = transient(none, made(9), done, none)
    await deployments.started(7, SHA)
    await deployments.retire(7)
    await deployments.failed(7, 'x')
    expect(calls.slice(3)).toEqual([[list(100)]])
  })
})

it('what GitHub refuses is one warning, and what does not answer is asked again', async () => {
  const denied = refused(403, 'Resource not accessible by integration')
  const { deployments, warnings, pauses } = transient(refused(502, 'x'), none, denied, denied)
  await deployments.started(7, SHA)
  await deployments.started(7, SHA)
  expect(pauses).toEqual([500])
  expect(warnings).toEqual([
    "The GitHub deployment could not be updated: Resource not accessible by integration. Add 'permissions: { deployments: write }' to the job (and to the caller of a reusable workflow). The preview itself continues.",
  ])
  const gone = transient(refused(404, 'Not Found'))
  await gone.deployments.started(7, SHA)
  expect(gone.warnings).toEqual([
    'The GitHub deployment could not be updated: Not Found. acme/shop or the deployment does not exist, or this token cannot see it. The preview itself continues.',
  ])
})

it('reads and statuses are asked for again, the creation is not: there would be two', async () => {
  const down = refused(503, 'x')
  const again = transient(down, known(8), down, states('pending'), down, done)
  await again.deployments.started(7, SHA)
  expect([again.pauses, again.warnings]).toEqual([[500, 500, 500], []])
  const lost = transient(none, down)
  await lost.deployments.started(7, SHA)
  expect([lost.pauses, lost.calls.length, lost.warnings.length]).toEqual([[], 2, 1])
  const retired = transient(down, known(8), done, down, done)
  expect(await retired.deployments.retire(7)).toEqual({ deleted: 1, problems: [] })
})
