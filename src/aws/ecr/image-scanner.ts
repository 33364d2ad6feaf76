import {
  DescribeImageScanFindingsCommand,
  type DescribeImageScanFindingsResponse,
  type ECRClient,
  type EnhancedImageScanFinding,
  type ImageScanFinding,
} from '@aws-sdk/client-ecr'
import type { ImageScanner, ScanFinding, ScanReport } from '../../image/push/scan-gate.ts'
import { explaining, isAwsError } from '../client/errors.ts'

const SHOWN = 20
const RANK = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW']
/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageScanStatus.html; an open string. */
const HOPELESS =
  /^(FAILED|FINDINGS_UNAVAILABLE|IMAGE_ARCHIVED|LIMIT_EXCEEDED|SCAN_ELIGIBILITY_EXPIRED|UNSUPPORTED_IMAGE)$/

export class EcrImageScanner implements ImageScanner {
  readonly #client: ECRClient
  readonly #repository: string
  readonly #region: string
  readonly #signal: AbortSignal

  constructor(options: {
    readonly client: ECRClient
    readonly region: string
    readonly repository: string
    readonly signal: AbortSignal
  }) {
    this.#client = options.client
    this.#repository = options.repository
    this.#region = options.region
    this.#signal = options.signal
  }

  report(digest: string): Promise<ScanReport> {
    const where = `repository '${this.#repository}' in ${this.#region}`
    return explaining('ecr:DescribeImageScanFindings', where, async () => {
      try {
        // The counts are of all findings; of the findings themselves one page is enough to show.
        const answer = await this.#client.send(
          new DescribeImageScanFindingsCommand({
            repositoryName: this.#repository,
            imageId: { imageDigest: digest },
            maxResults: 1000,
          }),
          { abortSignal: this.#signal },
        )
        return readScan(answer)
      } catch (error) {
        if (isAwsError(error, 'ScanNotFoundException')) return { state: 'pending', reason: 'no scan yet' }
        throw error
      }
    })
  }
}

/**
 * Reads an answer by its shape. The status alone does not say it: an enhanced scan that has its findings is ACTIVE in
 * one account and COMPLETE in another, and both words also come before there is anything.
 */
export function readScan({
  imageScanStatus,
  imageScanFindings,
}: Pick<DescribeImageScanFindingsResponse, 'imageScanStatus' | 'imageScanFindings'>): ScanReport {
  const status = imageScanStatus?.status ?? 'unknown'
  const { description } = imageScanStatus ?? {}
  const reason = description === undefined || description === '' ? status : `${status}: ${description}`
  if (HOPELESS.test(status)) return { state: 'unavailable', reason }
  if (imageScanFindings === undefined || status === 'PENDING' || status === 'IN_PROGRESS')
    return { state: 'pending', reason }
  const { enhancedFindings, findings = [], findingSeverityCounts } = imageScanFindings
  const read = enhancedFindings === undefined ? findings.map(basic) : enhancedFindings.map(enhanced)
  const rank = (severity: string) => (RANK.includes(severity) ? RANK.indexOf(severity) : RANK.length)
  return {
    state: 'done',
    kind: enhancedFindings === undefined ? 'basic' : 'enhanced',
    counts: findingSeverityCounts ?? countOf(read),
    findings: [...read].sort((a, b) => rank(a.severity) - rank(b.severity)).slice(0, SHOWN),
  }
}

function basic({ name, severity, uri, attributes = [] }: ImageScanFinding): ScanFinding {
  const attribute = (key: string) => attributes.find((one) => one.key === key)?.value
  const [pack, version] = [attribute('package_name'), attribute('package_version')]
  return {
    name: name ?? 'unnamed',
    severity: severity ?? 'UNDEFINED',
    where: pack === undefined ? undefined : [pack, version].filter((part) => part !== undefined).join(' '),
    fixedIn: undefined,
    url: uri,
  }
}

function enhanced({
  title,
  severity,
  packageVulnerabilityDetails: details,
}: EnhancedImageScanFinding): ScanFinding {
  const [affected] = details?.vulnerablePackages ?? []
  const where = [affected?.name, affected?.version].filter((part) => part !== undefined).join(' ')
  return {
    name: details?.vulnerabilityId ?? title ?? 'unnamed',
    severity: severity ?? 'UNTRIAGED',
    where: where === '' ? undefined : where,
    fixedIn: affected?.fixedInVersion,
    url: details?.sourceUrl,
  }
}

function countOf(findings: readonly ScanFinding[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { severity } of findings) counts[severity] = (counts[severity] ?? 0) + 1
  return counts
}
