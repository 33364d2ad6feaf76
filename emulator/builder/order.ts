import { realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, normalize, resolve, sep } from 'node:path'
import type { BuildOrder } from '../../src/buildpacks/emulator-builder.ts'
import type { BuiltProcesses } from '../../src/buildpacks/ports.ts'
import type { SourceEntry } from '../../src/buildpacks/source/source-tree.ts'
import { asString, isObject } from '../../src/runtime/unknown-json.ts'

/** The order cannot be taken: what is wrong with it. */
export class BadOrderError extends Error {
  override readonly name = 'BadOrderError'
}

/** Reads what was posted. Throws BadOrderError that names the member. */
export function readOrder(text: string): BuildOrder {
  const order = parse(text)
  const root = absolute(order['root'], 'root')
  const entries = list(order['entries'], 'entries').map(entry)
  const app = object(order['app'], 'app')
  const processes = list(app['processes'], 'app.processes').map(line)
  const release = app['release'] === undefined ? {} : { release: line(app['release']) }
  return {
    root,
    entries,
    app: { processes, ...release },
    env: strings(order['env'], 'env'),
    inherited: strings(order['inherited'], 'inherited'),
    output: absolute(order['output'], 'output'),
  }
}

/**
 * The real path of an output directory, which the build empties first. Throws BadOrderError unless it is inside of
 * `temp`, also where a link leads.
 */
export async function outputInside(temp: string, output: string): Promise<string> {
  const outside = new BadOrderError(`output: '${output}' is not inside of the runner's temporary directory`)
  // Without dots at the end, which would lead out of the directory that is checked.
  const path = resolve(output)
  const parent = await realpath(dirname(path)).catch(() => undefined)
  const allowed = await realpath(temp)
  if (parent === undefined || !`${parent}${sep}`.startsWith(`${allowed}${sep}`)) throw outside
  return join(parent, basename(path))
}

function entry(value: unknown): SourceEntry {
  const one = object(value, 'entries')
  const path = asString(one['path']) ?? ''
  if (path === '' || isAbsolute(path) || path.includes('\0') || normalize(path).split(sep).includes('..'))
    throw new BadOrderError(`entries: '${path}' is not a path inside of the source`)
  if (one['kind'] === 'directory') return { kind: 'directory', path }
  if (one['kind'] === 'link') return { kind: 'link', path, target: string(one['target'], 'entries.target') }
  const { kind, size } = one
  if (kind !== 'file' || typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
    throw new BadOrderError(`entries: '${path}' is not a directory, a link or a file with its size`)
  return { kind, path, size, executable: one['executable'] === true }
}

function line(value: unknown): BuiltProcesses['processes'][number] {
  const one = object(value, 'app')
  const name = string(one['name'], 'app.name')
  // It becomes a file of the image.
  if (!/^[A-Za-z0-9_-]+$/.test(name)) throw new BadOrderError(`app: '${name}' is not a process type`)
  return { name, command: string(one['command'], 'app.command') }
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    return object(JSON.parse(text), 'the body')
  } catch (error) {
    if (error instanceof SyntaxError) throw new BadOrderError('the body is not JSON')
    throw error
  }
}

function object(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (!isObject(value)) throw new BadOrderError(`${where}: not an object`)
  return value
}

function list(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new BadOrderError(`${where}: not a list`)
  return value
}

function string(value: unknown, where: string): string {
  const text = asString(value)
  if (text === undefined) throw new BadOrderError(`${where}: not a text`)
  return text
}

function absolute(value: unknown, where: string): string {
  const path = string(value, where)
  if (!isAbsolute(path) || path.includes('\0')) throw new BadOrderError(`${where}: not an absolute path`)
  return path
}

/** Variables of a process. Node's own refusal of a null character would say the value. */
function strings(value: unknown, where: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(object(value, where)).map(([name, one]) => {
      const text = string(one, `${where}.${name}`)
      if (name === '' || /[=\0]/.test(name) || text.includes('\0'))
        throw new BadOrderError(`${where}: ${JSON.stringify(name)} cannot be a variable of a process`)
      return [name, text]
    }),
  )
}
