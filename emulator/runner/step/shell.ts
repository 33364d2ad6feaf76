import { accessSync, constants, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A shell that the runner does not know or a template without `{0}`. */
export class ShellError extends Error {
  override readonly name = 'ShellError'
}

/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell */
const templates: Readonly<Record<string, { readonly line: string; readonly extension: string }>> = {
  bash: { line: 'bash --noprofile --norc -eo pipefail {0}', extension: '.sh' },
  sh: { line: 'sh -e {0}', extension: '.sh' },
  python: { line: 'python {0}', extension: '.py' },
  pwsh: { line: 'pwsh -command . {0}', extension: '.ps1' },
}

export interface ShellCommand {
  readonly command: string
  readonly args: readonly string[]
  /** As the log shows it. */
  readonly line: string
}

/** Nothing asked for: bash without pipefail; sh where `path` has no bash (actions/runner: ScriptHandler.cs). */
function unspecified(path: string) {
  return { line: `${hasProgram('bash', path) ? 'bash' : 'sh'} -e {0}`, extension: '.sh' }
}

function hasProgram(name: string, path: string): boolean {
  return path.split(delimiter).some((directory) => {
    try {
      accessSync(join(directory, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** Writes the script of a `run:` step to a file and says how to run it. `path` is the step's PATH. */
export function prepareScript(
  script: string,
  shell: string | undefined,
  path: string,
  directory: string,
  id: string,
): ShellCommand {
  const template =
    shell === undefined ? unspecified(path) : (templates[shell] ?? { line: shell, extension: '' })
  if (!template.line.includes('{0}')) {
    throw new ShellError(
      `Invalid shell option '${shell}'. Shell must be a valid built-in (bash, sh, pwsh, python) or a format string containing '{0}'.`,
    )
  }
  const file = join(directory, `${id}${template.extension}`)
  writeFileSync(file, `${script.replace(/\r\n/g, '\n')}\n`, { mode: 0o700 })
  const [command = '', ...args] = template.line.split(/\s+/).map((word) => word.replaceAll('{0}', file))
  return { command, args, line: template.line }
}
