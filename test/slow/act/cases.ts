/**
 * One workflow for both runners. Its steps write to $TRACE what they saw. Left out, because act differs from GitHub
 * there (0.2.89): `strategy.job-total` is empty, `join(object.*)` says Object, an index after `.*` picks an item
 * instead of indexing every item.
 */
export interface Case {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  /** False when jobs run side by side, and so in any order. */
  readonly ordered?: boolean
}

const main = (text: string) => ({ '.github/workflows/main.yml': text })
const checkout = '- uses: actions/checkout@v4'

const action = {
  '.github/actions/greet/action.yml': `name: greet
description: Says hello
inputs:
  who: { default: world }
  'Full name': { default: '' }
  dry-run: { default: 'false' }
outputs: { said: { description: what was said } }
runs: { using: node20, main: main.mjs, post: post.mjs }
`,
  '.github/actions/greet/main.mjs': `import { appendFileSync as write } from 'node:fs'
const { env } = process
write(env.TRACE, \`main \${env.INPUT_WHO} [\${env.INPUT_FULL_NAME}] \${env['INPUT_DRY-RUN']} \${env.GITHUB_EVENT_NAME} \${env.CI}\\n\`)
write(env.GITHUB_OUTPUT, \`said<<X\\nhello\\n\${env.INPUT_WHO}\\nX\\n\`)
write(env.GITHUB_STATE, \`who=\${env.INPUT_WHO}\\n\`)
write(env.GITHUB_ENV, 'GREETED=yes\\n')
`,
  '.github/actions/greet/post.mjs': `import { appendFileSync as write } from 'node:fs'
write(process.env.TRACE, \`post \${process.env.STATE_who}\\n\`)
`,
  '.github/actions/both/action.yml': `name: both
description: Greets twice
inputs: { first: { required: true, description: who } }
outputs: { said: { description: d, value: '\${{ steps.one.outputs.said }}' } }
runs:
  using: composite
  steps:
    - id: one
      uses: ./.github/actions/greet
      with: { who: '\${{ inputs.first }}' }
    - run: echo "composite \${{ steps.one.outputs.said }}" | tr '\\n' ' ' >> "$TRACE"; echo >> "$TRACE"
      shell: bash
`,
}

export const cases: readonly Case[] = [
  {
    name: 'outputs, environment, path and needs',
    files: main(`on: push
env: { A: workflow, B: workflow }
jobs:
  build:
    runs-on: ubuntu-latest
    env: { B: job }
    outputs: { image: '\${{ steps.b.outputs.image }}', list: '\${{ steps.b.outputs.list }}' }
    steps:
      - id: b
        run: |
          echo "image=repo@sha256:abc" >> "$GITHUB_OUTPUT"
          echo 'list=["web","worker"]' >> "$GITHUB_OUTPUT"
          echo "C=from-file" >> "$GITHUB_ENV"
          mkdir -p "$RUNNER_TEMP/tools"; printf '#!/bin/sh\\necho tool >> "$TRACE"\\n' > "$RUNNER_TEMP/tools/mytool"; chmod +x "$RUNNER_TEMP/tools/mytool"
          echo "$RUNNER_TEMP/tools" >> "$GITHUB_PATH"
      - run: echo "$A $B $C \${{ env.C }} \${{ vars.REGION }} \${{ secrets.KEY == 's3same-word' }}" >> "$TRACE"
      - run: mytool
      - env: { B: step }
        run: echo "$B \${{ env.B }} \${{ runner.os != '' }} \${{ github.ref_name }} \${{ github.job }}" >> "$TRACE"
  deploy:
    needs: build
    runs-on: ubuntu-latest
    steps:
      - run: echo "\${{ needs.build.outputs.image }} \${{ fromJSON(needs.build.outputs.list)[1] }} \${{ needs.build.result }}" >> "$TRACE"
`),
  },
  {
    name: 'conditions after a failure',
    files: main(`on: push
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - { id: soft, run: exit 3, continue-on-error: true }
      - run: echo "\${{ steps.soft.outcome }} \${{ steps.soft.conclusion }} \${{ job.status }}" >> "$TRACE"
      - run: exit 1
      - run: echo never >> "$TRACE"
      - if: github.ref == 'refs/heads/main'
        run: echo never >> "$TRACE"
      - if: failure()
        run: echo failure >> "$TRACE"
      - if: always() && contains(github.ref, 'main')
        run: echo always >> "$TRACE"
      - if: \${{ cancelled() }}
        run: echo never >> "$TRACE"
  b: { needs: a, runs-on: ubuntu-latest, steps: [{ run: echo never >> "$TRACE" }] }
  c: { needs: a, if: failure(), runs-on: ubuntu-latest, steps: [{ run: 'echo "c \${{ needs.a.result }}" >> "$TRACE"' }] }
`),
  },
  {
    name: 'shells and working directories',
    files: main(`on: push
defaults: { run: { working-directory: outer } }
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - { run: mkdir -p outer/inner, working-directory: . }
      - run: basename "$PWD" >> "$TRACE"
      - { run: basename "$PWD" >> "$TRACE", working-directory: outer/inner }
      - { shell: bash, continue-on-error: true, id: pipe, run: 'false | true' }
      - run: echo "bash \${{ steps.pipe.outcome }}" >> "$TRACE"
      - { shell: sh, run: 'echo sh >> "$TRACE"' }
`),
  },
  {
    name: 'JavaScript actions with inputs, state and post steps in reverse order',
    files: {
      ...action,
      ...main(`on: push
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      ${checkout}
      - { id: one, uses: ./.github/actions/greet, with: { who: basho, 'Full name': Matsuo, dry-run: true } }
      - run: echo "$GREETED \${{ toJSON(steps.one.outputs.said) }}" >> "$TRACE"
      - uses: ./.github/actions/greet
      - run: exit 1
`),
    },
  },
  {
    name: 'composite actions',
    files: {
      ...action,
      ...main(`on: push
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      ${checkout}
      - { id: both, uses: ./.github/actions/both, with: { first: issa } }
      - run: echo '\${{ toJSON(steps.both.outputs.said) }}' >> "$TRACE"
`),
    },
  },
  {
    name: 'a matrix with include and exclude',
    ordered: false,
    files: main(`on: push
jobs:
  a:
    runs-on: ubuntu-latest
    strategy:
      fail-fast: false
      matrix:
        process: [web, worker]
        size: [1, 2]
        exclude: [{ process: worker, size: 2 }]
        include: [{ process: web, size: 2, extra: yes }, { process: clock, size: 1 }]
    steps:
      - run: echo "\${{ matrix.process }} \${{ matrix.size }} \${{ matrix.extra }}" >> "$TRACE"
`),
  },
  {
    name: 'a called workflow',
    files: {
      ...main(`on: push
jobs:
  deploy:
    uses: ./.github/workflows/deploy.yml
    with: { app: shop, count: 3 }
    secrets: inherit
  after:
    needs: deploy
    runs-on: ubuntu-latest
    steps: [{ run: 'echo "after \${{ needs.deploy.outputs.release }}" >> "$TRACE"' }]
`),
      '.github/workflows/deploy.yml': `on:
  workflow_call:
    inputs:
      app: { type: string, required: true }
      count: { type: number, default: 1 }
      environment: { type: string, default: production }
    outputs: { release: { value: '\${{ jobs.release.outputs.release }}' } }
jobs:
  build:
    runs-on: ubuntu-latest
    outputs: { image: '\${{ steps.s.outputs.image }}' }
    steps:
      - { id: s, run: 'echo "image=\${{ inputs.app }}:\${{ inputs.count }}" >> "$GITHUB_OUTPUT"' }
  release:
    needs: build
    runs-on: ubuntu-latest
    outputs: { release: '\${{ steps.s.outputs.release }}' }
    steps:
      - { id: s, run: 'echo "release=v\${{ inputs.count }}" >> "$GITHUB_OUTPUT"' }
      - run: echo "\${{ needs.build.outputs.image }} \${{ inputs.environment }} \${{ secrets.KEY == 's3same-word' }} \${{ github.event_name }}" >> "$TRACE"
`,
    },
  },
  {
    name: 'expressions',
    files: main(`on: push
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          cat >> "$TRACE" <<'END'
          \${{ format('{0} {{1}} {1}', 'a', 2.5) }} \${{ 'it''s' }} \${{ null == '' }} \${{ 1 == '1' }} \${{ 'A' == 'a' }}
          \${{ startsWith('Hello', 'he') }} \${{ endsWith('Hello', 'LO') }} \${{ contains(fromJSON('["x","y"]'), 'Y') }}
          \${{ join(fromJSON('[1,2,3]'), '+') }} \${{ fromJSON('{"a":{"b":[1,{"c":"deep"}]}}').a.b[1].c }} \${{ !true || 'fallback' }}
          \${{ github.event.nothing.here }}| \${{ 0x1f }} \${{ 1e3 }} \${{ true && 'yes' || 'no' }} \${{ join(fromJSON('[{"n":1},{"n":2}]').*.n) }}
          END
`),
  },
]
