import type { ImageSource } from '../../src/image/oci/image-source.ts'
import type { PushOutcome } from '../../src/image/push/push-image.ts'
import { countLayers, pushSummary } from '../../src/image/push/push-summary.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'

/** Sets the outputs and writes the summary; throws what the scan gate says, after both. */
export async function conclude(
  context: Pick<ActionContext, 'setOutput' | 'writeSummary'>,
  image: ImageSource,
  pushed: PushOutcome,
): Promise<void> {
  const { push, scan, refusal } = pushed
  const layers = countLayers(push)
  context.setOutput('image', push.image)
  context.setOutput('digest', push.digest)
  context.setOutput('repository', push.name)
  context.setOutput('tags', push.tags.map(({ tag }) => tag).join(','))
  context.setOutput('uploaded-bytes', String(push.uploadedBytes))
  context.setOutput('layers-uploaded', String(layers.uploaded))
  context.setOutput('layers-mounted', String(layers.mounted))
  context.setOutput('layers-reused', String(layers.reused))
  context.setOutput('vulnerabilities', scan === undefined ? '' : JSON.stringify(scan.counts))
  await context.writeSummary(pushSummary(image, pushed))
  if (refusal !== undefined) throw refusal
}
