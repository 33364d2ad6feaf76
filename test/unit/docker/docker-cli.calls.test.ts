import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { DockerCli } from '../../../src/docker/docker-cli.ts'
import { CancelledError } from '../../../src/runtime/errors.ts'
import { silentLogger } from '../../../src/runtime/log.ts'
import { dockerCalls, writeDocker } from '../../support/docker/scripted-docker.ts'
import { RecordingClock } from '../../support/image/recording-clock.ts'

/** What each call of the engine asks of `docker`, word for word, and what is said when that fails. */

const INSPECTED = JSON.stringify([
  { Id: 'sha256:1', Architecture: 'amd64', Os: 'linux', Config: {}, RootFS: { Layers: [] } },
])

async function* tar() {
  yield Buffer.from('tar')
}
const read = async (stream: AsyncIterable<Uint8Array>) => {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

let directory: string
let clock: RecordingClock
let abort: AbortController
let warnings: string[]

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'renga-docker-'))
  clock = new RecordingClock()
  abort = new AbortController()
  warnings = []
})
afterEach(() => rm(directory, { recursive: true, force: true }))

async function docker(script: string): Promise<DockerCli> {
  await writeDocker(directory, script)
  return new DockerCli({
    env: { PATH: `${directory}:/usr/bin:/bin` },
    log: { ...silentLogger, warning: (message) => warnings.push(message) },
    clock,
    signal: abort.signal,
  })
}

const calls = () => dockerCalls(directory)

interface Row {
  readonly call: string
  readonly act: (cli: DockerCli) => Promise<unknown>
  readonly says: string
  readonly asked: string
  readonly returns: unknown
  readonly error: string
}

const rows: readonly Row[] = [
  {
    call: 'inspectImage',
    act: async (cli) => (await cli.inspectImage('app:1'))?.id,
    says: `echo '${INSPECTED}'`,
    asked: '<image><inspect><--><app:1>',
    returns: 'sha256:1',
    error: "Could not check whether the Docker engine has 'app:1':\n  no space left\n",
  },
  {
    call: 'copyInto',
    act: (cli) => cli.copyInto('abc', tar()),
    says: 'cat >/dev/null',
    asked: '<cp><-><abc:/>',
    returns: undefined,
    error: 'The source could not be copied into the build container:\n  no space left\n',
  },
  {
    call: 'copyOut',
    act: (cli) => read(cli.copyOut('abc', '/layers')),
    says: 'printf tar',
    asked: '<cp><abc:/layers><->',
    returns: 'tar',
    error: "'/layers' could not be copied out of the build container:\n  no space left\n",
  },
  {
    call: 'saveImage',
    act: (cli) => read(cli.saveImage('app:1')),
    says: 'printf tar',
    asked: '<save><--><app:1>',
    returns: 'tar',
    error:
      "Could not export the image 'app:1' from the Docker engine:\n  no space left\n Check the name with 'docker images'.",
  },
  {
    call: 'loadImage',
    act: (cli) => cli.loadImage(tar()),
    says: 'cat >/dev/null',
    asked: '<load><--quiet>',
    returns: undefined,
    error: 'Could not load the image into the Docker engine:\n  no space left\n',
  },
]

describe.each(rows)('$call', ({ act, says, asked, returns, error }) => {
  it('asks docker for it', async () => {
    expect(await act(await docker(says))).toEqual(returns)
    expect(await calls()).toEqual([asked])
  })

  it('says what docker said when it fails', async () => {
    const failure = await act(await docker('cat >/dev/null; echo "no space left" >&2; exit 1')).catch(
      (e) => e,
    )
    expect(failure).toMatchObject({ name: 'UserError', message: error })
  })
})

it('asks for the version of the engine, not only of the command', async () => {
  expect(await (await docker('echo 28.0.4')).problem()).toBeUndefined()
  expect(await calls()).toEqual(['<version><--format><{{.Server.Version}}>'])
})

it('starts a container and stays with it', async () => {
  expect(await (await docker('exit 7')).run('abc', () => {})).toBe(7)
  expect(await calls()).toEqual(['<start><--attach><abc>'])
})

describe('a container is removed', () => {
  it('by force and with its volumes, also after the job was cancelled', async () => {
    const cli = await docker('exit 0')
    abort.abort(new CancelledError('SIGINT'))
    await cli.removeContainer('0123456789abcdef')
    expect(await calls()).toEqual(['<rm><--force><--volumes><0123456789abcdef>'])
    expect(warnings).toEqual([])
  })

  it('or the log says which one stays', async () => {
    const cli = await docker('echo "in use" >&2; exit 1')
    await cli.removeContainer('0123456789abcdef')
    expect(warnings).toEqual(['The build container 0123456789ab could not be removed: in use'])
  })
})

it('pulls three times, waits longer each time, and then names the network', async () => {
  const failure = await (await docker('echo "i/o timeout" >&2; exit 1'))
    .pullImage('heroku/builder:24')
    .catch((e) => e)
  expect(failure).toMatchObject({
    message:
      "The image 'heroku/builder:24' cannot be pulled:\n  i/o timeout\n " +
      "Check the runner's network and the registry's rate limit.",
  })
  expect(await calls()).toEqual(Array(3).fill('<pull><--quiet><--><heroku/builder:24>'))
  expect(clock.sleeps).toEqual([2000, 4000])
})

it.each(['not found', 'manifest unknown', 'access denied', 'UNAUTHORIZED', 'invalid reference'])(
  'does not pull again what docker calls %s',
  async (words) => {
    const failure = await (await docker(`echo "${words}" >&2; exit 1`)).pullImage('no/such').catch((e) => e)
    expect(failure.fix).toBe("Check the name; for a private registry, log in first ('docker login').")
    expect(await calls()).toHaveLength(1)
  },
)

it.each([
  '<html><p>Bad gateway</p></html>',
  '<!DOCTYPE html><p>Bad gateway</p>',
  '<p>Bad gateway</p></html>',
])('puts the web page %s in words', async (page) => {
  expect(await (await docker(`echo 'daemon: ${page}' >&2; exit 1`)).problem()).toBe(
    'daemon: a web page: "Bad gateway"',
  )
})
