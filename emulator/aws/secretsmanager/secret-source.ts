/**
 * `secrets[].valueFrom` as the ECS agent reads it
 * (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html).
 */

import { SecretReadError, type SecretSource } from '../../ports.ts'
import type { ParameterStore } from '../ssm/parameters.ts'
import { AwsError } from '../wire/service.ts'
import type { SecretStore } from './secrets.ts'
import { selectVersion } from './service.ts'

const PULL = 'unable to pull secrets or registry auth: execution resource retrieval failed: '

/**
 * `arn:aws:secretsmanager:region:account:secret:name-AbCdEf[:json-key[:version-stage[:version-id]]]`, or the name or
 * ARN of a parameter of the Parameter Store.
 */
export function createSecretSource(stores: {
  readonly secrets: SecretStore
  readonly parameters: ParameterStore
}): SecretSource {
  return {
    async read(valueFrom) {
      return valueFrom.includes(':secretsmanager:')
        ? readSecret(stores.secrets, valueFrom)
        : readParameter(stores.parameters, valueFrom)
    },
  }
}

function readSecret(secrets: SecretStore, valueFrom: string): string {
  const parts = valueFrom.split(':')
  const arn = parts.slice(0, 7).join(':')
  const [jsonKey, stage, versionId] = parts.slice(7).map((part) => (part === '' ? undefined : part))
  const text = secretText(secrets, arn, stage, versionId)
  if (jsonKey === undefined) return text
  const value = jsonMember(text, jsonKey)
  if (value === undefined) {
    throw new SecretReadError(
      `${PULL}unable to retrieve secret from asm: service call has been retried 1 time(s): retrieved secret from Secrets Manager did not contain json key ${jsonKey}`,
    )
  }
  return value
}

function secretText(
  secrets: SecretStore,
  arn: string,
  stage: string | undefined,
  versionId: string | undefined,
): string {
  try {
    const { value } = selectVersion(secrets.get(arn), versionId, stage)
    return value.text ?? Buffer.from(value.binary ?? []).toString('base64')
  } catch (error) {
    if (!(error instanceof AwsError)) throw error
    throw new SecretReadError(
      `${PULL}unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret ${arn} from secrets manager: ${error.code}: ${error.message}`,
    )
  }
}

/** Undefined when the text is not a JSON object or has no such member. Numbers and booleans become their JSON text. */
function jsonMember(text: string, key: string): string | undefined {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return undefined // Not JSON, so it holds no key: the caller words the error as ECS does.
  }
  if (typeof parsed !== 'object' || parsed === null || !(key in parsed)) return undefined
  const value: unknown = Reflect.get(parsed, key)
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function readParameter(parameters: ParameterStore, valueFrom: string): string {
  const parameter = parameters.find(valueFrom)
  const version = parameter?.versions.at(-1)
  if (version === undefined) {
    const name = valueFrom.replace(/^arn:[^/]*:parameter/, '')
    throw new SecretReadError(
      `${PULL}unable to retrieve secrets from ssm: service call has been retried 1 time(s): invalid ssm parameters: ${name}`,
    )
  }
  return parameters.value(version, true)
}
