import { diffTaskDefinitions, type FieldChange } from '../../ecs/task-definition-diff.ts'
import type { TaskDefinitionRegistry } from '../../release/ledger/ports.ts'
import { describeError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'

/** One field that changed, with the processes for which it changed in the same way. */
export interface ChangedField extends FieldChange {
  readonly processes: readonly string[]
}

/** From which revision to which: ARNs. */
export interface RevisionChange {
  readonly process: string
  readonly before: string | undefined
  readonly after: string
}

/**
 * What is different between the revisions that served and those that were deployed. Reads only; what cannot be read is
 * a warning, because nothing depends on it.
 */
export async function readChanges(
  ports: { readonly taskDefinitions: Pick<TaskDefinitionRegistry, 'describe'>; readonly log: Logger },
  revisions: readonly RevisionChange[],
): Promise<readonly ChangedField[]> {
  const { taskDefinitions, log } = ports
  try {
    const read = async (arn: string) => (await taskDefinitions.describe(arn))?.definition
    const moved = revisions.filter(({ before, after }) => before !== undefined && before !== after)
    const found = await Promise.all(
      moved.map(async ({ process, before = '', after }) => {
        const [was, is] = await Promise.all([read(before), read(after)])
        return { process, changes: was === undefined || is === undefined ? [] : diffTaskDefinitions(was, is) }
      }),
    )
    return mergeChanges(found)
  } catch (error) {
    log.warning(`The task definition changes could not be read: ${describeError(error)}`)
    return []
  }
}

/** The same change of several processes, said once. */
export function mergeChanges(
  found: readonly { readonly process: string; readonly changes: readonly FieldChange[] }[],
): readonly ChangedField[] {
  const merged = new Map<string, ChangedField>()
  for (const { process, changes } of found) {
    for (const change of changes) {
      const key = JSON.stringify([change.field, change.before, change.after])
      const known = merged.get(key)
      merged.set(key, { ...change, processes: [...(known?.processes ?? []), process] })
    }
  }
  return [...merged.values()]
}

/** An image by its digest, shortened; other values as they are, cut. */
export function shortValue(value: string | undefined): string {
  if (value === undefined) return ''
  const digest = /@(sha256:[0-9a-f]{12})[0-9a-f]+$/.exec(value)?.[1]
  return digest ?? (value.length <= 80 ? value : `${value.slice(0, 79)}…`)
}
