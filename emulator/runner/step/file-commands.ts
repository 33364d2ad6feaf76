import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The files a step writes to
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#environment-files).
 */
export interface FileCommands {
  /** GITHUB_OUTPUT and the rest, by name. */
  readonly env: Readonly<Record<string, string>>
  /**
   * Reads and removes the files. Throws FileCommandError for a line that is neither `name=value` nor `name<<DELIMITER`.
   */
  collect(): CollectedCommands
}

export interface CollectedCommands {
  readonly outputs: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  /** In the order written. */
  readonly path: readonly string[]
  readonly summary: string
}

export class FileCommandError extends Error {
  override readonly name = 'FileCommandError'
}

export function createFileCommands(directory: string, id: string): FileCommands {
  mkdirSync(directory, { recursive: true })
  const file = (kind: string) => join(directory, `${kind}_${id}`)
  const kinds = ['set_output', 'set_env', 'save_state', 'add_path', 'step_summary']
  for (const kind of kinds) writeFileSync(file(kind), '')
  return {
    env: {
      GITHUB_OUTPUT: file('set_output'),
      GITHUB_ENV: file('set_env'),
      GITHUB_STATE: file('save_state'),
      GITHUB_PATH: file('add_path'),
      GITHUB_STEP_SUMMARY: file('step_summary'),
    },
    collect: () => {
      try {
        const read = (kind: string) => readFileSync(file(kind), 'utf8')
        return {
          outputs: parsePairs('output', read('set_output')),
          env: parsePairs('env', read('set_env')),
          state: parsePairs('state', read('save_state')),
          path: read('add_path')
            .split(/\r?\n/)
            .filter((line) => line !== ''),
          summary: read('step_summary'),
        }
      } finally {
        for (const kind of kinds) rmSync(file(kind), { force: true })
      }
    },
  }
}

/** `name=value` lines and `name<<DELIMITER` blocks. */
export function parsePairs(kind: string, text: string): Record<string, string> {
  const fail = (problem: string) =>
    new FileCommandError(`Unable to process file command '${kind}' successfully. ${problem}`)
  const pairs: Record<string, string> = {}
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (line === '') continue
    const [, name, mark, rest] = /^(.*?)(=|<<)(.*)$/.exec(line) ?? []
    if (name === undefined || mark === undefined || rest === undefined) throw fail(`Invalid format '${line}'`)
    if (name === '' || (mark === '<<' && rest === '')) {
      throw fail(
        `Invalid format '${line}'. Name must not be empty${mark === '<<' ? ' and delimiter must not be empty' : ''}`,
      )
    }
    if (mark === '=') {
      pairs[name] = rest
      continue
    }
    const end = lines.indexOf(rest, index + 1)
    if (end === -1) throw fail(`Invalid value. Matching delimiter not found '${rest}'`)
    pairs[name] = lines.slice(index + 1, end).join('\n')
    index = end
  }
  return pairs
}
