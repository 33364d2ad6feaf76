import { code, link, type Markup, Summary } from '../../runtime/summary.ts'
import type { PreviewView } from '../record/types.ts'
import { hideBuildRun } from './build-run.ts'
import { describeTime, STATUS_WORDS } from './describe-status.ts'
import { hideLive } from './live-release.ts'
import { renderPhases, renderView } from './render-view.ts'

/** GitHub refuses longer comments ("body is too long (maximum is 65536 characters)"). */
const LONGEST = 65_536
/** So much of each part is left of a comment that is too long. */
const KEPT = { rows: 60, warnings: 10, lines: 30, text: 600, reason: 2_000 } as const
const CUT = 'This comment was truncated. The rest is in the job summary.'

/** What the comment of an app's preview begins with. It is not shown, and no other app of the repository has it. */
export const commentMarker = (app: string): string =>
  `<!-- renga-preview:${Buffer.from(app).toString('base64url')} -->`

/**
 * The one comment of a preview on its pull request, in GitHub-flavoured Markdown, never longer than GitHub takes: the
 * verdict, the address and the reason come first and stay; of long lists and texts the beginning stays, and the comment
 * says so.
 */
export function renderComment(view: PreviewView): string {
  const hidden = hideLive(view.live)
  const longest = LONGEST - hidden.length
  const head = `${commentMarker(view.app)}\n${hideBuildRun(view.buildRun)}`
  const whole = head + page(view)
  if (whole.length <= longest) return whole + hidden
  const short = head + page(shortened(view))
  if (short.length <= longest) return short + hidden
  // Names without end: lines, so that no Markdown is cut in two.
  const note = `\n\n_${CUT}_\n`
  const kept = short.slice(0, longest - note.length)
  return `${kept.slice(0, lastWhole(kept))}${note}${hidden}`
}

/**
 * The end of the last whole line; a fold that would stay open is left out, with the note that would be hidden in it.
 */
function lastWhole(markdown: string): number {
  const fold = markdown.lastIndexOf('\n<details>')
  return fold > markdown.lastIndexOf('</details>') ? fold : markdown.lastIndexOf('\n')
}

function shortened(view: PreviewView): PreviewView {
  const { failure, processes, removed, warnings, phases } = view
  const { rows, text, reason, lines } = KEPT
  const missing = processes.length - rows
  return {
    ...view,
    processes: processes.slice(0, rows).map((one) => ({ ...one, type: cut(one.type, text) })),
    phases: phases.slice(0, rows),
    warnings: [
      CUT,
      ...(missing > 0 ? [`${missing} more process types are not listed.`] : []),
      ...warnings.slice(0, KEPT.warnings).map((one) => cut(one, text)),
    ],
    ...(removed === undefined ? {} : { removed: shortenedList(removed) }),
    ...(failure === undefined
      ? {}
      : {
          failure: {
            reason: cut(failure.reason, reason),
            ...(failure.of === undefined ? {} : { of: cut(failure.of, text) }),
            ...(failure.fix === undefined ? {} : { fix: cut(failure.fix, text) }),
            ...(failure.lines === undefined
              ? {}
              : { lines: failure.lines.slice(-lines).map((line) => cut(line, text)) }),
          },
        }),
  }
}

/** What could not be removed first: somebody has to see to it. */
const shortenedList = (removed: NonNullable<PreviewView['removed']>): NonNullable<PreviewView['removed']> =>
  [...removed]
    .sort((a, b) => Number(b.outcome === 'failed') - Number(a.outcome === 'failed'))
    .slice(0, KEPT.rows)
    .map((one) => ({
      ...one,
      name: cut(one.name, KEPT.text),
      ...(one.reason === undefined ? {} : { reason: cut(one.reason, KEPT.text) }),
    }))

const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest).toWellFormed()}… (cut)`

function page(view: PreviewView): string {
  const { icon, title } = STATUS_WORDS[view.status]
  const page = new Summary().heading(`${icon} Preview of ${view.app}: ${title}`, 3)
  renderView(page, view)
  renderPhases(page, view)
  const last = footer(view)
  if (last.length > 0) page.paragraph(...last)
  return page.whole
}

function footer(view: PreviewView): (string | Markup)[] {
  const verbs = commands(view)
  const listed = verbs.flatMap((verb, index) => [index === 0 ? '' : ' ', code(`/preview ${verb}`)])
  const parts = [
    ...(view.runUrl === undefined ? [] : [[link('The run', view.runUrl)]]),
    ...(view.updatedAt === undefined ? [] : [[`Updated ${describeTime(view.updatedAt)}`]]),
    ...(verbs.length === 0 ? [] : [['Comment with ', ...listed]]),
  ]
  return parts.flatMap((part, index) => (index === 0 ? part : [' · ', ...part]))
}

/** What can be done now. */
function commands({ status, pinned, database, live }: PreviewView): readonly string[] {
  const own = database === 'shared' || database === 'template'
  switch (status) {
    case 'ready':
    case 'failed':
      return [...(pinned ? [] : ['keep']), ...(own ? ['reset-db'] : []), 'down']
    case 'build-failed':
    case 'build-cancelled':
      return live === undefined ? [] : ['down']
    case 'sleeping':
      return ['wake', ...(pinned ? [] : ['keep']), 'down']
    default:
      return []
  }
}
