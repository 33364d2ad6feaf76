import { buildpackIdOf } from '../builder/choose-buildpacks.ts'
import { error, locate, type Rule, warning } from './source.ts'

/** What stands for the classic buildpacks that apps list most. */
const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [
    /buildpack-apt(\.git)?(#|$)/,
    'List the packages in project.toml for heroku/deb-packages ([com.heroku.buildpacks.deb-packages] install = ["…"]).',
  ],
  [
    /(google-chrome|chrome-for-testing|chromedriver)/,
    'Install chromium with heroku/deb-packages ([com.heroku.buildpacks.deb-packages] in project.toml).',
  ],
  [
    /ffmpeg/,
    'Install ffmpeg with heroku/deb-packages ([com.heroku.buildpacks.deb-packages] in project.toml).',
  ],
  [
    /buildpack-static/,
    "Serve static files from the app, or use a builder with Paketo's web server buildpacks.",
  ],
  [/pgbouncer/, 'Use RDS Proxy, or run PgBouncer as a separate service.'],
  [/multi/, "List the buildpacks themselves under 'buildpacks'."],
  [/(monorepo|subdir)/, "Use the app's directory as the input 'working-directory'."],
]

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
    const id = buildpackIdOf(url)
    if (id === undefined) {
      const instead = INSTEAD.find(([pattern]) => pattern.test(url))?.[1]
      return [
        error(
          at,
          `'${url}' is a classic buildpack, which Cloud Native builders cannot run.`,
          instead ?? ELSE,
        ),
      ]
    }
    return /^https?:/.test(url)
      ? [
          warning(
            at,
            `'${url}' is a classic buildpack; the builder's '${id}' is used instead.`,
            `Use "${id}".`,
          ),
        ]
      : []
  })
  return [...multi, ...listed]
}
