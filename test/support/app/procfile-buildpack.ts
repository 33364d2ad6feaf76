/**
 * What Heroku's Procfile buildpack makes of a Procfile, by the rules of its parser and not by ours
 * (https://github.com/heroku/buildpacks-procfile/blob/main/src/procfile.rs): commands by process type, or undefined
 * where it fails the build. Its `space` is a space or a tab, its line end LF or CRLF, and a CR alone an error wherever
 * it is.
 */
export function readAsBuildpack(input: string): ReadonlyMap<string, string> | undefined {
  const processes = new Map<string, string>()
  let at = 0
  while (at < input.length) {
    at = skipIgnored(input, at)
    const key = strictKey(input, at) ?? permissiveKey(input, at)
    if (key === undefined) return undefined
    const value = valueAt(input, key.next)
    if (value === undefined) return undefined
    processes.set(key.text, value.text)
    at = skipIgnored(input, value.next)
  }
  return processes
}

interface Taken {
  readonly text: string
  readonly next: number
}

function skipSpaces(input: string, from: number): number {
  let at = from
  while (input[at] === ' ' || input[at] === '\t') at += 1
  return at
}

function afterLineEnd(input: string, at: number): number | undefined {
  if (input[at] === '\n') return at + 1
  return input.startsWith('\r\n', at) ? at + 2 : undefined
}

/** Up to the line end; undefined at a CR alone. */
function tillLineEnd(input: string, from: number): number | undefined {
  let at = from
  while (at < input.length && input[at] !== '\r' && input[at] !== '\n') at += 1
  return input[at] === '\r' && input[at + 1] !== '\n' ? undefined : at
}

/** Comments and empty lines. A line of spaces that ends with the file is not an empty line. */
function skipIgnored(input: string, from: number): number {
  let at = from
  for (;;) {
    const start = skipSpaces(input, at)
    const next = input[start] === '#' ? tillLineEnd(input, start + 1) : afterLineEnd(input, start)
    if (next === undefined) return at
    at = next
  }
}

function strictKey(input: string, at: number): Taken | undefined {
  const pattern = /[a-z0-9](?:[a-z0-9-]*[a-z0-9])?:/y
  pattern.lastIndex = at
  const text = pattern.exec(input)?.[0].slice(0, -1)
  return text === undefined || text.length > 63 ? undefined : { text, next: at + text.length + 1 }
}

/** Everything up to the next colon, be it lines away, with what the buildpack corrects in it. */
function permissiveKey(input: string, at: number): Taken | undefined {
  const colon = input.indexOf(':', at)
  if (colon === -1) return undefined
  const lower = input.slice(at, colon).replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  const fixed = `${lower.replaceAll('_', '-')}:`
  const key = strictKey(fixed, skipSpaces(fixed, 0))
  return key === undefined ? undefined : { text: key.text, next: colon + 1 }
}

function valueAt(input: string, from: number): Taken | undefined {
  const start = skipSpaces(input, from)
  const end = tillLineEnd(input, start)
  if (end === undefined || end === start) return undefined
  return { text: input.slice(start, end), next: afterLineEnd(input, end) ?? end }
}
