/** Narrowing helpers for documents that come from outside: nothing is trusted before it was looked at. */

export type JsonRecord = Readonly<Record<string, unknown>>

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** The object's members whose values are texts. */
export function textsOf(value: unknown): Readonly<Record<string, string>> {
  if (!isRecord(value)) return {}
  const found: Record<string, string> = {}
  for (const [key, member] of Object.entries(value)) if (typeof member === 'string') found[key] = member
  return found
}
