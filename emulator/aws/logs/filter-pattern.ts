/**
 * Filter patterns for unstructured logs: terms that must all occur, `?term` of which one must, `-term` that must not,
 * and "quoted phrases" (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html).
 */
import { AwsError } from '../wire/service.ts'

/**
 * Throws InvalidParameterException for JSON, regular expression and column patterns, which the emulator does not know.
 */
export function parseFilterPattern(pattern: string | undefined): (message: string) => boolean {
  const source = (pattern ?? '').trim()
  if (/^[{[]|%/.test(source)) {
    throw new AwsError(
      'InvalidParameterException',
      `The emulator supports only plain-term filter patterns, not '${source}'.`,
    )
  }
  const all: string[] = []
  const any: string[] = []
  const none: string[] = []
  for (const match of source.matchAll(/([?-]?)(?:"((?:[^"\\]|\\.)*)"|(\S+))/g)) {
    const term = match[2]?.replace(/\\(.)/g, '$1') ?? match[3] ?? ''
    if (match[1] === '?') any.push(term)
    else if (match[1] === '-') none.push(term)
    else all.push(term)
  }
  return (message) =>
    all.every((term) => message.includes(term)) &&
    none.every((term) => !message.includes(term)) &&
    (any.length === 0 || any.some((term) => message.includes(term)))
}
