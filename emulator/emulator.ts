/** The whole emulator: an AWS account with all engines, and a GitHub whose OIDC tokens it can trust. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Account, startAccount } from './account.ts'
import { type AutoScaling, createAutoScaling } from './aws/autoscaling/engine.ts'
import { type CloudWatch, createCloudWatch } from './aws/cloudwatch/engine.ts'
import { type CodeDeploy, createCodeDeploy } from './aws/codedeploy/engine.ts'
import { createEcr, type Ecr } from './aws/ecr/engine.ts'
import { createEcs, type Ecs } from './aws/ecs/create-ecs.ts'
import { chooseRuntime } from './aws/ecs/runtime/choose-runtime.ts'
import { createElbv2, type Elbv2, type Elbv2Options } from './aws/elbv2/engine.ts'
import { createRds, type Rds } from './aws/rds/engine.ts'
import { accountCaller } from './aws/scheduler/account-caller.ts'
import { createScheduler, type Scheduler } from './aws/scheduler/engine.ts'
import { ADMIN_KEY } from './aws/wire/in-process-handler.ts'
import { type BuilderServer, startBuilder } from './builder/server.ts'
import { type EngineClock, RealClock } from './clock.ts'
import { type GithubServer, startGithub } from './github/server.ts'
import type { LeakWatch } from './leaks.ts'
import type { TaskRuntime } from './ports.ts'
import { awsTimings, scaleTimings, type Timings } from './timings.ts'

export interface EmulatorOptions {
  /** Default: wall time. */
  readonly clock?: EngineClock
  /** Default 123456789012. */
  readonly accountId?: string
  /** Default us-east-1. */
  readonly region?: string
  /** Of the AWS endpoint; 0 (the default) takes any free one. */
  readonly port?: number
  /** Of GitHub; likewise. */
  readonly githubPort?: number
  /** AWS's pace unless given; a number scales the table of ./timings.ts. */
  readonly timings?: Timings | number
  /** Default true: emulator bugs and unknown members are errors. People with newer clients want false. */
  readonly strict?: boolean
  readonly verifySignatures?: boolean
  /** Hold GitHub's exchanges against its OpenAPI description. Default true. */
  readonly githubContract?: boolean
  /** Where layers and unpacked tasks go. Default: a new directory that `close` removes. */
  readonly dataDir?: string
  /** What runs containers. Default: processes and, where it answers, Docker. */
  readonly runtime?: TaskRuntime & { close?(): Promise<void> }
  readonly elbv2?: Pick<Elbv2Options, 'probe' | 'retryRefused'>
}

export interface Emulator {
  /** `http://127.0.0.1:<port>`: every AWS service, ECR's registry, `/_renga/…`. */
  readonly endpoint: string
  readonly region: string
  readonly accountId: string
  /** Of the account's administrator. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }
  /** What any AWS client needs in its environment. */
  readonly env: Readonly<Record<string, string>>
  readonly clock: EngineClock
  /** Where layers are kept. */
  readonly dataDir: string
  readonly account: Account
  readonly ecr: Ecr
  readonly ecs: Ecs
  readonly elbv2: Elbv2
  readonly cloudwatch: CloudWatch
  readonly autoscaling: AutoScaling
  readonly codedeploy: CodeDeploy
  readonly scheduler: Scheduler
  readonly rds: Rds
  readonly github: GithubServer
  /** Builds images for jobs, without Docker. */
  readonly builder: BuilderServer
  /** Secrets that left an action, by any way. `close` fails when there are some. */
  readonly leaks: LeakWatch
  /** Ends every task, closes every socket and removes the emulator's own directory. */
  close(): Promise<void>
}

export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const clock = options.clock ?? new RealClock()
  const timings =
    typeof options.timings === 'object' ? options.timings : scaleTimings(awsTimings, options.timings ?? 1)
  const ownDirectory =
    options.dataDir === undefined ? await mkdtemp(join(tmpdir(), 'renga-emulator-')) : undefined
  const dataDir = options.dataDir ?? ownDirectory ?? tmpdir()
  const closers: (() => Promise<void>)[] = []
  const close = async (): Promise<void> => {
    // Last opened, first closed: tasks end before the server that takes their logs.
    for (const closer of closers.splice(0).reverse()) await closer()
  }
  if (ownDirectory !== undefined) closers.push(() => rm(ownDirectory, { recursive: true, force: true }))
  try {
    let groupArnOf: CodeDeploy['groupArnOf'] = () => undefined
    const account = await startAccount({
      clock,
      timings,
      accountId: options.accountId ?? '123456789012',
      region: options.region ?? 'us-east-1',
      port: options.port ?? 0,
      strict: options.strict ?? true,
      verifySignatures: options.verifySignatures ?? true,
      deploymentGroupArn: (id) => groupArnOf(id),
    })
    const { scope, server } = account
    closers.push(() => server.close())
    const elbv2 = createElbv2({ clock, account: scope, timings, ...options.elbv2 })
    closers.push(() => elbv2.close())
    const ecr = await createEcr({
      clock,
      account: scope,
      dataDir,
      endpoint: () => server.endpoint,
      allowed: (caller, action, arn) => account.allows(caller, action, arn),
    })
    closers.push(() => ecr.close())
    const cloudwatch = createCloudWatch({ account: scope, clock, timings })
    closers.push(async () => cloudwatch.close())
    const runtime = options.runtime ?? chooseRuntime()
    closers.push(async () => runtime.close?.())
    const ecs = createEcs({
      account: scope,
      clock,
      timings,
      targetGroups: elbv2.targetGroups,
      trafficRules: elbv2.rules,
      gateways: elbv2.gateways,
      images: ecr.images,
      secrets: account.secretSource,
      logs: account.logs,
      roles: account.identities,
      alarms: cloudwatch.alarms,
      runtime,
    })
    closers.push(() => ecs.close())
    const autoscaling = createAutoScaling({
      account: scope,
      clock,
      timings,
      services: ecs.scaling,
      alarms: cloudwatch.scalingAlarms,
    })
    closers.push(async () => autoscaling.close())
    const codedeploy = createCodeDeploy({
      account: scope,
      clock,
      timings,
      taskSets: ecs.taskSets,
      listeners: elbv2.named,
      rules: elbv2.rules,
      alarms: cloudwatch.alarms,
      roles: account.identities,
    })
    closers.push(async () => codedeploy.close())
    groupArnOf = codedeploy.groupArnOf
    const scheduler = createScheduler({ account: scope, clock, timings, caller: accountCaller(account) })
    closers.push(async () => scheduler.close())
    const rds = createRds({ account: scope, clock, timings })
    const services = [elbv2, ecr, ecs, cloudwatch, autoscaling, codedeploy, scheduler, rds].map(
      ({ service }) => service,
    )
    for (const service of services) server.register(service)
    for (const source of [
      elbv2.tags,
      ecr.tags,
      ecsTags(ecs),
      cloudwatch.tags,
      autoscaling.tags,
      codedeploy.tags,
      scheduler.tags,
      rds.tags,
    ])
      server.tags.register(source)
    server.mount('/v2/', ecr.registryHandler, 'ecr')
    server.mount('/_renga/listeners', elbv2.extrasHandler)
    server.mount('/_renga/traffic', elbv2.extrasHandler)
    const { leaks } = account
    const github = await startGithub({
      inspect: (where, text) => leaks.inspect(where, text),
      clock,
      port: options.githubPort ?? 0,
      contract: options.githubContract ?? true,
    })
    closers.push(() => github.close())
    const builder = await startBuilder()
    closers.push(() => builder.close())
    // Told last, so that everything is closed when it fails.
    closers.unshift(async () => assertNoLeaks(leaks))
    return {
      endpoint: server.endpoint,
      region: scope.region,
      accountId: scope.accountId,
      credentials: ADMIN_KEY,
      env: environment(server.endpoint, scope.region),
      clock,
      dataDir,
      account,
      ecr,
      ecs,
      elbv2,
      cloudwatch,
      autoscaling,
      codedeploy,
      scheduler,
      rds,
      github,
      builder,
      leaks,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** Every suite on an emulator is a test of this. */
function assertNoLeaks({ leaks }: LeakWatch): void {
  if (leaks.length === 0) return
  const lines = leaks.slice(0, 10).map(({ where, around }) => `- ${where}: ${around}`)
  throw new Error(`${leaks.length} secrets left an action:\n${lines.join('\n')}`)
}

const ecsTags = (ecs: Ecs) => ({
  *resources() {
    for (const { arn, tags } of ecs.taggedResources()) {
      // arn:aws:ecs:region:account:service/cluster/name
      const type = arn.split(':')[5]?.split('/')[0] ?? ''
      yield { arn, type: `ecs:${type}`, tags: Object.fromEntries(tags) }
    }
  },
})

const environment = (endpoint: string, region: string): Readonly<Record<string, string>> => ({
  AWS_ENDPOINT_URL: endpoint,
  AWS_ACCESS_KEY_ID: ADMIN_KEY.accessKeyId,
  AWS_SECRET_ACCESS_KEY: ADMIN_KEY.secretAccessKey,
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  // The metadata service of EC2 is not here; asking for it only costs seconds.
  AWS_EC2_METADATA_DISABLED: 'true',
})
