import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { Harness } from '../e2e/harness.ts'

let harness: Harness
let image: string
beforeAll(async () => {
  harness = await Harness.open()
  const built = await harness.run('build-from-buildpack', {})
  const pushed = await harness.run('push-ecr', { image: built.outputs['image'] ?? '' })
  image = pushed.outputs['image'] ?? ''
})
afterAll(() => harness.close())

interface Case {
  readonly action: string
  readonly inputs?: (image: string) => Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, string>>
  /** The one error names the input or file … */
  readonly names: RegExp
  /** … and says the fix. */
  readonly fix: RegExp
}

const WRONG = `sha256:${'0'.repeat(64)}`

/** As in a preview: without it app.json stops nothing on production. */
const ENFORCE = { 'renga.yml': 'app-json-env: enforce\n' }

const cases: Readonly<Record<string, Case>> = {
  'a malformed Procfile': {
    action: 'build-from-buildpack',
    files: { Procfile: 'web node server.js\n' },
    names: /Procfile|web node server\.js/,
    fix: /Write .*web: /s,
  },
  'a malformed app.json': {
    action: 'build-from-buildpack',
    files: { 'app.json': '{ "name": "board", }\n', ...ENFORCE },
    names: /comma|JSON/i,
    fix: /Remove/,
  },
  'an unknown process size': {
    action: 'run-release-phase',
    inputs: (known) => ({ image: known }),
    files: {
      'app.json': '{ "formation": { "web": { "quantity": 1, "size": "standard-3x" } } }\n',
      ...ENFORCE,
    },
    names: /standard-3x/,
    fix: /standard-2x/,
  },
  'a required config var that is not set': {
    action: 'run-release-phase',
    inputs: (known) => ({ image: known }),
    files: { 'app.json': '{ "env": { "STRIPE_KEY": { "required": true } } }\n', ...ENFORCE },
    names: /STRIPE_KEY/,
    fix: /renga\/renga-board\/production\/config|config var/,
  },
  'a digest that the repository does not have': {
    action: 'run-release-phase',
    inputs: (known) => ({ image: known.replace(/sha256:.*/, WRONG) }),
    names: /sha256:0{64}/,
    fix: /push-ecr|Push/,
  },
  'an image of another repository': {
    action: 'run-release-phase',
    inputs: (known) => ({ image: known.replace('/renga-board@', '/other@') }),
    names: /other/,
    fix: /renga-board/,
  },
  'a tag that the repository does not have': {
    action: 'run-release-phase',
    inputs: (known) => ({ image: known.replace(/@.*/, ':latest') }),
    names: /'image'.*'latest'/,
    fix: /push-ecr/,
  },
  'a repository that the role may not touch': {
    action: 'push-ecr',
    inputs: () => ({ image: 'BUILT', repository: 'no-such-repository' }),
    names: /no-such-repository/,
    // Both are asked at once, and the first answer is the error.
    fix: /Add ecr:(BatchGetImage|BatchCheckLayerAvailability)/,
  },
  'a local image that is not there': {
    action: 'push-ecr',
    inputs: () => ({ image: 'oci:/nowhere/at-all' }),
    names: /\/nowhere\/at-all/,
    fix: /build-from-buildpack|Use|Check/,
  },
  'a role that cannot be assumed': {
    action: 'run-release-phase',
    inputs: (known) => ({ image: known, 'role-to-assume': 'arn:aws:iam::123456789012:role/nobody' }),
    names: /'role-to-assume'.*role\/nobody/s,
    fix: /trust policy.*repo:basho\/renga-board:environment:production/s,
  },
  'an app that the platform does not know': {
    action: 'deploy-ecs-bluegreen',
    inputs: () => ({ release: 'v1', app: 'unknown-app' }),
    names: /\/renga\/apps\/unknown-app\/production/,
    fix: /^The role is not allowed to read the SSM parameter .* Correct the inputs 'app' and 'environment'/,
  },
  'a release that does not exist': {
    action: 'deploy-ecs-bluegreen',
    inputs: () => ({ release: 'v99' }),
    names: /v99/,
    fix: /./,
  },
  'neither release nor image': {
    action: 'deploy-ecs-bluegreen',
    names: /'release'.*'image'|'image'.*'release'/s,
    fix: /Use the output 'release'/,
  },
}

it.each(Object.entries(cases))('%s: one clear error, and nothing was changed', async (_name, example) => {
  const workspace = harness.source(example.files)
  const inputs = { ...example.inputs?.(image) }
  if (inputs['image'] === 'BUILT') {
    inputs['image'] = (await harness.run('build-from-buildpack', {}, { workspace })).outputs['image'] ?? ''
  }
  const mark = harness.mark
  const run = await harness.run(example.action, inputs, { workspace })
  expect(run.code).toBe(1)
  expect(run.errors).toHaveLength(1)
  expect(run.log).toMatch(example.names)
  expect(run.errors[0]).toMatch(example.fix)
  expect(run.log).not.toMatch(/\n\s+at .+:\d+:\d+\)?$/m)
  expect(harness.writesSince(mark)).toEqual([])
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
  const built = await harness.run('build-from-buildpack', {})
  await ecr.send(new DeleteRepositoryCommand({ repositoryName, force: true }))
  const mark = harness.mark
  const run = await harness.run('push-ecr', { image: built.outputs['image'] ?? '' })
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
