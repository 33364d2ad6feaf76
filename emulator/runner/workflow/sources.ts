import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** One repository at one commit, as workflow files, actions and checkouts come from it. */
export interface Source {
  /** `owner/name` */
  readonly repository: string
  /** As it was asked for: `refs/heads/main`, `v1`. */
  readonly ref: string
  readonly sha: string
  /** The text of a file, undefined when there is none. */
  read(path: string): string | undefined
  /** A directory that holds the files. */
  directory(): string
  /** Puts the files into an existing or new directory; of a commit with so many commits of its history, 0 for all. */
  checkout(destination: string, depth?: number): void
  /** The same repository at another branch, tag or commit; undefined when it does not have it. */
  at(ref: string): Source | undefined
}

const NO_COMMIT = '0'.repeat(40)

/** The files of a directory as they lie there, git or not. */
export function directorySource(repository: string, ref: string, directory: string): Source {
  return {
    repository,
    ref,
    sha: headOf(directory) ?? NO_COMMIT,
    read: (path) => {
      const file = join(directory, path)
      return existsSync(file) && statSync(file).isFile() ? readFileSync(file, 'utf8') : undefined
    },
    directory: () => directory,
    checkout: (destination) => {
      cpSync(directory, destination, { recursive: true, filter: (path) => !/[\\/]\.git$/.test(path) })
    },
    at: () => undefined,
  }
}

/** A commit of a local git repository. `scratch` is where its files are put when a directory is needed. */
export function commitSource(
  repository: string,
  ref: string,
  directory: string,
  sha: string,
  scratch: string,
): Source {
  const place = join(scratch, ...repository.split('/'), sha)
  const source: Source = {
    repository,
    ref,
    sha,
    read: (path) => git(directory, 'cat-file', 'blob', `${sha}:${path}`),
    directory: () => {
      if (!existsSync(place)) source.checkout(place)
      return place
    },
    checkout: (destination, depth = 1) => checkoutCommit(directory, sha, ref, destination, depth),
    at: (other) => {
      const found = resolveRef(directory, other)
      return found === undefined
        ? undefined
        : commitSource(repository, found.ref, directory, found.sha, scratch)
    },
  }
  return source
}

/** The commit a directory's HEAD names, when the directory is the top of a git working copy. */
export function headOf(directory: string): string | undefined {
  return existsSync(join(directory, '.git'))
    ? git(directory, 'rev-parse', '--verify', 'HEAD')?.trim()
    : undefined
}

/** `refs/heads/main` and commit of a branch, tag, full ref or commit. */
export function resolveRef(
  directory: string,
  name: string,
): { readonly ref: string; readonly sha: string } | undefined {
  for (const ref of [name, `refs/heads/${name}`, `refs/tags/${name}`]) {
    if (!ref.startsWith('refs/')) continue
    const sha = git(directory, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`)?.trim()
    if (sha !== undefined) return { ref, sha }
  }
  const sha = /^[0-9a-f]{40}$/.test(name)
    ? git(directory, 'rev-parse', '--verify', '--quiet', `${name}^{commit}`)?.trim()
    : undefined
  return sha === undefined ? undefined : { ref: sha, sha }
}

/** The branch a working copy is on, as a full ref. */
export function branchOf(directory: string): string | undefined {
  return git(directory, 'symbolic-ref', '--quiet', 'HEAD')?.trim()
}

/** Paths that differ between two commits. */
export function changedPaths(directory: string, base: string, head: string): readonly string[] | undefined {
  return git(directory, 'diff', '--name-only', '-z', base, head)
    ?.split('\0')
    .filter((path) => path !== '')
}

/**
 * A working copy with that commit, as actions/checkout leaves it: on the branch for a branch, detached for the rest.
 */
function checkoutCommit(
  directory: string,
  sha: string,
  ref: string,
  destination: string,
  depth: number,
): void {
  mkdirSync(destination, { recursive: true })
  run(destination, 'init', '--quiet')
  const origin = `file://${directory}`
  // All history comes with every branch and tag (`fetch-depth` in actions/checkout's README).
  if (depth === 0)
    run(
      destination,
      'fetch',
      '--quiet',
      origin,
      '+refs/heads/*:refs/remotes/origin/*',
      '+refs/tags/*:refs/tags/*',
    )
  const history = depth === 0 ? [] : [`--depth=${depth}`]
  run(destination, 'fetch', '--quiet', '--no-tags', ...history, origin, sha)
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1]
  if (branch === undefined) run(destination, 'checkout', '--quiet', '--force', '--detach', sha)
  else run(destination, 'checkout', '--quiet', '--force', '-B', branch, sha)
}

/** Output of a git command, undefined when it fails. */
function git(directory: string, ...args: string[]): string | undefined {
  try {
    return run(directory, ...args)
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number')
      return undefined
    throw error
  }
}

function run(directory: string, ...args: string[]): string {
  return execFileSync('git', ['-C', directory, ...args], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...withoutGit(process.env), ...configuration },
  })
}

/** Any commit may be fetched from a local repository, whoever owns it; the user's own configuration plays no part. */
const configuration = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_CONFIG_COUNT: '5',
  GIT_CONFIG_KEY_0: 'uploadpack.allowAnySHA1InWant',
  GIT_CONFIG_VALUE_0: 'true',
  GIT_CONFIG_KEY_1: 'safe.directory',
  GIT_CONFIG_VALUE_1: '*',
  GIT_CONFIG_KEY_2: 'protocol.file.allow',
  GIT_CONFIG_VALUE_2: 'always',
  GIT_CONFIG_KEY_3: 'advice.detachedHead',
  GIT_CONFIG_VALUE_3: 'false',
  GIT_CONFIG_KEY_4: 'init.defaultBranch',
  GIT_CONFIG_VALUE_4: 'main',
}

/** A git hook or a rebase around us sets GIT_DIR and the like, which would point every command elsewhere. */
function withoutGit(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('GIT_')))
}

/**
 * Writes a header for one server into a working copy's own configuration; by file, so that it is in no process list.
 */
export function writeExtraHeader(directory: string, url: string, header: string): void {
  appendFileSync(join(directory, '.git', 'config'), `[http "${url}"]\n\textraheader = ${header}\n`)
}

export function removeExtraHeader(directory: string, url: string): void {
  git(directory, 'config', '--local', '--unset-all', `http.${url}.extraheader`)
}
