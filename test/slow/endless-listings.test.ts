/** A listing without an end is refused by each kind of wire and of token; `npm test` does it by one of them. */
import { afterEach, expect, it } from '@jest/globals'
import { MOST_PAGES } from '../../src/aws/client/pages.ts'
import { LISTINGS } from '../support/aws/listings.ts'
import { type PageServer, servePages } from '../support/aws/page-server.ts'

let served: PageServer | undefined
afterEach(async () => {
  expect(served?.server.violations).toEqual([])
  await served?.server.close()
})

it.each([
  'dynamodb:Query',
  'ecs:ListServices',
  'elasticloadbalancing:DescribeRules',
  'scheduler:ListSchedules',
])('%s', async (action) => {
  const listing = LISTINGS.find((one) => one.action === action)
  if (listing === undefined) throw new Error(`no listing asks for ${action}`)
  served = await servePages(listing, (token) => ({ items: [], next: String(Number(token ?? 0) + 1) }))
  await expect(listing.read(served.client)).rejects.toThrow(
    `${action} never ends: its response has more than ${MOST_PAGES} pages.`,
  )
  expect(served.asked()).toBe(MOST_PAGES)
})
