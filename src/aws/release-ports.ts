import { ECRClient } from '@aws-sdk/client-ecr'
import type { Platform } from '../platform/descriptor.ts'
import type { OpenReleasePorts } from '../release/open-release.ts'
import type { ReleasePhasePorts } from '../release/run-release-phase.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Logger } from '../runtime/log.ts'
import { DynamoDbLedger } from './dynamodb-ledger.ts'
import { EcrImageInspector } from './ecr-image-inspector.ts'
import { EcsClusters } from './ecs-clusters.ts'
import { EcsOneOffRunner } from './ecs-one-off-runner.ts'
import { EcsTaskDefinitions } from './ecs-task-definitions.ts'
import { CloudWatchLogSource } from './logs-source.ts'
import { SecretsConfigStore } from './secrets-config-store.ts'
import type { AwsSession } from './session.ts'

/** Everything that releases of one app environment need of AWS. */
export function releasePorts(
  session: AwsSession,
  platform: Platform,
  context: { readonly clock: Clock; readonly log: Logger; readonly signal: AbortSignal },
): OpenReleasePorts & ReleasePhasePorts {
  const { clock, log, signal } = context
  const { app, environment, appEnvironment } = platform
  return {
    ledger: new DynamoDbLedger(session, { table: platform.ledgerTable, app, environment }, clock),
    config: new SecretsConfigStore(session, appEnvironment.configSecret, log),
    images: new EcrImageInspector(new ECRClient(session.client), { region: session.region, signal }),
    taskDefinitions: new EcsTaskDefinitions(session, clock),
    clusters: new EcsClusters(session),
    runner: new EcsOneOffRunner(session, platform),
    logs: new CloudWatchLogSource(session, appEnvironment.logGroup),
    clock,
    log,
  }
}
