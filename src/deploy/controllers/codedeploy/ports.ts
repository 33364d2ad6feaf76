/**
 * What a deployment needs from AWS CodeDeploy, of services of one ECS cluster. Implemented by
 * src/aws/codedeploy/deployments.ts. Statuses, lifecycle events and error codes are CodeDeploy's own words and open
 * strings: a new one never breaks us. Reads throw ServiceReadError; writes throw what AWS said, explained.
 * https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-steps-ecs.html
 */
export interface CodeDeploy {
  /** The deployment group of a service. Throws UserError when application or group are not there. */
  group(service: string): Promise<DeploymentGroup>
  /** What an AppSpec must say of a service besides its task definition; undefined when it has no live task set. */
  placement(service: string): Promise<Placement | undefined>
  /** Starts a deployment and answers its id. Throws CreateRefusedError for what the caller can do something about. */
  create(request: NewCodeDeployment): Promise<string>
  deployment(id: string): Promise<CodeDeployment>
  /** Lifecycle events and task sets; undefined while CodeDeploy has none yet, which is so just after the creation. */
  target(id: string, service: string): Promise<DeploymentTarget | undefined>
  /** Ids, newest first: made since `since` (epoch ms), or, with `active`, those that have not ended. */
  list(
    service: string,
    which: { readonly since?: number; readonly active?: boolean },
  ): Promise<readonly string[]>
  /** Stops a deployment and rolls it back. `ended`: it was over before we asked. */
  stop(id: string): Promise<'stopping' | 'ended'>
  /** Ends a wait. Throws when the deployment does not wait so (any more). */
  proceed(id: string, wait: 'READY_WAIT' | 'TERMINATION_WAIT'): Promise<void>
  /** The images of a task definition, as it names them, that of the app's container first. */
  images(taskDefinition: string): Promise<readonly string[]>
}

/** https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_DeploymentGroupInfo.html */
export interface DeploymentGroup {
  readonly application: string
  readonly name: string
  /** ECS, Server, Lambda */
  readonly computePlatform: string
  readonly services: readonly { readonly cluster: string; readonly service: string }[]
  /** Names. */
  readonly targetGroups: readonly string[]
  readonly productionListeners: readonly string[]
  readonly testListeners: readonly string[]
  /** Minutes that a deployment waits before production traffic moves, then it stops; undefined: it does not wait. */
  readonly readyWait: number | undefined
  /** Minutes that the earlier task set stays after the traffic has moved; undefined: it is kept. */
  readonly terminationWait: number | undefined
  /** Names of the alarms that are watched. */
  readonly alarms: readonly string[]
  /** The revision of the last deployment that succeeded. */
  readonly revision: RevisionContent | undefined
}

/** `content` is undefined for a revision that lies in S3 or on GitHub. */
export interface RevisionContent {
  readonly content: string | undefined
}

/** Of the live task set; what is left out of an AppSpec is AWS's default, not what the service has. */
export interface Placement {
  readonly containerName: string
  readonly containerPort: number
  /** `1.4.0`; undefined for LATEST. */
  readonly platformVersion: string | undefined
  readonly network:
    | {
        readonly subnets: readonly string[]
        readonly securityGroups: readonly string[]
        readonly assignPublicIp: boolean
      }
    | undefined
  readonly capacityProviders: readonly {
    readonly name: string
    readonly base: number
    readonly weight: number
  }[]
}

export interface NewCodeDeployment {
  readonly service: string
  /** An AppSpec. */
  readonly content: string
  /** At most 512 characters. */
  readonly description: string
  /** undefined: the deployment group's. */
  readonly config?: string
  /** What rolls it back automatically; empty: nothing. */
  readonly rollBackOn: readonly string[]
  /**
   * The group's alarms are not watched: one that still fires must not stop a rollback. Needs
   * codedeploy:UpdateDeploymentGroup.
   */
  readonly withoutAlarms?: boolean
}

/** https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_DeploymentInfo.html */
export interface CodeDeployment {
  readonly id: string
  /** Created, Queued, InProgress, Baking, Ready, Succeeded, Failed, Stopped */
  readonly status: string
  /** Epoch milliseconds. */
  readonly createdAt: number
  readonly completedAt: number | undefined
  readonly description: string | undefined
  /** user, autoscaling, codeDeployRollback */
  readonly creator: string | undefined
  readonly error: { readonly code: string; readonly message: string } | undefined
  readonly rollback: {
    /** The deployment that rolls this one back. */
    readonly by: string | undefined
    /** The deployment that this one rolls back. */
    readonly of: string | undefined
  }
  /** Does a failure roll it back automatically? */
  readonly rollsBackItself: boolean
  /** All production traffic has moved, and the earlier task set waits for its end. */
  readonly terminationWaitStarted: boolean
  /** Minutes, as the deployment began with. */
  readonly readyWait: number | undefined
  readonly revision: RevisionContent | undefined
  /** Of the deployment that had succeeded before this one. */
  readonly previousRevision: RevisionContent | undefined
}

/** https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_ECSTarget.html */
export interface DeploymentTarget {
  readonly events: readonly LifecycleEvent[]
  readonly blue: TaskSetCounts | undefined
  readonly green: TaskSetCounts | undefined
}

export interface LifecycleEvent {
  /** BeforeInstall, Install, AfterInstall, AllowTestTraffic, …: names vary. */
  readonly name: string
  /** Pending, InProgress, Succeeded, Failed, Skipped, Unknown */
  readonly status: string
  /** Epoch milliseconds. */
  readonly startedAt: number | undefined
  readonly endedAt: number | undefined
  readonly diagnostics:
    | {
        readonly errorCode: string | undefined
        readonly scriptName: string | undefined
        readonly message: string | undefined
        readonly logTail: string | undefined
      }
    | undefined
}

export interface TaskSetCounts {
  /** `ecs-svc/…` */
  readonly id: string
  /** PRIMARY, ACTIVE, DRAINING */
  readonly status: string
  readonly desired: number
  readonly running: number
  readonly pending: number
  /** Percent of production traffic; undefined when CodeDeploy does not say. */
  readonly weight: number | undefined
}

/** `active`: one deployment of the group at a time. `unanswered`: it may have been created. */
export class CreateRefusedError extends Error {
  override readonly name = 'CreateRefusedError'
  readonly kind: 'active' | 'unanswered' | 'throttled' | 'alarms-denied'
  /** The one that is under way, where the answer names it. */
  readonly active: string | undefined

  constructor(
    kind: CreateRefusedError['kind'],
    message: string,
    options: { readonly active?: string | undefined; readonly cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.kind = kind
    this.active = options.active
  }
}

export const isEnded = ({ status }: Pick<CodeDeployment, 'status'>): boolean =>
  status === 'Succeeded' || status === 'Failed' || status === 'Stopped'
