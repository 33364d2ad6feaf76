import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { build } from 'esbuild'

let directory: string

/** An action whose work ends in an error that nobody awaits: what it was told to hide stands in it. */
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'renga-crash-'))
  const contents = `
    import { ProblemsError } from './errors.ts'
    import { runAction } from './run-action.ts'
    await runAction('crash', async () => ({
      main: async (context) => {
        if (process.env['HOW'] === 'problems') {
          const problem = (line) => ({ severity: 'error', at: { file: 'Procfile', line }, message: 'Wrong.', fix: 'Fix it.' })
          throw new ProblemsError(Array.from({ length: 30 }, (_, at) => problem(at + 1)))
        }
        if (process.env['HOW'] === 'token') await context.idToken('sts.amazonaws.com')
        context.log.mask('hunter2"secret', 'PASSWORD')
        const error = Object.assign(new Error('it said hunter2"secret'), { config: { password: 'hunter2"secret' } })
        if (process.env['HOW'] === 'rejection') void Promise.reject(error)
        else setImmediate(() => { throw error })
        await new Promise((done) => setTimeout(done, 60_000))
      },
    }))`
  await build({
    stdin: { contents, resolveDir: resolve('src/runtime'), loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: join(directory, 'crash.mjs'),
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  })
})
afterAll(() => rmSync(directory, { recursive: true }))

it.each(['rejection', 'exception'])(
  'an error that nobody catches (%s) leaves without secrets, and fails',
  (how) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(directory, 'crash.mjs')], {
      env: { HOW: how, RUNNER_DEBUG: '1' },
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stdout).toContain('::error::it said ***')
    const said = `${stdout}${stderr}`
      .split('\n')
      .filter((line) => !line.startsWith('::add-mask::'))
      .join('\n')
    expect(said).not.toContain('hunter2')
  },
)

it('an OIDC service that cannot be reached is one error, with its host', () => {
  const { status, stdout } = spawnSync(process.execPath, [join(directory, 'crash.mjs')], {
    env: {
      HOW: 'token',
      ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:1/token?api-version=2.0',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'hunter2',
    },
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stdout.match(/^::error::.*/gm)).toEqual([
    expect.stringMatching(
      /^::error::GitHub's OIDC service at 127\.0\.0\.1:1 gave this job no token \(.*ECONNREFUSED.*re-run the job\.$/,
    ),
  ])
})

it('C20: of 30 errors in the files, nine are annotations, the tenth counts the others, and the log has all', () => {
  const { status, stdout } = spawnSync(process.execPath, [join(directory, 'crash.mjs')], {
    env: { HOW: 'problems' },
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  const annotations = stdout.split('\n').filter((line) => line.startsWith('::error'))
  expect(annotations).toHaveLength(10)
  expect(annotations[8]).toBe('::error file=Procfile,line=9::Wrong. Fix it.')
  expect(annotations[9]).toBe(
    '::error::21 more errors: GitHub shows 10 of a step. The log of this step has them all.',
  )
  expect(stdout).toContain('\nError: Procfile:30: Wrong. Fix it.\n')
})
