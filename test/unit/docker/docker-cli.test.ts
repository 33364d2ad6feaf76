import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { DockerCli } from '../../../src/docker/docker-cli.ts'
import { CancelledError } from '../../../src/runtime/errors.ts'
import { silentLogger } from '../../../src/runtime/log.ts'
import { dockerCalls, writeDocker } from '../../support/docker/scripted-docker.ts'
import { RecordingClock } from '../../support/image/recording-clock.ts'

/** The adapter against a `docker` that is a shell script: it writes its arguments down and does what the test says. */

let directory: string
let clock: RecordingClock
let abort: AbortController

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'renga-docker-'))
  clock = new RecordingClock()
  abort = new AbortController()
})
afterEach(() => rm(directory, { recursive: true, force: true }))

async function docker(script: string, env: Readonly<Record<string, string>> = {}): Promise<DockerCli> {
  await writeDocker(directory, script)
  return new DockerCli({
    env: { PATH: `${directory}:/usr/bin:/bin`, ...env },
    log: silentLogger,
    clock,
    signal: abort.signal,
  })
}

const calls = () => dockerCalls(directory)

const SPEC = {
  image: 'builder:1',
  entrypoint: '/cnb/lifecycle/creator',
  args: ['-daemon', 'app:1'],
  env: { CNB_PLATFORM_API: '0.13' },
  mounts: ['cache:/cache'],
  user: '0:0',
  network: 'host',
  labels: { role: 'build' },
}

describe('DockerCli', () => {
  it('says why no engine answers, in its own words', async () => {
    const cli = await docker('echo "warming up" >&2; echo "Cannot connect to the Docker daemon" >&2; exit 1')
    expect(await cli.problem()).toBe('Cannot connect to the Docker daemon')
    expect(await (await docker('echo 28.0.4')).problem()).toBeUndefined()
  })

  it('says the words of a web page that a proxy sends in the place of the engine', async () => {
    const page = '<!DOCTYPE html><title>502 Bad Gateway</title><h1>No upstream</h1></html>'
    const cli = await docker(`echo 'Error response from daemon: ${page}' >&2; exit 1`)
    const words = 'Error response from daemon: a web page: "502 Bad Gateway No upstream"'
    expect(await cli.problem()).toBe(words)
    await expect(cli.inspectImage('app')).rejects.toThrow(words)
    await expect(cli.createContainer(SPEC)).rejects.toThrow(words)
  })

  it('takes an engine that says nothing for none', async () => {
    const silent = await docker('exec sleep 60')
    const patient = new DockerCli({
      env: { PATH: `${directory}:/usr/bin:/bin` },
      log: silentLogger,
      clock,
      signal: abort.signal,
      answerMs: 50,
    })
    expect(silent).toBeInstanceOf(DockerCli)
    expect(await patient.problem()).toBe('it did not answer within 0.05 s')
  })

  it('says that there is no docker command', async () => {
    const cli = new DockerCli({ env: { PATH: directory }, log: silentLogger, clock, signal: abort.signal })
    expect(await cli.problem()).toBe("there is no 'docker' command")
  })

  it('reads an image, knows one that is missing, and passes on other errors', async () => {
    const inspected = JSON.stringify([
      {
        Id: 'sha256:1',
        Size: 42,
        Architecture: 'amd64',
        Os: 'linux',
        Config: { Labels: { a: 'b' } },
        RootFS: { Layers: ['sha256:2'] },
      },
    ])
    expect(await (await docker(`echo '${inspected}'`)).inspectImage('app')).toMatchObject({
      id: 'sha256:1',
      size: 42,
      config: { architecture: 'amd64', config: { labels: { a: 'b' } }, diffIds: ['sha256:2'] },
    })
    expect(
      await (await docker('echo "Error: No such image: app" >&2; exit 1')).inspectImage('app'),
    ).toBeUndefined()
    await expect((await docker('echo "disk on fire" >&2; exit 1')).inspectImage('app')).rejects.toThrow(
      /disk on fire/,
    )
    await expect((await docker('echo "[]"')).inspectImage('app')).rejects.toThrow(
      /returned nothing usable for 'app'/,
    )
  })

  it('tries a pull again when the network failed, and not when the image is nowhere', async () => {
    const flaky = await docker(
      `[ -f ${'$0'}.tried ] && exit 0; touch "$0.tried"; echo "TLS handshake timeout" >&2; exit 1`,
    )
    await flaky.pullImage('heroku/builder:24')
    expect(await calls()).toEqual(Array(2).fill('<pull><--quiet><--><heroku/builder:24>'))
    expect(clock.sleeps).toEqual([2000])
    const nowhere = await docker('echo "manifest unknown" >&2; exit 1')
    await expect(nowhere.pullImage('no/such')).rejects.toThrow(
      /'no\/such' cannot be pulled:\n.*manifest unknown\n.*Check the name/,
    )
  })

  it('creates a container from words, never through a shell', async () => {
    const cli = await docker('echo abc123')
    expect(await cli.createContainer({ ...SPEC, args: ['$(touch /tmp/x)', 'a b'] })).toBe('abc123')
    expect(await calls()).toEqual([
      '<create><--entrypoint></cnb/lifecycle/creator><--user><0:0><--env><CNB_PLATFORM_API=0.13><--label><role=build><--volume><cache:/cache><--network><host><builder:1><$(touch /tmp/x)><a b>',
    ])
  })

  it('feeds a tar to docker cp and survives a docker that ends early', async () => {
    const tar = async function* () {
      for (let chunk = 0; chunk < 50; chunk++) yield Buffer.alloc(64 * 1024, 'x')
    }
    const good = await docker(`wc -c >'${directory}/size'`)
    await good.copyInto('abc', tar())
    expect((await readFile(join(directory, 'size'), 'utf8')).trim()).toBe(String(50 * 64 * 1024))
    const bad = await docker('echo "no such container" >&2; exit 1')
    await expect(bad.copyInto('abc', tar())).rejects.toThrow(/no such container/)
  })

  it('gives back the exit code and every line, standard error too', async () => {
    const cli = await docker('printf "one\\ntwo"; echo three >&2; exit 51')
    const lines: string[] = []
    expect(await cli.run('abc', (line) => lines.push(line))).toBe(51)
    expect(lines.sort()).toEqual(['one', 'three', 'two'])
  })

  it('ends the program when the job is cancelled', async () => {
    const cli = await docker('sleep 60')
    const run = cli.run('abc', () => {})
    setImmediate(() => abort.abort(new CancelledError('SIGINT')))
    await expect(run).rejects.toThrow('Cancelled by SIGINT')
  })

  it('streams a saved image, with the words of docker when it fails', async () => {
    const good = await docker('printf hello')
    const chunks: Uint8Array[] = []
    for await (const chunk of good.saveImage('app')) chunks.push(chunk)
    expect(Buffer.concat(chunks).toString()).toBe('hello')
    const bad = await docker('printf half; echo "reference does not exist" >&2; exit 1')
    const read = async () => {
      for await (const _chunk of bad.saveImage('app')) {
        // Only the end matters.
      }
    }
    await expect(read()).rejects.toThrow(
      /Could not export the image 'app' from the Docker engine:\n.*reference does not exist/,
    )
  })

  it('takes a file out of a container and an image in, with the words of docker when it fails', async () => {
    const good = await docker('printf tar')
    const chunks: Uint8Array[] = []
    for await (const chunk of good.copyOut('abc', '/layers')) chunks.push(chunk)
    expect(Buffer.concat(chunks).toString()).toBe('tar')
    async function* image() {
      yield Buffer.from('image')
    }
    const bad = await docker('cat >/dev/null; echo "no space left" >&2; exit 1')
    await expect(bad.loadImage(image())).rejects.toThrow(
      /Could not load the image into the Docker engine:\n.*no space left/,
    )
  })
})
