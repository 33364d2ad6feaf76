import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Bench, createBench, job, log, workflow } from './harness.ts'

let bench: Bench
beforeAll(async () => {
  bench = await createBench()
})
afterAll(() => bench.dispose())

describe('steps', () => {
  it('passes outputs, environment, path and summaries from step to step', async () => {
    const result = await bench.run(
      workflow(`
- id: first
  run: |
    echo "greeting=hello" >> "$GITHUB_OUTPUT"
    printf 'poem<<END\\nold pond\\na frog\\nEND\\n' >> "$GITHUB_OUTPUT"
    echo "SEASON=autumn" >> "$GITHUB_ENV"
    mkdir -p tools && printf '#!/bin/sh\\necho tool ran\\n' > tools/mytool && chmod +x tools/mytool
    echo "$PWD/tools" >> "$GITHUB_PATH"
    echo "# Title" >> "$GITHUB_STEP_SUMMARY"
- run: |
    echo "\${{ steps.first.outputs.greeting }} in $SEASON and \${{ env.SEASON }}"
    mytool
    echo '\${{ toJSON(steps.first.outputs.poem) }}'
`),
    )
    expect(result.conclusion).toBe('success')
    expect(log(result)).toContain('hello in autumn and autumn\ntool ran\n"old pond\\na frog"')
    expect(job(result).steps[0]).toMatchObject({
      id: 'first',
      conclusion: 'success',
      outputs: { greeting: 'hello', poem: 'old pond\na frog' },
      summary: '# Title\n',
    })
  })
})
