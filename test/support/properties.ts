/**
 * How often a property is tried, and from which seed: one seed in `npm test`, so that it fails or passes for every one
 * alike; another and more of it in `.ci/nightly` (`.ci/steps/properties`). fast-check prints the seed of a failure.
 */
export function tries(numRuns: number): { readonly seed: number; readonly numRuns: number } {
  return {
    seed: Number(process.env['RENGA_SEED'] ?? 1),
    numRuns: numRuns * Number(process.env['RENGA_TRIES'] ?? 1),
  }
}
