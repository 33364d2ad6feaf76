import { expect, it } from '@jest/globals'
import type { MaintenanceReport } from '../../../src/maintenance/maintenance.ts'
import { maintenanceSentence, maintenanceSummary } from '../../../src/maintenance/maintenance-summary.ts'
import { PLATFORM } from '../../support/deploy/harness.ts'

const report = (change: Partial<MaintenanceReport>): MaintenanceReport => ({
  platform: PLATFORM,
  mode: 'on',
  changed: true,
  rule: 'ours',
  ...change,
})

it('on: what visitors see, and what goes on', () => {
  expect(maintenanceSummary(report({}))).toBe(
    [
      '## 🚧 Maintenance mode of shop/production is on',
      String.raw`[https\://shop.example.com](https://shop.example.com) answers **503** with the maintenance page. ` +
        'Web tasks, workers, scheduled work and one-off tasks keep running: scale them to 0 to stop them.',
      'Deploys, rollbacks and releases still work. No release was opened.',
      '',
    ].join('\n\n'),
  )
})

it('off: the app is back', () => {
  expect(maintenanceSummary(report({ mode: 'off' }))).toBe(
    [
      '## ✅ Maintenance mode of shop/production is off',
      String.raw`[https\://shop.example.com](https://shop.example.com) is back online.`,
      '',
    ].join('\n\n'),
  )
})

it.each([
  [{ mode: 'on', changed: false }, 'Maintenance mode of shop/production is already on.'],
  [{ mode: 'off', changed: true }, 'Maintenance mode of shop/production is off.'],
] as const)('%j is one sentence', (change, sentence) => {
  expect(maintenanceSentence(report(change))).toBe(sentence)
})
