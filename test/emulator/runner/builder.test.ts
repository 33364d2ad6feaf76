import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type BuilderServer, startBuilder } from '../../../emulator/builder/server.ts'
import { createRunnerHarness, log, type RunnerHarness } from '../../support/emulator/runner-harness.ts'

let harness: RunnerHarness
let builder: BuilderServer
beforeAll(async () => {
  harness = await createRunnerHarness()
  builder = await startBuilder()
})
afterAll(async () => {
  await builder.close()
  await harness.dispose()
})

const ACTION = {
  'actions/ask/action.yml': 'name: ask\nruns: { using: node24, main: main.mjs }',
  'actions/ask/main.mjs': `const url = process.env.RENGA_EMULATOR ?? ''
console.log('at [' + url + ']')
const headers = { 'content-type': 'application/json' }
if (url !== '') console.log('status', (await fetch(url, { method: 'POST', headers, body: '{}' })).status)`,
  '.github/workflows/main.yml': 'on: push\njobs:\n  main: { runs-on: x, steps: [{ uses: $/actions/ask }] }',
}
/** Asks for a build without saying of what: 400 with the token of a job, 404 without. */
const ask = (url: string) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }).then(
    ({ status }) => status,
  )

describe('RENGA_EMULATOR', () => {
  it('is the address of the builder while its job runs, and no line of the log says it', async () => {
    const granted: string[] = []
    const watched: BuilderServer = {
      ...builder,
      grant: (temp) => {
        const grant = builder.grant(temp)
        granted.push(grant.url)
        return grant
      },
    }
    const result = await harness.run(ACTION, { builder: watched })
    const [url = ''] = granted
    expect(granted.length).toBe(1)
    expect(log(result)).toContain(`at [${new URL(url).origin}/***]`)
    expect(log(result)).toContain('status 400')
    expect(log(result)).not.toContain(new URL(url).pathname.slice(1))
    expect(await ask(url)).toBe(404)
  })

  it('is not there without a builder', async () => {
    const result = await harness.run(ACTION)
    expect(log(result)).toContain('at []')
  })
})
