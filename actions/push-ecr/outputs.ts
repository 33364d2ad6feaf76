import type { Delivered } from '../../src/image/deliver.ts'
import type { ImageSource } from '../../src/image/image-source.ts'
import { countLayers, deliverySummary } from '../../src/image/push-summary.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'

/** Sets the outputs and writes the summary; throws what the scan gate says, after both. */
export async function conclude(
  context: Pick<ActionContext, 'setOutput' | 'writeSummary'>,
  image: ImageSource,
  delivered: Delivered,
): Promise<void> {
  const { push, scan, refusal } = delivered
  const layers = countLayers(push)
  const outputs = {
    image: push.image,
    digest: push.digest,
    repository: push.name,
    tags: push.tags.map(({ tag }) => tag).join(','),
    'uploaded-bytes': String(push.uploadedBytes),
    'layers-uploaded': String(layers.uploaded),
    'layers-mounted': String(layers.mounted),
    'layers-reused': String(layers.reused),
    vulnerabilities: scan === undefined ? '' : JSON.stringify(scan.counts),
  }
  for (const [name, value] of Object.entries(outputs)) context.setOutput(name, value)
  await context.writeSummary(deliverySummary(image, delivered))
  if (refusal !== undefined) throw refusal
}
