import { AwsError } from '../wire/service.ts'

/** Constraints of the model and of the documentation: CloudWatch answers them all as `ValidationError`. */
export const validationError = (message: string): AwsError => new AwsError('ValidationError', message)

/** A feature of CloudWatch that the emulator does not have: refused, never ignored. */
export const notEmulated = (what: string): AwsError =>
  new AwsError('ValidationError', `The emulator does not emulate ${what}.`)

export const invalidValue = (message: string): AwsError =>
  new AwsError('InvalidParameterValueException', message)

export const invalidCombination = (message: string): AwsError =>
  new AwsError('InvalidParameterCombinationException', message)

export const missingParameter = (message: string): AwsError =>
  new AwsError('MissingRequiredParameterException', message)

export const invalidToken = (): AwsError => new AwsError('InvalidNextToken', 'The next token is invalid.')
