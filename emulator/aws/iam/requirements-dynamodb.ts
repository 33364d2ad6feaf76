/** DynamoDB: transactions and batches are allowed item by item. */
import type { Requirement } from '../wire/access.ts'
import { isRecord } from '../wire/codec/check.ts'
import { type ArnSource, type Input, need, tagContext, textOf } from './requirement-parts.ts'

const ACCOUNT_WIDE = new Set([
  'ListTables',
  'DescribeLimits',
  'DescribeEndpoints',
  'ListBackups',
  'ListGlobalTables',
])

/** Member of a TransactItems element to the IAM action that it needs. */
const TRANSACTED: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
}

export function dynamodbRequirements(
  operation: string,
  input: Input,
  scope: ArnSource,
): readonly Requirement[] {
  const arn = (table: string) =>
    table.startsWith('arn:') ? table : `arn:aws:dynamodb:${scope.region}:${scope.accountId}:table/${table}`
  const action = `dynamodb:${operation}`
  if (ACCOUNT_WIDE.has(operation)) return [need(action, ['*'])]
  const items = input['TransactItems']
  if (Array.isArray(items)) {
    return items.filter(isRecord).flatMap((item) =>
      Object.entries(item).flatMap(([kind, request]) => {
        const table = isRecord(request) ? textOf(request['TableName']) : undefined
        return table === undefined
          ? []
          : [need(`dynamodb:${TRANSACTED[kind] ?? kind}`, [arn(table)], leadingKeys(request))]
      }),
    )
  }
  const batches = input['RequestItems']
  if (isRecord(batches))
    return Object.entries(batches).map(([table, batch]) => need(action, [arn(table)], batchKeys(batch)))
  const table = textOf(input['TableName'] ?? input['ResourceArn'])
  if (table === undefined) return [need(action, ['*'])]
  const index = textOf(input['IndexName'])
  const resource = index === undefined ? arn(table) : `${arn(table)}/index/${index}`
  return [need(action, [resource], { ...tagContext(input['Tags']), ...leadingKeys(input) })]
}

/** Of all items of one table's part of a batch: `[{PutRequest: {Item}}, {DeleteRequest: {Key}}]`, or `{Keys: […]}`. */
function batchKeys(batch: unknown): Readonly<Record<string, readonly string[]>> {
  const writes = Array.isArray(batch) ? batch.filter(isRecord).flatMap((write) => Object.values(write)) : []
  const reads = isRecord(batch) && Array.isArray(batch['Keys']) ? batch['Keys'].map((Key) => ({ Key })) : []
  const values = [...writes, ...reads].flatMap(
    (request) => leadingKeys(request)['dynamodb:LeadingKeys'] ?? [],
  )
  return values.length === 0 ? {} : { 'dynamodb:LeadingKeys': [...new Set(values)] }
}

/** `dynamodb:LeadingKeys` holds the partition key's value; the ledger names it `pk`. */
function leadingKeys(request: unknown): Readonly<Record<string, readonly string[]>> {
  if (!isRecord(request)) return {}
  const item = [request['Key'], request['Item']].find(isRecord)
  const value = isRecord(item) ? textValue(item['pk']) : queriedKey(request)
  return value === undefined ? {} : { 'dynamodb:LeadingKeys': [value] }
}

/** `pk = :value` or `#name = :value` of a Query. */
function queriedKey(request: Input): string | undefined {
  const names = isRecord(request['ExpressionAttributeNames']) ? request['ExpressionAttributeNames'] : {}
  const values = isRecord(request['ExpressionAttributeValues']) ? request['ExpressionAttributeValues'] : {}
  for (const [, name = '', value = ''] of (textOf(request['KeyConditionExpression']) ?? '').matchAll(
    /([#\w]+)\s*=\s*(:\w+)/g,
  )) {
    if ((names[name] ?? name) === 'pk') return textValue(values[value])
  }
  return undefined
}

const textValue = (attribute: unknown): string | undefined =>
  isRecord(attribute) ? textOf(attribute['S']) : undefined
