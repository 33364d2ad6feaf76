import { execFileSync } from 'node:child_process'
import type { Repository } from './state.ts'

/** What a repository's git directory says. Without one, only registered refs are known. */

/** The commit of a branch, tag, ref or (possibly short) commit id. */
export function resolveCommit(repository: Repository, ref: string): string | undefined {
  for (const name of [ref, `refs/heads/${ref}`, `refs/tags/${ref}`]) {
    const known = repository.refs.get(name)
    if (known !== undefined) return known
  }
  // A leading dash would be an option; git allows none in a ref.
  if (repository.directory === undefined || ref.startsWith('-')) return undefined
  for (const name of [`refs/heads/${ref}`, `refs/tags/${ref}`, ref]) {
    const sha = git(repository, 'rev-parse', '--verify', '--quiet', `${name}^{commit}`)?.trim()
    if (sha !== undefined) return sha
  }
  return undefined
}

export interface GitCommit {
  readonly sha: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly message: string
  readonly author: GitPerson
  readonly committer: GitPerson
}

export interface GitPerson {
  readonly name: string
  readonly email: string
  /** ISO 8601 */
  readonly date: string
}

export function readCommit(repository: Repository, sha: string): GitCommit | undefined {
  return readCommits(repository, [sha, '--max-count=1'])[0]
}

/** Commits that `head` has and `base` has not, the oldest first. */
export function commitsBetween(repository: Repository, base: string, head: string): readonly GitCommit[] {
  return readCommits(repository, [`${base}..${head}`, '--reverse'])
}

export function listCommits(repository: Repository, from: string): readonly GitCommit[] {
  return readCommits(repository, [from, '--max-count=1000'])
}

export function mergeBase(repository: Repository, base: string, head: string): string | undefined {
  return git(repository, 'merge-base', base, head)?.trim()
}

export interface ChangedFile {
  readonly filename: string
  readonly previous: string | undefined
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed'
  readonly additions: number
  readonly deletions: number
  readonly blob: string
}

export function changedFiles(repository: Repository, base: string, head: string): readonly ChangedFile[] {
  const range = ['-M', '-z', base, head]
  const counts = new Map<string, readonly [number, number]>()
  const numbers = (git(repository, 'diff', '--numstat', ...range) ?? '').split('\0')
  for (let index = 0; index < numbers.length; index++) {
    const [added = '', deleted = '', path = ''] = (numbers[index] ?? '').split('\t')
    if (added === '') continue
    // A rename has an empty path here, and then the old and the new one.
    if (path === '') index += 2
    const name = path === '' ? (numbers[index] ?? '') : path
    counts.set(name, [Number(added) || 0, Number(deleted) || 0])
  }
  const files: ChangedFile[] = []
  const raw = (git(repository, 'diff', '--raw', '--no-abbrev', ...range) ?? '').split('\0')
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const [, , oldBlob = '', blob = '', letter = ''] = (raw[index] ?? '').split(' ')
    const first = raw[index + 1] ?? ''
    const moved = letter.startsWith('R') || letter.startsWith('C')
    const filename = moved ? (raw[index + 2] ?? '') : first
    if (moved) index += 1
    const [additions, deletions] = counts.get(filename) ?? [0, 0]
    files.push({
      filename,
      previous: moved ? first : undefined,
      status: statuses[letter[0] ?? ''] ?? 'changed',
      additions,
      deletions,
      blob: letter === 'D' ? oldBlob : blob,
    })
  }
  return files
}

const statuses: Readonly<Record<string, ChangedFile['status']>> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  C: 'copied',
}

export interface TreeEntry {
  readonly type: 'file' | 'dir' | 'symlink' | 'submodule'
  readonly path: string
  readonly sha: string
  readonly size: number
}

/** A file, or the entries of a directory. */
export function readPath(
  repository: Repository,
  commit: string,
  path: string,
): TreeEntry | readonly TreeEntry[] | undefined {
  if (path === '') return listTree(repository, commit, '')
  const entry = listTree(repository, commit, path)[0]
  if (entry === undefined) return undefined
  return entry.type === 'dir' ? listTree(repository, commit, `${path}/`) : entry
}

export function readBlob(repository: Repository, sha: string): Buffer {
  return execFileSync('git', ['cat-file', 'blob', sha], {
    cwd: repository.directory,
    maxBuffer: 128 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

/** A file's text at a commit, branch or tag; undefined where there is none. */
export function readText(repository: Repository, ref: string, path: string): string | undefined {
  const commit = resolveCommit(repository, ref)
  const entry = commit === undefined ? undefined : readPath(repository, commit, path)
  return entry === undefined || !('type' in entry) || entry.type !== 'file'
    ? undefined
    : readBlob(repository, entry.sha).toString('utf8')
}

function listTree(repository: Repository, commit: string, path: string): readonly TreeEntry[] {
  const output =
    git(repository, 'ls-tree', '-z', '--long', commit, ...(path === '' ? [] : ['--', path])) ?? ''
  return output
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [meta = '', name = ''] = line.split('\t')
      const [mode = '', kind = '', sha = '', size = ''] = meta.split(/ +/)
      const type =
        kind === 'tree' ? 'dir' : kind === 'commit' ? 'submodule' : mode === '120000' ? 'symlink' : 'file'
      return { type, path: name, sha, size: Number(size) || 0 }
    })
}

const FORMAT = ['%H', '%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B'].join('%x1f')

function readCommits(repository: Repository, range: readonly string[]): readonly GitCommit[] {
  const output = git(repository, 'log', '-z', `--format=${FORMAT}`, ...range) ?? ''
  return output
    .split('\0')
    .filter((record) => record.trim() !== '')
    .map((record) => {
      const [
        sha = '',
        tree = '',
        parents = '',
        an = '',
        ae = '',
        ad = '',
        cn = '',
        ce = '',
        cd = '',
        message = '',
      ] = record.split('\x1f')
      return {
        sha,
        tree,
        parents: parents.split(' ').filter((parent) => parent !== ''),
        message: message.trimEnd(),
        author: { name: an, email: ae, date: new Date(ad).toISOString() },
        committer: { name: cn, email: ce, date: new Date(cd).toISOString() },
      }
    })
}

/** Output, or undefined when git refuses or there is no directory. */
function git(repository: Repository, ...args: readonly string[]): string | undefined {
  if (repository.directory === undefined) return undefined
  try {
    return execFileSync('git', ['-c', 'safe.directory=*', ...args], {
      cwd: repository.directory,
      encoding: 'utf8',
      maxBuffer: 128 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number')
      return undefined
    throw error
  }
}
