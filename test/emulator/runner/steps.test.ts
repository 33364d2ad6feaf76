import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  createRunnerHarness,
  job,
  log,
  type RunnerHarness,
  workflow,
} from '../../support/emulator/runner-harness.ts'

let harness: RunnerHarness
beforeAll(async () => {
  harness = await createRunnerHarness()
})
afterAll(() => harness.dispose())

const nodeAction = (fields = '') => `name: greet
inputs:
  who: { default: world }
  Some name: { default: '' }
  dry-run: { default: 'false' }
  token: { default: '\${{ github.token }}' }
outputs:
  said: {}
runs:
  using: node24
  main: main.mjs
${fields}`

const greet = `import { appendFileSync } from 'node:fs'
const { INPUT_WHO, 'INPUT_DRY-RUN': dry, INPUT_SOME_NAME: name } = process.env
console.log(\`hello \${INPUT_WHO} dry=\${dry} name=\${name} node=\${process.versions.node.split('.')[0]}\`)
console.log('action', process.env.GITHUB_ACTION, process.env.GITHUB_ACTION_PATH)
appendFileSync(process.env.GITHUB_OUTPUT, 'said=hello ' + INPUT_WHO + '\\n')
appendFileSync(process.env.GITHUB_STATE, 'who=' + INPUT_WHO + '\\n')
`

describe('run steps', () => {
  it('lose a summary above 1 MiB, with an error that says so', async () => {
    const result = await harness.run(
      workflow(`
- run: head -c 1048576 /dev/zero | tr '\\\\0' x > "$GITHUB_STEP_SUMMARY"
- run: head -c 1048577 /dev/zero | tr '\\\\0' x > "$GITHUB_STEP_SUMMARY"
`),
    )
    expect(job(result).steps.map(({ summary }) => summary.length)).toEqual([1_048_576, 0])
    expect(job(result).annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^\$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k/),
    ])
  })

  it('pass outputs, environment, path and summaries on', async () => {
    const result = await harness.run(
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

  it.each([
    ['no shell: no pipefail', 'false | true', '', 'success'],
    ['shell: bash: pipefail', 'false | true', 'shell: bash', 'failure'],
    ['errexit', 'false; true', '', 'failure'],
    ['sh', 'test -z "$BASH_VERSION" || true', 'shell: sh', 'success'],
    ["a shell of one's own", 'console.log("js")', "shell: 'node {0}'", 'success'],
    ['an unknown shell', 'true', 'shell: fish', 'failure'],
  ])('%s', async (_, script, extra, conclusion) => {
    const result = await harness.run(workflow(`- run: ${JSON.stringify(script)}\n  ${extra}`))
    expect(result.conclusion).toBe(conclusion)
  })

  it('run in their working directory with defaults of job and workflow', async () => {
    const result = await harness.run({
      '.github/workflows/main.yml': `on: push
defaults: { run: { shell: bash, working-directory: outer } }
env: { A: workflow, B: workflow }
jobs:
  main:
    runs-on: x
    env: { B: job, C: job }
    defaults: { run: { working-directory: inner } }
    steps:
      - run: mkdir -p inner/deep outer
        working-directory: .
      - run: echo "$(basename "$PWD") $A $B $C"
        env: { C: step }
      - run: basename "$PWD"
        working-directory: inner/deep
`,
    })
    expect(log(result)).toContain('inner workflow job step')
    expect(log(result)).toMatch(/^deep$/m)
  })

  it.each([
    [
      'continue-on-error keeps the job green',
      '- id: a\n  run: exit 3\n  continue-on-error: true\n- run: echo "${{ steps.a.outcome }}/${{ steps.a.conclusion }}"',
      'success',
      'failure/success',
    ],
    [
      'failure() runs after a failure',
      '- run: exit 3\n- run: echo skipped\n- if: failure()\n  run: echo cleaning',
      'failure',
      'cleaning',
    ],
    ['always() runs after a failure', '- run: exit 3\n- if: always()\n  run: echo still', 'failure', 'still'],
    [
      'a condition without a status function needs success',
      "- run: exit 3\n- if: github.ref == 'refs/heads/main'\n  run: echo never\n- if: ${{ !cancelled() }}\n  run: echo reached",
      'failure',
      'reached',
    ],
    [
      'an expression in a name',
      "- name: Greet ${{ github.actor }}\n  run: 'echo \"it''s {braces} ${{ github.ref_name }} ''quoted'' ''twice''\"'",
      'success',
      "it's {braces} main 'quoted' 'twice'",
    ],
  ])('%s', async (_, steps, conclusion, line) => {
    const result = await harness.run(workflow(steps))
    expect(result.conclusion).toBe(conclusion)
    expect(log(result)).toContain(`\n${line}`)
    expect(log(result)).not.toMatch(/^(skipped|never)$/m)
  })

  it('report a broken environment file and a forbidden variable', async () => {
    const result = await harness.run(
      workflow(
        `- run: echo "GITHUB_SHA=x" >> "$GITHUB_ENV"\n- run: test "$GITHUB_SHA" != x\n- run: echo nonsense >> "$GITHUB_OUTPUT"`,
      ),
    )
    expect(result.conclusion).toBe('failure')
    const [first, second, third] = job(result).steps
    expect(first?.annotations[0]?.message).toContain("Can't update GITHUB_SHA")
    expect(second?.conclusion).toBe('success')
    expect(third?.annotations[0]?.message).toBe(
      "Unable to process file command 'output' successfully. Invalid format 'nonsense'",
    )
  })

  it('turn workflow commands into annotations, groups and masks, and stop when told', async () => {
    const result = await harness.run(
      workflow(`
- run: |
    echo "::group::Facts"
    echo "::error file=Procfile,line=3,col=7,title=Bad::line one%0Aline two"
    echo "::warning::careful"
    echo "::notice::fyi"
    echo "::endgroup::"
    echo "::add-mask::hunter2"
    echo "password is hunter2"
    echo "::debug::unseen"
    echo "::stop-commands::pause"
    echo "::error::not an error"
    echo "::pause::"
    echo "::set-output name=a::b" || true
`),
    )
    expect(job(result).annotations).toEqual([
      { level: 'error', message: 'line one\nline two', title: 'Bad', file: 'Procfile', line: 3, column: 7 },
      { level: 'warning', message: 'careful' },
      { level: 'notice', message: 'fyi' },
      { level: 'error', message: expect.stringContaining('`set-output` command is disabled') },
    ])
    const text = log(result)
    expect(text).toContain('##[group]Facts\n##[error]line one\nline two\n##[warning]careful')
    expect(text).toContain('password is ***')
    expect(text).toContain('\n::error::not an error\n')
    expect(text).not.toMatch(/^##\[debug\]/m)
  })

  it('mask secrets in every form and withhold outputs that hold one', async () => {
    const result = await harness.run(
      {
        '.github/workflows/main.yml': `on: push
jobs:
  main:
    runs-on: x
    outputs: { half: '\${{ steps.leak.outputs.half }}', fine: '\${{ steps.leak.outputs.fine }}' }
    steps:
      - id: leak
        run: |
          echo "$KEY"; printf '%s' "$KEY" | base64; printf 'user:%s' "$KEY" | base64
          echo "half=$KEY" >> "$GITHUB_OUTPUT"
          echo "fine=ok" >> "$GITHUB_OUTPUT"
          echo "key is $KEY" >> "$GITHUB_STEP_SUMMARY"
          echo "::error::found $KEY"
        env: { KEY: '\${{ secrets.API_KEY }}' }
  next:
    needs: main
    runs-on: x
    steps: [{ run: 'echo "half=[\${{ needs.main.outputs.half }}] fine=\${{ needs.main.outputs.fine }}"' }]
`,
      },
      { secrets: { API_KEY: 'correct-horse-battery-staple' } },
    )
    const everything = JSON.stringify([
      job(result).log,
      job(result).annotations,
      job(result).steps.map((step) => step.summary),
      result.events.filter((event) => event.type === 'line'),
    ])
    expect(everything).not.toContain('correct-horse')
    expect(everything).not.toContain(Buffer.from('correct-horse-battery-staple').toString('base64'))
    expect(job(result).outputs).toEqual({ fine: 'ok' })
    expect(job(result).annotations.at(-1)).toEqual({
      level: 'warning',
      message: "Skip output 'half' since it may contain secret.",
    })
    expect(log(result, 'next')).toContain('half=[] fine=ok')
  })
})

describe('actions', () => {
  it('run with inputs, defaults, state and post steps in reverse order', async () => {
    const action = (name: string) => ({
      [`actions/${name}/action.yml`]: nodeAction(
        "  pre: pre.mjs\n  post: post.mjs\n  post-if: 'success() || failure()'",
      ),
      [`actions/${name}/main.mjs`]: greet,
      [`actions/${name}/pre.mjs`]: `console.log('pre ${name}')`,
      [`actions/${name}/post.mjs`]: `console.log('post ${name} ' + process.env.STATE_who + ' ' + process.env.INPUT_WHO)`,
    })
    const result = await harness.run({
      ...workflow(`
- id: one
  uses: $/actions/one
  with: { WHO: basho, 'Some name': x, dry-run: true }
- uses: $/actions/two
  with: { typo: 1 }
- run: echo "said \${{ steps.one.outputs.said }}"`),
      ...action('one'),
      ...action('two'),
    })
    expect(result.conclusion).toBe('success')
    const lines = job(result).log.filter((line) => /^(hello|pre|post|said|action)/.test(line))
    expect(lines).toEqual([
      'pre one',
      'pre two',
      'hello basho dry=true name=x node=24',
      'action one undefined',
      'hello world dry=false name= node=24',
      'action __self undefined',
      'said hello basho',
      'post two world world',
      'post one basho basho',
    ])
    expect(job(result).annotations).toEqual([
      {
        level: 'warning',
        message: expect.stringMatching(
          /^Unexpected input\(s\) 'typo', valid inputs are \['who', 'some name'/,
        ),
      },
      // The pre step reads the same inputs.
      { level: 'warning', message: expect.stringContaining("'typo'") },
    ])
  })

  it('run in composite actions with their own scope', async () => {
    const result = await harness.run({
      ...workflow(`
- id: both
  uses: $/actions/both
  with: { who: issa }
- run: echo "out=\${{ steps.both.outputs.said }} outer=\${{ steps.inner.outputs.x }}"
- if: always()
  uses: $/actions/failing
- run: echo never`),
      'actions/both/action.yml': `name: both
inputs: { who: { required: true } }
outputs: { said: { value: '\${{ steps.greet.outputs.said }}' } }
runs:
  using: composite
  steps:
    - id: greet
      uses: $/actions/greet
      with: { who: '\${{ inputs.who }}' }
    - run: echo "path=$(basename "$GITHUB_ACTION_PATH") and \${{ github.action_path }}"
      shell: bash
`,
      'actions/greet/action.yml': nodeAction('  post: post.mjs'),
      'actions/greet/main.mjs': greet,
      'actions/greet/post.mjs': "console.log('post inner')",
      'actions/failing/action.yml': `name: failing
runs:
  using: composite
  steps:
    - { run: exit 7, shell: bash }
    - { run: echo unreached, shell: bash }
    - { run: echo cleanup, shell: bash, if: failure() }
`,
    })
    expect(result.conclusion).toBe('failure')
    const text = log(result)
    expect(text).toContain('hello issa')
    expect(text).toMatch(/path=both and .*actions\/both$/m)
    expect(text).toContain('out=hello issa outer=\n')
    expect(text).toMatch(/^cleanup$/m)
    expect(text).not.toMatch(/^(unreached|never)$/m)
    expect(text.trimEnd().endsWith('post inner')).toBe(true)
    expect(job(result).steps.map((step) => `${step.id} ${step.stage} ${step.conclusion}`)).toEqual([
      'both.greet main success',
      'both.__run main success',
      'both main success',
      '__run main success',
      '__self.__run main failure',
      '__self.__run_2 main skipped',
      '__self.__run_3 main success',
      '__self main failure',
      '__run_2 main skipped',
      'both.greet post success',
    ])
  })

  it.each([
    [
      'an unknown repository',
      'someone/else@v1',
      "Unable to resolve action 'someone/else@v1': this runner has no source for someone/else@v1",
    ],
    ['a container', 'docker://alpine:3', 'container actions are not supported'],
    [
      'a missing action.yml',
      '$/actions/none',
      "Can't find 'action.yml' or 'action.yaml' for action '$/actions/none'",
    ],
    ['an old Node', '$/actions/old', "uses 'node16'"],
    ['an action of a workspace without checkout', './actions/old', 'Did you forget to run actions/checkout'],
  ])('name %s', async (_, uses, message) => {
    const result = await harness.run({
      ...workflow(`- uses: ${uses}`),
      'actions/old/action.yml': 'name: old\ndescription: d\nruns: { using: node16, main: x.js }',
    })
    expect(result.conclusion).toBe('failure')
    expect(job(result).annotations[0]?.message).toContain(message)
  })

  it('come from the table of sources, with `$/` pointing into their own repository', async () => {
    const other = harness.files({
      'wrap/action.yml': 'name: wrap\nruns:\n  using: composite\n  steps: [{ uses: $/greet }]',
      'greet/action.yml': nodeAction(),
      'greet/main.mjs': `console.log('from', process.env.GITHUB_ACTION_REPOSITORY, process.env.GITHUB_ACTION_REF)`,
    })
    const result = await harness.run(workflow('- uses: renga/suite/wrap@v1'), {
      actionSources: { 'renga/suite@v1': other },
    })
    expect(log(result)).toContain('from renga/suite v1')
  })
})

describe('checkout', () => {
  it('brings the commit of the event, another ref and another repository', async () => {
    const { git, commit } = await import('../../support/emulator/runner-harness.ts')
    const directory = harness.repository({
      ...workflow(`
- uses: actions/checkout@v7
- run: |
    cat file.txt
    git rev-parse --abbrev-ref HEAD
    git rev-parse HEAD
    git config --get-regexp extraheader | sed 's/.*basic /header /'
- uses: actions/checkout@v7
  with: { path: old, ref: v1, persist-credentials: false }
- run: cat old/file.txt; git -C old config --get-regexp extraheader || echo no header
- run: echo "$(git rev-list --count HEAD) commit"
- uses: actions/checkout@v7
  with: { path: whole, fetch-depth: 0, filter: 'blob:none' }
- run: echo "$(git -C whole rev-list --count HEAD) commits"
- uses: actions/checkout@v7
  with: { repository: renga/suite, path: suite }
- run: cat suite/hello.txt
- uses: ./action
`),
      'action/action.yml': nodeAction(),
      'action/main.mjs': greet,
      'file.txt': 'first\n',
    })
    git(directory, 'tag', 'v1')
    const { writeFileSync } = await import('node:fs')
    writeFileSync(`${directory}/file.txt`, 'second\n')
    const sha = commit(directory, 'second')
    writeFileSync(`${directory}/file.txt`, 'uncommitted\n')
    const suite = harness.files({ 'hello.txt': 'from the suite\n' })
    const result = await harness.run(
      {},
      { repositoryDir: directory, event: { name: 'push' }, actionSources: { 'renga/suite': suite } },
    )
    expect(job(result).annotations).toEqual([])
    expect(result.conclusion).toBe('success')
    const text = log(result)
    expect(text).toContain(`second\nmain\n${sha}\nheader ***`)
    expect(text).toContain('first\nno header')
    expect(text).toMatch(/^1 commit$/m)
    expect(text).toMatch(/^2 commits$/m)
    expect(text).toContain('from the suite')
    expect(text).toContain('hello world')
    expect(text).not.toContain('uncommitted')
  })
})
