import type { PreviewPlatform } from '../../platform/preview-descriptor.ts'
import { logGroupUrl } from '../../platform/region.ts'
import { logPrefixOf } from './identity.ts'
import type { PreviewRecord, PreviewView } from './types.ts'

/** What the record says, with the logs where `platform` says whose they are. */
export function baseView(
  record: PreviewRecord,
  runUrl: string | undefined,
  platform?: Pick<PreviewPlatform, 'region' | 'preview'>,
): Omit<PreviewView, 'status'> {
  return {
    app: record.app,
    number: record.number,
    ...(record.sha === '' ? {} : { sha: record.sha }),
    ...(record.url === undefined ? {} : { url: record.url }),
    processes: [],
    database: record.database,
    redis: record.redis,
    pinned: record.pinned,
    ...(record.expiresAt === undefined ? {} : { expiresAt: record.expiresAt }),
    ...(runUrl === undefined ? {} : { runUrl }),
    ...(platform === undefined ? {} : { logsUrl: logsUrl(platform, record.number) }),
    phases: [],
    warnings: [],
  }
}

/** A pull request that has no preview. */
export function emptyView(
  identity: { readonly app: string; readonly number: number },
  runUrl: string | undefined,
): Omit<PreviewView, 'status'> {
  const { app, number } = identity
  return {
    app,
    number,
    processes: [],
    database: 'none',
    redis: 'none',
    pinned: false,
    ...(runUrl === undefined ? {} : { runUrl }),
    phases: [],
    warnings: [],
  }
}

/** The log streams of one preview; undefined where the partition's console has no public address. */
export function logsUrl(
  { region, preview }: Pick<PreviewPlatform, 'region' | 'preview'>,
  number: number,
): string | undefined {
  return logGroupUrl(region, preview.logGroup, logPrefixOf(number))
}
