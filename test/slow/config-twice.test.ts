/**
 * Two jobs of one run that call config.yml, on the workflow runner: inside a called workflow both have the callee's job
 * and step.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { expect, it } from '@jest/globals'
import { provisionEnvironments } from '../../demo/provision.ts'
import { AppRepository } from '../../demo/repository.ts'
import { APP, ScenarioRunner, stepOutput } from '../../demo/scenario-runner.ts'
import { DEMO_TIMINGS } from '../../demo/timings.ts'
import { startEmulator } from '../../emulator/emulator.ts'

const ROOT = resolve(import.meta.dirname, '../..')

const call = (set: string, needs: string) => `
    ${needs}
    uses: renga-dev/renga/.github/workflows/config.yml@v1
    permissions: { id-token: write, deployments: write }
    with:
      app: ${APP}
      environment: production
      set: ${set}
      aws-region: us-east-1
      role-to-assume: arn:aws:iam::123456789012:role/renga-${APP}-production-deploy`

const WORKFLOW = `name: Config twice
on: workflow_dispatch
permissions: {}
jobs:
  first:${call('FIRST=1', '')}
  second:${call('SECOND=2', 'needs: first')}
  third:${call('FIRST=3', 'needs: second')}
`

it('every call of config.yml in one run is a release of its own, and none is lost', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'renga-config-twice-'))
  const emulator = await startEmulator({ timings: DEMO_TIMINGS, dataDir: join(directory, 'aws') })
  const secrets = new SecretsManagerClient({
    endpoint: emulator.endpoint,
    region: emulator.region,
    credentials: emulator.credentials,
  })
  try {
    const platforms = await provisionEnvironments(emulator, directory)
    const repository = new AppRepository(join(directory, 'repository'), join(ROOT, 'examples', APP))
    const runner = new ScenarioRunner({
      emulator,
      platforms,
      repository,
      root: ROOT,
      summaries: directory,
      signal: new AbortController().signal,
      print: () => {},
      onEvent: () => {},
    })
    const sha = repository.commit('main', 'Call the config workflow three times', {
      '.github/workflows/config-twice.yml': WORKFLOW,
    })
    const deployed = await runner.push('deploy.yml', 'main', sha)
    expect(deployed.conclusion).toBe('success')

    const result = await runner.dispatch('config-twice.yml', {})
    expect(result.jobs.map(({ conclusion }) => conclusion)).toEqual(['success', 'success', 'success'])
    expect(stepOutput(result, 'deploy', 'release')).not.toBe('')
    const { SecretString } = await secrets.send(
      new GetSecretValueCommand({ SecretId: platforms.get('production')?.appEnvironment.configSecret }),
    )
    expect(JSON.parse(SecretString ?? '{}')).toMatchObject({ FIRST: '3', SECOND: '2' })
    expect(await runner.answering('production')).toBe('v4')
  } finally {
    secrets.destroy()
    await emulator.close()
    rmSync(directory, { recursive: true, force: true })
  }
}, 600_000)
