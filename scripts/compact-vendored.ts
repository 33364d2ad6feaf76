import { transform } from 'esbuild'

/**
 * One output file of esbuild with the whitespace of every module from node_modules taken out; names, our own modules
 * and the line that says where each module came from stay as they are. Why: docs/adr/0002-esbuild-then-ncc.md.
 *
 * @param text what esbuild wrote, not minified: each module's statements follow a comment with its path
 * @param inputs the modules of this file with the bytes they have in it, as esbuild's metafile lists them
 * @throws when the code of a module of node_modules cannot be told from the rest
 */
export async function compactVendored(
  text: string,
  inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>,
): Promise<string> {
  const markers = new Set(Object.keys(inputs).map((path) => `// ${path}`))
  const parts = split(text, (line) => markers.has(line))
  const found = new Set(parts.map(({ marker }) => marker))
  for (const [path, { bytesInOutput }] of Object.entries(inputs))
    if (bytesInOutput > 0 && isVendored(path) && !found.has(`// ${path}`))
      throw new Error(`esbuild's output has code of ${path}, but no comment says where`)
  const compacted = await Promise.all(
    parts.map(async ({ marker, code }) => {
      if (marker === undefined) return code
      if (!isVendored(marker)) return `${marker}\n${code}`
      const { code: compact } = await transform(code, {
        loader: 'js',
        target: 'node24',
        minifyWhitespace: true,
        legalComments: 'none',
      })
      return `${marker}\n${compact}`
    }),
  )
  return compacted.join('')
}

const isVendored = (path: string): boolean => path.includes('node_modules/')

interface Part {
  /** The comment above the module; none for what precedes the first module, and for the exports at the end. */
  readonly marker: string | undefined
  readonly code: string
}

function split(text: string, isMarker: (line: string) => boolean): readonly Part[] {
  const parts: Part[] = []
  let marker: string | undefined
  let lines: string[] = []
  const end = () => {
    if (lines.length > 0) parts.push({ marker, code: `${lines.join('\n')}\n` })
    lines = []
  }
  for (const line of text.trimEnd().split('\n')) {
    if (isMarker(line) || line === 'export {') {
      end()
      marker = line === 'export {' ? undefined : line
      if (marker !== undefined) continue
    }
    lines.push(line)
  }
  end()
  return parts
}
