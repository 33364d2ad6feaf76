import { join } from 'node:path'
import type { Emulator } from '../emulator/emulator.ts'
import { type Platform, provisionPlatform } from '../emulator/platform/platform.ts'
import { APP, REPOSITORY } from './scenario-runner.ts'
import { OLD_TITLE } from './scenarios/config.ts'

/**
 * What infrastructure as code makes for the app: staging, and production downstream of it, each with a database of its
 * own.
 */
export async function provisionEnvironments(
  emulator: Emulator,
  directory: string,
): Promise<ReadonlyMap<string, Platform>> {
  const shared = {
    app: APP,
    issuer: emulator.github.issuer,
    repository: REPOSITORY,
    healthCheck: { path: '/healthz', interval: 10, healthyThreshold: 2, unhealthyThreshold: 2 },
    deregistrationDelay: 30,
  }
  const configVars = (environment: string) => ({
    DATABASE_URL: `sqlite:${join(directory, `${environment}.db`)}`,
    BOARD_TITLE: OLD_TITLE,
  })
  const staging = await provisionPlatform(emulator, {
    ...shared,
    environment: 'staging',
    ref: 'refs/heads/staging',
    configVars: configVars('staging'),
  })
  const production = await provisionPlatform(emulator, {
    ...shared,
    environment: 'production',
    upstream: 'staging',
    configVars: configVars('production'),
  })
  return new Map([
    ['staging', staging],
    ['production', production],
  ])
}
