import type { ImageTagMutability, ImageTagMutabilityExclusionFilter } from '@aws-sdk/client-ecr'
import { invalidParameter, type Repository } from './state.ts'

const VALUES: readonly string[] = [
  'MUTABLE',
  'IMMUTABLE',
  'MUTABLE_WITH_EXCLUSION',
  'IMMUTABLE_WITH_EXCLUSION',
]

/**
 * Checks a mutability with its exclusion filters, as CreateRepository and PutImageTagMutability do: filters come with
 * the two `_WITH_EXCLUSION` values and only with them, at most five, each with at most two wildcards
 * (https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html).
 */
export function checkTagMutability(
  mutability: ImageTagMutability,
  filters: readonly ImageTagMutabilityExclusionFilter[] = [],
): void {
  if (!VALUES.includes(mutability)) {
    throw invalidParameter(
      `Invalid parameter at 'imageTagMutability' failed to satisfy constraint: 'Member must satisfy enum value set: [${VALUES.join(', ')}]'`,
    )
  }
  const wanted = mutability.endsWith('_WITH_EXCLUSION')
  if (wanted && filters.length === 0) {
    throw invalidParameter(
      `imageTagMutabilityExclusionFilters is required when imageTagMutability is ${mutability}`,
    )
  }
  if (!wanted && filters.length > 0) {
    throw invalidParameter(
      `imageTagMutabilityExclusionFilters cannot be specified when imageTagMutability is ${mutability}`,
    )
  }
  if (filters.length > 5)
    throw invalidParameter('imageTagMutabilityExclusionFilters can have at most 5 filters')
  for (const { filter, filterType } of filters) {
    if (filterType !== 'WILDCARD') throw invalidParameter(`The filter type '${filterType}' is not supported`)
    if (
      filter === undefined ||
      !/^[0-9a-zA-Z._*-]{1,128}$/.test(filter) ||
      (filter.match(/\*/g) ?? []).length > 2
    ) {
      throw invalidParameter(`The filter '${filter}' is not a tag with at most two wildcards`)
    }
  }
}

/** May this tag never be moved to another image? */
export function isImmutable(repository: Repository, tag: string): boolean {
  const excluded = repository.exclusionFilters.some(({ filter }) => matches(filter ?? '', tag))
  switch (repository.mutability) {
    case 'IMMUTABLE':
      return true
    case 'IMMUTABLE_WITH_EXCLUSION':
      return !excluded
    case 'MUTABLE_WITH_EXCLUSION':
      return excluded
    default:
      return false
  }
}

function matches(filter: string, tag: string): boolean {
  const pattern = filter.split('*').map((part) => part.replace(/[.-]/g, '\\$&'))
  return new RegExp(`^${pattern.join('.*')}$`).test(tag)
}
