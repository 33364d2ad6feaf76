/** What previews ask of GitHub, through Octokit and HTTP, each exchange held against GitHub's description. */

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../emulator/clock.ts'
import { type GithubServer, startGithub } from '../../../emulator/github/server.ts'
import { CommentAnswers } from '../../../src/github/comment-answers.ts'
import { GitHubPermissions } from '../../../src/github/permissions.ts'
import { GitHubPullRequests } from '../../../src/github/pull-requests.ts'
import { repositoryApi } from '../../../src/github/repository-api.ts'
import { GitHubStickyComment } from '../../../src/github/sticky-comment.ts'
import { GitHubTransientDeployments } from '../../../src/github/transient-deployments.ts'
import { describeTime } from '../../../src/preview/comment/describe-status.ts'
import type { PreviewView } from '../../../src/preview/record/types.ts'
import { type Logger, silentLogger } from '../../../src/runtime/log.ts'
import { Redactor } from '../../../src/runtime/redaction/redactor.ts'

const MAIN = 'a'.repeat(40)
const sha = (number: number): string => number.toString(16).padStart(40, '0')
const clock = new VirtualClock()
let github: GithubServer
let full: string
let warnings: string[]
let sequence = 0

beforeAll(async () => {
  github = await startGithub({ clock })
})
afterAll(() => github.close())
beforeEach(() => {
  warnings = []
  full = `acme/shop${++sequence}`
  github.addRepository(full, { visibility: 'public' }).refs.set(MAIN, MAIN)
})
afterEach(() => expect(github.violations).toEqual([]))

const repository = () => github.addRepository(full)

const redactor = new Redactor()

/** What a job's token may do, through an API whose pauses take no time. */
function api(permissions: Readonly<Record<string, 'read' | 'write'>>) {
  const user = github.state.user('github-actions[bot]', 'Bot')
  const token = github.tokens.issue({ repository: full, permissions, user })
  return repositoryApi(
    token,
    { repository: full, apiUrl: github.apiUrl },
    { clock: { sleep: async () => {} }, redactor },
  )
}

const log: Logger = { ...silentLogger, warning: (message) => warnings.push(message) }

function pull(number: number, options: { readonly fork?: boolean; readonly user?: string } = {}) {
  const head = { ref: `feature-${number}`, sha: sha(number) }
  repository().refs.set(sha(number), sha(number))
  return github.addPullRequest(full, {
    number,
    head: options.fork === true ? { ...head, repository: 'mallory/shop' } : head,
    base: { ref: 'main', sha: MAIN },
    ...(options.user === undefined ? {} : { user: options.user }),
  })
}

const view = (change: Partial<PreviewView> = {}): PreviewView => ({
  app: 'board',
  number: 7,
  status: 'ready',
  processes: [],
  database: 'none',
  redis: 'none',
  pinned: false,
  phases: [],
  warnings: [],
  ...change,
})

describe('pull requests', () => {
  const pulls = () => new GitHubPullRequests(api({ 'pull-requests': 'read' }))

  it('are what GitHub says now', async () => {
    pull(7)
    pull(8, { fork: true, user: 'mallory' })
    expect(await pulls().get(7)).toEqual({
      number: 7,
      state: 'open',
      merged: false,
      headSha: sha(7),
      headRef: 'feature-7',
      fork: false,
      draft: false,
      authorType: 'User',
      author: 'octocat',
      labels: [],
    })
    expect(await pulls().get(8)).toMatchObject({ fork: true, author: 'mallory' })
    expect(await pulls().get(9)).toBeUndefined()
  })

  it('are listed through all pages, and a page that fails fails the listing', async () => {
    for (let number = 1; number <= 205; number++) pull(number)
    expect((await pulls().listOpen()).map(({ number }) => number)).toEqual(
      Array.from({ length: 205 }, (_, index) => index + 1),
    )
    github.fault(/\/pulls/, { status: 503, body: { message: 'no' } }, 3)
    await expect(pulls().listOpen()).rejects.toThrow()
  })

  it('are asked for again when GitHub does not answer, and when it asks for a short pause', async () => {
    pull(7)
    github.fault(/\/pulls\/7/, { status: 502, body: { message: 'Bad gateway' } }, 1)
    github.fault(/\/pulls\/7/, { status: 429, body: { message: 'slow' }, headers: { 'retry-after': '5' } }, 1)
    expect(await pulls().get(7)).toMatchObject({ number: 7 })
  })

  it('that were closed since a cursor are found however many there are, none left out', async () => {
    for (let number = 1; number <= 130; number++) {
      pull(number)
      await clock.advance(1000)
    }
    for (let number = 1; number <= 120; number++) {
      github.changePullRequest(full, number, { state: 'closed' })
      await clock.advance(1000)
    }
    const first = await pulls().closedSince('2000-01-01T00:00:00Z')
    expect(first.pullRequests).toHaveLength(120)
    github.changePullRequest(full, 125, { merged: true })
    const next = await pulls().closedSince(first.cursor)
    // The cursor's own second is read again: two may have been closed in it.
    expect(next.pullRequests.map(({ number, merged }) => [number, merged])).toEqual([
      [125, true],
      [120, false],
    ])
    expect((await pulls().closedSince(undefined)).pullRequests).toHaveLength(100)
    expect((await pulls().closedSince(next.cursor)).cursor).toBe(next.cursor)
  })
})

describe('the sticky comment', () => {
  const comments = () => repository().comments.map(({ body, user }) => [user.login, body])
  const sticky = () => new GitHubStickyComment(api({ 'pull-requests': 'write' }), log, clock)

  it('is made once and edited in place, by any later run', async () => {
    pull(7)
    await sticky().show(view({ status: 'deploying' }))
    await sticky().show(view({ url: 'https://board-pr-7.example.com' }))
    expect(comments()).toHaveLength(1)
    expect(comments()[0]?.[1]).toContain('https://board-pr-7.example.com')
    expect(warnings).toEqual([])
  })

  it('keeps the address of the live release while the next one is built, in jobs that know only the comment', async () => {
    pull(7)
    const url = 'https://board-pr-7.example.com'
    const said = () => comments()[0]?.[1] ?? ''
    await sticky().show(view({ status: 'building', sha: sha(1) }))
    expect(said()).toContain('nothing yet')
    await sticky().show(view({ url, release: 'v1', sha: sha(1) }))
    await sticky().show(view({ status: 'building', sha: sha(2) }))
    expect(said()).toContain('building')
    expect(said()).toContain(url)
    await sticky().show(view({ status: 'build-failed', sha: sha(2), failure: { reason: 'no' } }))
    expect(said()).toContain('build failed')
    expect(said()).toContain(url)
    await sticky().show(view({ status: 'destroyed' }))
    await sticky().show(view({ status: 'building', sha: sha(3) }))
    expect(said()).not.toContain(url)
    expect(comments()).toHaveLength(1)
    expect(said()).toContain(`Updated ${describeTime(new Date(clock.now()).toISOString())}`)
    expect(warnings).toEqual([])
  })

  it('remembers which run builds, until another one does', async () => {
    pull(7)
    expect(await sticky().buildRun(view())).toBeUndefined()
    await sticky().show(view({ status: 'building', buildRun: '41' }))
    await sticky().show(view({ status: 'building', buildRun: '42' }))
    await sticky().show(view({ status: 'ready' }))
    const read = sticky()
    expect(await read.buildRun(view())).toBe('42')
    await read.show(view({ status: 'build-failed' }))
    expect(await read.buildRun(view())).toBe('42')
    expect(comments()).toHaveLength(1)
    expect(comments()[0]?.[1]).toContain('\n<!-- renga-build:42 -->\n')
    expect(warnings).toEqual([])
  })

  it('is found behind hundreds of others', async () => {
    pull(7)
    for (let index = 0; index < 230; index++)
      github.addComment(full, 7, { user: 'octocat', body: `No. ${index}` })
    await sticky().show(view())
    await sticky().show(view({ status: 'sleeping' }))
    expect(comments()).toHaveLength(231)
    expect(comments().at(-1)?.[1]).toContain('asleep')
  })

  it("is never another's comment that has our marker in it", async () => {
    pull(7)
    await sticky().show(view())
    const stolen = comments()[0]?.[1] ?? ''
    repository().comments.splice(0)
    github.addComment(full, 7, { user: 'mallory', body: stolen })
    await sticky().show(view({ status: 'sleeping' }))
    expect(comments().map(([login]) => login)).toEqual(['mallory', 'github-actions[bot]'])
    expect(comments()[0]?.[1]).toBe(stolen)
  })

  it('is one per app, and a second one of an app goes', async () => {
    pull(7)
    await sticky().show(view())
    await sticky().show(view({ app: 'blog' }))
    const [board] = repository().comments
    if (board !== undefined) repository().comments.push({ ...board, id: 1 })
    await sticky().show(view({ status: 'sleeping' }))
    expect(comments().map(([, body]) => body?.includes('asleep'))).toEqual([true, false])
  })

  it('is not made to say that there is nothing', async () => {
    pull(7)
    for (const status of ['refused', 'destroying', 'destroyed'] as const)
      await sticky().show(view({ status }))
    expect(comments()).toEqual([])
    await sticky().show(view())
    await sticky().show(view({ status: 'destroyed' }))
    expect(comments()[0]?.[1]).toContain('destroyed')
  })

  it('that may not be written is one warning that names the permission', async () => {
    pull(7)
    const denied = new GitHubStickyComment(api({ contents: 'read' }), log, clock)
    await denied.show(view())
    await denied.show(view())
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('pull-requests: write')
  })

  it('of a pull request that does not exist asks for no permission', async () => {
    await sticky().show(view({ number: 99 }))
    expect(warnings).toEqual([
      `The comment on pull request 99 could not be written: Not Found - https://docs.github.com/rest/issues/comments#list-issue-comments. ${full} has no pull request 99, or this token cannot see it. The preview itself continues.`,
    ])
  })
})

describe('transient deployments', () => {
  const options = { environment: 'preview', logUrl: 'https://github.com/acme/shop/actions/runs/1' }
  const deployments = () => new GitHubTransientDeployments(api({ deployments: 'write' }), log, options)
  const kept = () =>
    repository().deployments.map(({ task, sha: of, statuses }) => [
      task,
      of,
      statuses.map(({ state }) => state).join(' '),
    ])

  it('are of one environment, and a success leaves those of other pull requests alone', async () => {
    pull(7)
    pull(8)
    for (const number of [7, 8]) {
      const one = deployments()
      await one.started(number, sha(number))
      await one.succeeded(number, `https://board-pr-${number}.example.com`)
    }
    expect(kept()).toEqual([
      ['preview:pr-7', sha(7), 'in_progress success'],
      ['preview:pr-8', sha(8), 'in_progress success'],
    ])
    expect([...repository().environments.keys()]).toEqual(['preview'])
    expect(repository().deployments.every(({ transient, production }) => transient && !production)).toBe(true)
    expect(repository().deployments[1]?.statuses.at(-1)?.environmentUrl).toBe(
      'https://board-pr-8.example.com',
    )
  })

  it('of an earlier push become inactive; one that was left in progress is taken up', async () => {
    pull(7)
    repository().refs.set(sha(70), sha(70))
    const first = deployments()
    await first.started(7, sha(7))
    await first.succeeded(7, undefined)
    await deployments().started(7, sha(70))
    const again = deployments()
    await again.started(7, sha(70))
    await again.succeeded(7, undefined)
    expect(kept()).toEqual([
      ['preview:pr-7', sha(7), 'in_progress success inactive'],
      ['preview:pr-7', sha(70), 'in_progress in_progress success'],
    ])
  })

  it('are all gone when the preview is, and a second time there is nothing to do', async () => {
    for (const number of [7, 8]) {
      pull(number)
      const one = deployments()
      await one.started(number, sha(number))
      await one.failed(number, 'x'.repeat(200))
    }
    expect(await deployments().retire(7)).toEqual({ deleted: 1, problems: [] })
    expect(await deployments().retire(7)).toEqual({ deleted: 0, problems: [] })
    expect(kept().map(([task]) => task)).toEqual(['preview:pr-8'])
  })

  it('that cannot be deleted are said', async () => {
    pull(7)
    await deployments().started(7, sha(7))
    github.fault(/DELETE .*\/deployments/, { status: 403, body: { message: 'No' } })
    const { deleted, problems } = await deployments().retire(7)
    expect(deleted).toBe(0)
    expect(problems[0]).toMatch(/could not be deleted: No/)
  })

  it('that may not be kept are one warning that names the permission', async () => {
    pull(7)
    const denied = new GitHubTransientDeployments(api({ contents: 'read' }), log, options)
    await denied.started(7, sha(7))
    await denied.succeeded(7, undefined)
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('deployments: write')
  })
})

it('permissions are what the collaborators API says, whatever the event calls somebody', async () => {
  repository().collaborators.set('maria', 'write').set('reader', 'read').set('chief', 'maintain')
  for (const login of ['maria', 'chief', 'reader', 'stranger']) github.state.user(login)
  const permissions = new GitHubPermissions(api({ contents: 'read' }))
  const answers = await Promise.all(
    ['acme', 'maria', 'chief', 'reader'].map((login) => permissions.of(login)),
  )
  expect(answers).toEqual(['admin', 'write', 'write', 'read'])
  expect(await permissions.of('stranger')).toMatch(/^(none|read)$/)
})

describe('a secret that the redactor knows', () => {
  const SECRET = 'sk_live_4eC39HqLyjWDarjtT1zdp7dc'
  const told = 'the release command ended with 3: charged with sk_live_4eC39HqLyjWDarjtT1zdp7dc'
  const knowing = new Redactor()
  knowing.add(SECRET, 'STRIPE_KEY')
  const bodies: string[] = []
  const writing = () => {
    const user = github.state.user('github-actions[bot]', 'Bot')
    const token = github.tokens.issue({
      repository: full,
      permissions: { 'pull-requests': 'write', deployments: 'write' },
      user,
    })
    const made = repositoryApi(
      token,
      { repository: full, apiUrl: github.apiUrl },
      { clock: { sleep: async () => {} }, redactor: knowing },
    )
    // The last to see a request before it leaves.
    made.octokit.hook.wrap('request', (request, options) => {
      bodies.push(JSON.stringify({ ...options, headers: undefined }))
      return request(options)
    })
    return made
  }
  const stored = () => [
    ...repository().comments.map(({ body }) => body),
    ...repository().deployments.flatMap(({ statuses }) => statuses.map(({ description }) => description)),
  ]

  it('is in no comment, answer, status or request, escaped or cut', async () => {
    pull(7)
    const made = writing()
    const failed = view({
      status: 'failed',
      failure: { reason: told, lines: [`STRIPE_KEY=${SECRET}`, JSON.stringify({ SECRET })] },
      warnings: [told],
    })
    await new GitHubStickyComment(made, log, clock).show(failed)
    const asked = github.addComment(full, 7, { user: 'octocat', body: '/preview up' })
    await new CommentAnswers(made, log).refused(7, asked.id, told, `Comment /preview up ${SECRET}`)
    const deployments = new GitHubTransientDeployments(made, log, {
      environment: 'preview',
      logUrl: 'https://x.example',
    })
    await deployments.started(7, sha(7))
    // Cut first, half of it would be found by nobody.
    await deployments.failed(7, `${'x'.repeat(118)} ${SECRET}`)
    expect(stored().some((text) => text.includes('***') || text.includes('\\*\\*\\*'))).toBe(true)
    expect(bodies.length).toBeGreaterThan(4)
    for (const text of [...bodies, ...stored()]) expect(text).not.toMatch(/sk\\*_|4eC39/)
  })

  it('is in no request, whoever makes it', async () => {
    pull(7)
    const { octokit, at } = writing()
    await octokit.rest.issues.createComment({ ...at, issue_number: 7, body: told })
    expect(stored().at(0)).toBe('the release command ended with 3: charged with ***')
  })
})
