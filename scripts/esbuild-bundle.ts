import { isBuiltin } from 'node:module'
import { basename } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { compactVendored } from './compact-vendored.ts'
import { stableNames } from './stable-names.ts'

/** What esbuild makes of one entry: files that import each other by `./name.js`, and every source that is in them. */
export interface Bundle {
  readonly files: ReadonlyMap<string, string>
  readonly inputs: readonly string[]
}

const OPTIONS = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  chunkNames: '[name]-[hash]',
  outdir: '.',
  legalComments: 'none',
  metafile: true,
  write: false,
  logLevel: 'warning',
  // CommonJS dependencies inside an ES module still call require() for Node's own modules.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
} as const satisfies BuildOptions

/**
 * Bundles one entry into ES modules, split at every `import()` and with nothing in them that nobody calls.
 *
 * @param file name of the entry's file; the others are named after a source that they hold (./stable-names.ts)
 * @param alias modules to be taken in the place of others, as esbuild's option of this name
 * @throws when an import has no target in the bundle or in Node
 */
export async function esbuildBundle(
  file: string,
  entry: string,
  alias: Readonly<Record<string, string>> = {},
): Promise<Bundle> {
  const { metafile, outputFiles } = await build({
    ...OPTIONS,
    entryPoints: { [basename(file, '.js')]: entry },
    alias,
  })
  const { outputs, inputs } = metafile
  const unresolved = Object.entries(outputs).flatMap(([path, { imports }]) =>
    imports
      .filter((one) => one.external && !isBuiltin(one.path))
      .map((one) => `${path} imports '${one.path}'`),
  )
  if (unresolved.length > 0) throw new Error(`The bundle is not complete:\n${unresolved.join('\n')}`)

  // esbuild also writes what is imported only by code that it has shaken out.
  const reached = new Set([file])
  for (const path of reached)
    for (const one of outputs[path]?.imports ?? []) if (!one.external) reached.add(one.path)

  const names = stableNames(outputs, file)
  const files = new Map<string, string>()
  for (const path of reached) {
    const text = outputFiles.find((one) => basename(one.path) === path)?.text ?? ''
    const compact = await compactVendored(text, outputs[path]?.inputs ?? {})
    files.set(
      names.get(path) ?? path,
      compact.replace(/(?<=["']\.\/)[\w.-]+\.js(?=["'])/g, (one) => names.get(one) ?? one),
    )
  }
  return { files, inputs: Object.keys(inputs) }
}
