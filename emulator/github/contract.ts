import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv, type ValidateFunction } from 'ajv'
import { default as addFormats } from 'ajv-formats'

/** An exchange that GitHub's own API description does not allow. */
export interface Violation {
  readonly side: 'request' | 'reply'
  readonly operation: string
  readonly problem: string
}

interface Operation {
  readonly id: string
  readonly documentation: string
  readonly pointer: string
  readonly description: Description
}

interface Description {
  readonly operationId?: string
  readonly externalDocs?: { readonly url?: string }
  readonly requestBody?: { readonly required?: boolean; readonly content?: Readonly<Record<string, unknown>> }
  readonly parameters?: readonly unknown[]
  readonly responses?: Readonly<
    Record<string, { readonly $ref?: string; readonly content?: Readonly<Record<string, unknown>> }>
  >
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Description>>>>
  readonly components: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly name?: string
            readonly in?: string
            readonly schema?: unknown
            readonly content?: Readonly<Record<string, unknown>>
          }
        >
      >
    >
  >
}

/**
 * Holds requests and replies against `@octokit/openapi`, GitHub's description of its REST API. Reading it takes about
 * half a second, so it is read once in a process and only with the first call of a server.
 */
export class ApiContract {
  readonly #document: Document
  readonly #ajv: Ajv
  readonly #compiled = new Map<string, ValidateFunction>()

  constructor(document: Document) {
    this.#document = document
    // OpenAPI 3.0: keywords that JSON Schema does not know are allowed, `nullable` is known to ajv.
    this.#ajv = new Ajv({ strict: false, validateSchema: false, allErrors: true, logger: false })
    addFormats.default(this.#ajv)
    // GitHub answers '' for an address that was never set (`"default": ""` beside `"format": "uri"` in its
    // description).
    this.#ajv.addFormat('uri', (text) => text === '' || (/^[\x21-\x7e]+$/.test(text) && URL.canParse(text)))
    this.#ajv.addSchema(document, ROOT)
  }

  operation(method: string, path: string): Operation | undefined {
    const description = this.#document.paths[path]?.[method.toLowerCase()]
    if (description === undefined) return undefined
    return {
      id: description.operationId ?? `${method} ${path}`,
      documentation: description.externalDocs?.url ?? 'https://docs.github.com/rest',
      pointer: `/paths/${escapePointer(path)}/${method.toLowerCase()}`,
      description,
    }
  }

  /** Problems of a request's query and body; `body` undefined when there is none. */
  checkRequest(operation: Operation, query: URLSearchParams, body: unknown): readonly string[] {
    const problems: string[] = []
    const { requestBody, parameters } = operation.description
    if (requestBody?.content?.['application/json'] !== undefined) {
      if (body === undefined) {
        if (requestBody.required === true) problems.push('the body is missing')
      } else
        problems.push(
          ...this.#validate(`${operation.pointer}/requestBody/content/application~1json/schema`, body),
        )
    } else if (body !== undefined) problems.push('a body where GitHub takes none')
    const known = this.#queryParameters(operation, parameters ?? [])
    for (const [name, value] of query) {
      const pointer = known.get(name)
      if (pointer === undefined) problems.push(`the query parameter '${name}' is unknown`)
      else problems.push(...this.#validateText(pointer, value).map((problem) => `query ${name}: ${problem}`))
    }
    return problems
  }

  /**
   * Problems of a reply; a status that the description does not name is one, but for those every operation may give.
   */
  checkReply(operation: Operation, status: number, body: unknown): readonly string[] {
    const response = operation.description.responses?.[String(status)]
    if (response === undefined)
      return EVERYWHERE.has(status)
        ? this.#validate('/components/schemas/basic-error', body)
        : [`status ${status} is not described`]
    const pointer = response.$ref?.replace(/^#/, '') ?? `${operation.pointer}/responses/${status}`
    const name = response.$ref?.split('/').at(-1)
    const content =
      response.$ref === undefined
        ? response.content
        : name === undefined
          ? undefined
          : this.#document.components['responses']?.[name]?.content
    // Some errors (409 of a deployment) are described without their body, which they have all the same.
    if (content?.['application/json'] === undefined && status >= 400)
      return this.#validate('/components/schemas/basic-error', body)
    if (content?.['application/json'] === undefined)
      return body === undefined ? [] : [`status ${status} has no body`]
    if (body === undefined) return [`status ${status} needs a body`]
    return this.#validate(`${pointer}/content/application~1json/schema`, body)
  }

  #queryParameters(operation: Operation, parameters: readonly unknown[]): ReadonlyMap<string, string> {
    const found = new Map<string, string>()
    parameters.forEach((parameter, index) => {
      if (typeof parameter !== 'object' || parameter === null) return
      const reference =
        '$ref' in parameter && typeof parameter.$ref === 'string' ? parameter.$ref.slice(1) : undefined
      const key = reference?.split('/').at(-1)
      const value: unknown = key === undefined ? parameter : this.#document.components['parameters']?.[key]
      if (
        typeof value !== 'object' ||
        value === null ||
        !('name' in value) ||
        !('in' in value) ||
        value.in !== 'query'
      )
        return
      found.set(String(value.name), `${reference ?? `${operation.pointer}/parameters/${index}`}/schema`)
    })
    return found
  }

  /** A query value is text; a schema that wants a number or a boolean takes its reading. */
  #validateText(pointer: string, text: string): readonly string[] {
    const readings: unknown[] = [
      text,
      ...(/^-?\d+$/.test(text) ? [Number(text)] : []),
      ...(text === 'true' || text === 'false' ? [text === 'true'] : []),
    ]
    const results = readings.map((reading) => this.#validate(pointer, reading))
    return results.find((problems) => problems.length === 0) ?? results[0] ?? []
  }

  #validate(pointer: string, value: unknown): readonly string[] {
    let validate = this.#compiled.get(pointer)
    if (validate === undefined) {
      validate = this.#ajv.compile({ $ref: `${ROOT}#${encodePointer(pointer)}` })
      this.#compiled.set(pointer, validate)
    }
    if (validate(value)) return []
    return (validate.errors ?? []).map(
      (error) => `${error.instancePath || '/'} ${error.message ?? error.keyword}`,
    )
  }
}

const ROOT = 'github'

/**
 * Replies that the description leaves out of most operations:
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
const EVERYWHERE = new Set([400, 401, 403, 404, 409, 422, 429, 500, 502, 503])

let loaded: ApiContract | undefined

export function loadContract(): ApiContract {
  if (loaded === undefined) {
    const file = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json')
    const document: Document = JSON.parse(readFileSync(file, 'utf8'))
    allowNull(document)
    loaded = new ApiContract(document)
  }
  return loaded
}

/**
 * `nullable` beside `enum`, or beside `allOf`, `anyOf` or `$ref` without `type`: GitHub means "or null", ajv does not.
 * Rewritten in place to what JSON Schema says for it.
 */
function allowNull(node: unknown): void {
  if (typeof node !== 'object' || node === null) return
  for (const child of Object.values(node)) allowNull(child)
  if (!('nullable' in node) || node.nullable !== true) return
  if ('enum' in node && Array.isArray(node.enum) && !node.enum.includes(null)) node.enum.push(null)
  if ('type' in node) return
  const rest: Record<string, unknown> = { ...node }
  delete rest['nullable']
  for (const key of Object.keys(node)) Reflect.deleteProperty(node, key)
  Object.assign(node, { anyOf: [{ type: 'null' }, rest] })
}

function escapePointer(text: string): string {
  return text.replace(/~/g, '~0').replace(/\//g, '~1')
}

/** A JSON pointer as a URI fragment. */
function encodePointer(pointer: string): string {
  return pointer.replace(/[{}]/g, (character) => encodeURIComponent(character))
}
