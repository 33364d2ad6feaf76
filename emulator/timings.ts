/**
 * Every time-dependent behaviour of the emulator, in one table: AWS's own value, where it is documented, and
 * how it may be scaled. Tests run the table as it is on a virtual clock; the demo runs it scaled, on the
 * real one.
 *
 * Two kinds of entries: a duration that AWS chooses (`taskHealthyAfterRunning`), and a unit (`…Unit`) by
 * which a number that the caller gave (bake minutes, grace seconds) is multiplied. Engines never write a
 * number of milliseconds themselves.
 */
export interface Timing {
  /** Milliseconds as AWS has it. */
  readonly ms: number
  readonly what: string
  /** The page that says so; `observed` where AWS publishes no number and the value is what users report. */
  readonly source: string
  /** Scaling never goes below this: what real processes and sockets need. `ms` itself means: never scaled. */
  readonly floor?: number
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const GUIDE = 'Amazon ECS developer guide'
const CODEDEPLOY = 'AWS CodeDeploy user guide'

/** AWS's values. */
export const awsTimings = {
  // ECS: the life of a task (GUIDE: "Amazon ECS task lifecycle"; AWS names the states and publishes no
  // durations).
  taskProvisioning: {
    ms: 8 * SECOND,
    what: 'PROVISIONING: the elastic network interface is made',
    source: 'observed',
  },
  taskPending: {
    ms: 4 * SECOND,
    what: 'PENDING: waiting for Fargate capacity and the agent',
    source: 'observed',
  },
  taskPull: {
    ms: 8 * SECOND,
    what: 'PENDING: the images are pulled and the containers made, at least this long',
    source: 'observed',
  },
  taskActivating: {
    ms: 1 * SECOND,
    what: 'ACTIVATING: what comes between the containers and RUNNING',
    source: 'observed',
  },
  taskDeactivating: {
    ms: 1 * SECOND,
    what: 'DEACTIVATING: what comes before stopping, once targets are deregistered',
    source: 'observed',
  },
  taskDeprovisioning: {
    ms: 10 * SECOND,
    what: 'DEPROVISIONING: the network interface is detached',
    source: 'observed',
  },
  stoppedTaskRetention: {
    ms: HOUR,
    what: 'a STOPPED task stays visible to DescribeTasks and ListTasks',
    source:
      'ECS API reference, DescribeTasks: "Currently, stopped tasks appear in the returned results for at least one hour."',
    floor: HOUR,
  },
  stopTimeoutDefault: {
    ms: 30 * SECOND,
    what: 'SIGTERM to SIGKILL when the container definition has no stopTimeout',
    source: 'ECS API reference, ContainerDefinition.stopTimeout: 30 s, at most 120 s on Fargate',
    floor: 5 * SECOND,
  },
  stopTimeoutUnit: {
    ms: SECOND,
    what: 'one second of ContainerDefinition.stopTimeout',
    source: 'ECS API reference, ContainerDefinition.stopTimeout',
    floor: SECOND,
  },
  containerHealthUnit: {
    ms: SECOND,
    what: 'one second of ContainerDefinition.healthCheck interval, timeout and startPeriod',
    source: 'ECS API reference, HealthCheck (interval 30, timeout 5, retries 3, startPeriod off)',
    floor: 50,
  },

  requestBucketUnit: {
    ms: SECOND,
    what: 'one second of the rate at which a bucket of API requests refills',
    source: `${GUIDE}, "Request throttling for the Amazon ECS API"`,
  },

  // ECS: the service scheduler.
  schedulerTick: {
    ms: 1 * SECOND,
    what: 'a state change to the next look of the service scheduler',
    source: 'observed',
    floor: 10,
  },
  taskHealthyAfterRunning: {
    ms: 40 * SECOND,
    what: 'a task without load balancer or health check counts as healthy this long after RUNNING',
    source: 'ECS API reference, DeploymentConfiguration.minimumHealthyPercent',
  },
  healthGraceUnit: {
    ms: SECOND,
    what: 'one second of healthCheckGracePeriodSeconds',
    source: 'ECS API reference, CreateService.healthCheckGracePeriodSeconds (default 0)',
  },
  startBackoffInitial: {
    ms: 10 * SECOND,
    what: 'first pause after tasks that never reached RUNNING; doubles with each further one',
    source: 'observed; the growth is in GUIDE "Amazon ECS service throttle logic"',
  },
  startBackoffMaximum: {
    ms: 27 * MINUTE,
    what: 'longest pause between start attempts of tasks that never reach RUNNING',
    source: `${GUIDE}, "Amazon ECS service throttle logic": "up to a maximum of 27 minutes"`,
  },
  capacityRetry: {
    ms: 30 * SECOND,
    what: 'another attempt after "Capacity is unavailable at this time"',
    source: 'observed',
  },
  serviceInactiveRetention: {
    ms: HOUR,
    what: 'an INACTIVE service can still be described',
    source:
      'ECS API reference, DeleteService: "INACTIVE services may be cleaned up … subsequent DescribeServices calls return a ServiceNotFoundException"',
    floor: HOUR,
  },
  healthPoll: {
    ms: 5 * SECOND,
    what: 'the scheduler looks at the health of the tasks of a service that is otherwise at rest',
    source: 'observed',
    floor: 50,
  },
  steadyStateRepeat: {
    ms: 6 * HOUR,
    what: 'the steady state event is repeated for a service that does not change',
    source: `${GUIDE}, "Viewing Amazon ECS service event messages"`,
  },
  serviceDeploymentStart: {
    ms: SECOND,
    what: 'a service deployment from PENDING to IN_PROGRESS',
    source: 'observed',
    floor: 20,
  },
  supersede: {
    ms: 300,
    what: 'a service deployment superseded by a newer one, from STOP_REQUESTED to STOPPED',
    source: 'observed: users report about 0.3 s between the newer one and STOPPED',
  },
  alarmBake: {
    ms: 3 * MINUTE,
    what: 'a deployment with alarms is watched this long after it has nothing left to do',
    source: `observed; ${GUIDE}, "How CloudWatch alarms detect Amazon ECS deployment failures": computed from the alarms, by default less than 5 minutes`,
  },
  serviceDeploymentHistory: {
    ms: 90 * DAY,
    what: 'service deployments and revisions are kept',
    source: `${GUIDE}, "View service history using Amazon ECS service deployments": 90 days`,
    floor: 90 * DAY,
  },

  // ECS: native blue/green (GUIDE "Amazon ECS blue/green deployments"). AWS publishes stage limits, not
  // durations.
  stage: {
    ms: 3 * SECOND,
    what: 'a lifecycle stage without work of its own (PRE_SCALE_UP, POST_SCALE_UP, …)',
    source: 'observed',
    floor: 20,
  },
  trafficShift: {
    ms: 5 * SECOND,
    what: 'TEST_TRAFFIC_SHIFT or PRODUCTION_TRAFFIC_SHIFT: the listener rule is changed and has taken effect',
    source: 'observed; GUIDE: traffic shifts all at once',
    floor: 20,
  },
  stageLimit: {
    ms: 24 * HOUR,
    what: 'longest stay in one lifecycle stage; then the deployment fails and is rolled back',
    source: `${GUIDE}, "Amazon ECS blue/green deployments": each lifecycle stage can last up to 24 hours`,
    floor: 24 * HOUR,
  },
  deploymentLimit: {
    ms: 30 * DAY,
    what: 'longest service deployment; then it fails and is rolled back',
    source: `${GUIDE}, "Amazon ECS blue/green service deployments workflow": the overall deployment timeout is 30 days`,
    floor: 30 * DAY,
  },
  hookTimeoutUnit: {
    ms: MINUTE,
    what: 'one minute of timeoutConfiguration.timeoutInMinutes of a lifecycle hook (default 1,440)',
    source: 'ECS API reference, DeploymentLifecycleHookTimeoutConfiguration: 1 to 20,160',
    floor: SECOND,
  },
  hookCallBack: {
    ms: 30 * SECOND,
    what: 'a Lambda hook that answered IN_PROGRESS to its next call',
    source: `${GUIDE}, "Lambda hooks for Amazon ECS service deployments": 30 seconds by default`,
    floor: 50,
  },
  hookCallBackUnit: {
    ms: SECOND,
    what: 'one second of callBackDelay in the answer of a Lambda hook',
    source: `${GUIDE}, "Lambda hooks for Amazon ECS service deployments"`,
    floor: 50,
  },
  lambdaLimit: {
    ms: 15 * MINUTE,
    what: 'longest call of a Lambda hook; then it has failed',
    source: `${GUIDE}, "Amazon ECS blue/green service deployments workflow": complete or return IN_PROGRESS within 15 minutes`,
    floor: 15 * MINUTE,
  },
  bakeUnit: {
    ms: MINUTE,
    what: 'one minute of bakeTimeInMinutes (and of canary and linear bake times)',
    source: 'ECS API reference, DeploymentConfiguration.bakeTimeInMinutes',
  },

  // Elastic Load Balancing v2: a target group's numbers are attributes of the target group; these units scale
  // them.
  targetHealthUnit: {
    ms: SECOND,
    what: 'one second of HealthCheckIntervalSeconds (ALB default 30)',
    source: 'ELBv2 API reference, CreateTargetGroup (interval 30, timeout 5, healthy 5, unhealthy 2)',
    floor: 10,
  },
  targetHealthTimeoutUnit: {
    ms: SECOND,
    what: 'one second of HealthCheckTimeoutSeconds (ALB default 5)',
    source: 'ELBv2 API reference, CreateTargetGroup',
    floor: 200,
  },
  deregistrationUnit: {
    ms: SECOND,
    what: 'one second of deregistration_delay.timeout_seconds (default 300)',
    source: 'ELBv2 API reference, TargetGroupAttribute',
    floor: 10,
  },
  targetRegistration: {
    ms: 2 * SECOND,
    what: 'a registered target to its first health check (state "initial", Elb.RegistrationInProgress)',
    source: 'ELB user guide, "Target health status"; the duration is observed',
    floor: 10,
  },
  idleTimeout: {
    ms: 60 * SECOND,
    what: "an ALB connection without data is closed (attribute 'idle_timeout.timeout_seconds')",
    source: 'ELBv2 API reference, LoadBalancerAttribute',
    floor: 60 * SECOND,
  },
  loadBalancerProvisioning: {
    ms: 60 * SECOND,
    what: "a new load balancer in state 'provisioning' before it is 'active'",
    source: 'ELBv2 API reference, LoadBalancerState; the duration is observed',
    floor: 20,
  },

  // CloudWatch and Application Auto Scaling.
  alarmPeriodUnit: {
    ms: SECOND,
    what: "one second of an alarm's Period; the alarm is evaluated each minute of them",
    source: 'CloudWatch user guide, "Alarm evaluation"',
    floor: 10,
  },
  scalingCooldownUnit: {
    ms: SECOND,
    what: 'one second of ScaleOutCooldown, ScaleInCooldown and Cooldown (300 for ECS services)',
    source: 'Application Auto Scaling API reference, TargetTrackingScalingPolicyConfiguration',
    floor: 10,
  },
  scalingPoll: {
    ms: 10 * SECOND,
    what: 'a look at whether a scaled service runs its new number of tasks',
    source: 'observed',
    floor: 50,
  },

  // CodeDeploy for Amazon ECS (CODEDEPLOY: its user guide).
  codeDeployCreated: {
    ms: 2 * SECOND,
    what: 'a deployment in status Created before it is Queued',
    source: 'observed; AWS publishes no duration',
  },
  codeDeployQueued: {
    ms: 2 * SECOND,
    what: 'a deployment in status Queued before it is InProgress',
    source: 'observed; AWS publishes no duration',
  },
  codeDeployTarget: {
    ms: SECOND,
    what: 'a deployment that is InProgress until its target can be read',
    source: 'observed; AWS publishes no duration',
  },
  codeDeployEvent: {
    ms: SECOND,
    what: 'a lifecycle event without work of its own (BeforeInstall, AfterInstall, …)',
    source: `${CODEDEPLOY}, "Tutorial: Deploy an application into Amazon ECS": half a second each, and a pause between`,
    floor: 20,
  },
  codeDeployPoll: {
    ms: 2 * SECOND,
    what: 'CodeDeploy looks at the task set that it waits for',
    source: 'observed',
    floor: 20,
  },
  codeDeployInstallLimit: {
    ms: HOUR,
    what: 'longest wait for the replacement task set to become healthy',
    source: `${CODEDEPLOY}, "Troubleshoot Amazon ECS deployment issues": 60 minutes`,
    floor: 30 * SECOND,
  },
  codeDeployHookLimit: {
    ms: HOUR,
    what: 'longest wait for the answer of a lifecycle hook',
    source: `${CODEDEPLOY}, "Troubleshoot Amazon ECS deployment issues": within one hour`,
    floor: HOUR,
  },
  codeDeployTrafficLimit: {
    ms: 120 * HOUR,
    what: 'longest time between the deployment of a revision and the end of the traffic shift',
    source: `${CODEDEPLOY}, "CodeDeploy quotas": 120 hours in an ECS blue/green deployment`,
    floor: 120 * HOUR,
  },
  codeDeployUnit: {
    ms: MINUTE,
    what: 'one minute of canaryInterval, linearInterval, waitTimeInMinutes and terminationWaitTimeInMinutes',
    source: 'CodeDeploy API reference, TimeBasedCanary, TimeBasedLinear, DeploymentReadyOption',
    floor: SECOND,
  },
  codeDeployAlarm: {
    ms: 10 * SECOND,
    what: 'an alarm that went to ALARM until CodeDeploy stops the deployment',
    source: 'observed: less than 23 seconds',
    floor: 50,
  },
  codeDeployStop: {
    ms: 2 * SECOND,
    what: 'StopDeployment until the deployment is Stopped',
    source: 'observed; CodeDeploy API reference, StopStatus: Pending',
    floor: 20,
  },
  codeDeployRollback: {
    ms: SECOND,
    what: 'the end of a deployment until the deployment that rolls it back is created',
    source: 'observed: within the same second',
    floor: 20,
  },

  // ECS gateways.
  gatewayRoute: {
    ms: 60 * SECOND,
    what: 'a gateway route is CREATE_IN_PROGRESS, or DELETE_IN_PROGRESS',
    source: 'ECS API reference, GatewayRoute.status names the states; no duration is published',
    floor: 20,
  },

  // EventBridge Scheduler.
  scheduleInvocation: {
    ms: 59 * SECOND,
    what: 'the time of a schedule until its target is called',
    source:
      'EventBridge Scheduler user guide, "Schedule types": 60 second precision; 1:00 is any time until 1:00:59',
    floor: 20,
  },
  scheduleRetryInitial: {
    ms: 30 * SECOND,
    what: 'a throttled or failed call of a target until the next attempt; doubles with each further one',
    source:
      'observed; user guide, "Configuring retry policy": exponential back-off, up to 185 times in 24 hours',
    floor: 20,
  },
  // RDS: how long depends on the size of the database.
  databaseCreation: {
    ms: 5 * MINUTE,
    what: 'a DB instance or cluster is `creating`',
    source: 'observed',
    floor: 20,
  },
  databaseSnapshot: {
    ms: 3 * MINUTE,
    what: 'a snapshot of a database is `creating`',
    source: 'observed; RDS user guide, "Creating a DB snapshot": depends on the size',
    floor: 20,
  },
  scheduleGroupDeletion: {
    ms: 5 * SECOND,
    what: 'a schedule group stays DELETING',
    source: 'EventBridge Scheduler API reference, DeleteScheduleGroup: eventually consistent',
    floor: 20,
  },

  // Resource Groups Tagging API.
  deletedResourceTags: {
    ms: 10 * MINUTE,
    what: 'GetResources still returns a resource that was deleted',
    source:
      'Tagging API reference, GetResources: "all the tagged or previously tagged resources"; AWS re:Post: deleted ones for minutes to hours',
    floor: SECOND,
  },
} as const satisfies Readonly<Record<string, Timing>>

export type TimingName = keyof typeof awsTimings

/** Milliseconds by name: what engines are given. */
export type Timings = Readonly<Record<TimingName, number>>

/**
 * The table as engines take it. `factor` 1 is AWS's pace, 0.05 twenty times faster. An entry's `floor` is
 * never gone below, except where AWS's own value is smaller. Throws a RangeError when the factor is not above
 * 0.
 */
export function scaleTimings(table: Readonly<Record<TimingName, Timing>>, factor: number): Timings {
  if (!Number.isFinite(factor) || factor <= 0)
    throw new RangeError(`A timing factor must be a number above 0, not ${factor}`)
  const scale = ({ ms, floor = 0 }: Timing): number => Math.max(Math.min(floor, ms), ms * factor)
  return mapTimings(table, scale)
}

/** AWS's own pace. */
export const unscaledTimings: Timings = scaleTimings(awsTimings, 1)

function mapTimings(table: Readonly<Record<TimingName, Timing>>, scale: (timing: Timing) => number): Timings {
  const names = Object.keys(table).filter((name): name is TimingName => name in awsTimings)
  const scaled: { [name in TimingName]?: number } = {}
  for (const name of names) scaled[name] = scale(table[name])
  return assertComplete(scaled)
}

function assertComplete(scaled: { readonly [name in TimingName]?: number }): Timings {
  for (const name of Object.keys(awsTimings)) {
    if (!(name in scaled)) throw new Error(`The timing table has no entry '${name}'`)
  }
  return scaled as Timings
}
