import { join } from 'node:path'
import type { Source } from '../workflow/sources.ts'
import { type Action, ActionError, loadAction } from './action-file.ts'
import type { ActionFinder, JobDirectories } from './job-session.ts'

/**
 * The action of a step: `./path` in the workspace, `$/path` in the repository (and at the commit) of the workflow or
 * action that says it (runner 2.336), `owner/repo[/path]@ref` from the caller's table. Throws ActionError.
 */
export function findAction(
  uses: string,
  own: Source,
  { directories, finder }: { readonly directories: JobDirectories; readonly finder: ActionFinder },
): Action {
  if (uses.startsWith('./')) return loadAction(join(directories.workspace, uses), undefined, uses)
  if (uses.startsWith('$/')) return loadAction(join(own.directory(), uses.slice(2)), own, uses)
  if (uses.startsWith('docker://'))
    throw new ActionError(`'${uses}': container actions are not supported by this runner.`)
  const [, repository, path, ref] = /^([^/@]+\/[^/@]+)(?:\/([^@]*))?@(.+)$/.exec(uses) ?? []
  if (repository === undefined || ref === undefined) {
    throw new ActionError(
      `Expected format {org}/{repo}[/path]@ref. Actual '${uses}'. Input string was not in a correct format.`,
    )
  }
  const source = finder.find(repository, ref)
  if (source === undefined) {
    throw new ActionError(
      `Unable to resolve action '${uses}': this runner has no source for ${repository}@${ref}. Use its directory in actionSources.`,
    )
  }
  return loadAction(join(source.directory(), path ?? ''), source, uses)
}
