/**
 * The real Heroku CLI as a judge of set-config-vars' `from-file`: `heroku config -s` and `heroku config --json` of
 * npm's package `heroku`, asked over loopback, write config vars of every kind of character; what we read must be what
 * Heroku has, byte for byte. Installs the CLI into .cache/heroku-cli where it is not there yet. Seeded: `node
 * test/slow/interop/heroku-cli.ts [SEED]`. Ends with `N passed, N failed`.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readConfigFile } from '../../../src/release/config/config-file.ts'

const VERSION = '11.10.0'
const ROUNDS = 4
const VARS = 250

/** What has been read wrong once, and what is easily so. */
const FIXED: readonly string[] = [
  '',
  "it's!",
  "it's $HOME `id`",
  'Sale # 1',
  '{"a": "b # c"}',
  'carriage\rreturn',
  'windows\r\nline',
  '-----BEGIN KEY-----\nMII+/=\n-----END KEY-----\n',
  'C:\\new\\table',
  "C:\\new's",
  '\\n\n',
  "'\\'",
  '\u001b[31mred\u001b[0m',
  '100%s %d %%',
  '\u00a0\ufeff',
  'x'.repeat(5000),
]

/** Every character that some quoting knows, and some that none does. */
const PIECES: readonly string[] = [
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)),
  ...[
    '\n',
    '\r',
    '\r\n',
    '\t',
    '\u000b',
    '\u001b[1m',
    '\u007f',
    '\u0085',
    '\u00a0',
    '\u2028',
    '\ufeff',
    'ü',
    '💧',
  ],
  ...[
    '\\',
    '\\',
    "'",
    "'",
    '"',
    '"',
    '`',
    '$',
    '!',
    '#',
    ' #',
    '# ',
    '\\n',
    '\\r',
    '%s',
    '${',
    '$(',
    'export ',
  ],
]

const seed = Number(process.argv[2] ?? 20261130)
const home = mkdtempSync(join(tmpdir(), 'renga-heroku-'))

let config: Readonly<Record<string, string>> = {}
const heroku = createServer((request, response) => {
  const known = request.method === 'GET' && request.url === '/apps/shop/config-vars'
  response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' })
  response.end(JSON.stringify(known ? config : { id: 'not_found', message: 'There is nothing here.' }))
})
await new Promise<void>((listening) => heroku.listen(0, '127.0.0.1', listening))
const address = heroku.address()
const port = typeof address === 'object' && address !== null ? address.port : 0
const cli = await install(resolve('.cache/heroku-cli'))

let passed = 0
let failed = 0
const random = generator(seed)
for (let round = 0; round < ROUNDS; round += 1) {
  config = Object.fromEntries(
    Array.from({ length: VARS }, (_, at) => [`V${at}`, round === 0 ? (FIXED[at] ?? value()) : value()]),
  )
  await judge('-s', `${round}.env`)
  await judge('--json', `${round}.json`)
}
heroku.close()
rmSync(home, { recursive: true, force: true })
console.log(`heroku ${VERSION}, seed ${seed}, ${ROUNDS * VARS} config vars in each of two forms`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

async function judge(form: string, file: string): Promise<void> {
  writeFileSync(join(home, file), await run(process.execPath, [cli, 'config', form, '-a', 'shop']))
  const read = await readConfigFile(home, file).catch((error: unknown) => String(error))
  for (const [name, wanted] of Object.entries(config)) {
    if (typeof read !== 'string' && read.get(name) === wanted) passed += 1
    else {
      failed += 1
      const found = typeof read === 'string' ? read.slice(0, 300) : JSON.stringify(read.get(name))
      if (failed <= 20) console.log(`✗ config ${form}: ${JSON.stringify(wanted)} was read as ${found}`)
    }
  }
  if (typeof read !== 'string' && read.size !== VARS) {
    failed += 1
    console.log(`✗ config ${form}: ${read.size} config vars were read, not ${VARS}`)
  }
}

/** The path of the CLI's program. */
async function install(folder: string): Promise<string> {
  const manifest = join(folder, 'node_modules/heroku/package.json')
  const there = existsSync(manifest) && JSON.stringify(JSON.parse(readFileSync(manifest, 'utf8')).version)
  if (there !== JSON.stringify(VERSION)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
    const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
    await run('npm', ['install', '--prefix', folder, ...options, `heroku@${VERSION}`])
  }
  return join(folder, 'node_modules/heroku/bin/run.js')
}

/** Its standard output, as bytes. Nothing of the real HOME or of a real account is seen. */
function run(program: string, args: readonly string[]): Promise<Buffer> {
  const { promise, resolve: done, reject } = Promise.withResolvers<Buffer>()
  const child = spawn(program, args, {
    env: {
      ...process.env,
      HOME: home,
      HEROKU_API_KEY: 'none',
      HEROKU_HOST: `http://127.0.0.1:${port}`,
      DISABLE_TELEMETRY: 'true',
      HEROKU_SKIP_NEW_VERSION_CHECK: 'true',
      ...(program === 'npm' ? { HOME: process.env['HOME'] } : {}),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (data: Buffer) => out.push(data))
  child.stderr.on('data', (data: Buffer) => err.push(data))
  child.on('error', reject)
  child.on('close', (code) =>
    code === 0
      ? done(Buffer.concat(out))
      : reject(new Error(`${program} ${args.join(' ')} ended with ${code}: ${Buffer.concat(err)}`)),
  )
  return promise
}

function value(): string {
  const length = Math.floor(random() * 24)
  return Array.from({ length }, () => PIECES[Math.floor(random() * PIECES.length)] ?? '').join('')
}

/** mulberry32: the same numbers for the same seed. */
function generator(start: number): () => number {
  let state = start >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
