import { createHash, createHmac, pbkdf2Sync } from 'node:crypto'

const ITERATIONS = 4096

/**
 * The verifier that PostgreSQL stores for a password (RFC 5803; `pg_authid.rolpassword`). A role made from it never
 * sends the password itself to the server, so that no statement log, no task and no administrator's screen can show it.
 * `password`: ASCII only, so that SASLprep changes nothing. `salt`: 16 random bytes.
 */
export function scramVerifier(password: string, salt: Buffer): string {
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256')
  const hmac = (text: string): Buffer => createHmac('sha256', salted).update(text).digest()
  const stored = createHash('sha256').update(hmac('Client Key')).digest()
  const server = hmac('Server Key')
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${stored.toString('base64')}:${server.toString('base64')}`
}
