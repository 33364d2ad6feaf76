import type { RolloutPorts } from '../deploy/core/ports.ts'
import type { ImageInspector } from '../image/oci/ports.ts'
import type { ConfigStore, ReleaseLedger, TaskDefinitionRegistry } from '../release/ledger/ports.ts'

/** How many tasks services run. Implemented by src/aws/ecs/formation.ts. */
export interface Formation {
  /** Sets the desired count of a service; starts no deployment. */
  setQuantity(service: string, quantity: number): Promise<void>
  /**
   * Between which counts Application Auto Scaling keeps services (at most 50), whoever asked it to; others are absent.
   */
  ranges(
    services: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly min: number; readonly max: number }>>
}

export interface ScalePorts extends Omit<RolloutPorts, 'record'> {
  readonly ledger: Pick<ReleaseLedger, 'get' | 'current' | 'update' | 'acquireLock'>
  readonly config: Pick<ConfigStore, 'version'>
  readonly images: ImageInspector
  readonly taskDefinitions: TaskDefinitionRegistry
  readonly formation: Formation
}
