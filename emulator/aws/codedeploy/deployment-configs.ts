import { randomUUID } from 'node:crypto'
import type {
  CreateDeploymentConfigInput,
  CreateDeploymentConfigOutput,
  DeleteDeploymentConfigInput,
  DeploymentConfigInfo,
  GetDeploymentConfigInput,
  GetDeploymentConfigOutput,
  ListDeploymentConfigsInput,
  ListDeploymentConfigsOutput,
  TrafficRoutingConfig,
} from '@aws-sdk/client-codedeploy'
import type { EngineClock } from '../../clock.ts'
import { page } from '../wire/pages.ts'
import { invalidToken, refused } from './failures.ts'
import type { DeploymentConfigRecord } from './model.ts'
import { checkName, date, PAGE } from './shared.ts'

export const ALL_AT_ONCE = 'CodeDeployDefault.ECSAllAtOnce'

const canary = (canaryPercentage: number, canaryInterval: number): TrafficRoutingConfig => ({
  type: 'TimeBasedCanary',
  timeBasedCanary: { canaryPercentage, canaryInterval },
})
const linear = (linearPercentage: number, linearInterval: number): TrafficRoutingConfig => ({
  type: 'TimeBasedLinear',
  timeBasedLinear: { linearPercentage, linearInterval },
})

/** CodeDeploy user guide, "Predefined deployment configurations for an Amazon ECS compute platform". */
const PREDEFINED: Readonly<Record<string, TrafficRoutingConfig>> = {
  [ALL_AT_ONCE]: { type: 'AllAtOnce' },
  'CodeDeployDefault.ECSCanary10Percent15Minutes': canary(10, 15),
  'CodeDeployDefault.ECSCanary10Percent5Minutes': canary(10, 5),
  'CodeDeployDefault.ECSLinear10PercentEvery1Minutes': linear(10, 1),
  'CodeDeployDefault.ECSLinear10PercentEvery3Minutes': linear(10, 3),
}

export class DeploymentConfigs {
  readonly #clock: EngineClock
  readonly #records = new Map<string, DeploymentConfigRecord>()
  /** Names that deployment groups use now. */
  readonly #inUse: () => ReadonlySet<string>

  constructor(clock: EngineClock, inUse: () => ReadonlySet<string>) {
    this.#clock = clock
    this.#inUse = inUse
    for (const [name, routing] of Object.entries(PREDEFINED))
      this.#records.set(name, { id: randomUUID(), name, createdAt: undefined, routing })
  }

  /** Throws DeploymentConfigDoesNotExistException. */
  find(name: string): DeploymentConfigRecord {
    const found = this.#records.get(name)
    if (found === undefined)
      throw refused('DeploymentConfigDoesNotExist', `No Deployment Configuration found for name: ${name}`)
    return found
  }

  operations() {
    return {
      CreateDeploymentConfig: (input: CreateDeploymentConfigInput): CreateDeploymentConfigOutput => {
        const name = checkName(
          input.deploymentConfigName,
          'DeploymentConfigNameRequired',
          'InvalidDeploymentConfigName',
        )
        if (name.startsWith('CodeDeployDefault.'))
          throw refused('InvalidDeploymentConfigName', `The name '${name}' is reserved for CodeDeploy.`)
        if (input.computePlatform !== 'ECS')
          throw refused('InvalidComputePlatform', 'The emulator emulates the compute platform ECS only.')
        if (this.#records.has(name))
          throw refused('DeploymentConfigAlreadyExists', `A deployment configuration already exists: ${name}`)
        const record = {
          id: randomUUID(),
          name,
          createdAt: this.#clock.now(),
          routing: checkRouting(input.trafficRoutingConfig),
        }
        this.#records.set(name, record)
        return { deploymentConfigId: record.id }
      },
      GetDeploymentConfig: (input: GetDeploymentConfigInput): GetDeploymentConfigOutput => ({
        deploymentConfigInfo: view(this.find(input.deploymentConfigName ?? '')),
      }),
      ListDeploymentConfigs: (input: ListDeploymentConfigsInput): ListDeploymentConfigsOutput => {
        const names = [...this.#records.keys()].sort()
        const { items, next } = page(names, { size: PAGE, token: input.nextToken }, invalidToken)
        return { deploymentConfigsList: [...items], ...(next === undefined ? {} : { nextToken: next }) }
      },
      DeleteDeploymentConfig: (input: DeleteDeploymentConfigInput): Record<string, never> => {
        const name = checkName(
          input.deploymentConfigName,
          'DeploymentConfigNameRequired',
          'InvalidDeploymentConfigName',
        )
        const found = this.#records.get(name)
        // The model declares no error for one that is not there.
        if (found === undefined) return {}
        if (found.createdAt === undefined)
          throw refused('InvalidOperation', `The predefined configuration ${name} cannot be deleted.`)
        if (this.#inUse().has(name))
          throw refused('DeploymentConfigInUse', `The deployment configuration ${name} is in use.`)
        this.#records.delete(name)
        return {}
      },
    }
  }
}

function view({ id, name, createdAt, routing }: DeploymentConfigRecord): DeploymentConfigInfo {
  return {
    deploymentConfigId: id,
    deploymentConfigName: name,
    ...(createdAt === undefined ? {} : { createTime: date(createdAt) }),
    computePlatform: 'ECS',
    trafficRoutingConfig: routing,
  }
}

/** CodeDeploy API reference, TimeBasedCanary and TimeBasedLinear. */
function checkRouting(routing: TrafficRoutingConfig | undefined): TrafficRoutingConfig {
  const wrong = (message: string) => refused('InvalidTrafficRoutingConfiguration', message)
  if (routing?.type === 'AllAtOnce') return { type: 'AllAtOnce' }
  const { timeBasedCanary: canaryPart, timeBasedLinear: linearPart } = routing ?? {}
  const percent =
    routing?.type === 'TimeBasedCanary' ? canaryPart?.canaryPercentage : linearPart?.linearPercentage
  const interval =
    routing?.type === 'TimeBasedCanary' ? canaryPart?.canaryInterval : linearPart?.linearInterval
  if (percent === undefined || !Number.isInteger(percent) || percent < 1 || percent > 99)
    throw wrong('The percentage of a traffic routing configuration must be an integer from 1 to 99.')
  if (interval === undefined || !Number.isInteger(interval) || interval < 1 || interval > 2880)
    throw wrong('The interval of a traffic routing configuration must be 1 to 2880 minutes.')
  if (routing?.type === 'TimeBasedCanary') return canary(percent, interval)
  if (routing?.type === 'TimeBasedLinear') return linear(percent, interval)
  throw wrong(
    'The type of a traffic routing configuration must be AllAtOnce, TimeBasedCanary or TimeBasedLinear.',
  )
}
