import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly author?: string | { readonly name: string }
}

/**
 * The licence texts of every npm package whose files are in a bundle; packages with the same text share it. One without
 * a file of its own gets the text of the licence that it states.
 *
 * @param inputs paths of files, those of packages below node_modules
 * @throws when a package has no licence file and states a licence whose text is not known here
 */
export function collectLicenses(inputs: readonly string[]): string {
  const folders = new Set<string>()
  for (const input of inputs) {
    const match = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)
    if (match) folders.add(match[0])
  }
  const packages = [...folders].sort().map((folder) => {
    const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
    const text =
      file === undefined
        ? undefined
        : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
    return { manifest, text }
  })
  const packagesByText = new Map<string, string[]>()
  for (const { manifest, text: own } of packages) {
    const sibling = packages.find(
      (one) =>
        one.text !== undefined &&
        one.manifest.license === manifest.license &&
        scopeOf(one.manifest) === scopeOf(manifest),
    )
    const text = own ?? sibling?.text ?? stated(manifest)
    const line = `${manifest.name} ${manifest.version} (${manifest.license ?? 'licence not stated'})`
    packagesByText.set(text, [...(packagesByText.get(text) ?? []), line])
  }
  return `${[...packagesByText].map(([text, names]) => `${names.join('\n')}\n\n${text}`).join('\n\n---\n\n')}\n`
}

/** `@aws-sdk`, whose packages are of one repository; the name itself where there is no scope. */
const scopeOf = ({ name }: Manifest): string => name.split('/')[0] ?? name

/** https://spdx.org/licenses/MIT.html, with the author of the package. */
function stated({ name, license, author }: Manifest): string {
  const holder = typeof author === 'object' ? author.name : author
  if (license !== 'MIT' || holder === undefined)
    throw new Error(`${name} (${license ?? 'licence not stated'}) has no licence file: find its text`)
  return `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`
}
