import type { EnvDeclaration, Script } from '../app.ts'
import { type AppJson, type AppJsonSection, STAGES, type Stage } from './app-json.ts'

/**
 * Which stage of app.json an environment is: `review`, `test` and `production` are themselves, and the environment of a
 * pull request (`pr-12`, `preview`, `preview-12`, `review-12`) is a review app. Others, such as `staging`, have no
 * stage: Heroku gives a staging app the root of app.json.
 */
export function stageOf(environment: string): Stage | undefined {
  const name = environment.toLowerCase()
  const exact = STAGES.find((stage) => stage === name)
  return exact ?? (/^(?:pr|preview|review)(?:-|$)/.test(name) ? 'review' : undefined)
}

/**
 * Does app.json govern this environment? Heroku reads it when it sets an app up, for review apps and for CI
 * (https://devcenter.heroku.com/articles/app-json-schema), never on a push to an app that exists. So its `env` is
 * enforced, and what is wrong with it an error, for previews and CI only.
 */
export const isGoverned = (stage: Stage | undefined): boolean => stage === 'review' || stage === 'test'

/**
 * The root of app.json with the section of one stage laid over it: `env` and `scripts` merge by key; `formation`,
 * `addons` and `buildpacks` are replaced whole. Heroku has not published its merge; this is what its review apps show.
 */
export function resolveStage(manifest: AppJson, stage: Stage | undefined): AppJsonSection {
  const over = stage === undefined ? undefined : manifest.environments.get(stage)
  if (over === undefined) return manifest
  const formation = over.formation ?? manifest.formation
  const addons = over.addons ?? manifest.addons
  const buildpacks = over.buildpacks ?? manifest.buildpacks
  return {
    env: mergeEnv(manifest.env, over.env),
    ...(formation === undefined ? {} : { formation }),
    ...(addons === undefined ? {} : { addons }),
    ...(buildpacks === undefined ? {} : { buildpacks }),
    scripts: new Map<string, Script>([...manifest.scripts, ...over.scripts]),
  }
}

/**
 * A variable of the stage replaces the root's whole, so that a value ends a generator; only the description is
 * inherited.
 */
function mergeEnv(
  root: ReadonlyMap<string, EnvDeclaration>,
  over: ReadonlyMap<string, EnvDeclaration>,
): ReadonlyMap<string, EnvDeclaration> {
  const merged = new Map(root)
  for (const [name, declaration] of over) {
    const description = declaration.description ?? root.get(name)?.description
    merged.set(name, { ...declaration, ...(description === undefined ? {} : { description }) })
  }
  return merged
}
