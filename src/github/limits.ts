import type { Redactor } from '../runtime/redaction/redactor.ts'

/**
 * Of a deployment and of its statuses: longer ones are refused
 * (https://docs.github.com/rest/deployments/statuses#create-a-deployment-status).
 */
export const LONGEST_DESCRIPTION = 140

/** A text as a description: without secrets first, since half of one is not found any more, then cut. */
export function descriptionOf(text: string, redactor: Pick<Redactor, 'redact'>): string {
  const clean = redactor.redact(text)
  return clean.length <= LONGEST_DESCRIPTION
    ? clean
    : `${clean.slice(0, LONGEST_DESCRIPTION - 1).toWellFormed()}…`
}
