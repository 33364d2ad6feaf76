/**
 * Docker as a third-party client of the emulator's registry: `docker push`, `docker pull` and `docker load` against it.
 * Run with `node test/slow/interop/ecr-docker.ts`. The last line counts; without a Docker engine it says so and counts
 * nothing.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import * as ecr from '@aws-sdk/client-ecr'
import * as tar from 'tar-stream'
import { createEcr } from '../../../emulator/aws/ecr/engine.ts'
import { inProcessClient } from '../../../emulator/aws/wire/in-process-handler.ts'
import { createAwsServer } from '../../../emulator/aws/wire/server.ts'
import { RealClock } from '../../../emulator/clock.ts'

const account = { accountId: '123456789012', region: 'us-east-1' }
const directory = await mkdtemp(join(tmpdir(), 'renga-docker-'))
const results = { passed: 0, failed: 0 }

async function docker(args: readonly string[], input?: AsyncIterable<Uint8Array> | string): Promise<string> {
  const running = promisify(execFile)('docker', [...args], {
    env: { ...process.env, DOCKER_CONFIG: directory },
  })
  const { stdin } = running.child
  if (stdin !== null && input !== undefined) await pipeline(Readable.from(input), stdin)
  const { stdout } = await running
  return stdout.trim()
}

async function step(name: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
    results.passed += 1
    console.log(`ok      ${name}`)
  } catch (error) {
    results.failed += 1
    console.log(`FAILED  ${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function same(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw new Error(`${String(actual)} is not ${String(expected)}`)
}

async function main(): Promise<void> {
  const clock = new RealClock()
  const server = await createAwsServer({ ...account, clock })
  const engine = await createEcr({ clock, account, dataDir: directory, endpoint: () => server.endpoint })
  server.register(engine.service)
  server.mount('/v2/', engine.registryHandler)
  const client = new ecr.ECRClient(inProcessClient(server))
  const reference = `127.0.0.1:${server.port}/interop:v1`
  const imageId = () => docker(['image', 'inspect', '--format', '{{.Id}}', reference])
  try {
    await client.send(new ecr.CreateRepositoryCommand({ repositoryName: 'interop' }))
    const { authorizationData } = await client.send(new ecr.GetAuthorizationTokenCommand({}))
    const password = Buffer.from(authorizationData?.[0]?.authorizationToken ?? '', 'base64')
      .toString()
      .slice('AWS:'.length)
    await step('docker login', () =>
      docker(['login', '--username', 'AWS', '--password-stdin', `127.0.0.1:${server.port}`], password),
    )
    const pack = tar.pack()
    pack.entry({ name: 'hello' }, 'hello from a scratch image')
    pack.finalize()
    await docker(['import', '-', reference], bytesOf(pack))
    const id = await imageId()
    await step('docker push', () => docker(['push', reference]))
    await step('docker push again, with everything there', () => docker(['push', reference]))
    await step('the image is described', async () => {
      const { imageDetails } = await client.send(
        new ecr.DescribeImagesCommand({ repositoryName: 'interop', imageIds: [{ imageTag: 'v1' }] }),
      )
      same(imageDetails?.length, 1)
    })
    await docker(['rmi', '--force', reference])
    await step('docker pull brings the same image', async () => {
      await docker(['pull', reference])
      same(await imageId(), id)
    })
    await docker(['rmi', '--force', reference])
    await step('docker load takes the archive', async () => {
      const image = await engine.images.pull(reference)
      await docker(['load'], image.archive())
      same(await imageId(), id)
    })
    await step('docker push to a repository that is not there fails', async () => {
      const absent = `127.0.0.1:${server.port}/absent:v1`
      await docker(['tag', reference, absent])
      const failed = await docker(['push', absent]).then(
        () => false,
        () => true,
      )
      await docker(['rmi', absent])
      same(failed, true)
    })
    await docker(['rmi', '--force', reference])
  } finally {
    await engine.close()
    await server.close()
    await rm(directory, { recursive: true, force: true })
  }
}

async function* bytesOf(source: AsyncIterable<unknown>): AsyncIterable<Uint8Array> {
  for await (const chunk of source) if (chunk instanceof Uint8Array) yield chunk
}

const engineAnswers = await docker(['version', '--format', '{{.Server.Version}}']).then(
  () => true,
  () => false,
)
if (engineAnswers) {
  await main()
  console.log(`${results.passed} passed, ${results.failed} failed`)
  process.exitCode = results.failed === 0 ? 0 : 1
} else {
  await rm(directory, { recursive: true, force: true })
  console.log('0 passed, 0 failed (no Docker engine answers)')
}
