import type { DeploymentResult } from '../../src/deploy/report/result.ts'
import { type DocumentOptions, resultDocument } from '../../src/deploy/report/result-document.ts'
import { servicesOutput } from '../../src/deploy/report/summary.ts'
import { formatVersion } from '../../src/release/ledger/release.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'

/** The outputs of a deploy, however it ended. */
export function announce(
  context: Pick<ActionContext, 'setOutput'>,
  result: DeploymentResult,
  options: DocumentOptions,
): void {
  context.setOutput('release', result.release === undefined ? '' : formatVersion(result.release.version))
  context.setOutput('url', result.url ?? '')
  context.setOutput('verdict', result.verdict)
  context.setOutput('services', servicesOutput(result))
  context.setOutput('result', JSON.stringify(resultDocument(result, options)))
}
