/**
 * The forms in which a secret shows up in text. First those that GitHub's runner looks for (actions/runner,
 * src/Sdk/DTLogging/Logging/ValueEncoders.cs and the registrations in src/Runner.Common/HostContext.cs), then those
 * that other programs write: shells, JSON writers of other languages, base64 for addresses and in columns. Markdown and
 * HTML are undone in the text instead (./plain-view.ts): what they escape depends on the neighbours.
 */
export function secretForms(value: string): ReadonlySet<string> {
  const forms = new Set([...runnerForms(value), ...otherForms(value)])
  forms.delete('')
  return forms
}

/** What the runner replaces by *** in the log, and what makes it drop a job's output. `value` is one line. */
export function runnerForms(value: string): readonly string[] {
  const bytes = Buffer.from(value)
  return [
    value,
    ...[0, 1, 2].map((shift) => base64(bytes.length > shift ? bytes.subarray(shift) : bytes)),
    value.replaceAll('"', '\\"'), // CommandLineArgumentEscape
    value.replaceAll("'", "''"), // ExpressionStringEscape
    jsonBody(value),
    uriData(value),
    xml(value),
    value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : '',
    ...aroundAmpersand(value),
  ]
}

function otherForms(value: string): readonly string[] {
  const json = jsonBody(value)
  const encoded = encodeURIComponent(value.toWellFormed())
  const hex = Buffer.from(value).toString('hex')
  return [
    ...base64Forms(value),
    Buffer.from(value).toString('base64url'),
    hex,
    hex.toUpperCase(),
    // Python's json escapes all but ASCII; Go's and Rails' also what HTML gives a meaning; PHP's the slash.
    escapeUnits(json, /[^ -~]/g),
    escapeUnits(json, /[<>&\u2028\u2029]/g),
    json.replaceAll('/', '\\/'),
    encoded,
    lowerEscapes(encoded),
    lowerEscapes(uriData(value)),
    new URLSearchParams([['', value]]).toString().slice(1),
    value.replaceAll("'", "'\\''"),
    // Of what a shell escapes, the plain view undoes all but this.
    value.replaceAll(' ', '\\ '),
    // JSON inside of JSON, as structured loggers write it.
    jsonBody(json),
  ]
}

/** A user without a password that is so long is a token: `https://<token>@host`. */
const SHORTEST_TOKEN = 16

/**
 * The passwords of addresses in a text (`postgres://user:password@host/db`), as written there and as programs print
 * them once the address is read. https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1
 */
export function passwordsIn(value: string): readonly string[] {
  return value
    .split('://')
    .slice(1)
    .flatMap((rest) => {
      const end = rest.search(/[\s/?#]/)
      const authority = end < 0 ? rest : rest.slice(0, end)
      const user = authority.slice(0, Math.max(0, authority.lastIndexOf('@')))
      const colon = user.indexOf(':')
      const secret = colon >= 0 ? user.slice(colon + 1) : user.length >= SHORTEST_TOKEN ? user : ''
      return secret === '' ? [] : [secret, decoded(secret)]
    })
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** The text between the quotes. */
const jsonBody = (value: string): string => JSON.stringify(value).slice(1, -1)

/** .NET's Uri.EscapeDataString keeps RFC 3986's unreserved characters only. */
const uriData = (value: string): string =>
  encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )

const lowerEscapes = (text: string): string => text.replace(/%[0-9A-F]{2}/g, (part) => part.toLowerCase())

const xml = (value: string): string =>
  value.replace(/[&<>"']/g, (char) => XML[char as keyof typeof XML] ?? char)

const XML = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' } as const

const escapeUnits = (text: string, which: RegExp): string =>
  text.replace(which, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** PowerShell's errors colour a command's text at `&` (PowerShellPreAmpersandEscape, PowerShellPostAmpersandEscape). */
function aroundAmpersand(value: string): readonly string[] {
  const plus = value.indexOf('&+')
  const at = plus >= 0 ? plus : value.lastIndexOf('&')
  if (at < 0) return []
  const parts =
    plus >= 0 ? [value.slice(0, at + 2), value.slice(at + 3)] : [value.slice(0, at + 1), value.slice(at + 1)]
  return parts.filter((part) => part.length >= 6)
}

/** Shorter pieces of base64 are in many texts by chance. */
const SHORTEST_CORE = 8

/** In base64 beside anything, in both alphabets, and in columns. */
export const base64Forms = (value: string): readonly string[] => [...base64Cores(value), ...columns(value)]

/** What of its base64 does not depend on the neighbours, for each of the three offsets; in both alphabets. */
function base64Cores(value: string): readonly string[] {
  const bytes = Buffer.from(value)
  return [0, 1, 2]
    .map((skip) => bytes.subarray(skip, skip + Math.floor((bytes.length - skip) / 3) * 3))
    .flatMap((whole) => [whole.toString('base64'), whole.toString('base64url')])
    .filter((core) => core.length >= SHORTEST_CORE)
}

/** Of openssl and PEM, of coreutils and MIME, of Ruby. */
const COLUMNS = [64, 76, 60]

function columns(value: string): readonly string[] {
  const whole = Buffer.from(value).toString('base64')
  return COLUMNS.filter((width) => whole.length > width).flatMap((width) =>
    Array.from({ length: Math.ceil(whole.length / width) }, (_, line) =>
      whole.slice(line * width, (line + 1) * width),
    ).filter((line) => line.length >= SHORTEST_CORE),
  )
}
