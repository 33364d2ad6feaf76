/**
 * Replaces secrets by ***, as the runner's secret masker does: `::add-mask::` registers the whole text and each of its
 * lines (actions/runner src/Runner.Worker/ActionCommandManager.cs, AddMaskCommandExtension), each in the forms of
 * src/Sdk/DTLogging/Logging/ValueEncoders.cs. There is no shortest length: a mask `{` hides every brace.
 */
export class Masker {
  #values: readonly string[] = []

  constructor(secrets: Iterable<string> = []) {
    for (const secret of secrets) this.add(secret)
  }

  add(secret: string): void {
    const forms = new Set(this.#values)
    for (const value of [secret, ...secret.split(/[\r\n]/)])
      if (value !== '') for (const form of encoded(value)) if (form !== '') forms.add(form)
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

function encoded(value: string): readonly string[] {
  const bytes = Buffer.from(value)
  const shifted = (by: number) => bytes.subarray(bytes.length > by ? by : 0).toString('base64')
  return [
    value,
    shifted(0),
    shifted(1),
    shifted(2),
    value.replaceAll('"', '\\"'),
    value.replaceAll("'", "''"),
    JSON.stringify(value).slice(1, -1),
    escapeDataString(value),
    value
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&apos;'),
    value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : '',
    ...powerShell(value),
  ]
}

/** .NET's Uri.EscapeDataString: only RFC 3986's unreserved characters stay. */
const escapeDataString = (value: string): string =>
  encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )

function powerShell(value: string): readonly string[] {
  const coloured = value.indexOf('&+')
  const at = coloured < 0 ? value.lastIndexOf('&') : coloured
  if (at < 0) return []
  const [before, after] =
    coloured < 0
      ? [value.slice(0, at + 1), value.slice(at + 1)]
      : [value.slice(0, at + 2), value.slice(at + 3)]
  return [before, after].filter((part) => part.length >= 6)
}
