/** One AWS call from bytes to bytes: identify, decode, check, authorize, run, check, encode. Transport is elsewhere. */
import { randomUUID } from 'node:crypto'
import type { EngineClock } from '../../clock.ts'
import { type AccessControl, identify, type Requirement, rootCaller } from './access.ts'
import { encodeCbor, parseCbor } from './codec/cbor.ts'
import { check, describeFinding, type Finding } from './codec/check.ts'
import { decodeJson, encodeJson, parseJson } from './codec/json.ts'
import { decodeForm, encodeResult } from './codec/query.ts'
import { decodeRest } from './codec/rest.ts'
import type { OperationSchema } from './codec/schema.ts'
import {
  DROPPED,
  text,
  unpacked,
  type WireOutcome,
  type WireRequest,
  type WireResponse,
} from './codec/wire.ts'
import { type Dialect, dialectOf } from './dialect.ts'
import type { Fault, FaultInjector } from './faults.ts'
import { CallJournal, redact } from './journal.ts'
import { pageSizeMistake } from './page-sizes.ts'
import type { Route } from './registry.ts'
import { type AccountScope, AwsError, type CallContext, type OperationHandler } from './service.ts'
import type { TagIndex } from './tags.ts'
import { CBOR_HEADERS, encodeError, errorMistake, jsonType, xmlNamespace } from './wire-error.ts'

/**
 * A call that broke the contract: the client's mistake (`request`) or the emulator's (`response`, `error`, `engine`).
 */
export interface Violation {
  readonly service: string
  readonly operation: string
  readonly side: 'request' | 'response' | 'error' | 'engine'
  readonly detail: string
}

export interface DispatcherOptions {
  readonly clock: EngineClock
  readonly scope: AccountScope
  readonly access: AccessControl
  readonly faults: FaultInjector
  readonly tags?: TagIndex
  /** Unknown members are refused and emulator bugs answer 500. AWS itself ignores unknown members: false does too. */
  readonly strict: boolean
}

const READ = /^(Describe|List|Get|BatchGet|BatchCheck|Filter|Query|Scan)/
const DELETION = /^(Delete|BatchDelete)/
const READS_KEPT = 500

interface Handled {
  readonly outcome: WireOutcome
  readonly code: string
  readonly status: number
}

export class Dispatcher {
  readonly journal = new CallJournal()
  readonly violations: Violation[] = []
  readonly #options: DispatcherOptions
  readonly #lastReads = new Map<string, WireResponse>()

  constructor(options: DispatcherOptions) {
    this.#options = options
  }

  async dispatch(request: WireRequest, route: Route): Promise<WireOutcome> {
    const call = new Call(route, request, this.#options.scope)
    const handled = await this.#handle(call).catch((error: unknown) => this.#failed(call, error))
    this.#record(call, handled.code, handled.status)
    return handled.outcome
  }

  async #handle(call: Call): Promise<Handled> {
    const { clock, scope, access } = this.#options
    const { definition } = call.route.service
    call.at = clock.now()
    call.faults = this.#options.faults.next(definition.name, call.route.operation)
    for (const fault of call.faults) if (fault.kind === 'latency') await clock.sleep(fault.ms)
    if (call.faults.some((fault) => fault.kind === 'drop' && fault.when === 'before')) return dropped

    const { caller, signature } = identify(
      call.request,
      { service: definition.name, operation: call.route.operation, protocol: definition.protocol },
      access,
      scope,
      clock.now(),
    )
    call.caller = caller
    call.region = signature?.region || scope.region
    const [schema, run] = implemented(call.route)
    const findings = await this.#decode(call, schema)
    const { output, stale, read } = await this.#serve(call, schema, run, findings)
    const outcome = stale ?? this.#encode(call, schema, output)
    if (read !== undefined && stale === undefined) this.#remember(read, outcome)
    if (call.faults.some((fault) => fault.kind === 'drop' && fault.when === 'after')) return dropped
    return { outcome, code: 'ok', status: 200 }
  }

  /** From a decoded call to its output: who may, what is missing, and the operation itself. */
  async #serve(
    call: Call,
    schema: OperationSchema,
    run: OperationHandler,
    findings: readonly Finding[],
  ): Promise<{
    readonly output?: unknown
    readonly stale?: WireResponse
    readonly read: string | undefined
  }> {
    const { definition } = call.route.service
    call.requirements = this.#options.access.requirements?.(definition.name, schema.name, call.input) ?? [
      { action: `${definition.name}:${schema.name}`, resources: ['*'], context: {} },
    ]
    this.#refuse(call)
    const missing = findings.filter(({ kind }) => kind === 'missing')
    if (missing.length > 0) throw missingMembers(call.dialect, missing)
    const size = pageSizeMistake(definition.name, schema.name, call.input)
    if (size !== undefined) throw size
    const read = READ.test(schema.name)
      ? `${definition.name}:${schema.name}:${JSON.stringify(call.input)}`
      : undefined
    const stale = call.faults.some(({ kind }) => kind === 'stale')
      ? this.#lastReads.get(read ?? '')
      : undefined
    if (stale !== undefined) return { stale, read }
    const settled = DELETION.test(schema.name)
      ? this.#options.tags?.expectDeletion(call.requirements.flatMap(({ resources }) => resources))
      : undefined
    const output = await this.#run(call, schema, run)
    settled?.()
    return { output, read }
  }

  /**
   * A call that AWS makes for its own account, as a schedule does: the caller's policies and faults are met and the
   * journal has it, but nothing goes over a wire. `input` has the form of the SDK's types. Never rejects.
   */
  async invoke(
    route: Route,
    caller: CallContext['caller'],
    input: unknown,
  ): Promise<{ readonly code: string; readonly message: string; readonly output?: unknown }> {
    const { clock, scope } = this.#options
    const { definition } = route.service
    const call = new Call(route, { method: 'POST', path: '/', headers: {}, body: new Uint8Array() }, scope)
    call.at = clock.now()
    call.caller = caller
    call.input = input
    let answer: { code: string; message: string; output?: unknown }
    try {
      call.faults = this.#options.faults.next(definition.name, route.operation)
      const [schema, run] = implemented(route)
      const findings = check(schema.input, input, 'value')
      const wrong = findings.filter(({ kind }) => kind !== 'missing')
      if (wrong.length > 0) throw new AwsError(call.dialect.invalid, wrong.map(describeFinding).join('; '))
      const { output } = await this.#serve(call, schema, run, findings)
      answer = { code: 'ok', message: '', output }
    } catch (error) {
      if (!(error instanceof AwsError)) this.#violation(call, 'engine', String(error))
      answer =
        error instanceof AwsError
          ? { code: error.code, message: error.message }
          : { code: call.dialect.serverError, message: String(error) }
    }
    this.#record(call, answer.code, answer.code === 'ok' ? 200 : 400)
    return answer
  }

  #remember(read: string, outcome: WireResponse): void {
    this.#lastReads.delete(read)
    this.#lastReads.set(read, outcome)
    const [oldest] = this.#lastReads.keys()
    if (this.#lastReads.size > READS_KEPT && oldest !== undefined) this.#lastReads.delete(oldest)
  }

  /** Fills `call.input`; throws for what cannot be decoded; returns the findings that AWS checks later. */
  async #decode(call: Call, schema: OperationSchema): Promise<readonly Finding[]> {
    let findings: readonly Finding[]
    const body = unpacked(call.request)
    if (body === undefined)
      throw new AwsError('SerializationException', 'The request body cannot be decompressed.')
    if (call.route.form !== undefined) {
      const decoded = decodeForm(schema.input, call.route.form)
      call.input = decoded.value
      findings = [...decoded.findings, ...check(schema.input, decoded.value, 'value')]
    } else if (call.route.service.definition.protocol === 'rpcv2Cbor') {
      const value = parseCbor(body)
      if (value === undefined)
        throw new AwsError('SerializationException', 'The request body is not a CBOR map.')
      findings = check(schema.input, value, 'value')
      call.input = value
    } else if (call.route.labels !== undefined) {
      const decoded = await decodeRest(schema.input, call.request, call.route.labels, body)
      if (decoded === undefined)
        throw new AwsError('SerializationException', 'The request body is not a JSON object.')
      call.input = decoded.value
      findings = decoded.findings
    } else {
      const json = parseJson(body)
      if (json === undefined)
        throw new AwsError('SerializationException', 'The request body is not a JSON object.')
      findings = check(schema.input, json, 'json')
      if (!findings.some(({ kind }) => kind === 'type')) call.input = await decodeJson(schema.input, body)
    }
    const unknown = findings.filter(({ kind }) => kind === 'unknown')
    for (const finding of unknown) this.#violation(call, 'request', describeFinding(finding))
    const wrong = findings.filter(
      ({ kind }) => kind === 'type' || (kind === 'unknown' && this.#options.strict),
    )
    if (wrong.length > 0) {
      const code = call.route.form === undefined ? 'SerializationException' : call.dialect.invalid
      throw new AwsError(code, `${schema.name}: ${wrong.map(describeFinding).join('; ')}`)
    }
    return findings
  }

  /** Throws what faults and the caller's policies refuse. */
  #refuse(call: Call): void {
    const { denied, throttled, serverError } = call.dialect
    const caller = call.caller ?? rootCaller(this.#options.scope, '')
    for (const fault of call.faults) {
      if (fault.kind === 'throttle') throw new AwsError(throttled, 'Rate exceeded')
      if (fault.kind === 'server-error') {
        throw new AwsError(serverError, 'Service Unavailable. Please try again later.', {
          status: fault.status ?? 500,
        })
      }
      if (fault.kind === 'deny') {
        throw new AwsError(denied.code, deniedMessage(caller.arn, call.requirements[0]), {
          status: denied.status,
        })
      }
      if (fault.kind === 'error') {
        throw new AwsError(
          fault.code,
          fault.message,
          fault.status === undefined ? {} : { status: fault.status },
        )
      }
    }
    for (const requirement of call.requirements) {
      const message = this.#options.access.authorizer?.deny(caller, requirement)
      if (message !== undefined) throw new AwsError(denied.code, message, { status: denied.status })
    }
  }

  #run(call: Call, schema: OperationSchema, run: OperationHandler): unknown {
    const context: CallContext = {
      service: call.route.service.definition.name,
      operation: schema.name,
      requestId: call.requestId,
      region: call.region,
      accountId: this.#options.scope.accountId,
      caller: call.caller ?? rootCaller(this.#options.scope, ''),
    }
    // The input was just decoded with the operation's own schema, which is what its SDK type describes.
    return run(call.input as never, context)
  }

  #encode(call: Call, schema: OperationSchema, output: unknown): WireResponse {
    const value = output ?? {}
    const findings = check(schema.output, value, 'value')
    for (const finding of findings) this.#violation(call, 'response', describeFinding(finding))
    if (findings.length > 0 && this.#options.strict) {
      throw emulatorBug(`the response is not ${schema.name}'s: ${findings.map(describeFinding).join('; ')}`)
    }
    const { definition } = call.route.service
    if (definition.protocol === 'awsQuery') {
      const envelope = { xmlNamespace: xmlNamespace(call.route.service), requestId: call.requestId }
      return {
        status: 200,
        headers: { 'content-type': 'text/xml', 'x-amzn-requestid': call.requestId },
        body: text(encodeResult(schema.name, schema.output, value, envelope)),
      }
    }
    if (definition.protocol === 'rpcv2Cbor') {
      return {
        status: 200,
        headers: { ...CBOR_HEADERS, 'x-amzn-requestid': call.requestId },
        body: encodeCbor(schema.output, value),
      }
    }
    return {
      status: 200,
      headers: { 'content-type': jsonType(definition.protocol), 'x-amzn-requestid': call.requestId },
      body: encodeJson(schema.output, value),
    }
  }

  #failed(call: Call, thrown: unknown): Handled {
    let error: AwsError
    if (thrown instanceof AwsError) {
      const mistake = errorMistake(call.route.service, thrown)
      if (mistake !== undefined) this.#violation(call, 'error', mistake)
      error = mistake !== undefined && this.#options.strict ? emulatorBug(mistake) : thrown
    } else {
      const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
      this.#violation(call, 'engine', detail)
      error = emulatorBug(detail)
    }
    const outcome = encodeError(call.route.service, error, call.requestId)
    return { outcome, code: error.code, status: outcome.status }
  }

  #record(call: Call, code: string, status: number): void {
    const { route } = call
    this.journal.add({
      at: call.at ?? this.#options.clock.now(),
      requestId: call.requestId,
      service: route.service.definition.name,
      operation: route.operation,
      actions: call.requirements.map(({ action }) => action),
      resources: call.requirements.flatMap(({ resources }) => resources),
      caller: call.caller?.arn ?? 'unidentified',
      region: call.region,
      parameters: route.schema === undefined ? {} : redact(route.schema.input, call.input),
      outcome: code,
      status,
      ...(call.faults[0] === undefined ? {} : { fault: call.faults.map(({ kind }) => kind).join(' ') }),
    })
  }

  #violation(call: Call, side: Violation['side'], detail: string): void {
    const { route } = call
    this.violations.push({ service: route.service.definition.name, operation: route.operation, side, detail })
  }
}

/** The operation's schema and handler; throws when the emulator has none. */
function implemented({ schema, service, operation }: Route): readonly [OperationSchema, OperationHandler] {
  const run = service.definition.operations[operation]
  if (schema === undefined || run === undefined) throw unsupported(service.definition.name, operation)
  return [schema, run]
}

const dropped: Handled = { outcome: DROPPED, code: 'dropped', status: 0 }

/** What is known of a call while it is handled. */
class Call {
  readonly requestId = randomUUID()
  readonly route: Route
  readonly request: WireRequest
  readonly dialect: Dialect
  at: number | undefined
  caller: CallContext['caller'] | undefined
  region: string
  input: unknown = {}
  requirements: readonly Requirement[] = []
  faults: readonly Fault[] = []

  constructor(route: Route, request: WireRequest, scope: AccountScope) {
    this.route = route
    this.request = request
    this.dialect = dialectOf(route.service.definition)
    this.region = scope.region
  }
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html */
export const deniedMessage = (arn: string, requirement: Requirement | undefined): string =>
  `User: ${arn} is not authorized to perform: ${requirement?.action ?? 'this action'}` +
  ` on resource: ${requirement?.resources[0] ?? '*'} because no identity-based policy allows the ${requirement?.action ?? ''} action`

function missingMembers(dialect: Dialect, missing: readonly Finding[]): AwsError {
  const problems = missing.map(
    ({ path }) => `Value null at '${path}' failed to satisfy constraint: Member must not be null`,
  )
  const count = `${problems.length} validation error${problems.length === 1 ? '' : 's'} detected: `
  return new AwsError(dialect.invalid, count + problems.join('; '))
}

const unsupported = (service: string, operation: string): AwsError =>
  new AwsError('UnsupportedOperation', `The emulator does not implement ${service}:${operation}.`, {
    status: 501,
  })

const emulatorBug = (detail: string): AwsError =>
  new AwsError('InternalFailure', `A bug of the emulator: ${detail}`, { status: 500 })
