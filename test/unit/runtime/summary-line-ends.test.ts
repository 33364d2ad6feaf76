import { expect, it } from '@jest/globals'
import { marked } from 'marked'
import { bold, code, link, Summary } from '../../../src/runtime/summary.ts'

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
