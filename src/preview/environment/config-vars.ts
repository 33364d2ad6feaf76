import type { App, EnvDeclaration } from '../../app/app.ts'
import { FULL_HEROKU_COMPAT, type HerokuCompat } from '../../app/heroku-compat.ts'
import { Problems } from '../../app/problems.ts'
import { describeMissing, planConfig } from '../../app/require-config.ts'
import { reservedNames } from '../../ecs/task-definition.ts'
import { SECRET_BYTES } from '../../release/config/config-vars.ts'
import { ProblemsError, UserError } from '../../runtime/errors.ts'
import type { PreviewIdentity } from '../record/identity.ts'
import { previewName } from '../record/identity.ts'
import type { PullRequest } from '../record/types.ts'

/** Keys of the secret that are this suite's own: they never become variables of a process. */
export const HIDDEN = 'RENGA_'
const GENERATED = `${HIDDEN}GENERATED_`

/** Where the values of a preview's config vars come from, the weakest first. */
export interface ConfigSources {
  readonly app: App
  /** The secret as it is: what was generated before is kept forever. */
  readonly stored: ReadonlyMap<string, string>
  /** Config vars of all previews ("Review app config vars" on Heroku). */
  readonly review: ReadonlyMap<string, string>
  /** The action's input. */
  readonly given: ReadonlyMap<string, string>
  /** What the platform says: HEROKU_BRANCH, DATABASE_URL … */
  readonly injected: ReadonlyMap<string, string>
  /** A new random text. */
  readonly random: () => string
}

export interface ResolvedConfig {
  /** What the secret must hold, hidden keys among it. */
  readonly values: ReadonlyMap<string, string>
  /** Names that were generated now. */
  readonly generated: readonly string[]
  /** Name -> where its value comes from, for the log; never a value. */
  readonly origins: ReadonlyMap<string, string>
}

/**
 * The config vars of a preview: generated < app.json (root, then `environments.review`, merged already) < config vars
 * of all previews < the action's input < what the platform injects. Throws ProblemsError that names every required one
 * that nobody gives, before anything was changed.
 */
export function resolveConfig(sources: ConfigSources, where: string): ResolvedConfig {
  const { app, stored, review, given, injected } = sources
  const set = new Map([
    ...layer(review, 'review config vars'),
    ...layer(given, "input 'env'"),
    ...layer(injected, 'platform'),
  ])
  const plan = planConfig(app, [...set.keys(), ...reservedNames(app.parity ?? FULL_HEROKU_COMPAT)])
  if (plan.missing.length > 0) throw missing(plan.missing, where)
  const values = new Map<string, string>()
  const origins = new Map<string, string>()
  const generated: string[] = []
  for (const { name } of plan.generate) {
    const known = stored.get(GENERATED + name)
    if (known === undefined) generated.push(name)
    values.set(name, known ?? sources.random())
    origins.set(name, known === undefined ? 'generated now' : 'generated earlier')
  }
  // Also those that something stronger hides now: it may be removed again.
  for (const [name, value] of stored) if (name.startsWith(GENERATED)) values.set(name, value)
  for (const { name } of plan.generate) values.set(GENERATED + name, values.get(name) ?? '')
  for (const [name, value] of plan.defaults) {
    values.set(name, value)
    origins.set(name, 'app.json')
  }
  for (const [name, { value, origin }] of set) {
    values.set(name, value)
    if (!name.startsWith(HIDDEN)) origins.set(name, origin)
  }
  checkSize(values)
  return { values, generated, origins }
}

function layer(
  values: ReadonlyMap<string, string>,
  origin: string,
): [string, { value: string; origin: string }][] {
  return [...values].map(([name, value]) => [name, { value, origin }])
}

function missing(declarations: readonly EnvDeclaration[], where: string): ProblemsError {
  const problems = new Problems()
  for (const declaration of declarations) {
    problems.error(
      declaration.at ?? { file: 'app.json' },
      describeMissing(declaration),
      `Add it to ${where}, set its value in 'environments.review' of app.json, or write "required": false.`,
    )
  }
  return new ProblemsError(problems.all)
}

function checkSize(values: ReadonlyMap<string, string>): void {
  const bytes = Buffer.byteLength(JSON.stringify(Object.fromEntries(values)))
  if (bytes <= SECRET_BYTES) return
  throw new UserError(
    `The preview's config vars are ${bytes} bytes; a secret holds at most ${SECRET_BYTES}.`,
    {
      fix: 'Put the largest ones in files in the repository.',
    },
  )
}

/**
 * What Heroku gives a review app
 * (https://devcenter.heroku.com/articles/github-integration-review-apps#injected-environment-variables).
 * HEROKU_APP_NAME comes with the dyno metadata of every task: it is a config var only where renga.yml turns these off.
 * The branch is data: any text that Git allows.
 */
export function injectedVars(
  identity: PreviewIdentity,
  pull: Pick<PullRequest, 'headRef'>,
  parity: HerokuCompat = FULL_HEROKU_COMPAT,
): Map<string, string> {
  return new Map([
    ...(parity.dynoMetadata ? [] : [['HEROKU_APP_NAME', previewName(identity)] as const]),
    ['HEROKU_BRANCH', pull.headRef],
    ['HEROKU_PR_NUMBER', String(identity.number)],
    // Of the first review apps, and still in many an app.json: the app that the preview is of.
    ['HEROKU_PARENT_APP_NAME', identity.app],
  ])
}

/** Are these the values the secret holds already? Then it gets no new version. */
export function sameValues(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([name, value]) => other.get(name) === value)
}
