import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

/**
 * The parts of action.yml that tests and docs need:
 * https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax
 */
export interface ActionManifest {
  readonly name: string
  readonly description: string
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly required?: boolean; readonly default?: string }>
  >
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
  readonly runs: { readonly using: string; readonly main: string; readonly post?: string }
}

/** Names of all actions, sorted. */
export const actionNames = (): readonly string[] =>
  readdirSync('actions', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()

/** Reads actions/<name>/action.yml; inputs and outputs are empty maps where absent. */
export function readManifest(name: string): ActionManifest {
  const manifest: Partial<ActionManifest> & Pick<ActionManifest, 'name' | 'description' | 'runs'> = parse(
    readFileSync(`actions/${name}/action.yml`, 'utf8'),
  )
  return { ...manifest, inputs: manifest.inputs ?? {}, outputs: manifest.outputs ?? {} }
}
