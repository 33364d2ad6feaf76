import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Bundle } from './esbuild-bundle.ts'

/**
 * Builds a bundle with @vercel/ncc. A copy of it runs in a directory that holds the bundle alone: the numbers in the
 * names of its files are made of the paths from there to the bundle's files and to ncc's own loaders, and so they stay
 * the same whatever is in the files and wherever the project and the directory for temporary files lie.
 *
 * @param entry the bundle's file to begin with
 * @param temporary where that directory is made
 * @returns ncc's files by name: `index.js`, and `<number>.index.js` for what is loaded later
 * @throws when ncc has left out a module: it exits with 0 then and writes code that throws
 */
export function nccBuild(
  entry: string,
  bundle: Bundle,
  temporary: string = tmpdir(),
): ReadonlyMap<string, string> {
  const folder = realpathSync(mkdtempSync(join(temporary, 'renga-ncc-')))
  try {
    mkdirSync(join(folder, 'in'))
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    for (const [file, text] of bundle.files) writeFileSync(join(folder, 'in', file), text)
    const ncc = dirname(createRequire(import.meta.url).resolve('@vercel/ncc/package.json'))
    cpSync(ncc, join(folder, 'ncc'), { recursive: true })
    const options = ['--out', 'out', '--target', 'es2024', '--no-cache', '--quiet']
    execFileSync(
      process.execPath,
      [join('ncc', 'dist', 'ncc', 'cli.js'), 'build', `in/${entry}`, ...options],
      {
        cwd: folder,
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    )
    const files = new Map<string, string>()
    for (const file of readdirSync(join(folder, 'out'))
      .filter((one) => one.endsWith('.js'))
      .sort()) {
      const text = readFileSync(join(folder, 'out', file), 'utf8')
      if (text.includes('webpackMissingModule'))
        throw new Error(`ncc did not find a module that ${file} needs`)
      files.set(file, text)
    }
    return files
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
