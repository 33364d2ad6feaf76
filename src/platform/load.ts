import { DeniedError, UserError } from '../runtime/errors.ts'
import { didYouMean } from '../runtime/suggest.ts'
import type { Platform, PlatformDescriptor } from './descriptor.ts'
import {
  type Parsed,
  parseAppEnvironmentDescriptor,
  parsePlatformDescriptor,
  parsePreviewDescriptor,
} from './parse.ts'
import type { PreviewPlatform } from './preview-descriptor.ts'

/**
 * Where infrastructure as code has left the descriptor documents. Implemented on SSM by src/aws/ssm/platform-source.ts.
 */
export interface PlatformSource {
  readonly region: string
  /** The texts of those parameters that exist. Throws DeniedError. */
  read(names: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** The parameters of all apps; empty where the role may not list them. */
  names(): Promise<readonly string[]>
}

export const APPS_PATH = '/renga/apps'
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
  const documents = await readBoth(
    source,
    appName,
    missingApp(appName, app, environment, source.region),
    (text) => parseAppEnvironmentDescriptor(appName, text),
  )
  return { ...documents.platform, region: source.region, app, environment, appEnvironment: documents.own }
}

/** The same for what the previews of an app share (`/renga/apps/<app>/preview`). */
export async function loadPreviewPlatform(source: PlatformSource, app: string): Promise<PreviewPlatform> {
  const name = appParameter(app, 'preview')
  const documents = await readBoth(source, name, missingPreview(name, app, source.region), (text) =>
    parsePreviewDescriptor(name, text),
  )
  return { ...documents.platform, region: source.region, app, preview: documents.own }
}

async function readBoth<T>(
  source: PlatformSource,
  name: string,
  missing: string,
  parse: (text: string) => Parsed<T>,
): Promise<{ readonly platform: PlatformDescriptor; readonly own: T }> {
  const texts = await readTexts(source, name)
  const platformText = texts.get(PLATFORM_PARAMETER)
  const ownText = texts.get(name)
  const platform =
    platformText === undefined
      ? { problems: [missingPlatform(source.region)] }
      : parsePlatformDescriptor(PLATFORM_PARAMETER, platformText)
  const own =
    ownText === undefined ? { problems: [`${missing}${await namesNear(source, name)}`] } : parse(ownText)
  if ('problems' in platform || 'problems' in own) {
    const problems = [platform, own].flatMap((part) => ('problems' in part ? part.problems : []))
    throw new UserError(problems.join('\n'))
  }
  return { platform: platform.value, own: own.value }
}

/** A role is of one app environment: what it may not read is usually another name than that, and not a missing right. */
async function readTexts(source: PlatformSource, name: string): Promise<ReadonlyMap<string, string>> {
  try {
    return await source.read([PLATFORM_PARAMETER, name])
  } catch (error) {
    if (!(error instanceof DeniedError) || error.resource?.endsWith(`:parameter${name}`) !== true) throw error
    throw new UserError(
      `The role is not allowed to read the SSM parameter '${name}' in ${source.region}: a role is for one app and its environment.`,
      {
        fix: `Correct the inputs 'app' and 'environment', or the role.${await namesNear(source, name)} If they are right, add ssm:GetParameters on ${error.resource} to the role's policy.`,
        cause: error,
      },
    )
  }
}

/** Names that are shown; an account may have hundreds. */
const NAMES_SHOWN = 20

/** ` Did you mean …? There are …`, or nothing where the role may not list them. */
async function namesNear(source: PlatformSource, name: string): Promise<string> {
  const short = (parameter: string) => parameter.slice(APPS_PATH.length + 1)
  // The mistake is told in any case.
  const known = (await source.names().catch(() => [])).map(short).sort()
  if (known.length === 0) return ''
  const more = known.length > NAMES_SHOWN ? `, and ${known.length - NAMES_SHOWN} more` : ''
  return ` ${didYouMean(short(name), known)}There are: ${known.slice(0, NAMES_SHOWN).join(', ')}${more}.`
}

const HOW = 'Create it with your infrastructure code (docs/platform.md), or correct'

function missingPlatform(region: string): string {
  return `SSM parameter '${PLATFORM_PARAMETER}' does not exist in ${region}: the platform is not set up there. ${HOW} the input 'aws-region' or 'role-to-assume'.`
}

function missingApp(parameter: string, app: string, environment: string, region: string): string {
  return `SSM parameter '${parameter}' does not exist in ${region}: the app '${app}' has no environment '${environment}' there. ${HOW} the inputs 'app' and 'environment'.`
}

function missingPreview(parameter: string, app: string, region: string): string {
  return `SSM parameter '${parameter}' does not exist in ${region}: the app '${app}' has no previews there. ${HOW} the inputs 'app' and 'aws-region'.`
}
