/**
 * A service of AWS on loopback that answers one operation in pages. The wire is the emulator's, so every answer is
 * checked.
 */
import * as applicationAutoscaling from '@aws-sdk/client-application-auto-scaling'
import * as codedeploy from '@aws-sdk/client-codedeploy'
import * as dynamodb from '@aws-sdk/client-dynamodb'
import * as ecr from '@aws-sdk/client-ecr'
import * as ecs from '@aws-sdk/client-ecs'
import * as elasticloadbalancing from '@aws-sdk/client-elastic-load-balancing-v2'
import * as tag from '@aws-sdk/client-resource-groups-tagging-api'
import * as scheduler from '@aws-sdk/client-scheduler'
import * as secretsmanager from '@aws-sdk/client-secrets-manager'
import * as ssm from '@aws-sdk/client-ssm'
import { type AwsServer, createAwsServer } from '../../../emulator/aws/wire/server.ts'
import {
  AwsError,
  type OperationHandler,
  type ServiceDefinition,
} from '../../../emulator/aws/wire/service.ts'
import { VirtualClock } from '../../../emulator/clock.ts'
import { MOST_PAGES } from '../../../src/aws/client/pages.ts'
import type { ClientOptions } from '../../../src/aws/client/session.ts'

const json = (targetPrefix: string) => ({ protocol: 'awsJson1_1' as const, targetPrefix })

const SERVICES = {
  'application-autoscaling': { ...json('AnyScaleFrontendService'), sdk: { ...applicationAutoscaling } },
  codedeploy: { ...json('CodeDeploy_20141006'), sdk: { ...codedeploy } },
  dynamodb: { protocol: 'awsJson1_0', targetPrefix: 'DynamoDB_20120810', sdk: { ...dynamodb } },
  ecr: { ...json('AmazonEC2ContainerRegistry_V20150921'), sdk: { ...ecr } },
  ecs: { ...json('AmazonEC2ContainerServiceV20141113'), sdk: { ...ecs } },
  elasticloadbalancing: {
    protocol: 'awsQuery',
    apiVersion: '2015-12-01',
    sdk: { ...elasticloadbalancing },
  },
  scheduler: { protocol: 'restJson1', sdk: { ...scheduler } },
  secretsmanager: { ...json('secretsmanager'), sdk: { ...secretsmanager } },
  ssm: { ...json('AmazonSSM'), sdk: { ...ssm } },
  tag: { ...json('ResourceGroupsTaggingAPI_20170126'), sdk: { ...tag } },
} satisfies Record<string, Omit<ServiceDefinition, 'name' | 'operations'>>

/** One operation that lists, in the names of its service. */
export interface PagedOperation {
  /** Of IAM: `ecs:ListTasks`. */
  readonly action: `${keyof typeof SERVICES}:${string}`
  /** The members that carry a token: in the request, and in the answer. */
  readonly tokens: readonly [asked: string, given: string]
  /** The member of the answer that has the items. */
  readonly member: string
  readonly items: readonly unknown[]
  /** What else the same reading asks for, by action. */
  readonly others?: Readonly<Record<string, OperationHandler>>
}

/** A page: which items it has, and the token of the next one. */
export interface Page {
  readonly items: readonly unknown[]
  readonly next?: string | undefined
}

/** The page that a token names; undefined is the first. */
export type Script = (token: string | undefined, items: readonly unknown[]) => Page

export interface PageServer {
  readonly client: ClientOptions
  /** How often the operation was asked. */
  asked(): number
  readonly server: Pick<AwsServer, 'violations' | 'close'>
}

export async function servePages(of: PagedOperation, script: Script): Promise<PageServer> {
  const [service, operation] = of.action.split(':')
  const [asked, given] = of.tokens
  let count = 0
  const answer = (input: Readonly<Record<string, unknown>>): unknown => {
    count += 1
    // Whoever asks for ever has failed.
    if (count > 2 * MOST_PAGES) throw new AwsError('ThrottlingException', `asked ${count} times`)
    const { items, next } = script(textOf(input[asked]), of.items)
    const token = next === undefined ? {} : { [given]: service === 'dynamodb' ? keyOf(next) : next }
    return { [of.member]: items, ...token }
  }
  const operations = new Map<string, Record<string, OperationHandler>>([
    [service ?? '', { [operation ?? '']: answer }],
  ])
  for (const [action, handler] of Object.entries(of.others ?? {})) {
    const [name = '', other = ''] = action.split(':')
    operations.set(name, { ...operations.get(name), [other]: handler })
  }
  const server = await createAwsServer({
    clock: new VirtualClock(),
    accountId: '123456789012',
    region: 'eu-west-1',
    services: Object.entries(SERVICES).flatMap(([name, definition]) => {
      const own = operations.get(name)
      return own === undefined ? [] : [{ ...definition, name, operations: own }]
    }),
  })
  return {
    client: clientOf(server.endpoint),
    asked: () => count,
    server,
  }
}

/** What a session gives the adapters, and besides where the server is. */
const clientOf = (endpoint: string): ClientOptions & { readonly endpoint: string } => ({
  endpoint,
  region: 'eu-west-1',
  maxAttempts: 1,
  retryMode: 'standard',
  customUserAgent: [],
  credentials: {
    accessKeyId: 'AKIAEMULATORADMIN00000',
    secretAccessKey: 'emulator-admin-secret',
    sessionToken: '',
    expiration: new Date('2100-01-01'),
  },
})

/** DynamoDB's token is the key of the last item that was read. */
const keyOf = (token: string) => ({ pk: { S: 'shop' }, sk: { S: token } })

const textOf = (token: unknown): string | undefined => {
  if (token === undefined || typeof token === 'string') return token
  const key = Reflect.get(Object(token), 'sk')
  return String(Reflect.get(Object(key), 'S'))
}
