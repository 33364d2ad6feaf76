import { openSession } from '../../src/aws/client/session.ts'
import { releasePorts } from '../../src/aws/connect/release-ports.ts'
import { SsmPlatformSource } from '../../src/aws/ssm/platform-source.ts'
import { loadPlatform } from '../../src/platform/load.ts'
import { formatVersion, type Release } from '../../src/release/ledger/release.ts'
import { listReleases, releaseLines, releaseListSummary } from '../../src/release/verbs/release-list.ts'
import { omittedText, releaseListDocument } from '../../src/release/verbs/release-list-document.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { parseInputs } from './inputs.ts'

export async function main(context: ActionContext): Promise<void> {
  const { app, environment, limit, ...place } = parseInputs(context.inputs)
  const session = await openSession(context, place)
  const platform = await loadPlatform(new SsmPlatformSource(session), app, environment)
  const ports = releasePorts(session, platform, context)
  const list = await listReleases(ports, { app, environment, limit })
  for (const line of releaseLines(list)) context.log.info(line)
  const document = releaseListDocument(list)
  const omitted = omittedText(document)
  if (omitted !== undefined) context.log.warning(omitted)
  context.setOutput('releases', JSON.stringify(document))
  context.setOutput('current', name(list.current))
  context.setOutput('current-image', list.current?.image ?? '')
  context.setOutput('rollback-to', name(list.rollbackTo))
  await context.writeSummary(releaseListSummary(list))
}

const name = (release: Release | undefined): string =>
  release === undefined ? '' : formatVersion(release.version)
