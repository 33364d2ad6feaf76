import { page } from '../wire/pages.ts'
import { validationError } from './model.ts'

/** One page by PageSize (1 to 400, which is also the standard) and Marker. */
export function paged<T>(
  all: readonly T[],
  {
    PageSize = 400,
    Marker,
  }: { readonly PageSize?: number | undefined; readonly Marker?: string | undefined },
): { readonly items: readonly T[]; readonly marker: { readonly NextMarker?: string } } {
  if (!Number.isInteger(PageSize) || PageSize < 1 || PageSize > 400)
    throw validationError(`Page size '${PageSize}' must be between 1 and 400`)
  const { items, next } = page(all, { size: PageSize, token: Marker }, () =>
    validationError(`Invalid marker '${Marker}'`),
  )
  return { items, marker: next === undefined ? {} : { NextMarker: next } }
}
