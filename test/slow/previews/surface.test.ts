/**
 * What the jobs of a churn say on GitHub, said once more through the real adapters to the emulator's GitHub: each job
 * with adapters of its own, one answer in fifty lost after its request was carried out.
 */

import { getOctokit } from '@actions/github'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../emulator/clock.ts'
import { type GithubServer, startGithub } from '../../../emulator/github/server.ts'
import { type RepositoryApi, repositoryApi } from '../../../src/github/repository-api.ts'
import { GitHubStickyComment } from '../../../src/github/sticky-comment.ts'
import { GitHubTransientDeployments } from '../../../src/github/transient-deployments.ts'
import { commentMarker } from '../../../src/preview/comment/render-comment.ts'
import type { PreviewView } from '../../../src/preview/record/types.ts'
import { silentLogger } from '../../../src/runtime/log.ts'
import { Redactor } from '../../../src/runtime/redaction/redactor.ts'
import { churn } from '../../support/preview/churn.ts'
import type { Said } from '../../support/preview/fake-github.ts'

const FULL = 'acme/shop'
const PULLS = 80
/** Once in so many requests the answer does not arrive. */
const LOST = 50

const clock = new VirtualClock()
let github: GithubServer
beforeAll(async () => {
  github = await startGithub({ clock })
})
afterAll(() => github.close())

const numberOf = (said: Said): number => (said.kind === 'show' ? said.view.number : said.number)

/** The API of a job's token, over a line that loses answers. */
function lossyApi(lost: () => boolean): RepositoryApi {
  const user = github.state.user('github-actions[bot]', 'Bot')
  const token = github.tokens.issue({
    repository: FULL,
    permissions: { 'pull-requests': 'write', deployments: 'write' },
    user,
  })
  const line: typeof fetch = async (...request) => {
    const answer = await fetch(...request)
    if (!lost()) return answer
    await answer.arrayBuffer()
    throw new TypeError('fetch failed')
  }
  return {
    ...repositoryApi(
      token,
      { repository: FULL, apiUrl: github.apiUrl },
      { clock: { sleep: async () => {} }, redactor: new Redactor() },
    ),
    octokit: getOctokit(token, { baseUrl: github.apiUrl, request: { fetch: line } }),
  }
}

it(`${PULLS} pull requests: one comment each, one GitHub environment, no deployment of a closed one`, async () => {
  const said: Said[] = []
  const report = await churn({ seed: 20261125, pulls: PULLS, days: 10, heard: (one) => said.push(one) })
  expect(report.leaks).toEqual([])
  const repository = github.addRepository(FULL, { visibility: 'public' })
  const numbers = [...new Set(said.map(numberOf))]
  repository.refs.set('a'.repeat(40), 'a'.repeat(40))
  for (const one of said) if (one.kind === 'started') repository.refs.set(one.sha, one.sha)
  for (const number of numbers) {
    const head = { ref: `feature-${number}`, sha: 'a'.repeat(40) }
    github.addPullRequest(FULL, { number, head, base: { ref: 'main', sha: 'a'.repeat(40) } })
  }

  let requests = 0
  let losses = 0
  const lost = () => {
    requests += 1
    if (requests % LOST !== 0) return false
    losses += 1
    return true
  }
  const jobs = new Map<number, ReturnType<typeof job>>()
  const job = (run: string | undefined) => {
    const api = lossyApi(lost)
    return {
      run,
      comment: new GitHubStickyComment(api, silentLogger, clock),
      deployments: new GitHubTransientDeployments(api, silentLogger, {
        environment: 'preview',
        logUrl: 'https://github.com/acme/shop/actions/runs/1',
      }),
    }
  }
  const last = new Map<number, PreviewView>()
  for (const one of said) {
    const number = numberOf(one)
    const run = one.kind === 'show' ? one.view.runUrl : undefined
    const known = jobs.get(number)
    const fresh = known === undefined || (run !== undefined && run !== known.run)
    // Some minutes between jobs: GitHub counts the requests of an hour.
    if (fresh) await clock.advance(10 * 60_000)
    const now = fresh ? job(run) : known
    jobs.set(number, now)
    switch (one.kind) {
      case 'show':
        last.set(number, one.view)
        await now.comment.show(one.view)
        break
      case 'started':
        await now.deployments.started(number, one.sha)
        break
      case 'succeeded':
        await now.deployments.succeeded(number, one.url)
        break
      case 'failed':
        await now.deployments.failed(number, one.reason)
        break
      case 'retire':
        await now.deployments.retire(number)
        break
    }
  }
  // What a lost answer has left, the next job finds: as a push or the sweep would be.
  for (const [number, view] of last) {
    await clock.advance(10 * 60_000)
    const { comment, deployments } = job(undefined)
    await comment.show(view)
    if (view.status === 'destroyed') await deployments.retire(number)
  }
  console.log(`${said.length} calls, ${requests} requests, ${losses} answers lost`)
  expect(losses).toBeGreaterThan(20)

  const marker = commentMarker('shop')
  const counts = numbers.map((number) => [
    number,
    repository.comments.filter((comment) => comment.issue === number && comment.body.startsWith(marker))
      .length,
  ])
  // Where there never was a preview, its end and a refusal are no news: no comment is made for them.
  const news = new Set(
    said.flatMap((one) =>
      one.kind === 'show' && !['destroying', 'destroyed', 'refused'].includes(one.view.status)
        ? [one.view.number]
        : [],
    ),
  )
  expect(news.size).toBeGreaterThan(PULLS / 2)
  expect(counts.filter(([number, count]) => count !== (news.has(Number(number)) ? 1 : 0))).toEqual([])
  expect([...repository.environments.keys()]).toEqual(['preview'])
  const gone = [...last]
    .filter(([, { status }]) => status === 'destroyed')
    .map(([number]) => `preview:pr-${number}`)
  expect(gone.length).toBeGreaterThan(PULLS / 2)
  expect(repository.deployments.filter(({ task }) => gone.includes(task))).toEqual([])
  expect(github.violations).toEqual([])
}, 600_000)
