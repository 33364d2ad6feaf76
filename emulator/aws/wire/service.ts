/**
 * What one emulated AWS service is made of. The server (./server.ts) owns wire formats; services see plain SDK shapes.
 */

export interface Caller {
  readonly accountId: string
  /** `arn:aws:sts::123456789012:assumed-role/deploy/run-1` */
  readonly arn: string
  readonly accessKeyId: string
}

export interface CallContext {
  readonly service: string
  readonly operation: string
  readonly requestId: string
  readonly region: string
  readonly accountId: string
  readonly caller: Caller
}

/** The emulated account and region: the same in every ARN that the emulator makes. */
export interface AccountScope {
  readonly accountId: string
  readonly region: string
}

/** Input and output are the SDK's own request and response types. */
export type OperationHandler<Input = never, Output = unknown> = (
  input: Input,
  context: CallContext,
) => Output | Promise<Output>

export type Protocol = 'awsJson1_0' | 'awsJson1_1' | 'awsQuery' | 'restJson1' | 'rpcv2Cbor'

export interface ServiceDefinition {
  /**
   * IAM prefix: `ecs`, `ecr`, `elasticloadbalancing`, `sts`, `ssm`, `secretsmanager`, `dynamodb`, `logs`, `tag`,
   * `cloudwatch`.
   */
  readonly name: string
  readonly protocol: Protocol
  /** Protocols that the service speaks besides: CloudWatch's clients each choose another one of its three. */
  readonly otherProtocols?: readonly Protocol[]
  /**
   * The service was awsQuery once: its other protocols name errors by their awsQuery code in `x-amzn-query-error`
   * (https://smithy.io/2.0/aws/protocols/aws-query-protocol.html, `awsQueryCompatible`).
   */
  readonly awsQueryCompatible?: boolean
  /** awsJson: the part of X-Amz-Target before the dot. rpcv2Cbor: the service in the path. */
  readonly targetPrefix?: string
  /** awsQuery: the `Version` parameter. */
  readonly apiVersion?: string
  /** awsQuery: xmlns of responses; `http://<name>.amazonaws.com/doc/<apiVersion>/` when absent. */
  readonly xmlNamespace?: string
  /**
   * The module of the service's SDK client (`import * as ecs from '@aws-sdk/client-ecs'`): its schemas are the
   * contract.
   */
  readonly sdk: Readonly<Record<string, unknown>>
  /** Operations by name. An operation of the SDK that is not here answers 501 UnsupportedOperation that names it. */
  readonly operations: Readonly<Record<string, OperationHandler>>
}

/** An error of a service, as its model declares it. */
export class AwsError extends Error {
  override readonly name = 'AwsError'
  /** Shape name on the wire: `ServiceNotFoundException`. */
  readonly code: string
  readonly status: number
  /** Further members of the error shape, e.g. `lastValidByteReceived`. */
  readonly members: Readonly<Record<string, unknown>>
  constructor(
    code: string,
    message: string,
    options: { readonly status?: number; readonly members?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(message)
    this.code = code
    this.status = options.status ?? 400
    this.members = options.members ?? {}
  }
}
