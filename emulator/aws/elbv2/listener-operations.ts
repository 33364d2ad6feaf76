import type {
  CreateListenerInput,
  CreateListenerOutput,
  DeleteListenerInput,
  DescribeListenerAttributesInput,
  DescribeListenerAttributesOutput,
  DescribeListenerCertificatesInput,
  DescribeListenerCertificatesOutput,
  DescribeListenersInput,
  DescribeListenersOutput,
  Listener,
  ModifyListenerAttributesInput,
  ModifyListenerAttributesOutput,
  ModifyListenerInput,
  ModifyListenerOutput,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { AwsError, type OperationHandler } from '../wire/service.ts'
import { normalizeActions } from './actions.ts'
import { attributeList, changeAttributes, LISTENER_ATTRIBUTES, standardAttributes } from './attributes.ts'
import { SmoothRoundRobin } from './balancing.ts'
import type { HealthChecker } from './health-checker.ts'
import {
  type Elbv2State,
  type ListenerRecord,
  type LoadBalancerRecord,
  newId,
  newRule,
  validationError,
} from './model.ts'
import { paged } from './paging.ts'
import { addTags } from './tags.ts'

const LISTENERS_PER_LOAD_BALANCER = 50

/** Opens and closes the sockets behind listeners. */
export interface ListenerSockets {
  open(listener: ListenerRecord): Promise<void>
  close(listener: ListenerRecord): Promise<void>
}

export class ListenerOperations {
  readonly #state: Elbv2State
  readonly #health: HealthChecker
  readonly #sockets: ListenerSockets

  constructor(state: Elbv2State, health: HealthChecker, sockets: ListenerSockets) {
    this.#state = state
    this.#health = health
    this.#sockets = sockets
  }

  operations(): Readonly<Record<string, OperationHandler>> {
    return {
      CreateListener: (input: CreateListenerInput) => this.create(input),
      DescribeListeners: (input: DescribeListenersInput) => this.#describe(input),
      ModifyListener: (input: ModifyListenerInput) => this.#modify(input),
      DeleteListener: async (input: DeleteListenerInput) => {
        await this.delete(this.#state.listener(input.ListenerArn))
        return {}
      },
      DescribeListenerAttributes: (
        input: DescribeListenerAttributesInput,
      ): DescribeListenerAttributesOutput => ({
        Attributes: attributeList(this.#state.listener(input.ListenerArn).attributes),
      }),
      ModifyListenerAttributes: (input: ModifyListenerAttributesInput): ModifyListenerAttributesOutput => {
        const { attributes } = this.#state.listener(input.ListenerArn)
        changeAttributes(attributes, LISTENER_ATTRIBUTES, input.Attributes ?? [])
        return { Attributes: attributeList(attributes) }
      },
      DescribeListenerCertificates: (
        input: DescribeListenerCertificatesInput,
      ): DescribeListenerCertificatesOutput => ({
        Certificates: this.#state
          .listener(input.ListenerArn)
          .certificates.map((certificate) => ({ ...certificate, IsDefault: true })),
      }),
    }
  }

  /** Ends a listener with its rules; requests in flight end as they would. */
  async delete(listener: ListenerRecord): Promise<void> {
    const { loadBalancer } = listener
    this.#state.listeners.delete(listener.arn)
    for (const rule of [...listener.rules, listener.defaultRule]) this.#state.rules.delete(rule.arn)
    loadBalancer.listeners.splice(loadBalancer.listeners.indexOf(listener), 1)
    this.#health.usageChanged()
    await this.#sockets.close(listener)
  }

  async create(input: CreateListenerInput): Promise<CreateListenerOutput> {
    const loadBalancer = this.#state.loadBalancer(input.LoadBalancerArn)
    const { port, protocol } = checkPortAndProtocol(input.Port, input.Protocol)
    this.#checkFree(loadBalancer, port)
    if (loadBalancer.listeners.length >= LISTENERS_PER_LOAD_BALANCER) {
      throw new AwsError(
        'TooManyListeners',
        `The maximum number of listeners has been reached on load balancer '${loadBalancer.arn}'`,
      )
    }
    const certificates = (input.Certificates ?? []).map(({ CertificateArn }) => ({ CertificateArn }))
    checkCertificates(protocol, certificates.length)
    const actions = normalizeActions(this.#state, loadBalancer, input.DefaultActions)
    const path = `${loadBalancer.path}/${newId()}`
    const arn = this.#state.arn(`listener/${path}`)
    const defaultRule = newRule({
      arn: this.#state.arn(`listener-rule/${path}/${newId()}`),
      listenerArn: arn,
      isDefault: true,
      priority: 0,
      conditions: [],
      actions,
    })
    const listener: ListenerRecord = {
      arn,
      loadBalancer,
      attributes: standardAttributes(LISTENER_ATTRIBUTES),
      tags: new Map(),
      port,
      protocol,
      ...(protocol === 'HTTPS' ? { sslPolicy: input.SslPolicy ?? 'ELBSecurityPolicy-2016-08' } : {}),
      certificates,
      defaultRule,
      rules: [],
    }
    addTags(listener.tags, input.Tags)
    // The record first, so that a second call with the same port is refused while the socket opens.
    loadBalancer.listeners.push(listener)
    this.#state.listeners.set(arn, listener)
    this.#state.rules.set(defaultRule.arn, defaultRule)
    try {
      await this.#sockets.open(listener)
    } catch (error) {
      await this.delete(listener)
      throw error
    }
    this.#health.usageChanged()
    return { Listeners: [this.#view(listener)] }
  }

  #describe(input: DescribeListenersInput): DescribeListenersOutput {
    const { ListenerArns, LoadBalancerArn } = input
    if ((ListenerArns === undefined) === (LoadBalancerArn === undefined)) {
      throw validationError('You must specify either listener ARNs or a load balancer ARN')
    }
    const listeners =
      ListenerArns?.map((arn) => this.#listed(arn)) ?? this.#state.loadBalancer(LoadBalancerArn).listeners
    const { items, marker } = paged(listeners, input)
    return { Listeners: items.map((listener) => this.#view(listener)), ...marker }
  }

  #listed(arn: string): ListenerRecord {
    const listener = this.#state.listeners.get(arn)
    if (listener !== undefined) return listener
    throw new AwsError('ListenerNotFound', 'One or more listeners not found')
  }

  /** The real port stays: it is not the one that AWS shows. */
  #modify(input: ModifyListenerInput): ModifyListenerOutput {
    const listener = this.#state.listener(input.ListenerArn)
    const { loadBalancer, defaultRule } = listener
    const { port, protocol } = checkPortAndProtocol(
      input.Port ?? listener.port,
      input.Protocol ?? listener.protocol,
    )
    if (port !== listener.port) this.#checkFree(loadBalancer, port)
    const certificates =
      input.Certificates?.map(({ CertificateArn }) => ({ CertificateArn })) ?? listener.certificates
    checkCertificates(protocol, certificates.length)
    if (input.DefaultActions !== undefined) {
      defaultRule.actions = normalizeActions(
        this.#state,
        loadBalancer,
        input.DefaultActions,
        defaultRule.actions,
      )
      defaultRule.balance = new SmoothRoundRobin()
    }
    listener.port = port
    listener.protocol = protocol
    listener.certificates = protocol === 'HTTPS' ? certificates : []
    if (protocol === 'HTTPS')
      listener.sslPolicy = input.SslPolicy ?? listener.sslPolicy ?? 'ELBSecurityPolicy-2016-08'
    else delete listener.sslPolicy
    this.#health.usageChanged()
    return { Listeners: [this.#view(listener)] }
  }

  #checkFree(loadBalancer: LoadBalancerRecord, port: number): void {
    if (!loadBalancer.listeners.some((listener) => listener.port === port)) return
    throw new AwsError(
      'DuplicateListener',
      `A listener already exists on this port for this load balancer '${loadBalancer.arn}'`,
    )
  }

  #view(listener: ListenerRecord): Listener {
    return {
      ListenerArn: listener.arn,
      LoadBalancerArn: listener.loadBalancer.arn,
      Port: listener.port,
      Protocol: listener.protocol,
      DefaultActions: [...listener.defaultRule.actions],
      ...(listener.sslPolicy === undefined ? {} : { SslPolicy: listener.sslPolicy }),
      ...(listener.certificates.length === 0 ? {} : { Certificates: [...listener.certificates] }),
    }
  }
}

function checkPortAndProtocol(
  port: number | undefined,
  protocol: Listener['Protocol'],
): { readonly port: number; readonly protocol: 'HTTP' | 'HTTPS' } {
  if (port === undefined || !Number.isInteger(port) || port < 1 || port > 65_535)
    throw validationError(`Port '${port}' must be between 1 and 65535`)
  if (protocol === 'HTTP' || protocol === 'HTTPS') return { port, protocol }
  throw new AwsError('UnsupportedProtocol', `Protocol '${protocol}' must be one of 'HTTP, HTTPS'`)
}

function checkCertificates(protocol: string, count: number): void {
  if (protocol === 'HTTPS' && count !== 1)
    throw validationError('A certificate must be specified for HTTPS listeners')
}
