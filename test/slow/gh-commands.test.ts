/**
 * Every `gh` command that the documentation tells people to type, typed: with GitHub's CLI, in a clone that has the
 * workflows to copy, on the emulated GitHub.
 */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { RealClock } from '../../emulator/clock.ts'
import { type GithubServer, startGithub } from '../../emulator/github/server.ts'
import { actionNames } from '../../scripts/action-manifest.ts'
import { publicHosts } from './release-workflow/gh-socket.ts'

const FULL = 'acme/shop'
/** What a person's token may do. */
const PERSON = {
  actions: 'write',
  administration: 'write',
  contents: 'read',
  environments: 'write',
  variables: 'write',
} as const

let folder: string
let repository: string
let github: GithubServer
let token: string
let closeHosts: () => Promise<void>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'renga-gh-'))
  repository = join(folder, 'shop')
  mkdirSync(join(repository, '.github'), { recursive: true })
  cpSync('examples/workflows', join(repository, '.github/workflows'), { recursive: true })
  writeFileSync(join(repository, '.env'), 'API_KEY=one\n')
  for (const line of [
    'init --quiet --initial-branch=main',
    'add --all',
    '-c user.name=Basho -c user.email=basho@example.com commit --quiet --message First',
    `remote add origin https://github.com/${FULL}.git`,
  ])
    expect(spawnSync('git', line.split(' '), { cwd: repository }).status).toBe(0)
  github = await startGithub({ clock: new RealClock() })
  github.addRepository(FULL, { directory: repository })
  token = github.runner.issueToken({ repository: FULL, permissions: PERSON }).token
  mkdirSync(join(folder, 'gh'))
  writeFileSync(join(folder, 'gh', 'config.yml'), `http_unix_socket: ${join(folder, 'hosts')}\n`)
  closeHosts = await publicHosts(join(folder, 'hosts'), github.serverUrl)
})

afterAll(async () => {
  await closeHosts()
  await github.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs a line or a block as a person does, in their clone. Not spawnSync: the GitHub it asks is in this process. */
async function type(command: string): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn('bash', ['-e', '-u', '-o', 'pipefail', '-c', command], {
    cwd: repository,
    env: { PATH: process.env['PATH'], HOME: folder, GH_CONFIG_DIR: join(folder, 'gh'), GH_TOKEN: token },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, said }
}

const PAGES = [
  'README.md',
  ...readdirSync('docs').map((file) => `docs/${file}`),
  ...actionNames().map((name) => `actions/${name}/README.md`),
  ...readdirSync('examples/workflows').map((file) => `examples/workflows/${file}`),
  'examples/platform/previews.cfn.yaml',
].filter((path) => /\.(md|ya?ml)$/.test(path) && !path.startsWith('docs/adr'))

/** Played elsewhere: release.yml's own release, and gh's verification of it (test/slow/release-workflow.test.ts). */
const ELSEWHERE = /^gh release download /

const COMMANDS = PAGES.flatMap((path) => {
  const text = readFileSync(path, 'utf8')
  const found = path.endsWith('.md')
    ? [
        ...[...text.matchAll(/^```sh\n((?:(?!```).*\n)*?)```$/gm)]
          .map(([, block = '']) => block)
          .filter((block) => /^\s*gh /m.test(block))
          .map((block) => block.replaceAll(/^aws (?:.*\\\n)*.*\n/gm, '')),
        ...[...text.replaceAll(/^```[\s\S]*?^```$/gm, '').matchAll(/`(gh [^`]*)`/g)].map(
          ([, line = '']) => line,
        ),
        ...[...text.matchAll(/^To undo, run: (gh .*)$/gm)].map(([, line = '']) => line),
      ]
    : [...text.matchAll(/#.*?\b(gh (?:workflow|api) .*?)(?:\)|$)/gm)].map(([, line = '']) => line)
  return found
    .map((command) => command.replaceAll('OWNER/NAME', FULL).replaceAll('…', 'x').trim())
    .filter((command) => command !== 'gh workflow run x' && !ELSEWHERE.test(command))
    .map((command) => [path, command] as const)
}).toSorted(([, a], [, b]) => Number(b.includes('-X PUT')) - Number(a.includes('-X PUT')))

const DISPATCHES = COMMANDS.filter(([, command]) => command.startsWith('gh workflow run '))

it('finds what people are told to type', () => {
  expect(DISPATCHES.length).toBeGreaterThanOrEqual(12)
  expect(COMMANDS.length - DISPATCHES.length).toBeGreaterThanOrEqual(7)
})

describe('what people are told to type works', () => {
  it.each(COMMANDS)('%s: %s', async (_path, command) => {
    const { code, said } = await type(command)
    expect([code, code === 0 ? '' : said]).toEqual([0, ''])
    expect(github.violations).toEqual([])
  })

  it('and does what the page says', () => {
    const facts = github.state.find(FULL)
    expect(facts?.dispatches.length).toBe(DISPATCHES.length)
    expect(facts?.dispatches).toContainEqual({
      path: '.github/workflows/formation.yml',
      ref: 'main',
      inputs: { scale: 'web=3 worker+1' },
    })
    const production = facts?.environments.get('production')
    expect(production?.branches).toEqual(['main'])
    expect([...(production?.variables.keys() ?? [])].toSorted()).toEqual(['AWS_REGION', 'AWS_ROLE_TO_ASSUME'])
    expect([...(production?.secrets ?? [])]).toEqual(['CONFIG_VARS'])
    expect(facts?.environments.get('preview')?.branches).toEqual(['refs/pull/*/merge', 'main'])
    expect(facts?.environments.get('preview-build')?.branches).toEqual(['refs/pull/*/merge', 'main'])
  })
})

describe('what GitHub refuses is refused here', () => {
  it.each([
    ['gh workflow run rollback.yml -f too=v40', 'Unexpected inputs provided: ["too"]'],
    ['gh workflow run run.yml', "Required input 'command' not provided"],
    ['gh workflow run formation.yml -f maintenance=maybe', "Provided value 'maybe' for input 'maintenance'"],
    ['gh workflow run preview.yml', "does not have 'workflow_dispatch' trigger"],
    ['gh workflow run nowhere.yml', 'HTTP 404'],
    [
      'gh api -X POST repos/acme/shop/environments/staging/deployment-branch-policies -f name=main',
      'HTTP 404',
    ],
  ])('%s', async (command, answer) => {
    const { code, said } = await type(command)
    expect(code).toBe(1)
    expect(said).toContain(answer)
  })
})
