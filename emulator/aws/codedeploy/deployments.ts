import { randomInt } from 'node:crypto'
import type { CreateDeploymentInput, CreateDeploymentOutput } from '@aws-sdk/client-codedeploy'
import type { EngineClock } from '../../clock.ts'
import { contentOf, parseAppSpec } from './app-spec.ts'
import type { Applications } from './applications.ts'
import { ALL_AT_ONCE, type DeploymentConfigs } from './deployment-configs.ts'
import { refused } from './failures.ts'
import { checkAlarms, checkAutoRollback } from './group-rules.ts'
import type { DeploymentRecord, GroupRecord, GroupSettings, LifecycleEventRecord } from './model.ts'
import { isCompleted } from './model.ts'
import { DeploymentRun, type RunParts } from './run.ts'

/** CodeDeploy's own limit is not documented; this is what AWS's GitHub action keeps to. */
const DESCRIPTION = 512

/** Every deployment, newest last, and the runs of those that are under way. */
export class Deployments {
  readonly #clock: EngineClock
  readonly #applications: Applications
  readonly #configs: DeploymentConfigs
  readonly #parts: Omit<RunParts, 'ended'>
  readonly #records = new Map<string, DeploymentRecord>()
  readonly #runs = new Map<DeploymentRecord, DeploymentRun>()
  /** Ended, and about to be rolled back: nothing else may begin in between. */
  readonly #rollingBack = new Set<DeploymentRecord>()

  constructor(
    parts: Omit<RunParts, 'ended'> & {
      readonly applications: Applications
      readonly configs: DeploymentConfigs
    },
  ) {
    this.#clock = parts.clock
    this.#applications = parts.applications
    this.#configs = parts.configs
    this.#parts = parts
  }

  get all(): readonly DeploymentRecord[] {
    return [...this.#records.values()]
  }

  /** Throws DeploymentIdRequired-, InvalidDeploymentId- and DeploymentDoesNotExistException. */
  find(id: string | undefined): DeploymentRecord {
    if (id === undefined || id === '')
      throw refused('DeploymentIdRequired', 'A deployment ID must be specified.')
    if (!/^d-\w+$/.test(id)) throw refused('InvalidDeploymentId', `The deployment ID '${id}' is not valid.`)
    const found = this.#records.get(id)
    if (found === undefined)
      throw refused('DeploymentDoesNotExist', `The deployment ${id} could not be found`)
    return found
  }

  runOf(deployment: DeploymentRecord): DeploymentRun | undefined {
    return this.#runs.get(deployment)
  }

  /** CreateDeployment, with its errors. One deployment at a time: DeploymentLimitExceededException names the other. */
  create(input: CreateDeploymentInput): CreateDeploymentOutput {
    const group = this.#applications.group(input.applicationName, input.deploymentGroupName)
    const { content, location } = contentOf(input.revision)
    const appSpec = parseAppSpec(content)
    const config = this.#configs.find(input.deploymentConfigName ?? group.settings.deploymentConfigName)
    if ((input.description ?? '').length > DESCRIPTION)
      throw refused('DescriptionTooLong', `The description can have at most ${DESCRIPTION} characters.`)
    const overrideAlarms = checkAlarms(input.overrideAlarmConfiguration)
    const autoRollback = checkAutoRollback(input.autoRollbackConfiguration) ?? group.settings.autoRollback
    const active = this.all.find(
      (other) => other.group === group && (!isCompleted(other) || this.#rollingBack.has(other)),
    )
    if (active !== undefined) {
      // AWS's wording (CircleCI-Public/aws-ecs-orb#181).
      throw refused(
        'DeploymentLimitExceeded',
        `The Deployment Group '${group.name}' already has an active Deployment '${active.id}'`,
      )
    }
    const deployment = this.#record(group, group.settings, {
      config,
      creator: 'user',
      description: input.description,
      revision: location,
      appSpec,
      autoRollback,
      alarms: overrideAlarms ?? group.settings.alarms,
      overrideAlarms,
      rollsBack: undefined,
    })
    return { deploymentId: deployment.id }
  }

  close(): void {
    for (const run of this.#runs.values()) run.close()
    this.#runs.clear()
  }

  /** A rollback is a deployment of its own: all at once, of the last revision that succeeded. */
  #rollBack(failed: DeploymentRecord): void {
    const { group } = failed
    const rollback = this.#record(group, failed.settings, {
      config: this.#configs.find(ALL_AT_ONCE),
      creator: 'codeDeployRollback',
      description: undefined,
      revision: group.lastSuccessful?.revision,
      appSpec: group.lastSuccessful?.appSpec,
      autoRollback: { enabled: false, events: [] },
      alarms: { enabled: false, alarms: [] },
      overrideAlarms: undefined,
      rollsBack: failed,
    })
    failed.rollbackId = rollback.id
    this.#rollingBack.delete(failed)
  }

  #record(
    group: GroupRecord,
    settings: GroupSettings,
    own: Pick<
      DeploymentRecord,
      | 'config'
      | 'creator'
      | 'description'
      | 'revision'
      | 'appSpec'
      | 'autoRollback'
      | 'alarms'
      | 'overrideAlarms'
      | 'rollsBack'
    >,
  ): DeploymentRecord {
    const now = this.#clock.now()
    const deployment: DeploymentRecord = {
      ...own,
      id: this.#newId(),
      application: group.application,
      group,
      settings,
      createdAt: now,
      previousRevision: group.lastSuccessful?.revision,
      events: eventsOf(settings),
      status: 'Created',
      targetStatus: 'Pending',
      updatedAt: now,
      terminationWaitStarted: false,
      greenWeight: 0,
    }
    this.#records.set(deployment.id, deployment)
    group.lastAttempted = deployment
    this.#applications.noteUse(deployment)
    const run = new DeploymentRun(
      { ...this.#parts, ended: (ended, rollBack) => this.#ended(ended, rollBack) },
      deployment,
    )
    this.#runs.set(deployment, run)
    void run.run()
    return deployment
  }

  #ended(deployment: DeploymentRecord, rollBack: boolean): void {
    this.#runs.delete(deployment)
    if (deployment.status === 'Succeeded') deployment.group.lastSuccessful = deployment
    if (!rollBack) return
    this.#rollingBack.add(deployment)
    this.#clock.schedule(this.#parts.timings.codeDeployRollback, () => this.#rollBack(deployment))
  }

  #newId(): string {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
    const id = `d-${Array.from({ length: 9 }, () => alphabet[randomInt(alphabet.length)]).join('')}`
    return this.#records.has(id) ? this.#newId() : id
  }
}

/** The lifecycle events that `get-deployment-target` shows; those of test traffic only with a test listener. */
function eventsOf({ loadBalancerInfo }: GroupSettings): readonly LifecycleEventRecord[] {
  const route = loadBalancerInfo.targetGroupPairInfoList?.[0]?.testTrafficRoute
  const tested = (route?.listenerArns ?? []).length > 0
  return [
    'BeforeInstall',
    'Install',
    'AfterInstall',
    ...(tested ? ['AllowTestTraffic', 'AfterAllowTestTraffic'] : []),
    'BeforeAllowTraffic',
    'AllowTraffic',
    'AfterAllowTraffic',
  ].map((name) => ({ name, status: 'Pending' }))
}
