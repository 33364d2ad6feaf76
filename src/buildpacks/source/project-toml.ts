import { parse } from 'smol-toml'
import { ProblemsError } from '../../runtime/errors.ts'
import { isObject } from '../../runtime/unknown-json.ts'

/**
 * The table of project.toml that is about the build: `[io.buildpacks]` of schema 0.2 or `[build]` of schema 0.1
 * (https://github.com/buildpacks/spec/blob/main/extensions/project-descriptor.md). Throws ProblemsError when the text
 * is not TOML.
 */
export function projectTable(text: string): Readonly<Record<string, unknown>> {
  let document: unknown
  try {
    document = parse(text)
  } catch (error) {
    const line = isObject(error) && typeof error['line'] === 'number' ? error['line'] : undefined
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    throw new ProblemsError([
      {
        severity: 'error',
        at: { file: 'project.toml', ...(line === undefined ? {} : { line }) },
        message: `${message}.`,
        fix: 'Write valid TOML (https://toml.io).',
      },
    ])
  }
  const root = isObject(document) ? document : {}
  const io = isObject(root['io']) ? root['io'] : {}
  if (isObject(io['buildpacks'])) return io['buildpacks']
  return isObject(root['build']) ? root['build'] : {}
}
