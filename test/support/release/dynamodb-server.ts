import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import {
  CreateTableCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import type { ReleaseDraft } from '../../../src/release/ledger/ports.ts'

// The package has no types of its own.
const dynalite: (options: { createTableMs: number }) => Server = createRequire(import.meta.url)('dynalite')

/** DynamoDB in this process, with an empty ledger table. */
export async function startDynamo(): Promise<{
  readonly client: ClientSettings
  readonly table: string
  stop(): Promise<void>
}> {
  const server: Server = dynalite({ createTableMs: 0 })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('dynalite listens on no port')
  const client: ClientSettings = {
    region: 'us-east-1',
    endpoint: `http://127.0.0.1:${address.port}`,
    maxAttempts: 3,
    retryMode: 'standard',
    customUserAgent: [],
    credentials: {
      accessKeyId: 'test',
      secretAccessKey: 'test',
      sessionToken: 'test',
      expiration: new Date(8.64e15),
    },
  }
  const table = 'ledger'
  const admin = new DynamoDBClient(client)
  await admin.send(
    new CreateTableCommand({
      TableName: table,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  )
  await waitUntilTableExists({ client: admin, maxWaitTime: 10, minDelay: 1 }, { TableName: table })
  admin.destroy()
  return {
    client,
    table,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

export interface ClientSettings extends DynamoDBClientConfig {
  readonly region: string
  readonly endpoint: string
  readonly maxAttempts: number
  readonly retryMode: 'standard'
  readonly customUserAgent: [string, string][]
  readonly credentials: {
    accessKeyId: string
    secretAccessKey: string
    sessionToken: string
    expiration: Date
  }
}

export const draft = (runKey: string, change: Partial<ReleaseDraft> = {}): ReleaseDraft => ({
  app: 'shop',
  environment: 'production',
  image: `123456789012.dkr.ecr.us-east-1.amazonaws.com/shop@sha256:${'a'.repeat(64)}`,
  config: {
    secretArn: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:shop-AbCdEf',
    versionId: 'c1',
    names: ['DATABASE_URL'],
  },
  processes: [
    {
      type: 'web',
      command: 'node server.js',
      entryPoint: ['/cnb/process/web'],
      size: { name: 'standard-1x', cpu: 256, memory: 512 },
      quantity: 1,
      singleton: false,
      strategy: 'blue-green',
      bakeMinutes: 0,
      stopTimeout: 30,
    },
  ],
  releasePhase: { status: 'none' },
  description: 'Deploy 1a2b3c4',
  actor: 'octocat',
  runKey,
  ...change,
})
