import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createConsole } from '../../../emulator/runner/console.ts'
import { createRunnerHarness, type RunnerHarness, workflow } from '../../support/emulator/runner-harness.ts'

let harness: RunnerHarness
beforeAll(async () => {
  harness = await createRunnerHarness()
})
afterAll(() => harness.dispose())

const steps = `
- name: Facts
  run: |
    echo "::group::Inside"; echo folded; echo "::endgroup::"
    echo in the open
    echo "::error file=Procfile,line=3,title=Bad name::no%0Agood"
    echo "::warning::careful"
- if: false
  run: echo never
- run: exit 4
`

describe('the console', () => {
  const show = async (options: { readonly pretty: boolean; readonly verbose?: boolean }) => {
    const lines: string[] = []
    let now = 0
    const print = createConsole({
      ...options,
      now: () => {
        now += 1500
        return now
      },
      print: (line) => lines.push(line),
    })
    await harness.run(workflow(steps, 'name: Demo'), { onEvent: print })
    return lines.map((line) => line.replace(/\d+\.\d s/, 'T s').replace(/run \d+/, 'run N'))
  }

  it('folds groups to their titles and makes annotations stand out, in plain text', async () => {
    expect(await show({ pretty: false })).toEqual([
      'Demo · run N',
      'main │ Facts',
      expect.stringMatching(/^main │ ▸ Run echo "::group::Inside".* {2}T s$/),
      'main │ ▸ Inside  T s',
      'main │   in the open',
      'main │ error Procfile:3: Bad name: no',
      'main │   good',
      'main │ warning: careful',
      'main │ ✓ Facts  T s',
      'main │ Run exit 4',
      'main │ ▸ Run exit 4  T s',
      'main │ error: Process completed with exit code 4.',
      'main │ ✗ Run exit 4  T s',
      'main │ ✗ main failure  T s',
      'Demo: failure  T s',
    ])
  })

  it('shows every line when verbose, and colours where they are wanted', async () => {
    expect(await show({ pretty: false, verbose: true })).toContain('main │   folded')
    expect((await show({ pretty: true })).some((line) => line.includes('\u001b[31merror Procfile:3'))).toBe(
      true,
    )
  })
})

describe('the command line', () => {
  const cli = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [fileURLToPath(new URL('../../../emulator/runner/cli.ts', import.meta.url)), ...args],
      {
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1', MY_SECRET: 'open-sesame' },
      },
    )
    return { status, text: `${stdout}${stderr}` }
  }

  it('runs a workflow, keeps the summaries and ends with its result', () => {
    const directory = harness.repository({
      '.github/workflows/main.yml': `on: { workflow_dispatch: { inputs: { who: { required: true } } } }
jobs:
  main:
    runs-on: x
    steps:
      - run: 'echo "\${{ vars.A }} \${{ secrets.MY_SECRET }} \${{ inputs.who }}"; echo "# Done" >> "$GITHUB_STEP_SUMMARY"'
`,
    })
    const base = ['.github/workflows/main.yml', '--directory', directory, '--event', 'workflow_dispatch']
    const good = cli(
      ...base,
      '--input',
      'who=issa',
      '--var',
      'A=b',
      '--secret',
      'MY_SECRET',
      '--summaries',
      `${directory}/out`,
    )
    expect(good.text).toContain('main │   b *** issa')
    expect(good.status).toBe(0)
    expect(readFileSync(`${directory}/out/main.md`, 'utf8')).toBe('# Done\n')
    const refused = cli(...base)
    expect(refused.text).toContain("Required input 'who' not provided")
    expect(refused.status).toBe(2)
  })
})
