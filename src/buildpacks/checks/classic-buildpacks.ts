import { readListed } from '../builder/listed-buildpack.ts'
import { error, locate, type Rule, warning } from './source.ts'

const ELSE =
  "Remove it, or set the input 'buildpacks' to Cloud Native Buildpacks (ids of the builder, or a folder such as ./my-buildpack)."

/**
 * Classic buildpacks do not run on a Cloud Native builder, and the shim that once wrapped them is gone
 * (https://github.com/heroku/cnb-shim). Heroku's own are taken for the buildpacks of the same name.
 */
export const classicBuildpacks: Rule = (source) => {
  const multi = source.has('.buildpacks')
    ? [
        warning(
          locate('.buildpacks', undefined, ''),
          "'.buildpacks' lists classic buildpacks and is ignored.",
          "List them in app.json under 'buildpacks', or in the input 'buildpacks'.",
        ),
      ]
    : []
  if (source.listsBuildpacks) return multi
  const text = source.text('app.json')
  const listed = source.app.buildpacks.flatMap((url) => {
    const at = locate('app.json', text, JSON.stringify(url))
    const found = readListed(url)
    const shown = withoutSecret(url)
    if (found.kind === 'classic') {
      const message = `'${shown}' is a classic buildpack, which Cloud Native builders cannot run.`
      return [error(at, message, found.fix ?? ELSE)]
    }
    if (!found.classic) return []
    const message = `'${shown}' is a classic buildpack; the builder's '${found.id}' is used instead.`
    return [warning(at, message, `Use "${found.id}".`)]
  })
  return [...multi, ...listed]
}

/** The token or password of a private repository's address goes to no log, and to no comment of a failed build. */
const withoutSecret = (url: string): string => url.replace(/:\/\/[^/?#\s]{0,2000}@/, '://***@')
