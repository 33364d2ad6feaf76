import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { basename, join } from 'node:path'
import { build } from 'esbuild'

/**
 * What a built dist/ lacks, and what nothing in it loads. Stubs import the runtime; its files load each other by
 * number, as webpack writes it (`__webpack_require__.e(123)` reads `123.index.js`), and a thread or what is needed
 * rarely by the name of its file.
 *
 * @returns one line for each import of what is neither a file of dist/ nor a module of Node, each number without a
 *   file, each module that ncc did not find, and each file that no stub reaches
 */
export async function incompleteness(dist: string): Promise<readonly string[]> {
  const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.js'),
  )
  const texts = new Map(scripts.map((path) => [path, readFileSync(join(dist, path), 'utf8')]))
  const runtime = scripts.filter((path) => path.startsWith('runtime/'))
  const loadedBy = (text: string): readonly string[] => [
    ...[...text.matchAll(/_require__\.e\((?:\/\* import\(\) \*\/ )?(\d+)\)/g)].map(
      ([, id]) => `runtime/${id}.index.js`,
    ),
    ...runtime.filter((path) => text.includes(`./${basename(path)}`)),
  ]

  const reached = new Set(scripts.filter((path) => !path.startsWith('runtime/')))
  const absent: string[] = []
  for (const path of reached) {
    const text = texts.get(path)
    if (text === undefined) absent.push(`missing: ${path}`)
    else
      for (const one of path.startsWith('runtime/') ? loadedBy(text) : ['runtime/index.js']) reached.add(one)
  }
  return [
    ...absent,
    ...scripts.filter((path) => !reached.has(path)).map((path) => `no stub reaches ${path}`),
    ...[...texts]
      .filter(([, text]) => text.includes('webpackMissingModule'))
      .map(([path]) => `${path} lacks a module`),
    ...(await foreignImports(dist, scripts)),
  ]
}

/** Imports, and calls of `require` under webpack's own name for it. */
async function foreignImports(dist: string, scripts: readonly string[]): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: scripts.map((path) => join(dist, path)),
    outdir: 'unused',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    metafile: true,
    write: false,
    logLevel: 'silent',
  })
  const imported = Object.entries(metafile.inputs).flatMap(([path, { imports }]) =>
    imports.filter((one) => one.external).map((one) => ({ path, module: one.path })),
  )
  const required = scripts.flatMap((path) =>
    [
      ...readFileSync(join(dist, path), 'utf8').matchAll(/createRequire\(import\.meta\.url\)\("([^"]+)"\)/g),
    ].map(([, module = '']) => ({ path: join(dist, path), module })),
  )
  // esbuild calls webpack's import of a file by its number './**/*'; its files are looked for above.
  return [...imported, ...required]
    .filter(({ module }) => !isBuiltin(module) && module !== './**/*')
    .map(({ path, module }) => `${path} imports '${module}'`)
}
