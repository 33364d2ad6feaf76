import { formatVersion, type Release } from './release.ts'

/*
 * What a release is called in the list of releases, in Heroku's words
 * (https://devcenter.heroku.com/articles/releases; heroku/cli src/commands/releases).
 */

/** "Set FOO, BAR config vars", "Unset BAZ config vars", "Set FOO and unset BAZ config vars" */
export function configDescription(set: readonly string[], unset: readonly string[]): string {
  const parts = [
    ...(set.length === 0 ? [] : [`Set ${few(set)}`]),
    ...(unset.length === 0 ? [] : [`${set.length === 0 ? 'Unset' : 'unset'} ${few(unset)}`]),
  ]
  return `${parts.join(' and ')} config vars`
}

export const rollbackDescription = (target: Pick<Release, 'version'>): string =>
  `Rollback to ${formatVersion(target.version)}`

/** "Promote staging v12"; with another app's name before it when it comes from another app. */
export function promoteDescription(
  source: Pick<Release, 'app' | 'environment' | 'version'>,
  toApp: string,
): string {
  const from = source.app === toApp ? source.environment : `${source.app}/${source.environment}`
  return `Promote ${from} ${formatVersion(source.version)}`
}

/** "Retry of v41: Deploy 1a2b3c4". A retry of a retry names the last one only. */
export function retryDescription(source: Pick<Release, 'version' | 'description'>): string {
  return `Retry of ${formatVersion(source.version)}: ${source.description.replace(/^(?:Retry of v\d+: )+/, '')}`
}

export const REFRESH_DESCRIPTION = 'Refresh attached resources'

const SHOWN = 10

function few(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).join(', ')
  return names.length > SHOWN ? `${shown} and ${names.length - SHOWN} more` : shown
}
