import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { chooseRuntime } from '../../../../emulator/aws/ecs/runtime/choose-runtime.ts'
import { ProcessRuntime } from '../../../../emulator/aws/ecs/runtime/process-runtime.ts'
import type { ContainerSpec, PulledImage } from '../../../../emulator/ports.ts'
import { until } from '../../../support/until.ts'

const FILES: Readonly<Record<string, string>> = {
  'cnb/process/web': '#!/bin/sh\nexec node server.mjs\n',
  'cnb/process/fail': '#!/bin/sh\necho going down >&2\nexit 3\n',
  'cnb/process/deaf': '#!/bin/sh\ntrap "" TERM\necho ready\nwhile :; do sleep 0.05; done\n',
  'cnb/process/nested': '#!/bin/sh\nnode server.mjs\n',
  'workspace/server.mjs': `
    import { createServer } from 'node:http'
    import { appendFileSync } from 'node:fs'
    appendFileSync('state.txt', process.env.NAME + '\\n')
    const server = createServer((_, response) => response.end(process.env.GREETING + ' ' + process.cwd()))
    server.listen(process.env.PORT, '127.0.0.1', () => console.log('listening'))
    process.on('SIGTERM', () => { console.log('bye'); process.exit(7) })
  `,
  'workspace/state.txt': 'image\n',
  'workspace/greedy.mjs': `
    const held = []
    setInterval(() => held.push(Buffer.alloc(16 * 1024 * 1024, 1)), 20)
  `,
}

function image(
  labels: Record<string, string> = { 'dev.renga.runtime': 'host-node' },
): PulledImage & { unpacked: number } {
  return {
    unpacked: 0,
    digest: `sha256:${'a'.repeat(64)}`,
    config: {
      architecture: 'amd64',
      os: 'linux',
      config: { Env: ['NODE_ENV=production', 'PATH=/nowhere'], WorkingDir: '/workspace', Labels: labels },
      rootfs: { type: 'layers', diff_ids: [] },
    },
    async unpack(directory) {
      this.unpacked++
      for (const [path, text] of Object.entries(FILES)) {
        await mkdir(dirname(join(directory, path)), { recursive: true })
        await writeFile(join(directory, path), text, { mode: path.startsWith('cnb/') ? 0o755 : 0o644 })
      }
    },
    archive: async function* () {},
  }
}

describe('the process runtime', () => {
  let root: string
  let runtime: ProcessRuntime
  let output: string[]

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'renga-test-'))
    runtime = new ProcessRuntime({ directory: root })
    output = []
  })

  afterEach(async () => {
    await runtime.close()
    await rm(root, { recursive: true, force: true })
  })

  const spec = (entryPoint: string, more: Partial<ContainerSpec> = {}): ContainerSpec => ({
    taskId: 'abc',
    image: image(),
    entryPoint: [entryPoint],
    command: [],
    environment: { GREETING: 'hello', NAME: 'task' },
    workingDirectory: '/workspace',
    onOutput: (line) => output.push(line),
    ...more,
  })

  const said = async (line: string): Promise<void> => {
    await until(() => output.includes(line))
  }

  it('serves on a port of its own, in its own copy of the image, and stops with its own exit code', async () => {
    const shared = image()
    const one = await runtime.start(spec('/cnb/process/web', { image: shared, containerPort: 8080 }))
    const two = await runtime.start(
      spec('/cnb/process/web', { image: shared, containerPort: 8080, taskId: 'def' }),
    )
    await until(() => output.filter((line) => line === 'listening').length === 2)
    expect(shared.unpacked).toBe(1)
    expect(one.address?.port).not.toBe(two.address?.port)
    const answer = await fetch(`http://127.0.0.1:${one.address?.port}/`).then((response) => response.text())
    expect(answer).toMatch(/^hello .*\/workspace$/)
    const directory = answer.slice('hello '.length)
    expect(await readFile(join(directory, 'state.txt'), 'utf8')).toBe('image\ntask\n')
    await expect(one.stop(5)).resolves.toEqual({ exitCode: 7 })
    await expect(two.stop(5)).resolves.toEqual({ exitCode: 7 })
    expect(output.filter((line) => line === 'bye')).toHaveLength(2)
  })

  it('gives only a clean environment', async () => {
    const container = await runtime.start(spec('/usr/bin/env'))
    await container.exited
    const names = output.map((line) => line.split('=')[0]).sort()
    expect(names).toEqual(['GREETING', 'HOME', 'LANG', 'NAME', 'NODE_ENV', 'PATH', 'TMPDIR'])
    expect(output.find((line) => line.startsWith('PATH='))).toContain(`PATH=${dirname(process.execPath)}:`)
  })

  it('keeps exit codes and the last lines', async () => {
    const container = await runtime.start(spec('/cnb/process/fail'))
    await expect(container.exited).resolves.toEqual({ exitCode: 3 })
    expect(output).toEqual(['going down'])
  })

  it('lets the children of a shell finish before it kills them', async () => {
    const container = await runtime.start(spec('/cnb/process/nested', { containerPort: 8080 }))
    await said('listening')
    await container.stop(5)
    expect(output).toContain('bye')
  })

  it('kills what does not listen to SIGTERM', async () => {
    const container = await runtime.start(spec('/cnb/process/deaf'))
    await said('ready')
    await expect(container.stop(0.1)).resolves.toEqual({ exitCode: 137 })
  })

  it('runs health check commands beside the process', async () => {
    const container = await runtime.start(spec('/cnb/process/deaf'))
    await expect(container.exec?.(['/bin/sh', '-c', 'test "$GREETING" = hello'], 1000)).resolves.toBe(0)
    await expect(container.exec?.(['/bin/sh', '-c', 'exit 4'], 1000)).resolves.toBe(4)
    await container.stop(0)
  })

  it('kills a container that is over its memory', async () => {
    const container = await runtime.start(spec('node', { command: ['greedy.mjs'], memory: 96 }))
    await expect(container.exited).resolves.toEqual({
      exitCode: 137,
      reason: 'OutOfMemoryError: Container killed due to memory usage',
    })
  })

  it('says why a program cannot be started', async () => {
    await expect(runtime.start(spec('/cnb/process/none'))).rejects.toThrow(/ENOENT/)
  })

  it('leaves no process behind when the emulator is killed', async () => {
    const script = fileURLToPath(new URL('fixtures/orphan.ts', import.meta.url))
    const emulator = spawn(process.execPath, [script, root], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [line] = await once(emulator.stdout, 'data')
    const group = Number(String(line).trim())
    expect(await alive(group)).toBe(true)
    emulator.kill('SIGKILL')
    await until(async () => !(await alive(group)))
  })

  it('removes the directory of a task that ended', async () => {
    const container = await runtime.start(spec('/cnb/process/fail', { taskId: 'gone' }))
    await container.exited
    const directory = join(root, 'tasks', 'gone-0')
    const there = () =>
      access(directory).then(
        () => true,
        () => false,
      )
    await until(async () => !(await there()))
  })
})

describe('the choice of a runtime', () => {
  it('refuses an image without the label where Docker does not answer', async () => {
    const before = process.env['DOCKER_HOST']
    process.env['DOCKER_HOST'] = 'tcp://127.0.0.1:1'
    const runtime = chooseRuntime()
    try {
      const start = runtime.start({
        taskId: 'x',
        image: image({}),
        entryPoint: ['/bin/sh'],
        command: [],
        environment: {},
        onOutput: () => {},
      })
      await expect(start).rejects.toThrow(/Docker does not answer.*dev\.renga\.runtime=host-node/)
    } finally {
      if (before === undefined) delete process.env['DOCKER_HOST']
      else process.env['DOCKER_HOST'] = before
      await runtime.close()
    }
  })
})

/** A process that was killed but not yet reaped by its parent counts as gone. */
async function alive(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '')
  return stat !== '' && !/\) [ZX] /.test(stat)
}
