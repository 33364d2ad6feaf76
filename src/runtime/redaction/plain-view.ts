/** A text as its reader sees it, and where each of its characters is in the source. */
export interface PlainView {
  readonly text: string
  /** Start and end in the source of the character at an index of `text`. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

const ENTITY = /&(?:(amp|lt|gt|quot|apos)|#0{0,7}(\d{1,7})|#[xX]0{0,7}([\da-fA-F]{1,6}));/y
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** Of JSON, JavaScript and most other languages. */
const UNIT = /\\(?:u([\da-fA-F]{4})|x([0-7][\da-fA-F]))/y
/** Of addresses; what is not ASCII is escaped in one way only (./secret-forms.ts). */
const OCTET = /%([2-7][\da-fA-F])/y
/**
 * Colours and links of terminals: https://www.ecma-international.org/publications-and-standards/standards/ecma-48/
 * (CSI, and OSC, of which the end is a BEL or an ST; one that ends nowhere is not longer than its line's next 2,000
 * characters).
 */
const CONTROL_SEQUENCE =
  /\u001b(?:\[[0-9;?]{0,200}[ -/]{0,20}[@-~]|\][^\u0007\u001b\r\n]{0,2000}(?:\u0007|\u001b\\))/y
/**
 * Not seen: other controls, soft hyphens, zero-width characters, what chooses a variant or turns the direction around.
 */
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\ufe00-\ufe0f\u034f]/
/** What a text must hold for anything to be undone. */
const SUSPECT = new RegExp(`[\\\\&%]|${UNSEEN.source}`)
/** So many programs, one inside of the other, have escaped a text at most. */
const ROUNDS = 4
const PUNCTUATION = /[!-/:-@[-`{-~]/

/**
 * Undoes what Markdown, HTML, shells, JSON, addresses and terminals put between the characters of a text: backslashes
 * before punctuation, units by their number, entities, zero-width and control characters. Undefined when there is
 * nothing to undo. Takes time by the length of the text only.
 */
export function plainView(source: string): PlainView | undefined {
  if (!SUSPECT.test(source)) return undefined
  const units: string[] = []
  const starts = new Uint32Array(source.length)
  const ends = new Uint32Array(source.length)
  for (let at = 0; at < source.length; ) {
    const [seen, length] = read(source, at)
    // Two units where an entity names a character beyond 16 bits.
    for (let unit = 0; unit < seen.length; unit += 1) {
      starts[units.length] = at
      ends[units.length] = at + length
      units.push(seen[unit] ?? '')
    }
    at += length
  }
  return units.length === source.length ? undefined : { text: units.join(''), starts, ends }
}

/** The view, the view of the view and so on: JSON inside of JSON inside of JSON. */
export function* plainViews(source: string): Generator<PlainView> {
  let view = plainView(source)
  for (let round = 1; view !== undefined; round += 1) {
    yield view
    if (round === ROUNDS) return
    const inner = plainView(view.text)
    view = inner && through(view, inner)
  }
}

/** A view of a view, with its places in the source. */
function through(outer: PlainView, { text, starts, ends }: PlainView): PlainView {
  for (let at = 0; at < text.length; at += 1) {
    starts[at] = outer.starts[starts[at] ?? 0] ?? 0
    ends[at] = outer.ends[(ends[at] ?? 1) - 1] ?? 0
  }
  return { text, starts, ends }
}

/** What is seen of what is at `at`, and how many characters of the source that is. */
function read(source: string, at: number): readonly [string, number] {
  const char = source[at] ?? ''
  if (char === '\\') {
    const unit = matchAt(UNIT, source, at)
    if (unit !== null)
      return [String.fromCharCode(Number.parseInt(unit[1] ?? unit[2] ?? '', 16)), unit[0].length]
    const next = source[at + 1] ?? ''
    return next !== '' && PUNCTUATION.test(next) ? [next, 2] : [char, 1]
  }
  if (char === '%') {
    const octet = matchAt(OCTET, source, at)
    return octet === null ? [char, 1] : [String.fromCharCode(Number.parseInt(octet[1] ?? '', 16)), 3]
  }
  if (char === '&') {
    const entity = matchAt(ENTITY, source, at)
    return entity === null ? [char, 1] : [characterOf(entity) ?? char, entity[0].length]
  }
  if (char === '\u001b') {
    return ['', matchAt(CONTROL_SEQUENCE, source, at)?.[0].length ?? 1]
  }
  return UNSEEN.test(char) ? ['', 1] : [char, 1]
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}

function characterOf([, name, decimal, hex]: RegExpExecArray): string | undefined {
  if (name !== undefined) return ENTITIES[name]
  const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return point <= 0x10ffff ? String.fromCodePoint(point) : undefined
}

/** A text without what is not seen of it; its backslashes and entities stay. */
export const withoutUnseen = (text: string): string =>
  text.replace(new RegExp(CONTROL_SEQUENCE.source, 'g'), '').replace(new RegExp(UNSEEN.source, 'g'), '')
