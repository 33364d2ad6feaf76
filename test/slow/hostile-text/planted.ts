/** Readers that the measure in steps must tell from each other: hostile-text.test.ts measures these. */

export function linear(text: string): number {
  let blanks = 0
  for (const character of text) if (character === ' ') blanks += 1
  return blanks + text.split('\n').map((line) => line.trim()).length
}

export function twoLoops(text: string): number {
  let pairs = 0
  for (let one = 0; one < text.length; one += 1) {
    for (let other = one; other < text.length; other += 1) if (text[one] === text[other]) pairs += 1
  }
  return pairs
}

/** Of backslashes alone. */
export function looksForAnEnd(text: string): number {
  let found = 0
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 1)) {
    if (text.includes('\u0001', at)) found += 1
  }
  return found
}

/** Of line ends beside blanks alone. */
export function trimsTheRest(text: string): number {
  let [rest, lines] = [text, 0]
  for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
    if (rest.startsWith('\n ')) lines += 1
    rest = rest.slice(end + 1)
  }
  return lines
}

export function spreads(text: string): readonly string[] {
  let parts: readonly string[] = []
  for (const part of text.split(',')) parts = [...parts, part]
  return parts
}

export function searchesAgain(text: string): number {
  let found = 0
  for (let at = 0; at < text.length; at += 1) if (/\u0001/.test(text)) found += 1
  return found
}
