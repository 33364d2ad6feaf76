import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../../emulator/clock.ts'
import { type PushExtras, pushImage } from '../../../../src/image/push/push-image.ts'
import { pushSummary } from '../../../../src/image/push/push-summary.ts'
import type { FinishedScan } from '../../../../src/image/push/scan-gate.ts'
import { provenance } from '../../../../src/image/referrers/provenance.ts'
import { readSboms } from '../../../../src/image/referrers/sbom.ts'
import { openOciLayout } from '../../../../src/image/source/oci-layout.ts'
import { silentLogger } from '../../../../src/runtime/log.ts'
import { readRunContext } from '../../../../src/runtime/run-context.ts'
import { TestLayout } from '../../../support/image/layouts.ts'
import { MemoryRepository } from '../../../support/image/memory-repository.ts'

const options = { log: silentLogger, clock: new VirtualClock(), signal: new AbortController().signal }
let layout: TestLayout
let repository: MemoryRepository

beforeEach(async () => {
  layout = await TestLayout.create()
  await layout.index([await layout.image(['a'])])
  repository = new MemoryRepository()
})
afterEach(() => rm(layout.directory, { recursive: true, force: true }))

const gateOf = (counts: Readonly<Record<string, number>>): PushExtras['gate'] => {
  const finding = {
    name: 'CVE-1',
    severity: 'HIGH',
    where: 'zlib 1.2',
    fixedIn: '1.3',
    url: 'https://example.com/1',
  }
  const scan: FinishedScan = { state: 'done', kind: 'basic', counts, findings: [finding] }
  return { scanner: { report: async () => scan }, threshold: 'high', timeoutMs: 60_000 }
}

async function run(delivery: Partial<PushExtras>, tags: readonly string[] = ['v1']) {
  const image = await openOciLayout(layout.directory)
  const all: PushExtras = { creation: undefined, attachments: async () => [], gate: undefined, ...delivery }
  return pushImage(image, repository, { ...options, tags }, all)
}

describe('pushImage', () => {
  it('puts the tags when the scan has found nothing too bad', async () => {
    const { push, refusal } = await run({ gate: gateOf({ MEDIUM: 3 }) })
    expect(refusal).toBeUndefined()
    expect(push.tags).toEqual([{ tag: 'v1', outcome: 'created' }])
    expect(repository.calls.filter((call) => call.startsWith('put'))).toEqual(['put digest', 'put v1'])
  })

  it('keeps the tags from an image that the gate refuses, and says why', async () => {
    const delivered = await run({ gate: gateOf({ HIGH: 2, LOW: 1 }) })
    expect(repository.tags.size).toBe(0)
    expect(repository.manifests.has(delivered.push.digest)).toBe(true)
    expect(delivered.refusal?.message).toMatch(
      /has 2 vulnerabilities of severity high or worse \(2 high, 1 low\)\. It was pushed by digest only; no tag points to it/,
    )
    const summary = pushSummary({ name: 'oci:x', notes: [] }, delivered)
    expect(summary).toContain('Scan gate failed: the image is not tagged')
    expect(summary).toContain('| high | [CVE-1](https://example.com/1) | zlib 1.2 | 1\\.3 |')
  })

  it('attaches SBOMs by format and the provenance as referrers of a plain manifest, once', async () => {
    const directory = join(layout.directory, 'sbom', 'launch')
    await mkdir(directory, { recursive: true })
    await writeFile(join(directory, 'a.cdx.json'), '{"bomFormat":"CycloneDX"}')
    await writeFile(join(directory, 'b.cdx.json'), '{"bomFormat":"CycloneDX","x":1}')
    await writeFile(join(directory, 'c.spdx.json'), '{"spdxVersion":"SPDX-2.3"}')
    const sboms = await readSboms([join(layout.directory, 'sbom')])
    const run1 = readRunContext({ GITHUB_REPOSITORY: 'octo/shop', GITHUB_RUN_ID: '7', GITHUB_SHA: 'c0ffee' })
    const env = { GITHUB_WORKFLOW_REF: 'octo/shop/.github/workflows/deploy.yml@refs/heads/main' }
    const attachments: PushExtras['attachments'] = async (pushed) => [...sboms, provenance(pushed, run1, env)]
    const { push, attached } = await run({ attachments })
    expect(attached.map(({ type }) => type)).toEqual([
      'application/vnd.cyclonedx+json',
      'application/spdx+json',
      'application/vnd.in-toto+json',
    ])
    const read = (digest: string) => JSON.parse(String(repository.manifests.get(digest)?.bytes))
    const [cyclone, , statement] = attached.map(({ digest }) => read(digest))
    expect(cyclone).toMatchObject({
      artifactType: 'application/vnd.cyclonedx+json',
      config: { mediaType: 'application/vnd.oci.empty.v1+json', size: 2 },
      subject: { digest: push.digest, size: push.manifest.bytes.byteLength },
      layers: [
        { annotations: { 'org.opencontainers.image.title': 'launch/a.cdx.json' } },
        { annotations: { 'org.opencontainers.image.title': 'launch/b.cdx.json' } },
      ],
    })
    expect(JSON.parse(String(repository.blobs.get(statement.layers[0].digest)))).toMatchObject({
      subject: [{ name: 'registry.test/app', digest: { sha256: push.digest.slice(7) } }],
      predicate: {
        buildDefinition: {
          externalParameters: { workflow: { path: '.github/workflows/deploy.yml' } },
          resolvedDependencies: [{ digest: { gitCommit: 'c0ffee' } }],
        },
      },
    })
    // The image is a plain manifest, not an index.
    expect(read(push.digest)).not.toHaveProperty('manifests')
    const count = repository.manifests.size
    await run({ attachments })
    expect(repository.manifests.size).toBe(count)
  })

  it.each([
    [
      'a file that is none',
      'x.json',
      '{"hello":1}',
      /'.*x\.json' is not an SBOM in CycloneDX, SPDX or Syft JSON/,
    ],
    ['a file that is not there', undefined, '', /Input 'sbom': '.*' does not exist/],
  ])('refuses %s', async (_name, file, content, message) => {
    const path = join(layout.directory, file ?? 'missing.json')
    if (file !== undefined) await writeFile(path, content)
    await expect(readSboms([path])).rejects.toThrow(message)
  })
})
