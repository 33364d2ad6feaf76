import { expect, it } from '@jest/globals'
import type { PreviewPlatform, SharedAlb } from '../../../../src/platform/preview-descriptor.ts'
import { listenersOf } from '../../../../src/platform/preview-listeners.ts'
import { ownershipTags } from '../../../../src/preview/record/identity.ts'
import { PreviewHarness, REPOSITORY, SHARED } from '../../../support/preview/harness.ts'

const ALB: SharedAlb = SHARED.preview.sharedAlb ?? { url: '', vpc: '', listeners: [] }
const [FIRST = '', SECOND = ''] = listenersOf(ALB).map(({ arn }) => arn)
/** As descriptors had it: one pattern for all load balancers. */
const ONE_PATTERN: PreviewPlatform = {
  ...SHARED,
  preview: { ...SHARED.preview, sharedAlb: { ...ALB, listeners: [FIRST, SECOND] } },
}

const identity = (number: number) => ({ repositoryId: REPOSITORY, app: 'shop', number })
const opening = (number: number) => ({
  identity: identity(number),
  tags: ownershipTags(identity(number)),
  listener: undefined,
  healthCheckPath: undefined,
})

it('gives 120 previews rules: those on the second load balancer have its own host, and go from there', async () => {
  const harness = new PreviewHarness({ quiet: true })
  const { account } = harness
  const { ingress } = harness.ports()
  account.groupLimit = 98
  for (let number = 1; number <= 120; number += 1) {
    const { web, listener } = await ingress.open(opening(number))
    const [arn, domain] = number <= 98 ? [FIRST, 'preview'] : [SECOND, 'preview-2']
    expect([listener, web.url]).toEqual([arn, `https://shop-pr-${number}.${domain}.example.com`])
  }
  expect(account.rules.map(({ spec }) => [spec.listener, spec.host])).toContainEqual([
    SECOND,
    'shop-pr-99.preview-2.example.com',
  ])
  expect([...account.robots]).toEqual([`${FIRST} *.preview.example.com`, `${SECOND} *.preview-2.example.com`])
  expect(await ingress.remains(identity(99), SECOND)).toContain(
    'listener rule shop-pr-99.preview-2.example.com',
  )
  // A lost record says nothing of the listener.
  expect(await ingress.closeRoute(identity(99), undefined)).toEqual([
    { kind: 'listener rule', name: 'shop-pr-99.preview-2.example.com', outcome: 'deleted' },
  ])
})

it('brings a preview up there, and looks for its answer at that address', async () => {
  const harness = new PreviewHarness()
  harness.account.groupLimit = 1
  const asked: string[] = []
  harness.answer = (url) => {
    asked.push(url)
    return 200
  }
  for (const number of [1, 2]) {
    harness.github.open(number)
    await harness.up(number)
  }
  expect(asked).toEqual([
    'https://shop-pr-1.preview.example.com/',
    'https://shop-pr-2.preview-2.example.com/',
  ])
  harness.github.close(2)
  expect((await harness.down(2)).view.status).toBe('destroyed')
  expect(harness.account.leftOf(identity(2))).toEqual([])
})

it('refuses a second load balancer without its own addresses before anything is made', async () => {
  const harness = new PreviewHarness({ platform: ONE_PATTERN })
  harness.github.open(1)
  await expect(harness.up(1)).rejects.toThrow(
    "Parameter '/renga/apps/shop/preview': 'sharedAlb.listeners[1]' and 'sharedAlb.listeners[0]' both have the addresses '*.preview.example.com'",
  )
  expect(harness.account.leftOf(identity(1))).toEqual([])
  expect(harness.github.shown.get(1)?.failure?.reason).toContain('https://*.preview-2.example.com')
})

it('still tears down what is behind such a platform, and moves its rule once the addresses are described', async () => {
  const before = new PreviewHarness({ platform: ONE_PATTERN })
  const { account } = before
  const { createRule } = account.balancers
  account.balancers.createRule = async (spec) => (spec.listener === FIRST ? 'full' : createRule(spec))
  for (const number of [1, 2]) await before.ports().ingress.open(opening(number))
  expect(account.rules.map(({ host }) => host)).toEqual([
    'shop-pr-1.preview.example.com',
    'shop-pr-2.preview.example.com',
  ])
  before.github.open(1)
  before.github.close(1)
  await before.down(1)
  expect(account.leftOf(identity(1))).toEqual([])

  const after = Object.assign(new PreviewHarness(), { account })
  const moved = await after.ports().ingress.open({ ...opening(2), listener: SECOND })
  expect(moved.web.url).toBe('https://shop-pr-2.preview-2.example.com')
  expect(account.rules.map(({ spec }) => [spec.listener, spec.host])).toEqual([
    [SECOND, 'shop-pr-2.preview-2.example.com'],
  ])
})
