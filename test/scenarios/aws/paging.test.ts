import { afterEach, describe, expect, it } from '@jest/globals'
import { MOST_PAGES } from '../../../src/aws/client/pages.ts'
import { LISTINGS, type Listing } from '../../support/aws/listings.ts'
import { type PageServer, type Script, servePages } from '../../support/aws/page-server.ts'

let served: PageServer | undefined
afterEach(async () => {
  expect(served?.server.violations).toEqual([])
  await served?.server.close()
})

/** An empty page before each item, and one item a page; the last item's page has the token `last`. */
const sparse =
  (last: '' | undefined): Script =>
  (token, items) => {
    const page = Number(token ?? 0)
    const next = page + 1 < items.length * 2 ? String(page + 1) : last
    return { items: page % 2 === 0 ? [] : items.slice((page - 1) / 2, (page + 1) / 2), next }
  }
const goesBack: Script = (token) => ({ items: [], next: token === 'a' ? 'b' : 'a' })
const endless: Script = (token) => ({ items: [], next: String(Number(token ?? 0) + 1) })

const named = LISTINGS.map((listing) => [listing.file, listing.action, listing] as const)
// A key of DynamoDB is never empty.
const withTexts = named.filter(([, action]) => action !== 'dynamodb:Query')

describe('a listing whose pages have one item or none is read whole, each page once', () => {
  const isWhole = async (listing: Listing, last: '' | undefined) => {
    served = await servePages(listing, sparse(last))
    expect(await listing.read(served.client)).toEqual(listing.whole)
    expect(served.asked()).toBe(listing.items.length * 2)
  }
  it.each(named)('%s: %s, the last without a token', (_file, _action, listing) => isWhole(listing, undefined))
  it.each(withTexts)('%s: %s, the last with an empty token', (_file, _action, listing) =>
    isWhole(listing, ''),
  )
})

describe('a listing whose token comes back is refused, not called whole', () => {
  it.each(named)('%s: %s', async (_file, action, listing) => {
    served = await servePages(listing, goesBack)
    await expect(listing.read(served.client)).rejects.toThrow(
      `${action} never ends: its response gives a page it has given before as the next one.`,
    )
    expect(served.asked()).toBe(3)
  })
})

describe('a listing without an end is refused', () => {
  // That every listing is bounded is seen above; test/slow/endless-listings.test.ts does it for each kind of wire and of
  // token.
  it('a thousand pages of ecs:ListServices', async () => {
    const action = 'ecs:ListServices'
    const listing = LISTINGS.find((one) => one.action === action)
    if (listing === undefined) throw new Error(`no listing asks for ${action}`)
    served = await servePages(listing, endless)
    await expect(listing.read(served.client)).rejects.toThrow(
      `${action} never ends: its response has more than ${MOST_PAGES} pages.`,
    )
    expect(served.asked()).toBe(MOST_PAGES)
  })

  it.each(named.filter(([, , { most }]) => most !== undefined))(
    '%s: %s reads a few pages only',
    async (_file, _action, listing) => {
      served = await servePages(listing, endless)
      expect(await listing.read(served.client)).toEqual([])
      expect(served.asked()).toBe(listing.most)
    },
  )
})

describe('a search asks for no page after the one that has what is looked for', () => {
  const first: Script = (token, items) => ({ items: items.slice(-1), next: String(Number(token ?? 0) + 1) })
  it.each(named.filter(([, , { searches }]) => searches === true))(
    '%s: %s',
    async (_file, _action, listing) => {
      served = await servePages(listing, first)
      expect(await listing.read(served.client)).toEqual(listing.whole)
      expect(served.asked()).toBe(1)
    },
  )
})
