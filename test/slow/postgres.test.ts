import { spawn } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { adminTask, PSQL } from '../../src/preview/database/database.ts'
import { scramVerifier } from '../../src/preview/database/scram.ts'
import { VERIFIER_VARIABLE } from '../../src/preview/database/sql.ts'
import { databaseName } from '../../src/preview/record/identity.ts'
import { REPOSITORY, SHARED } from '../support/preview/harness.ts'
import { HOSTILE, LOOKALIKES, plant, TEMPLATE_TRIGGERS } from './postgres/hostile.ts'
import { debianServer, npmServer, PostgresServer } from './postgres/server.ts'

/**
 * The database modes against real PostgreSQL of two majors, run as the one-off task runs them: the task definition's
 * own command and environment, by /bin/sh and Debian's psql.
 */
const SERVERS = [
  ['Debian', debianServer],
  ['npm', npmServer],
] as const

const ADMINS = [
  ['a superuser', 'postgres'],
  // As the administrator of Amazon RDS: no superuser.
  ['an administrator as RDS has it', 'rds_admin'],
] as const

const identity = (number: number) => ({ repositoryId: REPOSITORY, app: 'shop', number })
const passwordOf = (number: number) => `password${number}`.padEnd(48, 'x')

interface Ran {
  readonly code: number | null
  readonly said: string
}

interface Task {
  readonly template?: string
  /** Cuts the script off before the first line that begins so: a kill there, or a slow administrator. */
  readonly before?: string
  /** Called with all that the task has said so far whenever it says more. */
  readonly heard?: (said: string) => void
}

describe.each(SERVERS)('PostgreSQL of %s', (_origin, home) => {
  const server = new PostgresServer()
  const connected = server.connected.bind(server)
  const asApp = server.asApp.bind(server)

  beforeAll(async () => {
    await server.start(home())
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
      // A seed whose maker watches DDL and logins.
      await root.query(`CREATE DATABASE watched_${owner} OWNER ${owner} TEMPLATE seed_${owner}`)
      const watched = await connected(`watched_${owner}`, owner)
      await watched.query(TEMPLATE_TRIGGERS.functions)
      await watched.end()
      const maker = await connected(`watched_${owner}`, 'postgres')
      await maker.query(TEMPLATE_TRIGGERS.triggers(server.major))
      await maker.end()
    }
    // What whoever sets the server up does once (docs/previews.md).
    for (const database of [
      'postgres',
      ...ADMINS.flatMap(([, owner]) => [`seed_${owner}`, `watched_${owner}`]),
    ])
      await root.query(`REVOKE CONNECT ON DATABASE ${database} FROM PUBLIC`)
    await root.query('GRANT CONNECT ON DATABASE postgres TO rds_admin')
  })

  afterAll(() => server.stop())

  /** Why somebody does not get in. */
  async function refusal(database: string, user: string, password: string): Promise<string> {
    try {
      await (await asApp(database, user, password)).end()
      return `${user} is inside ${database}`
    } catch (error) {
      return String(error)
    }
  }

  /** What the task does, on this machine. */
  function runTask(
    admin: string,
    number: number,
    work: 'create' | 'reset' | 'drop',
    { template, before, heard }: Task = {},
  ): Promise<Ran> {
    const { database } = SHARED.preview
    if (database === undefined) throw new Error('the platform of these tests has a database')
    const platform = {
      ...SHARED,
      preview: {
        ...SHARED.preview,
        database: { ...database, ...(template === undefined ? {} : { template }) },
      },
    }
    const input = adminTask({
      platform,
      identity: identity(number),
      work:
        work === 'drop'
          ? { kind: 'drop' }
          : { kind: work, template: template !== undefined, secret: 'arn:secret' },
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
    const script = environment['RENGA_SQL'] ?? ''
    const child = spawn('/bin/sh', ['-c', PSQL], {
      env: {
        PATH: process.env['PATH'],
        ...environment,
        ...Object.fromEntries(container.secrets.map(({ name }) => [name, secrets.get(name)])),
        PGHOST: '127.0.0.1',
        PGPORT: String(server.port),
        PGSSLMODE: 'disable',
        RENGA_SQL: before === undefined ? script : cut(script, before),
      },
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text
        heard?.(said)
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
      expect(server.logged).toContain(`ALTER ROLE "${name}"`)
      expect(server.logged).not.toContain(passwordOf(base + 1))
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
      expect(await runTask(admin, base + 3, 'create', { template: `seed_${admin}` })).toMatchObject({
        code: 0,
      })
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
      const refused = Promise.withResolvers<void>()
      const work = runTask(admin, base + 4, 'create', {
        template: `seed_${admin}`,
        heard: (said) => {
          if (said.includes('is being accessed by other users')) refused.resolve()
        },
      })
      await Promise.race([refused.promise, work])
      await busy.end()
      const { code, said } = await work
      expect(said).toContain('is being accessed by other users')
      expect(code).toBe(0)
      expect((await runTask(admin, base + 4, 'drop')).code).toBe(0)
    }, 600_000)
  })

  describe.each(ADMINS)('a hostile owner of a database, against %s', (_what, admin) => {
    const base = admin === 'postgres' ? 300 : 400

    /** Who ran what was planted, besides its owner; and whether the owner has become more than it was. */
    async function sprung(number: number): Promise<unknown> {
      const name = databaseName(identity(number))
      const root = await connected('postgres', 'postgres')
      const { rows: roles } = await root.query(
        'SELECT rolsuper, rolcreaterole FROM pg_roles WHERE rolname = $1',
        [name],
      )
      await root.end()
      const inside = await connected(name, 'postgres')
      await inside.query('SET search_path = pg_catalog')
      const { rows } = await inside.query('SELECT DISTINCT who, what FROM trap.sprung WHERE who <> $1', [
        name,
      ])
      await inside.end()
      return { roles, ran: rows }
    }
    const NOTHING = { roles: [{ rolsuper: false, rolcreaterole: false }], ran: [] }

    it.each([
      ['shared', undefined],
      ['template', `seed_${admin}`],
    ] as const)(
      'lookalike functions, operators, casts and database settings do not run at the next push (%s)',
      async (mode, template) => {
        const number = base + (mode === 'shared' ? 1 : 2)
        const task = template === undefined ? {} : { template }
        expect(await runTask(admin, number, 'create', task)).toMatchObject({ code: 0 })
        const name = databaseName(identity(number))
        const app = await asApp(name, name, passwordOf(number))
        await plant(app, name, LOOKALIKES)
        await app.end()
        // The traps work: whoever looks names up in `public` first falls into them.
        const careless = await connected(name, 'postgres')
        await careless.query("SELECT format('%I', 'a'::text, 'b'::name, 'c'::name, 'd'::text)")
        await careless.query("SELECT 1 FROM pg_namespace WHERE nspname <> 'x'")
        await careless.query('SET search_path = pg_catalog')
        const { rows } = await careless.query(
          "SELECT what FROM trap.sprung WHERE who = 'postgres' GROUP BY 1 ORDER BY 1",
        )
        expect(rows.map(({ what }) => what)).toEqual(['<>', 'format', 'view'])
        await careless.query('DELETE FROM trap.sprung')
        await careless.query(`ALTER ROLE "${name}" NOSUPERUSER NOCREATEROLE`)
        await careless.end()
        expect(await runTask(admin, number, 'create', task)).toMatchObject({ code: 0 })
        expect(await sprung(number)).toEqual(NOTHING)
      },
    )

    it('a template is handed over before its new owner, or anybody else, can be inside', async () => {
      const [number, other] = [base + 3, base + 4]
      expect((await runTask(admin, other, 'create')).code).toBe(0)
      const task = { template: `seed_${admin}` }
      for (const work of ['create', 'reset'] as const) {
        expect((await runTask(admin, number, work, { ...task, before: '\\connect' })).code).toBe(0)
        const name = databaseName(identity(number))
        const otherName = databaseName(identity(other))
        expect(await refusal(name, name, passwordOf(number))).toMatch(
          /authentication failed|not permitted to log in|permission denied/,
        )
        expect(await refusal(name, otherName, passwordOf(other))).toMatch(/permission denied/)
        // And run again it is finished.
        expect(await runTask(admin, number, 'create', task)).toMatchObject({ code: 0 })
        const app = await asApp(name, name, passwordOf(number))
        await app.query('ALTER TABLE products ADD COLUMN price int')
        await app.end()
      }
    })

    it('event triggers of a template, whose functions the pull request replaces, do not run at push, reset or teardown', async () => {
      const number = base + 5
      const task = { template: `watched_${admin}` }
      expect(await runTask(admin, number, 'create', task)).toMatchObject({ code: 0 })
      const name = databaseName(identity(number))
      const app = await asApp(name, name, passwordOf(number))
      await plant(app, name, HOSTILE.eventTriggers)
      await app.end()
      expect(await runTask(admin, number, 'create', task)).toMatchObject({ code: 0 })
      expect(await sprung(number)).toEqual(NOTHING)
      expect((await runTask(admin, number, 'reset', task)).code).toBe(0)
      expect((await runTask(admin, number, 'drop')).code).toBe(0)
    })

    it('a database that its owner made a template, closed to others, or filled with settings is dropped all the same', async () => {
      const number = base + 6
      expect((await runTask(admin, number, 'create')).code).toBe(0)
      const name = databaseName(identity(number))
      const app = await asApp(name, name, passwordOf(number))
      for (const statement of HOSTILE.hardToDrop(name)) await app.query(statement)
      await app.end()
      expect(await runTask(admin, number, 'drop')).toMatchObject({ code: 0 })
      const root = await connected('postgres', 'postgres')
      expect((await root.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])).rows).toEqual([])
      expect((await root.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name])).rows).toEqual([])
      await root.end()
    })

    it('a role that the pull request changed is itself again at the next push', async () => {
      const number = base + 7
      expect((await runTask(admin, number, 'create')).code).toBe(0)
      const name = databaseName(identity(number))
      const app = await asApp(name, name, passwordOf(number))
      await app.query("ALTER USER CURRENT_USER PASSWORD 'mine'")
      await app.end()
      expect((await runTask(admin, number, 'create')).code).toBe(0)
      await expect(asApp(name, name, 'mine')).rejects.toThrow(/password authentication failed/)
      await expect(asApp(name, name, passwordOf(number))).resolves.toBeDefined()
    })
  })
})

/** The lines before the first that begins with `mark`; all of them where none does, which the caller would notice. */
function cut(script: string, mark: string): string {
  const lines = script.split('\n')
  const at = lines.findIndex((line) => line.trimStart().startsWith(mark))
  if (at === -1) throw new Error(`no line of the script begins with ${mark}`)
  // An open \\if would be an error of psql.
  const open = lines.slice(0, at).filter((line) => line.startsWith('\\if')).length
  return [...lines.slice(0, at), ...Array.from({ length: open }, () => '\\endif'), ''].join('\n')
}
