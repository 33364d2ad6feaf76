import { link, Summary } from '../../runtime/summary.ts'
import type { PreviewView } from '../record/types.ts'
import { STATUS_WORDS } from './describe-status.ts'
import { renderPhases, renderView } from './render-view.ts'

/** The job summary of a preview that was brought up, woken, kept, refused or taken down. */
export function renderPreviewSummary(view: PreviewView, pullRequestUrl: string | undefined): string {
  const { icon, title } = STATUS_WORDS[view.status]
  const page = new Summary().heading(
    `${icon} Preview of ${view.app} for pull request ${view.number}: ${title}`,
  )
  if (pullRequestUrl !== undefined) page.paragraph(link(`Pull request ${view.number}`, pullRequestUrl))
  renderView(page, view)
  renderPhases(page, view)
  return page.toString()
}
