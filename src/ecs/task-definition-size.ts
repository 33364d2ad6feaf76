import { UserError } from '../runtime/errors.ts'

/**
 * "Task definition size limit: 64 KiB"
 * (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html). ECS says of more: "Actual length:
 * '66420'. Max allowed length is '65536' bytes." (awsdocs/amazon-ecs-developer-guide#149)
 */
export const TASK_DEFINITION_BYTES = 65_536

/**
 * What ECS may add before it counts: of what exactly it counts the bytes is not documented. A definition that it
 * describes has its ARN, its registration and defaults (`cpu`, `mountPoints`, `volumesFrom`, `hostPort`, …) beside the
 * fields of the request. A definition that is refused after its release was opened costs that release.
 */
const ADDED_BY_ECS = 512

/**
 * "A total of 8192 characters are allowed for overrides. This limit includes the JSON formatting characters of the
 * override structure." (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html)
 */
export const OVERRIDE_CHARACTERS = 8192

/** Of a request to register one. */
interface Measured {
  readonly tags: readonly unknown[]
  readonly containerDefinitions: readonly {
    readonly secrets: readonly { readonly name: string }[]
    readonly environment: readonly { readonly name: string }[]
  }[]
}

/**
 * Throws UserError that names the size, what makes it so and how many config vars are too many. `processType`: for
 * people.
 */
export function checkTaskDefinitionSize(input: Measured, processType: string): void {
  const size = bytesOf(input) + ADDED_BY_ECS
  if (size <= TASK_DEFINITION_BYTES) return
  const secrets = input.containerDefinitions.flatMap((container) => container.secrets)
  const values = input.containerDefinitions.flatMap((container) => container.environment)
  const [ofSecrets, ofValues] = [bytesOf(secrets), bytesOf(values)]
  const head = `The task definition of process '${processType}' would be ${size} bytes with its tags and what ECS adds; the ECS limit is ${TASK_DEFINITION_BYTES}`
  const over = size - TASK_DEFINITION_BYTES
  if (ofSecrets >= ofValues) {
    const each = ofSecrets / Math.max(1, secrets.length)
    throw new UserError(
      `${head}: its ${secrets.length} config vars take ${ofSecrets}, ${Math.round(each)} each, for a name and the reference to its value.`,
      {
        fix: `Remove at least ${Math.ceil(over / each)}: 'unset' those the app does not read, or combine several in one config var, e.g. as JSON.`,
      },
    )
  }
  const largest = [...values]
    .sort((a, b) => bytesOf(b) - bytesOf(a))
    .slice(0, 3)
    .map((one) => `${one.name} (${bytesOf(one)})`)
  throw new UserError(
    `${head}: its ${values.length} values from app.json and the platform take ${ofValues}. The largest: ${largest.join(', ')}.`,
    {
      fix: "Shorten the values in app.json's env, or set them as config vars: a task definition contains only references to those.",
    },
  )
}

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value))
