import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bundle } from './esbuild-bundle.ts'

/**
 * Builds a bundle with @vercel/ncc. It runs in a directory that holds the bundle alone: the numbers in the names of its
 * files are made of the paths from there, and so they stay the same whatever is in the files and wherever the project
 * lies.
 *
 * @param entry the bundle's file to begin with
 * @returns ncc's files by name: `index.js`, and `<number>.index.js` for what is loaded later
 * @throws when ncc has left out a module: it exits with 0 then and writes code that throws
 */
export function nccBuild(entry: string, bundle: Bundle): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'renga-ncc-'))
  try {
    mkdirSync(join(folder, 'in'))
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    for (const [file, text] of bundle.files) writeFileSync(join(folder, 'in', file), text)
    const cli = createRequire(import.meta.url).resolve('@vercel/ncc/dist/ncc/cli.js')
    const options = ['--out', 'out', '--target', 'es2024', '--no-cache', '--quiet']
    execFileSync(process.execPath, [cli, 'build', `in/${entry}`, ...options], {
      cwd: folder,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
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
