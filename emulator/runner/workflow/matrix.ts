import { isObject, type Json } from './expressions.ts'

export interface Combination {
  readonly [key: string]: Json
}

/**
 * The jobs of a matrix
 * (https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations): the product of
 * the lists, without `exclude`, extended by `include`. One empty combination without a matrix.
 */
export function expandMatrix(matrix: Json | undefined): readonly Combination[] {
  if (!isObject(matrix)) return [{}]
  const axes = Object.entries(matrix).filter(([key]) => key !== 'include' && key !== 'exclude')
  let product: Combination[] = axes.length === 0 ? [] : [{}]
  for (const [key, values] of axes) {
    product = product.flatMap((combination) =>
      list(values).map((value) => ({ ...combination, [key]: value })),
    )
  }
  const excluded = list(matrix['exclude']).filter(isObject)
  const kept = product.filter((combination) => !excluded.some((pattern) => matches(combination, pattern)))
  const originals = kept.map((combination) => new Set(Object.keys(combination)))
  const added: Combination[] = []
  for (const extra of list(matrix['include']).filter(isObject)) {
    let used = false
    kept.forEach((combination, index) => {
      const shared = Object.fromEntries(Object.entries(extra).filter(([key]) => originals[index]?.has(key)))
      if (matches(combination, shared)) {
        kept[index] = { ...combination, ...extra }
        used = true
      }
    })
    if (!used) added.push(extra)
  }
  return [...kept, ...added]
}

/** ` (a, b)` as GitHub adds it to the name of a matrix job; '' without a matrix. */
export function matrixSuffix(combination: Combination): string {
  const leaves = (value: Json): string[] => {
    if (Array.isArray(value)) return value.flatMap(leaves)
    if (isObject(value)) return Object.values(value).flatMap(leaves)
    return value === null ? [] : [String(value)]
  }
  const values = Object.values(combination).flatMap(leaves)
  return values.length === 0 ? '' : ` (${values.join(', ')})`
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}

function matches(combination: Combination, pattern: { readonly [key: string]: Json }): boolean {
  return Object.entries(pattern).every(([key, value]) => same(combination[key], value))
}

function same(left: Json | undefined, right: Json): boolean {
  if (isObject(left) && isObject(right))
    return Object.entries(right).every(([key, value]) => same(left[key], value))
  return JSON.stringify(left) === JSON.stringify(right)
}
