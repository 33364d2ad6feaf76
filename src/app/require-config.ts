import { ProblemsError } from '../runtime/errors.ts'
import type { App, EnvDeclaration } from './app.ts'
import { Problems } from './problems.ts'

/**
 * What Heroku sets in review apps and in no others
 * (https://devcenter.heroku.com/articles/github-integration-review-apps#injected-environment-variables;
 * HEROKU_PARENT_APP_NAME is of their first version). A manifest that requires them asks Heroku for them, not the people
 * who set config vars: previews have them, and no other environment misses them.
 */
export const REVIEW_APP_NAMES = ['HEROKU_BRANCH', 'HEROKU_PR_NUMBER', 'HEROKU_PARENT_APP_NAME'] as const

/** What becomes of each config var that app.json declares and that is not set yet. */
export interface ConfigPlan {
  /** Required, without a value and without a generator: somebody must set them. */
  readonly missing: readonly EnvDeclaration[]
  /** Values to start with, the lowest in precedence. */
  readonly defaults: ReadonlyMap<string, string>
  /** To be made once at random, stored, and never made again. */
  readonly generate: readonly EnvDeclaration[]
}

/**
 * Compares the declarations of app.json with the names that are set already (config vars and what the platform
 * injects).
 */
export function planConfig(app: App, names: Iterable<string>): ConfigPlan {
  const set = new Set(names)
  const open = app.env.filter((declaration) => !set.has(declaration.name))
  const generate = open.filter((declaration) => declaration.generator !== undefined)
  const rest = open.filter((declaration) => declaration.generator === undefined)
  return {
    missing: rest.filter((declaration) => declaration.required && declaration.value === undefined),
    defaults: new Map(
      rest.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const])),
    ),
    generate,
  }
}

/**
 * Throws ProblemsError that names every missing config var at once, in Heroku's words ("config var FOO is required").
 * `where` says where to set it. A variable with a value or a generator in app.json is not missing.
 */
export function requireConfig(
  app: App,
  names: Iterable<string>,
  where = 'the config vars of this environment',
): void {
  const { missing } = planConfig(app, names)
  if (missing.length === 0) return
  const problems = new Problems()
  for (const declaration of missing) {
    problems.error(
      declaration.at ?? { file: 'app.json' },
      describeMissing(declaration),
      `Add it to ${where}, set its value in app.json, or write "required": false.`,
    )
  }
  throw new ProblemsError(problems.all)
}

/** In Heroku's words, and why an empty value does not count. */
export function describeMissing({ name, description, isEmpty }: EnvDeclaration): string {
  const about = description === undefined ? '' : ` (${description.replace(/\.$/, '')})`
  const empty = isEmpty === true ? ': as on Heroku, "value": "" does not satisfy a required config var' : ''
  return `config var ${name} is required${about} and is not set${empty}.`
}
