import type { AlarmConfiguration } from '@aws-sdk/client-codedeploy'
import type { EngineClock } from '../../clock.ts'
import type { Alarms } from '../../ports.ts'
import type { Timings } from '../../timings.ts'
import { DeploymentEnded } from './failures.ts'

/**
 * Ends a deployment by `stop` when one of its alarms is in ALARM, also when it was before the deployment began; or
 * when one cannot be read and ignorePollAlarmFailure does not say otherwise (CodeDeploy API reference,
 * AlarmConfiguration). Returns what ends the watch.
 */
export function watchAlarms(
  parts: { readonly clock: EngineClock; readonly timings: Timings; readonly alarms: Alarms },
  { enabled, ignorePollAlarmFailure, alarms: watched = [] }: AlarmConfiguration,
  stop: (ended: DeploymentEnded) => void,
): () => void {
  if (enabled !== true) return () => undefined
  const names = watched.flatMap(({ name }) => name ?? [])
  let cancel: (() => void) | undefined

  const found = (): DeploymentEnded | undefined => {
    const active = names.filter((name) => parts.alarms.state(name) === 'ALARM')
    if (active.length > 0) return activated(active)
    const missing = names.filter((name) => parts.alarms.state(name) === undefined)
    return missing.length === 0 || ignorePollAlarmFailure === true ? undefined : unreadable(missing)
  }
  const look = (): void => {
    if (cancel !== undefined || found() === undefined) return
    cancel = parts.clock.schedule(parts.timings.codeDeployAlarm, () => {
      cancel = undefined
      const ended = found()
      if (ended !== undefined) stop(ended)
    })
  }
  const unsubscribe = parts.alarms.onChange(({ name }) => {
    if (names.includes(name)) look()
  })
  look()
  return () => {
    unsubscribe()
    cancel?.()
  }
}

/** In AWS's words, as users report them. */
const activated = (names: readonly string[]): DeploymentEnded =>
  new DeploymentEnded(
    {
      code: 'ALARM_ACTIVE',
      message:
        'One or more alarms have been activated according to the Amazon CloudWatch metrics you selected, and the affected deployments ' +
        `have been stopped. Activated alarms: ${names.map((name) => `<${name}>`).join(' ')}`,
    },
    { stopped: true, event: 'DEPLOYMENT_STOP_ON_ALARM' },
  )

/** AWS does not publish this wording. */
const unreadable = (names: readonly string[]): DeploymentEnded =>
  new DeploymentEnded(
    {
      code: 'ALARM_ACTIVE',
      message: `The status of one or more alarms could not be retrieved from Amazon CloudWatch: ${names.map((name) => `<${name}>`).join(' ')}`,
    },
    { stopped: true, event: 'DEPLOYMENT_STOP_ON_ALARM' },
  )
