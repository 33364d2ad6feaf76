import { isUtf8 } from 'node:buffer'
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import type { ImageProcess } from '../image/oci/processes.ts'
import type { Problem } from '../runtime/errors.ts'
import { asWarnings, Problems } from './problems.ts'
import { type AppFile, type AppReading, readApp } from './read-app.ts'

/** Far above any manifest; keeps a wrong file (a dump, an archive) out of memory and log. */
const MAX_BYTES = 1024 * 1024

export interface LoadOptions {
  /** No symbolic link may lead out of it, and problems name files relative to it. Default: the app's directory. */
  readonly workspace?: string
  readonly imageProcesses?: readonly ImageProcess[]
}

/**
 * Reads Procfile, app.json and renga.yml from the app's directory. Like `readApp` it never throws for what is in the
 * repository: a directory in place of a file, a link out of the workspace or a file that is not UTF-8 is a problem too.
 */
export async function loadApp(
  directory: string,
  environment: string,
  options: LoadOptions = {},
): Promise<AppReading> {
  const workspace = options.workspace ?? directory
  const problems = new Problems()
  const root = await realDirectory(directory, problems)
  const boundary = root === undefined ? undefined : ((await realDirectory(workspace, problems)) ?? root)
  const shown = relative(workspace, directory)
  const prefix = shown === '' || shown.startsWith('..') || isAbsolute(shown) ? '' : shown.split(sep).join('/')
  const shownAs = (name: string) => (prefix === '' ? name : `${prefix}/${name}`)
  const read = async (name: string, found = problems): Promise<AppFile | undefined> =>
    root === undefined || boundary === undefined
      ? undefined
      : readText(join(root, name), shownAs(name), boundary, found)
  const procfile = await read('Procfile')
  const appJsonProblems = new Problems()
  const appJson = await read('app.json', appJsonProblems)
  const yml = await read('renga.yml')
  const yaml = await read('renga.yaml')
  if (yml !== undefined && yaml !== undefined) {
    problems.error(
      { file: yaml.name, line: 1 },
      `There are both '${yml.name}' and '${yaml.name}'.`,
      `Keep '${yml.name}' only.`,
    )
  }
  const rengaYml = yml ?? yaml
  if (root !== undefined && boundary !== undefined) {
    if (procfile === undefined) await warnSpelling(root, prefix, problems)
    if (rengaYml === undefined) await warnMisnamed(root, prefix, problems)
    if (procfile === undefined && appJson === undefined && rengaYml === undefined)
      await warnElsewhere(root, boundary, prefix, problems)
  }
  const reading = readApp({
    ...(procfile === undefined ? {} : { procfile }),
    ...(appJson === undefined ? {} : { appJson }),
    ...(rengaYml === undefined ? {} : { rengaYml }),
    environment,
    ...(options.imageProcesses === undefined || problems.hasErrors
      ? {}
      : { imageProcesses: options.imageProcesses }),
  })
  const ofAppJson = reading.appJsonGoverns
    ? appJsonProblems.all
    : asWarnings(appJsonProblems.all, shownAs('app.json'))
  const all: readonly Problem[] = [...problems.all, ...ofAppJson, ...reading.problems]
  return { ...reading, problems: all }
}

async function realDirectory(directory: string, problems: Problems): Promise<string | undefined> {
  try {
    const real = await realpath(directory)
    if ((await stat(real)).isDirectory()) return real
    problems.error(
      { file: directory },
      'It is not a directory.',
      "Set 'working-directory' to the app's directory.",
    )
  } catch (error) {
    problems.error(
      { file: directory },
      codeOf(error) === 'ENOENT'
        ? 'The directory does not exist.'
        : `The directory cannot be read (${codeOf(error)}).`,
      "Check out the repository first, and set 'working-directory' to the app's directory.",
    )
  }
  return undefined
}

/** The text of a file, or undefined when it is not there (no problem) or cannot be used (a problem). */
async function readText(
  path: string,
  name: string,
  boundary: string,
  problems: Problems,
): Promise<AppFile | undefined> {
  const at = { file: name, line: 1 }
  try {
    const real = await realpath(path)
    if (!isWithin(boundary, real)) {
      problems.error(
        at,
        `'${name}' is a symbolic link to outside the repository.`,
        'Replace it with the file itself.',
      )
      return undefined
    }
    const info = await stat(real)
    if (!info.isFile()) {
      problems.error(
        at,
        `'${name}' is ${info.isDirectory() ? 'a directory' : 'not a regular file'}.`,
        'Replace it with a text file.',
      )
      return undefined
    }
    if (info.size > MAX_BYTES) {
      problems.error(
        at,
        `'${name}' is ${info.size} bytes; the limit is ${MAX_BYTES}.`,
        'Check that it is the right file.',
      )
      return undefined
    }
    return decode(await readFile(real), name, problems)
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && !(await isDangling(path))) return undefined
    problems.error(
      at,
      codeOf(error) === 'ENOENT' || codeOf(error) === 'ELOOP'
        ? `'${name}' is a broken symbolic link.`
        : `'${name}' cannot be read (${codeOf(error)}).`,
      'Replace it with a text file that everyone can read.',
    )
    return undefined
  }
}

function decode(bytes: Buffer, name: string, problems: Problems): AppFile | undefined {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (utf16) {
    problems.error(
      { file: name, line: 1 },
      'The file is UTF-16.',
      'Save it as UTF-8 (PowerShell: Out-File -Encoding utf8).',
    )
    return undefined
  }
  if (isUtf8(bytes)) return { name, text: bytes.toString('utf8') }
  const before = bytes.toString('utf8').split('\uFFFD')[0] ?? ''
  problems.error(
    { file: name, line: before.split('\n').length },
    'The file is not valid UTF-8.',
    'Save it as UTF-8.',
  )
  return undefined
}

/** Heroku reads only the exact name `Procfile`; a near one is the usual reason for a missing web process. */
async function warnSpelling(root: string, prefix: string, problems: Problems): Promise<void> {
  const names = await readdir(root)
  if (names.includes('Procfile')) return
  const near = names.find((name) => /^procfile(?:\.(?:txt|text))?$/i.test(name))
  if (near === undefined) return
  problems.warning(
    { file: prefix === '' ? near : `${prefix}/${near}`, line: 1 },
    `There is no 'Procfile', only '${near}', which is ignored.`,
    "Rename it to 'Procfile'.",
  )
}

async function warnMisnamed(root: string, prefix: string, problems: Problems): Promise<void> {
  const names = await readdir(root)
  // They are there, and cannot be used: that is said elsewhere.
  if (names.includes('renga.yml') || names.includes('renga.yaml')) return
  const near = names.find((name) => /^\.?renga\.(?:ya?ml|json|toml)$/i.test(name))
  if (near === undefined) return
  problems.warning(
    { file: prefix === '' ? near : `${prefix}/${near}`, line: 1 },
    `There is no 'renga.yml', only '${near}', which is ignored.`,
    "Rename it to 'renga.yml'; its syntax is YAML.",
  )
}

const OWN_FILES = ['Procfile', 'app.json', 'renga.yml']

/** The files of an app are in one place: none here, and some at the top or one level below, is usually a mistake. */
async function warnElsewhere(
  root: string,
  workspace: string,
  prefix: string,
  problems: Problems,
): Promise<void> {
  const fileIn = async (place: string) => {
    const names = await readdir(join(workspace, place)).catch((): readonly string[] => [])
    return OWN_FILES.find((name) => names.includes(name))
  }
  if ((await fileIn(prefix)) !== undefined) return
  for (const place of prefix === '' ? await directoriesIn(root) : ['.']) {
    const found = await fileIn(place)
    if (found === undefined) continue
    problems.warning(
      { file: prefix === '' ? '.' : prefix },
      `There is no ${OWN_FILES.join(', no ')} here, but there is '${place === '.' ? found : `${place}/${found}`}'.`,
      `If that is the app, set 'working-directory: ${place}'.`,
    )
    return
  }
}

async function directoriesIn(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { withFileTypes: true })
  const own = entries.filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name))
  return own.map(({ name }) => name).sort()
}

async function isDangling(path: string): Promise<boolean> {
  return lstat(path).then(
    (info) => info.isSymbolicLink(),
    () => false,
  )
}

function isWithin(boundary: string, path: string): boolean {
  return path === boundary || path.startsWith(boundary.endsWith(sep) ? boundary : `${boundary}${sep}`)
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error)
}
