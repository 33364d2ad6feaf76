import { UserError } from '../runtime/errors.ts'
import type { Platform } from './descriptor.ts'
import { parseAppEnvironmentDescriptor, parsePlatformDescriptor } from './parse.ts'

/** Where infrastructure as code has left the descriptor documents. Implemented on SSM by src/aws/ssm-platform-source.ts. */
export interface PlatformSource {
  readonly region: string
  /** The texts of those parameters that exist. */
  read(names: readonly string[]): Promise<ReadonlyMap<string, string>>
}

export const PLATFORM_PARAMETER = '/renga/platform'

/** `/renga/apps/<app>/<environment>` */
export const appParameter = (app: string, environment: string): string => `/renga/apps/${app}/${environment}`

/**
 * Reads and validates both descriptor documents of an app environment. Throws one UserError that holds every problem of
 * both: a parameter that is missing, a text that is not JSON, a field that is missing or malformed.
 */
export async function loadPlatform(
  source: PlatformSource,
  app: string,
  environment: string,
): Promise<Platform> {
  const appName = appParameter(app, environment)
  const texts = await source.read([PLATFORM_PARAMETER, appName])
  const platformText = texts.get(PLATFORM_PARAMETER)
  const appText = texts.get(appName)
  const platform =
    platformText === undefined
      ? { problems: [missingPlatform(source.region)] }
      : parsePlatformDescriptor(PLATFORM_PARAMETER, platformText)
  const appEnvironment =
    appText === undefined
      ? { problems: [missingApp(appName, app, environment, source.region)] }
      : parseAppEnvironmentDescriptor(appName, appText)
  if ('problems' in platform || 'problems' in appEnvironment) {
    const problems = [platform, appEnvironment].flatMap((part) => ('problems' in part ? part.problems : []))
    throw new UserError(problems.join('\n'))
  }
  return { ...platform.value, region: source.region, app, environment, appEnvironment: appEnvironment.value }
}

const HOW = 'Infrastructure as code writes it (docs/platform.md); write it there, or correct'

function missingPlatform(region: string): string {
  return `There is no SSM parameter '${PLATFORM_PARAMETER}' in ${region}: the platform is not set up there. ${HOW} the input 'aws-region' or 'role-to-assume'.`
}

function missingApp(parameter: string, app: string, environment: string, region: string): string {
  return `There is no SSM parameter '${parameter}' in ${region}: the app '${app}' has no environment '${environment}' there. ${HOW} the inputs 'app' and 'environment'.`
}
