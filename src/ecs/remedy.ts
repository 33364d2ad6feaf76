/**
 * What a fix asks for. Reports offer the button, link or command that belongs to it, whatever words the fix has.
 * `set-config-var`: set or correct one. `change-code`: anything in the repository. `change-platform`: AWS or the
 * infrastructure code. `re-run`: nothing but another attempt.
 */
export type RemedyKind = 'set-config-var' | 'change-code' | 'change-platform' | 're-run'

export interface Remedy {
  readonly kind: RemedyKind
  /** One or two imperative sentences. */
  readonly fix: string
}

/** Without a change in the repository, the same run can be run again once the fix is made. */
export const canRerun = (kind: RemedyKind): boolean => kind !== 'change-code'
