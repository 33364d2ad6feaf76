import type { DeploymentRecord } from '../deploy/ports.ts'
import type { Logger } from '../runtime/log.ts'
import type { RunContext } from '../runtime/run-context.ts'
import { GitHubDeploymentRecord } from './deployment-record.ts'
import { OctokitDeployments } from './octokit-deployments.ts'

/** Nobody is told. */
const unrecorded: DeploymentRecord = {
  started: async () => {},
  succeeded: async () => {},
  failed: async () => {},
}

/** The record of this run's deployment on GitHub; one that does nothing where there is no token or no repository. */
export function openDeploymentRecord(
  token: string | undefined,
  run: RunContext,
  log: Logger,
  options: { readonly resume?: number | undefined; readonly onCreated?: (id: number) => void } = {},
): DeploymentRecord {
  if (token === undefined || run.repository === '') return unrecorded
  log.mask(token)
  const deployments = new OctokitDeployments(token, { repository: run.repository, apiUrl: run.apiUrl })
  const { resume, onCreated } = options
  return new GitHubDeploymentRecord(deployments, log, {
    fallbackRef: run.sha || run.ref,
    logUrl: run.runUrl,
    ...(resume === undefined ? {} : { resume }),
    ...(onCreated === undefined ? {} : { onCreated }),
  })
}
