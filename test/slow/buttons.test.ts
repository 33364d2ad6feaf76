/**
 * The workflows to copy as they stand, in an app with two environments: each button works in staging as in production,
 * with the role, the region and the secrets of that GitHub environment, and no ARN in any file.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { provisionEnvironments } from '../../demo/provision.ts'
import { AppRepository } from '../../demo/repository.ts'
import { APP, REPOSITORY, ScenarioRunner, stepOutput } from '../../demo/scenario-runner.ts'
import { DEMO_TIMINGS } from '../../demo/timings.ts'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import type { Platform } from '../../emulator/platform/platform.ts'
import type { RunEvent, WorkflowResult } from '../../emulator/runner/workflow/result.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const EXAMPLES = join(ROOT, 'examples/workflows')

/** The README's file, for both branches. The job that builds is in no environment, so its role is an input. */
const ENVIRONMENT = "${{ github.ref_name == 'main' && 'production' || 'staging' }}"
const DEPLOY = `name: Deploy
on: push
permissions: {}
jobs:
  deploy:
    uses: renga-dev/renga/.github/workflows/deploy.yml@v1
    permissions: { contents: read, id-token: write, deployments: write }
    with:
      app: ${APP}
      environment: ${ENVIRONMENT}
      build-role-to-assume: arn:aws:iam::123456789012:role/renga-${APP}-${ENVIRONMENT}-build
`

let directory: string
let emulator: Emulator
let secrets: SecretsManagerClient
let platforms: ReadonlyMap<string, Platform>
let runner: ScenarioRunner

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'renga-buttons-'))
  emulator = await startEmulator({ timings: DEMO_TIMINGS, dataDir: join(directory, 'aws') })
  const { endpoint, region, credentials } = emulator
  secrets = new SecretsManagerClient({ endpoint, region, credentials })
  platforms = await provisionEnvironments(emulator, directory)
  const repository = new AppRepository(join(directory, 'repository'), join(ROOT, 'examples', APP))
  repository.commit('main', 'Copy the workflows', {
    '.github/workflows/deploy.yml': DEPLOY,
    ...Object.fromEntries(
      readdirSync(EXAMPLES)
        .filter((file) => !file.startsWith('preview'))
        .map((file) => [
          `.github/workflows/${file}`,
          readFileSync(join(EXAMPLES, file), 'utf8').replaceAll('my-app', APP),
        ]),
    ),
  })
  const variables = (environment: string) => ({
    vars: { AWS_ROLE_TO_ASSUME: platforms.get(environment)?.deployRole ?? '', AWS_REGION: region },
  })
  runner = new ScenarioRunner({
    emulator,
    platforms,
    repository,
    root: ROOT,
    summaries: directory,
    signal: new AbortController().signal,
    print: () => {},
    onEvent: () => {},
    vars: { AWS_REGION: region },
    environments: {
      staging: {
        ...variables('staging'),
        secrets: { CONFIG_VARS: '{\n  "API_KEY": "staging-key-1",\n  "NOTE": "two\\nlines"\n}' },
      },
      production: variables('production'),
    },
  })
}, 120_000)

afterAll(async () => {
  secrets.destroy()
  await emulator.close()
  rmSync(directory, { recursive: true, force: true })
})

/** Presses the button; what the steps printed comes with the result. */
async function press(workflow: string, inputs: Readonly<Record<string, string>>) {
  const events: RunEvent[] = []
  const result = await runner.dispatch(workflow, inputs, (event) => events.push(event))
  return { result, printed: JSON.stringify(events) }
}

const conclusions = ({ jobs }: WorkflowResult) => jobs.map(({ conclusion }) => conclusion)
const errors = ({ jobs }: WorkflowResult) =>
  jobs.flatMap((job) => job.annotations.flatMap(({ level, message }) => (level === 'error' ? [message] : [])))
const deployments = () =>
  (emulator.github.state.find(REPOSITORY)?.deployments ?? []).map(({ environment }) => environment)

async function configVars(environment: string): Promise<Readonly<Record<string, string>>> {
  const SecretId = platforms.get(environment)?.appEnvironment.configSecret
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId }))
  return JSON.parse(SecretString ?? '{}')
}

it('deploys to each environment with its own role', async () => {
  for (const branch of ['staging', 'main']) {
    const sha = runner.repository.commit(branch, `Deploy ${branch}`)
    const result = await runner.push('deploy.yml', branch, sha)
    expect([branch, errors(result)]).toEqual([branch, []])
  }
  expect(deployments()).toEqual(['staging', 'production'])
}, 300_000)

it('the formation button changes staging with its role, and GitHub shows no deployment', async () => {
  const { result } = await press('formation.yml', { scale: 'web=2', environment: 'staging' })
  expect([conclusions(result), errors(result)]).toEqual([['success'], []])
  expect(deployments()).toEqual(['staging', 'production'])
}, 300_000)

it("the config button takes staging's secret, a JSON export, and leaves production alone", async () => {
  const before = await configVars('production')
  const { result, printed } = await press('config.yml', { secrets: 'true', environment: 'staging' })
  expect([conclusions(result), errors(result)]).toEqual([['success'], []])
  expect(await configVars('staging')).toMatchObject({ API_KEY: 'staging-key-1', NOTE: 'two\nlines' })
  expect(await configVars('production')).toEqual(before)
  expect(printed).not.toContain('staging-key-1')
  expect(deployments()).toEqual(['staging', 'production', 'staging'])
}, 300_000)

it('the config button says which secret is not set', async () => {
  const { result, printed } = await press('config.yml', { secrets: 'true', environment: 'production' })
  expect(conclusions(result)).toEqual(['failure'])
  expect(printed).toContain("The secret CONFIG_VARS does not exist in the environment 'production'")
  expect(printed).toContain('gh secret set CONFIG_VARS --env production')
  expect(deployments()).toHaveLength(3)
}, 300_000)

it("the rollback and run buttons use staging's role", async () => {
  const ran = await press('run.yml', { command: 'node --version', environment: 'staging' })
  expect(conclusions(ran.result)).toEqual(['success'])
  const back = await press('rollback.yml', { app: APP, environment: 'staging', to: 'previous' })
  expect(conclusions(back.result)).toContain('success')
  expect(stepOutput(back.result, 'deploy', 'release')).toBe('v3')
  // The task definitions that proved themselves run again, with their own number.
  expect(await runner.answering('staging')).toBe('v1')
}, 300_000)

it('a missing variable is named as the input that it would fill', async () => {
  const { result, printed } = await press('run.yml', { command: 'ls', environment: 'qa' })
  expect(conclusions(result)).toEqual(['failure'])
  expect(printed).toContain('AWS_ROLE_TO_ASSUME')
}, 300_000)
