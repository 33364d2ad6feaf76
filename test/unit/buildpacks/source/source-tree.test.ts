import { execFileSync } from 'node:child_process'
import { rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { describeLeftOut, readSourceTree } from '../../../../src/buildpacks/source/source-tree.ts'
import { writeSource } from '../../../support/buildpacks/sources.ts'

let root: string

afterEach(() => rm(root, { recursive: true, force: true }))

describe('readSourceTree', () => {
  it('sorts by bytes, keeps links and the executable bit, and says what it left out', async () => {
    root = await writeSource({
      'b.js': 'bb',
      'Z.js': 'z',
      'bin/run!': '#!/bin/sh\n',
      '.git/config': 'token',
      '.slugignore': 'docs/\n*.psd\n',
      'docs/a.md': 'a',
      'logo.psd': 'x',
      'package-lock.json': '{}',
      'node_modules/x/index.js': '',
    })
    await symlink('../b.js', join(root, 'bin', 'link'))
    const tree = await readSourceTree(root)
    expect(tree.entries).toEqual([
      { kind: 'file', path: '.slugignore', size: 12, executable: false },
      { kind: 'file', path: 'Z.js', size: 1, executable: false },
      { kind: 'file', path: 'b.js', size: 2, executable: false },
      { kind: 'directory', path: 'bin' },
      { kind: 'link', path: 'bin/link', target: '../b.js' },
      { kind: 'file', path: 'bin/run', size: 10, executable: true },
      { kind: 'file', path: 'package-lock.json', size: 2, executable: false },
    ])
    expect(tree.bytes).toBe(27)
    expect([...describeLeftOut(tree)].sort()).toEqual([
      'Excluded (.git is never part of the source): .git/',
      'Excluded (.slugignore): docs/, logo.psd',
      'Excluded (node_modules is installed from the lock file): node_modules/',
    ])
  })

  it('leaves out what is neither file, directory nor link', async () => {
    root = await writeSource({ 'a.js': '' })
    execFileSync('mkfifo', [join(root, 'pipe')])
    const tree = await readSourceTree(root)
    expect(tree.leftOut.get('neither a file, a directory nor a link')).toEqual(['pipe'])
    expect(tree.entries.map((entry) => entry.path)).toEqual(['a.js'])
  })

  it('names the input when the directory is not there', async () => {
    root = '/nonexistent/renga'
    await expect(readSourceTree(root)).rejects.toThrow(
      /Input 'working-directory': '\/nonexistent\/renga'.*and check out the repository/,
    )
  })
})

describe('describeLeftOut', () => {
  it('names five and counts the rest', async () => {
    root = ''
    const paths = ['g', 'f', 'e', 'd', 'c', 'b', 'a']
    expect(describeLeftOut({ leftOut: new Map([['.slugignore', paths]]) })).toEqual([
      'Excluded (.slugignore): a, b, c, d, e and 2 more',
    ])
  })
})
