import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The app's own git repository, as its developers would have it. */
export class AppRepository {
  readonly directory: string
  #branch = 'main'

  /** Copies `example` into `directory`, a new repository on the branch main. */
  constructor(directory: string, example: string) {
    this.directory = directory
    mkdirSync(directory, { recursive: true })
    cpSync(example, directory, { recursive: true })
    this.#git('init', '--quiet', '--initial-branch=main')
  }

  /**
   * Writes `files` (path -> text) and commits them to a branch, which begins at `from` where it is new; returns the
   * commit's SHA.
   */
  commit(
    branch: string,
    message: string,
    files: Readonly<Record<string, string>> = {},
    from = 'HEAD',
  ): string {
    if (branch !== this.#branch) {
      const known = this.#git('branch', '--list', branch).trim() !== ''
      this.#git('checkout', '--quiet', ...(known ? [branch] : ['-b', branch, from]))
      this.#branch = branch
    }
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.directory, path)), { recursive: true })
      writeFileSync(join(this.directory, path), text)
    }
    this.#git('add', '--all')
    this.#git('commit', '--quiet', '--allow-empty', `--message=${message}`)
    return this.#git('rev-parse', 'HEAD').trim()
  }

  #git(...args: readonly string[]): string {
    const identity = [
      '-c',
      'user.name=Basho',
      '-c',
      'user.email=basho@example.com',
      '-c',
      'commit.gpgsign=false',
      '-c',
      'core.hooksPath=/dev/null',
    ]
    return execFileSync('git', [...identity, ...args], {
      cwd: this.directory,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  }
}
