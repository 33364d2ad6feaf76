import { createHash } from 'node:crypto'

/** A place in a file as Stryker counts it: lines and columns from 0. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** One change to one place of one file, as Stryker's instrumenter proposes it. */
export interface Mutant {
  /** From the root of the repository. */
  readonly file: string
  readonly mutatorName: string
  readonly replacement: string
  readonly location: { readonly start: Place; readonly end: Place }
}

/** What tells a mutant from every other of the same commit. */
export function keyOf({ file, mutatorName, replacement, location: { start, end } }: Mutant): string {
  return JSON.stringify([file, mutatorName, start.line, start.column, end.line, end.column, replacement])
}

/** The source text that a mutant replaces. */
export function originalOf({ location: { start, end } }: Mutant, source: string): string {
  const lines = source.split('\n').slice(start.line, end.line + 1)
  lines[lines.length - 1] = (lines.at(-1) ?? '').slice(0, end.column)
  lines[0] = (lines[0] ?? '').slice(start.column)
  return lines.join('\n')
}

/**
 * The `size` mutants of a seed. A mutant's rank depends on its text, not on its line: an edit elsewhere in the file
 * leaves the sample as it was, so that results of earlier runs can be used again.
 */
export function sampleMutants<M extends Mutant>(
  mutants: readonly M[],
  sources: ReadonlyMap<string, string>,
  seed: number,
  size: number,
): M[] {
  const seen = new Map<string, number>()
  const ranked = mutants.map((mutant) => {
    const text = [
      mutant.file,
      mutant.mutatorName,
      originalOf(mutant, sources.get(mutant.file) ?? ''),
      mutant.replacement,
    ]
    const same = text.join('\0')
    const ordinal = seen.get(same) ?? 0
    seen.set(same, ordinal + 1)
    return { mutant, rank: createHash('sha256').update(`${seed}\0${same}\0${ordinal}`).digest('hex') }
  })
  return ranked
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, size)
    .map(({ mutant }) => mutant)
}
