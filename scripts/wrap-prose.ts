/** The longest line of the Markdown that we write, in characters (.markdownlint-cli2.jsonc). */
const WIDTH = 120

/**
 * Markdown with its paragraphs and list items wrapped at 120 characters. Tables, headings, code between fences and what
 * is indented stay as they are; so does a word that is longer than a line.
 */
export function wrapProse(markdown: string): string {
  return markdown
    .split(/^(```[\s\S]*?^```)$/m)
    .map((part, index) => (index % 2 === 1 ? part : part.split('\n\n').map(wrapBlock).join('\n\n')))
    .join('')
}

function wrapBlock(block: string): string {
  if (!/\S/.test(block)) return block
  const [, before = '', body = '', after = ''] = /^(\n*)([\s\S]*?)(\n*)$/.exec(block) ?? []
  if (/^(?:[|#<]|\s)/.test(body)) return block
  // A list item continues in the lines that are indented below it.
  const items = body.split(/\n(?=[-*] |\d+\. )/)
  return `${before}${items.map(wrapItem).join('\n')}${after}`
}

function wrapItem(item: string): string {
  const indent = ' '.repeat(/^(?:[-*] |\d+\. )?/.exec(item)?.[0].length ?? 0)
  const lines: string[] = []
  let line = ''
  for (const word of item.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = `${indent}${word}`
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}
