import type { App } from '../../app/app.ts'
import type { OpenFacts } from '../../runtime/redaction/redactor.ts'
import type { Release } from './release.ts'

/** What a release itself tells everyone, so that no config var that says the same is hidden. */
export function openFactsOf(release: Release): OpenFacts {
  const { image, commit = '', config, processes, publicConfigVars } = release
  return {
    names: publicConfigVars,
    texts: [
      image,
      commit,
      config.secretArn,
      ...processes.flatMap(({ type, taskDefinition = '' }) => [type, taskDefinition]),
    ],
  }
}

type PublicNames = Pick<Release, 'publicConfigVars' | 'ownPublicConfigVars'>

/**
 * What a release made from `source` keeps of its public config vars. Of another environment's release (a promotion) not
 * what that one's section lists: `DATABASE_URL` of a staging that is thrown away is not a secret, production's is.
 */
export function publicNamesFor(source: PublicNames, sameEnvironment: boolean): PublicNames {
  const { publicConfigVars: all = [], ownPublicConfigVars: own = [] } = source
  const kept = sameEnvironment ? all : all.filter((name) => !own.includes(name))
  return {
    ...(kept.length === 0 ? {} : { publicConfigVars: kept }),
    ...(!sameEnvironment || own.length === 0 ? {} : { ownPublicConfigVars: own }),
  }
}

/** The same for a release that is to be opened. */
export const openFactsOfApp = (app: App, image: string, types: readonly string[]): OpenFacts => ({
  names: app.publicConfigVars,
  // An image without a table of its own runs the Procfile's types.
  texts: [image, ...types, ...app.processes.map(({ name }) => name)],
})
