import { asObjects, asString, asStrings, parseObject } from '../../runtime/unknown-json.ts'
import type { ImageConfig } from './documents.ts'
import { BUILD_METADATA_LABEL, type ImageProcess } from './processes.ts'

/**
 * Reads the process table out of an image's labels. `command` is a string below Platform API 0.10 and an argument
 * vector from there on; `/cnb/process/<type>` is the launcher under the name of the type
 * (https://github.com/buildpacks/spec/blob/main/platform.md#iobuildpacksbuildmetadata-json).
 */
export function readProcessTable(config: ImageConfig): readonly ImageProcess[] {
  const label = config.config.labels[BUILD_METADATA_LABEL]
  const metadata = label === undefined ? undefined : parseObject(label)
  const defaultEntrypoint = config.config.entrypoint[0]
  return asObjects(metadata?.['processes']).flatMap((process) => {
    const type = asString(process['type'])
    if (type === undefined) return []
    const workingDirectory = asString(process['working-dir'])
    const entry = `/cnb/process/${type}`
    return [
      {
        type,
        command: commandLine(process),
        entryPoint: [entry],
        default: process['default'] === true || defaultEntrypoint === entry,
        ...(workingDirectory === undefined || workingDirectory === '' ? {} : { workingDirectory }),
      },
    ]
  })
}

/** What a person would call the command: the Procfile line where a shell runs one, else the words. */
function commandLine(process: Readonly<Record<string, unknown>>): string {
  const words = typeof process['command'] === 'string' ? [process['command']] : asStrings(process['command'])
  const args = asStrings(process['args'])
  const [shell, flag] = [...words, ...args]
  if (shell !== undefined && /(^|\/)(ba|da)?sh$/.test(shell) && flag !== undefined && /^-l?c$/.test(flag)) {
    return [...words, ...args].slice(2).join(' ')
  }
  return [...words, ...args].map(quoted).join(' ')
}

const quoted = (word: string): string => (/\s|^$/.test(word) ? JSON.stringify(word) : word)
