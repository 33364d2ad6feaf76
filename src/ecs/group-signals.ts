import { canonicalProcessName } from '../app/process-name.ts'
import type { ImageConfig } from '../image/oci/documents.ts'
import { BUILD_METADATA_LABEL, HOST_RUNTIME_LABEL } from '../image/oci/processes.ts'
import { asObjects, parseObject } from '../runtime/unknown-json.ts'

/**
 * Heroku sends SIGTERM to every process of a dyno (https://devcenter.heroku.com/articles/dyno-shutdown-behavior); ECS
 * sends it to PID 1 only, and the init of `initProcessEnabled` (tini without `-g`) passes it to its one child: `npm
 * start`, foreman or a shell then may end without telling theirs. This line, run by the image's own shell between the
 * two, passes it on to its whole process group, waits for the child and ends with its exit code. The group is the
 * child's own: tini makes one. The signal interrupts `wait` with 143, and the child may be gone before anything looks
 * again: the last `wait` asks for what the shell remembers of it, and answers 127 when it has told that already.
 */
export const GROUP_TERM =
  'trap \'trap "" TERM; kill -TERM 0\' TERM; "$@" <&0 & p=$!; wait $p; s=$?; ' +
  'while kill -0 $p 2>/dev/null; do wait $p; s=$?; done; wait $p; r=$?; [ $r = 127 ] || s=$r; exit $s'

/** What a container runs, and as which process type. */
export interface ContainerCommand {
  readonly type: string
  readonly entryPoint: readonly string[]
}

/** What `ps` shows as the name of the shell that waits. */
const NAME = 'renga-group'

/**
 * The entry point by which SIGTERM reaches the group; as it is where that is not possible or not needed: an image that
 * may have no shell, and one that runs on the host (the emulator), whose process group is not its own.
 */
export function signalsGroup(process: ContainerCommand, image: Pick<ImageConfig, 'config'>): string[] {
  const entryPoint = [...process.entryPoint]
  return hasShell(process, image) ? ['/bin/sh', '-c', GROUP_TERM, NAME, ...entryPoint] : entryPoint
}

/**
 * Only an image that runs this very process by a shell is sure to have one: `static` and `tiny` run images have none.
 */
function hasShell(process: ContainerCommand, image: Pick<ImageConfig, 'config'>): boolean {
  const { labels } = image.config
  if (labels[HOST_RUNTIME_LABEL] !== undefined) return false
  if (isShell(process.entryPoint[0])) return true
  return runsByShell(process, image)
}

function runsByShell(
  process: Pick<ContainerCommand, 'type'>,
  { config }: Pick<ImageConfig, 'config'>,
): boolean {
  const metadata = parseObject(config.labels[BUILD_METADATA_LABEL] ?? '')
  return asObjects(metadata?.['processes']).some(({ type, command, direct }) => {
    if (typeof type !== 'string' || canonicalProcessName(type) !== process.type) return false
    // Platform API below 0.10: a command that is not direct is run by bash.
    return Array.isArray(command) ? isShell(command[0]) : direct !== true
  })
}

const isShell = (program: unknown): boolean =>
  typeof program === 'string' && /^(\/(usr\/)?bin\/)?(ba|da)?sh$/.test(program)
