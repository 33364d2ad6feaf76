import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { npmRunner } from '../../../emulator/builder/run-npm.ts'
import { changedFiles } from '../../../src/buildpacks/changed-files.ts'
import { DockerCli } from '../../../src/docker/docker-cli.ts'
import { silentLogger } from '../../../src/runtime/log.ts'
import { RecordingClock } from '../../support/image/recording-clock.ts'

/**
 * Programs that write their environment down stand in for docker, git and npm: what a child really gets is looked at.
 */
const SECRET = 'canary-'
const HELD_BACK: Readonly<Record<string, string>> = {
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: `${SECRET}oidc`,
  ACTIONS_ID_TOKEN_REQUEST_URL: `https://example.com/${SECRET}oidc-url`,
  ACTIONS_RUNTIME_TOKEN: `${SECRET}runtime`,
  GITHUB_TOKEN: `${SECRET}github`,
  GH_TOKEN: `${SECRET}gh`,
  'INPUT_GITHUB-TOKEN': `${SECRET}input`,
  'INPUT_BUILD-ID-KEY': `${SECRET}key`,
  GITHUB_ENV: `/tmp/${SECRET}env-file`,
  STATE_token: `${SECRET}state`,
}
const CREDENTIALS: Readonly<Record<string, string>> = {
  AWS_ACCESS_KEY_ID: `${SECRET}aws-id`,
  AWS_SECRET_ACCESS_KEY: `${SECRET}aws-secret`,
  AWS_SESSION_TOKEN: `${SECRET}aws-session`,
  AWS_WEB_IDENTITY_TOKEN_FILE: `/tmp/${SECRET}file`,
}
/** Of a step's `env`, under a name that nobody can know. */
const OF_THE_STEP: Readonly<Record<string, string>> = {
  STRIPE_KEY: `${SECRET}stripe`,
  DOCKER_AUTH_CONFIG: `${SECRET}docker`,
  DOCKER_PASSWORD: `${SECRET}docker`,
  GIT_TOKEN: `${SECRET}git`,
  NPM_TOKEN: `${SECRET}npm`,
  npm_config__auth: `${SECRET}npm`,
  NPM_CONFIG__AUTHTOKEN: `${SECRET}npm`,
  npm_config__password: `${SECRET}npm`,
  NPM_CONFIG_OTP: `${SECRET}npm`,
  npm_config_key: `${SECRET}npm`,
}
const SETTINGS: Readonly<Record<string, string>> = {
  HOME: '/home/runner',
  DOCKER_HOST: 'unix:///run/engine.sock',
  https_proxy: 'http://proxy:3128',
  NO_PROXY: 'localhost',
  npm_config_registry: 'https://npm.example.com',
}

let directory: string
let env: Readonly<Record<string, string>>
const signal = new AbortController().signal

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'renga-child-'))
  for (const program of ['docker', 'git', 'npm']) {
    const path = join(directory, program)
    await writeFile(path, `#!/bin/sh\nenv > '${directory}/'"seen-${program}-$1"\nexit 0\n`)
    await chmod(path, 0o755)
  }
  env = { ...HELD_BACK, ...CREDENTIALS, ...OF_THE_STEP, ...SETTINGS, PATH: `${directory}:/usr/bin:/bin` }
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const seen = async (call: string): Promise<string> => readFile(join(directory, `seen-${call}`), 'utf8')

async function* nothing(): AsyncGenerator<Uint8Array> {}
const drain = async (bytes: AsyncIterable<Uint8Array>): Promise<void> => {
  for await (const _ of bytes);
}

const SPEC = {
  image: 'b',
  entrypoint: 'e',
  args: [],
  env: {},
  mounts: [],
  user: '0:0',
  labels: {},
}
const docker = () => new DockerCli({ env, log: silentLogger, clock: new RecordingClock(), signal })

/** What a child that knows of a secret would have to be given. */
describe('no child process inherits a secret of the job', () => {
  it.each<[string, string, () => Promise<unknown>]>([
    ['docker version', 'docker-version', () => docker().problem()],
    [
      'docker image inspect',
      'docker-image',
      () =>
        docker()
          .inspectImage('b')
          .catch(() => undefined),
    ],
    ['docker create', 'docker-create', () => docker().createContainer(SPEC)],
    ['docker cp, into', 'docker-cp', () => docker().copyInto('c', nothing())],
    ['docker cp, out of', 'docker-cp', () => drain(docker().copyOut('c', '/layers'))],
    ['docker start', 'docker-start', () => docker().run('c', () => undefined)],
    ['docker rm', 'docker-rm', () => docker().removeContainer('c')],
    ['docker save', 'docker-save', () => drain(docker().saveImage('b'))],
    ['docker load', 'docker-load', () => docker().loadImage(nothing())],
    ['npm', 'npm-ci', () => npmRunner(env, { log: silentLogger, signal })(['ci'], directory, {})],
    [
      'git',
      'git--c',
      () =>
        changedFiles(directory, 'f'.repeat(40), { wanted: () => true, env, signal }).catch(() => undefined),
    ],
  ])('%s', async (_what, call, run) => {
    await run()
    const [file] = (await readdir(directory)).filter((name) => name.startsWith(`seen-${call.split('-')[0]}-`))
    const text = await seen(file?.slice('seen-'.length) ?? call)
    expect(text).toContain('HOME=/home/runner')
    expect(text).toContain('https_proxy=http://proxy:3128')
    expect(text).not.toContain(SECRET)
  })

  it('docker gets the settings of its engine', async () => {
    await docker().problem()
    expect(await seen('docker-version')).toContain('DOCKER_HOST=unix:///run/engine.sock')
  })

  it('a pull gets what credential helpers read, and nothing of GitHub', async () => {
    await docker().pullImage('b')
    const text = await seen('docker-pull')
    for (const value of Object.values(CREDENTIALS)) expect(text).toContain(value)
    for (const value of Object.values(HELD_BACK)) expect(text).not.toContain(value)
  })

  it('npm gets the variables that the build names', async () => {
    await npmRunner(env, { log: silentLogger, signal })(['ci'], directory, { NPM_TOKEN: 'named' })
    const text = await seen('npm-ci')
    expect(text).toContain('NPM_TOKEN=named')
    expect(text).toContain('npm_config_registry=https://npm.example.com')
    expect(text).not.toContain(SECRET)
  })
})

it('there is one place that starts programs, so that no other can forget it', async () => {
  const sources = await Promise.all(
    ['src', 'actions'].map(async (root) =>
      (await readdir(root, { recursive: true }))
        .filter((path) => path.endsWith('.ts'))
        .map((path) => join(root, path)),
    ),
  )
  const starting: string[] = []
  for (const path of sources.flat()) {
    const text = await readFile(path, 'utf8')
    if (/child_process['"]/.test(text)) starting.push(path)
  }
  expect(starting).toEqual(['src/buildpacks/child-process.ts'])
})
