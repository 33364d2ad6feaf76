/** The syntax tree of TypeScript, for checks that read the code of this repository. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path/posix'
import { type ParserOptions, parse } from '@babel/parser'

/** A node of Babel's tree, as far as it is looked at. */
export interface Node extends Readonly<Record<string, unknown>> {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly loc: { readonly start: { readonly line: number } }
}

export interface Source {
  readonly file: string
  readonly text: string
}

/** All TypeScript files under the folders, without what npm puts there, sorted by path. */
export const sourcesUnder = (roots: readonly string[]): readonly Source[] =>
  roots
    .flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => join(root, path)),
    )
    .filter((file) => file.endsWith('.ts') && !file.includes('node_modules/'))
    .sort()
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }))

/** The program of a module. Throws SyntaxError. */
export const parseTypeScript = (text: string, options: ParserOptions = {}) =>
  parse(text, { sourceType: 'module', plugins: ['typescript', 'explicitResourceManagement'], ...options })
    .program

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  typeof value.type === 'string' &&
  'loc' in value
