import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ConcurrencyGroups } from '../../../emulator/runner/workflow/concurrency.ts'
import { createRunnerHarness, job, log, type RunnerHarness } from '../../support/emulator/runner-harness.ts'
import { until } from '../../support/until.ts'

let harness: RunnerHarness
beforeAll(async () => {
  harness = await createRunnerHarness()
})
afterAll(() => harness.dispose())

const main = (jobs: string, on = 'push') => ({
  '.github/workflows/main.yml': `on: ${on}\njobs:\n${jobs.replace(/^/gm, '  ')}`,
})
const say = (text: string) => `runs-on: x, steps: [{ run: 'echo "${text}"' }]`

describe('needs and if', () => {
  it.each([
    [
      'an ancestor that failed skips everything after it',
      `
a: { runs-on: x, steps: [{ run: exit 1 }] }
b: { needs: a, ${say('b')} }
c: { needs: b, ${say('c')} }`,
      { a: 'failure', b: 'skipped', c: 'skipped' },
    ],
    [
      'always() runs; its own dependants look at all ancestors',
      `
a: { runs-on: x, steps: [{ run: exit 1 }] }
b: { needs: a, if: always(), ${say('b')} }
c: { needs: b, ${say('c')} }
d: { needs: b, if: "!cancelled() && needs.b.result == 'success'", ${say('d')} }`,
      { a: 'failure', b: 'success', c: 'skipped', d: 'success' },
    ],
    [
      'failure() sees an ancestor, not only the direct need',
      `
a: { runs-on: x, steps: [{ run: exit 1 }] }
b: { needs: a, ${say('b')} }
c: { needs: b, if: failure(), ${say('c')} }`,
      { a: 'failure', b: 'skipped', c: 'success' },
    ],
    [
      'continue-on-error of a job counts as success for those that need it',
      `
a: { runs-on: x, continue-on-error: true, steps: [{ run: exit 1 }] }
b: { needs: a, ${say('b')} }`,
      { a: 'failure', b: 'success' },
    ],
    [
      'a condition on the event',
      `
a: { if: "github.event_name == 'pull_request'", ${say('a')} }
b: { if: "github.event.ref == 'refs/heads/main' && vars.DEPLOY", ${say('b')} }`,
      { a: 'skipped', b: 'success' },
    ],
  ])('%s', async (_, jobs, expected) => {
    const result = await harness.run(main(jobs), { vars: { DEPLOY: 'yes' } })
    expect(Object.fromEntries(result.jobs.map((one) => [one.id, one.conclusion]))).toEqual(expected)
  })

  it('hand outputs and results on', async () => {
    const result = await harness.run(
      main(`
a:
  runs-on: x
  outputs: { image: '\${{ steps.s.outputs.image }}', list: '\${{ steps.s.outputs.list }}' }
  steps:
    - id: s
      run: |
        echo image=repo@sha256:abc >> "$GITHUB_OUTPUT"
        echo 'list=["web","worker"]' >> "$GITHUB_OUTPUT"
b:
  needs: a
  runs-on: x
  strategy: { matrix: { process: '\${{ fromJSON(needs.a.outputs.list) }}' } }
  name: Deploy \${{ matrix.process }}
  steps: [{ run: 'echo "\${{ matrix.process }} gets \${{ needs.a.outputs.image }} \${{ strategy.job-index }}/\${{ strategy.job-total }}"' }]
`),
    )
    expect(result.conclusion).toBe('success')
    expect(job(result, 'b (web)').name).toBe('Deploy web')
    expect(log(result, 'b (worker)')).toContain('worker gets repo@sha256:abc 1/2')
  })
})

describe('matrix', () => {
  it('multiplies, excludes and includes', async () => {
    const result = await harness.run(
      main(`
a:
  runs-on: x
  strategy:
    matrix:
      os: [linux, mac]
      node: [20, 24]
      exclude: [{ os: mac, node: 20 }]
      include: [{ os: linux, node: 24, extra: yes }, { os: windows, node: 24 }]
  steps: [{ run: 'echo "\${{ toJSON(matrix) }}"' }]`),
    )
    expect(result.jobs.map((one) => one.id).sort()).toEqual([
      'a (linux, 20)',
      'a (linux, 24, yes)',
      'a (mac, 24)',
      'a (windows, 24)',
    ])
  })

  it.each([
    [true, 'cancelled'],
    [false, 'success'],
  ])('fail-fast: %s leaves the others %s', async (failFast, other) => {
    const result = await harness.run(
      main(`
a:
  runs-on: x
  strategy: { fail-fast: ${failFast}, max-parallel: 1, matrix: { n: [1, 2] } }
  steps: [{ run: 'test \${{ matrix.n }} != 1' }]`),
    )
    expect(job(result, 'a (1)').conclusion).toBe('failure')
    expect(job(result, 'a (2)').conclusion).toBe(other)
    expect(result.conclusion).toBe('failure')
  })
})

describe('called workflows', () => {
  const called = `on:
  workflow_call:
    inputs:
      app: { type: string, required: true }
      count: { type: number, default: 2 }
      dry: { type: boolean, default: false }
    secrets: { key: { required: false } }
    outputs:
      said: { value: '\${{ jobs.inner.outputs.said }}' }
jobs:
  inner:
    runs-on: x
    outputs: { said: '\${{ steps.s.outputs.said }}' }
    steps:
      - id: s
        uses: $/actions/x
        with: { text: '\${{ inputs.app }} \${{ inputs.count + 0 == 3 }} \${{ inputs.dry == true }} \${{ github.workflow_ref }} \${{ job.workflow_ref }}' }
      - run: test "\${{ secrets.key }}" = sesame
`.replace('inputs.count + 0 == 3', 'inputs.count == 3')
  const action = {
    'actions/x/action.yml': 'name: x\ninputs: { text: {} }\nruns: { using: node24, main: x.mjs }',
    'actions/x/x.mjs': `import { appendFileSync } from 'node:fs'
console.log('x: ' + process.env.INPUT_TEXT)
appendFileSync(process.env.GITHUB_OUTPUT, 'said=' + process.env.INPUT_TEXT.split(' ')[0] + '\\n')`,
  }

  it('take typed inputs and secrets, give outputs, and find `$/` in their own repository', async () => {
    const suite = harness.files({ ...action, '.github/workflows/deploy.yml': called })
    const result = await harness.run(
      main(`
deploy:
  uses: renga/suite/.github/workflows/deploy.yml@v1
  with: { app: shop, count: '\${{ fromJSON(3) }}', dry: true }
  secrets: inherit
after: { needs: deploy, ${say('after: ${{ needs.deploy.outputs.said }} ${{ needs.deploy.result }}')} }`),
      { actionSources: { 'renga/suite': suite }, secrets: { KEY: 'sesame' } },
    )
    expect(result.errors).toEqual([])
    expect(result.conclusion).toBe('success')
    expect(log(result, 'deploy / inner')).toContain(
      'x: shop true true acme/shop/.github/workflows/main.yml@refs/heads/main renga/suite/.github/workflows/deploy.yml@v1',
    )
    expect(log(result, 'after')).toContain('after: shop success')
  })

  it('see only the secrets they are given', async () => {
    const files = {
      ...action,
      '.github/workflows/deploy.yml': called,
      ...main('deploy: { uses: ./.github/workflows/deploy.yml, with: { app: shop } }'),
    }
    const denied = await harness.run(files, { secrets: { KEY: 'sesame' } })
    expect(job(denied, 'deploy / inner').conclusion).toBe('failure')
    const given = await harness.run(
      {
        ...files,
        ...main(
          "deploy: { uses: ./.github/workflows/deploy.yml, with: { app: shop }, secrets: { key: '${{ secrets.OTHER }}' } }",
        ),
      },
      { secrets: { OTHER: 'sesame' } },
    )
    expect(job(given, 'deploy / inner').conclusion).toBe('success')
  })

  it.each([
    [
      'a missing input',
      'uses: ./.github/workflows/deploy.yml',
      'Input app is required, but not provided while calling.',
    ],
    [
      'an unknown input',
      'uses: ./.github/workflows/deploy.yml, with: { app: a, image: b }',
      'Invalid input, image is not defined in the referenced workflow.',
    ],
    [
      'an unknown secret',
      'uses: ./.github/workflows/deploy.yml, with: { app: a }, secrets: { other: b }',
      'Invalid secret, other is not defined in the referenced workflow.',
    ],
    ['a file that is not there', 'uses: ./.github/workflows/none.yml', 'Unable to find reusable workflow'],
    [
      'a repository that is not there',
      'uses: some/where/.github/workflows/x.yml@v1',
      'Unable to find reusable workflow',
    ],
    [
      'a workflow that is not reusable',
      'uses: ./.github/workflows/plain.yml',
      'workflow_call key is not defined in the referenced workflow.',
    ],
  ])('are refused for %s before anything runs', async (_, call, message) => {
    const result = await harness.run({
      ...action,
      ...main(`first: { ${say('ran')} }\ndeploy: { ${call} }`),
      '.github/workflows/deploy.yml': called,
      '.github/workflows/plain.yml': `on: push\njobs: { a: { ${say('a')} } }`,
    })
    expect(result.conclusion).toBe('startup_failure')
    expect(result.jobs).toEqual([])
    expect(result.errors.map((error) => error.message).join('\n')).toContain(message)
  })
})

describe('workflow files', () => {
  it.each([
    [
      'an unknown key',
      'on: push\njobs:\n  a:\n    runs-on: x\n    step: []\n',
      "(Line: 5, Col: 5): Unexpected value 'step'",
      5,
    ],
    [
      'an unknown context',
      'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: echo ${{ nope.x }}\n',
      "Unrecognized named-value: 'nope'",
      6,
    ],
    [
      'an unknown need',
      `on: push\njobs:\n  c: { ${say('c')} }\n  a: { needs: b, ${say('a')} }\n`,
      "Job 'a' depends on unknown job 'b'.",
      4,
    ],
    ['no YAML', 'on: push\njobs: [\n', 'Flow sequence', 3],
    [
      'services',
      `on: push\njobs:\n  a:\n    services: { db: { image: postgres } }\n    ${say('a').replaceAll(', ', '\n    ')}\n`,
      "'services' is not supported by this runner",
      4,
    ],
  ])('are refused for %s', async (_, text, message, line) => {
    const result = await harness.run({ '.github/workflows/main.yml': text })
    expect(result.conclusion).toBe('startup_failure')
    expect(result.errors[0]?.message).toContain(message)
    expect(result.errors[0]).toMatchObject({ file: '.github/workflows/main.yml', line })
  })

  it.each([
    ['push', { branches: ['main'] }, { ref: 'refs/heads/main' }, true],
    ['push', { branches: ['release/**'] }, { ref: 'refs/heads/release/1/2' }, true],
    ['push', { branches: ['release/*'] }, { ref: 'refs/heads/release/1/2' }, false],
    ['push', { branches: ['**', '!dev'] }, { ref: 'refs/heads/dev' }, false],
    ['push', { tags: ['v[0-9]+'] }, { ref: 'refs/tags/v12' }, true],
    ['push', { tags: ['v*'] }, { ref: 'refs/heads/main' }, false],
    ['push', { 'branches-ignore': ['main'] }, { ref: 'refs/heads/main' }, false],
    ['pull_request', {}, { payload: { action: 'labeled' } }, false],
    ['pull_request', { types: ['labeled'] }, { payload: { action: 'labeled' } }, true],
    ['pull_request', { branches: ['next'] }, {}, false],
    ['workflow_dispatch', {}, {}, true],
  ])('%s %j with %j runs: %s', async (name, filter, event, runs) => {
    const result = await harness.run(main(`a: { ${say('ran')} }`, JSON.stringify({ [name]: filter })), {
      event: { name, sha: 'b'.repeat(40), ...event },
    })
    expect(result.conclusion).toBe(runs ? 'success' : 'not_triggered')
  })

  it.each([
    [{ app: 'shop', size: 'large', count: '3' }, 'success', 'shop large 6 false'],
    [{ size: 'large' }, 'startup_failure', "Required input 'app' not provided"],
    [
      { app: 'shop', size: 'huge' },
      'startup_failure',
      "Provided value 'huge' for input 'size' not in the list of allowed values: small, large",
    ],
    [{ app: 'shop', other: 'x' }, 'startup_failure', 'Unexpected inputs provided: ["other"]'],
  ])('workflow_dispatch with %j: %s', async (inputs, conclusion, text) => {
    const on =
      '{ workflow_dispatch: { inputs: { app: { required: true, type: string }, size: { type: choice, options: [small, large], default: small }, count: { type: number, default: 1 }, dry: { type: boolean } } } }'
    const result = await harness.run(
      main(
        `a: { ${say('${{ inputs.app }} ${{ inputs.size }} ${{ inputs.count == 3 && 6 || 0 }} ${{ inputs.dry }}')} }`,
        on,
      ),
      { event: { name: 'workflow_dispatch' }, inputs },
    )
    expect(result.conclusion).toBe(conclusion)
    expect(
      [...result.errors.map((error) => error.message), ...result.jobs.flatMap((one) => one.log)].join('\n'),
    ).toContain(text)
  })
})

describe('concurrency', () => {
  /** Waits until a file is there, so that no test depends on a clock. */
  const untilThere = (path: string) => `while [ ! -e ${path} ]; do sleep 0.02; done`

  it('lets one run of a group go at a time, and a newer waiter push out the older', async () => {
    const gate = `${harness.files({ keep: '' })}/gate`
    const files = main(`a: { runs-on: x, steps: [{ run: '${untilThere(gate)}' }] }`)
    files['.github/workflows/main.yml'] =
      `concurrency: deploy-\${{ github.ref }}\n${files['.github/workflows/main.yml']}`
    const concurrency = new ConcurrencyGroups()
    let started = 0
    const start = () =>
      harness.run(files, {
        concurrency,
        onEvent: (event) => {
          if (event.type === 'job-started') started += 1
        },
      })
    const first = start()
    await until(() => started > 0)
    const second = start()
    await until(() => concurrency.waiting('acme/shop/deploy-refs/heads/main') > 0)
    const third = start()
    expect((await second).conclusion).toBe('cancelled')
    expect(started).toBe(1)
    const { writeFileSync } = await import('node:fs')
    writeFileSync(gate, '')
    expect((await first).conclusion).toBe('success')
    expect((await third).conclusion).toBe('success')
    expect(started).toBe(2)
  })

  it('cancels the one in progress when told', async () => {
    const concurrency = new ConcurrencyGroups()
    const long = main(
      `a: { runs-on: x, concurrency: { group: g, cancel-in-progress: true }, steps: [{ run: exec sleep 30 }, { run: echo cleaned, if: cancelled() }] }`,
    )
    let running = () => {}
    const begun = new Promise<void>((resolve) => {
      running = resolve
    })
    const first = harness.run(long, {
      concurrency,
      onEvent: (event) => {
        if (event.type === 'line' && event.text === '##[endgroup]') running()
      },
    })
    await begun
    const second = await harness.run(
      main(`a: { concurrency: { group: G, cancel-in-progress: true }, ${say('second')} }`),
      { concurrency },
    )
    expect(second.conclusion).toBe('success')
    const result = await first
    expect(result.conclusion).toBe('cancelled')
    expect(log(result, 'a')).toMatch(/^cleaned$/m)
  })
})
