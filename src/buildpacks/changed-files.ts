import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../runtime/errors.ts'
import { streamProgram } from './child-process.ts'

/** A commit as git writes it whole: nothing else is handed to git. */
const COMMIT = /^[0-9a-f]{40}$/

/**
 * The files of a checkout that were added or changed from `base` to what is checked out and that `wanted` names, with
 * their text. Throws UserError when the checkout does not hold `base`, which a shallow one does not.
 */
export async function changedFiles(
  workspace: string,
  base: string,
  options: {
    readonly wanted: (path: string) => boolean
    readonly env: Readonly<Record<string, string | undefined>>
    readonly signal: AbortSignal
  },
): Promise<readonly { readonly path: string; readonly text: string }[]> {
  if (!COMMIT.test(base)) throw new UserError(`'${base}' is not a commit.`)
  // In a container job the checkout may belong to another user, which git refuses by default.
  const args = [
    '-c',
    'safe.directory=*',
    '-C',
    workspace,
    'diff',
    '--name-only',
    '-z',
    '--no-renames',
    '--diff-filter=AM',
    base,
    'HEAD',
  ]
  const chunks: Uint8Array[] = []
  const failed = () =>
    new UserError(`The checkout does not contain the commit ${base.slice(0, 7)}.`, {
      fix: "Check out with 'fetch-depth: 0'.",
    })
  for await (const chunk of streamProgram('git', args, {
    env: options.env,
    program: 'git',
    signal: options.signal,
    failed,
  }))
    chunks.push(chunk)
  const paths = Buffer.concat(chunks).toString().split('\0').filter(options.wanted)
  const read = paths.map(async (path) => {
    const text = await readFile(join(workspace, path), 'utf8').catch(() => undefined)
    return text === undefined ? [] : [{ path, text }]
  })
  return (await Promise.all(read)).flat()
}
