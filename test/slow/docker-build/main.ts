/** Called by ../docker-build.sh: `node main.ts BUILDER RUN_IMAGE`. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { runAction } from './action-process.ts'
import { startEcr } from './laptop-ecr.ts'
import { must, Suite } from './suite.ts'

const exec = promisify(execFile)
const [builder = '', runImage = ''] = process.argv.slice(2)
const temp = await mkdtemp(join(tmpdir(), 'renga-docker-'))
const docker = async (...args: readonly string[]) =>
  (
    await exec('docker', [...args], { env: { ...process.env, DOCKER_CONFIG: join(temp, 'docker') } })
  ).stdout.trim()
const suite = new Suite()
const volumesBefore = await volumes()
const ecr = await startEcr(temp, 'docker-build')
const started: string[] = []
const workspace = join(temp, 'workspace')
await cp(new URL('./app', import.meta.url), workspace, { recursive: true })
await mkdir(join(workspace, 'secret-notes'))
await writeFile(join(workspace, 'secret-notes', 'a.txt'), 'not for the image')
await mkdir(join(workspace, '.git'))
await writeFile(join(workspace, '.git', 'config'), 'a token')

const SECRET = 'hunter2-hunter2'
const MULTILINE = 'line one\nline two'
const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

const build = (inputs: Readonly<Record<string, string>> = {}) =>
  runAction(
    'build-from-buildpack',
    { 'working-directory': '.', environment: 'production', builder, env: 'TOKEN, MULTILINE', ...inputs },
    { workspace, temp, env: { TOKEN: SECRET, MULTILINE, ...ecr.env } },
  )
const push = (image: string, tags: string) =>
  runAction(
    'push-ecr',
    { image, 'aws-region': ecr.region, repository: 'docker-build', tags },
    { workspace, temp, env: ecr.env },
  )

let image = ''
let pushed = ''

await suite.step('the real lifecycle builds the app', async () => {
  const { exitCode, log, outputs, summary } = await build()
  must(exitCode === 0, log)
  image = outputs.get('image') ?? ''
  must(image === 'docker-daemon:renga/docker-build-app:latest', `the output image is '${image}'`)
  const processes = JSON.stringify(JSON.parse(outputs.get('processes') ?? 'null'))
  for (const type of ['web', 'worker', 'release']) {
    must(processes.includes(`"entryPoint":["/cnb/process/${type}"]`), `no ${type} in ${processes}`)
  }
  must(
    /"type":"web","command":"node server\.js".*?"default":true/.test(processes),
    `web is not the default: ${processes}`,
  )
  must(
    outputs.get('builder') === builder && Number(outputs.get('size-bytes')) > 1e6,
    'builder or size is wrong',
  )
  must(summary.includes('## Image built') && summary.includes('/cnb/process/worker'), summary)
  must(log.includes(`pack build renga/docker-build-app:latest`), 'the line for pack is missing')
  must(/Left out \(\.slugignore\): secret-notes\//.test(log), 'what was left out is not said')
  // What the buildpack saw: multi-line values whole, no shell with the engine's socket, nothing of the job.
  for (const [name, value] of Object.entries({
    TOKEN: SECRET,
    MULTILINE,
    FROM_APP_JSON: 'declared',
    STACK: 'renga-test-1',
  })) {
    must(
      log.includes(`env ${name}: `) && log.includes(fingerprint(value)),
      `the buildpack did not see ${name} as it is`,
    )
  }
  must(log.includes('env SOURCE_VERSION: '), 'the buildpack did not see SOURCE_VERSION')
  must(log.includes('user: 1001:1001'), 'the buildpack did not run as the builder user')
  must(
    log.includes('the engine socket is closed to buildpacks'),
    'the buildpack could write to the engine socket',
  )
  must(!log.includes('the job environment leaked'), 'the job environment leaked into the build')
  must(!log.replace(/^::add-mask::.*$/gm, '').includes(SECRET), 'a secret is in the log')
})

await suite.step('neither the secret nor what was left out is in the image', async () => {
  const inspected = await docker('image', 'inspect', image.replace('docker-daemon:', ''))
  must(!inspected.includes(SECRET), 'the secret is in the image config')
  const files = await docker(
    'run',
    '--rm',
    '--entrypoint',
    '/usr/bin/ls',
    image.replace('docker-daemon:', ''),
    '-a',
    '/workspace',
  )
  must(files.includes('server.js'), `no source: ${files}`)
  must(!/secret-notes|\.git$/m.test(files), `left-out files are in the image: ${files}`)
})

await suite.step('the image goes to ECR, by digest and tag', async () => {
  const { exitCode, log, outputs, summary } = await push(image, 'v1, latest')
  must(exitCode === 0, log)
  pushed = outputs.get('image') ?? ''
  must(/^127\.0\.0\.1:\d+\/docker-build@sha256:[0-9a-f]{64}$/.test(pushed), `the output image is '${pushed}'`)
  must(
    Number(outputs.get('layers-uploaded')) > 2 && outputs.get('layers-reused') === '0',
    'layers are counted wrong',
  )
  must(summary.includes('Image pushed to ECR') && summary.includes('uploaded'), summary)
})

await suite.step('pushed again, nothing is sent', async () => {
  const { exitCode, log, outputs } = await push(image, 'v1')
  must(exitCode === 0, log)
  must(outputs.get('image') === pushed, 'the same image has another digest')
  must(
    outputs.get('uploaded-bytes') === '0' && outputs.get('layers-uploaded') === '0',
    'something was sent again',
  )
})

await suite.step('built again from the same source, it is the same image', async () => {
  const { exitCode, log, outputs } = await build()
  must(exitCode === 0, log)
  const again = await push(outputs.get('image') ?? '', 'v2')
  must(again.exitCode === 0, again.log)
  must(again.outputs.get('image') === pushed, `digest ${again.outputs.get('digest')} instead of ${pushed}`)
})

await suite.step('pulled by its digest, it answers HTTP', async () => {
  const login = exec('docker', ['login', '--username', 'AWS', '--password-stdin', ecr.registry], {
    env: { ...process.env, DOCKER_CONFIG: join(temp, 'docker') },
  })
  login.child.stdin?.end(await ecr.password())
  await login
  await docker('image', 'rm', '--force', image.replace('docker-daemon:', ''))
  await docker('pull', '--quiet', pushed)
  const port = await freePort()
  const container = await docker('run', '--detach', '--network', 'host', '--env', `PORT=${port}`, pushed)
  started.push(container)
  const answer = await poll(`http://127.0.0.1:${port}/`)
  must(answer === 'Hello from Heroku', `it answered '${answer}'`)
  const worker = await docker(
    'run',
    '--rm',
    '--entrypoint',
    '/cnb/process/worker',
    '--env',
    'HOME=/home/app',
    pushed,
  )
  must(worker === 'a worker with /home/app and "quotes"', `the worker said '${worker}'`)
})

await suite.step('a change of code sends the app layer and no more than its kin', async () => {
  await writeFile(join(workspace, 'note.txt'), 'changed')
  const built = await build()
  must(built.exitCode === 0, built.log)
  const { outputs, log } = await push(built.outputs.get('image') ?? '', 'v3')
  must(
    Number(outputs.get('layers-uploaded')) <= 2,
    `${outputs.get('layers-uploaded')} layers were sent:\n${log}`,
  )
  must(Number(outputs.get('uploaded-bytes')) < 200_000, `${outputs.get('uploaded-bytes')} bytes were sent`)
})

await suite.step('a failing buildpack: exit code 51 in words, with its last words', async () => {
  await writeFile(join(workspace, 'fail-the-build'), '')
  const { exitCode, log, summary } = await build()
  await rm(join(workspace, 'fail-the-build'))
  must(exitCode === 1, 'the action did not fail')
  must(/::error::The build failed: a buildpack failed \(exit code 51/.test(log), log)
  must(/::error::.*the last words of the buildpack/.test(log), 'the last words are missing')
  must(summary.includes('Image not built'), summary)
})

await suite.step('no buildpack fits: exit code 20 in words', async () => {
  const empty = join(temp, 'empty')
  await mkdir(empty)
  await writeFile(join(empty, 'index.html'), 'hello')
  const { exitCode, log } = await runAction(
    'build-from-buildpack',
    { 'working-directory': '.', environment: 'production', builder },
    { workspace: empty, temp },
  )
  must(exitCode === 1, 'the action did not fail')
  must(
    /::error::The build failed: no buildpack of the builder recognises this app \(exit code 20/.test(log),
    log,
  )
})

await suite.step(
  'a run image is no builder, a builder that is nowhere is named, embedded is not for GitHub',
  async () => {
    const wrong = await build({ builder: runImage })
    must(/::error::Input 'builder': '.*' is not a builder image/.test(wrong.log), wrong.log)
    const embedded = await build({ builder: 'embedded' })
    must(/::error::Input 'builder': 'embedded' works on the laptop only/.test(embedded.log), embedded.log)
    const nowhere = await build({ builder: '127.0.0.1:9/no/builder:1' })
    must(/::error::The image '127\.0\.0\.1:9\/no\/builder:1' cannot be pulled/.test(nowhere.log), nowhere.log)
  },
)

await suite.step('cancelled in the middle, it takes its container away before GitHub kills it', async () => {
  await writeFile(join(workspace, 'sleep-in-the-build'), '')
  let cancelledAt = Date.now()
  const { exitCode, log } = await runAction(
    'build-from-buildpack',
    { 'working-directory': '.', environment: 'production', builder },
    {
      workspace,
      temp,
      interruptAt: 'sleeping',
      onInterrupt: () => {
        cancelledAt = Date.now()
      },
    },
  )
  await rm(join(workspace, 'sleep-in-the-build'))
  must(exitCode === 1 && /::error::Cancelled by SIGINT/.test(log), log)
  // SIGINT, 7.5 s to SIGTERM, 2.5 s to SIGKILL.
  must(Date.now() - cancelledAt < 7500, `it took ${Date.now() - cancelledAt} ms`)
})

await suite.step('no build container is left behind, and every call kept to the schemas', async () => {
  const left = await docker('ps', '--all', '--quiet', '--filter', 'label=dev.renga.role=build')
  must(left === '', `containers are left: ${left}`)
  must(ecr.violations.length === 0, JSON.stringify(ecr.violations))
})

for (const container of started) await docker('rm', '--force', container)
await docker(
  'image',
  'rm',
  '--force',
  image.replace('docker-daemon:', ''),
  ...(pushed === '' ? [] : [pushed]),
).catch(() => '')
const caches = (await volumes()).filter((name) => !volumesBefore.includes(name))
if (caches.length > 0) await docker('volume', 'rm', ...caches)
await ecr.close()
await rm(temp, { recursive: true, force: true })
suite.finish()

async function volumes(): Promise<readonly string[]> {
  return (await docker('volume', 'ls', '--quiet')).split('\n').filter((name) => name !== '')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

/** The body of the first answer; gives up after 20 s. */
async function poll(url: string): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      return await (await fetch(url)).text()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  throw new Error(`${url} did not answer within 20 s`)
}
