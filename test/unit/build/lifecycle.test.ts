import { rm } from 'node:fs/promises'
import { afterEach, describe, expect, it } from '@jest/globals'
import { extract } from 'tar-stream'
import type { App } from '../../../src/app/app.ts'
import { buildApp } from '../../../src/build/build-app.ts'
import { explainExit } from '../../../src/build/exit-codes.ts'
import { readBuilder } from '../../../src/build/lifecycle-plan.ts'
import type { ContainerEngine, ContainerSpec, EngineImage } from '../../../src/build/ports.ts'
import type { ImageConfig } from '../../../src/image/oci.ts'
import { silentLogger } from '../../../src/runtime/log.ts'
import { writeSource } from './sources.ts'

const BUILDER = 'test/builder:1'

function config(labels: Record<string, string>, env: readonly string[] = []): ImageConfig {
  return {
    architecture: 'amd64',
    os: 'linux',
    config: { env, entrypoint: [], cmd: [], labels },
    diffIds: [],
  }
}

const metadata = (value: unknown) => ({ 'io.buildpacks.builder.metadata': JSON.stringify(value) })
const apis = (...supported: string[]) => ({
  'io.buildpacks.lifecycle.apis': JSON.stringify({ platform: { supported } }),
})
const USER = ['CNB_USER_ID=1001', 'CNB_GROUP_ID=1002']
const builderConfig = config(
  {
    ...metadata({ images: [{ image: 'test/run:1' }], lifecycle: { version: '0.20.8' } }),
    ...apis('0.7', '0.12', '0.13', '0.14'),
    'io.buildpacks.stack.id': 'heroku-24',
  },
  USER,
)

describe('readBuilder', () => {
  it('reads run image, user, stack, and takes the newest Platform API that is known', () => {
    expect(readBuilder(BUILDER, builderConfig)).toEqual({
      uid: 1001,
      gid: 1002,
      runImage: 'test/run:1',
      platformApi: '0.13',
      lifecycleVersion: '0.20.8',
      stack: 'heroku-24',
    })
  })

  it('reads the older form of the metadata', () => {
    const old = config(
      metadata({
        stack: { runImage: { image: 'old/run' } },
        lifecycle: { apis: { platform: { supported: ['0.10'] } } },
      }),
      USER,
    )
    expect(readBuilder(BUILDER, old)).toMatchObject({ runImage: 'old/run', platformApi: '0.10' })
  })

  it.each([
    ['no builder', config({}, USER), /is not a builder image/],
    ['no user', config(metadata({ images: [{ image: 'x' }] })), /does not set CNB_USER_ID and CNB_GROUP_ID/],
    ['no run image', config({ ...metadata({}), ...apis('0.13') }, USER), /names no run image/],
    [
      'an API of another time',
      config({ ...metadata({ images: [{ image: 'x' }] }), ...apis('0.3', '1.0') }, USER),
      /supports the Platform APIs 0\.3, 1\.0; one of 0\.13/,
    ],
  ])('refuses %s', (_name, of, message) => {
    expect(() => readBuilder(BUILDER, of)).toThrow(message)
  })
})

/** An engine that makes the image it was told to make, and keeps what it was given. */
class MemoryEngine implements ContainerEngine {
  readonly images = new Map<string, EngineImage>()
  readonly events: string[] = []
  readonly input = new Map<string, { readonly mode: number; readonly owner: string; readonly text: string }>()
  spec: ContainerSpec | undefined
  exitCode = 0
  processes: readonly string[] = ['web', 'worker']

  constructor() {
    this.images.set(BUILDER, { id: 'b', size: 1, config: builderConfig })
  }

  async problem() {
    return undefined
  }
  async inspectImage(name: string) {
    return this.images.get(name)
  }
  async pullImage(name: string) {
    this.events.push(`pull ${name}`)
    this.images.set(name, { id: name, size: 1, config: config({}) })
  }
  async createContainer(spec: ContainerSpec) {
    this.spec = spec
    this.events.push('create')
    return 'container'
  }
  async copyInto(_container: string, tar: AsyncIterable<Uint8Array>) {
    const archive = extract({})
    const fed = (async () => {
      for await (const chunk of tar) archive.write(chunk)
      archive.end(undefined)
    })()
    for await (const entry of archive) {
      const chunks: Uint8Array[] = []
      for await (const chunk of entry) {
        if (chunk instanceof Uint8Array) chunks.push(chunk)
      }
      const { name, mode, uid, gid } = entry.header
      this.input.set(name, { mode, owner: `${uid}:${gid}`, text: Buffer.concat(chunks).toString() })
    }
    await fed
    this.events.push('copy')
  }
  async run(_container: string, onLine: (line: string) => void) {
    this.events.push('run')
    for (let line = 1; line <= 30; line++) onLine(`\u001b[31mline ${line}\u001b[0m`)
    if (this.exitCode === 0) {
      const label = JSON.stringify({
        processes: this.processes.map((type) => ({ type, command: ['bash', '-c'], args: [`run ${type}`] })),
      })
      this.images.set(this.spec?.args.at(-1) ?? '', {
        id: 'built',
        size: 42,
        config: config({ 'io.buildpacks.build.metadata': label }),
      })
    }
    return this.exitCode
  }
  async removeContainer() {
    this.events.push('remove')
  }
  saveImage(): AsyncIterable<Uint8Array> {
    throw new Error('a build saves nothing')
  }
  socketPath(): string | undefined {
    return '/run/engine.sock'
  }
}

const process = (name: string) => ({
  name,
  command: `run ${name}`,
  size: { name: 's', cpu: 256, memory: 512 },
  deploy: { strategy: 'rolling' as const, bakeMinutes: 0, singleton: false, stopTimeout: 30 },
  at: { file: 'Procfile' },
})

function app(names: readonly string[]): App {
  return {
    name: 'My App',
    processes: names.map(process),
    aliases: new Map(),
    env: [
      { name: 'DECLARED', value: 'from app.json', required: false },
      { name: 'TOKEN', value: 'default', required: false },
      { name: 'NO_VALUE', required: true },
    ],
    addons: [],
    scripts: {},
    buildpacks: [],
    schedules: [],
  }
}

let source = ''

afterEach(() => rm(source, { recursive: true, force: true }))

async function build(engine: ContainerEngine, names: readonly string[] = ['web', 'worker']) {
  source = await writeSource({ 'server.js': 'x', 'bin/tool!': '#!/bin/sh\n' })
  return buildApp(
    {
      directory: source,
      app: app(names),
      builder: BUILDER,
      imageName: undefined,
      network: undefined,
      env: { TOKEN: 'two\nlines' },
      onLaptop: false,
      commit: 'c0ffee',
      cacheScope: 'octo/app/.',
      temp: '/nonexistent',
    },
    {
      engine,
      log: silentLogger,
      runNpm: async () => {
        throw new Error('the lifecycle needs no npm of ours')
      },
    },
  )
}

describe('buildApp with the lifecycle', () => {
  it('runs creator once in the builder, and takes the container away', async () => {
    const engine = new MemoryEngine()
    const built = await build(engine)
    expect(engine.events).toEqual(['pull test/run:1', 'create', 'copy', 'run', 'remove'])
    expect(engine.spec).toMatchObject({
      image: BUILDER,
      entrypoint: '/cnb/lifecycle/creator',
      user: '0:0',
      env: { CNB_PLATFORM_API: '0.13', CNB_PARALLEL_EXPORT: 'true' },
    })
    expect(engine.spec?.args).toEqual(
      expect.arrayContaining([
        '-daemon',
        '-run-image=test/run:1',
        '-process-type=web',
        'renga/my-app:latest',
      ]),
    )
    expect(engine.spec?.mounts).toEqual([
      '/run/engine.sock:/var/run/docker.sock',
      expect.stringMatching(/^renga-[0-9a-f]{16}\.build:\/cache$/),
      expect.stringMatching(/^renga-[0-9a-f]{16}\.launch:\/launch-cache$/),
    ])
    expect(built).toMatchObject({ image: 'docker-daemon:renga/my-app:latest', builder: BUILDER, size: 42 })
    expect(built.processes.map((one) => `${one.type}: ${one.command}`)).toEqual([
      'web: run web',
      'worker: run worker',
    ])
  })

  it('hands over source and environment as files of the builder user, and no value as an argument', async () => {
    const engine = new MemoryEngine()
    await build(engine)
    expect(engine.input.get('workspace/bin/tool')).toEqual({
      mode: 0o755,
      owner: '1001:1002',
      text: '#!/bin/sh\n',
    })
    const env = [...engine.input].filter(([name]) => name.startsWith('platform/env/') && !name.endsWith('/'))
    expect(env.map(([name, entry]) => [name.slice('platform/env/'.length), entry.text])).toEqual([
      ['STACK', 'heroku-24'],
      ['DECLARED', 'from app.json'],
      ['TOKEN', 'two\nlines'],
      ['SOURCE_VERSION', 'c0ffee'],
    ])
    for (const [, entry] of env) expect(entry).toMatchObject({ mode: 0o400, owner: '1001:1002' })
    expect(JSON.stringify(engine.spec)).not.toMatch(/two|from app\.json|c0ffee/)
  })

  it('does not ask for web when the Procfile has none', async () => {
    const engine = new MemoryEngine()
    engine.processes = ['worker']
    await build(engine, ['worker'])
    expect(engine.spec?.args).not.toContain('-process-type=web')
  })

  it('puts the exit code into words with the last lines, and takes the container away', async () => {
    const engine = new MemoryEngine()
    engine.exitCode = 51
    const failure = build(engine)
    await expect(failure).rejects.toThrow(
      /The build failed: a buildpack failed \(exit code 51 of test\/builder:1\)\. Its last lines:\n {2}line 11\n(?: {2}line \d+\n){18} {2}line 30\n/,
    )
    expect(engine.events.at(-1)).toBe('remove')
  })

  it('refuses an image that lacks a process type of the Procfile', async () => {
    const engine = new MemoryEngine()
    engine.processes = ['web']
    await expect(build(engine)).rejects.toThrow(
      /lacks the process types 'worker' of the Procfile: no buildpack of test\/builder:1 read it/,
    )
  })

  it('refuses an engine that is reached over the network', async () => {
    const engine = new MemoryEngine()
    engine.socketPath = () => undefined
    await expect(build(engine)).rejects.toThrow(/DOCKER_HOST/)
    expect(engine.events).toEqual([])
  })
})

describe('explainExit', () => {
  it.each([
    [20, /no buildpack of the builder recognises/],
    [51, /a buildpack failed/],
    [62, /could not be exported/],
    [127, /has no \/cnb\/lifecycle\/creator/],
    [99, /the lifecycle failed/],
  ])('%d', (code, problem) => {
    expect(explainExit(code).problem).toMatch(problem)
    expect(explainExit(code).fix).not.toBe('')
  })
})
