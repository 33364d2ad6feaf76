/**
 * Smooth weighted round robin (as nginx does it): over any window of as many choices as the weights sum to, each key is
 * chosen exactly as often as its weight says, and never in a block.
 * https://github.com/nginx/nginx/commit/52327e0627f49dbda1e8db695e63a4b0af4448b1
 */
export class SmoothRoundRobin {
  readonly #current = new Map<string, number>()

  /** Undefined when no key has a weight above 0. */
  next(weights: ReadonlyMap<string, number>): string | undefined {
    let total = 0
    let best: string | undefined
    let most = Number.NEGATIVE_INFINITY
    for (const [key, weight] of weights) {
      if (weight <= 0) continue
      total += weight
      const value = (this.#current.get(key) ?? 0) + weight
      this.#current.set(key, value)
      if (value > most) {
        most = value
        best = key
      }
    }
    if (best !== undefined) this.#current.set(best, most - total)
    return best
  }
}
