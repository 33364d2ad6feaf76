import { DatabaseSync } from 'node:sqlite'

/** Opens the database that DATABASE_URL names. Several processes share the file, so writers wait for each other. */
export function openDatabase() {
  const url = process.env.DATABASE_URL ?? ''
  if (!url.startsWith('sqlite:')) throw new Error('DATABASE_URL must look like sqlite:/path/to/board.db')
  const database = new DatabaseSync(url.slice('sqlite:'.length))
  database.exec('PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON')
  return database
}
