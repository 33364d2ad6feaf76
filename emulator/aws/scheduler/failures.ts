import { AwsError } from '../wire/service.ts'

export const invalid = (message: string): AwsError => new AwsError('ValidationException', message)

/** A feature of EventBridge Scheduler that the emulator does not have: refused, never ignored. */
export const notEmulated = (what: string): AwsError => invalid(`The emulator does not emulate ${what}.`)

export const noSchedule = (name: string): AwsError =>
  new AwsError('ResourceNotFoundException', `Schedule ${name} does not exist.`)

export const noGroup = (name: string): AwsError =>
  new AwsError('ResourceNotFoundException', `Schedule group ${name} does not exist.`)

export const scheduleExists = (name: string): AwsError =>
  new AwsError('ConflictException', `Schedule ${name} already exists.`)

export const badToken = (): AwsError => invalid('The NextToken is not valid.')
