/**
 * Replaces secrets by ***, in the forms in which the runner's secret masker also knows them: each line of a multi-line value,
 * JSON and URI escapes, base64 at each of the three byte offsets (actions/runner src/Sdk/DTLogging/Logging/ValueEncoders.cs).
 */
export class Masker {
  #values: readonly string[] = []

  constructor(secrets: Iterable<string> = []) {
    for (const secret of secrets) this.add(secret)
  }

  add(secret: string): void {
    const forms = new Set(this.#values)
    for (const value of [secret, ...secret.split(/\r?\n/)].map((text) => text.trim())) {
      if (value === '') continue
      for (const form of [
        value,
        JSON.stringify(value).slice(1, -1),
        encodeURIComponent(value),
        base64(value),
        ...base64Forms(value),
      ]) {
        if (form !== '') forms.add(form)
      }
    }
    // The longest first: a secret that holds another one disappears whole.
    this.#values = [...forms].sort((a, b) => b.length - a.length)
  }

  mask(text: string): string {
    let masked = text
    for (const value of this.#values) if (masked.includes(value)) masked = masked.replaceAll(value, '***')
    return masked
  }

  /** Does the text hold a secret? */
  hides(text: string): boolean {
    return this.#values.some((value) => text.includes(value))
  }
}

const base64 = (value: string) => Buffer.from(value).toString('base64')

/** The part of a base64 text that does not depend on the neighbours of the value, for each position modulo 3. */
function base64Forms(value: string): readonly string[] {
  const bytes = Buffer.from(value)
  if (bytes.length < 3) return []
  return [0, 1, 2]
    .map((shift) => {
      const rest = bytes.subarray(shift === 0 ? 0 : 3 - shift)
      return rest.subarray(0, rest.length - (rest.length % 3)).toString('base64')
    })
    .filter((form) => form.length >= 8)
}
