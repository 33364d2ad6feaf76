import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { buildImage, type RunNpm } from '../../../emulator/builder/build-image.ts'
import { readSourceTree } from '../../../src/buildpacks/source/source-tree.ts'
import { readProcessTable } from '../../../src/image/oci/process-table.ts'
import { openOciLayout } from '../../../src/image/source/oci-layout.ts'
import { silentLogger } from '../../../src/runtime/log.ts'
import { writeSource } from '../../support/buildpacks/sources.ts'

const WEB = {
  name: 'web',
  command: 'node server.js',
  size: { name: 's', cpu: 256, memory: 512 },
  deploy: { strategy: 'rolling', bakeMinutes: 0, singleton: false, stopTimeout: 30 },
  at: { file: 'Procfile' },
} as const

let temp: string
let source: string

beforeAll(async () => {
  temp = await mkdtemp(join(tmpdir(), 'renga-embedded-'))
  source = await writeSource({
    'server.js': 'x',
    'bin/tool!': '#!/bin/sh\n',
    'package.json': '{"dependencies":{"greeting":"1"}}',
    'package-lock.json': '{}',
  })
})
afterAll(async () => {
  await rm(temp, { recursive: true, force: true })
  await rm(source, { recursive: true, force: true })
})

/** Installs one package, as npm would. */
const installing: RunNpm = async (_args, directory) => {
  execFileSync('mkdir', ['-p', join(directory, 'node_modules/greeting')])
  await writeFile(join(directory, 'node_modules/greeting/index.js'), 'hello')
}

async function build(name: string, runNpm: RunNpm = installing) {
  const tree = await readSourceTree(source)
  const output = join(temp, name)
  const built = await buildImage(
    { tree, app: { processes: [WEB] }, env: { A: 'b' }, output },
    { log: silentLogger, runNpm },
  )
  return { built, image: await openOciLayout(output), output }
}

describe('buildImage', () => {
  it('writes launcher, packages and source as layers, with fixed times and owner', async () => {
    const { image, output, built } = await build('layers')
    expect(built).toMatchObject({ directory: output, digest: image.manifest.digest })
    const listings = image.layers.map((layer) =>
      execFileSync(
        'tar',
        ['-tvzf', join(output, 'blobs', ...layer.digest.split(':')), '--full-time', '--numeric-owner'],
        {
          env: { ...process.env, TZ: 'UTC' },
        },
      ).toString(),
    )
    expect(
      listings.map((text) =>
        text
          .trim()
          .split('\n')
          .map((line) => line.split(/\s+/).at(-1)),
      ),
    ).toEqual([
      ['cnb', 'cnb/lifecycle', 'cnb/lifecycle/launcher', 'cnb/process', 'cnb/process/web'],
      [
        'workspace',
        'workspace/node_modules',
        'workspace/node_modules/greeting',
        'workspace/node_modules/greeting/index.js',
      ],
      [
        'workspace',
        'workspace/bin',
        'workspace/bin/tool',
        'workspace/package-lock.json',
        'workspace/package.json',
        'workspace/server.js',
      ],
    ])
    for (const line of listings.join('').trim().split('\n'))
      expect(line).toMatch(/ 1001\/1001 .* 1980-01-01 00:00:01 /)
    expect(listings[2]).toMatch(/-rwxr-xr-x .*workspace\/bin\/tool/)
    expect(listings[0]).toMatch(/-rwxr-xr-x .*cnb\/process\/web/)
  })

  it('describes itself: processes, runtime, working directory', async () => {
    const { image } = await build('config')
    expect(readProcessTable(image.imageConfig)).toEqual([
      {
        type: 'web',
        command: 'node server.js',
        entryPoint: ['/cnb/process/web'],
        default: true,
        workingDirectory: '/workspace',
      },
    ])
    expect(image.imageConfig.config).toMatchObject({
      workingDirectory: '/workspace',
      entrypoint: ['/cnb/process/web'],
      env: ['NODE_ENV=production'],
      labels: { 'dev.renga.runtime': 'host-node' },
    })
    expect(image.imageConfig.diffIds).toHaveLength(3)
  })

  it('gives the same digest for the same source, whatever the times of the files', async () => {
    const { image } = await build('one')
    await utimes(join(source, 'server.js'), new Date(1), new Date(2))
    const again = await build('two')
    expect(again.image.manifest.digest).toBe(image.manifest.digest)
  })

  it('changes only the source layer when code changes', async () => {
    const before = await build('before')
    await writeFile(join(source, 'server.js'), 'changed')
    const after = await build('after')
    expect(after.image.layers.map((layer) => layer.digest).slice(0, 2)).toEqual(
      before.image.layers.map((layer) => layer.digest).slice(0, 2),
    )
    expect(after.image.manifest.digest).not.toBe(before.image.manifest.digest)
  })

  it('runs npm in a copy, with the build environment, and never writes into the source', async () => {
    const calls: unknown[] = []
    await build('npm', async (args, directory, env) => {
      calls.push([args, env, await readFile(join(directory, 'package.json'), 'utf8')])
      expect(directory).not.toContain(source)
    })
    expect(calls).toEqual([
      [['ci', '--no-audit', '--no-fund', '--omit=dev'], { A: 'b' }, '{"dependencies":{"greeting":"1"}}'],
    ])
    expect((await readSourceTree(source)).entries.map((entry) => entry.path)).not.toContain('node_modules')
  })
})
