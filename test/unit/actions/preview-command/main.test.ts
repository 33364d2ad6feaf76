/** The action preview-command against the emulator's GitHub: what it answers, and what it hands on. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { main } from '../../../../actions/preview-command/main.ts'
import { VirtualClock } from '../../../../emulator/clock.ts'
import { type GithubServer, startGithub } from '../../../../emulator/github/server.ts'
import type { ActionContext } from '../../../../src/runtime/action-context.ts'
import { silentLogger } from '../../../../src/runtime/log.ts'
import { Redactor } from '../../../../src/runtime/redaction/redactor.ts'
import { readRunContext } from '../../../../src/runtime/run-context.ts'

const FULL = 'acme/board'
const HEAD = 'a'.repeat(40)
let github: GithubServer
let directory: string

beforeAll(async () => {
  github = await startGithub({ clock: new VirtualClock() })
  directory = await mkdtemp(join(tmpdir(), 'renga-command-'))
  const repository = github.addRepository(FULL, { visibility: 'public' })
  for (const login of ['maria', 'mallory']) github.state.user(login)
  repository.collaborators.set('maria', 'write')
  const base = { ref: 'main', sha: 'b'.repeat(40) }
  github.addPullRequest(FULL, { number: 7, head: { ref: 'feature', sha: HEAD }, base })
  github.addPullRequest(FULL, {
    number: 8,
    head: { ref: 'evil', sha: HEAD, repository: 'mallory/board' },
    base,
  })
})
afterAll(async () => {
  await github.close()
  await rm(directory, { recursive: true })
  expect(github.violations).toEqual([])
})

async function run(number: number, user: string, body: string, change: object = {}, label = '') {
  const comment = github.addComment(FULL, number, { user, body })
  const eventPath = join(directory, `${comment.id}.json`)
  const event = {
    action: 'created',
    issue: { number, pull_request: {} },
    comment: { id: comment.id, body, user: { login: user, type: 'User' }, author_association: 'OWNER' },
    ...change,
  }
  await writeFile(eventPath, JSON.stringify(event))
  const token = github.tokens.issue({
    repository: FULL,
    permissions: { 'pull-requests': 'write' },
    user: github.state.user('github-actions[bot]', 'Bot'),
  })
  const outputs: Record<string, string> = {}
  const logged: string[] = []
  let summary = ''
  const note = (message: string) => logged.push(message)
  const context: ActionContext = {
    action: 'preview-command',
    inputs: { get: (name) => (name === 'github-token' ? token : label) },
    log: { ...silentLogger, info: note, warning: note, notice: note },
    redactor: new Redactor(),
    clock: { now: () => 0, sleep: async () => {} },
    signal: new AbortController().signal,
    run: readRunContext({
      GITHUB_REPOSITORY: FULL,
      GITHUB_API_URL: github.apiUrl,
      GITHUB_EVENT_PATH: eventPath,
    }),
    env: {},
    setOutput: (name, value) => {
      outputs[name] = value
    },
    writeSummary: async (markdown) => {
      summary += markdown
    },
    idToken: () => Promise.reject(new Error('no token is asked for here')),
    saveState: () => {},
    readState: () => '',
  }
  await main(context)
  const repository = github.addRepository(FULL)
  return {
    outputs,
    logged,
    summary,
    reactions: comment.reactions.map(({ content }) => content),
    answers: repository.comments.filter(({ issue, id }) => issue === number && id > comment.id),
  }
}

it('hands a command on, and shows that it was seen', async () => {
  const { outputs, reactions, answers, logged } = await run(7, 'maria', '/preview reset-db')
  expect(outputs).toEqual({ command: 'reset-db', 'pull-request': '7', sha: HEAD, 'approved-sha': '' })
  expect(reactions).toEqual(['eyes'])
  expect(answers).toEqual([])
  expect(logged).toEqual([])
})

it('does nothing for a stranger, whatever the event calls him, and says so in the log only', async () => {
  const { outputs, reactions, answers, logged, summary } = await run(7, 'mallory', '/preview down')
  expect(outputs).toEqual({ command: '', 'pull-request': '7', sha: '', 'approved-sha': '' })
  expect([reactions, answers, summary]).toEqual([[], [], ''])
  expect(logged).toEqual([expect.stringMatching(/its author lacks write access/)])
})

it('tells a maintainer what to write for a fork', async () => {
  const { outputs, reactions, answers } = await run(8, 'maria', '/preview up')
  expect(outputs['command']).toBe('')
  expect(reactions).toEqual(['confused'])
  expect(answers.map(({ body }) => body)).toEqual([
    expect.stringContaining(`then comment: \`/preview up ${HEAD}\``),
  ])
  expect((await run(8, 'maria', `/preview up ${HEAD}`)).outputs).toMatchObject({
    command: 'up',
    'approved-sha': HEAD,
  })
})

it('refuses any other event', async () => {
  await expect(run(7, 'maria', '/preview up', { comment: undefined })).rejects.toThrow(
    /This run has no comment/,
  )
})

it('answers that the label is missing, before anything is built', async () => {
  const { outputs, reactions, answers } = await run(7, 'maria', '/preview up', {}, 'preview')
  expect(outputs).toMatchObject({ command: '', sha: '' })
  expect(reactions).toEqual(['confused'])
  expect(answers.map(({ body }) => body)).toEqual([
    expect.stringMatching(/label required for previews[\s\S]*Add the label .*preview.*`\/preview up`/),
  ])
})
