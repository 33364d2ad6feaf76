import { code, Summary } from '../runtime/summary.ts'
import { shortDigest } from './digest.ts'
import { formatBytes, formatSeconds } from './format.ts'
import type { LocalImage } from './ports.ts'
import type { PushResult } from './push.ts'

/** Layers only: the config is no layer. */
export function countLayers(result: Pick<PushResult, 'blobs'>): {
  readonly uploaded: number
  readonly reused: number
} {
  const layers = result.blobs.filter((blob) => blob.kind === 'layer')
  const uploaded = layers.filter((layer) => layer.outcome === 'uploaded').length
  return { uploaded, reused: layers.length - uploaded }
}

/** The job summary of a push: where the image is, and which layers had to be sent. */
export function pushSummary(repository: string, image: Pick<LocalImage, 'name'>, result: PushResult): string {
  const total = result.blobs.reduce((sum, blob) => sum + blob.descriptor.size, 0)
  return new Summary()
    .heading(result.existed ? 'Image was in ECR already' : 'Image pushed to ECR')
    .table(
      ['', ''],
      [
        ['Image', code(`${repository}@${result.digest}`)],
        ['From', code(image.name)],
        ['Tags', result.tags.map(({ tag, outcome }) => `${tag} (${outcome})`).join(', ') || 'none'],
        ['Sent', `${formatBytes(result.uploadedBytes)} of ${formatBytes(total)}`],
        ['Time', formatSeconds(result.milliseconds)],
      ],
    )
    .heading('Layers', 3)
    .table(
      ['Blob', 'Digest', 'Size', ''],
      result.blobs.map((blob, index) => [
        blob.kind === 'config' ? 'config' : `layer ${index + 1}`,
        code(shortDigest(blob.descriptor.digest)),
        formatBytes(blob.descriptor.size),
        blob.outcome,
      ]),
    )
    .paragraph('Take it away again: ', code(removeCommand(repository, result.digest)))
    .toString()
}

const removeCommand = (repository: string, digest: string): string =>
  `aws ecr batch-delete-image --repository-name ${repository.slice(repository.indexOf('/') + 1)} --image-ids imageDigest=${digest}`
