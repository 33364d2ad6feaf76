/** The event of a lifecycle hook (developer guide, "Lambda hooks for Amazon ECS service deployments"). */
export interface HookEvent {
  readonly executionId: string
  readonly lifecycleStage: string
  /** The service deployment. */
  readonly resourceArn: string
  readonly executionDetails: {
    readonly serviceArn: string
    readonly targetServiceRevisionArn: string
    /** Percent by service revision; filled in at TEST_TRAFFIC_SHIFT only. */
    readonly testTrafficWeights: Readonly<Record<string, number>>
    /** Percent by service revision; filled in at PRE_PRODUCTION_TRAFFIC_SHIFT and PRODUCTION_TRAFFIC_SHIFT. */
    readonly productionTrafficWeights: Readonly<Record<string, number>>
  }
  /** What the hook's configuration and its last answer of this deployment said. */
  readonly hookDetails?: Readonly<Record<string, unknown>>
}

/** What a function answers. Anything but a valid `hookStatus` fails the hook. */
export interface HookAnswer {
  /** SUCCEEDED, FAILED, or IN_PROGRESS to be called again. */
  readonly hookStatus: string
  /** Seconds until the next call. Default 30. */
  readonly callBackDelay?: number
  readonly hookDetails?: Readonly<Record<string, unknown>>
}

export type HookFunction = (event: HookEvent) => HookAnswer | Promise<HookAnswer>

/** The Lambda functions that lifecycle hooks can call: those that a test or a demo registers, by ARN. */
export class LambdaHooks {
  readonly #functions = new Map<string, HookFunction>()

  /** Returns what removes it. A later registration of the same ARN replaces the earlier one. */
  register(arn: string, handler: HookFunction): () => void {
    this.#functions.set(arn, handler)
    return () => {
      if (this.#functions.get(arn) === handler) this.#functions.delete(arn)
    }
  }

  /** Rejects when there is no such function, or when it throws. */
  async invoke(arn: string, event: HookEvent): Promise<HookAnswer> {
    const handler = this.#functions.get(arn)
    if (handler === undefined) throw new Error(`Function not found: ${arn}`)
    return handler(event)
  }
}
