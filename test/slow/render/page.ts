/** Pages as GitHub shows them, with a script that measures what a reader would stumble over. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { marked } from 'marked'
import type { RunSample } from './runs.ts'

const { resolve } = createRequire(import.meta.url)
const css = readFileSync(resolve('github-markdown-css/github-markdown-light.css'), 'utf8')
const mermaid = pathToFileURL(resolve('@mermaid-js/tiny')).href

/** What the page's script measures, in CSS pixels from the top of the page: as it is opened, and with all unfolded. */
export interface Looks {
  readonly folded: Measured
  readonly open: Measured
}

export interface Measured {
  readonly wide: readonly string[]
  readonly height: number
  /** That can be seen. */
  readonly headings: number
  readonly images: number
  readonly links: readonly string[]
  readonly raw: number
  /** Charts that were drawn, and those that were not. */
  readonly charts: number
  readonly broken: readonly string[]
  /** Where the verdict, each paragraph of the reason, of what to do, and the command after it end. */
  readonly ends: Readonly<Record<'verdict' | 'why' | 'toDo', number | undefined>>
}

export const renderMarkdown = (markdown: string): string =>
  marked.parse(markdown, { async: false, gfm: true })

/** The page of a run: a box with the job's name for each job, in the order in which they ended. */
export const runPage = ({ jobs }: RunSample): string =>
  jobs
    .map(
      ({ name, steps }) =>
        `<div class="box"><div class="title">${name} summary</div>${steps.map(renderMarkdown).join('\n')}</div>`,
    )
    .join('\n')

/** `unfold`: the picture shows all that is folded. */
export function pageOf(body: string, width: number, unfold: boolean): string {
  return `<!doctype html><meta charset="utf-8"><style>${css}
body { margin: 0; background: #fff; font-family: 'DejaVu Sans', sans-serif }
.markdown-body { width: ${width}px; padding: 16px; box-sizing: border-box }
.box { border: 1px solid #d1d9e0; border-radius: 6px; padding: 16px; margin-bottom: 16px }
.title { font-weight: 600; margin: -16px -16px 16px; padding: 12px 16px; background: #f6f8fa; border-bottom: 1px solid #d1d9e0 }
.box details { margin-bottom: 8px }
</style><article class="markdown-body" ${unfold ? 'data-unfold="1"' : ''}>${body}</article>
<script src="${mermaid}"></script><script>
const article = document.querySelector('article')
const broken = []
async function draw() {
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' })
  let count = 0
  for (const source of article.querySelectorAll('code.language-mermaid')) {
    try {
      const { svg } = await mermaid.render('chart' + count, source.textContent)
      const figure = document.createElement('div')
      figure.innerHTML = svg
      source.closest('pre').replaceWith(figure)
      count += 1
    } catch (error) {
      broken.push(String(error))
    }
  }
  return count
}
const look = (charts) => {
  const seen = (e) => e.closest('details:not([open]) > :not(summary)') === null
  const end = (e) => Math.ceil(e.getBoundingClientRect().bottom)
  const ends = (word) => [...article.querySelectorAll('p')]
    .filter((p) => seen(p) && p.querySelector('strong')?.textContent === word)
    .map((p) => end(p.nextElementSibling?.matches('pre, ul') ? p.nextElementSibling : p))
  const most = (numbers) => numbers.length === 0 ? undefined : Math.max(...numbers)
  const headings = [...article.querySelectorAll('h1,h2,h3')].filter(seen)
  const wide = [...article.querySelectorAll('*')].filter(
    (e) => !e.closest('pre') && !e.closest('svg') && e.getBoundingClientRect().right > ${width})
  return {
    wide: wide.map((e) => e.tagName + ' ' + e.textContent.slice(0, 40)),
    height: Math.ceil(article.getBoundingClientRect().height),
    headings: headings.length,
    images: article.querySelectorAll('img,script,iframe').length,
    links: [...article.querySelectorAll('a')].map((a) => a.href),
    raw: (article.textContent.match(/\\*\\*|\\|\\s*---|<\\/?details/g) ?? []).length,
    charts,
    broken,
    ends: { verdict: most(headings.map(end)), why: most(ends('Why:')), toDo: most(ends('To do:')) },
  }
}
draw().catch((error) => { broken.push(String(error)); return 0 }).then((charts) => {
  const folded = look(charts)
  const all = [...article.querySelectorAll('details')]
  for (const one of all) one.open = true
  const open = look(charts)
  if (!article.dataset.unfold) for (const one of all) one.open = false
  document.body.dataset.measured = JSON.stringify({ folded, open })
})
</script>`
}
