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

/**
 * A line that starts with `::` is a command to the runner, after any white space; the older form `##[...]` is one
 * wherever it appears in a line (actions/runner: ActionCommand.TryParseV2 and TryParse). What an app logs must never
 * become one: a zero-width space takes its meaning and leaves its look.
 */
export function neutralize(message: string): string {
  // Blanks of one line only: `\s*` would match line ends too, and be retried from each of them.
  return message
    .replace(/^((?:[^\S\r\n\u2028\u2029]|\u0085)*)::/gm, '$1\u200B::')
    .replaceAll('##[', '##\u200B[')
}
