import type { PullRequest } from './types.ts'

/** Which pull requests get a preview. */
export interface Eligibility {
  /**
   * Heroku makes none for a fork "for security and billing reasons"; a maintainer's approval names the commit it is
   * for.
   */
  readonly approvedSha?: string
  /** Pull requests of bots (Dependabot, Renovate). */
  readonly bots: 'skip' | 'allow'
  readonly drafts: 'skip' | 'allow'
  /** Only pull requests with this label; undefined: all. */
  readonly label?: string
}

/** What should be there for a pull request. */
export type DesiredState =
  | { readonly kind: 'up' }
  /** It is closed, or no longer eligible, or does not exist. */
  | { readonly kind: 'down'; readonly reason: string }

/** Open and eligible means up, anything else down. */
export function desiredState(pull: PullRequest | undefined, rules: Eligibility): DesiredState {
  const reason = pull === undefined ? 'the pull request does not exist' : reasonAgainst(pull, rules)
  return reason === undefined ? { kind: 'up' } : { kind: 'down', reason }
}

function reasonAgainst(pull: PullRequest, rules: Eligibility): string | undefined {
  if (pull.state !== 'open')
    return pull.merged ? 'the pull request is merged' : `the pull request is ${pull.state}`
  if (pull.fork && rules.approvedSha !== pull.headSha) {
    return rules.approvedSha === undefined
      ? 'it comes from a fork, and no maintainer has approved its commit'
      : `a maintainer approved ${short(rules.approvedSha)}, but the head is now ${short(pull.headSha)}`
  }
  if (pull.authorType === 'Bot' && rules.bots === 'skip') return "its author is a bot ('bots: skip')"
  if (pull.draft && rules.drafts === 'skip') return "it is a draft ('drafts: skip')"
  if (!hasLabel(pull, rules.label)) {
    return 'it does not have the label required for previews'
  }
  return undefined
}

/** GitHub's labels keep their case and are the same without it. `label` undefined: none is required. */
export function hasLabel({ labels }: Pick<PullRequest, 'labels'>, label: string | undefined): boolean {
  const plain = (text: string) => text.trim().toLowerCase()
  return label === undefined || labels.some((one) => plain(one) === plain(label))
}

/** `1a2b3c4` */
export const short = (sha: string): string => sha.slice(0, 7)
