import { formatBytes, formatSeconds } from '../../runtime/format.ts'
import { addRefusal, bold, code, foldedSummary, link, Summary } from '../../runtime/summary.ts'
import { shortDigest } from '../oci/digest.ts'
import type { ImageSource } from '../oci/image-source.ts'
import type { PushedTag } from './publish.ts'
import type { PushedBlob, PushResult } from './push.ts'
import type { PushOutcome } from './push-image.ts'
import { describeCounts } from './scan-gate.ts'
import type { BlobOutcome } from './send-blobs.ts'

const OUTCOMES: readonly BlobOutcome[] = ['reused', 'mounted', 'uploaded']

/** Layers only: the config is not a layer. */
export function countLayers(result: Pick<PushResult, 'blobs'>): Readonly<Record<BlobOutcome, number>> {
  const count = (outcome: BlobOutcome) =>
    result.blobs.filter((blob) => blob.kind === 'layer' && blob.outcome === outcome).length
  return { reused: count('reused'), mounted: count('mounted'), uploaded: count('uploaded') }
}

/**
 * The job summary: the push, what is attached to the image, and what the scan has found. One line that unfolds, unless
 * the scan gate has refused the image.
 */
export function pushSummary(image: Pick<ImageSource, 'name' | 'notes'>, outcome: PushOutcome): string {
  const { push, refusal } = outcome
  if (refusal === undefined) {
    const sent = push.existed ? 'Image already in ECR' : 'Image pushed to ECR'
    const title = `⬆️ ${sent}: ${formatBytes(push.uploadedBytes)} sent, ${formatSeconds(push.milliseconds)}`
    return foldedSummary(title, (summary) => addPush(summary, image, outcome))
  }
  const summary = new Summary().heading('❌ Scan gate failed: the image is not tagged')
  addRefusal(summary, refusal)
  addScan(summary, outcome)
  summary.details('What was pushed', (inner) => addResult(inner, image, push))
  return summary.paragraph('To remove it: ', code(removeCommand(push))).toString()
}

function addPush(summary: Summary, image: Pick<ImageSource, 'name' | 'notes'>, outcome: PushOutcome): void {
  const { push, attached, scan } = outcome
  addResult(summary, image, push)
  if (attached.length > 0) {
    summary.heading('Attached', 3).table(
      ['Document', 'Digest'],
      attached.map(({ type, digest }) => [code(type), code(shortDigest(digest))]),
    )
  }
  if (scan === undefined) return
  summary.heading('Vulnerabilities', 3)
  addScan(summary, outcome)
}

function addScan(summary: Summary, { scan, refusal }: PushOutcome): void {
  if (scan === undefined) return
  summary.paragraph(
    `${refusal === undefined ? 'Scan gate passed. ' : ''}${scan.kind === 'basic' ? 'Basic' : 'Enhanced'} scan: ${describeCounts(scan)}.`,
  )
  if (scan.findings.length === 0) return
  summary.table(
    ['Severity', 'What', 'Where', 'Fixed in'],
    scan.findings.map(({ severity, name, url, where, fixedIn }) => [
      severity.toLowerCase(),
      url === undefined ? name : link(name, url),
      where ?? '',
      fixedIn ?? '',
    ]),
  )
}

/** Where the image is, and which layers had to be sent. */
function addResult(summary: Summary, image: Pick<ImageSource, 'name' | 'notes'>, result: PushResult): void {
  const total = sum(result.blobs)
  summary
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
