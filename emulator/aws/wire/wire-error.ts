/** Errors on the wire as AWS writes them, and which errors a service may answer at all. */
import { encodeCbor, encodeMap, parseCbor } from './codec/cbor.ts'
import { check, describeFinding } from './codec/check.ts'
import { encodeJson } from './codec/json.ts'
import { escapeXml, members } from './codec/query.ts'
import type { ErrorShape } from './codec/schema.ts'
import { text, type WireResponse } from './codec/wire.ts'
import { type RegisteredService, shapeOf } from './registry.ts'
import type { AwsError, Protocol } from './service.ts'

/** Errors that every service may answer (the "Common Errors" page of each API reference): no model declares them. */
const COMMON = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'ExpiredToken',
  'ExpiredTokenException',
  'InternalFailure',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
  'SerializationException',
  'SignatureDoesNotMatch',
  'Throttling',
  'ThrottlingException',
  'UnrecognizedClientException',
  'UnsupportedOperation',
  'ValidationError',
  'ValidationException',
])

/**
 * What is wrong with an error that a service threw, or undefined: its code is unknown to the model or its members are.
 */
export function errorMistake(service: RegisteredService, error: AwsError): string | undefined {
  const shape = shapeOf(service, error)
  if (shape === undefined) {
    return COMMON.has(error.code)
      ? undefined
      : `error '${error.code}' is not in the model (message: ${error.message})`
  }
  const findings = check(shape.schema, error.members, 'value').filter(
    ({ path }) => path.toLowerCase() !== 'message',
  )
  return findings.length === 0
    ? undefined
    : `error '${error.code}': ${findings.map(describeFinding).join(', ')}`
}

export function encodeError(service: RegisteredService, error: AwsError, requestId: string): WireResponse {
  const { definition } = service
  const shape = shapeOf(service, error)
  if (definition.protocol === 'awsQuery') {
    const status = error.status === 400 ? (shape?.status ?? 400) : error.status
    const type = status >= 500 ? 'Receiver' : 'Sender'
    const more = shape === undefined ? '' : members(shape.schema, error.members)
    const body =
      `<ErrorResponse xmlns="${escapeXml(xmlNamespace(service))}"><Error><Type>${type}</Type>` +
      `<Code>${escapeXml(shape?.code ?? error.code)}</Code><Message>${escapeXml(error.message)}</Message>${more}</Error>` +
      `<RequestId>${requestId}</RequestId></ErrorResponse>`
    return {
      status,
      headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
      body: text(body),
    }
  }
  const compatible = queryError(service, error, shape)
  if (definition.protocol === 'rpcv2Cbor') {
    const status = error.status === 400 ? (shape?.status ?? 400) : error.status
    const known = shape === undefined ? {} : (parseCbor(encodeCbor(shape.schema, error.members)) ?? {})
    return {
      status,
      headers: { ...CBOR_HEADERS, 'x-amzn-requestid': requestId, ...compatible },
      body: encodeMap({ __type: shape?.name ?? error.code, ...known, message: error.message }),
    }
  }
  // JSON-RPC services answer 400 for all client errors, whatever the model's httpError trait says; server faults are
  // 500.
  const rest = definition.protocol === 'restJson1'
  const declared = rest ? (shape?.status ?? 400) : shape?.fault === 'server' ? 500 : 400
  const status = error.status === 400 ? declared : error.status
  const name = shape?.name ?? error.code
  const known = shape === undefined ? {} : parsed(encodeJson(shape.schema, error.members))
  const messageName =
    shape !== undefined && (rest || !COMMON.has(name)) && hasMember(shape.schema, 'Message')
      ? 'Message'
      : 'message'
  return {
    status,
    headers: {
      'content-type': jsonType(definition.protocol),
      'x-amzn-requestid': requestId,
      'x-amzn-errortype': name,
      ...compatible,
    },
    body: text(JSON.stringify({ __type: name, ...known, [messageName]: error.message })),
  }
}

export const jsonType = (protocol: Protocol): string => {
  if (protocol === 'restJson1') return 'application/json'
  return protocol === 'awsJson1_0' ? 'application/x-amz-json-1.0' : 'application/x-amz-json-1.1'
}

export const CBOR_HEADERS = { 'content-type': 'application/cbor', 'smithy-protocol': 'rpc-v2-cbor' } as const

/** The awsQuery code of an error, for clients that know it by that name. */
function queryError(
  { definition }: RegisteredService,
  error: AwsError,
  shape: ErrorShape | undefined,
): Readonly<Record<string, string>> {
  if (definition.awsQueryCompatible !== true) return {}
  const fault = error.status >= 500 || shape?.fault === 'server' ? 'Receiver' : 'Sender'
  return { 'x-amzn-query-error': `${shape?.code ?? error.code};${fault}` }
}

export const xmlNamespace = ({ definition }: RegisteredService): string =>
  definition.xmlNamespace ?? `http://${definition.name}.amazonaws.com/doc/${definition.apiVersion ?? ''}/`

const hasMember = (schema: { structIterator(): Iterable<[string, unknown]> }, name: string): boolean =>
  [...schema.structIterator()].some(([member]) => member === name)

const parsed = (bytes: Uint8Array): object => {
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes) || '{}')
  return typeof value === 'object' && value !== null ? value : {}
}
