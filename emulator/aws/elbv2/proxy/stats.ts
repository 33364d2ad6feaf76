/** What a load balancer counted since it began, as CloudWatch's AWS/ApplicationELB metrics would. */
export interface TrafficStats {
  /** By target group ARN: answers that came from its targets, by status (HTTPCode_Target_…). */
  readonly targetGroups: Readonly<Record<string, RequestCounts>>
  /**
   * By listener ARN: answers that the load balancer itself gave, by status (HTTPCode_ELB_…), redirects and fixed
   * responses among them.
   */
  readonly loadBalancer: Readonly<Record<string, RequestCounts>>
  /** Requests that a client gave up before their answer was complete (ALB logs 460). */
  readonly clientClosed: number
}

export interface RequestCounts {
  readonly requests: number
  readonly byStatus: Readonly<Record<string, number>>
}

export class TrafficCounters {
  readonly #targetGroups = new Map<string, Map<number, number>>()
  readonly #loadBalancer = new Map<string, Map<number, number>>()
  #clientClosed = 0

  fromTarget(targetGroupArn: string, status: number): void {
    count(this.#targetGroups, targetGroupArn, status)
  }

  fromLoadBalancer(listenerArn: string, status: number): void {
    count(this.#loadBalancer, listenerArn, status)
  }

  clientClosed(): void {
    this.#clientClosed += 1
  }

  read(): TrafficStats {
    return {
      targetGroups: view(this.#targetGroups),
      loadBalancer: view(this.#loadBalancer),
      clientClosed: this.#clientClosed,
    }
  }
}

function count(counters: Map<string, Map<number, number>>, key: string, status: number): void {
  const byStatus = counters.get(key) ?? new Map<number, number>()
  counters.set(key, byStatus.set(status, (byStatus.get(status) ?? 0) + 1))
}

function view(counters: ReadonlyMap<string, ReadonlyMap<number, number>>): Record<string, RequestCounts> {
  return Object.fromEntries(
    [...counters].map(([key, byStatus]) => [
      key,
      {
        requests: [...byStatus.values()].reduce((sum, value) => sum + value, 0),
        byStatus: Object.fromEntries(byStatus),
      },
    ]),
  )
}
