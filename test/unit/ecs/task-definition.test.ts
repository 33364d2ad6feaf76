import type { RegisterTaskDefinitionCommandInput } from '@aws-sdk/client-ecs'
import { describe, expect, it } from '@jest/globals'
import { buildTaskDefinition, cpuArchitecture } from '../../../src/ecs/task-definition.ts'
import { webConcurrency } from '../../../src/ecs/web-concurrency.ts'
import type { ImageConfig } from '../../../src/image/oci/documents.ts'
import type { Release, ReleasedProcess } from '../../../src/release/ledger/release.ts'
import { draft } from '../../support/release/dynamodb-server.ts'
import { PLATFORM } from '../../support/release/fakes.ts'

const image = (labels: Record<string, string> = {}, architecture = 'amd64'): ImageConfig => ({
  architecture,
  os: 'linux',
  config: { env: [], entrypoint: [], cmd: [], labels },
  diffIds: [],
})

const release: Release = {
  ...draft('77-1', { commit: 'c'.repeat(40) }),
  config: {
    secretArn: PLATFORM.appEnvironment.configSecret,
    versionId: 'v-1',
    names: ['DATABASE_URL', 'PORT'],
  },
  version: 12,
  status: 'pending',
  createdAt: '2026-01-01T00:00:00.123Z',
  updatedAt: '2026-01-01T00:00:00.123Z',
}

const process = (change: Partial<ReleasedProcess> = {}): ReleasedProcess => ({
  type: 'web',
  command: 'node server.js',
  entryPoint: ['/cnb/process/web'],
  size: { name: 'standard-2x', cpu: 512, memory: 1024 },
  quantity: 1,
  singleton: false,
  strategy: 'blue-green',
  bakeMinutes: 0,
  stopTimeout: 30,
  ...change,
})

const NODE = { 'io.buildpacks.build.metadata': '{"buildpacks":[{"id":"heroku/nodejs"}]}' }

describe('the task definition of a process', () => {
  it('is, for web, exactly this', () => {
    // Assignable to the SDK's own request type.
    const built: RegisterTaskDefinitionCommandInput = buildTaskDefinition(
      PLATFORM,
      release,
      process(),
      image(NODE),
    )
    expect(built).toEqual({
      family: 'shop-production-web',
      cpu: '512',
      memory: '1024',
      networkMode: 'awsvpc',
      requiresCompatibilities: ['FARGATE'],
      runtimePlatform: { cpuArchitecture: 'X86_64', operatingSystemFamily: 'LINUX' },
      executionRoleArn: PLATFORM.executionRole,
      taskRoleArn: PLATFORM.appEnvironment.taskRole,
      containerDefinitions: [
        {
          name: 'app',
          image: release.image,
          essential: true,
          entryPoint: ['/cnb/process/web'],
          memory: 1024,
          portMappings: [{ containerPort: 8080, protocol: 'tcp', name: 'web' }],
          environment: [
            { name: 'PORT', value: '8080' },
            { name: 'DYNO', value: 'web.12' },
            { name: 'HEROKU_APP_NAME', value: 'shop-production' },
            { name: 'HEROKU_RELEASE_VERSION', value: 'v12' },
            { name: 'HEROKU_RELEASE_CREATED_AT', value: '2026-01-01T00:00:00Z' },
            { name: 'HEROKU_SLUG_COMMIT', value: 'c'.repeat(40) },
            { name: 'HEROKU_BUILD_COMMIT', value: 'c'.repeat(40) },
            { name: 'WEB_CONCURRENCY', value: '2' },
          ],
          secrets: [
            { name: 'DATABASE_URL', valueFrom: `${PLATFORM.appEnvironment.configSecret}:DATABASE_URL::v-1` },
          ],
          stopTimeout: 30,
          linuxParameters: { initProcessEnabled: true },
          logConfiguration: {
            logDriver: 'awslogs',
            options: {
              'awslogs-group': '/renga/shop/production',
              'awslogs-region': 'eu-west-1',
              'awslogs-stream-prefix': 'web',
            },
          },
        },
      ],
      tags: [
        { key: 'renga:app', value: 'shop' },
        { key: 'renga:environment', value: 'production' },
        { key: 'renga:process', value: 'web' },
        { key: 'renga:release', value: '12' },
        { key: 'renga:image-digest', value: `sha256:${'a'.repeat(64)}` },
        { key: 'renga:commit', value: 'c'.repeat(40) },
        { key: 'renga:run', value: '77-1' },
      ],
    })
  })

  it('has no port mapping but for web', () => {
    const built = buildTaskDefinition(PLATFORM, release, process({ type: 'worker' }), image())
    expect(built.containerDefinitions[0].portMappings).toBeUndefined()
    expect(built.family).toBe('shop-production-worker')
  })

  it('holds no name twice, and leaves what the platform says and what the user says alone', () => {
    const named: Release = {
      ...release,
      defaults: { WELCOME: 'hello', PORT: '1', DYNO: 'x' },
      config: { ...release.config, names: ['WEB_CONCURRENCY', 'DYNO', 'HEROKU_APP_NAME', 'A'] },
    }
    const [container] = buildTaskDefinition(PLATFORM, named, process(), image(NODE)).containerDefinitions
    const names = [...container.environment, ...container.secrets].map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(container.secrets.map(({ name }) => name)).toEqual(['WEB_CONCURRENCY', 'A'])
    expect(container.environment).toEqual(
      expect.arrayContaining([
        { name: 'WELCOME', value: 'hello' },
        { name: 'PORT', value: '8080' },
        { name: 'DYNO', value: 'web.12' },
      ]),
    )
  })

  it.each([
    ['amd64', 'X86_64'],
    ['arm64', 'ARM64'],
  ])('runs %s on %s', (architecture, expected) => {
    expect(cpuArchitecture(image({}, architecture))).toBe(expected)
  })
})

describe("WEB_CONCURRENCY by Heroku's formulae", () => {
  const python = {
    'io.buildpacks.build.metadata': '{"buildpacks":[{"id":"heroku/nodejs"},{"id":"heroku/python"}]}',
  }
  const ruby = {
    'io.buildpacks.build.metadata': '{"buildpacks":[{"id":"heroku/nodejs-engine"},{"id":"heroku/ruby"}]}',
  }
  it.each([
    // heroku-buildpack-nodejs, profile/WEB_CONCURRENCY.sh
    ['node', NODE, 256, 512, 1],
    ['node', NODE, 512, 1024, 2],
    ['node', NODE, 1024, 2560, 5],
    ['node', NODE, 4096, 14336, 28],
    ['node', NODE, 4096, 30720, 15],
    ['node on the host', { 'dev.renga.runtime': 'host-node' }, 256, 2048, 4],
    [
      'engine only',
      { 'io.buildpacks.build.metadata': '{"buildpacks":[{"id":"heroku/nodejs-engine"}]}' },
      256,
      512,
      1,
    ],
    // heroku-buildpack-python, vendor/WEB_CONCURRENCY.sh: the values of its own comment
    ['python Standard-1X', python, 1024, 512, 2],
    ['python Standard-2X', python, 4096, 1024, 4],
    ['python Performance-M', python, 2048, 2560, 5],
    ['python Performance-L', python, 8192, 14336, 17],
    ['ruby, which has no rule', ruby, 1024, 2048, undefined],
    ['an unknown language', {}, 1024, 2048, undefined],
    ['an unreadable label', { 'io.buildpacks.build.metadata': '{' }, 1024, 2048, undefined],
  ] as const)('%s', (_name, labels, cpu, memory, expected) => {
    expect(webConcurrency({ cpu, memory }, labels)).toBe(expected)
  })
})
