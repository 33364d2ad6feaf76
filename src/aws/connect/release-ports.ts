import { ECRClient } from '@aws-sdk/client-ecr'
import type { Platform } from '../../platform/descriptor.ts'
import type { VerbPorts } from '../../release/open/open-derived.ts'
import type { ReleasePhasePorts } from '../../release/phase/run-release-phase.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { Logger } from '../../runtime/log.ts'
import type { AwsSession } from '../client/session.ts'
import { DynamoDbLedger } from '../dynamodb/ledger.ts'
import { EcrImageDirectory } from '../ecr/image-directory.ts'
import { EcrImageInspector } from '../ecr/image-inspector.ts'
import { EcrReleaseTags } from '../ecr/release-tags.ts'
import { EcsClusters } from '../ecs/clusters.ts'
import { EcsOneOffRunner } from '../ecs/one-off-runner.ts'
import { EcsTaskDefinitions } from '../ecs/task-definitions.ts'
import { CloudWatchLogSource } from '../logs/log-source.ts'
import { SecretsConfigStore } from '../secrets/config-store.ts'
import { RetainingLedger } from './retaining-ledger.ts'

/** Everything that releases of one app environment need of AWS. */
export function releasePorts(
  session: AwsSession,
  platform: Platform,
  context: { readonly clock: Clock; readonly log: Logger; readonly signal: AbortSignal },
): VerbPorts & ReleasePhasePorts {
  const { clock, log, signal } = context
  const { app, environment, appEnvironment } = platform
  const ecr = new ECRClient(session.client)
  const scope = { table: platform.ledgerTable, app, environment }
  const { repository, keepReleases: keep } = appEnvironment
  return {
    ledger:
      keep === undefined
        ? new DynamoDbLedger(session, scope, clock)
        : new RetainingLedger(session, scope, clock, {
            tags: new EcrReleaseTags({ client: ecr, region: session.region, repository, clock, log, signal }),
            log,
            repository,
            keep,
          }),
    config: new SecretsConfigStore(session, appEnvironment.configSecret, log, appEnvironment.attachments),
    images: new EcrImageInspector(ecr, { region: session.region, signal }),
    imageDirectory: new EcrImageDirectory(ecr),
    taskDefinitions: new EcsTaskDefinitions(session, clock),
    clusters: new EcsClusters(session),
    runner: new EcsOneOffRunner(session, platform),
    logs: new CloudWatchLogSource(session, appEnvironment.logGroup),
    clock,
    log,
  }
}
