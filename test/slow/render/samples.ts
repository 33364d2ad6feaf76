/** What people see, as it comes from the code that makes it: comments of previews, and their summary. */
import { renderComment } from '../../../src/preview/comment/render-comment.ts'
import { renderPreviewSummary } from '../../../src/preview/comment/render-summary.ts'
import type { PreviewView } from '../../../src/preview/record/types.ts'

export interface Sample {
  readonly name: string
  /** Where GitHub shows it: the widths of the page differ. */
  readonly place: 'comment' | 'summary'
  readonly markdown: string
}

const ready: PreviewView = {
  app: 'renga-board',
  number: 128,
  status: 'ready',
  url: 'https://renga-board-pr-128.previews.example.com',
  sha: '1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f7a8b9c0d',
  release: 'v3',
  processes: [
    { type: 'web', status: 'running', running: 1, desired: 1, size: 'basic' },
    { type: 'worker', status: 'running', running: 1, desired: 1, size: 'eco' },
  ],
  database: 'template',
  redis: 'none',
  expiresAt: '2026-12-01T14:05:00Z',
  pinned: false,
  costPerDay: 0.6,
  logsUrl: 'https://us-east-1.console.aws.amazon.com/cloudwatch/home',
  runUrl: 'https://github.com/renga-dev/renga-board/actions/runs/1',
  updatedAt: '2026-11-26T14:05:00Z',
  phases: [
    { name: 'check', seconds: 0 },
    { name: 'database', seconds: 6 },
    { name: 'release phase', seconds: 11 },
    { name: 'deploy', seconds: 62 },
    { name: 'health check', seconds: 1 },
    { name: 'postdeploy', seconds: 9 },
  ],
  warnings: [
    "The add-on papertrail is not created: previews have PostgreSQL and Redis only. Set the config vars of papertrail in the review config vars, or remove it from 'environments.review.addons'.",
  ],
}

const failed: PreviewView = {
  ...ready,
  status: 'failed',
  sha: '9f8e7d6c5b4a39281706f5e4d3c2b1a098765432',
  release: 'v4',
  serving: 'v3',
  processes: ready.processes.map((process) => ({ ...process, status: 'rolled back' })),
  phases: ready.phases.slice(0, 3),
  warnings: [],
  failure: {
    reason: 'The deploy of v4 failed: web exits with code 1 (EssentialContainerExited).',
    fix: "Set the config var 'VERSES_PER_PAGE' in app.json or in the review config vars.",
    lines: [
      '> renga-board@1.0.0 start',
      '> node server.js',
      '',
      'file:///app/lib/page.js:14',
      "  throw new Error('VERSES_PER_PAGE is not a number')",
      '        ^',
      'Error: VERSES_PER_PAGE is not a number',
      '    at readSettings (file:///app/lib/page.js:14:9)',
      '    at file:///app/server.js:8:18',
    ],
  },
}

const { expiresAt: _gone, costPerDay: _free, ...bare } = ready

/** By a job that knows only the comment. */
const building: PreviewView = {
  app: ready.app,
  number: ready.number,
  status: 'building',
  sha: '9f8e7d6c5b4a39281706f5e4d3c2b1a098765432',
  processes: [],
  database: 'none',
  redis: 'none',
  pinned: false,
  runUrl: 'https://github.com/renga-dev/renga-board/actions/runs/1',
  phases: [],
  warnings: [],
  updatedAt: '2026-11-26T14:05:00Z',
  live: {
    url: 'https://renga-board-pr-128.previews.example.com',
    release: 'v3',
    sha: '1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f7a8b9c0d',
  },
}

const buildFailed: PreviewView = {
  ...building,
  status: 'build-failed',
  failure: {
    reason: 'The build failed: the buildpack heroku/nodejs failed (exit code 51 of heroku/builder:24).',
    fix: 'Fix what the buildpack reports in its last lines.',
    lines: [
      'npm error code ERESOLVE',
      'npm error ERESOLVE unable to resolve dependency tree',
      'npm error Found: react@19.2.0',
      'npm error Could not resolve dependency:',
      'npm error peer react@"^18.0.0" from react-verse@2.1.0',
    ],
    of: 'the build',
  },
}

const removed: NonNullable<PreviewView['removed']> = [
  { kind: 'listener rule', name: 'renga-board-pr-128', outcome: 'deleted' },
  { kind: 'ECS service', name: 'renga-board-pr-128-web', outcome: 'deleted' },
  { kind: 'ECS service', name: 'renga-board-pr-128-worker', outcome: 'deleted' },
  { kind: 'target group', name: 'pv128-web-1a2b3c4d', outcome: 'deleted' },
  { kind: 'secret', name: 'renga/renga-board/pr-128', outcome: 'deleted' },
  { kind: 'schedule', name: 'renga-board-pr-128-web', outcome: 'absent' },
]

export function samples(): readonly Sample[] {
  const comment = (name: string, view: PreviewView): Sample => ({
    name: `comment-${name}`,
    place: 'comment',
    markdown: renderComment(view),
  })
  const hostile = '<img src=x> @octocat [x](https://evil.example) | # ::error::x `'
  return [
    comment('ready', ready),
    comment('building', building),
    comment('build-failed', buildFailed),
    comment('failed', failed),
    comment('sleeping', {
      ...ready,
      status: 'sleeping',
      processes: ready.processes.map((one) => ({ ...one, status: 'asleep', running: 0, desired: 0 })),
      phases: [],
      warnings: [],
    }),
    comment('deploying', { ...bare, status: 'deploying', processes: [], phases: [], warnings: [] }),
    comment('destroyed', { ...bare, status: 'destroyed', processes: [], phases: [], warnings: [], removed }),
    comment('hostile', {
      ...failed,
      warnings: [hostile],
      failure: { reason: hostile, fix: hostile, lines: [hostile, '```', '# not a heading'] },
      processes: [{ type: hostile, status: hostile, running: 1, desired: 1, size: hostile }],
    }),
    {
      name: 'summary-preview',
      place: 'summary',
      markdown: renderPreviewSummary(ready, 'https://github.com/renga-dev/renga-board/pull/128'),
    },
  ]
}
