import { UserError } from '../../runtime/errors.ts'
import type { BuilderFacts, BuildpackId, OrderEntry, OrderGroup } from './builder-facts.ts'
import type { LocalBuildpack } from './local-buildpack.ts'

/** Where an order of our own is in the build container. */
export const ORDER_PATH = '/renga/order.toml'

/** One place in a list of buildpacks, and where the list is. */
export type BuildpackChoice =
  /** A buildpack of the builder, `heroku/nodejs` or `heroku/nodejs@3.4.0`. */
  | { readonly kind: 'builder'; readonly id: string; readonly version?: string }
  /** A folder of the repository, or a script of project.toml. */
  | { readonly kind: 'local'; readonly buildpack: LocalBuildpack }
  /** The builder's own order, as pack's `from=builder`. */
  | { readonly kind: 'builder-order' }

export interface BuildpackList {
  readonly choices: readonly BuildpackChoice[]
  /** `Input 'buildpacks'`, `app.json` or `project.toml`: begins the sentences of errors. */
  readonly from: string
  /**
   * Heroku reads the Procfile whatever buildpacks an app lists; so the builder's own Procfile buildpack is put last.
   */
  readonly withProcfile: boolean
}

/**
 * The groups that the lifecycle tries, in place of the builder's own
 * (https://github.com/buildpacks/spec/blob/main/platform.md#ordertoml-toml). Everything that was listed must pass
 * detection. Throws UserError that names what the builder does not hold.
 */
export function planOrder(list: BuildpackList, builder: string, facts: BuilderFacts): readonly OrderGroup[] {
  const at = list.choices.findIndex((choice) => choice.kind === 'builder-order')
  const entries = (choices: readonly BuildpackChoice[]): OrderGroup =>
    choices.flatMap((choice) =>
      choice.kind === 'builder-order' ? [] : [{ ...identify(choice, list, builder, facts), optional: false }],
    )
  if (at === -1) return [[...entries(list.choices), ...procfile(list, facts)]]
  if (facts.order.length === 0) {
    throw new UserError(
      `${list.from} contains 'from=builder', but ${builder} does not state its own order.`,
      {
        fix: 'List the buildpacks one by one.',
      },
    )
  }
  const before = entries(list.choices.slice(0, at))
  const after = entries(list.choices.slice(at + 1))
  return facts.order.map((group) => [...before, ...group, ...after])
}

function identify(
  choice: Exclude<BuildpackChoice, { readonly kind: 'builder-order' }>,
  list: BuildpackList,
  builder: string,
  facts: BuilderFacts,
): BuildpackId {
  if (choice.kind === 'local') return choice.buildpack
  const { id, version } = choice
  const held = facts.buildpacks.filter((buildpack) => buildpack.id === id)
  const fitting = version === undefined ? held : held.filter((buildpack) => buildpack.version === version)
  const [only, ...others] = fitting
  if (only !== undefined && others.length === 0) return only
  const versions = held.map((buildpack) => buildpack.version).join(', ')
  if (only !== undefined) {
    throw new UserError(`${list.from} lists '${id}', which ${builder} has in versions ${versions}.`, {
      fix: `Pick one: '${id}@${only.version}'.`,
    })
  }
  if (version !== undefined && held.length > 0) {
    throw new UserError(`${list.from} lists '${id}@${version}', but ${builder} has ${versions}.`, {
      fix: `Use '${id}', or a builder that has this version.`,
    })
  }
  const known = [...new Set(facts.buildpacks.map((buildpack) => buildpack.id))].sort()
  throw new UserError(`${list.from} lists the buildpack '${id}', which is not in ${builder}.`, {
    fix: `It has: ${known.length === 0 ? '(unknown)' : known.join(', ')}. Use one of them, or a folder in the repository ('./my-buildpack').`,
  })
}

function procfile(list: BuildpackList, facts: BuilderFacts): readonly OrderEntry[] {
  if (!list.withProcfile) return []
  const listed = list.choices.some((choice) => choice.kind === 'builder' && isProcfile(choice.id))
  const held = facts.buildpacks.find((buildpack) => isProcfile(buildpack.id))
  return listed || held === undefined ? [] : [{ ...held, optional: true }]
}

const isProcfile = (id: string): boolean => /(^|\/)procfile$/.test(id)

/**
 * order.toml. Ids and versions hold no character that TOML would have to escape, or JSON's escapes, which TOML shares.
 */
export function renderOrder(groups: readonly OrderGroup[]): string {
  return groups
    .map((group) =>
      [
        '[[order]]',
        ...group.flatMap(({ id, version, optional }) => [
          '[[order.group]]',
          `id = ${JSON.stringify(id)}`,
          `version = ${JSON.stringify(version)}`,
          ...(optional ? ['optional = true'] : []),
        ]),
      ].join('\n'),
    )
    .join('\n\n')
    .concat('\n')
}

/** In the words of `pack build --buildpack`; folders as their paths. */
export function packWords(list: BuildpackList | undefined): readonly string[] {
  return (list?.choices ?? []).map((choice) => {
    if (choice.kind === 'builder-order') return 'from=builder'
    if (choice.kind === 'local') return choice.buildpack.origin
    return choice.version === undefined ? choice.id : `${choice.id}@${choice.version}`
  })
}
