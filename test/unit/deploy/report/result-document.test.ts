import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { resultDocument, resultSchema } from '../../../../src/deploy/report/result-document.ts'
import { DeployHarness, taskDefinition } from '../../../support/deploy/harness.ts'
import { strictAjv } from '../../../support/strict-ajv.ts'

const validate = strictAjv().compile(resultSchema)
const OPTIONS = { app: 'shop', environment: 'production', changes: [] }

describe('the result output', () => {
  it('docs/deploy-result.schema.json is the schema it is held against here', () => {
    // After a change: write JSON.stringify(resultSchema) of src/deploy/report/result-document.ts there and run `npm run
    // format`.
    expect(JSON.parse(readFileSync('docs/deploy-result.schema.json', 'utf8'))).toEqual(resultSchema)
  })

  it('of a release that landed', async () => {
    const result = await new DeployHarness().run()
    const document = resultDocument(result, {
      ...OPTIONS,
      changes: [{ field: 'image', before: 'a', after: 'b', processes: ['web'] }],
    })
    expect(validate(document) ? [] : validate.errors).toEqual([])
    expect(document).toMatchObject({
      release: 'v42',
      before: 'v41',
      verdict: 'landed',
      rollback: 'gh workflow run rollback.yml -f app=shop -f environment=production -f to=v41',
      services: [{ process: 'web', serving: taskDefinition('web', 42) }, { process: 'worker' }],
    })
  })

  it('of one that went back: what serves now, how tasks died, and nothing of their log', async () => {
    const harness = new DeployHarness()
    harness.services.behaviours.set(taskDefinition('web', 42), {
      kind: 'trips',
      after: 40_000,
      rollbackTakes: 60_000,
    })
    harness.services.stopped.set(taskDefinition('web', 42), [
      {
        id: 't1',
        stopCode: 'EssentialContainerExited',
        stoppedReason: 'Essential container in task exited',
        stoppedAt: harness.clock.now() + 20_000,
        containers: [{ name: 'app', exitCode: 1, reason: undefined }],
      },
    ])
    harness.services.logs.set('t1', [
      'Error: the password is hunter2',
      'Error: connect ECONNREFUSED hunter2.example.com:6379',
    ])
    const document = resultDocument(await harness.run(), OPTIONS)
    expect(validate(document) ? [] : validate.errors).toEqual([])
    expect(document).toMatchObject({
      verdict: 'rolled-back',
      rollback: null,
      services: [
        {
          serving: taskDefinition('web', 41),
          deaths: [
            {
              task: 't1',
              exitCodes: { app: 1 },
              tasks: 1,
              hint: 'Its last lines say why: fix that and push.',
            },
          ],
        },
        {
          process: 'worker',
          wayBack: 'gone-back',
          serving: taskDefinition('worker', 41),
          running: 2,
          desired: 2,
        },
      ],
    })
    expect(JSON.stringify(document)).not.toContain('hunter2')
  })
})
