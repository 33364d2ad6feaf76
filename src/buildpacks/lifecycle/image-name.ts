import { basename } from 'node:path'
import { trimChar } from '../../runtime/text.ts'

/**
 * Name of the image in the Docker daemon: the input, else one made from app.json's name or the directory. It has a tag
 * always, so that it can be named without doubt.
 */
export function imageNameFor(
  input: string | undefined,
  appName: string | undefined,
  directory: string,
): string {
  if (input !== undefined)
    return input.lastIndexOf(':') > input.lastIndexOf('/') && !input.endsWith(':') ? input : `${input}:latest`
  const words = trimChar((appName ?? basename(directory)).toLowerCase().replace(/[^a-z0-9]+/g, '-'), '-')
  return `renga/${words === '' ? 'app' : words}:latest`
}
