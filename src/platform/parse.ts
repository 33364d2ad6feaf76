import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema'
import type { AppEnvironmentDescriptor, PlatformDescriptor } from './descriptor.ts'
import type { PreviewDescriptor } from './preview-descriptor.ts'
import { previewDescriptorSchema } from './preview-schema.ts'
import { appEnvironmentDescriptorSchema, platformDescriptorSchema } from './schema.ts'

/** A parsed document, or every problem it has: whole sentences that name the parameter, the field and the fix. */
export type Parsed<T> = { readonly value: T } | { readonly problems: readonly string[] }

export function parsePlatformDescriptor(parameter: string, text: string): Parsed<PlatformDescriptor> {
  return parse(parameter, text, platformDescriptorSchema, isPlatformDescriptor)
}

export function parseAppEnvironmentDescriptor(
  parameter: string,
  text: string,
): Parsed<AppEnvironmentDescriptor> {
  return parse(parameter, text, appEnvironmentDescriptorSchema, isAppEnvironmentDescriptor)
}

export function parsePreviewDescriptor(parameter: string, text: string): Parsed<PreviewDescriptor> {
  return parse(parameter, text, previewDescriptorSchema, isPreviewDescriptor)
}

const isPreviewDescriptor = (value: unknown): value is PreviewDescriptor =>
  new Validator(previewDescriptorSchema, '2020-12').validate(value).valid

const isPlatformDescriptor = (value: unknown): value is PlatformDescriptor =>
  new Validator(platformDescriptorSchema, '2020-12').validate(value).valid

const isAppEnvironmentDescriptor = (value: unknown): value is AppEnvironmentDescriptor =>
  new Validator(appEnvironmentDescriptorSchema, '2020-12').validate(value).valid

function parse<T>(
  parameter: string,
  text: string,
  schema: Schema,
  accepts: (value: unknown) => value is T,
): Parsed<T> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return {
      problems: [`Parameter '${parameter}' is not JSON (${reason}). Write it as a single JSON object.`],
    }
  }
  if (accepts(value)) return { value }
  const { errors } = new Validator(schema, '2020-12', false).validate(value)
  return { problems: errors.flatMap((error) => explain(parameter, schema, value, error) ?? []) }
}

/** Undefined for errors that only repeat those of a field or an item below. */
function explain(
  parameter: string,
  schema: Schema,
  document: unknown,
  error: OutputUnit,
): string | undefined {
  if (error.keyword === 'properties' || error.keyword === 'items') return undefined
  const path = pointer(error.instanceLocation)
  if (error.keyword === 'required') {
    const missing = /"([^"]+)"\.$/.exec(error.error)?.[1] ?? '?'
    const form = formOf(schema, [...path, missing])
    return `Parameter '${parameter}': the field '${fieldName([...path, missing])}' is missing. Add ${form}.`
  }
  const field = path.length === 0 ? 'the document' : `the field '${fieldName(path)}'`
  return `Parameter '${parameter}': ${field} is ${quote(valueAt(document, path))}. Use ${formOf(schema, path)}.`
}

/** `#/web/containerPort` -> ['web', 'containerPort'] (RFC 6901, in its URI fragment form). */
function pointer(location: string): string[] {
  return location
    .replace(/^#\/?/, '')
    .split('/')
    .filter((part) => part !== '')
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** ['subnets', '0'] -> `subnets[0]` */
function fieldName(path: readonly string[]): string {
  return path.reduce(
    (name, part) => (/^\d+$/.test(part) ? `${name}[${part}]` : name === '' ? part : `${name}.${part}`),
    '',
  )
}

/** The `description` of the schema at `path`, which says the form of the value. */
function formOf(schema: Schema, path: readonly string[]): string {
  let at: unknown = schema
  for (const part of path) at = member(member(at, 'properties'), part) ?? member(at, 'items')
  const description = member(at, 'description')
  return typeof description === 'string' ? description : 'a value that matches docs/platform.schema.json'
}

const valueAt = (document: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((current, part) => member(current, part), document)

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(name)
    : undefined
}

/** JSON, cut short: a descriptor holds no secrets, but a mistaken value may be long. */
function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined'
  return text.length > 80 ? `${text.slice(0, 77)}...` : text
}
