import { describe, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../../emulator/clock.ts'
import { readScan } from '../../../../src/aws/ecr/image-scanner.ts'
import {
  awaitScan,
  countFrom,
  describeCounts,
  type ScanReport,
} from '../../../../src/image/push/scan-gate.ts'
import { silentLogger } from '../../../../src/runtime/log.ts'

const basicFinding = {
  name: 'CVE-2024-1',
  severity: 'HIGH' as const,
  uri: 'https://example.com/1',
  attributes: [
    { key: 'package_name', value: 'openssl' },
    { key: 'package_version', value: '3.0.2' },
  ],
}
const enhancedFinding = {
  severity: 'CRITICAL',
  title: 'CVE-2024-2 - zlib',
  packageVulnerabilityDetails: {
    vulnerabilityId: 'CVE-2024-2',
    sourceUrl: 'https://example.com/2',
    vulnerablePackages: [{ name: 'zlib', version: '1.2', fixedInVersion: '1.3' }],
  },
}

describe('readScan', () => {
  it.each<[string, Parameters<typeof readScan>[0], Partial<ScanReport>]>([
    [
      'a basic scan',
      {
        imageScanStatus: { status: 'COMPLETE' },
        imageScanFindings: { findings: [basicFinding], findingSeverityCounts: { HIGH: 1 } },
      },
      {
        state: 'done',
        kind: 'basic',
        counts: { HIGH: 1 },
        findings: [
          {
            name: 'CVE-2024-1',
            severity: 'HIGH',
            where: 'openssl 3.0.2',
            fixedIn: undefined,
            url: 'https://example.com/1',
          },
        ],
      },
    ],
    ...(['ACTIVE', 'COMPLETE'] as const).map(
      (status): [string, Parameters<typeof readScan>[0], Partial<ScanReport>] => [
        `an enhanced scan that is ${status}, without counts`,
        { imageScanStatus: { status }, imageScanFindings: { enhancedFindings: [enhancedFinding] } },
        {
          state: 'done',
          kind: 'enhanced',
          counts: { CRITICAL: 1 },
          findings: [
            {
              name: 'CVE-2024-2',
              severity: 'CRITICAL',
              where: 'zlib 1.2',
              fixedIn: '1.3',
              url: 'https://example.com/2',
            },
          ],
        },
      ],
    ),
    [
      'a clean enhanced scan',
      { imageScanStatus: { status: 'ACTIVE' }, imageScanFindings: { enhancedFindings: [] } },
      { state: 'done', kind: 'enhanced', counts: {}, findings: [] },
    ],
    [
      'a scan that is active and has said nothing yet',
      { imageScanStatus: { status: 'ACTIVE' } },
      { state: 'pending', reason: 'ACTIVE' },
    ],
    [
      'a scan that runs',
      { imageScanStatus: { status: 'IN_PROGRESS' }, imageScanFindings: { findings: [] } },
      { state: 'pending', reason: 'IN_PROGRESS' },
    ],
    [
      'a status of tomorrow',
      { imageScanStatus: { status: 'PENDING', description: 'queued' } },
      { state: 'pending', reason: 'PENDING: queued' },
    ],
    [
      'an image that cannot be scanned',
      { imageScanStatus: { status: 'UNSUPPORTED_IMAGE', description: 'scratch' } },
      { state: 'unavailable', reason: 'UNSUPPORTED_IMAGE: scratch' },
    ],
    [
      'findings that are gone',
      { imageScanStatus: { status: 'FINDINGS_UNAVAILABLE' }, imageScanFindings: { findings: [] } },
      { state: 'unavailable', reason: 'FINDINGS_UNAVAILABLE' },
    ],
  ])('reads %s', (_name, answer, report) => {
    expect(readScan(answer)).toEqual(report)
  })
})

describe('the gate', () => {
  const counts = { LOW: 7, CRITICAL: 1, UNTRIAGED: 3, HIGH: 2 }

  it.each([
    ['critical', 1],
    ['high', 3],
    ['medium', 3],
    ['low', 10],
  ] as const)('counts from %s on', (threshold, expected) => {
    expect(countFrom({ counts }, threshold)).toBe(expected)
  })

  it('says the worst first', () => {
    expect(describeCounts({ counts })).toBe('1 critical, 2 high, 7 low, 3 untriaged')
    expect(describeCounts({ counts: { LOW: 0 } })).toBe('none')
  })

  const done: ScanReport = { state: 'done', kind: 'basic', counts: {}, findings: [] }
  const pending: ScanReport = { state: 'pending', reason: 'IN_PROGRESS' }
  const play = async (reports: readonly ScanReport[]) => {
    const clock = new VirtualClock()
    let asked = 0
    const scanner = { report: async () => reports[Math.min(asked++, reports.length - 1)] ?? done }
    const signal = new AbortController().signal
    const waited = awaitScan(scanner, 'sha256:a', { timeoutMs: 60_000, log: silentLogger, clock, signal })
    const ended = waited.then(
      () => 'done',
      (error: unknown) => String(error),
    )
    await clock.advance(120_000)
    return { ended: await ended, asked }
  }

  it('waits for the scan, and no longer', async () => {
    expect(await play([pending, pending, done])).toEqual({ ended: 'done', asked: 3 })
  })

  it('is closed when nobody has looked in time, exactly at the deadline', async () => {
    const { ended, asked } = await play([pending])
    expect(ended).toMatch(/did not finish within 1 min \(IN_PROGRESS\)\..*Turn scanning on/)
    expect(asked).toBe(13)
  })

  it('is closed when there will be no findings', async () => {
    const { ended } = await play([{ state: 'unavailable', reason: 'UNSUPPORTED_IMAGE' }])
    expect(ended).toMatch(/ECR has no findings for sha256:a \(UNSUPPORTED_IMAGE\)\./)
  })
})
