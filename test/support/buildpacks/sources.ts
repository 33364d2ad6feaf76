import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Writes a source tree into a new directory. A name that ends with `!` makes the file executable. */
export async function writeSource(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'renga-source-'))
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, name.replace(/!$/, ''))
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content, { mode: name.endsWith('!') ? 0o755 : 0o644 })
  }
  return root
}
