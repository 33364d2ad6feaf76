import type { ImageConfig } from '../../image/oci/documents.ts'
import { readProcessTable } from '../../image/oci/process-table.ts'
import { BUILD_METADATA_LABEL } from '../../image/oci/processes.ts'
import { asObjects, asString, asStrings, parseObject } from '../../runtime/unknown-json.ts'
import type { BuildpackId } from '../builder/builder-facts.ts'

/** One process type with all that its container definition needs. */
export interface BuiltProcess {
  readonly type: string
  /** The words that run it; a shell and its flag for a Procfile line. */
  readonly command: readonly string[]
  /** Words that arguments of a user would replace. */
  readonly args: readonly string[]
  readonly workingDirectory?: string
  readonly default: boolean
  /** ECS entryPoint. */
  readonly entryPoint: readonly string[]
  /** For people: the Procfile line. */
  readonly line: string
}

/**
 * The process table with the words as the buildpacks gave them
 * (https://github.com/buildpacks/spec/blob/main/platform.md#iobuildpacksbuildmetadata-json).
 */
export function builtProcesses(config: ImageConfig): readonly BuiltProcess[] {
  const raw = new Map(
    metadataList(config, 'processes').map((process) => [asString(process['type']), process]),
  )
  return readProcessTable(config).map((process) => {
    const words = raw.get(process.type)
    const command = words?.['command']
    return {
      type: process.type,
      command: typeof command === 'string' ? [command] : asStrings(command),
      args: asStrings(words?.['args']),
      ...(process.workingDirectory === undefined ? {} : { workingDirectory: process.workingDirectory }),
      default: process.default,
      entryPoint: process.entryPoint,
      line: process.command,
    }
  })
}

/** The buildpacks that made the image, in order. */
export function usedBuildpacks(config: ImageConfig): readonly BuildpackId[] {
  return metadataList(config, 'buildpacks').flatMap((buildpack) => {
    const id = asString(buildpack['id'])
    return id === undefined ? [] : [{ id, version: asString(buildpack['version']) ?? '' }]
  })
}

/**
 * ECS entryPoint for a one-off command in the app's environment. RunTask can override a container's command but not its
 * entry point, so a task definition of its own has to carry it
 * (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerOverride.html).
 */
export const LAUNCHER_ENTRY_POINT: readonly string[] = ['/cnb/lifecycle/launcher']

const metadataList = (config: ImageConfig, key: string) =>
  asObjects(parseObject(config.config.labels[BUILD_METADATA_LABEL] ?? '')?.[key])
