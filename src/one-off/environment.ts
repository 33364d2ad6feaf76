import { InputError } from '../runtime/errors.ts'

/** The variables of those names in `env`. Throws InputError that names those that are not set there. */
export function passOn(
  names: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const missing = names.filter((name) => env[name] === undefined)
  if (missing.length > 0) {
    throw new InputError(
      'env',
      `lists ${missing.join(', ')}, which this step's environment does not have`,
      "Add them to the step's 'env', or remove them from the input.",
    )
  }
  return Object.fromEntries(names.map((name) => [name, env[name] ?? '']))
}
