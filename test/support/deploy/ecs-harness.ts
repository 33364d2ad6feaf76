import * as logsSdk from '@aws-sdk/client-cloudwatch-logs'
import type { Behaviour } from '../../../emulator/aws/ecs/runtime/scripted-runtime.ts'
import { createRequirements } from '../../../emulator/aws/iam/requirements.ts'
import { ADMIN_KEY, inProcessClient } from '../../../emulator/aws/wire/in-process-handler.ts'
import { type AwsServer, createAwsServer } from '../../../emulator/aws/wire/server.ts'
import type { VirtualClock } from '../../../emulator/clock.ts'
import type { AwsSession } from '../../../src/aws/client/session.ts'
import { EcsServices } from '../../../src/aws/ecs/services.ts'
import { strategies } from '../../../src/deploy/controllers/index.ts'
import type { DeployPorts } from '../../../src/deploy/core/ports.ts'
import { type DeployRequest, deploy } from '../../../src/deploy/deploy.ts'
import type { DeploymentResult } from '../../../src/deploy/report/result.ts'
import type { ImageInspector } from '../../../src/image/oci/ports.ts'
import type { Platform } from '../../../src/platform/descriptor.ts'
import type { Release, ReleasedProcess } from '../../../src/release/ledger/release.ts'
import type { Logger } from '../../../src/runtime/log.ts'
import { CrashInjection } from '../crash-injection.ts'
import {
  BLUE_GROUP,
  EcsEngineHarness,
  GREEN_GROUP,
  INFRASTRUCTURE_ROLE,
  ROLE,
  RULE,
  TEST_RULE,
  taskDefinitionRequest,
} from '../emulator/ecs-harness.ts'
import { FakeLedger, imageOf, PLATFORM, processOf, releaseOf } from './harness.ts'

const ON_EMULATOR: Platform = {
  ...PLATFORM,
  region: 'us-east-1',
  cluster: 'main',
  executionRole: ROLE,
  loadBalancerRole: INFRASTRUCTURE_ROLE,
  appEnvironment: {
    ...PLATFORM.appEnvironment,
    logGroup: '/app',
    web: {
      url: 'https://shop.example.com',
      containerPort: 8080,
      targetGroup: BLUE_GROUP,
      alternateTargetGroup: GREEN_GROUP,
      productionListenerRule: RULE,
      testListenerRule: TEST_RULE,
    },
  },
}

/** The app environment on the emulator's ECS engine, reached through the SDK and the real adapter, in virtual time. */
export class EcsHarness {
  readonly engine: EcsEngineHarness
  readonly ledger: FakeLedger
  readonly lines: string[] = []
  readonly abort = new AbortController()
  /** What the test listener answers. */
  smoke: (url: string) => Promise<number> = async () => 200
  readonly server: AwsServer
  readonly services: EcsServices
  readonly session: AwsSession
  readonly platform = ON_EMULATOR

  static async open(): Promise<EcsHarness> {
    const engine = new EcsEngineHarness()
    const server = await createAwsServer({
      clock: engine.clock,
      accountId: '123456789012',
      region: 'us-east-1',
      services: [engine.ecs.service, logsOf(engine)],
      // Nobody is denied; the journal says which IAM actions each call needs.
      access: {
        requirements: createRequirements({
          accountId: '123456789012',
          region: 'us-east-1',
          secretArn: () => undefined,
        }),
      },
    })
    return new EcsHarness(engine, server)
  }

  private constructor(engine: EcsEngineHarness, server: AwsServer) {
    this.engine = engine
    this.ledger = new FakeLedger(engine.clock)
    this.server = server
    // Without access control every key is the account's root.
    const credentials = { ...ADMIN_KEY, sessionToken: 'none', expiration: new Date('2100-01-01') }
    const client = {
      ...inProcessClient(server),
      credentials,
      retryMode: 'standard' as const,
      customUserAgent: [],
    }
    const session: AwsSession = { region: 'us-east-1', client }
    this.session = session
    this.services = outside(engine.clock, new EcsServices(session, { cluster: 'main', logGroup: '/app' }))
  }

  get clock(): VirtualClock {
    return this.engine.clock
  }

  async close(): Promise<void> {
    await this.clock.run(this.engine.ecs.close())
    await this.server.close()
  }

  /** A pending release with registered task definitions; `behaviours` by process type. */
  release(
    version: number,
    processes: readonly ReleasedProcess[],
    behaviours: Readonly<Record<string, Behaviour>> = {},
  ): Release {
    const registered = processes.map((process) => {
      const { family, ...request } = taskDefinitionRequest('', {
        family: `shop-production-${process.type}`,
        containerDefinitions: [
          {
            name: 'app',
            image: imageOf(version),
            environment: [{ name: 'PROCESS', value: process.type }],
            portMappings: [{ containerPort: 8080 }],
            logConfiguration: {
              logDriver: 'awslogs',
              options: {
                'awslogs-group': '/app',
                'awslogs-region': 'us-east-1',
                'awslogs-stream-prefix': process.type,
              },
            },
          },
        ],
      })
      return { ...process, taskDefinition: this.engine.register('', { family, ...request }) }
    })
    this.engine.behaviours.set(
      String(version).padStart(64, '0'),
      (spec) => behaviours[spec.environment['PROCESS'] ?? ''] ?? {},
    )
    const release = releaseOf(version, { processes: registered }, this.clock.now())
    this.ledger.put(release)
    return release
  }

  /** web (1 task) and worker (2 tasks) of a release, both healthy unless said otherwise. */
  usual(version: number, behaviours: Readonly<Record<string, Behaviour>> = {}): Release {
    return this.release(
      version,
      [processOf('web', version), processOf('worker', version, { quantity: 2 })],
      behaviours,
    )
  }

  /** A run that can be killed: from then on none of its calls does anything. */
  killable(version: number): { readonly kill: () => void } {
    const { ports } = this
    const crash = new CrashInjection()
    this.start(
      version,
      {},
      { ...withServices(ports, crash.port(ports.services)), ledger: crash.port(ports.ledger) },
    ).catch(() => undefined)
    return crash
  }

  start(version: number, over: Partial<DeployRequest> = {}, ports = this.ports): Promise<DeploymentResult> {
    return deploy(ports, {
      platform: ON_EMULATOR,
      version,
      holder: { id: `run-${version}`, who: 'octocat' },
      timeoutMinutes: 60,
      signal: this.abort.signal,
      ...over,
    })
  }

  deploy(version: number, over: Partial<DeployRequest> = {}): Promise<DeploymentResult> {
    return this.clock.run(this.start(version, over), 6 * 3_600_000)
  }

  /** Task definitions that production traffic or the scheduler has PRIMARY, by process type. */
  primaries(): Readonly<Record<string, string | undefined>> {
    return Object.fromEntries(
      ['web', 'worker', 'clock'].map((process) => {
        const name = `shop-production-${process}`
        const { services = [] } = this.engine.ecs.operations.DescribeServices({
          cluster: 'main',
          services: [name],
        })
        const live = services[0]?.status === 'ACTIVE' ? services[0].deployments : undefined
        return [process, live?.find((one) => one.status === 'PRIMARY')?.taskDefinition]
      }),
    )
  }
  /** Ports of services without a ledger; ECR has every image. */
  get existing() {
    const images: ImageInspector = {
      inspect: async (reference) => ({
        reference,
        digest: reference.digest ?? `sha256:${'d'.repeat(64)}`,
        config: {
          architecture: 'amd64',
          os: 'linux',
          config: { env: [], entrypoint: [], cmd: [], labels: {} },
          diffIds: [],
        },
        processes: [],
      }),
    }
    return { ...this.ports, images }
  }

  get ports(): DeployPorts {
    const log: Logger = {
      info: (message) => this.lines.push(message),
      debug: () => {},
      notice: () => {},
      warning: (message) => this.lines.push(`warning: ${message}`),
      group: (_title, work) => work(),
      mask: () => {},
    }
    const { services, clock } = this
    return {
      services,
      strategies: strategies({ services, clock, log, ingress: { problems: async () => [] } }),
      ledger: this.ledger,
      clock,
      log,
      smoke: { get: (url) => this.smoke(url) },
      config: { version: async (versionId) => ({ secretArn: '', versionId, names: [] }) },
      record: { started: async () => {}, succeeded: async () => {}, failed: async () => {} },
      openRelease: () => Promise.reject(new Error('not used')),
      resumeRelease: () => Promise.reject(new Error('not used')),
    }
  }
}

/** The ports with other services, and the strategies over those. */
export function withServices<P extends Pick<DeployPorts, 'services' | 'strategies' | 'clock' | 'log'>>(
  ports: P,
  services: DeployPorts['services'],
): P {
  const ingress = { problems: async () => [] }
  return { ...ports, services, strategies: strategies({ ...ports, services, ingress }) }
}

/** Virtual time stands still while a call of `target` is under way. */
function outside<T extends object>(clock: VirtualClock, target: T): T {
  return through(target, (call) => clock.outside(call()))
}

/** The same object, with every call of a method made by `around`. */
export function through<T extends object>(
  target: T,
  around: (call: () => Promise<unknown>) => Promise<unknown>,
): T {
  return new Proxy(target, {
    get: (object, key) => {
      const member: unknown = Reflect.get(object, key, object)
      if (typeof member !== 'function') return member
      return (...args: unknown[]) => around(async () => member.apply(object, args))
    },
  })
}

function logsOf(engine: EcsEngineHarness) {
  return {
    name: 'logs',
    protocol: 'awsJson1_1' as const,
    targetPrefix: 'Logs_20140328',
    sdk: { ...logsSdk },
    operations: {
      GetLogEvents: (input: logsSdk.GetLogEventsRequest): logsSdk.GetLogEventsResponse => ({
        events: engine.logs
          .filter((one) => one.group === input.logGroupName && one.stream === input.logStreamName)
          .slice(-(input.limit ?? 10_000))
          .map(({ line }) => ({ message: line })),
      }),
    },
  }
}
