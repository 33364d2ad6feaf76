import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Mutant, originalOf } from './sample.ts'

/** A mutant that no test can notice, or that none should, and the reason. */
export interface Equivalent {
  readonly file: string
  /** The source text that is replaced; white space counts as one blank. */
  readonly from: string
  readonly to: string
  readonly why: string
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The list beside this file. */
export function readEquivalents(): Equivalent[] {
  return parse(readFileSync(join(import.meta.dirname, 'equivalents.yml'), 'utf8')) ?? []
}

/** Whether the entry speaks of this mutant. `source` is the text of the mutant's file. */
export function matches(entry: Equivalent, mutant: Mutant, source: string): boolean {
  return (
    entry.file === mutant.file &&
    oneLine(entry.to) === oneLine(mutant.replacement) &&
    oneLine(entry.from) === oneLine(originalOf(mutant, source))
  )
}
