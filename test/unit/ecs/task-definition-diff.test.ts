import { describe, expect, it } from '@jest/globals'
import { buildTaskDefinition } from '../../../src/ecs/task-definition.ts'
import { diffTaskDefinitions, sameTaskDefinition } from '../../../src/ecs/task-definition-diff.ts'
import type { ImageConfig } from '../../../src/image/oci/documents.ts'
import type { Release, ReleasedProcess } from '../../../src/release/ledger/release.ts'
import { draft } from '../../support/release/dynamodb-server.ts'
import { PLATFORM } from '../../support/release/fakes.ts'

const image: ImageConfig = {
  architecture: 'amd64',
  os: 'linux',
  config: { env: [], entrypoint: [], cmd: [], labels: {} },
  diffIds: [],
}
const process: ReleasedProcess = {
  type: 'web',
  command: 'node server.js',
  entryPoint: ['/cnb/process/web'],
  size: { name: 'standard-2x', cpu: 512, memory: 1024 },
  quantity: 1,
  singleton: false,
  strategy: 'blue-green',
  bakeMinutes: 0,
  stopTimeout: 30,
}
const secretArn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop-AbCdEf'
const release = (over: Partial<Release> = {}): Release => ({
  ...draft('77-1', { commit: 'c'.repeat(40) }),
  config: { secretArn, versionId: 'one', names: ['DATABASE_URL'] },
  defaults: { TOKEN: 'do-not-show', THEME: 'dark' },
  version: 12,
  status: 'pending',
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  ...over,
})
const built = (over: Partial<Release> = {}, of: Partial<ReleasedProcess> = {}) =>
  buildTaskDefinition(PLATFORM, release(over), { ...process, ...of }, image)

/** As DescribeTaskDefinition gives it back: with defaults and facts, lists in another order. */
function described(input: ReturnType<typeof built>) {
  const [container] = input.containerDefinitions
  return {
    ...input,
    taskDefinitionArn: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/shop-production-web:3',
    revision: 3,
    status: 'ACTIVE',
    requiresAttributes: [{ name: 'com.amazonaws.ecs.capability.docker-remote-api.1.19' }],
    compatibilities: ['EC2', 'FARGATE'],
    registeredAt: new Date(0),
    volumes: [],
    placementConstraints: [],
    containerDefinitions: [
      {
        ...container,
        cpu: 0,
        portMappings: container.portMappings?.map((mapping) => ({ ...mapping, hostPort: 8080 })),
        environment: container.environment.toReversed(),
        mountPoints: [],
        volumesFrom: [],
        systemControls: [],
      },
    ],
  }
}

describe('sameTaskDefinition', () => {
  it('sees through what ECS fills in', () => {
    expect(sameTaskDefinition(described(built()), built())).toBe(true)
  })

  it('does not count the names of the release, nor tags', () => {
    const next = built({
      version: 13,
      commit: 'd'.repeat(40),
      createdAt: '2026-02-02T00:00:00Z',
      runKey: '78-1',
    })
    expect(sameTaskDefinition(described(built()), next)).toBe(true)
  })

  it.each<[string, ReturnType<typeof built>]>([
    ['image', built({ image: `shop@sha256:${'9'.repeat(64)}` })],
    ['config version', built({ config: { secretArn, versionId: 'two', names: ['DATABASE_URL'] } })],
    ['config var', built({ config: { secretArn, versionId: 'one', names: [] } })],
    ['default', built({ defaults: { TOKEN: 'do-not-show', THEME: 'light' } })],
    ['size', built({}, { size: { name: '1024/2048', cpu: 1024, memory: 2048 } })],
    ['command', built({}, { entryPoint: ['/cnb/process/other'] })],
    ['stop timeout', built({}, { stopTimeout: 60 })],
  ])('counts another %s', (_name, next) => {
    expect(sameTaskDefinition(described(built()), next)).toBe(false)
  })
})

describe('diffTaskDefinitions', () => {
  it('says what changed by name, and no value that may be secret', () => {
    const next = built(
      {
        version: 13,
        image: `shop@sha256:${'9'.repeat(64)}`,
        config: { secretArn, versionId: 'two', names: ['DATABASE_URL', 'STRIPE_KEY'] },
        defaults: { TOKEN: 'nor-this' },
      },
      { size: { name: '1024/2048', cpu: 1024, memory: 2048 } },
    )
    const changes = diffTaskDefinitions(described(built()), next)
    expect(changes).toEqual([
      { field: 'config version', before: 'one', after: 'two' },
      { field: 'cpu', before: '512', after: '1024' },
      { field: 'memory', before: '1024', after: '2048' },
      { field: 'image', before: release().image, after: `shop@sha256:${'9'.repeat(64)}` },
      { field: 'container memory', before: '1024', after: '2048' },
      { field: 'env TOKEN', before: '(set)', after: '(changed)' },
      { field: 'secret STRIPE_KEY', before: undefined, after: '(set)' },
      { field: 'env THEME', before: '(set)', after: undefined },
    ])
    expect(JSON.stringify(changes)).not.toMatch(/do-not-show|nor-this|dark/)
  })

  it('shows the names of the release when asked', () => {
    expect(diffTaskDefinitions(built(), built({ version: 13 }), { releaseNames: true })).toEqual([
      { field: 'env DYNO', before: 'web.12', after: 'web.13' },
      { field: 'env HEROKU_RELEASE_VERSION', before: 'v12', after: 'v13' },
    ])
  })

  it('lists everything of a definition that is new', () => {
    expect(diffTaskDefinitions(undefined, built()).map(({ field }) => field)).toEqual(
      expect.arrayContaining(['image', 'cpu', 'memory', 'env PORT', 'secret DATABASE_URL', 'entry point 0']),
    )
  })
})
