import { expect, it } from '@jest/globals'
import { marked } from 'marked'
import { UserError } from '../../../src/runtime/errors.ts'
import { addRefusal, bold, code, link, Summary } from '../../../src/runtime/summary.ts'

const html = (markdown: string): string => marked.parse(markdown, { async: false, gfm: true })

/** CommonMark ends lines at all of these: https://spec.commonmark.org/0.31.2/#line-ending */
const ENDS = ['\n', '\r\n', '\r', '\r\r', '\r\n\r', '\n\r', '\n\n']
const EVIL = [
  '[click](https://evil.example)',
  '<https://evil.example>',
  '<b>x</b>',
  '# x',
  '- x',
  '> x',
  '![x](https://evil.example)',
  '    x',
]

it.each(ENDS)(
  'nothing that stands behind a line end (%j) breaks out of code, table, list, heading or fold',
  (end) => {
    for (const evil of EVIL) {
      const text = `before${end}${end}${evil}${end}\`${end}${evil}`
      const page = new Summary()
        .heading(text)
        .paragraph('its log says ', code(text))
        .paragraph(text, bold(text), link(text, `https://x.example/${end}`))
        .list([[text, code(text)]])
        .table([text], [[code(text), text, bold(text)]])
        .code(text)
        .details(text, (inner) => inner.paragraph(code(text)))
        .toString()
      const shown = html(page)
      expect(shown).not.toMatch(/href|<img|<b>|<blockquote>/)
      expect(shown.match(/<h\d/g)).toHaveLength(1)
      expect(shown.match(/<li>/g)).toHaveLength(1)
    }
  },
)

it('a log line with a lone CR is no live link', () => {
  const line = 'boot failed\r\r[See the details](https://evil.example/login)\r\r'
  expect(html(new Summary().paragraph('its log says ', code(line)).toString())).toBe(
    '<p>its log says <code>boot failed  [See the details](https://evil.example/login)  </code></p>\n',
  )
})

it.each(['\u0085', '\u2028', '\u2029', '\u000b', '\u000c'])(
  "what is a line end for others (%j) leaves a table's rows and a heading whole",
  (end) => {
    const text = `before${end}# x${end}| a | b |`
    const shown = html(
      new Summary()
        .heading(text)
        .table(['a', 'b'], [[text, code(text)]])
        .paragraph('END')
        .toString(),
    )
    expect(shown.match(/<t[dh]/g)).toHaveLength(5)
    expect(shown.match(/<h\d/g)).toHaveLength(1)
    expect(shown).toContain('<p>END</p>')
  },
)

it.each(['\ttab', '    four', 'a\n\n    four', 'a\n\n\t \ttabs'])(
  'blanks before a text (%j) make no code of it',
  (text) => {
    expect(html(new Summary().paragraph(text).toString())).not.toContain('<code>')
  },
)

it.each(['fix #12', 'GH-12', 'gh-7', 'acme/shop#12', '@acme/team'])(
  'a hostile name (%s) neither mentions anybody nor refers to an issue, which GitHub looks for in what it has rendered',
  (text) => {
    const shown = html(
      new Summary()
        .paragraph(text)
        .list([[text, bold(text)]])
        .toString(),
    )
    expect(shown).not.toMatch(/#\d|\bGH-\d|@\w/i)
  },
)

it.each(['\u202a', '\u0000', '\u001b[0m', '\u009b', '\u200e', '\u200f', '\u061c'])(
  'backticks with something unseen between them (%j) do not close the block of a log',
  (unseen) => {
    const log = ['boot', ['`', '`', '`'].join(unseen), '[✅ ready](https://evil.example)', '# live'].join(
      '\n',
    )
    const shown = html(new Summary().code(log).toString())
    expect(shown).toBe('<pre><code>boot\n```\n[✅ ready](https://evil.example)\n# live\n</code></pre>\n')
  },
)

it('a log of megabytes leaves its end and all that follows in the summary', () => {
  const mega = 'x'.repeat(2 ** 20)
  const log = [...Array.from({ length: 200 }, (_, at) => `${at} ${mega}`), 'Error: boom']
  const page = new Summary().heading('v2 failed').code(log.join('\n')).paragraph('all runs').toString()
  expect(page.length).toBeLessThan(200_000)
  const [first = '', ...lines] = page.split('\n').slice(3, -4)
  expect(first).toMatch(/^\(\d+ lines before these are left out\)$/)
  expect(lines.slice(-3, -1)).toEqual([`199 ${'x'.repeat(1996)}… (1046580 more characters)`, 'Error: boom'])
  expect(page).toMatch(/\n```\n\nall runs\n\n$/)
})

it('code of nothing does not make code of what follows', () => {
  expect(html(new Summary().paragraph(code(''), ' x ', code('')).toString())).toBe(
    '<p><code> </code> x <code> </code></p>\n',
  )
})

it.each([
  [
    new UserError('The role is missing.', { fix: 'Create it.' }),
    '**Why:** The role is missing\\.\n\n**To do:** Create it\\.\n\n',
  ],
  [
    new UserError('The role is missing.', { fix: 'Create it.', cause: new Error('404') }),
    '**Why:** The role is missing\\. Caused by: 404\n\n**To do:** Create it\\.\n\n',
  ],
  [new Error('boom'), '**Why:** boom\n\n'],
])('%s: reason and fix stand apart', (error, markdown) => {
  expect(addRefusal(new Summary(), error).toString().replace(/\\\./g, '.')).toBe(
    markdown.replace(/\\\./g, '.'),
  )
})
