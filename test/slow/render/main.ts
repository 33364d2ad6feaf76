/**
 * Renders comments and summaries as GitHub shows them (GitHub-flavoured Markdown, GitHub's stylesheet, Mermaid), opens
 * each in a real Chromium, and measures there what a reader would stumble over. `npm run render -- --keep` writes the
 * pictures of docs/images again. Last line: "N passed, N failed".
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Looks, type Measured, pageOf, renderMarkdown, runPage } from './page.ts'
import { type RunSample, runs } from './runs.ts'
import { type Sample, samples } from './samples.ts'

const OUT = resolve('.cache/render')
/** GitHub's columns: a comment in a conversation, a summary on a run's page. */
const WIDTHS = { comment: 760, summary: 940 } as const
/** A person sees these before scrolling: the verdict, the reason and what to do must end within them. */
const FIRST_PIXELS = 600
/** Pictures that the documents show. */
const KEPT = new Map([
  ['comment-ready', 'preview-comment.png'],
  ['comment-failed', 'preview-comment-failed.png'],
  ['deploy-landed', 'summary-deploy.png'],
  ['deploy-rolled-back', 'summary-deploy-failed.png'],
  ['release-failed', 'summary-release-failed.png'],
  ['rollback-landed', 'summary-rollback.png'],
  ['comment-building', 'preview-comment-building.png'],
  ['comment-build-failed', 'preview-comment-build-failed.png'],
])

const chromium = findChromium()
mkdirSync(OUT, { recursive: true })
let passed = 0
let failed = 0
for (const sample of samples()) {
  const body = renderMarkdown(sample.markdown)
  const { name, place } = sample
  const { open } = draw(name, pageOf(body, WIDTHS[place], true))
  screenshot(name, WIDTHS[place], open)
  report(name, problemsOf(sample, open))
}
for (const run of await runs()) {
  const [body, width] = [runPage(run), WIDTHS.summary]
  const { folded, open } = draw(run.name, pageOf(body, width, false))
  screenshot(run.name, width, folded)
  report(run.name, [
    ...verdictProblems(run, folded),
    ...readingProblems(run, folded),
    ...readingProblems(run, open),
  ])
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function report(name: string, problems: readonly string[]): void {
  if (problems.length === 0) passed += 1
  else failed += 1
  console.log(problems.length === 0 ? `ok   ${name}` : `FAIL ${name}: ${[...new Set(problems)].join('; ')}`)
  const kept = KEPT.get(name)
  if (kept !== undefined && process.argv.includes('--keep'))
    copyFileSync(join(OUT, `${name}.png`), join('docs/images', kept))
}

function problemsOf(sample: Sample, measured: Measured): readonly string[] {
  const { headings, height } = measured
  return [
    ...(height > 1600 ? [`${height} px high: nobody reads that`] : []),
    ...(headings === 1 ? [] : [`${headings} headings instead of one`]),
    ...readingProblems(sample, measured),
  ]
}

/** One verdict, above it only lines that unfold, and with it the reason and what to do before one has to scroll. */
function verdictProblems(
  { name }: RunSample,
  { ends, headings, height, charts }: Measured,
): readonly string[] {
  const needed = /landed|first$/.test(name)
    ? (['verdict', 'toDo'] as const)
    : (['verdict', 'why', 'toDo'] as const)
  return [
    ...(headings === 1 ? [] : [`${headings} verdicts instead of one`]),
    ...(height > 2000 ? [`${height} px high: nobody reads that`] : []),
    ...needed.flatMap((part) => {
      const end = ends[part]
      if (end === undefined) return [`no ${part}`]
      return end <= FIRST_PIXELS ? [] : [`the ${part} ends at ${end} px, not in the first ${FIRST_PIXELS}`]
    }),
    ...(name.endsWith('landed') && charts === 0 ? ['no timeline'] : []),
  ]
}

function readingProblems({ name }: { readonly name: string }, measured: Measured): readonly string[] {
  const { wide, images, links, raw, broken } = measured
  return [
    ...(wide.length === 0 ? [] : [`wider than the page: ${wide.join(', ')}`]),
    ...(images === 0 ? [] : [`${images} images or scripts`]),
    ...(raw === 0 || name.endsWith('hostile') ? [] : [`${raw} pieces of Markdown are shown as they are`]),
    ...broken.map((why) => `a chart that Mermaid cannot draw: ${why}`),
    ...links
      .filter((href) => !/^https:\/\/([\w-]+\.)*(github\.com|amazon\.com|example\.com)\//.test(href))
      .map((href) => `a link to ${href}`),
  ]
}

/** Opens the page in Chromium and answers what it has measured. */
function draw(name: string, page: string): Looks {
  const file = join(OUT, `${name}.html`)
  writeFileSync(file, page)
  const dom = chromiumRuns(['--virtual-time-budget=20000', '--dump-dom', pathToFileURL(file).href])
  const [, text] = /data-measured="([^"]*)"/.exec(dom) ?? []
  if (text === undefined) throw new Error(`Chromium has not measured ${file}`)
  return JSON.parse(
    text.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
  )
}

function screenshot(name: string, width: number, { height }: Measured): void {
  const picture = join(OUT, `${name}.png`)
  const size = [`--window-size=${width},${height}`, '--force-device-scale-factor=1.5', '--hide-scrollbars']
  const page = pathToFileURL(join(OUT, `${name}.html`)).href
  chromiumRuns(['--virtual-time-budget=20000', `--screenshot=${picture}`, ...size, page])
}

function chromiumRuns(args: readonly string[]): string {
  const flags = ['--headless', '--disable-gpu', '--no-sandbox', '--disable-dev-shm-usage', '--no-first-run']
  return execFileSync(chromium, [...flags, '--allow-file-access-from-files', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64 * 1024 * 1024,
  })
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
