import { expect, it } from '@jest/globals'
import { PreviewHarness } from '../../../support/preview/harness.ts'

it('a first deploy that failed has 0 of 1 tasks, whatever the last look before its removal has seen', async () => {
  const harness = new PreviewHarness()
  const { account, github } = harness
  github.open(1)
  const { register } = account.registry
  Object.assign(account.registry, {
    register: async (input: Parameters<typeof register>[0]) => {
      const made = await register(input)
      if (input.family.endsWith('-web'))
        account.ecs.behaviours.set(made.arn, { kind: 'trips', after: 30_000, rollbackTakes: 10_000 })
      return made
    },
  })
  await expect(harness.up(1)).rejects.toThrow()
  const { processes, status } = github.shown.get(1) ?? {}
  expect(status).toBe('failed')
  expect(processes?.find(({ type }) => type === 'web')).toMatchObject({ running: 0, desired: 1 })
  for (const { running, status } of processes ?? []) expect([status, running]).toEqual(['removed', 0])
})
