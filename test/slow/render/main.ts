/**
 * Renders comments and summaries as GitHub shows them (GitHub-flavoured Markdown, GitHub's stylesheet), opens each in a
 * real Chromium, and measures there what a reader would stumble over. `npm run render -- --keep` writes the pictures of
 * docs/images again. Last line: "N passed, N failed".
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { marked } from 'marked'
import { type Sample, samples } from './samples.ts'

const OUT = resolve('.cache/render')
const css = readFileSync(
  createRequire(import.meta.url).resolve('github-markdown-css/github-markdown-light.css'),
  'utf8',
)
/** GitHub's columns: a comment in a conversation, a summary on a run's page. */
const WIDTHS = { comment: 760, summary: 940 } as const
/** Pictures that the documents show. */
const KEPT = new Map([
  ['comment-ready', 'preview-comment.png'],
  ['comment-failed', 'preview-comment-failed.png'],
  ['comment-building', 'preview-comment-building.png'],
  ['comment-build-failed', 'preview-comment-build-failed.png'],
])

const chromium = findChromium()
mkdirSync(OUT, { recursive: true })
let passed = 0
let failed = 0
for (const sample of await samples()) {
  const file = join(OUT, `${sample.name}.html`)
  writeFileSync(file, pageOf(sample))
  const problems = look(file, sample)
  screenshot(file, join(OUT, `${sample.name}.png`), sample)
  if (problems.length === 0) passed += 1
  else failed += 1
  console.log(problems.length === 0 ? `ok   ${sample.name}` : `FAIL ${sample.name}: ${problems.join('; ')}`)
  const kept = KEPT.get(sample.name)
  if (kept !== undefined && process.argv.includes('--keep'))
    copyFileSync(join(OUT, `${sample.name}.png`), join('docs/images', kept))
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

/** Folded parts are open, so that they are looked at as well. */
function pageOf({ markdown, place }: Sample): string {
  const body = marked.parse(markdown, { async: false, gfm: true }).replaceAll('<details>', '<details open>')
  return `<!doctype html><meta charset="utf-8"><style>${css}
body { margin: 0; background: #fff; font-family: 'DejaVu Sans', sans-serif }
.markdown-body { width: ${WIDTHS[place]}px; padding: 16px; box-sizing: border-box }
</style><article class="markdown-body">${body}</article><script>
const article = document.querySelector('article')
const wide = [...article.querySelectorAll('*')].filter((e) => !e.closest('pre') && e.getBoundingClientRect().right > ${WIDTHS[place]})
document.body.dataset.measured = JSON.stringify({
  wide: wide.map((e) => e.tagName + ' ' + e.textContent.slice(0, 40)),
  height: Math.ceil(article.getBoundingClientRect().height),
  headings: article.querySelectorAll('h1,h2,h3').length,
  images: article.querySelectorAll('img,script,iframe').length,
  links: [...article.querySelectorAll('a')].map((a) => a.href),
  raw: (article.textContent.match(/\\*\\*|\\|\\s*---|<\\/?details/g) ?? []).length,
})
</script>`
}

interface Measured {
  readonly wide: readonly string[]
  readonly height: number
  readonly headings: number
  readonly images: number
  readonly links: readonly string[]
  readonly raw: number
}

function measure(file: string): Measured {
  const dom = execFileSync(chromium, [...flags(), '--dump-dom', pathToFileURL(file).href], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [, text] = /data-measured="([^"]*)"/.exec(dom) ?? []
  if (text === undefined) throw new Error(`Chromium has not measured ${file}`)
  return JSON.parse(
    text.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
  )
}

function look(file: string, { name }: Sample): readonly string[] {
  const { wide, height, headings, images, links, raw } = measure(file)
  return [
    ...(wide.length === 0 ? [] : [`wider than the page: ${wide.join(', ')}`]),
    ...(height > 1600 ? [`${height} px high: nobody reads that`] : []),
    ...(headings === 1 ? [] : [`${headings} headings instead of one`]),
    ...(images === 0 ? [] : [`${images} images or scripts`]),
    ...(raw === 0 || name.endsWith('hostile') ? [] : [`${raw} pieces of Markdown are shown as they are`]),
    ...links
      .filter((href) => !/^https:\/\/([\w-]+\.)*(github\.com|amazon\.com|example\.com)\//.test(href))
      .map((href) => `a link to ${href}`),
  ]
}

function screenshot(file: string, picture: string, { place }: Sample): void {
  const { height } = measure(file)
  execFileSync(
    chromium,
    [
      ...flags(),
      `--screenshot=${picture}`,
      `--window-size=${WIDTHS[place]},${height}`,
      '--force-device-scale-factor=1.5',
      '--hide-scrollbars',
      pathToFileURL(file).href,
    ],
    { stdio: 'ignore' },
  )
}

function flags(): readonly string[] {
  return ['--headless', '--disable-gpu', '--no-sandbox', '--disable-dev-shm-usage', '--no-first-run']
}

function findChromium(): string {
  const names = [process.env['CHROMIUM'], 'chromium', 'chromium-browser', 'google-chrome'].filter(
    (name) => name !== undefined,
  )
  const found = names.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0)
  if (found !== undefined) return found
  console.error('No Chromium is here: apt-get install chromium fonts-noto-color-emoji, or set CHROMIUM.')
  process.exit(1)
}
