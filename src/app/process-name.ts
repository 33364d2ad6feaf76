import { trimChar } from '../runtime/text.ts'

/**
 * Process type names as Cloud Native Buildpacks write them into an image
 * (https://github.com/heroku/buildpacks-procfile/blob/main/SPEC.md): lower-case letters, digits and inner hyphens, 1 to
 * 63. Heroku's classic stack also allows upper case and underscores; they become lower case and hyphens, as the
 * Procfile buildpack makes them, so `my_worker` in the Procfile and `/cnb/process/my-worker` in the image are one type.
 */
const PROCESS_NAME = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/

export const MAX_PROCESS_NAME = 63

/** `My_Worker` -> `my-worker`. Says nothing about whether the result is allowed. */
export function canonicalProcessName(spelling: string): string {
  // ASCII only: 'k' is also the lower case of the Kelvin sign, which no buildpack takes for it.
  return spelling.replaceAll('_', '-').replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

export function isProcessName(name: string): boolean {
  return name.length <= MAX_PROCESS_NAME && PROCESS_NAME.test(name)
}

/** The nearest allowed name, or undefined when nothing of the spelling can be kept. */
export function suggestProcessName(spelling: string): string | undefined {
  const words = canonicalProcessName(spelling).replace(/[^a-z0-9]+/g, '-')
  const name = trimChar(words.slice(0, MAX_PROCESS_NAME), '-')
  return isProcessName(name) ? name : undefined
}
