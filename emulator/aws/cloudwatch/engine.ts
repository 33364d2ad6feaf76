import * as sdk from '@aws-sdk/client-cloudwatch'
import type { EngineClock } from '../../clock.ts'
import type { Alarms, ScalingAlarms } from '../../ports.ts'
import { type Timings, unscaledTimings } from '../../timings.ts'
import type { AccountScope, ServiceDefinition } from '../wire/service.ts'
import type { TagSource } from '../wire/tags.ts'
import { alarmOperations } from './alarm-operations.ts'
import { AlarmStore } from './alarm-store.ts'
import { metricOperations } from './metric-operations.ts'
import { type MetricName, MetricStore, single } from './metric-store.ts'
import { scalingAlarms } from './scaling-alarms.ts'
import { taggedAlarms, tagOperations } from './tags.ts'

/** One object for all emulators of a process: the registry reads its model once. */
const SDK = { ...sdk }

export interface CloudWatchOptions {
  readonly account: AccountScope
  readonly clock: EngineClock
  /** AWS's pace unless given. */
  readonly timings?: Timings
}

export interface CloudWatch {
  readonly service: ServiceDefinition
  /** Alarms as deployments watch them. */
  readonly alarms: Alarms
  /** Alarms as Application Auto Scaling makes and hears them. */
  readonly scalingAlarms: ScalingAlarms
  /** Publishes one value now, also in the `AWS/…` namespaces, which PutMetricData refuses. */
  record(metric: MetricName, value: number, unit?: string): void
  readonly tags: TagSource
  close(): void
}

/**
 * CloudWatch on the emulator: metrics that are published to it, and alarms that watch them on the engines' clock.
 *
 * Not emulated, and refused rather than ignored: metric math and Metrics Insights, anomaly detection, PromQL alarms,
 * percentiles of few samples, action suppressors. Dashboards and streams answer UnsupportedOperation. No action is done
 * but those of engines that registered for them (auto scaling): the alarm's history says that the others failed.
 */
export function createCloudWatch(options: CloudWatchOptions): CloudWatch {
  const { account, clock, timings = unscaledTimings } = options
  const metrics = new MetricStore(clock)
  const store = new AlarmStore({ account, clock, metrics, second: timings.alarmPeriodUnit })
  return {
    service: {
      name: 'cloudwatch',
      // The JavaScript SDK speaks the first, botocore the second, older clients and other SDKs the third.
      protocol: 'awsJson1_0',
      otherProtocols: ['rpcv2Cbor', 'awsQuery'],
      awsQueryCompatible: true,
      targetPrefix: 'GraniteServiceVersion20100801',
      apiVersion: '2010-08-01',
      xmlNamespace: 'http://monitoring.amazonaws.com/doc/2010-08-01/',
      sdk: SDK,
      operations: { ...alarmOperations(store), ...metricOperations(metrics, clock), ...tagOperations(store) },
    },
    alarms: store,
    scalingAlarms: scalingAlarms(store),
    record: (metric, value, unit) => metrics.put(metric, single(value, clock.now(), unit)),
    tags: { resources: () => taggedAlarms(store) },
    close: () => store.close(),
  }
}
