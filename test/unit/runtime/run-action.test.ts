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
    import { runAction } from './run-action.ts'
    await runAction('crash', async () => ({
      main: async (context) => {
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
