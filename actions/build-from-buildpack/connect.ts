import { openSession } from '../../src/aws/client/session.ts'
import { ecrClient } from '../../src/aws/ecr/client.ts'
import { EcrPublishedImages } from '../../src/aws/ecr/published-images.ts'
import { registryHosts } from '../../src/aws/ecr/registry-host.ts'
import { SsmPlatformSource } from '../../src/aws/ssm/platform-source.ts'
import type { PublishedImages } from '../../src/buildpacks/lifecycle/published-images.ts'
import { loadPlatform } from '../../src/platform/load.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import type { RepositoryInputs } from './inputs.ts'

/**
 * The images of the app's repository, read with the role that pushes them. Its credentials stay in this process: the
 * build container gets none of them.
 */
export async function connectImages(
  context: ActionContext,
  inputs: RepositoryInputs,
  environment: string,
): Promise<PublishedImages> {
  const session = await openSession(context, inputs)
  const { kind, name } = inputs.target
  const repository =
    kind === 'repository'
      ? name
      : (await loadPlatform(new SsmPlatformSource(session), name, environment)).appEnvironment.repository
  const client = ecrClient(session)
  return new EcrPublishedImages({
    client,
    region: session.region,
    repository,
    registryHost: registryHosts(client, session.region, context.env),
    clock: context.clock,
    signal: context.signal,
  })
}
