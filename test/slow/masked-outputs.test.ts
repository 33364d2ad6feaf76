import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { AppRepository } from '../../demo/repository.ts'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import { type Platform, provisionPlatform } from '../../emulator/platform/platform.ts'
import { runWorkflow } from '../../emulator/runner/run-workflow.ts'
import type { WorkflowResult } from '../../emulator/runner/workflow/result.ts'
import { BRISK_TIMINGS } from '../e2e/harness.ts'

const APP = 'renga-board'
const REPOSITORY = 'basho/renga-board'
const ACTIONS = 'renga-dev/renga'
const KEY_FILE = JSON.stringify(
  { type: 'service_account', project: 'board', keys: [{ id: 'k-77aa', revoked: false }], nested: {} },
  null,
  2,
)
const WITH = (platform: Platform, region: string) =>
  `{ app: ${APP}, environment: production, aws-region: ${region}, role-to-assume: '${platform.deployRole}' }`

let emulator: Emulator
let platform: Platform
let repository: AppRepository
const directory = mkdtempSync(join(tmpdir(), 'renga-masked-'))

beforeAll(async () => {
  emulator = await startEmulator({ timings: BRISK_TIMINGS, dataDir: join(directory, 'aws') })
  platform = await provisionPlatform(emulator, {
    app: APP,
    environment: 'production',
    issuer: emulator.github.issuer,
    repository: REPOSITORY,
    configVars: {},
    healthCheck: { path: '/healthz', interval: 10, healthyThreshold: 2, unhealthyThreshold: 2 },
    deregistrationDelay: 30,
  })
  repository = new AppRepository(join(directory, 'repository'), `examples/${APP}`)
  repository.commit('main', 'Workflows', {
    '.github/workflows/deploy.yml': `
on: push
permissions: { contents: read, deployments: write, id-token: write }
jobs:
  live:
    uses: ${ACTIONS}/.github/workflows/deploy.yml@v1
    with: ${WITH(platform, emulator.region)}
  after:
    needs: live
    runs-on: ubuntu-24.04
    outputs:
      seen: \${{ steps.see.outputs.seen }}
    steps:
      - id: see
        run: echo 'seen=\${{ toJSON(needs.live.outputs) != '' }}' >>"$GITHUB_OUTPUT"
`,
    '.github/workflows/documents.yml': `
on: push
permissions: { contents: read, deployments: write, id-token: write }
jobs:
  live:
    runs-on: ubuntu-24.04
    environment: production
    outputs:
      release: \${{ steps.phase.outputs.release }}
      task: \${{ steps.phase.outputs.task-arn }}
      phase: \${{ steps.phase.outputs.release-phase }}
      url: \${{ steps.live.outputs.url }}
      verdict: \${{ steps.live.outputs.verdict }}
      services: \${{ steps.live.outputs.services }}
      result: \${{ steps.live.outputs.result }}
      releases: \${{ steps.list.outputs.releases }}
      formation: \${{ steps.scale.outputs.formation }}
    steps:
      - uses: actions/checkout@v7
      - id: build
        uses: ${ACTIONS}/actions/build-from-buildpack@v1
        with: ${WITH(platform, emulator.region)}
      - id: phase
        uses: ${ACTIONS}/actions/run-release-phase@v1
        with: { app: ${APP}, environment: production, aws-region: ${emulator.region}, role-to-assume: '${platform.deployRole}', image: '\${{ steps.build.outputs.image }}' }
      - id: live
        uses: ${ACTIONS}/actions/deploy-ecs-bluegreen@v1
        with: { app: ${APP}, environment: production, aws-region: ${emulator.region}, role-to-assume: '${platform.deployRole}', release: '\${{ steps.phase.outputs.release }}' }
      - id: list
        uses: ${ACTIONS}/actions/list-releases@v1
        with: ${WITH(platform, emulator.region)}
`,
  })
})
afterAll(async () => {
  await emulator.close()
  rmSync(directory, { recursive: true, force: true })
})

/** Config vars of every kind that must not eat an output, put there as infrastructure as code does. */
async function give(more: Readonly<Record<string, string>>): Promise<void> {
  const { endpoint, region, credentials } = emulator
  const client = new SecretsManagerClient({ endpoint, region, credentials })
  const url = platform.appEnvironment.web?.url ?? ''
  // None of these is a secret: the outputs say them.
  emulator.leaks.allow(region, url, APP, 'worker', 'production', 'failed')
  await client.send(
    new PutSecretValueCommand({
      SecretId: platform.appEnvironment.configSecret,
      SecretString: JSON.stringify({
        DATABASE_URL: `sqlite:${join(directory, 'board.db')}`,
        REGION: region,
        APP_URL: url,
        APP_NAME: APP,
        DYNO_TYPE: 'worker',
        RAILS_ENV: 'production',
        ...more,
      }),
    }),
  )
  client.destroy()
}

function run(workflow: string): Promise<WorkflowResult> {
  return runWorkflow({
    repositoryDir: repository.directory,
    repository: REPOSITORY,
    workflowPath: `.github/workflows/${workflow}`,
    event: { name: 'push', ref: 'refs/heads/main', actor: 'basho' },
    github: emulator.github.runner,
    actionSources: { [ACTIONS]: resolve('.') },
    builder: emulator.builder,
    env: { AWS_ENDPOINT_URL: emulator.endpoint },
  })
}

const outputsOf = (result: WorkflowResult, part: string) =>
  result.jobs.find(({ outputs }) => part in outputs)?.outputs ?? {}
const skipped = (result: WorkflowResult) =>
  result.jobs.flatMap(({ annotations }) => annotations).filter(({ message }) => /^Skip output/.test(message))

it("deploy.yml's outputs survive config vars that are no secrets, weak passwords and key files", async () => {
  await give({ DEMO: 'demo123', ONE: '1', FLAG: 'true', KEY_FILE, PORT_OF_CACHE: '6379', STATE: 'failed' })
  const result = await run('deploy.yml')
  expect(result.errors).toEqual([])
  expect(result.conclusion).toBe('success')
  expect(skipped(result)).toEqual([])
  expect(outputsOf(result, 'url')).toMatchObject({ release: 'v1', url: platform.appEnvironment.web?.url })
})

it('so do the documents of a job of the caller, in which the masks of earlier steps hold', async () => {
  const result = await run('documents.yml')
  expect(result.errors).toEqual([])
  expect(skipped(result)).toEqual([])
  const outputs = outputsOf(result, 'services')
  expect(outputs).toMatchObject({ release: 'v2', phase: 'succeeded', verdict: 'landed' })
  expect(JSON.parse(outputs['services'] ?? '')).toHaveLength(2)
  expect(JSON.parse(outputs['result'] ?? '')).toMatchObject({ cancelled: false, verdict: 'landed' })
  expect(JSON.parse(outputs['releases'] ?? '')).toBeTruthy()
  expect(outputs['task']).toMatch(/^arn:aws:ecs:/)
})
