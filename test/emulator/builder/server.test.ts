import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { type OutgoingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type BuilderServer, startBuilder } from '../../../emulator/builder/server.ts'
import { emulatorBuilder } from '../../../src/buildpacks/emulator-builder.ts'
import { readSourceTree } from '../../../src/buildpacks/source/source-tree.ts'
import { readProcessTable } from '../../../src/image/oci/process-table.ts'
import { ProblemsError, UserError } from '../../../src/runtime/errors.ts'
import { type Logger, silentLogger } from '../../../src/runtime/log.ts'

let server: BuilderServer
let root: string
let temp: string
let url: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'renga-builder-'))
  for (const name of ['temp', 'source', 'bin', 'victim']) await mkdir(join(root, name))
  await writeFile(join(root, 'victim', 'kept'), 'kept')
  temp = join(root, 'temp')
  server = await startBuilder()
  url = server.grant(temp).url
})
afterEach(async () => {
  await server.close()
  expect(await readdir(join(root, 'victim'))).toEqual(['kept'])
  await rm(root, { recursive: true, force: true })
})

const WEB = { name: 'web', command: 'node server.js' }

async function source(files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) await writeFile(join(root, 'source', name), text)
  return readSourceTree(join(root, 'source'))
}

/** An npm for the build: a shell script. */
async function npm(script: string): Promise<void> {
  await writeFile(join(root, 'bin', 'npm'), `#!/bin/sh\n${script}\n`)
  await chmod(join(root, 'bin', 'npm'), 0o755)
}

const PACKAGE = { 'package.json': '{"dependencies":{"a":"1"}}', 'package-lock.json': '{}', 'server.js': 'x' }

function builder(log: Logger = silentLogger, signal = new AbortController().signal) {
  const env = {
    RENGA_EMULATOR: url,
    GITHUB_SERVER_URL: 'http://127.0.0.1:1',
    PATH: `${join(root, 'bin')}:/usr/bin:/bin`,
    STRIPE_KEY: 'of the step',
  }
  const found = emulatorBuilder(env, { log, signal })
  if (found === undefined) throw new Error('This is not the emulator.')
  return found
}

const order = async (files: Readonly<Record<string, string>>) => ({
  tree: await source(files),
  app: { processes: [WEB] },
  env: { GREETING: 'hello' },
  output: join(temp, 'image'),
})

describe('an action has its image built', () => {
  it('and reads what the build says, in its groups', async () => {
    await npm('echo "$1 $GREETING [$STRIPE_KEY]"; mkdir node_modules; echo a > node_modules/a')
    const said: string[] = []
    const log: Logger = {
      ...silentLogger,
      info: (text) => said.push(text),
      async group(title, work) {
        said.push(`> ${title}`)
        const result = await work()
        said.push('<')
        return result
      },
    }
    const built = await builder(log).build(await order(PACKAGE))
    expect(said).toEqual([
      '> npm ci --no-audit --no-fund --omit=dev',
      'ci hello []',
      '<',
      expect.stringMatching(/^Embedded builder: .* sha256:/),
    ])
    expect(built).toMatchObject({ image: `oci:${join(temp, 'image')}`, builder: 'embedded' })
    expect(readProcessTable(built.config)).toMatchObject([{ type: 'web', command: WEB.command }])
    expect(built.size).toBeGreaterThan(0)
  })

  it('and hears what the app has wrong, with the fix', async () => {
    await npm('echo "no such package"; exit 7')
    const failed = builder().build(await order(PACKAGE))
    await expect(failed).rejects.toThrow(UserError)
    await expect(failed).rejects.toMatchObject({
      message: expect.stringMatching(/npm ci .* failed \(exit code 7\).*no such package\s+Fix /s),
      fix: expect.stringMatching(/^Fix package\.json/),
    })
  })

  it('and hears the problems of a file', async () => {
    const failed = builder().build(await order({ 'package.json': '[]' }))
    await expect(failed).rejects.toThrow(ProblemsError)
    await expect(failed).rejects.toMatchObject({ problems: [{ at: { file: 'package.json' } }] })
  })

  it('and hears a fault of the builder as one', async () => {
    const { tree, ...rest } = await order({ 'server.js': 'x' })
    await rm(join(root, 'source'), { recursive: true })
    await npm('exit 0')
    const lost = builder().build({ ...rest, tree: { ...tree, root: join(root, 'victim', 'kept') } })
    await expect(lost).rejects.toThrow(/server\.js/)
  })

  it('and says so when the emulator ends meanwhile', async () => {
    await npm("trap 'exit 0' TERM; echo started; while :; do sleep 0.05; done")
    const closed: Promise<void>[] = []
    const log = { ...silentLogger, info: () => void closed.push(server.close()) }
    const failed = builder(log).build(await order(PACKAGE))
    await expect(failed).rejects.toThrow(/The emulator exited before the image was built/)
    await Promise.all(closed)
    server = await startBuilder()
  })

  it('and its cancellation ends npm', async () => {
    const ended = join(root, 'ended')
    await npm(`trap 'echo "$0" > ${ended}; exit 0' TERM; echo started; while :; do sleep 0.05; done`)
    const cancel = new AbortController()
    const log = { ...silentLogger, info: () => cancel.abort(new Error('cancelled by the user')) }
    const failed = builder(log, cancel.signal).build(await order(PACKAGE))
    await expect(failed).rejects.toThrow('cancelled by the user')
    // Waits for the builds that run.
    await server.close()
    expect(await readFile(ended, 'utf8')).toContain('npm')
    expect(await readdir(temp)).toEqual(['image'])
    server = await startBuilder()
  })
})

describe('two builds', () => {
  it('never write one image at once: the second is refused, and the first goes on', async () => {
    const go = join(root, 'go')
    execFileSync('mkfifo', [go])
    await npm(`if [ -e ${go} ]; then read line < ${go}; fi; mkdir node_modules`)
    const wanted = await order(PACKAGE)
    const started = Promise.withResolvers<void>()
    const log: Logger = {
      ...silentLogger,
      group: async (_title, work) => {
        started.resolve()
        return work()
      },
    }
    const first = builder(log).build(wanted)
    await started.promise
    await expect(builder().build(wanted)).rejects.toThrow(/answered 409: Another build is writing/)
    await writeFile(go, 'go\n')
    expect((await first).image).toBe(`oci:${wanted.output}`)
    await rm(go)
    expect((await builder().build(wanted)).image).toBe(`oci:${wanted.output}`)
  })
})

interface Sent {
  readonly path?: string
  readonly method?: string
  readonly headers?: OutgoingHttpHeaders
  readonly body?: string | Iterable<string>
}

/** As whoever speaks HTTP may send it. */
function send({ path, method = 'POST', headers = {}, body = '' }: Sent): Promise<number> {
  const target = new URL(url)
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: target.port,
        method,
        path: path ?? target.pathname,
        headers: { 'content-type': 'application/json', ...headers },
      },
      (answer) => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      },
    )
    sent.on('error', reject)
    if (typeof body === 'string') sent.end(body)
    else {
      for (const part of body) sent.write(part)
      sent.end()
    }
  })
}

const good = (change: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    root: join(root, 'source'),
    entries: [],
    app: { processes: [WEB] },
    env: {},
    inherited: {},
    output: join(temp, 'image'),
    ...change,
  })

describe('nobody else has one built', () => {
  it('takes what is right', async () => expect(await send({ body: good() })).toBe(200))

  it.each<[string, number, () => Sent]>([
    ['no token', 404, () => ({ path: '/' })],
    ['another token', 404, () => ({ path: `/${'A'.repeat(43)}` })],
    ['the beginning of the token', 404, () => ({ path: new URL(url).pathname.slice(0, -1) })],
    ['more than the token', 404, () => ({ path: `${new URL(url).pathname}/x` })],
    ['a query', 404, () => ({ path: `${new URL(url).pathname}?x` })],
    ['a name that a website rebinds', 421, () => ({ headers: { host: 'attacker.example' } })],
    ['another port', 421, () => ({ headers: { host: '127.0.0.1:1' } })],
    ['GET', 405, () => ({ method: 'GET' })],
    ['a preflight', 405, () => ({ method: 'OPTIONS' })],
    ['a page', 403, () => ({ headers: { origin: 'https://attacker.example' } })],
    ['a page without an origin', 403, () => ({ headers: { 'sec-fetch-site': 'cross-site' } })],
    ['a form', 415, () => ({ headers: { 'content-type': 'text/plain' } })],
  ])('refuses %s with %i', async (_what, status, sent) => {
    expect(await send({ body: good(), ...sent() })).toBe(status)
    expect(await readdir(temp)).toEqual([])
  })

  it('refuses a token whose job has ended', async () => {
    const grant = server.grant(temp)
    grant.revoke()
    expect(await send({ path: new URL(grant.url).pathname, body: good() })).toBe(404)
  })

  it('refuses a body without an end', async () => {
    const megabyte = 'x'.repeat(1024 * 1024)
    function* body() {
      for (let sent = 0; sent < 40; sent += 1) yield megabyte
    }
    // The connection may break while the rest is still being sent.
    const refused = await send({ body: body() }).catch(() => 413)
    expect(refused).toBe(413)
  })

  const entry = (path: string) => [{ kind: 'file', path, size: 1, executable: false }]
  it.each<[string, () => string]>([
    ['no JSON', () => '{'],
    ['a list', () => '[]'],
    ['nothing', () => ''],
    ['null', () => 'null'],
    ['no entries', () => good({ entries: undefined })],
    ['an entry above the source', () => good({ entries: entry('../victim/kept') })],
    ['an entry that comes back', () => good({ entries: entry('a/../../victim/kept') })],
    ['an entry from the root', () => good({ entries: entry('/etc/passwd') })],
    ['an entry without a size', () => good({ entries: [{ kind: 'file', path: 'a' }] })],
    ['a device', () => good({ entries: [{ kind: 'device', path: 'a' }] })],
    ['a process type that is a path', () => good({ app: { processes: [{ name: '../x', command: '' }] } })],
    ['a variable that is no text', () => good({ env: { A: 1 } })],
    ['a variable with a null character', () => good({ env: { A: 'a\0b' } })],
    ['a variable for npm with a null character', () => good({ inherited: { A: 'a\0b' } })],
    ['a name with a null character', () => good({ env: { 'A\0': 'a' } })],
    ['a name with an equals sign', () => good({ env: { 'A=B': 'a' } })],
    ['a variable without a name', () => good({ env: { '': 'a' } })],
    ['a relative output', () => good({ output: 'image' })],
    ['an output beside', () => good({ output: join(root, 'victim') })],
    ['an output above', () => good({ output: `${temp}/../victim` })],
    ['the directory above', () => good({ output: `${temp}/..` })],
    ['a way back to the temporary directory', () => good({ output: `${temp}/image/..` })],
    ['a dot', () => good({ output: `${temp}/.` })],
    ['the temporary directory itself', () => good({ output: temp })],
    ['a neighbour of the same beginning', () => good({ output: `${temp}-2/image` })],
    ['an output in a directory that is not there', () => good({ output: join(temp, 'a/b/image') })],
  ])('refuses %s', async (_what, body) => {
    expect(await send({ body: body() })).toBe(400)
    expect(await readdir(temp)).toEqual([])
  })

  it('says so when the temporary directory is gone', async () => {
    const grant = server.grant(join(root, 'no-directory'))
    const { pathname } = new URL(grant.url)
    expect(await send({ path: pathname, body: good() })).toBe(500)
  })

  it('refuses an output behind a link that leads out', async () => {
    await symlink(root, join(temp, 'out'))
    expect(await send({ body: good({ output: join(temp, 'out', 'victim') }) })).toBe(400)
  })

  it('replaces a link at the output itself and not what it leads to', async () => {
    await symlink(join(root, 'victim'), join(temp, 'image'))
    expect(await send({ body: good() })).toBe(200)
  })
})
