import { formatVersion, type Release } from '../../src/release/ledger/release.ts'
import { stepIdentity } from '../../src/release/ledger/run-identity.ts'
import { promote } from '../../src/release/verbs/promote.ts'
import { promoteSummary } from '../../src/release/verbs/promote-summary.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { connect } from './connect.ts'
import { parseInputs } from './inputs.ts'

export async function main(context: ActionContext): Promise<void> {
  const inputs = parseInputs(context.inputs)
  const { platform, from, ports } = await connect(context, inputs)
  const report = await promote(ports, {
    ...inputs,
    platform,
    from,
    run: stepIdentity(context.run, context.action, [
      from.app,
      from.environment,
      inputs.from.region,
      inputs.version,
    ]),
    signal: context.signal,
    onOpened: (release) => announce(context, release),
  })
  context.setOutput('from-release', formatVersion(report.source.version))
  context.setOutput('commits', report.commits === undefined ? '' : String(report.commits.total))
  await context.writeSummary(promoteSummary(report))
}

/** Said as soon as the release has a number, so that later steps know it also when this one fails. */
function announce(context: Pick<ActionContext, 'setOutput'>, release: Release): void {
  context.setOutput('release', formatVersion(release.version))
  context.setOutput('version', String(release.version))
  context.setOutput('image', release.image)
}
