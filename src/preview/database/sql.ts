/** Scripts for `psql`, as text. Names are quoted as PostgreSQL asks for it; the password's verifier comes from the environment. */
export interface DatabaseSpec {
  /** Database and role bear the same name. */
  readonly name: string
  readonly connectionLimit: number
  /** The database to copy; undefined: an empty one. */
  readonly template?: string
}

/** https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS. Throws on a NUL, which no name may have. */
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
 * Makes role and database, or finds them; may run again after a kill anywhere. A database that is there is kept as it is: a
 * redeploy never touches its data.
 *
 * The administrator of RDS is no superuser: it must be a member of the role to make a database that the role owns. The
 * role may connect to its own database only, because CONNECT is taken from PUBLIC there, and on the maintenance database and
 * the template by whoever set the server up (docs/previews.md).
 */
export function createScript({ name, connectionLimit, template }: DatabaseSpec): string {
  const role = quoteIdentifier(name)
  const says = quoteLiteral(name)
  const limit = `LOGIN CONNECTION LIMIT ${whole(connectionLimit)}`
  const copied = template === undefined ? '' : ` TEMPLATE ${quoteIdentifier(template)}`
  return [
    ...PREAMBLE,
    `\\getenv verifier ${VERIFIER_VARIABLE}`,
    `SELECT ${quoteLiteral(`CREATE ROLE ${role} ${limit} NOSUPERUSER NOCREATEDB NOCREATEROLE`)} WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${says}) \\gexec`,
    // Without the attributes above: only a superuser may name them here, even to leave them off.
    `ALTER ROLE ${role} WITH ${limit} PASSWORD :'verifier';`,
    // Also where it is a member already: PostgreSQL 16 makes the maker of a role a member that may not become it.
    `GRANT ${role} TO CURRENT_USER;`,
    `SELECT ${quoteLiteral(`CREATE DATABASE ${role} OWNER ${role}${copied}`)} WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = ${says}) \\gexec`,
    `REVOKE ALL ON DATABASE ${role} FROM PUBLIC;`,
    `GRANT ALL ON DATABASE ${role} TO ${role};`,
    ...(template === undefined ? [] : handOver(name)),
    `\\echo database ${name} is ready`,
    '',
  ].join('\n')
}

/**
 * What a template holds belongs to whoever made it; the copy's objects must be the role's, or its migrations could not alter
 * them. One at a time, because REASSIGN OWNED would also take objects that are shared by all databases; and only what the
 * administrator may hand over. `public` is the database owner's already (PostgreSQL 15), or everybody's (before).
 */
function handOver(name: string): readonly string[] {
  const role = quoteIdentifier(name)
  const owner = quoteLiteral(name)
  const user = "NOT IN ('pg_catalog', 'information_schema', 'pg_toast')"
  return [
    `\\connect ${role}`,
    `SELECT format('ALTER SCHEMA %I OWNER TO %I', nspname, ${owner}) FROM pg_namespace WHERE nspname ${user} AND nspname NOT LIKE 'pg\\_%' AND pg_get_userbyid(nspowner) NOT IN (${owner}, 'pg_database_owner') AND pg_has_role(nspowner, 'MEMBER') \\gexec`,
    `SELECT format('ALTER %s %I.%I OWNER TO %I', CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' WHEN 'f' THEN 'FOREIGN TABLE' ELSE 'TABLE' END, n.nspname, c.relname, ${owner}) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname ${user} AND n.nspname NOT LIKE 'pg\\_%' AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND c.relowner <> ${owner}::regrole AND pg_has_role(c.relowner, 'MEMBER') AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('a', 'i', 'e')) \\gexec`,
    `SELECT format('ALTER ROUTINE %s OWNER TO %I', p.oid::regprocedure, ${owner}) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname ${user} AND n.nspname NOT LIKE 'pg\\_%' AND p.proowner <> ${owner}::regrole AND pg_has_role(p.proowner, 'MEMBER') AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') \\gexec`,
    `SELECT format('ALTER TYPE %I.%I OWNER TO %I', n.nspname, t.typname, ${owner}) FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE n.nspname ${user} AND n.nspname NOT LIKE 'pg\\_%' AND t.typtype IN ('e', 'd') AND t.typowner <> ${owner}::regrole AND pg_has_role(t.typowner, 'MEMBER') AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = t.oid AND d.deptype = 'e') \\gexec`,
  ]
}

/**
 * Takes database and role away, whoever is connected (`FORCE` needs PostgreSQL 13); fine when they are gone. The role cannot
 * log in any more before the database goes, so that no pool of a dying task comes back in between.
 */
export function dropScript(name: string): string {
  const role = quoteIdentifier(name)
  const says = quoteLiteral(name)
  const whenRole = `WHERE EXISTS (SELECT FROM pg_roles WHERE rolname = ${says})`
  return [
    ...PREAMBLE,
    `SELECT ${quoteLiteral(`ALTER ROLE ${role} NOLOGIN`)} ${whenRole} \\gexec`,
    `SELECT ${quoteLiteral(`GRANT ${role} TO CURRENT_USER`)} ${whenRole} \\gexec`,
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

/** One error ends the script (exit code 3); no statement of it is kept in a history. */
const PREAMBLE = ['\\set ON_ERROR_STOP on', "SET client_min_messages = 'warning';"]

function whole(number: number): string {
  if (!Number.isSafeInteger(number) || number < 1)
    throw new Error('A connection limit must be a whole number of at least 1.')
  return String(number)
}
