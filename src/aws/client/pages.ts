import { UserError } from '../../runtime/errors.ts'

/** At a hundred entries a page, more than any quota of what we list lets an account have. */
export const MOST_PAGES = 1000

/**
 * What a paginator of the SDK is given so that its listing ends: `paginateListTasks(bounded('ecs:ListTasks', client),
 * input)`. A paginator continues past an empty page, which several services give before the last, and ends at a page
 * whose token is absent or empty. It would ask for ever where a token comes back; its own `stopOnSameToken` would call
 * half a listing whole. So a request that was sent already, and the one after `MOST_PAGES`, throw UserError instead of
 * being sent.
 *
 * `action`: of IAM, for that error. Each listing needs a call of its own.
 */
export function bounded<Client>(action: string, client: Client) {
  const sent = new Set<string>()
  return {
    client,
    withCommand({ input }: { readonly input: object }): undefined {
      const request = JSON.stringify(input)
      if (sent.has(request)) throw endless(action, 'gives a page it has given before as the next one')
      if (sent.size === MOST_PAGES) throw endless(action, `has more than ${MOST_PAGES} pages`)
      sent.add(request)
    },
  }
}

const endless = (action: string, how: string): UserError =>
  new UserError(`${action} never ends: its response ${how}.`, {
    fix: 'Run the workflow again; if it persists, the service at that endpoint is faulty.',
  })

/** The items of all pages of a paginator, in order. */
export async function everyItem<Page, Item>(
  pages: AsyncIterable<Page>,
  itemsOf: (page: Page) => readonly Item[] | undefined,
): Promise<readonly Item[]> {
  const all: Item[] = []
  for await (const page of pages) for (const item of itemsOf(page) ?? []) all.push(item)
  return all
}
