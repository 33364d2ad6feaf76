import type { ConformanceHarness } from '../harness.ts'

/**
 * Asks once a second of virtual time what a request through the production listener would meet: behind every target
 * group that has weight there must be a healthy target, and every healthy target must be a container that answers.
 */
export class Traffic {
  /** What would have been lost, with the second in which. */
  readonly lost: string[] = []
  asked = 0
  readonly #harness: ConformanceHarness
  readonly #began: number
  /** Before the first release there is nothing to lose. */
  #served = false
  #cancel: () => void = () => {}
  readonly #addresses = new Map<string, string>()

  constructor(harness: ConformanceHarness) {
    this.#harness = harness
    this.#began = harness.clock.now()
    this.#next()
  }

  stop(): void {
    this.#cancel()
  }

  #next(): void {
    this.#cancel = this.#harness.clock.schedule(1000, () => {
      this.asked += 1
      const second = (this.#harness.clock.now() - this.#began) / 1000
      for (const wrong of this.#ask()) this.lost.push(`${wrong} at ${second} s`)
      this.#next()
    })
  }

  *#ask(): Generator<string> {
    const { elbv2, platform, runtime } = this.#harness
    const weights = elbv2.rules.weights(platform.appEnvironment.web?.productionListenerRule ?? '')
    for (const [group, weight] of weights ?? []) {
      if (weight === 0) continue
      const targets = runtime.containers.filter(
        ({ spec }) =>
          elbv2.targetGroups.health(group, { id: this.#address(spec.taskId), port: 8080 }).state ===
          'healthy',
      )
      this.#served ||= targets.length > 0
      if (targets.length === 0 && this.#served) yield `no healthy target behind weight ${weight}`
      for (const { healthy, spec } of targets)
        if (!healthy) yield `task ${spec.taskId} gets traffic and does not answer`
    }
  }

  #address(taskId: string): string {
    const known = this.#addresses.get(taskId)
    if (known !== undefined) return known
    const { tasks = [] } = this.#harness.ecs.operations.DescribeTasks({ cluster: 'main', tasks: [taskId] })
    const ip = tasks[0]?.containers?.[0]?.networkInterfaces?.[0]?.privateIpv4Address ?? ''
    if (ip !== '') this.#addresses.set(taskId, ip)
    return ip
  }
}
