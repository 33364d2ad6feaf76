/** The message of a thrown value, also of an error of another realm, for which `instanceof Error` is false. */
export function messageOf(thrown: unknown): string {
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) return String(thrown.message)
  return String(thrown)
}
