import { spawn } from 'node:child_process'
import { appendFileSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** A proxy before the emulator that holds every exchange against botocore's models. */
export interface Checker {
  readonly endpoint: string
  /** Ends the proxy. Throws when it saw no exchange, or one that AWS's models do not allow. */
  close(): Promise<void>
}

/** `command` is `<python> <script>`; exchanges are counted into the file that RENGA_CONTRACT_REPORT names. */
export async function startChecker(command: string, upstream: string, directory: string): Promise<Checker> {
  const [python = '', script = ''] = command.split(' ')
  const port = await freePort()
  const report = join(directory, 'contract.json')
  const child = spawn(python, [script, upstream, String(port), report], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const endpoint = `http://127.0.0.1:${port}`
  const ready = new Promise<boolean>((resolve) => child.stdout.once('data', () => resolve(true)))
  if (!(await Promise.race([ready, ended.then(() => false)])))
    throw new Error(`The contract checker did not start at ${endpoint}.`)
  return {
    endpoint,
    close: async () => {
      child.kill('SIGTERM')
      await ended
      const {
        exchanges,
        violations,
      }: Record<'exchanges' | 'violations', Record<string, number>> = JSON.parse(readFileSync(report, 'utf8'))
      const count = Object.values(exchanges).reduce((sum, number) => sum + number, 0)
      const target = process.env['RENGA_CONTRACT_REPORT']
      if (target !== undefined) appendFileSync(target, `${JSON.stringify({ exchanges, violations })}\n`)
      if (count === 0) throw new Error('The contract checker saw no exchange.')
      const found = Object.keys(violations)
      if (found.length > 0) throw new Error(`Contract violations:\n${found.join('\n')}`)
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
