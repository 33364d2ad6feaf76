/** A value for every member of a schema: what a round trip through a wire format must give back. */
import type { NormalizedSchema } from '@smithy/core/schema'
import { isUnion, requiredMembers } from '../../../emulator/aws/wire/codec/schema.ts'

const DEEPEST = 5

/**
 * Deterministic. Below depth five only required members are there, as models are recursive; undefined when nothing
 * fits.
 */
export function sample(schema: NormalizedSchema, depth = 0): unknown {
  if (schema.isUnitSchema() || schema.isDocumentSchema()) return {}
  if (schema.isListSchema()) {
    const items = [0, 1]
      .map(() => sample(schema.getValueSchema(), depth + 1))
      .filter((item) => item !== undefined)
    return items.length === 0 ? undefined : items
  }
  if (schema.isMapSchema()) {
    const value = sample(schema.getValueSchema(), depth + 1)
    return value === undefined ? undefined : { 'a key': value, 'b&': value }
  }
  if (schema.isStructSchema()) {
    if (isUnion(schema)) {
      const [first] = schema.structIterator()
      const value = first && sample(first[1], depth + 1)
      return first === undefined || value === undefined ? undefined : { [first[0]]: value }
    }
    const required = requiredMembers(schema)
    const entries = [...schema.structIterator()]
      .filter(([name]) => depth <= DEEPEST || required.includes(name))
      .map(([name, member]): [string, unknown] => [name, sample(member, depth + 1)])
      .filter(([, value]) => value !== undefined)
    return entries.length === 0 ? undefined : Object.fromEntries(entries)
  }
  if (schema.isTimestampSchema()) return new Date(Date.UTC(2026, 10, 22, 12, 30, 15))
  if (schema.isBlobSchema()) return new Uint8Array([0, 127, 255])
  if (schema.isBooleanSchema()) return true
  if (schema.isStringSchema()) return 'a <text> & "more" + 100% é'
  return 42
}
