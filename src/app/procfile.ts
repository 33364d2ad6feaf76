import type { Problem, SourceLocation } from '../runtime/errors.ts'
import { closest } from '../runtime/suggest.ts'
import { Problems } from './problems.ts'
import { canonicalProcessName, isProcessName, MAX_PROCESS_NAME, suggestProcessName } from './process-name.ts'
import {
  type ProcfileLine,
  warnEntryLine,
  warnIgnoredLine,
  warnLoneCarriageReturn,
} from './procfile-buildpack.ts'
import { readSource } from './source-text.ts'

/** One process type of a Procfile. */
export interface ProcfileEntry {
  /** Canonical name: `my-worker`. */
  readonly type: string
  /** As the Procfile spells it: `my_worker`. */
  readonly spelling: string
  /** What a shell runs. Never empty. */
  readonly command: string
  readonly at: SourceLocation
}

export interface Procfile {
  /** By canonical name, in the order of their first lines; of two with one name the last. */
  readonly entries: readonly ProcfileEntry[]
  readonly problems: readonly Problem[]
}

/** A command that ended in a backslash: the next line tells whether its author meant to continue. */
interface OpenCommand {
  readonly at: SourceLocation
  readonly reported: boolean
}

type Parsed = ProcfileEntry | 'ignored' | 'wrong'

/**
 * Parses a Procfile. It takes what Heroku's classic stack takes (https://devcenter.heroku.com/articles/procfile:
 * `^[[:space:]]*([a-zA-Z0-9_-]+):?\s+(.*)[[:space:]]*` by line, LF or CRLF) and says in a warning what the Procfile
 * buildpack of the CNB stack would refuse or change (https://github.com/heroku/buildpacks-procfile/blob/main/SPEC.md).
 * Never throws: all problems are returned at once.
 */
export function parseProcfile(text: string, file: string): Procfile {
  const problems = new Problems()
  const source = readSource(file, text, problems)
  if (source === undefined) return { entries: [], problems: problems.all }
  const entries = new Map<string, ProcfileEntry>()
  const lines = source.lines.map((line, index): ProcfileLine => ({ text: line, number: index + 1 }))
  warnLoneCarriageReturn(source.text, (offset) => source.at(offset), problems)
  let open: OpenCommand | undefined
  for (const line of lines) {
    const parsed = parseLine(line, file, open, problems)
    if (parsed === 'wrong') {
      open =
        open !== undefined && line.text.trimEnd().endsWith('\\') ? { at: open.at, reported: true } : undefined
      continue
    }
    warnBackslash(open, problems)
    open = undefined
    if (parsed === 'ignored') {
      warnIgnoredLine(line, line.number === lines.length, { file }, problems)
      continue
    }
    addEntry(entries, parsed, problems)
    if (parsed.command.endsWith('\\')) {
      open = { at: { file, line: line.number, column: line.text.trimEnd().length }, reported: false }
    }
  }
  warnBackslash(open, problems)
  if (!problems.hasErrors) checkTypes(entries, file, source.text, problems)
  return { entries: [...entries.values()], problems: problems.all }
}

function parseLine(
  line: ProcfileLine,
  file: string,
  open: OpenCommand | undefined,
  problems: Problems,
): Parsed {
  const content = line.text.trim()
  const indent = line.text.length - line.text.trimStart().length
  const at = { file, line: line.number, column: indent + 1 }
  if (content === '' || content.startsWith('#')) return 'ignored'
  if (content.startsWith('//')) {
    problems.warning(
      at,
      "Comments start with '#'; the Procfile buildpack rejects '//'.",
      "Use '#' instead of '//'.",
    )
    return 'ignored'
  }
  const colon = content.indexOf(':')
  const spelling = colon === -1 ? '' : content.slice(0, colon).trimEnd()
  const type = canonicalProcessName(spelling)
  if (!isProcessName(type)) {
    if (open === undefined) reportLine(content, spelling, at, problems)
    else if (!open.reported) reportContinuation(open.at, line.number, problems)
    return 'wrong'
  }
  const command = content.slice(colon + 1).trim()
  if (command === '') {
    problems.error(
      at,
      `Process type '${spelling}' has no command.`,
      `Write the command after '${spelling}:', or remove the line.`,
    )
    return 'wrong'
  }
  if (colon > spelling.length) {
    problems.warning(
      { ...at, column: at.column + spelling.length },
      `There is a space between '${spelling}' and its colon, which the Procfile buildpack rejects.`,
      `Write '${spelling}:'.`,
    )
  }
  warnEntryLine(line, { spelling, colon: indent + colon, at }, problems)
  if (spelling !== type) {
    problems.warning(
      at,
      `Process type '${spelling}' runs as '${type}': names must be lowercase letters, digits and hyphens.`,
      `Rename it to '${type}' here and everywhere it is used.`,
    )
  }
  return { type, spelling, command, at }
}

function addEntry(entries: Map<string, ProcfileEntry>, entry: ProcfileEntry, problems: Problems): void {
  const first = entries.get(entry.type)
  if (first !== undefined) {
    const same = first.spelling === entry.spelling ? '' : ` (there '${first.spelling}')`
    problems.warning(
      entry.at,
      `Process type '${entry.spelling}' is already declared on line ${first.at.line ?? 1}${same}; this later line is used.`,
      entry.type === 'release'
        ? "Remove one, or join the two commands with '&&'."
        : 'Remove or rename one of them.',
    )
  }
  entries.set(entry.type, entry)
}

/** A line that is not an entry: says which of the usual mistakes it is. */
function reportLine(content: string, spelling: string, at: SourceLocation, problems: Problems): void {
  if (/^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(content)) {
    problems.error(at, 'The line is a merge conflict marker.', 'Resolve the conflict and remove the markers.')
  } else if (/^[\w./-]+\/Procfile$/.test(content)) {
    problems.error(
      at,
      `The file contains only the path '${content}': it looks like a symbolic link saved as text.`,
      'Put the process types in this file, one <type>: <command> per line.',
    )
  } else if (spelling === '' || /\s/.test(spelling)) {
    const guess = suggestProcessName(spelling)
    const rename =
      spelling === '' || guess === undefined || spelling.split(/\s+/).length > 2
        ? ''
        : ` If '${spelling}' is its name, write '${guess}:'.`
    problems.error(at, `'${shorten(content)}' has no process type.`, `${suggestType(content)}${rename}`)
  } else if (canonicalProcessName(spelling).length > MAX_PROCESS_NAME) {
    problems.error(
      at,
      `The process type '${shorten(spelling)}' has ${spelling.length} characters; the limit is ${MAX_PROCESS_NAME}.`,
      `Shorten it to at most ${MAX_PROCESS_NAME}.`,
    )
  } else {
    const guess = suggestProcessName(spelling)
    problems.error(
      at,
      `'${shorten(spelling)}' is not a process type: names must be lowercase letters, digits and inner hyphens.`,
      guess === undefined
        ? "Write '<type>: <command>', such as 'web: npm start'."
        : `Rename it to '${guess}'.`,
    )
  }
}

/** `web npm start` lacks a colon; `npm start` lacks a type. */
function suggestType(content: string): string {
  const command = content.replace(/^:\s*/, '')
  const [word = '', ...rest] = command.split(/\s+/)
  const known = closest(word, ['web', 'worker', 'release', 'clock'])
  if (known !== undefined && rest.length > 0) return `Write '${known}: ${shorten(rest.join(' '))}'.`
  return `Write '<type>: ${shorten(command)}', such as 'web: ${shorten(command)}' for HTTP or 'worker: …' for anything else.`
}

function reportContinuation(backslash: SourceLocation, line: number, problems: Problems): void {
  problems.error(
    backslash,
    `The command continues on line ${line}, but a Procfile has one line per command: the backslash has no effect.`,
    'Put the command on one line, or in a script.',
  )
}

function warnBackslash(open: OpenCommand | undefined, problems: Problems): void {
  if (open === undefined || open.reported) return
  problems.warning(
    open.at,
    'The command ends with a backslash, which does not join lines in a Procfile and is passed to the shell.',
    'Remove the backslash, or complete the command.',
  )
}

/** What the process types together say: nothing to run, nothing that serves HTTP. */
function checkTypes(
  entries: ReadonlyMap<string, ProcfileEntry>,
  file: string,
  text: string,
  problems: Problems,
): void {
  if (entries.size === 0) {
    problems.warning(
      { file, line: 1, column: 1 },
      text === ''
        ? 'The Procfile declares no process types.'
        : 'The Procfile declares no process types; the Procfile buildpack rejects one of only comments and blank lines.',
      "Add a line such as 'web: npm start', or remove the file.",
    )
    return
  }
  if (entries.size === 1 && entries.has('release')) {
    problems.warning(
      { file, line: 1, column: 1 },
      "The Procfile declares only 'release': nothing keeps running.",
      "Add a line such as 'web: npm start'.",
    )
    return
  }
  if (entries.has('web')) return
  const typo = [...entries.values()].find((entry) => closest(entry.type, ['web']) !== undefined)
  problems.warning(
    typo?.at ?? { file, line: 1, column: 1 },
    typo === undefined
      ? "There is no process type 'web': nothing in this Procfile receives HTTP requests."
      : `There is no process type 'web', only '${typo.spelling}', which receives no HTTP requests.`,
    typo === undefined
      ? "Name the process that serves HTTP 'web'. If the app has none, ignore this."
      : `Did you mean 'web'? Rename '${typo.spelling}'.`,
  )
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`
}
