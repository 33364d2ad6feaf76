import { type Equivalent, matches } from './equivalents.ts'
import type { Tested } from './run.ts'
import { originalOf } from './sample.ts'

/** The figures of one folder and one seed. */
export interface Figures {
  /** How many of the sample change what the code does: all but the equivalents. */
  readonly sampled: number
  readonly noticed: number
  /** Of those noticed, how many only because the tests did not end. */
  readonly timedOut: number
  readonly equivalent: number
  readonly survivors: readonly Tested[]
}

/** Counts a sample. A mutant on the list of equivalents does not count, unless a test noticed it all the same. */
export function countFigures(
  tested: readonly Tested[],
  equivalents: readonly Equivalent[],
  sources: ReadonlyMap<string, string>,
): Figures {
  const noticed = tested.filter(({ status }) => ['Killed', 'Timeout', 'RuntimeError'].includes(status))
  const missed = tested.filter((mutant) => !noticed.includes(mutant))
  const survivors = missed.filter(
    (mutant) => !equivalents.some((entry) => matches(entry, mutant, sources.get(mutant.file) ?? '')),
  )
  return {
    sampled: noticed.length + survivors.length,
    noticed: noticed.length,
    timedOut: noticed.filter(({ status }) => status === 'Timeout').length,
    equivalent: missed.length - survivors.length,
    survivors,
  }
}

/** The share of mutants that were noticed, in whole percent, rounded down. */
export function shareOf({ sampled, noticed }: Pick<Figures, 'sampled' | 'noticed'>): number {
  return sampled === 0 ? 100 : Math.floor((noticed / sampled) * 100)
}

/** `deploy, seed 1: 87 % noticed (87 of 100, …)`, then a line for each survivor. */
export function describeFigures(
  folder: string,
  seed: number,
  figures: Figures,
  sources: ReadonlyMap<string, string>,
): string {
  const { sampled, noticed, timedOut, equivalent, survivors } = figures
  const short = (text: string): string => {
    const line = text.replace(/\s+/g, ' ')
    return line.length > 90 ? `${line.slice(0, 90)}…` : line
  }
  return [
    `${folder}, seed ${seed}: ${shareOf(figures)} % noticed ` +
      `(${noticed} of ${sampled}; ${timedOut} by time; ${equivalent} equivalent)`,
    ...survivors
      .toSorted((a, b) => a.file.localeCompare(b.file) || a.location.start.line - b.location.start.line)
      .map(
        (mutant) =>
          `  ${mutant.status === 'NoCoverage' ? 'not reached' : 'not noticed'} ` +
          `${mutant.file}:${mutant.location.start.line + 1} ${mutant.mutatorName}: ` +
          `${short(originalOf(mutant, sources.get(mutant.file) ?? ''))} => ${short(mutant.replacement)}`,
      ),
  ].join('\n')
}
