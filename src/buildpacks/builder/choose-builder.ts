import { UserError } from '../../runtime/errors.ts'

/** What the input `builder` and the output of the same name call the emulator's own builder. */
export const EMBEDDED_BUILDER = 'embedded'
export const DEFAULT_BUILDER = 'heroku/builder:24'

export type BuilderChoice =
  | { readonly kind: 'lifecycle'; readonly builder: string }
  | { readonly kind: 'embedded'; readonly why: string }

/**
 * Decides who builds. On GitHub it is always the lifecycle in a builder image. The embedded builder is the emulator's:
 * when it is asked for, when no engine answers, or when nobody named a builder and its image (more than 1 GB) is not on
 * the machine yet. Throws UserError that says the fix.
 */
export async function chooseBuilder(facts: {
  /** The input `builder`. */
  readonly requested: string | undefined
  /** app.json `stack`. */
  readonly stack: string | undefined
  readonly onEmulator: boolean
  readonly engineProblem: () => Promise<string | undefined>
  readonly engineHas: (image: string) => Promise<boolean>
}): Promise<BuilderChoice> {
  if (facts.requested === EMBEDDED_BUILDER) {
    if (facts.onEmulator) return { kind: 'embedded', why: "the input 'builder' asks for it" }
    throw new UserError(
      "Input 'builder': 'embedded' works on the emulator only; its images contain no Node.",
      {
        fix: `Use a builder image such as ${DEFAULT_BUILDER}, or leave the input empty.`,
      },
    )
  }
  const builder = facts.requested ?? builderOfStack(facts.stack)
  const problem = await facts.engineProblem()
  if (problem === undefined) {
    if (facts.requested === undefined && facts.onEmulator && !(await facts.engineHas(builder))) {
      return {
        kind: 'embedded',
        why: `${builder} is not on this machine ('docker pull ${builder}' gets it)`,
      }
    }
    return { kind: 'lifecycle', builder }
  }
  if (!facts.onEmulator) {
    throw new UserError(`Cannot reach a Docker engine on this runner, which buildpacks need (${problem}).`, {
      fix: 'Use a runner with Docker (every GitHub-hosted Linux runner has it) or start the engine before this step.',
    })
  }
  if (facts.requested !== undefined) {
    throw new UserError(
      `Input 'builder': '${builder}' needs a Docker engine, which cannot be reached (${problem}).`,
      {
        fix: "Start Docker, or leave 'builder' empty to build with this machine's Node.",
      },
    )
  }
  return { kind: 'embedded', why: `the Docker engine cannot be reached (${problem})` }
}

/** app.json `stack` -> builder (https://devcenter.heroku.com/articles/stack). */
export function builderOfStack(stack: string | undefined): string {
  if (stack === undefined) return DEFAULT_BUILDER
  const version = /^heroku-(20|22|24|26)$/.exec(stack)?.[1]
  if (version !== undefined) return `heroku/builder:${version}`
  throw new UserError(`app.json: no builder is known for the stack '${stack}'.`, {
    fix: "Set 'stack' to heroku-20, heroku-22, heroku-24 or heroku-26, or set the input 'builder' to a builder image.",
  })
}
