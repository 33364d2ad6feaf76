import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { build } from 'esbuild'

/** Text of emulator/builder: labels of its layers, npm's arguments, the pruning after a build script. */
const OF_THE_BUILDER = [
  'renga embedded builder',
  '--no-audit',
  '--omit=dev',
  'heroku-postbuild',
  'renga/embedded',
]

describe('what users run', () => {
  it('is made of src, actions and packages alone', async () => {
    const { metafile } = await build({
      entryPoints: ['actions/entry.ts'],
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      outdir: 'unused',
      write: false,
      metafile: true,
    })
    const inputs = Object.keys(metafile.inputs)
    expect(inputs).toContain('src/buildpacks/emulator-builder.ts')
    expect(inputs.filter((path) => !/^(src|actions)\//.test(path))).toEqual([])
  })

  it('holds nothing of the embedded builder', () => {
    const words = (root: string) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.[jt]s$/.test(path))
        .flatMap((path) => {
          const text = readFileSync(join(root, path), 'utf8')
          return OF_THE_BUILDER.filter((word) => text.includes(word)).map(
            (word) => `${root}/${path}: ${word}`,
          )
        })
    // All of them are there, or this proves nothing.
    expect(new Set(words('emulator/builder').map((line) => line.replace(/^.*?: /, ''))).size).toBe(
      OF_THE_BUILDER.length,
    )
    expect(words('dist/runtime')).toEqual([])
  })
})
