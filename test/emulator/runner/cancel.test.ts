import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { RunEvent } from '../../../emulator/runner/workflow/result.ts'
import {
  createRunnerHarness,
  job,
  log,
  type RunnerHarness,
  workflow,
} from '../../support/emulator/runner-harness.ts'
import { until } from '../../support/until.ts'

let harness: RunnerHarness
beforeAll(async () => {
  harness = await createRunnerHarness()
})
afterAll(() => harness.dispose())

/** Cancels the run when the log says READY. */
function cancelWhenReady() {
  const controller = new AbortController()
  return {
    signal: controller.signal,
    onEvent: (event: RunEvent) => {
      if (event.type === 'line' && event.text === 'READY') controller.abort()
    },
  }
}

/** Command lines of processes of this machine that hold a word. */
function processes(word: string): readonly string[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((entry) => {
      try {
        const line = readFileSync(`/proc/${entry}/cmdline`, 'utf8').replaceAll('\0', ' ')
        return line.includes(word) && Number(entry) !== process.pid ? [line] : []
      } catch {
        return [] // It ended while we looked.
      }
    })
}

const action = (script: string) => ({
  'actions/a/action.yml': 'name: a\nruns: { using: node24, main: main.mjs, post: post.mjs }',
  'actions/a/main.mjs': script,
  'actions/a/post.mjs': "console.log('post ran')",
})

describe('cancellation', () => {
  it('interrupts the running step, then runs always(), cancelled() and post steps', async () => {
    const result = await harness.run(
      {
        ...workflow(`
- uses: $/actions/a
- run: echo never
- if: failure()
  run: echo never
- if: always()
  run: echo always "\${{ job.status }}"
- if: cancelled()
  run: echo on-cancel`),
        ...action(`process.on('SIGINT', () => { console.log('got SIGINT'); process.exit(0) })
console.log('READY')
setInterval(() => {}, 1000)`),
      },
      cancelWhenReady(),
    )
    expect(result.conclusion).toBe('cancelled')
    const lines = job(result).log.filter((line) =>
      /^(got|never|always|on-cancel|post|##\[error\])/.test(line),
    )
    expect(lines).toEqual([
      'got SIGINT',
      '##[error]The operation was canceled.',
      'always cancelled',
      'on-cancel',
      'post ran',
    ])
    expect(job(result).steps.map((step) => step.conclusion)).toEqual([
      'cancelled',
      'skipped',
      'skipped',
      'success',
      'success',
      'success',
    ])
  })

  it.each([
    [
      'SIGTERM',
      'SIGINT',
      "process.on('SIGTERM', () => { console.log('got SIGTERM'); process.exit(0) })",
      ['got SIGTERM'],
    ],
    [
      'SIGKILL',
      'SIGINT and SIGTERM',
      "process.on('SIGTERM', () => console.log('ignored SIGTERM'))",
      ['ignored SIGTERM'],
    ],
  ])('goes on to %s when %s is ignored', async (_, __, more, expected) => {
    const result = await harness.run(
      {
        ...workflow('- uses: $/actions/a'),
        ...action(
          `process.on('SIGINT', () => {})\n${more}\nconsole.log('READY')\nsetInterval(() => {}, 1000)`,
        ),
      },
      cancelWhenReady(),
    )
    expect(job(result).conclusion).toBe('cancelled')
    expect(job(result).log.filter((line) => line.includes('SIGTERM'))).toEqual(expected)
    expect(log(result)).toContain('post ran')
  })

  // Other systems have no /proc to look at; there only the step's process group is ended.
  const onLinux = process.platform === 'linux' ? it : it.skip
  onLinux('leaves no process behind, not even one that hid in a session of its own', async () => {
    const word = `31${Math.floor(Math.random() * 1e6)}.5`
    const result = await harness.run(
      workflow(`
- run: |
    setsid sleep ${word} > /dev/null 2>&1 &
    sleep ${word} &
    echo READY
    wait`),
      cancelWhenReady(),
    )
    expect(result.conclusion).toBe('cancelled')
    await until(() => processes(`sleep ${word}`).length === 0)
  })

  it('lets jobs that have not begun run only when their condition says so', async () => {
    const result = await harness.run(
      {
        '.github/workflows/main.yml': `on: push
jobs:
  main: { runs-on: x, steps: [{ run: 'echo READY; exec sleep 30' }] }
  after: { needs: main, runs-on: x, steps: [{ run: echo after }] }
  report: { needs: main, if: always(), runs-on: x, steps: [{ run: 'echo report \${{ needs.main.result }}' }] }`,
      },
      cancelWhenReady(),
    )
    expect(Object.fromEntries(result.jobs.map((one) => [one.id, one.conclusion]))).toEqual({
      main: 'cancelled',
      after: 'cancelled',
      report: 'success',
    })
    expect(log(result, 'report')).toContain('report cancelled')
  })

  it('does not touch a step or a job that is always() to run', async () => {
    const gate = `${harness.files({ keep: '' })}/gate`
    const cancel = cancelWhenReady()
    const result = await harness.run(
      workflow(`
- if: always()
  run: echo READY; while [ ! -e ${gate} ]; do sleep 0.02; done; echo finished
- run: echo never`),
      {
        ...cancel,
        // Who is to be told is told when the run is cancelled: the step ends after it.
        onEvent: (event) => {
          cancel.onEvent(event)
          if (cancel.signal.aborted) writeFileSync(gate, '')
        },
      },
    )
    expect(log(result)).toMatch(/^finished$/m)
    expect(job(result).steps.map((step) => step.conclusion)).toEqual(['success', 'skipped'])
  })

  it('ends what still runs when the time for clean-up is over', async () => {
    const result = await harness.run(
      workflow(
        `- run: echo READY; exec sleep 30\n- if: always()\n  run: exec sleep 30\n- if: always()\n  run: echo late`,
      ),
      {
        ...cancelWhenReady(),
        times: { sigintToSigterm: 50, sigtermToSigkill: 50, cancelBudget: 300, outputGrace: 100 },
      },
    )
    expect(result.conclusion).toBe('cancelled')
    expect(job(result).steps.map((step) => step.conclusion)).toEqual(['cancelled', 'cancelled', 'cancelled'])
    expect(log(result)).not.toMatch(/^late$/m)
  })
})

describe('timeouts', () => {
  it('of a step fail it', async () => {
    const result = await harness.run(
      workflow('- run: exec sleep 30\n  timeout-minutes: 1\n- if: failure()\n  run: echo noticed'),
    )
    expect(job(result).conclusion).toBe('failure')
    expect(job(result).annotations[0]?.message).toBe(
      "The action 'Run exec sleep 30' has timed out after 1 minutes.",
    )
    expect(log(result)).toMatch(/^noticed$/m)
  })

  it('of a composite step reach the process inside', async () => {
    const result = await harness.run({
      ...workflow('- uses: $/actions/slow\n  timeout-minutes: 1'),
      'actions/slow/action.yml':
        'name: slow\nruns: { using: composite, steps: [{ run: exec sleep 30, shell: bash }, { run: echo never, shell: bash }] }',
    })
    expect(job(result).conclusion).toBe('failure')
    expect(log(result)).not.toMatch(/^never$/m)
  })

  it('of a job cancel it', async () => {
    const result = await harness.run({
      '.github/workflows/main.yml':
        'on: push\njobs:\n  main: { runs-on: x, timeout-minutes: 1, steps: [{ run: exec sleep 30 }, { run: echo cleaned, if: always() }] }',
    })
    expect(job(result).conclusion).toBe('cancelled')
    expect(job(result).annotations[0]?.message).toBe(
      'The job running on runner emulator has exceeded the maximum execution time of 1 minutes.',
    )
    expect(log(result)).toMatch(/^cleaned$/m)
  })
})
