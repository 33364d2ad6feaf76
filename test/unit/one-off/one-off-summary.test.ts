import { expect, it } from '@jest/globals'
import { oneOffSummary } from '../../../src/one-off/one-off-summary.ts'
import type { OneOffReport } from '../../../src/one-off/run-one-off.ts'
import { PLATFORM } from '../../support/release/fakes.ts'

const report = (change: Partial<OneOffReport> = {}): OneOffReport => ({
  platform: PLATFORM,
  // What the summary does not read is left out.
  release: { version: 12, image: 'registry/shop@sha256:1' } as OneOffReport['release'],
  request: {
    command: 'rails db:seed\nrails stats',
    size: { name: 'standard-1x', cpu: 512, memory: 1024 },
  } as OneOffReport['request'],
  taskArn: 'arn:aws:ecs:eu-west-1:123456789012:task/main/0123',
  exitCode: 0,
  seconds: 83,
  tail: ['seeding', 'done'],
  ...change,
})

const table = (exitCode: string) =>
  [
    '| Run | v12 |',
    '| :-- | :-- |',
    '| Command | `rails db:seed rails stats` |',
    `| Exit code | ${exitCode} |`,
    '| Time | 1 min 23 s |',
    '| Size | standard-1x \\(0.5 vCPU, 1024 MiB\\) |',
    '| Image | `registry/shop@sha256:1` |',
    '| Task | `0123` |',
  ].join('\n')

it('of a command that succeeded: its log is folded', () => {
  expect(oneOffSummary(report())).toBe(
    [
      '## ✅ shop/production: rails db:seed',
      table('**0**'),
      '<details><summary>The last 2 lines</summary>',
      '```\nseeding\ndone\n```',
      '</details>',
      '',
    ].join('\n\n'),
  )
})

it('of one that failed: why, what to do, and its log stands open', () => {
  const failure = { reason: 'exit code 3', fix: 'Read the log' }
  expect(oneOffSummary(report({ exitCode: 3, failure }))).toBe(
    [
      '## ❌ shop/production: rails db:seed',
      table('**3**'),
      '**Why:** exit code 3. Read the log',
      'The last lines:',
      '```\nseeding\ndone\n```',
      '',
    ].join('\n\n'),
  )
})

it('of one that never ran: no exit code, no log, and nothing to do', () => {
  const { exitCode: _none, ...never } = report({ failure: { reason: 'it did not start' }, tail: [] })
  expect(oneOffSummary(never)).toBe(
    ['## ❌ shop/production: rails db:seed', table('none'), '**Why:** it did not start.', ''].join('\n\n'),
  )
})

it('shows 80 characters of a command in the heading, and 50 lines of a log', () => {
  const request = { ...report().request, command: 'x'.repeat(100) }
  const text = oneOffSummary(
    report({ request, tail: Array.from({ length: 60 }, (_, line) => `line ${line}`) }),
  )
  expect(text).toMatch(/^## ✅ shop\/production: x{80}\n/)
  expect(text).toContain('<summary>The last 50 lines</summary>\n\n```\nline 10\n')
})
