import type { AppFacts } from '../../ecs/app-facts.ts'
import type { Release } from './release.ts'

/** What a release tells of its app; `attachments` are the variables of attached resources, by name. */
export function appFactsOf(
  release: Pick<Release, 'config' | 'defaults' | 'addons'>,
  attachments: Readonly<Record<string, string>> = {},
): AppFacts {
  const { config, defaults = {}, addons } = release
  return {
    configVars: [...config.names, ...Object.keys(defaults), ...Object.keys(attachments)],
    ...(addons === undefined ? {} : { addons }),
  }
}
