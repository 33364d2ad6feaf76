import type { DeploymentConfiguration } from '@aws-sdk/client-ecs'
import type { Alarms } from '../../../ports.ts'
import type { Timings } from '../../../timings.ts'
import { invalidParameter, unsupported } from '../failures.ts'
import type { ServiceDeploymentRecord } from '../model.ts'

export const newAlarms = ({ alarms }: DeploymentConfiguration): ServiceDeploymentRecord['alarms'] => ({
  status: alarms?.enable === true ? 'MONITORING' : 'DISABLED',
  names: alarms?.enable === true ? [...(alarms.alarmNames ?? [])] : [],
  triggered: [],
})

/** Throws InvalidParameterException; UnsupportedFeatureException where no CloudWatch is there to ask. */
export function checkAlarms({ alarms }: DeploymentConfiguration, watched: boolean): void {
  if (alarms?.enable !== true) return
  if (!watched) throw unsupported('Deployment alarms are not emulated here: set alarms.enable to false.')
  if ((alarms.alarmNames ?? []).length === 0)
    throw invalidParameter('alarmNames is required when deployment alarms are enabled.')
}

/**
 * Deployment alarms (developer guide, "How CloudWatch alarms detect Amazon ECS deployment failures"): a
 * deployment fails as soon as one of its alarms is in ALARM, from its first running task to the end of its
 * bake time. AWS computes that bake time from the alarms' configuration by a formula it does not publish:
 * here it is `timings.alarmBake`.
 */
export class DeploymentAlarms {
  readonly #alarms: Alarms | undefined
  readonly #timings: Timings

  constructor(alarms: Alarms | undefined, timings: Timings) {
    this.#alarms = alarms
    this.#timings = timings
  }

  /**
   * "If an alarm is in the ALARM state at the beginning of a deployment, Amazon ECS will not monitor alarms
   * for the duration of that deployment": so that the fix of what alarms can be deployed.
   */
  begin(sd: ServiceDeploymentRecord): void {
    if (sd.alarms.status === 'MONITORING' && this.#inAlarm(sd).length > 0) sd.alarms.status = 'DISABLED'
  }

  /** True when an alarm has just made this deployment fail. */
  tripped(sd: ServiceDeploymentRecord, running: number): boolean {
    if (sd.alarms.status !== 'MONITORING' || running === 0) return false
    const triggered = this.#inAlarm(sd)
    if (triggered.length === 0) return false
    sd.alarms.status = 'TRIGGERED'
    sd.alarms.triggered = triggered
    return true
  }

  /** How long a deployment is watched though nothing is left to do. */
  bake(sd: ServiceDeploymentRecord): number {
    return sd.alarms.status === 'MONITORING' ? this.#timings.alarmBake : 0
  }

  /** Calls `listener` with the names of alarms that change; returns what ends it. */
  watch(listener: (name: string) => void): () => void {
    return this.#alarms?.onChange(({ name }) => listener(name)) ?? (() => {})
  }

  #inAlarm({ alarms }: ServiceDeploymentRecord): readonly string[] {
    return alarms.names.filter((name) => this.#alarms?.state(name) === 'ALARM')
  }
}
