import { UserError } from '../../runtime/errors.ts'
import type { RunContext } from '../../runtime/run-context.ts'
import { shortTaskDefinition } from '../core/names.ts'

/** Which run of which workflow this is; numbers count within one workflow of one repository. */
export interface DeployRun {
  /** GITHUB_RUN_ID and attempt. */
  readonly runKey: string
  readonly workflow: string
  /** GITHUB_RUN_NUMBER; undefined outside of a runner. A re-run keeps its number. */
  readonly number: number | undefined
  readonly commit?: string
}

export function deployRun(run: RunContext, identity: { readonly runKey: string }): DeployRun {
  return {
    runKey: identity.runKey,
    workflow: `${run.repository}/${run.workflow}`,
    number: /^[1-9]\d*$/.test(run.runNumber) ? Number(run.runNumber) : undefined,
    ...(/^[0-9a-f]{40}$/.test(run.sha) ? { commit: run.sha } : {}),
  }
}

/** What a registered revision says about the run that made it. Values as ECS allows them in tags. */
export function runTags(run: DeployRun, imageDigest: string | undefined): Record<string, string> {
  return {
    'renga:run': run.runKey,
    'renga:workflow': tagValue(run.workflow),
    ...(run.number === undefined ? {} : { 'renga:run-number': String(run.number) }),
    ...(run.commit === undefined ? {} : { 'renga:commit': run.commit }),
    ...(imageDigest === undefined ? {} : { 'renga:image-digest': imageDigest }),
  }
}

/** Throws UserError when the revision that is live, or in progress, was made by a later run of the same workflow. */
export function refuseOlder(
  run: DeployRun,
  service: string,
  standing: { readonly arn: string; readonly tags: Readonly<Record<string, string>> },
): void {
  const number = Number(standing.tags['renga:run-number'])
  if (run.number === undefined || standing.tags['renga:workflow'] !== tagValue(run.workflow)) return
  if (!Number.isInteger(number) || number <= run.number) return
  throw new UserError(
    `Run ${run.number} is older than run ${number}, which deployed ${shortTaskDefinition(standing.arn)} to service '${service}': an older run never replaces a newer one.`,
    { fix: 'To roll back to what this run deployed, start a new run with its image or task definition.' },
  )
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html */
function tagValue(text: string): string {
  return text.replace(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, '_').slice(0, 256)
}
