import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { nccBuild } from '../../../scripts/ncc.ts'

const BUNDLE = {
  files: new Map([
    ['index.js', "export const load = () => import('./rare-12ab.js')\n"],
    ['rare-12ab.js', "export const rare = 'read when it is needed'\n"],
  ]),
  inputs: [],
}

describe('what ncc makes of a bundle', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'renga-ncc-test-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('has the same names and bytes wherever the directory for temporary files lies', () => {
    const [near = {}, deep] = ['near', 'a name with spaces/and deeper'].map((path) => {
      mkdirSync(join(folder, path), { recursive: true })
      return Object.fromEntries(nccBuild('index.js', BUNDLE, join(folder, path)))
    })
    expect(Object.keys(near)).toHaveLength(2)
    expect(deep).toEqual(near)
  })
})
