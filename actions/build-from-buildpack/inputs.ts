import { InputError } from '../../src/runtime/errors.ts'
import { type InputReader, Inputs } from '../../src/runtime/inputs.ts'

export interface BuildInputs {
  readonly workingDirectory: string
  readonly environment: string
  /** Undefined: app.json's stack decides. */
  readonly builder: string | undefined
  readonly envNames: readonly string[]
  readonly imageName: string | undefined
  readonly network: string | undefined
}

// https://github.com/distribution/reference: name[:tag][@digest]; a leading dash would be read as an option.
const IMAGE = /^[a-z0-9][\w.-]*(:\d+)?(\/[a-z0-9][a-z0-9._-]*)*(:\w[\w.-]{0,127})?(@sha256:[0-9a-f]{64})?$/
const IMAGE_NAME = /^[a-z0-9][\w.-]*(:\d+)?(\/[a-z0-9][a-z0-9._-]*)*(:\w[\w.-]{0,127})?$/

/** Reads and checks the inputs; throws InputError with every problem. */
export function parseInputs(reader: InputReader): BuildInputs {
  const inputs = new Inputs(reader)
  const result = {
    workingDirectory: inputs.required('working-directory', "Give the app's directory, '.' for the root."),
    environment: inputs.required('environment', "Name the part of app.json to use, e.g. 'production'."),
    builder: inputs.matching('builder', IMAGE, "the name of a builder image, e.g. 'heroku/builder:24'"),
    envNames: [...new Set(inputs.list('env'))],
    imageName: inputs.matching(
      'image-name',
      IMAGE_NAME,
      "a name such as 'my-app:build', in lower case and without a digest",
    ),
    network: inputs.matching('network', /^[A-Za-z0-9][\w.-]*$/, "the name of a Docker network, e.g. 'host'"),
  }
  for (const name of result.envNames) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
      inputs.problem(
        'env',
        `names '${name.split('=')[0]}', which is not the name of an environment variable`,
        "Give names only; the values come from the step's env.",
      )
    }
  }
  inputs.finish()
  return result
}

/** The values of the named variables, from the step's env. Throws InputError that names those which are not set. */
export function readBuildEnv(
  names: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const missing = names.filter((name) => env[name] === undefined)
  if (missing.length > 0) {
    throw new InputError(
      'env',
      `names ${missing.map((name) => `'${name}'`).join(', ')}, not set in this step`,
      `Add it to the step: 'env: { ${missing[0]}: … }'.`,
    )
  }
  return Object.fromEntries(names.map((name) => [name, env[name] ?? '']))
}
