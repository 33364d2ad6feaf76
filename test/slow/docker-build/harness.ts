import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { until } from '../../support/until.ts'
import { type ActionRun, runAction } from './action-process.ts'
import { startEcr } from './emulator-ecr.ts'

const exec = promisify(execFile)

export type Inputs = Readonly<Record<string, string>>
export type DockerHarness = Awaited<ReturnType<typeof openDockerHarness>>

/**
 * What the suites and the benchmark work with: a workspace per app, the emulator's ECR, the actions as processes,
 * Docker with a configuration of its own. `node <suite>.ts BUILDER REGISTRY`.
 */
export async function openDockerHarness(repository: string) {
  const [builder = '', registry = ''] = process.argv.slice(2)
  const temp = await mkdtemp(join(tmpdir(), 'renga-docker-'))
  const environment = { ...process.env, DOCKER_CONFIG: join(temp, 'docker') }
  const docker = async (...args: readonly string[]) =>
    (await exec('docker', [...args], { env: environment, maxBuffer: 1 << 26 })).stdout.trim()
  const volumes = async () =>
    (await docker('volume', 'ls', '--quiet')).split('\n').filter((name) => /^(renga|pack)-/.test(name))
  const volumesBefore = await volumes()
  const ecr = await startEcr(temp, repository)
  const started: string[] = []

  const workspace = async (app: 'app' | 'python-app', name: string = app): Promise<string> => {
    const directory = join(temp, `workspace-${name}`)
    await cp(new URL(`./${app}`, import.meta.url), directory, { recursive: true })
    await mkdir(join(directory, '.git'))
    await writeFile(join(directory, '.git', 'config'), 'a token')
    return directory
  }

  const build = (
    directory: string,
    inputs: Inputs = {},
    options: { readonly env?: Inputs; readonly interruptAt?: string } = {},
  ): Promise<ActionRun> =>
    runAction(
      'build-from-buildpack',
      {
        'working-directory': '.',
        environment: 'production',
        builder,
        export: 'oci-layout',
        'max-size-mb': '0',
        network: 'host',
        ...inputs,
        env: Object.keys(options.env ?? {}).join(','),
      },
      { workspace: directory, temp, ...options, env: { ...ecr.env, ...options.env } },
    )

  const push = (directory: string, image: string, tags: string, to = repository): Promise<ActionRun> =>
    runAction(
      'push-ecr',
      { image, 'aws-region': ecr.region, repository: to, tags },
      { workspace: directory, temp, env: ecr.env },
    )

  return {
    builder,
    registry,
    temp,
    repository,
    ecr,
    docker,
    workspace,
    build,
    push,
    /** Inputs with which a build looks for earlier images. */
    aws: { 'aws-region': ecr.region, repository },
    /** Runs a program with what the suite's own environment has and `env`; resolves with what it said. */
    run: async (program: string, args: readonly string[], env: Inputs = {}) => {
      const { stdout, stderr } = await exec(program, [...args], {
        env: { ...environment, ...env },
        maxBuffer: 1 << 26,
      })
      return stdout + stderr
    },
    login: async () => {
      const login = exec('docker', ['login', '--username', 'AWS', '--password-stdin', ecr.registry], {
        env: environment,
      })
      login.child.stdin?.end(await ecr.password())
      await login
    },
    /** Starts the image's web process and resolves with what it answers. */
    ask: async (image: string): Promise<string> => {
      const port = await freePort()
      const container = await docker('run', '--detach', '--network', 'host', '--env', `PORT=${port}`, image)
      started.push(container)
      let answer = ''
      await until(async () => {
        if ((await docker('inspect', '--format', '{{.State.Running}}', container)) !== 'true')
          throw new Error(`${image} has ended before it answered: ${await docker('logs', container)}`)
        const response = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)
        answer = (await response?.text()) ?? ''
        return response !== undefined
      })
      return answer
    },
    /** What a program of the image prints, in a container of its own without a network. */
    runOnce: (
      image: string,
      entrypoint: string,
      options: readonly string[],
      args: readonly string[] = [],
    ): Promise<string> =>
      docker('run', '--rm', '--network', 'none', '--entrypoint', entrypoint, ...options, image, ...args),
    close: async (): Promise<void> => {
      for (const container of started) await docker('rm', '--force', container)
      // What came from these two registries; the engine may serve others meanwhile.
      const ours = [registry, ecr.registry].flatMap((host) => ['--filter', `reference=${host}/*`])
      const images = (await docker('image', 'ls', '--quiet', ...ours)).split('\n')
      for (const id of new Set(images.filter((one) => one !== ''))) {
        await docker('image', 'rm', '--force', id).catch(() => '')
      }
      const caches = (await volumes()).filter((name) => !volumesBefore.includes(name))
      if (caches.length > 0) await docker('volume', 'rm', ...caches)
      await ecr.close()
      await rm(temp, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
