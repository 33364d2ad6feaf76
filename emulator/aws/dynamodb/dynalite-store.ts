/**
 * dynalite without a socket: its request handler is called with an exchange made here. It is an HTTP emulator of
 * DynamoDB by others (condition, update and key expressions, secondary indexes, limits), kept in memory.
 */
import { Readable } from 'node:stream'
import dynalite from 'dynalite'
import { isRecord } from '../wire/codec/check.ts'
import { AwsError } from '../wire/service.ts'

export interface Exchange {
  readonly status: number
  readonly body: string
}

export class DynaliteStore {
  readonly #server = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 })

  /** `body` is the awsJson request. Throws the AwsError that dynalite answers. */
  async call(operation: string, body: Uint8Array): Promise<string> {
    const { status, body: answer } = await this.#exchange(operation, body)
    if (status < 300) return answer
    throw errorOf(operation, answer)
  }

  #exchange(operation: string, body: Uint8Array): Promise<Exchange> {
    return new Promise((resolve) => {
      const request = Object.assign(Readable.from([Buffer.from(body)]), {
        method: 'POST',
        url: '/',
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': `DynamoDB_20120810.${operation}`,
          // The emulator has checked the caller already; dynalite only wants the parts to be there.
          authorization: 'AWS4-HMAC-SHA256 Credential=emulator, SignedHeaders=host, Signature=checked',
          'x-amz-date': '20260101T000000Z',
        },
      })
      const response = {
        statusCode: 200,
        setHeader() {},
        end(this: { readonly statusCode: number }, answer = '') {
          resolve({ status: this.statusCode, body: answer })
        },
      }
      this.#server.emit('request', request, response)
    })
  }
}

/** `{"__type":"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException","message":…}` */
function errorOf(operation: string, answer: string): AwsError {
  let json: unknown
  try {
    json = JSON.parse(answer)
  } catch {
    return new AwsError('InternalServerError', `dynalite answered ${operation} with '${answer}'`, {
      status: 500,
    })
  }
  const { __type: type, message, Message, ...members } = isRecord(json) ? json : {}
  const code = String(type).split('#').at(-1) ?? 'InternalServerError'
  if (code === 'UnknownOperationException') {
    return new AwsError('UnsupportedOperation', `The emulator does not implement dynamodb:${operation}.`, {
      status: 501,
    })
  }
  return new AwsError(code, String(message ?? Message ?? ''), { members })
}
