import { code, link, type Markup, Summary } from '../runtime/summary.ts'
import { STATUS_WORDS } from './describe-status.ts'
import { renderPhases, renderView } from './render-view.ts'
import type { PreviewView } from './types.ts'

/** GitHub refuses longer comments ("body is too long (maximum is 65536 characters)"). */
const LONGEST = 65_536
/** A resource table or a log longer than this belongs into the job summary. */
const LIMIT = LONGEST - 1_000

/** What the comment of an app's preview begins with. It is not shown, and no other app of the repository has it. */
export const commentMarker = (app: string): string =>
  `<!-- renga-preview:${Buffer.from(app).toString('base64url')} -->`

/** The one comment of a preview on its pull request, in GitHub-flavoured Markdown. */
export function renderComment(view: PreviewView): string {
  const whole = `${commentMarker(view.app)}\n${page(view)}`
  if (whole.length <= LIMIT) return whole
  const { removed: _, warnings: _more, failure, ...rest } = view
  const short: PreviewView = {
    ...rest,
    warnings: ['More was to be said than a comment holds: the job summary has it all.'],
    ...(failure === undefined ? {} : { failure: { reason: failure.reason.slice(0, 2_000) } }),
  }
  return `${commentMarker(view.app)}\n${page(short)}`
}

function page(view: PreviewView): string {
  const { icon, title } = STATUS_WORDS[view.status]
  const page = new Summary().heading(`${icon} Preview of ${view.app}: ${title}`, 3)
  renderView(page, view)
  renderPhases(page, view)
  const last = footer(view)
  if (last.length > 0) page.paragraph(...last)
  return page.toString()
}

function footer(view: PreviewView): (string | Markup)[] {
  const run = view.runUrl === undefined ? [] : [link('The run', view.runUrl)]
  const verbs = commands(view)
  if (verbs.length === 0) return run
  const listed = verbs.flatMap((verb, index) => [index === 0 ? '' : ' ', code(`/preview ${verb}`)])
  return [...run, run.length === 0 ? 'Comment with ' : ' · Comment with ', ...listed]
}

/** What can be done now. */
function commands({ status, pinned, database }: PreviewView): readonly string[] {
  const own = database === 'shared' || database === 'template'
  switch (status) {
    case 'ready':
    case 'failed':
      return [...(pinned ? [] : ['keep']), ...(own ? ['reset-db'] : []), 'down']
    case 'sleeping':
      return ['wake', ...(pinned ? [] : ['keep']), 'down']
    default:
      return []
  }
}
