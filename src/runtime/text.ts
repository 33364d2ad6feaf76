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

/** How much of a body is read for its words: a page says what it is at its beginning. */
const READ = 8_192
/** So many characters are shown. */
const SHOWN = 120

/**
 * The body of a web page, or a piece of one: what a proxy, a firewall, a load balancer or a login page answers in the
 * place of an API. No XML answer of AWS begins with any of these.
 */
export const isPage = (body: string): boolean =>
  /^\uFEFF?\s{0,1000}(?:<\?xml\b[^>]{0,300}>\s{0,1000})?(?:<!--[^>]{0,1000}-->\s{0,1000})?<(?:!doctype html|html|head|body|meta|title|script|center|h[1-6]|div|pre|p)\b/i.test(
    body,
  )

/**
 * What came in the place of an answer, continuing "answered 502 with …": `a web page: "502 Bad Gateway"`, the words of a
 * text, or how long it was. Of what may be half of an API's own answer nothing is quoted: that has secrets in it.
 */
export function bodyInWords(body: string): string {
  const start = body.slice(0, READ).trim()
  if (start === '') return 'an empty body'
  if (isPage(start)) return `a web page: ${quoted(withoutMarkup(start))}`
  if (/^[[{<"]/.test(start)) return `an unreadable body of ${Buffer.byteLength(body)} bytes`
  return quoted(oneLine(start))
}

const quoted = (words: string): string =>
  `"${words.length <= SHOWN ? words : `${words.slice(0, SHOWN - 1).toWellFormed()}…`}"`

const oneLine = (text: string): string => text.split(/\s/).filter(Boolean).join(' ')

/** Each part of a page up to the next `<` is a tag and the text after it. A title is said once. */
function withoutMarkup(page: string): string {
  const texts: string[] = []
  let title = ''
  let hidden: string | undefined
  for (const part of page.split('<')) {
    const tag = /^\/?[a-z]{1,20}/i.exec(part)?.[0].toLowerCase()
    if (hidden !== undefined && tag !== `/${hidden}`) continue
    hidden = tag === 'style' || tag === 'script' ? tag : undefined
    const text = part.includes('>') ? part.slice(part.indexOf('>') + 1) : ''
    if (tag === 'title') title = oneLine(text)
    else if (hidden === undefined) texts.push(text)
  }
  const said = oneLine(texts.join(' '))
  return said.startsWith(title) ? said : `${title} ${said}`.trim()
}
