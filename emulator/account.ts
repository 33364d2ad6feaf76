/**
 * An AWS account on the emulator: the HTTP port, who may do what, and the plain services. Engines are registered on
 * top.
 */
import { randomUUID } from 'node:crypto'
import { createDynamoDb } from './aws/dynamodb/service.ts'
import { AccessKeyStore } from './aws/iam/access-keys.ts'
import { createAuthorizer } from './aws/iam/authorizer.ts'
import { IdentityStore } from './aws/iam/identities.ts'
import { createRequirements } from './aws/iam/requirements.ts'
import { createIam } from './aws/iam/service.ts'
import { LogStore } from './aws/logs/log-store.ts'
import { createLogs } from './aws/logs/service.ts'
import { createSecretSource } from './aws/secretsmanager/secret-source.ts'
import { SecretStore } from './aws/secretsmanager/secrets.ts'
import { createSecretsManager } from './aws/secretsmanager/service.ts'
import { ParameterStore } from './aws/ssm/parameters.ts'
import { createSsm } from './aws/ssm/service.ts'
import { createSts } from './aws/sts/service.ts'
import type { FetchJson } from './aws/sts/web-identity.ts'
import { createTagging } from './aws/tagging/service.ts'
import { adminCaller } from './aws/wire/access.ts'
import { ADMIN_KEY } from './aws/wire/in-process-handler.ts'
import { type AwsServer, createAwsServer } from './aws/wire/server.ts'
import type { AccountScope, Caller } from './aws/wire/service.ts'
import { createTagIndex } from './aws/wire/tags.ts'
import type { EngineClock } from './clock.ts'
import { LeakWatch } from './leaks.ts'
import type { SecretSource } from './ports.ts'
import { type Timings, unscaledTimings } from './timings.ts'

export interface AccountOptions extends AccountScope {
  readonly clock: EngineClock
  /** 0 (the default) takes any free port. */
  readonly port?: number
  /** Default true: unknown members are refused and emulator bugs answer 500. */
  readonly strict?: boolean
  /** Default true. False behind a proxy that rewrites the Host header. */
  readonly verifySignatures?: boolean
  /** AWS's pace unless given. */
  readonly timings?: Timings
  /** How STS reads an issuer's keys; the default is HTTP. */
  readonly fetchJson?: FetchJson
  /** The ARN of the deployment group of a CodeDeploy deployment: what a call on the deployment is checked on. */
  readonly deploymentGroupArn?: (deploymentId: string) => string | undefined
}

export interface Account {
  readonly scope: AccountScope
  readonly server: AwsServer
  readonly identities: IdentityStore
  readonly keys: AccessKeyStore
  readonly secrets: SecretStore
  readonly parameters: ParameterStore
  readonly logs: LogStore
  readonly secretSource: SecretSource
  /** Knows every value of Secrets Manager. */
  readonly leaks: LeakWatch
  /**
   * For engines with an interface of their own (ECR's registry): asks the caller's policies, and is kept in the
   * journal.
   */
  allows(caller: Caller, action: string, resourceArn: string): boolean
}

export async function startAccount(options: AccountOptions): Promise<Account> {
  const { clock } = options
  const scope: AccountScope = { accountId: options.accountId, region: options.region }
  const identities = new IdentityStore({ ...scope, clock })
  const keys = new AccessKeyStore(clock)
  keys.add({ caller: adminCaller(scope, ADMIN_KEY.accessKeyId), secretAccessKey: ADMIN_KEY.secretAccessKey })
  const leaks = new LeakWatch()
  const secrets = new SecretStore({ ...scope, clock, onValue: (text) => leaks.plant(text) })
  const parameters = new ParameterStore(scope)
  const logs = new LogStore({ ...scope, clock })
  const dynamodb = createDynamoDb({ ...scope, clock })
  const { deletedResourceTags: remembers } = options.timings ?? unscaledTimings
  const tags = createTagIndex({ clock, remembers })
  for (const source of [secrets, parameters, logs, dynamodb.tags]) tags.register(source)
  const authorizer = createAuthorizer({ clock, region: scope.region, identities, keys, tags })
  const server = await createAwsServer({
    ...scope,
    clock,
    tags,
    access: {
      keys,
      authorizer,
      requirements: createRequirements({
        ...scope,
        secretArn: (id) => secrets.find(id)?.arn,
        deploymentGroupArn: (id) => options.deploymentGroupArn?.(id),
      }),
      verifySignatures: options.verifySignatures ?? true,
    },
    strict: options.strict ?? true,
    port: options.port ?? 0,
    services: [
      createSts({
        ...scope,
        clock,
        identities,
        keys,
        ...(options.fetchJson === undefined ? {} : { fetchJson: options.fetchJson }),
      }),
      createIam({ identities }),
      createSsm({ clock, parameters }),
      createSecretsManager({ clock, secrets }),
      dynamodb.service,
      createLogs({ clock, store: logs }),
      createTagging({ tags }),
    ],
  })
  const secretSource = createSecretSource({ secrets, parameters })
  return {
    scope,
    server,
    identities,
    keys,
    secrets,
    parameters,
    logs,
    secretSource,
    leaks,
    allows: (caller, action, resourceArn) => {
      const denied = authorizer.deny(caller, { action, resources: [resourceArn], context: {} })
      const [service = '', operation = ''] = action.split(':')
      server.journal.add({
        at: clock.now(),
        requestId: randomUUID(),
        service,
        operation,
        actions: [action],
        resources: [resourceArn],
        caller: caller.arn,
        region: scope.region,
        parameters: {},
        outcome: denied === undefined ? 'ok' : 'AccessDenied',
        status: denied === undefined ? 200 : 403,
      })
      return denied === undefined
    },
  }
}
