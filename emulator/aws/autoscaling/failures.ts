import { AwsError } from '../wire/service.ts'
import type { TargetKey } from './model.ts'

export const invalid = (message: string): AwsError => new AwsError('ValidationException', message)

/** A feature of Application Auto Scaling that the emulator does not have: refused, never ignored. */
export const notEmulated = (what: string): AwsError => invalid(`The emulator does not emulate ${what}.`)

export const limitExceeded = (message: string): AwsError => new AwsError('LimitExceededException', message)

export const invalidToken = (): AwsError =>
  new AwsError('InvalidNextTokenException', 'The specified next token is invalid.')

const words = ({ namespace, resourceId, dimension }: TargetKey): string =>
  `service namespace: ${namespace}, resource ID: ${resourceId}, scalable dimension: ${dimension}`

export const noTarget = (key: TargetKey): AwsError =>
  new AwsError('ObjectNotFoundException', `No scalable target registered for ${words(key)}`)

export const noPolicy = (key: TargetKey, name: string): AwsError =>
  new AwsError('ObjectNotFoundException', `No scaling policy found for ${words(key)}, policy name: ${name}`)

export const noScheduledAction = (key: TargetKey, name: string): AwsError =>
  new AwsError(
    'ObjectNotFoundException',
    `No scheduled action found for ${words(key)}, scheduled action name: ${name}`,
  )

export const noResource = (arn: string): AwsError =>
  new AwsError('ResourceNotFoundException', `No scalable target found for resource ARN: ${arn}`, {
    members: { ResourceName: arn },
  })
