import type { Clock } from '../../runtime/clock.ts'
import { UserError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import { shortDigest } from '../oci/digest.ts'

/** Worst first. Scanners know more words (INFORMATIONAL, UNTRIAGED, UNDEFINED); no gate closes for those. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const
export type Severity = (typeof SEVERITIES)[number]

/** What a scan of an image says so far. */
export type ScanReport =
  | { readonly state: 'pending'; readonly reason: string }
  /** There will be no findings. */
  | { readonly state: 'unavailable'; readonly reason: string }
  | {
      readonly state: 'done'
      readonly kind: 'basic' | 'enhanced'
      /** Upper-case severity, as the scanner writes it -> number of findings. */
      readonly counts: Readonly<Record<string, number>>
      /** The worst ones first; not all of them. */
      readonly findings: readonly ScanFinding[]
    }

export type FinishedScan = Extract<ScanReport, { state: 'done' }>

export interface ScanFinding {
  readonly name: string
  readonly severity: string
  /** `openssl 3.0.2`, where the scanner says it. */
  readonly where: string | undefined
  /** `3.0.9`, where a version without the problem is known. */
  readonly fixedIn: string | undefined
  readonly url: string | undefined
}

/** Implemented on ECR by src/aws/ecr/image-scanner.ts. */
export interface ImageScanner {
  report(digest: string): Promise<ScanReport>
}

const TICK_MS = 5000

/**
 * Waits for the scan of an image that was just pushed. Throws UserError when it does not come: a gate that nobody has
 * looked through is closed.
 */
export async function awaitScan(
  scanner: ImageScanner,
  digest: string,
  options: {
    readonly timeoutMs: number
    readonly log: Logger
    readonly clock: Clock
    readonly signal: AbortSignal
  },
): Promise<FinishedScan> {
  const { clock, log, signal, timeoutMs } = options
  const until = clock.now() + timeoutMs
  let said = ''
  for (;;) {
    const report = await scanner.report(digest)
    if (report.state === 'done') return report
    if (report.state === 'unavailable') {
      throw new UserError(`Input 'scan-gate': ECR has no findings for ${digest} (${report.reason}).`, {
        fix: "Leave 'scan-gate' empty for images ECR cannot scan.",
      })
    }
    if (report.reason !== said) log.info(`scan of ${shortDigest(digest)}: ${report.reason}`)
    said = report.reason
    if (clock.now() >= until) {
      throw new UserError(
        `Input 'scan-gate': the scan of ${digest} did not finish within ${timeoutMs / 60_000} min (${report.reason}).`,
        {
          fix: "Turn scanning on for the repository (scan on push, or enhanced scanning of the registry), or raise 'scan-timeout-minutes'.",
        },
      )
    }
    await clock.sleep(Math.min(TICK_MS, until - clock.now()), signal)
  }
}

/** How many findings are as bad as `threshold` or worse. */
export function countFrom(report: Pick<FinishedScan, 'counts'>, threshold: Severity): number {
  const closed = SEVERITIES.slice(0, SEVERITIES.indexOf(threshold) + 1)
  return closed.reduce((sum, severity) => sum + (report.counts[severity.toUpperCase()] ?? 0), 0)
}

/** `2 critical, 5 high, 1 informational`, worst first; `none`. */
export function describeCounts({ counts }: Pick<FinishedScan, 'counts'>): string {
  const rank = (severity: string) => {
    const index = SEVERITIES.map(String).indexOf(severity.toLowerCase())
    return index === -1 ? SEVERITIES.length : index
  }
  const parts = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([severity, count]) => `${count} ${severity.toLowerCase()}`)
  return parts.join(', ') || 'none'
}

/** The image was pushed, but its vulnerabilities keep the tags from it. */
export class ScanGateError extends UserError {
  override readonly name = 'ScanGateError'
  constructor(image: string, report: FinishedScan, threshold: Severity) {
    const count = countFrom(report, threshold)
    super(
      `Input 'scan-gate': ${image} has ${count} ${count === 1 ? 'vulnerability' : 'vulnerabilities'} of severity ${threshold} or worse (${describeCounts(report)}). It was pushed by digest only; no tag points to it.`,
      { fix: 'Update the packages listed in the summary, or build on a newer run image.' },
    )
  }
}
