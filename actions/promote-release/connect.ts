import { openSession } from '../../src/aws/client/session.ts'
import { copyImage } from '../../src/aws/connect/copy-image.ts'
import { releasePorts } from '../../src/aws/connect/release-ports.ts'
import { DynamoDbLedger } from '../../src/aws/dynamodb/ledger.ts'
import { SsmPlatformSource } from '../../src/aws/ssm/platform-source.ts'
import { GitHubCommitHistory } from '../../src/github/commit-history.ts'
import { openOctokit } from '../../src/github/open-octokit.ts'
import { parseImageReference } from '../../src/image/oci/reference.ts'
import type { Platform } from '../../src/platform/descriptor.ts'
import { loadPlatform } from '../../src/platform/load.ts'
import type { PromotePorts, PromoteRequest } from '../../src/release/verbs/promote.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import type { PromoteInputs } from './inputs.ts'

/** Both environments: two sessions only where region or role differ. */
export async function connect(
  context: ActionContext,
  inputs: PromoteInputs,
): Promise<{
  readonly platform: Platform
  readonly from: PromoteRequest['from']
  readonly ports: PromotePorts
}> {
  const { from, githubToken: token } = inputs
  const { log, clock, signal, run } = context
  const session = await openSession(context, inputs)
  const same = from.region === inputs.region && from.role === inputs.role
  const sourceSession = same ? session : await openSession(context, from)
  const [platform, upstream] = await Promise.all([
    loadPlatform(new SsmPlatformSource(session), inputs.app, inputs.environment),
    loadPlatform(new SsmPlatformSource(sourceSession), from.app, from.environment),
  ])
  const { repository } = platform.appEnvironment
  if (token !== undefined) log.mask(token)
  return {
    platform,
    from: {
      app: from.app,
      environment: from.environment,
      attached: Object.keys(upstream.appEnvironment.attachments ?? {}),
    },
    ports: {
      ...releasePorts(session, platform, context),
      upstream: new DynamoDbLedger(sourceSession, { table: upstream.ledgerTable, ...from }, clock),
      carry: async (image) => {
        // Environments that share a repository share its images.
        if (same && upstream.appEnvironment.repository === repository) return image
        const copied = await log.group('Copy', () =>
          copyImage({ image, repository, tags: [], session, sourceSession, log, clock, signal }),
        )
        return parseImageReference(copied.image)
      },
      history:
        token === undefined || run.repository === ''
          ? undefined
          : new GitHubCommitHistory(openOctokit(token, run, context.redactor), run.repository),
    },
  }
}
