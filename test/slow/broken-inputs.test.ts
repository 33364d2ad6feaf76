/**
 * A new user's first hour: a hundred broken inputs and files, and a platform of which a part is gone, each given to the
 * real bundle. Each ends in one error that names what is wrong and says the fix, before anything is changed, and nobody
 * reads a stack.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { Harness } from '../e2e/harness.ts'
import { BROKEN_INPUTS } from './broken-inputs/cases.ts'

let harness: Harness
let built: string
let image: string
beforeAll(async () => {
  harness = await Harness.open()
  built = await build()
  const pushed = await harness.run('push-ecr', { image: built })
  image = pushed.outputs['image'] ?? ''
})
afterAll(() => harness.close())

const build = async () => (await harness.run('build-from-buildpack', {})).outputs['image'] ?? ''

/** What the words in capitals stand for. */
function filled(value: string, workspace: string): string {
  const [, registry = '', digest = ''] = /^([^/]*)\/renga-board@(.*)$/.exec(image) ?? []
  const known = { IMAGE: image, BUILT: built, REGISTRY: registry, DIGEST: digest, WORKSPACE: workspace }
  return Object.entries(known).reduce((text, [word, stands]) => text.replace(word, () => stands), value)
}

const cases = Object.entries(BROKEN_INPUTS)

it('there are a hundred', () => {
  expect(cases.length).toBeGreaterThanOrEqual(100)
  expect(image).toMatch(/@sha256:/)
})

it.each(cases)('%s', async (_name, { action, files, names, fix, ...given }) => {
  const workspace = harness.source(files)
  const inputs = Object.fromEntries(
    Object.entries(given.inputs ?? {}).map(([name, value]) => [name, filled(value, workspace)]),
  )
  const mark = harness.mark
  const run = await harness.run(action, inputs, { workspace })
  expect({ code: run.code, errors: run.errors.length, changed: harness.writesSince(mark) }).toEqual({
    code: 1,
    errors: 1,
    changed: [],
  })
  expect(run.log).toMatch(names)
  expect(run.errors[0]).toMatch(fix)
  // One thing that somebody can read at a glance: no stack, no page of alternatives, no type of ours.
  expect(run.log).not.toMatch(/\n\s+at .+:\d+:\d+\)?$/m)
  expect(run.errors[0]?.length).toBeLessThan(900)
  expect(run.errors[0]).not.toMatch(/undefined|NaN|\[object |TypeError/)
})

it('a cluster that is not there', async () => {
  const { DeleteClusterCommand, ECSClient, CreateClusterCommand } = await import('@aws-sdk/client-ecs')
  const { endpoint, region, credentials } = harness.emulator
  const ecs = new ECSClient({ endpoint, region, credentials })
  const cluster = harness.platform.descriptor.cluster
  await ecs.send(new DeleteClusterCommand({ cluster }))
  const mark = harness.mark
  const run = await harness.run('run-release-phase', { image })
  expect(run.errors).toHaveLength(1)
  expect(run.errors[0]).toMatch(new RegExp(`cluster '?${cluster}`, 'i'))
  expect(harness.writesSince(mark)).toEqual([])
  await ecs.send(new CreateClusterCommand({ clusterName: cluster }))
  ecs.destroy()
})

it('a repository that is not there', async () => {
  const { CreateRepositoryCommand, DeleteRepositoryCommand, ECRClient } = await import('@aws-sdk/client-ecr')
  const { endpoint, region, credentials } = harness.emulator
  const ecr = new ECRClient({ endpoint, region, credentials })
  const repositoryName = harness.platform.appEnvironment.repository
  const again = await build()
  await ecr.send(new DeleteRepositoryCommand({ repositoryName, force: true }))
  const mark = harness.mark
  const run = await harness.run('push-ecr', { image: again })
  expect(run.errors).toHaveLength(1)
  expect(run.errors[0]).toMatch(/'renga-board' .*does not exist.*Create/s)
  expect(harness.writesSince(mark)).toEqual([])
  await ecr.send(new CreateRepositoryCommand({ repositoryName }))
  ecr.destroy()
})

it('a config secret that is not there', async () => {
  const { DeleteSecretCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager')
  const { endpoint, region, credentials } = harness.emulator
  const secrets = new SecretsManagerClient({ endpoint, region, credentials })
  const secret = harness.platform.appEnvironment.configSecret
  await secrets.send(new DeleteSecretCommand({ SecretId: secret, ForceDeleteWithoutRecovery: true }))
  const mark = harness.mark
  const run = await harness.run('run-release-phase', { image })
  expect(run.errors).toHaveLength(1)
  expect(run.errors[0]).toContain(secret)
  expect(harness.writesSince(mark)).toEqual([])
  secrets.destroy()
})
