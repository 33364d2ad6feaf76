import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Puts a `docker` into the folder: a shell script that writes its arguments down, then does what `script` says. */
export async function writeDocker(directory: string, script: string): Promise<void> {
  const path = join(directory, 'docker')
  await writeFile(
    path,
    `#!/bin/sh\nprintf '<%s>' "$@" >>'${directory}/calls'\necho >>'${directory}/calls'\n${script}\n`,
  )
  await chmod(path, 0o755)
}

/** What it was called with, a line each: `<rm><--force><abc>`. */
export async function dockerCalls(directory: string): Promise<readonly string[]> {
  return (await readFile(join(directory, 'calls'), 'utf8')).trim().split('\n')
}
