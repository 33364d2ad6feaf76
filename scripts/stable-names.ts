import { createHash } from 'node:crypto'
import { basename } from 'node:path'

interface Output {
  readonly entryPoint?: string
  readonly inputs: Readonly<Record<string, unknown>>
}

/**
 * A name for every file of a bundle that does not change with what is in it: esbuild's own end in a hash of the content
 * and of all that is imported, so that one changed word renames most of the files, and hides what else has changed.
 *
 * @param outputs files by esbuild's name, as its metafile lists them; a source is in one of them only
 * @param entry the file that keeps its name
 * @returns `main-5f3a.js` after the `import()`ed source, else the first of ours, else the first of npm
 * @throws when two files would get the same name
 */
export function stableNames(
  outputs: Readonly<Record<string, Output>>,
  entry: string,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const [path, { entryPoint, inputs }] of Object.entries(outputs)) {
    const sources = Object.keys(inputs).sort()
    const first =
      sources.find((one) => !one.startsWith('node_modules/')) ?? sources[0] ?? 'helpers-of-esbuild'
    const name = `${slug(entryPoint ?? `shared/${first}`)}.js`
    if ([...names.values()].includes(name)) throw new Error(`Two files of the bundle would be called ${name}`)
    names.set(path, path === entry ? entry : name)
  }
  return names
}

/**
 * Short, since webpack repeats the name at every use of an import: the last part of the path, told apart by a hash of
 * the whole.
 */
const slug = (path: string): string =>
  `${basename(path).replace(/\.[cm]?[jt]s$/, '')}-${createHash('sha256').update(path).digest('hex').slice(0, 4)}`
