/** Listener rules of the load balancer. Implemented by src/aws/elb/listener-rules.ts. */
export interface ListenerRules {
  /**
   * All rules of the listener that `rule` belongs to, in the order in which they are tried, the default rule last;
   * undefined when there is no such rule.
   */
  ofListener(rule: string): Promise<readonly ListenerRule[] | undefined>
  /** Creates a rule with the conditions of another. Throws PriorityTakenError when somebody has taken the priority. */
  create(rule: NewRule): Promise<{ readonly arn: string }>
  /** Gives a rule another answer. */
  change(rule: string, page: Page): Promise<void>
  /** All at once. */
  reorder(priorities: ReadonlyMap<string, number>): Promise<void>
  /** One that is not there is fine. */
  delete(rule: string): Promise<void>
}

export interface ListenerRule {
  readonly arn: string
  /** undefined: the listener's default rule, which is tried last. */
  readonly priority: number | undefined
  readonly tags: Readonly<Record<string, string>>
  /** What it answers itself; undefined: it forwards, redirects … */
  readonly page: Page | undefined
}

export interface NewRule {
  /** Rule whose listener and conditions it gets. */
  readonly like: string
  readonly priority: number
  readonly page: Page
  readonly tags: Readonly<Record<string, string>>
}

/** A fixed response. */
export interface Page {
  readonly status: number
  /** text/html, text/plain … */
  readonly contentType: string
  /** At most 1024 characters. */
  readonly body: string
}

/** The priority belongs to another rule. */
export class PriorityTakenError extends Error {
  override readonly name = 'PriorityTakenError'
}
