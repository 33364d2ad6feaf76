import type { OciImageConfig } from '../../../ports.ts'
import { isRecord, textOf, textsOf } from '../json.ts'

/**
 * Reads an image config (https://github.com/opencontainers/image-spec/blob/main/config.md); throws Error in plain
 * words.
 */
export function parseImageConfig(bytes: Uint8Array): OciImageConfig {
  const document: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
  if (!isRecord(document)) throw new Error('the image config is not a JSON object')
  const rootfs = document['rootfs']
  const diffIds = isRecord(rootfs) ? texts(rootfs['diff_ids']) : undefined
  if (diffIds === undefined) throw new Error('the image config has no rootfs.diff_ids')
  const config = document['config']
  return {
    architecture: textOf(document['architecture']) ?? '',
    os: textOf(document['os']) ?? '',
    ...(isRecord(config) ? { config: runConfig(config) } : {}),
    rootfs: { type: 'layers', diff_ids: diffIds },
  }
}

function runConfig(config: Readonly<Record<string, unknown>>): NonNullable<OciImageConfig['config']> {
  const env = texts(config['Env'])
  const entrypoint = texts(config['Entrypoint'])
  const command = texts(config['Cmd'])
  const workingDirectory = textOf(config['WorkingDir'])
  const user = textOf(config['User'])
  return {
    ...(env === undefined ? {} : { Env: env }),
    ...(entrypoint === undefined ? {} : { Entrypoint: entrypoint }),
    ...(command === undefined ? {} : { Cmd: command }),
    ...(workingDirectory === undefined ? {} : { WorkingDir: workingDirectory }),
    ...(user === undefined ? {} : { User: user }),
    Labels: textsOf(config['Labels']),
  }
}

function texts(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined
  return value.flatMap((item: unknown) => (typeof item === 'string' ? [item] : []))
}
