import type { BuildPlan } from './creator-container.ts'

/**
 * The command that builds the same image with pack, for people. Values are never in it: pack takes them from its own
 * environment. `buildpacks` are in the words of `pack build --buildpack`.
 */
export function packLine(
  plan: BuildPlan,
  source: {
    readonly directory: string
    readonly envNames: readonly string[]
    readonly buildpacks: readonly string[]
  },
): string {
  const words = [
    'pack',
    'build',
    plan.imageName,
    '--path',
    source.directory,
    '--builder',
    plan.builder,
    '--trust-builder',
    ...source.buildpacks.flatMap((buildpack) => ['--buildpack', buildpack]),
    ...(source.buildpacks.length > 0 ? ['--trust-extra-buildpacks'] : []),
    ...(plan.wantsWeb ? ['--default-process', 'web'] : []),
    ...(plan.network === undefined ? [] : ['--network', plan.network]),
    ...source.envNames.flatMap((name) => ['--env', name]),
  ]
  return words
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`))
    .join(' ')
}
