import { describe, expect, it } from '@jest/globals'
import type { BuiltApp } from '../../../src/buildpacks/build-app.ts'
import { buildSummary, failedBuildSummary } from '../../../src/buildpacks/build-summary.ts'
import { compareSizes, weigh } from '../../../src/buildpacks/size-report.ts'
import { UserError } from '../../../src/runtime/errors.ts'
import { silentLogger } from '../../../src/runtime/log.ts'
import { imageConfig } from '../../support/buildpacks/memory-engine.ts'

const built: BuiltApp = {
  image: 'oci:/tmp/image',
  digest: 'sha256:d1',
  id: 'b-1',
  reused: false,
  builder: 'heroku/builder:24',
  size: 212_000_000,
  appSize: 71_000_000,
  previousSize: 205_000_000,
  config: imageConfig({
    'io.buildpacks.build.metadata': JSON.stringify({
      processes: [{ type: 'web', command: ['bash', '-c'], args: ['puma | tee'], default: true }],
      buildpacks: [{ id: 'heroku/ruby', version: '5.1.0' }],
    }),
  }),
  source: { files: 2, bytes: 1000, leftOut: ['Left out (.slugignore): docs/'] },
}

describe('buildSummary', () => {
  it('says what was made, by whom, how large, and what runs in it', () => {
    const text = buildSummary(built, 41_200)
    for (const part of [
      '<details><summary>📦 Image built: 212.0 MB compressed, 7.0 MB more than before, 41.2 s</summary>',
      '| Buildpacks | heroku/ruby 5.1.0 |',
      '212.0 MB compressed, 7.0 MB more than before',
      '71.0 MB of the 1.0 GB that Heroku allows',
      '| web \\(default\\) | `puma \\| tee` | `/cnb/process/web` |',
      '`/cnb/lifecycle/launcher`',
      'Left out \\(.slugignore\\)',
    ]) {
      expect(text.replace(/(?<=\d)\\\./g, '.')).toContain(
        part.replace('Left out \\(.slugignore\\)', 'Left out (.slugignore)'),
      )
    }
  })

  it('says when there was nothing to build', () => {
    const { appSize: _app, ...rest } = built
    const text = buildSummary({ ...rest, reused: true, image: 'r/app@sha256:d1' }, 900)
    expect(text).toMatch(/^<details><summary>📦 Image found, nothing to build: /)
    expect(text).not.toContain('| Digest |')
  })
})

describe('failedBuildSummary', () => {
  it('leads with the reason and what to do; the last lines follow', () => {
    const problem = 'The build failed: it is broken. Its last lines:\n  one\n  two\n'
    expect(failedBuildSummary(new UserError(problem, { fix: 'Fix it.' })).split('\n\n')).toEqual([
      '## ❌ Image not built: nothing was deployed',
      '**Why:** The build failed: it is broken.',
      '**To do:** Fix it.',
      'Its last lines:',
      '```\none\ntwo\n```',
      '',
    ])
    expect(failedBuildSummary(new UserError('No engine answers.')).split('\n\n')).toEqual([
      '## ❌ Image not built: nothing was deployed',
      '**Why:** No engine answers.',
      '',
    ])
  })
})

describe('the size of an image', () => {
  it.each<[number | undefined, number | undefined, number, RegExp | undefined]>([
    [undefined, undefined, 0, undefined],
    [299_000_000, undefined, 0, undefined],
    [301_000_000, undefined, 1, undefined],
    [1_001_000_000, undefined, 1, undefined],
    [50_000_000, 60_000_000, 0, undefined],
    [
      70_000_000,
      60_000_000,
      0,
      /Input 'max-size-mb': the app's layers are 70\.0 MB compressed, more than 60\.0 MB/,
    ],
  ])('%s with the limit %s', (size, limit, warnings, error) => {
    const said: string[] = []
    const act = () => weigh(size, limit, { ...silentLogger, warning: (text) => said.push(text) })
    if (error === undefined) act()
    else expect(act).toThrow(error)
    expect(said).toHaveLength(warnings)
  })

  it.each([
    [5_000_000, undefined, undefined],
    [5_000_000, 5_000_000, 'as before'],
    [5_000_000, 6_000_000, '1.0 MB less than before'],
  ])('%s after %s is %s', (size, previous, text) => expect(compareSizes(size, previous)).toBe(text))
})
