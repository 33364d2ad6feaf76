/**
 * release.yml as it stands, on the emulated GitHub, with the real GitHub CLI: what a pushed tag comes to. The checks
 * that it waits for are a job that the test lets pass or fail; all of .ci/run is what they are on GitHub.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { RealClock } from '../../emulator/clock.ts'
import { type GithubServer, startGithub } from '../../emulator/github/server.ts'
import { runWorkflow } from '../../emulator/runner/run-workflow.ts'
import { publicHosts } from './release-workflow/gh-socket.ts'

const FULL = 'renga-dev/renga'
const WORKFLOW = '.github/workflows/release.yml'
const CHANGELOG =
  '# Changelog\n\n## Unreleased\n\n- Later.\n\n## 1.4.0\n\n- One `entry`.\n- **Another**; it\'s "quoted".\n\n## 1.3.0\n\n- Old.\n'
/** What release.yml runs of this repository. */
const OURS = [
  WORKFLOW,
  '.node-version',
  'scripts/changelog.ts',
  'scripts/check-version.ts',
  'scripts/release-notes.ts',
]

let folder: string
let repository: string
let github: GithubServer
let closeHosts: () => Promise<void>

const git = (...args: readonly string[]) =>
  execFileSync(
    'git',
    ['-C', repository, '-c', 'user.name=Basho', '-c', 'user.email=basho@example.com', ...args],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  ).trim()

function commit(message: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(repository, path)), { recursive: true })
    writeFileSync(join(repository, path), text)
  }
  git('add', '--all')
  git('commit', '--quiet', '--message', message)
  return git('rev-parse', 'HEAD')
}

const versioned = (version: string) => ({
  'package.json': JSON.stringify({ type: 'module', version }),
  'src/runtime/version.ts': `export const RENGA_VERSION = '${version}'\n`,
})

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'renga-release-'))
  repository = join(folder, 'repository')
  mkdirSync(repository)
  git('init', '--quiet', '--initial-branch=main')
  for (const path of OURS) cpSync(path, join(repository, path))
  commit('Release 1.3.0', {
    ...versioned('1.3.0'),
    'CHANGELOG.md': CHANGELOG,
    '.github/workflows/ci.yml': `on: workflow_call\njobs:\n  ci:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: test "$CHECKS" = pass\n`,
  })
  git('tag', 'v1.3.0')
  git('tag', 'v1')
  commit('Release 1.4.0', versioned('1.4.0'))
  github = await startGithub({ clock: new RealClock() })
  mkdirSync(join(folder, 'gh'))
  writeFileSync(join(folder, 'gh', 'config.yml'), `http_unix_socket: ${join(folder, 'hosts')}\n`)
  closeHosts = await publicHosts(join(folder, 'hosts'), github.serverUrl)
})

afterEach(async () => {
  await closeHosts()
  await github.close()
  rmSync(folder, { recursive: true, force: true })
  expect(github.violations).toEqual([])
})

async function push(tag: string, checks: 'pass' | 'fail' = 'pass') {
  if (git('tag', '--list', tag) === '') git('tag', tag)
  const lines: string[] = []
  const result = await runWorkflow({
    repositoryDir: repository,
    repository: FULL,
    workflowPath: WORKFLOW,
    event: { name: 'push', ref: `refs/tags/${tag}`, sha: git('rev-parse', tag), actor: 'basho' },
    github: github.runner,
    actionSources: {
      'actions/setup-node': resolve('test/slow/release-workflow/setup-node'),
      'actions/attest': resolve('test/slow/release-workflow/attest'),
    },
    env: { CHECKS: checks, GH_CONFIG_DIR: join(folder, 'gh') },
    onEvent: (event) => lines.push(JSON.stringify(event)),
  })
  return { conclusion: result.conclusion, log: lines.join('\n') }
}

const facts = () => github.state.find(FULL)
const published = () => (facts()?.releases ?? []).filter(({ draft }) => !draft)
const major = () => facts()?.refs.get('refs/tags/v1')

describe('a pushed tag', () => {
  it('becomes a release of what the changelog says, with attested source, and moves the major tag', async () => {
    const { conclusion, log } = await push('v1.4.0')
    expect(log).not.toContain('"level":"error"')
    expect(conclusion).toBe('success')

    const [release, ...others] = published()
    expect(others).toEqual([])
    expect(release).toMatchObject({ tag: 'v1.4.0', name: 'v1.4.0', prerelease: false })
    expect(release?.body?.trim()).toBe('- One `entry`.\n- **Another**; it\'s "quoted".')

    expect(release?.assets.map(({ name }) => name)).toEqual(['renga-v1.4.0.tar.gz'])
    const source = release?.assets[0]?.content ?? new Uint8Array()
    const archive = join(folder, 'source.tar.gz')
    writeFileSync(archive, source)
    const unpack = (path: string) =>
      execFileSync('tar', ['-xzOf', archive, `renga-v1.4.0/${path}`], { encoding: 'utf8' })
    expect(unpack('package.json')).toBe(versioned('1.4.0')['package.json'])
    expect(unpack(WORKFLOW)).toBe(readFileSync(WORKFLOW, 'utf8'))

    const digest = `sha256:${createHash('sha256').update(source).digest('hex')}`
    const [attestation, ...more] = facts()?.attestations ?? []
    expect(more).toEqual([])
    expect(attestation?.subjects).toEqual([digest])
    const { payload } = Object(Object(attestation?.bundle).dsseEnvelope)
    expect(JSON.parse(Buffer.from(payload, 'base64').toString('utf8'))).toMatchObject({
      predicate: {
        buildDefinition: {
          externalParameters: { workflow: { path: WORKFLOW, ref: 'refs/tags/v1.4.0' } },
          resolvedDependencies: [{ digest: { gitCommit: git('rev-parse', 'v1.4.0') } }],
        },
      },
    })
    expect(major()).toBe(git('rev-parse', 'v1.4.0'))
  })

  it('makes the first major tag', async () => {
    git('tag', '--delete', 'v1')
    expect((await push('v1.4.0')).conclusion).toBe('success')
    expect(major()).toBe(git('rev-parse', 'v1.4.0'))
  })

  it('is released once, also when the job runs again', async () => {
    await push('v1.4.0')
    const first = published()[0]
    expect((await push('v1.4.0')).conclusion).toBe('success')
    expect(published()).toEqual([first])
  })

  it('of an older minor version leaves the major tag where it is', async () => {
    await push('v1.4.0')
    git('checkout', '--quiet', 'main')
    commit('Release 1.3.1', {
      ...versioned('1.3.1'),
      'CHANGELOG.md': CHANGELOG.replace('## 1.3.0', '## 1.3.1\n\n- A fix.\n\n## 1.3.0'),
    })
    const { conclusion, log } = await push('v1.3.1')
    expect(conclusion).toBe('success')
    expect(log).toContain('v1 stays at v1.4.0, which is newer than v1.3.1.')
    expect(published().map(({ tag }) => tag)).toEqual(['v1.4.0', 'v1.3.1'])
    expect(major()).toBe(git('rev-parse', 'v1.4.0'))
  })
})

describe('nothing is published', () => {
  const untouched = () => {
    expect(published()).toEqual([])
    expect(major()).toBeUndefined()
  }

  it('when a check fails', async () => {
    expect((await push('v1.4.0', 'fail')).conclusion).toBe('failure')
    untouched()
    expect(facts()?.attestations).toEqual([])
  })

  it('when the tag is not the version', async () => {
    const { conclusion, log } = await push('v1.4.1')
    expect(conclusion).toBe('failure')
    expect(log).toContain('the tag is v1.4.1, package.json says 1.4.0')
    untouched()
  })

  it('when the changelog says nothing of it', async () => {
    commit('Release 1.5.0', { ...versioned('1.5.0'), 'CHANGELOG.md': `${CHANGELOG}\n## 1.5.0\n` })
    const { conclusion, log } = await push('v1.5.0')
    expect(conclusion).toBe('failure')
    expect(log).toContain("CHANGELOG.md has no entries under '## 1.5.0'")
    untouched()
  })

  it('when the commit is not on main', async () => {
    git('checkout', '--quiet', '-b', 'side')
    commit('Change it', { 'README.md': 'Not reviewed\n' })
    const { conclusion, log } = await push('v1.4.0')
    expect(conclusion).toBe('failure')
    expect(log).toContain('v1.4.0 is not on main.')
    untouched()
  })

  it.each(['id-token', 'attestations'])('when the job may not attest (%s)', async (permission) => {
    const text = readFileSync(join(repository, WORKFLOW), 'utf8')
    const without = text.replace(new RegExp(`^ +${permission}: write.*\\n`, 'm'), '')
    expect(without).not.toBe(text)
    commit('Take a permission away', { [WORKFLOW]: without })
    expect((await push('v1.4.0')).conclusion).toBe('failure')
    untouched()
  })

  it('when the source cannot be uploaded', async () => {
    github.fault(/^POST \/api\/uploads\//, { status: 422, body: { message: 'Validation Failed' } })
    expect((await push('v1.4.0')).conclusion).toBe('failure')
    untouched()
  })
})
