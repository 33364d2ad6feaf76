/**
 * Scripts for `psql`, as text. Names are quoted as PostgreSQL asks for it; the password's verifier comes from the
 * environment.
 */
export interface DatabaseSpec {
  /** Database and role bear the same name. */
  readonly name: string
  readonly connectionLimit: number
  /** The database to copy; undefined: an empty one. */
  readonly template?: string
}

/**
 * https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS. Throws on a NUL, which no
 * name may have.
 */
export function quoteIdentifier(name: string): string {
  if (name === '' || name.includes('\0')) throw new Error('A name in SQL must have text and no NUL.')
  return `"${name.replaceAll('"', '""')}"`
}

/** Standard-conforming: a backslash is a backslash, said by the E of an escape string. */
export function quoteLiteral(text: string): string {
  if (text.includes('\0')) throw new Error('A text in SQL must have no NUL.')
  return `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}

/** The variable of the admin task that holds the verifier. */
export const VERIFIER_VARIABLE = 'RENGA_DATABASE_VERIFIER'

/**
 * Makes role and database, or finds them; may run again after a kill anywhere. A database that is there is kept as it
 * is: a redeploy never touches its data.
 *
 * Nobody but the administrator gets into a database before it is finished, and the administrator never goes into one
 * that is: whatever its owner has planted there (functions, operators, casts, event triggers, settings of the database)
 * finds nobody to run it. So the role cannot log in, and the database belongs to the administrator and takes no
 * connections, until PUBLIC's right to connect is gone; that the role owns the database says that it is finished. The
 * right to connect to the maintenance database and the template was taken from PUBLIC by whoever set the server up
 * (docs/previews.md).
 *
 * The administrator of RDS is not a superuser: it must be a member of the role to make a database that the role owns.
 */
export function createScript({ name, connectionLimit, template }: DatabaseSpec): string {
  const role = quoteIdentifier(name)
  const says = quoteLiteral(name)
  const limit = `CONNECTION LIMIT ${whole(connectionLimit)}`
  const copied = template === undefined ? '' : ` TEMPLATE ${quoteIdentifier(template)}`
  const unfinished = `FROM pg_catalog.pg_database WHERE ${equal('datname', says)} AND ${different('pg_catalog.pg_get_userbyid(datdba)', says)}`
  return [
    ...PREAMBLE,
    `\\getenv verifier ${VERIFIER_VARIABLE}`,
    `SELECT ${quoteLiteral(`CREATE ROLE ${role} NOLOGIN ${limit} NOSUPERUSER NOCREATEDB NOCREATEROLE`)} WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE ${equal('rolname', says)}) \\gexec`,
    // Also where it is a member already: PostgreSQL 16 makes the maker of a role a member that may not become it.
    `GRANT ${role} TO CURRENT_USER;`,
    `SELECT ${quoteLiteral(`CREATE DATABASE ${role} ALLOW_CONNECTIONS false${copied}`)} WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_database WHERE ${equal('datname', says)}) \\gexec`,
    `SELECT EXISTS (SELECT ${unfinished}) AS unfinished \\gset`,
    '\\if :unfinished',
    `REVOKE ALL ON DATABASE ${role} FROM PUBLIC;`,
    // From here on its owner may connect, who still is the administrator, and nobody else.
    `ALTER DATABASE ${role} ALLOW_CONNECTIONS true;`,
    ...(template === undefined ? [] : handOver(name)),
    `ALTER DATABASE ${role} OWNER TO ${role};`,
    '\\endif',
    `REVOKE ALL ON DATABASE ${role} FROM PUBLIC;`,
    `GRANT ALL ON DATABASE ${role} TO ${role};`,
    // Without the attributes above: only a superuser may name them here, even to leave them off.
    `ALTER ROLE ${role} WITH LOGIN ${limit} PASSWORD :'verifier';`,
    `\\echo database ${name} is ready`,
    '',
  ].join('\n')
}

/**
 * What a template holds belongs to whoever made it; the copy's objects must be the role's, or its migrations could not
 * alter them. One at a time, because REASSIGN OWNED would also take objects that are shared by all databases; and only
 * what the administrator may hand over. `public` is the database owner's already (PostgreSQL 15), or everybody's
 * (before). The functions of event triggers stay with their maker: they run as whoever logs in or issues DDL there.
 *
 * Every name is looked up in pg_catalog alone: a template may have come from a dump of anything.
 */
function handOver(name: string): readonly string[] {
  const role = quoteIdentifier(name)
  const owner = quoteLiteral(name)
  const own = `(SELECT r.oid FROM pg_catalog.pg_roles r WHERE ${equal('r.rolname', owner)})`
  const namespace = `${different('n.nspname', "'information_schema'")} AND ${not(`n.nspname OPERATOR(pg_catalog.~) '^pg_'`)}`
  const mine = (column: string) => `${different(column, own)} AND pg_catalog.pg_has_role(${column}, 'MEMBER')`
  const depends = (object: string, types: string) =>
    `EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE ${equal('d.objid', object)} AND ${oneOf('d.deptype', types)})`
  const kind = (letter: string, word: string) => `WHEN ${equal('c.relkind', `'${letter}'`)} THEN '${word}'`
  return [
    `GRANT CREATE ON DATABASE ${role} TO ${role};`,
    '\\set maintenance :DBNAME',
    `\\connect ${role}`,
    ...PREAMBLE,
    // Objects go only to somebody who may make such ones there:
    // https://www.postgresql.org/docs/current/sql-altertable.html
    `SELECT pg_catalog.format('GRANT CREATE ON SCHEMA %I TO %I', n.nspname, ${owner}) FROM pg_catalog.pg_namespace n WHERE ${equal('pg_catalog.pg_get_userbyid(n.nspowner)', "'pg_database_owner'")} \\gexec`,
    `SELECT pg_catalog.format('ALTER SCHEMA %I OWNER TO %I', n.nspname, ${owner}) FROM pg_catalog.pg_namespace n WHERE ${namespace} AND ${different('pg_catalog.pg_get_userbyid(n.nspowner)', "'pg_database_owner'")} AND ${mine('n.nspowner')} \\gexec`,
    `SELECT pg_catalog.format('ALTER %s %I.%I OWNER TO %I', CASE ${kind('v', 'VIEW')} ${kind('m', 'MATERIALIZED VIEW')} ${kind('S', 'SEQUENCE')} ${kind('f', 'FOREIGN TABLE')} ELSE 'TABLE' END, n.nspname, c.relname, ${owner}) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON ${equal('n.oid', 'c.relnamespace')} WHERE ${namespace} AND ${oneOf('c.relkind', 'rpvmSf')} AND ${mine('c.relowner')} AND ${not(depends('c.oid', 'aie'))} \\gexec`,
    `SELECT pg_catalog.format('ALTER ROUTINE %s OWNER TO %I', p.oid::pg_catalog.regprocedure, ${owner}) FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON ${equal('n.oid', 'p.pronamespace')} WHERE ${namespace} AND ${mine('p.proowner')} AND ${not(depends('p.oid', 'e'))} AND NOT EXISTS (SELECT FROM pg_catalog.pg_event_trigger e WHERE ${equal('e.evtfoid', 'p.oid')}) \\gexec`,
    `SELECT pg_catalog.format('ALTER TYPE %I.%I OWNER TO %I', n.nspname, t.typname, ${owner}) FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON ${equal('n.oid', 't.typnamespace')} WHERE ${namespace} AND ${oneOf('t.typtype', 'ed')} AND ${mine('t.typowner')} AND ${not(depends('t.oid', 'e'))} \\gexec`,
    '\\connect :maintenance',
    ...PREAMBLE,
  ]
}

/**
 * Removes database and role, whoever is connected (`FORCE` needs PostgreSQL 13); fine when they are gone. The role
 * cannot log in any more before the database goes, so that no pool of a dying task comes back in between. A database
 * that its owner has declared a template would not go (its owner may do that); it is never entered.
 */
export function dropScript(name: string): string {
  const role = quoteIdentifier(name)
  const says = quoteLiteral(name)
  const whenRole = `WHERE EXISTS (SELECT FROM pg_catalog.pg_roles WHERE ${equal('rolname', says)})`
  const whenDatabase = `WHERE EXISTS (SELECT FROM pg_catalog.pg_database WHERE ${equal('datname', says)})`
  return [
    ...PREAMBLE,
    `SELECT ${quoteLiteral(`ALTER ROLE ${role} NOLOGIN`)} ${whenRole} \\gexec`,
    `SELECT ${quoteLiteral(`GRANT ${role} TO CURRENT_USER`)} ${whenRole} \\gexec`,
    `SELECT ${quoteLiteral(`ALTER DATABASE ${role} IS_TEMPLATE false`)} ${whenDatabase} \\gexec`,
    `DROP DATABASE IF EXISTS ${role} WITH (FORCE);`,
    // What the role owns or was granted elsewhere would keep it from going.
    `SELECT ${quoteLiteral(`DROP OWNED BY ${role}`)} ${whenRole} \\gexec`,
    `DROP ROLE IF EXISTS ${role};`,
    `\\echo database ${name} is gone`,
    '',
  ].join('\n')
}

/** Drop and create: what `/preview reset-db` does. */
export function resetScript(spec: DatabaseSpec): string {
  const lines = dropScript(spec.name).split('\n')
  return [...lines.slice(0, -1), createScript(spec)].join('\n')
}

/**
 * First in every session. One error ends the script (exit code 3); no statement of it is kept in a history. No name is
 * looked up in a schema that others may write to, as the PostgreSQL documentation asks of sessions in a database that
 * is not one's own: https://www.postgresql.org/docs/current/ddl-schemas.html#DDL-SCHEMAS-PATTERNS. Functions, operators
 * and casts are qualified besides.
 */
const PREAMBLE = [
  '\\set ON_ERROR_STOP on',
  "SELECT pg_catalog.set_config('search_path', '', false) \\gset renga_",
  "SET client_min_messages = 'warning';",
]

const equal = (left: string, right: string): string => `${left} OPERATOR(pg_catalog.=) ${right}`
const different = (left: string, right: string): string => `${left} OPERATOR(pg_catalog.<>) ${right}`
const not = (condition: string): string => `NOT (${condition})`

/** `letters`: values of a column of the type "char". */
const oneOf = (column: string, letters: string): string =>
  `(${[...letters].map((letter) => equal(column, `'${letter}'`)).join(' OR ')})`

function whole(number: number): string {
  if (!Number.isSafeInteger(number) || number < 1)
    throw new Error('A connection limit must be a whole number of at least 1.')
  return String(number)
}
