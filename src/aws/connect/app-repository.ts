import { loadPlatform } from '../../platform/load.ts'
import type { AwsSession } from '../client/session.ts'
import { SsmPlatformSource } from '../ssm/platform-source.ts'

/**
 * The ECR repository of an app environment, without the registry: what its platform descriptor says. Throws UserError
 * as loadPlatform.
 */
export async function appRepository(
  session: AwsSession,
  { app, environment }: { readonly app: string; readonly environment: string },
): Promise<string> {
  const platform = await loadPlatform(new SsmPlatformSource(session), app, environment)
  return platform.appEnvironment.repository
}
