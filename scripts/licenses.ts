import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The licence texts of every npm package whose files are in a bundle; packages with the same text share it. */
export function collectLicenses(inputs: readonly string[]): string {
  const folders = new Set<string>()
  for (const input of inputs) {
    const match = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)
    if (match) folders.add(match[0])
  }
  const packagesByText = new Map<string, string[]>()
  for (const folder of [...folders].sort()) {
    const manifest: { name: string; version: string; license?: string } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    )
    const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
    const text =
      file === undefined
        ? 'No licence file in the package.'
        : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
    const line = `${manifest.name} ${manifest.version} (${manifest.license ?? 'licence not stated'})`
    packagesByText.set(text, [...(packagesByText.get(text) ?? []), line])
  }
  return `${[...packagesByText].map(([text, packages]) => `${packages.join('\n')}\n\n${text}`).join('\n\n---\n\n')}\n`
}
