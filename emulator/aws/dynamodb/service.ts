/**
 * DynamoDB on dynalite, with what dynalite lacks: TTL, tags in the tagging index, ARNs of the emulator's account and
 * times of its clock. It cannot do transactions, PartiQL, streams, backups, global tables or
 * `ReturnValuesOnConditionCheckFailure`; those operations answer 501.
 */
import * as sdk from '@aws-sdk/client-dynamodb'
import type { EngineClock } from '../../clock.ts'
import { isRecord } from '../wire/codec/check.ts'
import { decodeJson, encodeJson } from '../wire/codec/json.ts'
import { operationsOf } from '../wire/codec/schema.ts'
import { need } from '../wire/pages.ts'
import {
  type AccountScope,
  AwsError,
  type OperationHandler,
  type ServiceDefinition,
} from '../wire/service.ts'
import type { TagSource } from '../wire/tags.ts'
import { DynaliteStore } from './dynalite-store.ts'
import { TimeToLive } from './time-to-live.ts'

/** Operations that dynalite answers as AWS does. */
const PASSED_ON = [
  'BatchGetItem',
  'BatchWriteItem',
  'DeleteItem',
  'GetItem',
  'ListTables',
  'PutItem',
  'Query',
  'Scan',
  'UpdateItem',
  'UpdateTable',
]

export interface DynamoDb {
  readonly service: ServiceDefinition
  readonly tags: TagSource
}

interface Table {
  readonly name: string
  readonly created: number
  readonly tags: Map<string, string>
}

export function createDynamoDb(options: AccountScope & { readonly clock: EngineClock }): DynamoDb {
  const { clock, accountId, region } = options
  const store = new DynaliteStore()
  const schemas = operationsOf(sdk)
  const tables = new Map<string, Table>()

  /** One call of dynalite by schema, both ways. */
  async function pass(operation: string, input: unknown): Promise<Record<string, unknown>> {
    const schema = schemas.get(operation)
    if (schema === undefined) throw new Error(`DynamoDB has no operation '${operation}'`)
    const body = await clock.outside(store.call(operation, encodeJson(schema.input, input)))
    const output = await decodeJson(schema.output, new TextEncoder().encode(localArns(body)))
    return isRecord(output) ? { ...output } : {}
  }

  const timeToLive = new TimeToLive({
    clock,
    scan: async (table) => (await pass('Scan', { TableName: table }))['Items'],
    keyNames: async (table) => keyNames(await pass('DescribeTable', { TableName: table })),
    remove: async (table, key) => void (await pass('DeleteItem', { TableName: table, Key: key })),
  })

  /** dynalite takes region and account from the process's environment. */
  const localArns = (json: string): string =>
    json.replace(/arn:aws:dynamodb:[^:"]*:[^:"]*:/g, `arn:aws:dynamodb:${region}:${accountId}:`)

  const arn = (table: string): string => `arn:aws:dynamodb:${region}:${accountId}:table/${table}`

  const tableOf = (nameOrArn: string): Table => {
    const table = tables.get(nameOrArn.split('/')[1] ?? nameOrArn)
    if (table === undefined) throw notFound(`Requested resource not found: Table: ${nameOrArn} not found`)
    return table
  }

  async function createTable(input: sdk.CreateTableCommandInput) {
    const name = need(input.TableName, 'TableName')
    const { Tags, ...rest } = input
    const output = await pass('CreateTable', rest)
    const tags = new Map((Tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? '']))
    tables.set(name, { name, created: clock.now(), tags })
    await clock.outside(becomesActive(name))
    return described(output, 'TableDescription')
  }

  /** dynalite leaves CREATING on a timer of its own; the next DescribeTable says ACTIVE, whatever the clock does. */
  async function becomesActive(name: string): Promise<void> {
    for (;;) {
      const { Table: table } = await pass('DescribeTable', { TableName: name })
      if (isRecord(table) && table['TableStatus'] === 'ACTIVE') return
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  /** With the emulator's time of creation. */
  function described(output: Record<string, unknown>, member: string): Record<string, unknown> {
    const description = output[member]
    if (!isRecord(description)) return output
    const table = tables.get(String(description['TableName']))
    const CreationDateTime = table === undefined ? description['CreationDateTime'] : new Date(table.created)
    return { ...output, [member]: { ...description, CreationDateTime } }
  }

  const passedOn = Object.fromEntries(
    PASSED_ON.map((operation): [string, OperationHandler] => [
      operation,
      async (input: unknown) => {
        await timeToLive.sweep()
        return pass(operation, input)
      },
    ]),
  )

  const service: ServiceDefinition = {
    name: 'dynamodb',
    protocol: 'awsJson1_0',
    targetPrefix: 'DynamoDB_20120810',
    sdk,
    operations: {
      ...passedOn,
      CreateTable: createTable,
      DescribeTable: async (input: sdk.DescribeTableCommandInput) =>
        described(await pass('DescribeTable', input), 'Table'),
      DeleteTable: async (input: sdk.DeleteTableCommandInput) => {
        const output = described(await pass('DeleteTable', input), 'TableDescription')
        tables.delete(need(input.TableName, 'TableName'))
        timeToLive.forget(need(input.TableName, 'TableName'))
        return output
      },
      TagResource: (input: sdk.TagResourceCommandInput) => {
        const { tags } = tableOf(need(input.ResourceArn, 'ResourceArn'))
        for (const { Key, Value } of need(input.Tags, 'Tags')) tags.set(Key ?? '', Value ?? '')
        return {}
      },
      UntagResource: (input: sdk.UntagResourceCommandInput) => {
        const { tags } = tableOf(need(input.ResourceArn, 'ResourceArn'))
        for (const key of need(input.TagKeys, 'TagKeys')) tags.delete(key)
        return {}
      },
      ListTagsOfResource: (input: sdk.ListTagsOfResourceCommandInput) => ({
        Tags: [...tableOf(need(input.ResourceArn, 'ResourceArn')).tags].map(([Key, Value]) => ({
          Key,
          Value,
        })),
      }),
      UpdateTimeToLive: (input: sdk.UpdateTimeToLiveCommandInput) => {
        const { name } = tableOf(need(input.TableName, 'TableName'))
        const { Enabled, AttributeName } = need(input.TimeToLiveSpecification, 'TimeToLiveSpecification')
        const attribute = need(AttributeName, 'AttributeName')
        timeToLive.set(name, Enabled === true ? attribute : undefined)
        return { TimeToLiveSpecification: { Enabled: Enabled === true, AttributeName: attribute } }
      },
      DescribeTimeToLive: (input: sdk.DescribeTimeToLiveCommandInput) => {
        const attribute = timeToLive.attribute(tableOf(need(input.TableName, 'TableName')).name)
        return {
          TimeToLiveDescription:
            attribute === undefined
              ? { TimeToLiveStatus: 'DISABLED' }
              : { TimeToLiveStatus: 'ENABLED', AttributeName: attribute },
        }
      },
      DescribeContinuousBackups: (input: sdk.DescribeContinuousBackupsCommandInput) => {
        tableOf(need(input.TableName, 'TableName'))
        return { ContinuousBackupsDescription: { ContinuousBackupsStatus: 'DISABLED' } }
      },
    },
  }

  const tags: TagSource = {
    *resources() {
      for (const table of tables.values()) {
        yield { arn: arn(table.name), type: 'dynamodb:table', tags: Object.fromEntries(table.tags) }
      }
    },
  }
  return { service, tags }
}

function keyNames(output: Readonly<Record<string, unknown>>): readonly string[] {
  const table = output['Table']
  const schema = isRecord(table) ? table['KeySchema'] : undefined
  return Array.isArray(schema)
    ? schema.filter(isRecord).map(({ AttributeName }) => String(AttributeName))
    : []
}

const notFound = (message: string): AwsError => new AwsError('ResourceNotFoundException', message)
