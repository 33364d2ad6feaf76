import type { Annotation } from '../workflow/result.ts'

/** A workflow command on a line of output: `::name key=value,key=value::data`. */
export interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands; undefined for any other line. */
export function parseCommand(line: string): Command | undefined {
  const match = /^\s*::([a-zA-Z0-9-]+)(?: +(.*?))?::(.*)$/.exec(line)
  const [, name, properties, text] = match ?? []
  if (name === undefined) return undefined
  return {
    name: name.toLowerCase(),
    properties: parseProperties(properties ?? ''),
    data: unescapeData(text ?? ''),
  }
}

/** The annotation of `::error`, `::warning` and `::notice`. */
export function toAnnotation({ name, properties, data }: Command): Annotation | undefined {
  if (name !== 'error' && name !== 'warning' && name !== 'notice') return undefined
  const line = Number(properties['line'])
  const column = Number(properties['col'])
  return {
    level: name,
    message: data,
    ...(properties['title'] ? { title: properties['title'] } : {}),
    ...(properties['file'] ? { file: properties['file'] } : {}),
    ...(line > 0 ? { line } : {}),
    ...(column > 0 ? { column } : {}),
  }
}

function parseProperties(text: string): Record<string, string> {
  const properties: Record<string, string> = {}
  for (const part of text.split(',')) {
    const at = part.indexOf('=')
    if (at > 0) properties[part.slice(0, at).trim().toLowerCase()] = unescapeProperty(part.slice(at + 1))
  }
  return properties
}

function unescapeData(text: string): string {
  return text.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%')
}

function unescapeProperty(text: string): string {
  return text
    .replace(/%0D/g, '\r')
    .replace(/%0A/g, '\n')
    .replace(/%3A/g, ':')
    .replace(/%2C/g, ',')
    .replace(/%25/g, '%')
}
