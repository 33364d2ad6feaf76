import { canRerun } from '../../ecs/remedy.ts'
import { formatVersion } from '../../release/ledger/release.ts'
import { addRefusal, bold, code, link, type Markup, Summary } from '../../runtime/summary.ts'
import { isRed, type VerdictKind } from '../core/verdict.ts'
import { formatElapsed } from '../rollout/progress.ts'
import { deathSentence, mergeDeaths } from './deaths.ts'
import { headline, ICONS, wasFirst } from './headline.ts'
import type { DeploymentResult, ServiceOutcome } from './result.ts'
import { undoCommand } from './undo-command.ts'

export interface ReportOptions {
  /** `https://github.com/acme/shop`; empty: there are no links into it. */
  readonly repositoryUrl: string
  /** GITHUB_RUN_ID, for the command that runs it again; empty: not known. */
  readonly runId: string
  readonly app: string
  readonly environment: string
  /** Page of the log group; undefined: not known, or the console has no public address. */
  readonly logsUrl?: string | undefined
}

/** Where the report of a run points to: without a repository, nowhere. */
export function reportLinks(run: {
  readonly serverUrl: string
  readonly repository: string
  readonly runId: string
}): Pick<ReportOptions, 'repositoryUrl' | 'runId'> {
  const { serverUrl, repository, runId } = run
  return { repositoryUrl: repository === '' ? '' : `${serverUrl}/${repository}`, runId }
}

/** What is live, what failed and why, what to do, and the links for it: all that is to be read at 3 a.m. */
export function addLead(summary: Summary, result: DeploymentResult, options: ReportOptions): void {
  summary.heading(`${ICONS[result.verdict]} ${headline(result)}`)
  addWhy(summary, result)
  addToDo(summary, result, options)
  summary.paragraph(...facts(result, options))
}

/** The job summary of a deploy that ended before it had a result, most often because it was refused. */
export function deployRefusal(error: unknown, options: ReportOptions): string {
  const { app, environment, repositoryUrl } = options
  const summary = new Summary().heading(`❌ Not deployed: ${app} in ${environment}`)
  const deployments = repositoryUrl === '' ? '' : `${repositoryUrl}/deployments`
  return addRefusal(summary, error)
    .paragraph(bold('What is live: '), link('deployments', deployments))
    .toString()
}

/** Why the tasks died; where none did, what ECS says of the service. */
function addWhy(summary: Summary, { failure, services, cancelled }: DeploymentResult): void {
  if (failure === undefined) return
  const deaths = mergeDeaths(services)
  const explained = new Set(deaths.flatMap(({ processes }) => processes))
  const others = services.filter(
    ({ process, verdict, action }) =>
      isRed(verdict.kind) && action !== 'not-begun' && !explained.has(process),
  )
  const reasons = [
    ...deaths.map(deathSentence),
    ...mergeReasons(others).map(([reason, processes]) => [bold(processes.join(', ')), `: ${reason}`]),
  ]
  const [first] = reasons
  // Cancelled, or a reason of the whole and not of a service.
  if (cancelled || first === undefined) summary.paragraph(bold('Why: '), failure.problem)
  else if (reasons.length === 1) summary.paragraph(bold('Why: '), ...first)
  else summary.paragraph(bold('Why:')).list(reasons)
}

/** Services that are red for one reason are said once; task definitions by their short names. */
function mergeReasons(
  services: readonly ServiceOutcome[],
): readonly (readonly [string, readonly string[]])[] {
  const merged = new Map<string, string[]>()
  for (const { process, verdict } of services) {
    const reason = bare(verdict.reason).replace(/arn:[^\s]{1,80}:task-definition\//g, '')
    merged.set(reason, [...(merged.get(reason) ?? []), process])
  }
  return [...merged]
}

/** One thing to do, as a command or a link where there is one. */
function addToDo(summary: Summary, result: DeploymentResult, options: ReportOptions): void {
  const { failure, verdict, name } = result
  const toDo = bold('To do: ')
  if (failure === undefined) {
    const undo = rollbackCommand(result, options)
    if (undo === undefined) return void summary.paragraph(toDo, `nothing now: ${name} is live.`)
    const button = workflowLink('Rollback', 'rollback.yml', options)
    summary.paragraph(toDo, `nothing now: ${name} is live. To undo it, press `, button, ' or run:')
    return void summary.code(undo, 'sh')
  }
  if (verdict === 'rollback-failed' && result.before !== undefined) {
    const button = workflowLink('Rollback', 'rollback.yml', options)
    summary.paragraph(toDo, `bring ${formatVersion(result.before.version)} back: press `, button, ' or run:')
    summary.code(undoCommand(options, result.before), 'sh')
    return void summary.paragraph(bold('Next: '), failure.fix, ...pageFor(result, options))
  }
  const live = isBack(verdict) ? liveNow(result) : undefined
  const next = commandAfter(result, options, live !== undefined)
  summary.paragraph(
    toDo,
    ...(live === undefined ? [] : [`nothing now: ${live} is live. `, bold('Next: ')]),
    failure.fix,
    ...pageFor(result, options),
    next === undefined ? '' : ` ${next.says}`,
  )
  if (next !== undefined) summary.code(next.command, 'sh')
}

const isBack = (verdict: VerdictKind): boolean => verdict === 'rolled-back' || verdict === 'failed'

function liveNow(result: DeploymentResult): string | undefined {
  const { before, verdict } = result
  if (before !== undefined) return formatVersion(before.version)
  return verdict === 'rolled-back' && !wasFirst(result) ? 'the previous revision' : undefined
}

/** What is run once the fix is made; undefined: there is a button for it, or its run is not known. */
function commandAfter(
  { verdict, services, cancelled, failure }: DeploymentResult,
  { runId }: ReportOptions,
  isLive: boolean,
): { readonly says: string; readonly command: string } | undefined {
  if (verdict === 'paused') {
    const held = services.find(({ hook }) => hook !== undefined)
    if (held?.deployment === undefined) return undefined
    const hook = `--service-deployment-arn ${held.deployment} --hook-id ${held.hook}`
    return { says: 'Its answer:', command: `aws ecs continue-service-deployment ${hook} --action CONTINUE` }
  }
  if (failure === undefined || verdict === 'superseded') return undefined
  const rerun = cancelled || verdict === 'unreadable' || canRerun(failure.kind)
  if (!rerun) return { says: 'Then run:', command: 'git push' }
  // Where a release is live, the button of the config vars deploys them: the failed release needs no second attempt.
  if (runId === '' || (isLive && failure.kind === 'set-config-var')) return undefined
  return { says: cancelled ? 'Command:' : 'Then run:', command: `gh run rerun ${runId}` }
}

/** Where the fix is made by a button, and where what it is about can be read. */
function pageFor(
  { failure, verdict, subject }: DeploymentResult,
  options: ReportOptions,
): (string | Markup)[] {
  if (options.repositoryUrl === '') return []
  if (verdict === 'superseded') return [' ', link('All runs', actionsUrl(options)), '.']
  if (failure?.kind === 'set-config-var')
    return [' Button: ', workflowLink('Config', 'config.yml', options), '.']
  return failure?.kind === 'change-code' && subject.commit !== undefined
    ? [' Code: ', commitLink(subject.commit, options.repositoryUrl), '.']
    : []
}

const actionsUrl = ({ repositoryUrl }: ReportOptions): string =>
  repositoryUrl === '' ? '' : `${repositoryUrl}/actions`

const workflowLink = (name: string, file: string, { repositoryUrl }: ReportOptions): Markup =>
  link(name, repositoryUrl === '' ? '' : `${repositoryUrl}/actions/workflows/${file}`)

/** What brings the release before back; undefined when there is none, or when it is already live. */
export function rollbackCommand(
  result: DeploymentResult,
  options: Pick<ReportOptions, 'app' | 'environment'>,
): string | undefined {
  if (result.verdict !== 'landed' || result.before === undefined) return undefined
  return undoCommand(options, result.before)
}

function facts(result: DeploymentResult, options: ReportOptions): readonly (string | Markup)[] {
  const { subject, url } = result
  const { repositoryUrl, logsUrl } = options
  const digest = /sha256:[0-9a-f]{12}/.exec(subject.image)?.[0]
  const parts: (string | Markup)[][] = [
    [bold(options.app), ` in ${options.environment}`],
    ...(url === undefined ? [] : [[link(url, url)]]),
    ...(subject.commit === undefined ? [] : [['commit ', commitLink(subject.commit, repositoryUrl)]]),
    ...(logsUrl === undefined ? [] : [[link('logs', logsUrl)]]),
    ...(hasButton(result, options) ? [[workflowLink('Rollback', 'rollback.yml', options)]] : []),
    ...(digest === undefined ? [] : [['image ', code(digest)]]),
    [subject.description],
    [formatElapsed(result.endedAt - result.startedAt)],
  ]
  return parts.flatMap((part, at) => (at === 0 ? part : [' · ', ...part]))
}

/** Above it, where the release landed. */
const hasButton = ({ before, verdict }: DeploymentResult, { repositoryUrl }: ReportOptions): boolean =>
  before !== undefined && verdict !== 'landed' && repositoryUrl !== ''

const commitLink = (commit: string, repositoryUrl: string): Markup =>
  repositoryUrl === ''
    ? code(commit.slice(0, 7))
    : link(commit.slice(0, 7), `${repositoryUrl}/commit/${commit}`)

const bare = (text: string): string => text.replace(/\.$/, '')
