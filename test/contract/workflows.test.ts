/**
 * What linters cannot know of the reusable workflows: their groups, their permissions, and that every input arrives.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { readManifest } from '../../scripts/action-manifest.ts'

interface Step {
  readonly name?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, string>>
}

interface Job {
  readonly environment?: unknown
  readonly uses?: string
  readonly permissions?: Readonly<Record<string, string>>
  readonly concurrency?: {
    readonly group: string
    readonly queue?: string
    readonly 'cancel-in-progress'?: boolean
  }
  readonly with?: Readonly<Record<string, string>>
  readonly steps?: readonly Step[]
}

interface Inputs {
  readonly inputs?: Readonly<
    Record<
      string,
      {
        readonly required?: boolean
        readonly default?: unknown
        readonly description?: string
        readonly type?: string
        readonly options?: readonly unknown[]
      }
    >
  >
  readonly secrets?: Readonly<Record<string, unknown>>
}

interface Workflow {
  readonly on: { readonly workflow_call?: Inputs; readonly workflow_dispatch?: Inputs }
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

const read = (path: string): Workflow => parse(readFileSync(path, 'utf8'))
const FOLDER = '.github/workflows'
/** Called by this repository's own release, and by nobody else. */
const OWN = 'ci.yml'
const reusable = readdirSync(FOLDER)
  .map((file) => [file, read(`${FOLDER}/${file}`)] as const)
  .filter(([file, { on }]) => on.workflow_call !== undefined && file !== OWN)
const examples = readdirSync('examples/workflows').map(
  (file) => [file, read(`examples/workflows/${file}`)] as const,
)

it('there are workflows to check', () => {
  expect(reusable.map(([file]) => file)).toEqual(
    expect.arrayContaining(['config.yml', 'deploy.yml', 'promote.yml', 'rollback.yml', 'run.yml']),
  )
  expect(examples.length).toBeGreaterThanOrEqual(4)
})

describe('concurrency', () => {
  const groupOf = (file: string, job: string) => read(`${FOLDER}/${file}`).jobs[job]?.concurrency

  it.each([
    ['deploy.yml', 'deploy'],
    ['promote.yml', 'promote'],
    ['config.yml', 'config'],
  ])('%s: its job %s queues in the group of the environment and drops nobody', (file, job) => {
    expect(groupOf(file, job)).toEqual({
      group: 'renga-${{ inputs.app }}-${{ inputs.environment }}',
      'cancel-in-progress': false,
      queue: 'max',
    })
  })

  it('a rollback does not wait for the deploy that it turns back, and is not dropped either', () => {
    expect(groupOf('rollback.yml', 'rollback')).toEqual({
      group: 'renga-rollback-${{ inputs.app }}-${{ inputs.environment }}',
      'cancel-in-progress': false,
      queue: 'max',
    })
  })

  it('a command takes the group of the environment only when it is to be alone', () => {
    const { group, queue } = groupOf('run.yml', 'run') ?? {}
    expect(queue).toBe('max')
    expect(group).toBe(
      "renga-${{ inputs.app }}-${{ inputs.environment }}${{ !inputs.exclusive && format('-run-{0}', github.run_id) || '' }}",
    )
  })
})

describe.each(reusable)('%s', (_file, { on, permissions, jobs }) => {
  it('grants nothing but by job', () => {
    expect(permissions).toEqual({})
    for (const job of Object.values(jobs)) expect(job.permissions).toBeDefined()
  })

  it('describes every input, and each is used', () => {
    const text = JSON.stringify(jobs)
    for (const [name, { description }] of Object.entries(on.workflow_call?.inputs ?? {})) {
      expect([name, description]).toEqual([name, expect.stringMatching(/\w/)])
      expect(text).toContain(`inputs.${name}`)
    }
  })

  it('gives its actions inputs that they have, and every one that they require', () => {
    const steps = Object.values(jobs).flatMap(({ steps: own }) => own ?? [])
    const ours = steps.flatMap((step) => {
      const action = /^\$\/actions\/(.+)$/.exec(step.uses ?? '')?.[1]
      return action === undefined ? [] : [{ action, given: Object.keys(step.with ?? {}) }]
    })
    expect(ours.length).toBeGreaterThan(0)
    for (const { action, given } of ours) {
      const { inputs } = readManifest(action)
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(given))
      const required = Object.entries(inputs).flatMap(([name, input]) => (input.required ? [name] : []))
      expect(given).toEqual(expect.arrayContaining(required))
    }
  })
})

describe.each(examples)('examples/workflows/%s', (file, { on, jobs, permissions }) => {
  it('takes role and region from the GitHub environment, and records no deployment of its own', () => {
    // The preview's job is in the environment `preview` whatever the pull request: one role.
    if (!file.startsWith('preview')) expect(JSON.stringify(jobs)).not.toMatch(/arn:aws|eu-west-1/)
    for (const { environment } of Object.values(jobs)) {
      if (environment !== undefined) expect(environment).toMatchObject({ deployment: false })
    }
  })

  it('has a default wherever one chooses: `gh workflow run` leaves out what is not given', () => {
    for (const [name, input] of Object.entries(on.workflow_dispatch?.inputs ?? {})) {
      if (input.type === 'choice')
        expect([name, input.options]).toEqual([name, expect.arrayContaining([input.default])])
    }
  })

  it('calls what is there, with inputs that it has and every one that it requires', () => {
    expect(permissions).toEqual({})
    const calls = Object.values(jobs).flatMap((job) => [job, ...(job.steps ?? [])])
    let checked = 0
    for (const { uses = '', with: given = {} } of calls) {
      const [, workflow] = /^renga-dev\/renga\/\.github\/workflows\/([a-z-]+\.yml)@v1$/.exec(uses) ?? []
      const [, action] = /^renga-dev\/renga\/actions\/([a-z-]+)@v1$/.exec(uses) ?? []
      if (workflow === undefined && action === undefined) continue
      const inputs =
        workflow === undefined
          ? readManifest(action ?? '').inputs
          : (read(`${FOLDER}/${workflow}`).on.workflow_call?.inputs ?? {})
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)))
      const required = Object.entries(inputs).flatMap(([name, input]) => (input.required ? [name] : []))
      expect(Object.keys(given)).toEqual(expect.arrayContaining(required))
      checked += 1
    }
    expect(checked).toBeGreaterThan(0)
  })

  it('gives a workflow the permissions that its jobs ask for', () => {
    for (const { uses = '', permissions: given = {} } of Object.values(jobs)) {
      const [, workflow] = /^renga-dev\/renga\/\.github\/workflows\/([a-z-]+\.yml)@v1$/.exec(uses) ?? []
      if (workflow === undefined) continue
      const wanted = Object.values(read(`${FOLDER}/${workflow}`).jobs).map((job) => job.permissions)
      expect(given).toEqual(Object.assign({}, ...wanted))
    }
  })
})
