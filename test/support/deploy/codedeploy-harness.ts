import { ListDeploymentsCommand } from '@aws-sdk/client-codedeploy'
import type { VirtualClock } from '../../../emulator/clock.ts'
import type { AwsSession } from '../../../src/aws/client/session.ts'
import { CodeDeployDeployments } from '../../../src/aws/codedeploy/deployments.ts'
import { EcsRevisions } from '../../../src/aws/ecs/revisions.ts'
import { EcsServices } from '../../../src/aws/ecs/services.ts'
import { CodeDeployStrategy } from '../../../src/deploy/controllers/codedeploy/strategy.ts'
import { strategies } from '../../../src/deploy/controllers/index.ts'
import type { PlannedService } from '../../../src/deploy/core/plan.ts'
import type { RolloutPorts } from '../../../src/deploy/core/ports.ts'
import type { WatchedDeployment } from '../../../src/deploy/core/rollout-strategy.ts'
import type { DeploymentResult } from '../../../src/deploy/report/result.ts'
import { watch } from '../../../src/deploy/rollout/watch.ts'
import { deployServices, type ServiceModeRequest } from '../../../src/deploy/service-mode/deploy-services.ts'
import type { Logger } from '../../../src/runtime/log.ts'
import { CrashInjection } from '../crash-injection.ts'
import {
  APP,
  CodeDeployEngineHarness,
  type CodeDeployEngineOptions,
  GROUP,
} from '../emulator/codedeploy-harness.ts'

type CreateGroup = Parameters<CodeDeployEngineHarness['group']>[0]

/**
 * A service of the CODE_DEPLOY controller on the emulator's engines, deployed through the SDK and the real adapters.
 */
export class CodeDeployHarness {
  readonly engine: CodeDeployEngineHarness
  readonly lines: string[] = []
  readonly abort = new AbortController()
  readonly smoked: string[] = []
  /** Status that the test listener answers with. */
  healthz = 200
  /** Operations, by name, whose next answer is lost on its way: the call has taken effect. */
  readonly lost = new Set<string>()
  /** Called with the name of every port method before it. */
  before: (call: string) => void | Promise<void> = () => {}

  static async open(
    group: CreateGroup = {},
    options: CodeDeployEngineOptions = {},
  ): Promise<CodeDeployHarness> {
    const engine = await CodeDeployEngineHarness.start(options)
    await engine.group(group)
    return new CodeDeployHarness(engine)
  }

  constructor(engine: CodeDeployEngineHarness) {
    this.engine = engine
  }

  get clock(): VirtualClock {
    return this.engine.account.clock
  }

  get log(): string {
    return this.lines.join('\n')
  }

  /** Registers the next revision, with this image tag, and answers its name. */
  async register(tag: string): Promise<string> {
    const arn = await this.engine.register(tag)
    return arn.slice(arn.lastIndexOf('/') + 1)
  }

  start(name: string, over: Partial<ServiceModeRequest> = {}): Promise<DeploymentResult> {
    const { clock } = this
    const session = this.#session
    const crash = new CrashInjection()
    const around = (call: () => Promise<unknown>) => clock.outside(call())
    this.kill = () => crash.kill()
    const crashing = <T extends object>(target: T): T =>
      through(target, (key, call) =>
        crash.around(key, () =>
          around(async () => {
            await this.before(key)
            return call()
          }),
        ),
      )
    const log = this.#log
    const services = crashing(new EcsServices(session, { cluster: 'main', logGroup: '' }))
    const codeDeploy = crashing(new CodeDeployDeployments(session, { cluster: 'main' }))
    const ingress = { problems: async () => [] }
    return deployServices(
      {
        services,
        strategies: strategies({ services, codeDeploy, ingress, clock, log }),
        taskDefinitions: crashing(new EcsRevisions(session, clock)),
        images: { inspect: () => Promise.reject(new Error('not used')) },
        smoke: {
          get: async (url) => {
            this.smoked.push(url)
            return this.healthz
          },
        },
        record: { started: async () => {}, succeeded: async () => {}, failed: async () => {} },
        clock,
        log,
      },
      {
        cluster: 'main',
        services: ['web'],
        source: { kind: 'task-definition', name },
        environment: 'production',
        run: { runKey: 'run-42-1', workflow: 'shop/deploy', number: undefined },
        timeoutMinutes: 60,
        gate: undefined,
        returnAt: 'completed',
        inProgress: 'wait',
        signal: this.abort.signal,
        ...over,
      },
    )
  }

  /** From then on none of the calls of the last run does anything. */
  kill: () => void = () => {}

  run(name: string, over: Partial<ServiceModeRequest> = {}): Promise<DeploymentResult> {
    return this.clock.run(this.start(name, over), 6 * 3_600_000)
  }

  /** The strategy itself, as settling a deploy uses it. */
  strategy(): CodeDeployStrategy {
    const { clock } = this
    const session = this.#session
    const around = <T extends object>(target: T): T => through(target, (_key, call) => clock.outside(call()))
    const codeDeploy = around(new CodeDeployDeployments(session, { cluster: 'main' }))
    const services = around(new EcsServices(session, { cluster: 'main', logGroup: '' }))
    return new CodeDeployStrategy({ codeDeploy, services, clock, log: this.#log })
  }

  /** Ports of another process, such as the post step's. */
  get rollout(): RolloutPorts {
    const { clock } = this
    const session = this.#session
    const around = <T extends object>(target: T): T => through(target, (_key, call) => clock.outside(call()))
    const log = this.#log
    const services = around(new EcsServices(session, { cluster: 'main', logGroup: '' }))
    const codeDeploy = around(new CodeDeployDeployments(session, { cluster: 'main' }))
    const ingress = { problems: async () => [] }
    return {
      services,
      strategies: strategies({ services, codeDeploy, ingress, clock, log }),
      smoke: { get: () => Promise.reject(new Error('not used')) },
      record: { started: async () => {}, succeeded: async () => {}, failed: async () => {} },
      clock,
      log,
    }
  }

  watch(move: WatchedDeployment): ReturnType<typeof watch> {
    const { clock } = this
    const strategies = new Map([['CODE_DEPLOY' as const, this.strategy()]])
    return watch({ strategies, clock, log: this.#log }, [move], {
      deadline: clock.now() + 900_000,
      signal: this.abort.signal,
      until: 'final',
      startedAt: clock.now(),
    })
  }

  /** The newest deployment, which has landed, as the step and the move that it was. */
  async landed(): Promise<PlannedService & { readonly move: WatchedDeployment }> {
    const { deployments = [] } = await this.engine.cd.send(
      new ListDeploymentsCommand({ applicationName: APP, deploymentGroupName: GROUP }),
    )
    const deploymentId = deployments[0] ?? ''
    const arn = (revision: number) => `arn:aws:ecs:us-east-1:123456789012:task-definition/web:${revision}`
    const revision = Number((await this.serves())?.split(':')[1])
    const move: WatchedDeployment = {
      process: 'web',
      service: 'web',
      controller: 'CODE_DEPLOY',
      deploymentId,
      taskDefinition: arn(revision),
      imageDigest: undefined,
      strategy: 'CODE_DEPLOY',
      createdAt: this.clock.now(),
      before: { deploymentId: '', taskDefinition: arn(revision - 1) },
      brief: undefined,
    }
    return {
      process: 'web',
      service: 'web',
      controller: 'CODE_DEPLOY',
      taskDefinition: arn(revision),
      rollout: { strategy: 'CODE_DEPLOY' },
      action: { kind: 'unchanged' },
      before: undefined,
      goBackTo: arn(revision - 1),
      introduced: false,
      desiredCount: 2,
      order: 1,
      gated: false,
      standing: undefined,
      move,
    }
  }

  /** `family:revision` of the task set that serves. */
  async serves(): Promise<string | undefined> {
    const primary = (await this.engine.taskSets()).find((set) => set.status === 'PRIMARY')
    return primary?.taskDefinition?.split('/').at(-1)
  }

  get #log(): Logger {
    return {
      info: (message) => this.lines.push(message),
      debug: () => {},
      notice: () => {},
      warning: (message) => this.lines.push(`warning: ${message}`),
      group: (_title, work) => work(),
      mask: () => {},
    }
  }

  get #session(): AwsSession {
    const { client } = this.engine.account
    // The account's own key: without a session, there is no token to sign.
    const credentials = { ...client.credentials, sessionToken: '', expiration: new Date('2100-01-01') }
    const { requestHandler } = client
    const losing: typeof requestHandler = {
      ...requestHandler,
      handle: async (request) => {
        const answer = await requestHandler.handle(request)
        const operation = request.headers['x-amz-target']?.split('.').at(-1) ?? ''
        if (!this.lost.delete(operation)) return answer
        throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })
      },
    }
    const options = { ...client, requestHandler: losing, credentials, customUserAgent: [] }
    return { region: 'us-east-1', client: { ...options, retryMode: 'standard' } }
  }
}

function through<T extends object>(
  target: T,
  around: (key: string, call: () => Promise<unknown>) => Promise<unknown>,
): T {
  return new Proxy(target, {
    get: (object, key) => {
      const member: unknown = Reflect.get(object, key, object)
      if (typeof member !== 'function') return member
      return (...args: unknown[]) => around(String(key), async () => member.apply(object, args))
    },
  })
}
