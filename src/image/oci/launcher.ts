import { asObjects, asStrings, parseObject } from '../../runtime/unknown-json.ts'
import type { ImageConfig } from './documents.ts'
import { BUILD_METADATA_LABEL } from './processes.ts'

const LAUNCHER = '/cnb/lifecycle/launcher'

/**
 * How an image runs a line that is not a process type, as `heroku run` does: an entry point, to which the line is added
 * as one argument. With buildpacks the launcher goes first, because it sets the buildpacks' environment
 * (https://github.com/buildpacks/spec/blob/main/platform.md#launcher); after `--` it runs what follows as it is. The
 * shell is the one that the image's own process types use; a run image without one cannot run a line.
 */
export function shellEntryPoint(image: Pick<ImageConfig, 'config'>): readonly string[] {
  const metadata = parseObject(image.config.labels[BUILD_METADATA_LABEL] ?? '')
  if (typeof metadata?.['launcher'] !== 'object') return ['/bin/sh', '-c']
  const shell = asObjects(metadata['processes'])
    .map(({ command }) => (typeof command === 'string' ? command : asStrings(command)[0]))
    .find((program) => program !== undefined && /^(\/(usr\/)?bin\/)?(ba|da)?sh$/.test(program))
  return [LAUNCHER, '--', shell ?? 'bash', '-c']
}
