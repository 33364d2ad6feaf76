import { page } from '../wire/pages.ts'
import { invalid, invalidToken } from './failures.ts'

const PAGE = 50

/** One page by MaxResults (1 to 50, which is also the standard) and NextToken. */
export function paged<T>(
  all: readonly T[],
  {
    MaxResults = PAGE,
    NextToken,
  }: { readonly MaxResults?: number | undefined; readonly NextToken?: string | undefined },
): { readonly items: readonly T[]; readonly token: { readonly NextToken?: string } } {
  if (MaxResults < 1 || MaxResults > PAGE) throw invalid(`MaxResults must be between 1 and ${PAGE}`)
  const { items, next } = page(all, { size: MaxResults, token: NextToken }, invalidToken)
  return { items, token: next === undefined ? {} : { NextToken: next } }
}
