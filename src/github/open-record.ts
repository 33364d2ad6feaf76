import type { DeploymentRecord } from '../deploy/core/ports.ts'
import type { ActionContext } from '../runtime/action-context.ts'
import { GitHubDeploymentRecord } from './deployment-record.ts'
import { OctokitDeployments } from './octokit-deployments.ts'
import { openOctokit } from './open-octokit.ts'

/** Nobody is told. */
const unrecorded: DeploymentRecord = {
  started: async () => {},
  succeeded: async () => {},
  failed: async () => {},
}

/** The record of this run's deployment on GitHub; one that does nothing where there is no token or no repository. */
export function openDeploymentRecord(
  token: string | undefined,
  { run, log, redactor }: Pick<ActionContext, 'run' | 'log' | 'redactor'>,
  options: { readonly resume?: number | undefined; readonly onCreated?: (id: number) => void } = {},
): DeploymentRecord {
  if (token === undefined || run.repository === '') return unrecorded
  log.mask(token)
  const deployments = new OctokitDeployments(openOctokit(token, run, redactor), run.repository, redactor)
  const { resume, onCreated } = options
  return new GitHubDeploymentRecord(deployments, log, {
    fallbackRef: run.sha || run.ref,
    logUrl: run.runUrl,
    ...(resume === undefined ? {} : { resume }),
    ...(onCreated === undefined ? {} : { onCreated }),
  })
}
