import type { Platform } from './descriptor.ts'

/** Where infrastructure as code has left the descriptor documents. Implemented on SSM by src/aws/ssm-platform-source.ts. */
export interface PlatformSource {
  readonly region: string
  /** The texts of those parameters that exist. */
  read(names: readonly string[]): Promise<ReadonlyMap<string, string>>
}

/** Reads and validates both descriptor documents; every problem is reported at once (UserError). */
export declare function loadPlatform(source: PlatformSource, app: string, environment: string): Promise<Platform>
