import { bold, code, link, type Markup, Summary } from '../../runtime/summary.ts'
import type { ConfigStore, ImageDirectory, ReleaseLedger } from '../ledger/ports.ts'
import { formatVersion, type Release } from '../ledger/release.ts'
import {
  defaultTarget,
  type Ineligible,
  ineligibility,
  type Kept,
  ROLLBACK_WINDOW,
  readKept,
} from './eligibility.ts'

/** The releases of an app environment as `heroku releases` lists them. */
export interface ReleaseList {
  readonly app: string
  readonly environment: string
  /** Newest first. */
  readonly releases: readonly Release[]
  /** The newest that succeeded: the live one. It may be older than the oldest that is listed. */
  readonly current: Release | undefined
  /** What rollback-release rolls back to without `to`. */
  readonly rollbackTo: Release | undefined
  /** Images and config versions that are still there. */
  readonly kept: Kept
}

export interface ReleaseListPorts {
  readonly ledger: Pick<ReleaseLedger, 'list' | 'current'>
  readonly imageDirectory: ImageDirectory
  readonly config: Pick<ConfigStore, 'available'>
}

/** Reads the newest `limit` releases; as many as a rollback looks at are read in any case. */
export async function listReleases(
  ports: ReleaseListPorts,
  of: { readonly app: string; readonly environment: string; readonly limit: number },
): Promise<ReleaseList> {
  const { ledger } = ports
  const read = await ledger.list(Math.max(of.limit, ROLLBACK_WINDOW))
  const [kept, current] = await Promise.all([
    readKept(ports, read),
    read.find(({ status }) => status === 'succeeded') ?? ledger.current(),
  ])
  return {
    app: of.app,
    environment: of.environment,
    releases: read.slice(0, of.limit),
    current,
    rollbackTo: defaultTarget(read, kept),
    kept,
  }
}

/** One line of the log for each release, in columns. */
export function releaseLines(list: ReleaseList): readonly string[] {
  const rows = list.releases.map((release) => [
    formatVersion(release.version),
    statusText(release, list),
    release.description,
    release.actor,
    release.createdAt,
  ])
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

const statusText = (release: Release, { current }: ReleaseList): string =>
  release.version === current?.version ? 'current' : release.status

const ICONS: Readonly<Record<string, string>> = {
  pending: '⏳',
  succeeded: '✅',
  failed: '❌',
  expired: '⌛',
}

/** The job summary. */
export function releaseListSummary(list: ReleaseList): string {
  const { app, environment, releases, current, rollbackTo } = list
  const summary = new Summary().heading(`Releases of ${app}/${environment}`)
  if (releases.length === 0) return summary.paragraph('None yet.').toString()
  summary.paragraph(
    ...(current === undefined
      ? ['Nothing is live yet.']
      : [bold(formatVersion(current.version)), ' is live: ', current.description, '.']),
  )
  summary.table(
    ['Release', 'Status', 'Change', 'By', 'When (UTC)', 'Rollback'],
    releases.map((release) => row(release, list)),
  )
  if (rollbackTo !== undefined)
    summary.paragraph(
      'A rollback without ',
      code('to'),
      ' rolls back to ',
      bold(formatVersion(rollbackTo.version)),
      '.',
    )
  return summary.toString()
}

const REASONS: Readonly<Record<Ineligible, string>> = {
  pending: 'no: pending',
  failed: 'no: failed',
  expired: 'no: expired',
  'image-gone': 'no: its image no longer exists',
  'config-gone': 'no: its config vars no longer exist',
}

function row(release: Release, list: ReleaseList): readonly (string | Markup)[] {
  const version = formatVersion(release.version)
  const serves = release.version === list.current?.version
  const name = release.runUrl === undefined ? bold(version) : link(version, release.runUrl)
  const status = `${ICONS[release.status] ?? ''} ${statusText(release, list)}`.trim()
  const ineligible = ineligibility(release, list.kept)
  return [
    name,
    serves ? bold(status) : status,
    release.failure === undefined ? release.description : `${release.description} (${release.failure})`,
    release.actor,
    release.createdAt.slice(0, 16).replace('T', ' '),
    serves ? 'live' : ineligible === undefined ? code(`to: ${version}`) : REASONS[ineligible],
  ]
}
