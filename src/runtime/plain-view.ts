/** A text as its reader sees it, and where each of its characters stands in the source. */
export interface PlainView {
  readonly text: string
  /** Start and end in the source of the character at an index of `text`. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

const ENTITY = /&(amp|lt|gt|quot|apos|#39|#x27|#34|#x22);/y
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#x27': "'",
  '#34': '"',
  '#x22': '"',
}
/** Colours and the like: https://www.ecma-international.org/publications-and-standards/standards/ecma-48/ */
const CONTROL_SEQUENCE = /\u001b\[[0-9;?]*[ -/]*[@-~]/y
/** Not seen: other controls, zero-width characters, what turns the direction of the text around. */
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/
const PUNCTUATION = /[!-/:-@[-`{-~]/

/**
 * Undoes what Markdown, HTML and terminals put between the characters of a text: backslashes before punctuation, entities, zero-width
 * and control characters. Undefined when there is nothing to undo. Takes time by the length of the text only.
 */
export function plainView(source: string): PlainView | undefined {
  if (
    !/[\\&\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/.test(
      source,
    )
  )
    return undefined
  const units: string[] = []
  const starts = new Uint32Array(source.length)
  const ends = new Uint32Array(source.length)
  for (let at = 0; at < source.length; ) {
    const [seen, length] = read(source, at)
    if (seen !== '') {
      starts[units.length] = at
      ends[units.length] = at + length
      units.push(seen)
    }
    at += length
  }
  return { text: units.join(''), starts, ends }
}

/** What is seen of what stands at `at`, and how many characters of the source that is. */
function read(source: string, at: number): readonly [string, number] {
  const char = source[at] ?? ''
  if (char === '\\') {
    const next = source[at + 1] ?? ''
    return PUNCTUATION.test(next) ? [next, 2] : [char, 1]
  }
  if (char === '&') {
    ENTITY.lastIndex = at
    const entity = ENTITY.exec(source)
    return entity === null ? [char, 1] : [ENTITIES[entity[1] ?? ''] ?? char, entity[0].length]
  }
  if (char === '\u001b') {
    CONTROL_SEQUENCE.lastIndex = at
    return ['', CONTROL_SEQUENCE.exec(source)?.[0].length ?? 1]
  }
  return UNSEEN.test(char) ? ['', 1] : [char, 1]
}

/** A text without what is not seen of it; its backslashes and entities stay. */
export const withoutUnseen = (text: string): string =>
  text.replace(new RegExp(CONTROL_SEQUENCE.source, 'g'), '').replace(new RegExp(UNSEEN.source, 'g'), '')
