import type { Platform, ProcessIngress } from '../../platform/descriptor.ts'
import type { PreviewPlatform } from '../../platform/preview-descriptor.ts'
import { environmentOf, logPrefixOf } from '../record/identity.ts'

/** What the shared documents do not say of one preview. */
export interface OwnParts {
  readonly number: number
  /** ARN. */
  readonly configSecret: string
  readonly web: ProcessIngress | undefined
}

/** The descriptor of an app environment `pr-<n>`, so that the release phase and the deploy run there as anywhere. */
export function derivePlatform(shared: PreviewPlatform, { number, configSecret, web }: OwnParts): Platform {
  const { preview, ...platform } = shared
  return {
    ...platform,
    cluster: preview.cluster ?? platform.cluster,
    securityGroups: preview.securityGroups ?? platform.securityGroups,
    executionRole: preview.executionRole ?? platform.executionRole,
    environment: environmentOf(number),
    logPrefix: logPrefixOf(number),
    appEnvironment: {
      version: 1,
      repository: preview.repository,
      taskRole: preview.taskRole,
      logGroup: preview.logGroup,
      configSecret,
      ...(web === undefined ? {} : { web }),
    },
  }
}
