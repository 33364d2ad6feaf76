import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { npmRunner } from '../../../emulator/builder/run-npm.ts'
import { silentLogger } from '../../../src/runtime/log.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'run-npm-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

/** Runs an npm that says `line` and fails. */
async function failing(line: string): Promise<unknown> {
  await writeFile(join(directory, 'npm'), `#!/bin/sh\necho '${line}'\nexit 1\n`, { mode: 0o755 })
  const env = { PATH: `${directory}:${process.env['PATH']}` }
  const run = npmRunner(env, { log: silentLogger, signal: new AbortController().signal })
  return run(['ci'], directory, {}).catch((error: unknown) => error)
}

it('a registry that cannot be reached is not blamed on package.json', async () => {
  const reached = await failing(
    'npm error network request to https://registry.npmjs.org/x failed, reason: getaddrinfo ENOTFOUND registry.npmjs.org',
  )
  expect(reached).toMatchObject({ fix: expect.stringMatching(/^registry\.npmjs\.org could not be reached/) })
  const trusted = await failing('npm error code SELF_SIGNED_CERT_IN_CHAIN')
  expect(trusted).toMatchObject({ fix: expect.stringMatching(/certificate.*NODE_EXTRA_CA_CERTS/) })
  const lock = await failing('npm error package.json and package-lock.json are not in sync')
  expect(lock).toMatchObject({ fix: expect.stringMatching(/^Fix package\.json or package-lock\.json/) })
})
