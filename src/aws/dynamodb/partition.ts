import {
  type AttributeValue,
  BatchWriteItemCommand,
  DeleteItemCommand,
  type DeleteItemCommandInput,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  type PutItemCommandInput,
  paginateQuery,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { UserError } from '../../runtime/errors.ts'
import { explaining, isAwsError } from '../client/errors.ts'
import { bounded, MOST_PAGES } from '../client/pages.ts'
import type { AwsSession } from '../client/session.ts'

export type Item = Record<string, AttributeValue>

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html */
const ITEMS_PER_BATCH = 25

type Condition<T> = Omit<T, 'TableName' | 'Key' | 'Item'>

/**
 * The items of one partition of the ledger table (partition key `pk`, sort key `sk`), with consistent reads and
 * conditional writes. A condition that did not hold is an answer and not an error. Everything else that AWS refuses is
 * a UserError.
 */
export class DynamoDbPartition {
  readonly table: string
  readonly partition: string
  readonly #client: DynamoDBClient

  constructor(session: Pick<AwsSession, 'client'>, table: string, partition: string) {
    this.table = table
    this.partition = partition
    this.#client = new DynamoDBClient(session.client)
  }

  async get(sortKey: string): Promise<Item | undefined> {
    const { Item } = await this.#explained('dynamodb:GetItem', () =>
      this.#client.send(
        new GetItemCommand({ TableName: this.table, Key: this.#key(sortKey), ConsistentRead: true }),
      ),
    )
    return Item
  }

  /** Items whose sort key begins with `prefix`, the last first. */
  async *lastFirst(prefix: string, pageSize: number): AsyncGenerator<Item> {
    const pages = paginateQuery(bounded('dynamodb:Query', this.#client), {
      TableName: this.table,
      KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :prefix)',
      ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
      ExpressionAttributeValues: marshal({ ':pk': this.partition, ':prefix': prefix }),
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: pageSize,
    })
    try {
      for await (const { Items = [] } of pages) yield* Items
    } catch (error) {
      await this.#explained('dynamodb:Query', () => Promise.reject(error))
    }
  }

  /** False when the condition did not hold. */
  async put(
    sortKey: string,
    fields: Readonly<Record<string, unknown>>,
    condition: Condition<PutItemCommandInput>,
  ): Promise<boolean> {
    const Item = { ...this.#key(sortKey), ...marshal(fields) }
    const command = new PutItemCommand({ TableName: this.table, Item, ...condition })
    const answer = await this.#conditional('dynamodb:PutItem', () => this.#client.send(command))
    return answer !== undefined
  }

  /** The item as it is now, or undefined when the condition did not hold. */
  async update(sortKey: string, change: Condition<UpdateItemCommandInput>): Promise<Item | undefined> {
    const command = new UpdateItemCommand({
      TableName: this.table,
      Key: this.#key(sortKey),
      ReturnValues: 'ALL_NEW',
      ...change,
    })
    const answer = await this.#conditional('dynamodb:UpdateItem', () => this.#client.send(command))
    return answer === undefined ? undefined : (answer.Attributes ?? {})
  }

  /** False when the condition did not hold. */
  async delete(sortKey: string, condition: Condition<DeleteItemCommandInput>): Promise<boolean> {
    const command = new DeleteItemCommand({ TableName: this.table, Key: this.#key(sortKey), ...condition })
    const answer = await this.#conditional('dynamodb:DeleteItem', () => this.#client.send(command))
    return answer !== undefined
  }

  /** Deletes every item. Safe to repeat after a kill: what is gone is not listed again. */
  async clear(): Promise<void> {
    const pages = paginateQuery(bounded('dynamodb:Query', this.#client), {
      TableName: this.table,
      KeyConditionExpression: '#pk = :pk',
      ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
      ExpressionAttributeValues: marshal({ ':pk': this.partition }),
      ProjectionExpression: '#pk, #sk',
      ConsistentRead: true,
      Limit: ITEMS_PER_BATCH,
    })
    await this.#explained('dynamodb:Query', async () => {
      // A page begins after a key, and it does not matter that the item of that key is gone.
      for await (const { Items = [] } of pages) await this.#delete(Items)
    })
  }

  /** Again what DynamoDB leaves unprocessed (it throttles a part of a batch), but not for ever. */
  async #delete(keys: readonly Item[]): Promise<void> {
    let left = keys.map((Key) => ({ DeleteRequest: { Key } }))
    for (let tries = 0; left.length > 0; tries += 1) {
      if (tries === MOST_PAGES) {
        throw new UserError(
          `The table '${this.table}' left ${left.length} item(s) undeleted, ${tries} times.`,
          {
            fix: 'Its write capacity is used up: run the workflow again, or raise it.',
          },
        )
      }
      const { UnprocessedItems = {} } = await this.#explained('dynamodb:BatchWriteItem', () =>
        this.#client.send(new BatchWriteItemCommand({ RequestItems: { [this.table]: left } })),
      )
      left = (UnprocessedItems[this.table] ?? []).flatMap(({ DeleteRequest }) =>
        DeleteRequest?.Key === undefined ? [] : [{ DeleteRequest: { Key: DeleteRequest.Key } }],
      )
    }
  }

  #key(sortKey: string): Item {
    return marshal({ pk: this.partition, sk: sortKey })
  }

  async #conditional<T>(iamAction: string, call: () => Promise<T>): Promise<T | undefined> {
    return this.#explained(iamAction, async () => {
      try {
        return await call()
      } catch (error) {
        if (isAwsError(error, 'ConditionalCheckFailedException')) return undefined
        throw error
      }
    })
  }

  async #explained<T>(iamAction: string, call: () => Promise<T>): Promise<T> {
    try {
      return await call()
    } catch (error) {
      if (!isAwsError(error, 'ResourceNotFoundException')) {
        return explaining(iamAction, `the table '${this.table}'`, () => Promise.reject(error))
      }
      throw new UserError(`The ledger table '${this.table}' does not exist in this region.`, {
        fix: "Create it with your infrastructure code (docs/platform.md), or correct 'ledgerTable' in the parameter '/renga/platform'.",
        cause: error,
      })
    }
  }
}

/** A condition under which an item is made and never replaced. */
export const UNLESS_THERE = {
  ConditionExpression: 'attribute_not_exists(#pk)',
  ExpressionAttributeNames: { '#pk': 'pk' },
} as const

/** No condition: an item is made or replaced. */
export const ALWAYS = {} as const

export const marshal = (value: Readonly<Record<string, unknown>>): Item =>
  marshall(value, { removeUndefinedValues: true })
