/**
 * The Docker runtime against a real engine: `node test/slow/interop/docker-runtime.ts`. Needs Docker and Linux;
 * without an engine it says so and passes nothing. The image is made here from the machine's own shell, so
 * that no registry is asked.
 */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { pack } from 'tar-stream'
import { DockerRuntime, dockerAnswers } from '../../../emulator/aws/ecs/runtime/docker-runtime.ts'
import type { ContainerSpec, PulledImage } from '../../../emulator/ports.ts'
import { until } from '../../support/until.ts'

const run = promisify(execFile)

function tar(files: ReadonlyMap<string, { readonly data: Buffer; readonly mode: number }>): Promise<Buffer> {
  const archive = pack()
  for (const [name, { data, mode }] of files) archive.entry({ name, mode }, data)
  archive.finalize()
  return buffer(archive)
}

/** A shell, what it is linked with, and node: enough for a server, an exit code and a hunger for memory. */
async function shellImage(): Promise<PulledImage> {
  const files = new Map<string, { data: Buffer; mode: number }>()
  const programs = new Map([
    ['/bin/sh', '/bin/sh'],
    ['/bin/sleep', '/bin/sleep'],
    ['/bin/env', '/usr/bin/env'],
    ['/bin/node', process.execPath],
  ])
  for (const [inside, outside] of programs) {
    files.set(inside.slice(1), { data: await readFile(await realpath(outside)), mode: 0o755 })
    const { stdout } = await run('ldd', [outside])
    for (const [, library] of stdout.matchAll(/(\/\S+) \(0x/g)) {
      if (library !== undefined)
        files.set(library.slice(1), { data: await readFile(await realpath(library)), mode: 0o755 })
    }
  }
  const layer = await tar(files)
  const diffId = `sha256:${createHash('sha256').update(layer).digest('hex')}`
  const config = {
    architecture: process.arch === 'x64' ? 'amd64' : process.arch,
    os: 'linux',
    config: { Env: ['PATH=/bin', 'FROM_IMAGE=yes'], Cmd: ['/bin/sh'] },
    rootfs: { type: 'layers', diff_ids: [diffId] },
  }
  const text = Buffer.from(JSON.stringify(config))
  const digest = createHash('sha256').update(text).digest('hex')
  const manifest = [{ Config: `${digest}.json`, RepoTags: ['renga-slow-test:latest'], Layers: ['layer.tar'] }]
  const archive = await tar(
    new Map([
      [`${digest}.json`, { data: text, mode: 0o644 }],
      ['layer.tar', { data: layer, mode: 0o644 }],
      ['manifest.json', { data: Buffer.from(JSON.stringify(manifest)), mode: 0o644 }],
    ]),
  )
  return {
    digest: `sha256:${digest}`,
    config,
    unpack: () => Promise.reject(new Error('not asked for')),
    archive: async function* () {
      yield archive
    },
  }
}

if (!(await dockerAnswers())) {
  console.log('Docker does not answer: nothing was tried.')
  console.log('0 passed, 0 failed')
} else {
  const image = await shellImage()
  const runtime = new DockerRuntime()
  let output: string[] = []
  const spec = (
    entryPoint: readonly string[],
    command: readonly string[],
    more: Partial<ContainerSpec> = {},
  ): ContainerSpec => ({
    taskId: 'slow',
    image,
    entryPoint,
    command,
    environment: {},
    onOutput: (line) => output.push(line),
    ...more,
  })
  const shell = (script: string, more: Partial<ContainerSpec> = {}) =>
    runtime.start(spec(['/bin/sh', '-c'], [script], more))

  const cases: Readonly<Record<string, () => Promise<void>>> = {
    'keeps exit codes, output and values with several lines': async () => {
      const environment = { ONE: 'a=b c', MANY: 'first\nsecond' }
      const container = await shell('echo "$ONE|$MANY|$FROM_IMAGE"; echo err >&2; exit 3', { environment })
      assert.deepEqual(await container.exited, { exitCode: 3 })
      assert.deepEqual(output.toSorted(), ['a=b c|first', 'err', 'second|yes'])
    },
    'publishes the container port on a loopback port': async () => {
      const script =
        "require('http').createServer((q, r) => r.end('hi')).listen(process.env.PORT, () => console.log('up'))"
      const container = await runtime.start(
        spec(['/bin/node'], ['-e', script], { containerPort: 8080, environment: { PORT: '8080' } }),
      )
      await until(() => output.includes('up'))
      assert.equal(container.address?.host, '127.0.0.1')
      assert.equal(
        await fetch(`http://127.0.0.1:${container.address?.port}/`).then((response) => response.text()),
        'hi',
      )
      await container.stop(0)
    },
    'sends SIGTERM first': async () => {
      const container = await shell('trap "echo bye; exit 7" TERM; echo up; while :; do sleep 0.1; done')
      await until(() => output.includes('up'))
      assert.deepEqual(await container.stop(5), { exitCode: 7 })
      assert.ok(output.includes('bye'))
    },
    'sends SIGKILL after the stop timeout': async () => {
      const container = await shell('trap "" TERM; echo up; while :; do sleep 0.1; done')
      await until(() => output.includes('up'))
      assert.deepEqual(await container.stop(1), { exitCode: 137 })
    },
    'runs health check commands inside': async () => {
      const container = await shell('while :; do sleep 0.1; done', { environment: { A: '1' } })
      assert.equal(await container.exec?.(['/bin/sh', '-c', 'test "$A" = 1'], 5000), 0)
      assert.notEqual(await container.exec?.(['/bin/sh', '-c', 'exit 4'], 5000), 0)
      await container.stop(0)
    },
    'says when the kernel killed it for memory': async () => {
      const script = 'const held = []; setInterval(() => held.push(Buffer.alloc(16 << 20, 1)), 5)'
      const container = await runtime.start(spec(['/bin/node'], ['-e', script], { memory: 96 }))
      assert.deepEqual(await container.exited, {
        exitCode: 137,
        reason: 'OutOfMemoryError: Container killed due to memory usage',
      })
    },
    'refuses a program that is not there': async () => {
      await assert.rejects(runtime.start(spec(['/bin/none'], [])), /docker run failed/)
    },
    'leaves no container behind': async () => {
      await runtime.close()
      const { stdout } = await run('docker', [
        'ps',
        '--all',
        '--quiet',
        '--filter',
        `label=dev.renga.emulator=${process.pid}`,
      ])
      assert.equal(stdout.trim(), '')
    },
  }

  let failed = 0
  for (const [name, body] of Object.entries(cases)) {
    output = []
    try {
      await body()
      console.log(`ok   ${name}`)
    } catch (error) {
      failed++
      console.log(`FAIL ${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  await runtime.close()
  await run('docker', ['rmi', '--force', 'renga-slow-test:latest']).catch((error: unknown) =>
    console.log(String(error)),
  )
  console.log(`${Object.keys(cases).length - failed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}
