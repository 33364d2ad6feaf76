import { bold, code, Summary } from '../runtime/summary.ts'
import { shortDigest } from './digest.ts'
import { formatBytes, formatSeconds } from './format.ts'
import type { ImageSource } from './image-source.ts'
import type { PushedTag } from './publish.ts'
import type { PushedBlob, PushResult } from './push.ts'
import type { BlobOutcome } from './send-blobs.ts'

const OUTCOMES: readonly BlobOutcome[] = ['reused', 'mounted', 'uploaded']

/** Layers only: the config is no layer. */
export function countLayers(result: Pick<PushResult, 'blobs'>): Readonly<Record<BlobOutcome, number>> {
  const count = (outcome: BlobOutcome) =>
    result.blobs.filter((blob) => blob.kind === 'layer' && blob.outcome === outcome).length
  return { reused: count('reused'), mounted: count('mounted'), uploaded: count('uploaded') }
}

/** The job summary of a push: where the image is, and which layers had to be sent. */
export function pushSummary(image: Pick<ImageSource, 'name' | 'notes'>, result: PushResult): Summary {
  const total = sum(result.blobs)
  const summary = new Summary()
    .heading(result.existed ? 'Image was in ECR already' : 'Image pushed to ECR')
    .table(
      ['', ''],
      [
        ['Image', code(result.image)],
        ['From', code(image.name)],
        ['Tags', result.tags.map(describeTag).join(', ') || 'none'],
        ['Sent', `${formatBytes(result.uploadedBytes)} of ${formatBytes(total)}${share(result, total)}`],
        ['Time', formatSeconds(result.milliseconds)],
      ],
    )
    .heading('Layers', 3)
    .table(
      ['', 'Layers', 'Bytes'],
      OUTCOMES.map((outcome) => {
        const blobs = result.blobs.filter((blob) => blob.outcome === outcome)
        return [outcome, String(countLayers(result)[outcome]), formatBytes(sum(blobs))]
      }),
    )
    .details(`Each of the ${result.blobs.length} blobs`, (inner) => {
      inner.table(
        ['Blob', 'Digest', 'Size', 'Outcome'],
        result.blobs.map((blob, index) => [
          blob.kind === 'config' ? 'config' : `layer ${index + 1}`,
          code(shortDigest(blob.descriptor.digest)),
          formatBytes(blob.descriptor.size),
          outcomeOf(blob),
        ]),
      )
    })
  if (image.notes.length > 0) summary.list(image.notes.map((note) => [note]))
  return summary.paragraph('Take it away again: ', code(removeCommand(result)))
}

const outcomeOf = ({ outcome, fetched }: PushedBlob) =>
  outcome === 'uploaded' ? bold(fetched ? 'uploaded, fetched from its registry' : 'uploaded') : outcome

const describeTag = ({ tag, outcome, previous }: PushedTag): string =>
  `${tag} (${outcome}${previous === undefined ? '' : ` from ${shortDigest(previous)}`})`

const share = ({ uploadedBytes }: PushResult, total: number): string =>
  total === 0 || uploadedBytes === total ? '' : ` (${Math.round((100 * uploadedBytes) / total)} %)`

const sum = (blobs: readonly PushedBlob[]): number =>
  blobs.reduce((bytes, { descriptor }) => bytes + descriptor.size, 0)

const removeCommand = ({ name, digest }: PushResult): string =>
  `aws ecr batch-delete-image --repository-name ${name.slice(name.indexOf('/') + 1)} --image-ids imageDigest=${digest}`
