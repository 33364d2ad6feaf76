import { expect, it } from '@jest/globals'
import { appOf, PreviewHarness } from '../../../support/preview/harness.ts'

/**
 * What the task definitions of the scripts ask Fargate for; `max-size` of these tests is 256 CPU units and 1024 MiB.
 */
async function sizesOf(size: string | undefined): Promise<Readonly<Record<string, string>>> {
  const harness = new PreviewHarness()
  harness.github.open(1)
  const command = (text: string) => (size === undefined ? text : { command: text, size })
  const app = appOf({
    scripts: { postdeploy: command('node seed.js'), 'pr-predestroy': command('node goodbye.js') },
  })
  await harness.up(1, { material: { app } })
  return Object.fromEntries(
    [...harness.account.definitions.values()].flatMap(({ family, cpu, memory }) =>
      /-(postdeploy|pr-predestroy)$/.test(family) ? [[family, `${cpu}/${memory}`]] : [],
    ),
  )
}

it.each(['performance-l', 'private-l', undefined])(
  'scripts of size %s are no larger than max-size',
  async (size) => {
    expect(await sizesOf(size)).toEqual({
      'shop-preview-postdeploy': '256/1024',
      'shop-preview-pr-predestroy': '256/1024',
    })
  },
)

it('a smaller size is kept', async () => {
  expect(await sizesOf('256/512')).toEqual({
    'shop-preview-postdeploy': '256/512',
    'shop-preview-pr-predestroy': '256/512',
  })
})
