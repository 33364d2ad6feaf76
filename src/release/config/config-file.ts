import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { InputError, UserError } from '../../runtime/errors.ts'
import { parseConfigVars } from './config-vars.ts'
import { parseDotenv } from './dotenv.ts'

const LARGEST = 1024 * 1024

/**
 * Reads config vars from a file of the workspace: as one JSON object of strings if it is `.json` or begins with `{`,
 * which no dotenv line does (`heroku config --json > .env`), else as dotenv. No error holds a value.
 */
export async function readConfigFile(workspace: string, path: string): Promise<ReadonlyMap<string, string>> {
  const wrong = (problem: string, fix: string) => new InputError('from-file', `is '${path}', ${problem}`, fix)
  const file = resolve(workspace, path)
  const found = await stat(file).catch(() => undefined)
  if (found === undefined)
    throw wrong(
      'which does not exist',
      'Use a file in the workspace; check out the repository or write the file before this step.',
    )
  if (!found.isFile()) throw wrong('which is not a file', 'Use a .env or .json file.')
  if (found.size > LARGEST) throw wrong(`which has ${found.size} bytes`, 'A secret holds at most 65,536.')
  const text = decode(await readFile(file))
  if (text === undefined) throw wrong('which is not UTF-8 text', 'Save it as UTF-8.')
  if (/\.json$/i.test(path) || /^\s*\{/.test(text)) return readJson(text, path)
  const { vars, problems } = parseDotenv(text)
  if (problems.length > 0) {
    const lines = problems.map(({ line, message }) => `${path}:${line} ${message}`)
    throw wrong('which cannot be read', `\n${lines.map((line) => `- ${line}`).join('\n')}`)
  }
  return vars
}

function readJson(text: string, path: string): ReadonlyMap<string, string> {
  try {
    return parseConfigVars(text, path)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    throw new InputError(
      'from-file',
      `cannot be read: ${error.message.replace('The secret', 'The file').replace(/\.$/, '')}`,
    )
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
