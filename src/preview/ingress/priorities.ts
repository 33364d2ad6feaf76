/** Rule priorities that previews take; those below are left to infrastructure as code. AWS's highest is 50,000. */
const BASE = 1000
const RANGE = 49_000

/**
 * Priorities to try, in order: where a hash of the preview's identity begins, in steps that are coprime to the range,
 * so that every place is met once. Two previews that begin at the same place part at the next (copilot's `max + 1`
 * races, and a hash without a probe collides: 18 % at 100 rules, 99 % at 500).
 */
export function* priorities(hash: string): Generator<number> {
  const start = Number.parseInt(hash.slice(0, 8), 16) % RANGE
  const step = coprime(1 + (Number.parseInt(hash.slice(0, 4), 16) % (RANGE - 1)))
  for (let at = 0; at < RANGE; at += 1) yield BASE + ((start + at * step) % RANGE)
}

function coprime(from: number): number {
  let step = from
  while (gcd(step, RANGE) !== 1) step += 1
  return step
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
