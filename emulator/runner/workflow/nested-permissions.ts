import type { Permissions } from '../ports.ts'
import { exceeding, readPermissions } from './permissions.ts'
import type { WorkflowError } from './result.ts'
import { part, type WorkflowFile } from './workflow-file.ts'

/**
 * A called workflow may lower the permissions of its caller and never raise them
 * (https://docs.github.com/actions/how-tos/reuse-automations/reuse-workflows#supported-keywords-for-jobs-that-call-a-reusable-workflow).
 */
export function checkPermissions(workflow: WorkflowFile, ceiling: Permissions): readonly WorkflowError[] {
  const errors: WorkflowError[] = []
  for (const job of workflow.jobs) {
    if (job.call === undefined) continue
    const granted = readPermissions(part(job.token, 'permissions', { contexts: {} })) ?? ceiling
    const called = job.call.workflow
    const general = readPermissions(part(called.token, 'permissions', { contexts: {} }))
    for (const inner of called.jobs) {
      const asked = readPermissions(part(inner.token, 'permissions', { contexts: {} })) ?? general
      const excess = exceeding(granted, asked ?? {})
      if (excess.length === 0) continue
      errors.push({
        file: workflow.path,
        line: job.token.line,
        column: job.token.col,
        message:
          `Error calling workflow '${called.path}'. The nested job '${inner.id}' is requesting ` +
          `'${excess.map(({ scope, asked: level }) => `${scope}: ${level}`).join(', ')}', but is only allowed ` +
          `'${excess.map(({ scope, allowed }) => `${scope}: ${allowed}`).join(', ')}'.`,
      })
    }
    errors.push(...checkPermissions(called, general ?? granted))
  }
  return errors
}
