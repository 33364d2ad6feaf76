import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The licence texts of every npm package whose files are in a bundle, sorted by package name. */
export function collectLicenses(inputs: readonly string[]): string {
  const folders = new Set<string>()
  for (const input of inputs) {
    const match = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)
    if (match) folders.add(match[0])
  }
  const texts = new Map<string, string>()
  for (const folder of folders) {
    const manifest: { name: string; version: string; license?: string } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    )
    const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
    const text =
      file !== undefined && existsSync(join(folder, file))
        ? readFileSync(join(folder, file), 'utf8').trim()
        : ''
    texts.set(
      `${manifest.name}@${manifest.version}`,
      `${manifest.name} ${manifest.version}\n${manifest.license ?? 'licence not stated'}\n\n${text}`,
    )
  }
  return `${[...texts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, text]) => text)
    .join('\n\n---\n\n')}\n`
}
