// The release phase: runs every migration that the database has not seen, each in its own transaction.
import { readdirSync, readFileSync } from 'node:fs'
import { openDatabase } from './lib/database.js'

const folder = new URL('./migrations/', import.meta.url)
const database = openDatabase()
database.exec('CREATE TABLE IF NOT EXISTS schema_migrations (name TEXT PRIMARY KEY)')
const applied = new Set(
  database
    .prepare('SELECT name FROM schema_migrations')
    .all()
    .map((row) => row.name),
)

let count = 0
for (const name of readdirSync(folder).sort()) {
  if (applied.has(name)) continue
  console.log(`== ${name}: migrating`)
  database.exec('BEGIN IMMEDIATE')
  try {
    database.exec(readFileSync(new URL(name, folder), 'utf8'))
    database.prepare('INSERT INTO schema_migrations (name) VALUES (?)').run(name)
    database.exec('COMMIT')
  } catch (error) {
    database.exec('ROLLBACK')
    console.error(`== ${name}: ${error.message}`)
    process.exit(1)
  }
  count += 1
  console.log(`== ${name}: migrated`)
}
console.log(
  count === 0 ? 'The database is up to date.' : `${count} migration${count === 1 ? '' : 's'} applied.`,
)
