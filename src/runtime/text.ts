/** Text functions that take time by the length of the text alone, for text that somebody else has written. */

/** Without the character at both ends: `/-+$/` retries every run of it. */
export function trimChar(text: string, char: string): string {
  let [start, end] = [0, text.length]
  while (start < end && text[start] === char) start += 1
  while (end > start && text[end - 1] === char) end -= 1
  return text.slice(start, end)
}

/** What comes before the first `mark`; all of it where there is none. */
export function before(text: string, mark: string): string {
  const at = text.indexOf(mark)
  return at < 0 ? text : text.slice(0, at)
}
