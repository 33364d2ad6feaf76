import type { App } from '../app/app.ts'

export interface BuildEnv {
  /** What the buildpacks see. */
  readonly all: Readonly<Record<string, string>>
  /** The part of it that decides what is built. */
  readonly counted: Readonly<Record<string, string>>
}

/**
 * The variables of a build: those that Heroku sets (`STACK`, `SOURCE_VERSION`), app.json's values (Heroku makes config
 * vars of them when it creates the app, so builds see them), and those that the workflow names, which win.
 *
 * SOURCE_VERSION does not count unless the workflow names it: with it no two commits would share an image, also where
 * they differ in nothing that is built.
 */
export function buildEnv(
  request: {
    readonly app: Pick<App, 'env'>
    readonly commit: string
    readonly env: Readonly<Record<string, string>>
  },
  stack: string | undefined,
): BuildEnv {
  const declared = request.app.env.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]]))
  const counted: Record<string, string> = {
    ...(stack === undefined ? {} : { STACK: stack }),
    ...Object.fromEntries(declared),
    ...request.env,
  }
  const commit = request.commit === '' ? {} : { SOURCE_VERSION: request.commit }
  return { all: { ...commit, ...counted }, counted }
}
