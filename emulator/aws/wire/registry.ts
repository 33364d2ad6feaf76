/**
 * The services of the emulator, found by what a request says: its path, `X-Amz-Target`, the form's `Action` and
 * `Version`, or the service that it is signed for.
 */
import { matchRest } from './codec/rest.ts'
import { type ErrorShape, errorsOf, type OperationSchema, operationsOf } from './codec/schema.ts'
import type { WireRequest } from './codec/wire.ts'
import type { AwsError, ServiceDefinition } from './service.ts'
import { parseSignature } from './signature.ts'

export interface RegisteredService {
  readonly definition: ServiceDefinition
  readonly operations: ReadonlyMap<string, OperationSchema>
  readonly errors: ReadonlyMap<string, ErrorShape>
}

/** A request that names an operation of a service. */
export interface Route {
  readonly service: RegisteredService
  /** Undefined when the service's model has no operation of this name. */
  readonly schema: OperationSchema | undefined
  readonly operation: string
  readonly form: URLSearchParams | undefined
  /** restJson1: what the path says. */
  readonly labels?: Readonly<Record<string, string>>
}

/** https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html */
const RPC_PATH = /^\/service\/([^/]+)\/operation\/([^/?]+)$/

type Sdk = ServiceDefinition['sdk']
const models = new WeakMap<Sdk, Pick<RegisteredService, 'operations' | 'errors'>>()

/** Read once in a process: a client module has hundreds of shapes, and each emulator registers them all. */
function modelOf(sdk: Sdk): Pick<RegisteredService, 'operations' | 'errors'> {
  const known = models.get(sdk)
  if (known !== undefined) return known
  const model = { operations: operationsOf(sdk), errors: errorsOf(sdk) }
  models.set(sdk, model)
  return model
}

export class ServiceRegistry {
  readonly #services: RegisteredService[] = []

  /** Throws when the definition has an operation that the SDK's model does not know. */
  add(definition: ServiceDefinition): void {
    const { operations, errors } = modelOf(definition.sdk)
    for (const name of Object.keys(definition.operations)) {
      if (!operations.has(name))
        throw new Error(`${definition.name} has no operation '${name}' in its SDK client.`)
    }
    for (const protocol of [definition.protocol, ...(definition.otherProtocols ?? [])])
      this.#services.push({ definition: { ...definition, protocol }, operations, errors })
  }

  /** Undefined when the request is not an AWS API call of a registered service. */
  route(request: WireRequest): Route | undefined {
    const [, service, named] = RPC_PATH.exec(request.path) ?? []
    if (service !== undefined && named !== undefined) {
      return routeTo(
        this.#services.find(
          ({ definition }) => definition.protocol === 'rpcv2Cbor' && definition.targetPrefix === service,
        ),
        named,
      )
    }
    const target = request.headers['x-amz-target']
    if (target !== undefined) {
      const dot = target.lastIndexOf('.')
      const [prefix, operation] = [target.slice(0, dot), target.slice(dot + 1)]
      return routeTo(
        this.#services.find(
          ({ definition }) => definition.targetPrefix === prefix && definition.protocol.startsWith('awsJson'),
        ),
        operation,
      )
    }
    const rest = this.#rest(request)
    if (rest !== undefined) return rest
    const form = formOf(request)
    const operation = form?.get('Action')
    if (form === undefined || operation === null || operation === undefined) return undefined
    const version = form.get('Version')
    return routeTo(
      this.#services.find(
        ({ definition }) => definition.protocol === 'awsQuery' && definition.apiVersion === version,
      ),
      operation,
      form,
    )
  }

  /** An operation by its service's IAM prefix and its name, whatever the case of the name's first letter. */
  named(service: string, operation: string): Route | undefined {
    const name = operation.slice(0, 1).toUpperCase() + operation.slice(1)
    return routeTo(
      this.#services.find(({ definition }) => definition.name === service),
      name,
    )
  }

  /** Hosts tell REST services apart on AWS; here it is the service in the signature's scope. */
  #rest(request: WireRequest): Route | undefined {
    const signedFor = parseSignature(request.headers)?.service
    const service = this.#services.find(
      ({ definition }) => definition.protocol === 'restJson1' && definition.name === signedFor,
    )
    if (service === undefined) return undefined
    const match = matchRest(service.operations, request)
    return match === undefined
      ? { service, schema: undefined, operation: `${request.method} ${request.path}`, form: undefined }
      : { service, schema: match.schema, operation: match.schema.name, form: undefined, labels: match.labels }
  }

  /** Names of the implemented operations by service. */
  implemented(): Readonly<Record<string, readonly string[]>> {
    return Object.fromEntries(
      this.#services.map(({ definition }) => [definition.name, Object.keys(definition.operations).sort()]),
    )
  }
}

function routeTo(
  service: RegisteredService | undefined,
  operation: string,
  form?: URLSearchParams,
): Route | undefined {
  return service && { service, operation, schema: service.operations.get(operation), form }
}

/** The parameters of an awsQuery call: a form body, or the query string of a GET. */
function formOf(request: WireRequest): URLSearchParams | undefined {
  if (request.method === 'GET') {
    const query = request.path.split('?')[1]
    return query === undefined ? undefined : new URLSearchParams(query)
  }
  if (!(request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded'))
    return undefined
  return new URLSearchParams(new TextDecoder().decode(request.body))
}

/** The model's shape of an error that a service threw, by shape name or wire code. */
export const shapeOf = (service: RegisteredService, error: AwsError): ErrorShape | undefined =>
  service.errors.get(error.code)
