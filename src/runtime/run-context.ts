/** What the runner says about this run: https://docs.github.com/actions/reference/workflows-and-actions/variables */
export interface RunContext {
  /** `owner/name` */
  readonly repository: string
  readonly repositoryId: string
  readonly sha: string
  readonly ref: string
  readonly refName: string
  readonly eventName: string
  /** Path of the JSON payload of the event. */
  readonly eventPath: string
  readonly actor: string
  readonly workflow: string
  readonly job: string
  /** GITHUB_ACTION: the id of the step, unique in its job. */
  readonly step: string
  readonly runId: string
  readonly runAttempt: string
  /** Counts the runs of one workflow; a re-run keeps it. */
  readonly runNumber: string
  readonly serverUrl: string
  readonly apiUrl: string
  /** The job's page: where a reader of a deployment status or a release record finds the log. */
  readonly runUrl: string
  readonly workspace: string
  /** A directory that the runner empties with the job. */
  readonly temp: string
}

export function readRunContext(env: Readonly<Record<string, string | undefined>>): RunContext {
  const read = (name: string) => env[name] ?? ''
  const serverUrl = env['GITHUB_SERVER_URL'] ?? 'https://github.com'
  return {
    repository: read('GITHUB_REPOSITORY'),
    repositoryId: read('GITHUB_REPOSITORY_ID'),
    sha: read('GITHUB_SHA'),
    ref: read('GITHUB_REF'),
    refName: read('GITHUB_REF_NAME'),
    eventName: read('GITHUB_EVENT_NAME'),
    eventPath: read('GITHUB_EVENT_PATH'),
    actor: read('GITHUB_ACTOR'),
    workflow: read('GITHUB_WORKFLOW'),
    job: read('GITHUB_JOB'),
    step: read('GITHUB_ACTION'),
    runId: read('GITHUB_RUN_ID'),
    runAttempt: env['GITHUB_RUN_ATTEMPT'] ?? '1',
    runNumber: read('GITHUB_RUN_NUMBER'),
    serverUrl,
    apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    runUrl: `${serverUrl}/${read('GITHUB_REPOSITORY')}/actions/runs/${read('GITHUB_RUN_ID')}`,
    workspace: env['GITHUB_WORKSPACE'] ?? process.cwd(),
    temp: env['RUNNER_TEMP'] ?? '/tmp',
  }
}
