/** The Markdown itself, word for word; summary.test.ts looks at what GitHub makes of it. */
import { describe, expect, it } from '@jest/globals'
import {
  addRefusal,
  bold,
  code,
  escapeMarkdown,
  foldedSummary,
  link,
  Summary,
} from '../../../src/runtime/summary.ts'

it('blocks are apart by an empty line', () => {
  const page = new Summary()
    .heading('v2 is\n live')
    .heading('Details', 1)
    .heading('More', 3)
    .paragraph('a ', bold('b'), ' ', code('c'), ' ', link('d', 'https://d.example/x'))
    .list([['one ', code('1')], ['two\n lines']])
    .table(['Process', 'a|b'], [[code('web|x'), 'two\nlines'], ['']])
    .code('line\n', 'sh')
    .details('a <b>\nc', (inner) => inner.paragraph('x').paragraph('y'))
  const text = [
    '## v2 is live',
    '# Details',
    '### More',
    'a **b** `c` [d](https://d.example/x)',
    '- one `1`\n- two lines',
    '| Process | a\\|b |\n| :-- | :-- |\n| `web\\|x` | two<br>lines |\n|  |',
    '```sh\nline\n```',
    '<details><summary>a &lt;b&gt; c</summary>\n\nx\n\ny\n\n</details>',
  ]
  expect(page.toString()).toBe(text.map((block) => `${block}\n\n`).join(''))
  expect(page.whole).toBe(page.toString())
  expect(new Summary().toString()).toBe('')
})

it.each([
  ['x', '**x**'],
  [' x', ' **x**'],
  ['x  ', '**x** '],
  [' *x* ', ' **\\*x\\*** '],
  ['  ', ' '],
  ['', ' '],
])('bold %j', (text, markdown) => expect(bold(text)).toEqual({ markdown }))

it.each([
  ['x', '`x`'],
  ['', '` `'],
  ['a\nb', '`a b`'],
  ['a`b', '``a`b``'],
  ['`a', '`` `a ``'],
  ['a`', '`` a` ``'],
  ['a``b`c', '```a``b`c```'],
])('code %j', (text, markdown) => expect(code(text)).toEqual({ markdown }))

it.each([
  ['http://x', '[t\\_t](http://x)'],
  ['https://x/y?z', '[t\\_t](https://x/y?z)'],
  ...[
    'https://',
    'ftp://x',
    'javascript:x',
    'https://x y',
    'https://x)',
    'https://x(',
    'https://<x>',
    ' https://x',
  ].map((url) => [url, 't\\_t'] as const),
])('a link to %j', (url, markdown) => expect(link('t_t', url)).toEqual({ markdown }))

it.each([
  ['plain text, 1.5', 'plain text, 1.5'],
  ['\\`*_{}[]()#+!|~', '\\\\\\`\\*\\_\\{\\}\\[\\]\\(\\)\\#\\+\\!\\|\\~'],
  ['a & b < c > d', 'a &amp; b &lt; c &gt; d'],
  ['- a\n= b\n  - c', '\\- a\n\\= b\n \\- c'],
  ['a - b', 'a - b'],
  ['1. a\n 23. b', '1\\. a\n 23\\. b'],
  ['v1. a', 'v1. a'],
  ['@a @ b', '@\u200Ba @ b'],
  ['https://x www.x WWW.x', 'https\\://x www\\.x WWW\\.x'],
  ['#1 GH-2 gh-3 xGH-4', '\\#\u200B1 GH-\u200B2 gh-\u200B3 xGH-4'],
  ['    code\n\ttab', ' code\n tab'],
  ['a\r\nb\rc', 'a\nb\nc'],
  ['a\u2028b\u0085c', 'a b c'],
  ['\u001b[31mred\u001b[0m \u202ex\u0007', 'red x'],
])('%j is shown as it is', (text, markdown) => expect(escapeMarkdown(text)).toBe(markdown))

describe('a block of code', () => {
  const block = (text: string) => new Summary().code(text).toString()
  it.each([
    ['a `b`', '```\na `b`\n```\n\n'],
    ['```', '````\n```\n````\n\n'],
    ['a\n\n', '```\na\n\n```\n\n'],
    ['x'.repeat(2000), `\`\`\`\n${'x'.repeat(2000)}\n\`\`\`\n\n`],
    ['x'.repeat(2001), `\`\`\`\n${'x'.repeat(2000)}… (1 more characters)\n\`\`\`\n\n`],
    [`${'x'.repeat(2000)}\ny`, `\`\`\`\n${'x'.repeat(2000)}\ny\n\`\`\`\n\n`],
  ])('%#', (text, markdown) => expect(block(text)).toBe(markdown))

  it.each([
    [100, 0],
    [101, 1],
    [150, 50],
  ])('of %d lines of 1000 bytes, %d are left out', (count, missing) => {
    const lines = Array.from({ length: count }, (_, at) => String(at).padEnd(999, 'x'))
    const note = missing === 0 ? [] : [`(${missing} lines before these are left out)`]
    expect(block(lines.join('\n'))).toBe(['```', ...note, ...lines.slice(missing), '```', '', ''].join('\n'))
  })
})

it.each([
  [1024 * 1024 - 202, true],
  [1024 * 1024 - 201, false],
])('the first block, of %d bytes, fits below the limit of 1 MiB: %s', (bytes, whole) => {
  const text = 'x'.repeat(bytes)
  const page = new Summary().paragraph(text).paragraph('y')
  expect(page.toString()).toBe(
    whole
      ? `${text}\n\n\n_Truncated: GitHub shows at most 1 MiB._\n`
      : '\n_Truncated: GitHub shows at most 1 MiB._\n',
  )
  expect(page.whole).toBe(`${text}\n\ny\n\n`)
})

it('one line that unfolds, and a refusal in it', () => {
  expect(foldedSummary('Build', (inner) => addRefusal(inner, new Error('boom')))).toBe(
    '<details><summary>Build</summary>\n\n**Why:** boom\n\n</details>\n\n',
  )
})
