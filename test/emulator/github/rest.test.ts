import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getOctokit } from '@actions/github'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../emulator/clock.ts'
import { type GithubServer, startGithub } from '../../../emulator/github/server.ts'

const repo = { owner: 'acme', repo: 'shop' }
const everything = {
  deployments: 'write',
  issues: 'write',
  'pull-requests': 'write',
  contents: 'read',
  statuses: 'write',
  checks: 'write',
  actions: 'read',
} as const

let github: GithubServer
let clock: VirtualClock
let directory: string
/** Of the three commits of `repository`, the oldest first; the last one stands on a branch. */
let shas: readonly string[]

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'renga-github-'))
  shas = makeRepository(directory)
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))
beforeEach(async () => {
  clock = new VirtualClock()
  github = await startGithub({ clock })
  github.addRepository('acme/shop', { directory })
})
afterEach(async () => {
  await github.close()
})

const client = (
  permissions: Parameters<GithubServer['runner']['issueToken']>[0]['permissions'] = everything,
) =>
  getOctokit(github.runner.issueToken({ repository: 'acme/shop', permissions }).token, {
    baseUrl: github.apiUrl,
  })

/** Every test but those that send nonsense on purpose ends with this. */
const expectLegal = () => expect(github.violations).toEqual([])

describe('deployments', () => {
  const deploy = { ...repo, ref: 'main', auto_merge: false, required_contexts: [] }

  it('live from creation through statuses to deletion', async () => {
    const { rest } = client()
    const created = await rest.repos.createDeployment({
      ...deploy,
      environment: 'staging',
      description: 'v7',
      payload: { release: 7 },
    })
    expect(created.status).toBe(201)
    if (created.status !== 201) return
    expect(created.data).toMatchObject({
      sha: shas[1],
      ref: 'main',
      task: 'deploy',
      environment: 'staging',
      payload: { release: 7 },
      description: 'v7',
      transient_environment: false,
      production_environment: false,
      created_at: '2026-01-01T00:00:00Z',
    })
    const id = { ...repo, deployment_id: created.data.id }
    await clock.advance(60_000)
    await rest.repos.createDeploymentStatus({
      ...id,
      state: 'in_progress',
      log_url: 'https://example.com/log',
    })
    const { data: status } = await rest.repos.createDeploymentStatus({
      ...id,
      state: 'success',
      environment_url: 'https://shop.example.com',
    })
    expect(status).toMatchObject({
      state: 'success',
      environment: 'staging',
      environment_url: 'https://shop.example.com',
      created_at: '2026-01-01T00:01:00Z',
    })
    const { data: statuses } = await rest.repos.listDeploymentStatuses(id)
    expect(statuses.map(({ state, log_url }) => [state, log_url])).toEqual([
      ['success', ''],
      ['in_progress', 'https://example.com/log'],
    ])
    expect((await rest.repos.getDeployment(id)).data.updated_at).toBe('2026-01-01T00:01:00Z')
    expect((await rest.repos.getDeploymentStatus({ ...id, status_id: status.id })).data.id).toBe(status.id)
    expect((await rest.repos.getAllEnvironments(repo)).data.environments?.map(({ name }) => name)).toEqual([
      'staging',
    ])
    expect((await rest.repos.deleteDeployment(id)).status).toBe(204)
    await expect(rest.repos.getDeployment(id)).rejects.toMatchObject({ status: 404 })
    expectLegal()
  })

  it.each([
    ['staging', {}, 'inactive'],
    ['staging', { transient_environment: true }, 'success'],
    ['production', {}, 'success'],
    ['production', { production_environment: false }, 'inactive'],
  ])('in %s with %j are %s after the next success', async (environment, flags, state) => {
    const { rest } = client()
    const ids: number[] = []
    for (const name of [environment, 'elsewhere', environment]) {
      const { data } = await rest.repos.createDeployment({ ...deploy, environment: name, ...flags })
      if (!('id' in data)) throw new Error('not created')
      ids.push(data.id)
      await rest.repos.createDeploymentStatus({ ...repo, deployment_id: data.id, state: 'success' })
    }
    const last = async (id: number | undefined) =>
      (await rest.repos.listDeploymentStatuses({ ...repo, deployment_id: id ?? 0 })).data[0]?.state
    expect(await last(ids[0])).toBe(state)
    expect(await last(ids[1])).toBe('success')
    expect(await last(ids[2])).toBe('success')
    expectLegal()
  })

  it('are listed by filter and page, the newest first', async () => {
    const octokit = client()
    for (let index = 0; index < 5; index++) {
      await octokit.rest.repos.createDeployment({
        ...deploy,
        environment: index % 2 === 0 ? 'a' : 'b',
        task: `t${index}`,
      })
    }
    const list = { ...repo, environment: 'a', per_page: 2 }
    const first = await octokit.rest.repos.listDeployments(list)
    expect(first.data.map(({ task }) => task)).toEqual(['t4', 't2'])
    expect(first.headers.link).toBe(
      `<${github.apiUrl}/repos/acme/shop/deployments?environment=a&per_page=2&page=2>; rel="next", <${github.apiUrl}/repos/acme/shop/deployments?environment=a&per_page=2&page=2>; rel="last"`,
    )
    const all = await octokit.paginate(octokit.rest.repos.listDeployments, list)
    expect(all.map(({ task }) => task)).toEqual(['t4', 't2', 't0'])
    expectLegal()
  })

  it.each([
    ['an unknown ref', { ref: 'nowhere' }, 422, 'No ref found for: nowhere'],
    [
      'a required context that is not there',
      { required_contexts: ['ci'] },
      409,
      'Conflict: Commit status checks failed for main.',
    ],
  ])('are refused for %s', async (_, fields, status, message) => {
    await expect(client().rest.repos.createDeployment({ ...deploy, ...fields })).rejects.toMatchObject({
      status,
      response: {
        data: {
          message,
          status: String(status),
          documentation_url: 'https://docs.github.com/rest/deployments/deployments#create-a-deployment',
        },
      },
    })
    expectLegal()
  })

  it('need all statuses of the commit when no context is named', async () => {
    const { rest } = client()
    const sha = shas[1] ?? ''
    await rest.repos.createCommitStatus({ ...repo, sha, state: 'pending', context: 'ci' })
    const { required_contexts: _, ...plain } = deploy
    await expect(rest.repos.createDeployment(plain)).rejects.toMatchObject({ status: 409 })
    await rest.repos.createCommitStatus({ ...repo, sha, state: 'success', context: 'ci' })
    expect((await rest.repos.createDeployment(plain)).status).toBe(201)
    expect((await rest.repos.getCombinedStatusForRef({ ...repo, ref: sha })).data).toMatchObject({
      state: 'success',
      total_count: 1,
    })
    expectLegal()
  })

  it('cannot be deleted while they are active and not alone, nor described at length', async () => {
    const { rest } = client()
    const ids: number[] = []
    for (let index = 0; index < 2; index++) {
      const { data } = await rest.repos.createDeployment(deploy)
      if ('id' in data) ids.push(data.id)
    }
    const id = { ...repo, deployment_id: ids[0] ?? 0 }
    await expect(rest.repos.deleteDeployment(id)).rejects.toMatchObject({ status: 422 })
    await expect(
      rest.repos.createDeploymentStatus({ ...id, state: 'error', description: 'x'.repeat(141) }),
    ).rejects.toMatchObject({ status: 422 })
    await rest.repos.createDeploymentStatus({ ...id, state: 'inactive' })
    expect((await rest.repos.deleteDeployment(id)).status).toBe(204)
    expectLegal()
  })
})

describe('comments', () => {
  it('are created, paged, updated and deleted', async () => {
    github.addPullRequest('acme/shop', {
      number: 12,
      head: { ref: 'feature', sha: shas[2] ?? '' },
      base: { ref: 'main', sha: shas[1] ?? '' },
    })
    const octokit = client()
    const on = { ...repo, issue_number: 12 }
    for (let index = 1; index <= 35; index++)
      await octokit.rest.issues.createComment({ ...on, body: `comment ${index}` })
    expect((await octokit.rest.issues.listComments(on)).data).toHaveLength(30)
    const all = await octokit.paginate(octokit.rest.issues.listComments, on)
    expect(all.map(({ body }) => body)).toEqual(
      Array.from({ length: 35 }, (_, index) => `comment ${index + 1}`),
    )
    const id = { ...repo, comment_id: all[0]?.id ?? 0 }
    await clock.advance(1000)
    const { data } = await octokit.rest.issues.updateComment({ ...id, body: 'edited' })
    expect(data).toMatchObject({
      body: 'edited',
      created_at: '2026-01-01T00:00:00Z',
      updated_at: '2026-01-01T00:00:01Z',
      user: { login: 'github-actions[bot]', type: 'Bot' },
    })
    expect((await octokit.rest.issues.deleteComment(id)).status).toBe(204)
    await expect(octokit.rest.issues.getComment(id)).rejects.toMatchObject({ status: 404 })
    await expect(
      octokit.rest.issues.createComment({ ...repo, issue_number: 99, body: 'x' }),
    ).rejects.toMatchObject({ status: 404 })
    await expect(
      octokit.rest.issues.createComment({ ...on, body: 'x'.repeat(65_537) }),
    ).rejects.toMatchObject({ status: 422 })
    await expect(
      octokit.rest.issues.createComment({ ...on, body: 'x'.repeat(65_536) }),
    ).resolves.toMatchObject({ status: 201 })
    expectLegal()
  })
})

describe('what git knows', () => {
  it('commits, comparisons, contents and the files of a pull request', async () => {
    const { rest } = client()
    const [base = '', main = '', feature = ''] = shas
    const { data: commit } = await rest.repos.getCommit({ ...repo, ref: 'main' })
    expect(commit).toMatchObject({
      sha: main,
      commit: { message: 'second' },
      parents: [{ sha: base }],
      stats: { additions: 2, deletions: 1 },
    })
    const { data: compared } = await rest.repos.compareCommitsWithBasehead({
      ...repo,
      basehead: `${base}...feature`,
    })
    expect(compared).toMatchObject({
      status: 'ahead',
      ahead_by: 1,
      behind_by: 0,
      merge_base_commit: { sha: base },
    })
    expect(
      compared.files?.map(({ filename, status, previous_filename }) => [filename, status, previous_filename]),
    ).toEqual([
      ['app.json', 'removed', undefined],
      ['renamed.txt', 'renamed', 'old.txt'],
    ])
    const { data: diverged } = await rest.repos.compareCommitsWithBasehead({
      ...repo,
      basehead: 'main...feature',
    })
    expect(diverged).toMatchObject({ status: 'diverged', ahead_by: 1, behind_by: 1 })
    const { data: file } = await rest.repos.getContent({ ...repo, path: 'lib/Procfile' })
    if (!('content' in file)) throw new Error('not a file')
    expect(Buffer.from(file.content, 'base64').toString()).toBe('web: node b.js\nworker: node w.js\n')
    const { data: entries } = await rest.repos.getContent({ ...repo, path: '', ref: base })
    expect(Array.isArray(entries) && entries.map(({ name, type }) => [name, type])).toEqual([
      ['app.json', 'file'],
      ['lib', 'dir'],
      ['old.txt', 'file'],
    ])
    await expect(rest.repos.getContent({ ...repo, path: 'none' })).rejects.toMatchObject({ status: 404 })
    github.addPullRequest('acme/shop', {
      number: 3,
      head: { ref: 'feature', sha: feature },
      base: { ref: 'main', sha: main },
      labels: ['preview'],
    })
    expect((await rest.pulls.get({ ...repo, pull_number: 3 })).data).toMatchObject({
      state: 'open',
      changed_files: 2,
      commits: 1,
      labels: [{ name: 'preview' }],
    })
    expect((await rest.pulls.listFiles({ ...repo, pull_number: 3 })).data).toHaveLength(2)
    expect(
      (await rest.pulls.list({ ...repo, head: 'acme:feature' })).data.map(({ number }) => number),
    ).toEqual([3])
    expect((await rest.pulls.list({ ...repo, state: 'closed' })).data).toEqual([])
    expect((await rest.repos.get(repo)).data).toMatchObject({
      full_name: 'acme/shop',
      default_branch: 'main',
      private: true,
    })
    expectLegal()
  })

  it.each([
    ['octocat', 'maintain', 'write'],
    ['reader', 'triage', 'read'],
    ['stranger', undefined, 'none'],
  ] as const)('permission of %s as %s is %s', async (login, role, permission) => {
    github.state.user(login)
    if (role !== undefined) github.state.find('acme/shop')?.collaborators.set(login, role)
    const { data } = await client().rest.repos.getCollaboratorPermissionLevel({ ...repo, username: login })
    expect(data.permission).toBe(permission)
    expectLegal()
  })

  it('check runs', async () => {
    const { rest } = client()
    const { data } = await rest.checks.create({
      ...repo,
      name: 'deploy',
      head_sha: shas[1] ?? '',
      status: 'in_progress',
    })
    const { data: done } = await rest.checks.update({
      ...repo,
      check_run_id: data.id,
      conclusion: 'success',
      output: { title: 'v7', summary: 'live' },
    })
    expect(done).toMatchObject({ status: 'completed', conclusion: 'success', output: { title: 'v7' } })
    expect((await rest.checks.listForRef({ ...repo, ref: 'main' })).data.total_count).toBe(1)
    expectLegal()
  })
})

describe('access', () => {
  const forbidden = {
    status: 403,
    response: { data: { message: 'Resource not accessible by integration', status: '403' } },
  }

  it.each([
    ['deployments', { deployments: 'read' }, 'read', true],
    ['deployments', { deployments: 'read' }, 'write', false],
    ['deployments', {}, 'read', false],
    ['deployments', { deployments: 'write' }, 'write', true],
  ] as const)('to %s with %j: %s is %s', async (_, permissions, what, allowed) => {
    const { rest } = client(permissions)
    const call =
      what === 'read'
        ? rest.repos.listDeployments(repo)
        : rest.repos.createDeployment({ ...repo, ref: 'main', required_contexts: [] })
    if (allowed) expect((await call).status).toBeLessThan(300)
    else await expect(call).rejects.toMatchObject(forbidden)
    expectLegal()
  })

  it('a public repository is readable without permission, and by nobody known', async () => {
    github.addRepository('acme/open', { visibility: 'public', directory })
    const { token } = github.runner.issueToken({ repository: 'acme/open', permissions: {} })
    const open = { owner: 'acme', repo: 'open' }
    const { rest } = getOctokit(token, { baseUrl: github.apiUrl })
    expect((await rest.repos.listDeployments(open)).status).toBe(200)
    await expect(rest.repos.createDeployment({ ...open, ref: 'main' })).rejects.toMatchObject(forbidden)
    expect((await fetch(`${github.apiUrl}/repos/acme/open`)).status).toBe(200)
    expect((await fetch(`${github.apiUrl}/repos/acme/shop`)).status).toBe(404)
    expectLegal()
  })

  it('a bad or revoked token is 401, another repository 404', async () => {
    const grant = github.runner.issueToken({ repository: 'acme/shop', permissions: everything })
    grant.revoke()
    for (const token of ['nonsense', grant.token]) {
      await expect(getOctokit(token, { baseUrl: github.apiUrl }).rest.repos.get(repo)).rejects.toMatchObject({
        status: 401,
        response: { data: { message: 'Bad credentials' } },
      })
    }
    github.addRepository('other/secret')
    await expect(client().rest.repos.get({ owner: 'other', repo: 'secret' })).rejects.toMatchObject({
      status: 404,
    })
    expectLegal()
  })

  it('counts requests against the hourly limit', async () => {
    github.tokens.limit = 2
    const { rest } = client()
    expect((await rest.repos.get(repo)).headers).toMatchObject({
      'x-ratelimit-limit': '2',
      'x-ratelimit-remaining': '1',
      'x-ratelimit-resource': 'core',
    })
    await rest.repos.get(repo)
    await expect(rest.repos.get(repo)).rejects.toMatchObject({
      status: 403,
      response: {
        data: { message: expect.stringContaining('API rate limit exceeded') },
        headers: { 'x-ratelimit-remaining': '0' },
      },
    })
    await clock.advance(3_600_000)
    expect((await rest.repos.get(repo)).status).toBe(200)
  })

  it('gives a fault when told, and only as often', async () => {
    github.fault(/^GET .*\/shop$/, { status: 502, body: { message: 'Server Error' } })
    const { rest } = client()
    await expect(rest.repos.get(repo)).rejects.toMatchObject({ status: 502 })
    expect((await rest.repos.get(repo)).status).toBe(200)
  })
})

describe('the contract', () => {
  const send = async (method: string, path: string, body: string) => {
    const { token } = github.runner.issueToken({ repository: 'acme/shop', permissions: everything })
    const response = await fetch(`${github.apiUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
      body,
    })
    return { status: response.status, body: await response.json() }
  }

  it.each([
    ['a missing member', '{}', 422, "must have required property 'ref'"],
    ['a wrong type', '{"ref":"main","auto_merge":"no"}', 201, '/auto_merge must be boolean'],
  ])('records %s', async (_, body, status, problem) => {
    expect((await send('POST', '/repos/acme/shop/deployments', body)).status).toBe(status)
    expect(
      github.violations.map((violation) => [violation.side, violation.operation, violation.problem]),
    ).toContainEqual(['request', 'repos/create-deployment', expect.stringContaining(problem)])
  })

  it('answers 400 to a body that is no JSON and 501 to what it does not have', async () => {
    expect(await send('POST', '/repos/acme/shop/deployments', '{')).toMatchObject({
      status: 400,
      body: { message: 'Problems parsing JSON' },
    })
    expect(await send('POST', '/repos/acme/shop/milestones', '{}')).toMatchObject({ status: 501 })
  })

  it('would notice a reply that GitHub would not give', async () => {
    const { loadContract } = await import('../../../emulator/github/contract.ts')
    const contract = loadContract()
    const operation = contract.operation('GET', '/repos/{owner}/{repo}/deployments/{deployment_id}')
    if (operation === undefined) throw new Error('no such operation')
    expect(contract.checkReply(operation, 200, { id: 'seven' })).toEqual(
      expect.arrayContaining(['/id must be integer', "/ must have required property 'sha'"]),
    )
    expect(contract.checkReply(operation, 204, undefined)).toEqual(['status 204 is not described'])
    expect(contract.checkRequest(operation, new URLSearchParams('verbose=1'), undefined)).toEqual([
      "the query parameter 'verbose' is unknown",
    ])
  })
})

/** main: two commits; feature: a rename and a removal on top of the first. */
function makeRepository(path: string): readonly string[] {
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false', ...args],
      { cwd: path, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    ).trim()
  const commit = (message: string) => {
    git('add', '--all')
    git('commit', '--quiet', '-m', message)
    return git('rev-parse', 'HEAD')
  }
  git('init', '--quiet', '--initial-branch=main')
  execFileSync('mkdir', ['-p', join(path, 'lib')])
  writeFileSync(join(path, 'lib', 'Procfile'), 'web: node a.js\n')
  writeFileSync(join(path, 'app.json'), '{}\n')
  writeFileSync(join(path, 'old.txt'), 'the same text on several lines\n'.repeat(20))
  const first = commit('first')
  writeFileSync(join(path, 'lib', 'Procfile'), 'web: node b.js\nworker: node w.js\n')
  const second = commit('second')
  git('checkout', '--quiet', '-b', 'feature', first)
  git('mv', 'old.txt', 'renamed.txt')
  git('rm', '--quiet', 'app.json')
  const third = commit('third')
  git('checkout', '--quiet', 'main')
  return [first, second, third]
}
