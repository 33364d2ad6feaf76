import { describe, expect, it } from '@jest/globals'
import { bounded, everyItem, MOST_PAGES } from '../../../../src/aws/client/pages.ts'
import { UserError } from '../../../../src/runtime/errors.ts'

/** As a paginator of the SDK asks: each request is looked at before it is sent. */
async function* ask(config: ReturnType<typeof bounded>, tokens: readonly unknown[]) {
  for (const token of tokens) {
    config.withCommand({ input: { cluster: 'main', token } })
    yield { items: [token] }
  }
}

const read = (tokens: readonly unknown[]) =>
  everyItem(ask(bounded('ecs:ListTasks', 'client'), tokens), ({ items }) => items)

describe('pages of a listing', () => {
  it('are read in order', async () => {
    expect(await read([undefined, 'b', 'a'])).toEqual([undefined, 'b', 'a'])
  })

  it('may have no items at all', async () => {
    const pages = (async function* () {
      yield { items: undefined }
      yield { items: [1] }
    })()
    expect(await everyItem<{ items: number[] | undefined }, number>(pages, ({ items }) => items)).toEqual([1])
  })

  it('may be as many as the bound', async () => {
    expect(await read(Array.from({ length: MOST_PAGES }, (_, at) => at))).toHaveLength(MOST_PAGES)
  })

  it.each([
    [
      'one more',
      Array.from({ length: MOST_PAGES + 1 }, (_, at) => at),
      'its response has more than 1000 pages',
    ],
    ['the same token at once', ['a', 'a'], 'its response gives a page it has given before'],
    ['the same token later', ['a', 'b', 'c', 'a'], 'its response gives a page it has given before'],
    [
      'the same key',
      [{ pk: { S: 'a' } }, { pk: { S: 'a' } }],
      'its response gives a page it has given before',
    ],
  ])('are refused: %s', async (_what, tokens, why) => {
    const refused = read(tokens)
    await expect(refused).rejects.toThrow(UserError)
    await expect(refused).rejects.toThrow(`ecs:ListTasks never ends: ${why}`)
  })

  it('of another listing count for themselves', async () => {
    expect(await read(['a'])).toEqual(['a'])
    expect(await read(['a'])).toEqual(['a'])
  })
})
