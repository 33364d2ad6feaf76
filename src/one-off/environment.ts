import { InputError } from '../runtime/errors.ts'

/**
 * ECS takes at most this many characters of overrides
 * (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskOverride.html).
 */
const OVERRIDES_LIMIT = 8192

/**
 * The variables of those names in `env`. Throws InputError that names those that are not set there, and when command
 * and variables together are more than ECS takes.
 */
export function passOn(
  names: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  command: string,
): Readonly<Record<string, string>> {
  const missing = names.filter((name) => env[name] === undefined)
  if (missing.length > 0) {
    throw new InputError(
      'env',
      `lists ${missing.join(', ')}, which this step's environment does not have`,
      "Add them to the step's 'env', or remove them from the input.",
    )
  }
  const values = Object.fromEntries(names.map((name) => [name, env[name] ?? '']))
  const size = JSON.stringify([
    command,
    Object.entries(values).map(([name, value]) => ({ name, value })),
  ]).length
  if (size <= OVERRIDES_LIMIT - 512) return values
  throw new InputError(
    'command',
    `and the variables of 'env' total ${size} characters; the ECS limit is ${OVERRIDES_LIMIT}, overhead included`,
    'Put the work in a script in the repository, and long values in config vars.',
  )
}
