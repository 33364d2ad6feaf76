/**
 * Commands by comment: `/preview up`, `down`, `wake`, `keep`, `reset-db`. Pure: who may is asked of a port, and nothing
 * of a comment but a word of this list and a commit's SHA goes any further.
 */
export const VERBS = ['up', 'down', 'wake', 'keep', 'reset-db'] as const
export type Verb = (typeof VERBS)[number]

export interface PreviewCommand {
  readonly verb: Verb
  /** Of `up`: the commit that is approved, 40 hexadecimal digits in lower case. */
  readonly sha?: string
}

export type ParsedComment =
  | { readonly kind: 'command'; readonly command: PreviewCommand }
  /** It wants to be a command; `problem` is for its author. */
  | { readonly kind: 'mistake'; readonly problem: string }
  /** A comment like any other. */
  | { readonly kind: 'none' }

/** Says what a person may do in the repository: GitHub's `admin`, `write`, `read`, `none`; an open string. */
export interface Permissions {
  of(login: string): Promise<string>
}

/**
 * Reads a comment. Only its first line counts, and only when nothing precedes `/preview`: a quoted command, one in a
 * code block or one in the middle of a sentence is not a command.
 */
export function parseComment(body: string): ParsedComment {
  const [line = ''] = body.split(/\r?\n/)
  if (!/^\/preview(\s|$)/.test(line)) return { kind: 'none' }
  const [, word = '', ...rest] = line.trim().split(/[ \t]+/)
  const verb = VERBS.find((known) => known === word)
  if (verb === undefined) return mistake(`unknown command; the commands are ${known()}`)
  if (verb !== 'up') {
    return rest.length === 0
      ? { kind: 'command', command: { verb } }
      : mistake(`'/preview ${verb}' takes nothing after it`)
  }
  const [sha, ...more] = rest
  if (sha === undefined) return { kind: 'command', command: { verb } }
  if (more.length > 0 || !/^[0-9a-f]{40}$/i.test(sha))
    return mistake("'/preview up' takes nothing after it, or a full commit SHA of 40 hexadecimal digits")
  return { kind: 'command', command: { verb, sha: sha.toLowerCase() } }
}

/** May whoever has this permission command previews? A preview runs code and costs money: whoever may push may. */
export const mayCommand = (permission: string): boolean =>
  permission === 'admin' || permission === 'maintain' || permission === 'write'

const mistake = (problem: string): ParsedComment => ({ kind: 'mistake', problem })

const known = (): string => VERBS.map((verb) => `/preview ${verb}`).join(', ')
