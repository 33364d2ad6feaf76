import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { adminTask, PSQL } from '../../src/preview/database/database.ts'
import { scramVerifier } from '../../src/preview/database/scram.ts'
import { VERIFIER_VARIABLE } from '../../src/preview/database/sql.ts'
import { databaseName } from '../../src/preview/identity.ts'
import { REPOSITORY, SHARED } from '../unit/preview/world.ts'

/**
 * The database modes against a real PostgreSQL (Debian's), run as the one-off task runs them: the task definition's own
 * command and environment, by /bin/sh and psql. `.ci/run` installs the server where there is none.
 */
const ADMINS = [
  ['a superuser', 'postgres'],
  // As the administrator of Amazon RDS: no superuser.
  ['an administrator as RDS has it', 'rds_admin'],
] as const

let directory: string
let port: number
let server: ChildProcess
const clients: pg.Client[] = []

beforeAll(async () => {
  const [version] = readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a))
  const bin = `/usr/lib/postgresql/${version}/bin`
  directory = mkdtempSync(join(tmpdir(), 'renga-postgres-'))
  port = await freePort()
  // PostgreSQL does not run as root.
  const as = userInfo().uid === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {}
  if (as.uid !== undefined && as.gid !== undefined) chownSync(directory, as.uid, as.gid)
  const data = join(directory, 'data')
  execFileSync(
    `${bin}/initdb`,
    ['--pgdata', data, '--username', 'postgres', '--auth', 'trust', '--no-sync'],
    as,
  )
  server = spawn(
    `${bin}/postgres`,
    [
      '-D',
      data,
      '-p',
      String(port),
      '-k',
      directory,
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'fsync=off',
      '-c',
      'log_statement=all',
      '-c',
      `hba_file=${hba(data)}`,
    ],
    { ...as, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  server.stderr?.setEncoding('utf8').on('data', (text: string) => {
    logged += text
  })
  await until(async () => (await connect('postgres', 'postgres')) !== undefined)
  const root = await connected('postgres', 'postgres')
  await root.query("ALTER ROLE postgres PASSWORD 'admin-password'")
  await root.query("CREATE ROLE rds_admin LOGIN CREATEDB CREATEROLE PASSWORD 'admin-password'")
  for (const [, owner] of ADMINS) {
    await root.query(`CREATE DATABASE seed_${owner} OWNER ${owner}`)
    const seed = await connected(`seed_${owner}`, owner)
    await seed.query('CREATE TABLE products (id serial PRIMARY KEY, name text)')
    await seed.query("INSERT INTO products (name) VALUES ('tea'), ('rice')")
    await seed.query('CREATE VIEW names AS SELECT name FROM products')
    await seed.query("CREATE TYPE mood AS ENUM ('good', 'bad')")
    await seed.query('CREATE FUNCTION one() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$')
    await seed.end()
  }
  // What whoever sets the server up does once (docs/previews.md).
  for (const database of ['postgres', ...ADMINS.map(([, owner]) => `seed_${owner}`)])
    await root.query(`REVOKE CONNECT ON DATABASE ${database} FROM PUBLIC`)
  await root.query('GRANT CONNECT ON DATABASE postgres TO rds_admin')
})

afterAll(async () => {
  await Promise.allSettled(clients.map((client) => client.end()))
  server.kill('SIGINT')
  await new Promise((resolve) => server.once('exit', resolve))
  rmSync(directory, { recursive: true, force: true })
})

let logged = ''

/** Passwords decide over TCP; the socket is the test's own way in. */
function hba(data: string): string {
  const file = join(data, 'pg_hba.conf')
  const text = 'local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n'
  execFileSync('/bin/sh', ['-c', 'cat > "$1"', 'sh', file], { input: text })
  return file
}

const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'postgres']).toString())

function freePort(): Promise<number> {
  const probe = createServer()
  return new Promise((resolve) =>
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    }),
  )
}

async function until(ready: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await ready()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`PostgreSQL did not start: ${logged}`)
}

/** Over the socket, as the administrator of the machine. */
async function connect(database: string, user: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({ host: directory, port, database, user })
  client.on('error', () => undefined)
  try {
    await client.connect()
    clients.push(client)
    return client
  } catch {
    return undefined
  }
}

async function connected(database: string, user: string): Promise<pg.Client> {
  const client = await connect(database, user)
  if (client === undefined) throw new Error(`no connection to ${database} as ${user}`)
  return client
}

/** Over TCP with a password, as the app does. */
async function asApp(database: string, user: string, password: string): Promise<pg.Client> {
  const client = new pg.Client({ host: '127.0.0.1', port, database, user, password })
  client.on('error', () => undefined)
  await client.connect()
  clients.push(client)
  return client
}

const identity = (number: number) => ({ repositoryId: REPOSITORY, app: 'shop', number })
const passwordOf = (number: number) => `password${number}`.padEnd(48, 'x')

interface Ran {
  readonly code: number | null
  readonly said: string
}

/** What the task does, on this machine. */
function runTask(
  admin: string,
  number: number,
  work: 'create' | 'reset' | 'drop',
  template = false,
): Promise<Ran> {
  const { database } = SHARED.preview
  if (database === undefined) throw new Error('the platform of these tests has a database')
  const platform = {
    ...SHARED,
    preview: { ...SHARED.preview, database: { ...database, template: `seed_${admin}` } },
  }
  const input = adminTask({
    platform,
    identity: identity(number),
    work: work === 'drop' ? { kind: 'drop' } : { kind: work, template, secret: 'arn:secret' },
    signal: new AbortController().signal,
  })
  const [container] = input.containerDefinitions
  const environment = Object.fromEntries(container.environment.map(({ name, value }) => [name, value]))
  expect(container.entryPoint).toEqual(['/bin/sh', '-c', PSQL])
  const secrets = new Map([
    ['PGUSER', admin],
    ['PGPASSWORD', 'admin-password'],
    [VERIFIER_VARIABLE, scramVerifier(passwordOf(number), Buffer.alloc(16, number))],
  ])
  const child = spawn('/bin/sh', ['-c', PSQL], {
    env: {
      PATH: process.env['PATH'],
      ...environment,
      ...Object.fromEntries(container.secrets.map(({ name }) => [name, secrets.get(name)])),
      PGHOST: '127.0.0.1',
      PGPORT: String(port),
      PGSSLMODE: 'disable',
    },
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })))
}

describe.each(ADMINS)('the databases of previews, made by %s', (_what, admin) => {
  const base = admin === 'postgres' ? 100 : 200

  it('a role and a database of its own, with a password the server never sees', async () => {
    expect(await runTask(admin, base + 1, 'create')).toMatchObject({ code: 0 })
    const name = databaseName(identity(base + 1))
    const app = await asApp(name, name, passwordOf(base + 1))
    await app.query('CREATE TABLE things (id int)')
    await app.query('CREATE SCHEMA extra')
    const { rows } = await app.query('SELECT current_user AS who')
    expect(rows).toEqual([{ who: name }])
    expect(logged).toContain(`ALTER ROLE "${name}"`)
    expect(logged).not.toContain(passwordOf(base + 1))
    await expect(asApp(name, name, 'wrong')).rejects.toThrow(/password authentication failed/)
  })

  it('isolation: one pull request’s role cannot connect to another’s database, nor to the administrator’s', async () => {
    await runTask(admin, base + 2, 'create')
    const [one, other] = [databaseName(identity(base + 1)), databaseName(identity(base + 2))]
    await expect(asApp(other, one, passwordOf(base + 1))).rejects.toThrow(/permission denied for database/)
    await expect(asApp('postgres', one, passwordOf(base + 1))).rejects.toThrow(
      /permission denied for database/,
    )
    const app = await asApp(one, one, passwordOf(base + 1))
    await expect(app.query('CREATE DATABASE mine')).rejects.toThrow(/permission denied/)
    await expect(app.query('CREATE ROLE mine')).rejects.toThrow(/permission denied/)
    await expect(app.query(`ALTER ROLE "${other}" PASSWORD 'x'`)).rejects.toThrow(
      /permission denied|must have/,
    )
  })

  it('made again it keeps the data; reset, it is empty', async () => {
    const name = databaseName(identity(base + 1))
    expect((await runTask(admin, base + 1, 'create')).code).toBe(0)
    const before = await asApp(name, name, passwordOf(base + 1))
    expect((await before.query('SELECT * FROM things')).rows).toEqual([])
    expect((await runTask(admin, base + 1, 'reset')).code).toBe(0)
    const after = await asApp(name, name, passwordOf(base + 1))
    await expect(after.query('SELECT * FROM things')).rejects.toThrow(/does not exist/)
  })

  it('the connection limit holds', async () => {
    const name = databaseName(identity(base + 2))
    const limit = SHARED.preview.database?.connectionLimit ?? 0
    const held = await Promise.all(
      Array.from({ length: limit }, () => asApp(name, name, passwordOf(base + 2))),
    )
    await expect(asApp(name, name, passwordOf(base + 2))).rejects.toThrow(/too many connections for role/)
    for (const client of held) await client.end()
  })

  it('drop with open connections: database and role are gone, and once more is fine', async () => {
    const name = databaseName(identity(base + 2))
    const app = await asApp(name, name, passwordOf(base + 2))
    const lost = new Promise((resolve) => app.once('end', resolve))
    expect(await runTask(admin, base + 2, 'drop')).toMatchObject({ code: 0 })
    await lost
    const root = await connected('postgres', 'postgres')
    expect((await root.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])).rows).toEqual([])
    expect((await root.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name])).rows).toEqual([])
    expect((await runTask(admin, base + 2, 'drop')).code).toBe(0)
  })

  it('template: a copy of the seed whose objects are the preview’s own', async () => {
    expect(await runTask(admin, base + 3, 'create', true)).toMatchObject({ code: 0 })
    const name = databaseName(identity(base + 3))
    const app = await asApp(name, name, passwordOf(base + 3))
    expect((await app.query('SELECT name FROM names ORDER BY name')).rows).toEqual([
      { name: 'rice' },
      { name: 'tea' },
    ])
    await app.query('ALTER TABLE products ADD COLUMN price int')
    await app.query("INSERT INTO products (name) VALUES ('salt')")
    await app.query('DROP VIEW names')
    await app.query("ALTER TYPE mood ADD VALUE 'odd'")
    await app.query('DROP FUNCTION one()')
    const seed = await connected(`seed_${admin}`, 'postgres')
    expect((await seed.query('SELECT count(*)::int AS n FROM products')).rows).toEqual([{ n: 2 }])
    await seed.end()
  })

  it('template busy: it waits for the session to end, and then goes on', async () => {
    const busy = await connected(`seed_${admin}`, 'postgres')
    const work = runTask(admin, base + 4, 'create', true)
    // PostgreSQL itself waits 5 s for the others to leave before it refuses.
    await new Promise((resolve) => setTimeout(resolve, 7000))
    await busy.end()
    const { code, said } = await work
    expect(said).toContain('is being accessed by other users')
    expect(code).toBe(0)
    expect((await runTask(admin, base + 4, 'drop')).code).toBe(0)
  }, 600_000)
})
