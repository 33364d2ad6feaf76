import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { UserError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import { explaining, isAwsError } from '../client/errors.ts'

/** Variable name -> `<secret ARN>` or `<secret ARN>:<JSON key>::`, as the app's descriptor has them. */
export type Attachments = Readonly<Record<string, string>>

/**
 * Reads the secrets of attached resources, so that their values are masked before any task can print them, and so that
 * one that is missing is found out before a task cannot start. Throws UserError that names the variable and the secret.
 */
export async function maskAttachments(
  client: SecretsManagerClient,
  attachments: Attachments,
  log: Pick<Logger, 'mask'>,
): Promise<void> {
  const bySecret = Map.groupBy(Object.entries(attachments), ([, reference]) => secretOf(reference))
  await Promise.all(
    [...bySecret].map(async ([secret, uses]) => {
      const text = await read(client, secret, uses[0]?.[0] ?? '')
      for (const [name, reference] of uses) {
        const value = valueAt(text, keyOf(reference))
        if (value === undefined) {
          throw new UserError(
            `The attached resource ${name} refers to the key '${keyOf(reference)}', which the secret '${secret}' does not have.`,
            { fix: "Correct 'attachments' in the app's platform parameter." },
          )
        }
        log.mask(value, name)
      }
    }),
  )
}

/** arn:aws:secretsmanager:eu-west-1:123456789012:secret:my-app/db-AbCdEf:url:: -> without the last three parts */
const secretOf = (reference: string): string => reference.split(':').slice(0, 7).join(':')

const keyOf = (reference: string): string | undefined => reference.split(':')[7]

async function read(client: SecretsManagerClient, secret: string, name: string): Promise<string> {
  return explaining('secretsmanager:GetSecretValue', `the secret '${secret}'`, async () => {
    try {
      const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: secret }))
      return SecretString
    } catch (error) {
      if (!isAwsError(error, 'ResourceNotFoundException')) throw error
      throw new UserError(`The secret '${secret}' of the attached resource ${name} does not exist.`, {
        fix: "Create it, or correct 'attachments' in the app's platform parameter.",
        cause: error,
      })
    }
  })
}

function valueAt(text: string, key: string | undefined): string | undefined {
  if (key === undefined || key === '') return text
  try {
    const value: unknown = JSON.parse(text)
    const found: unknown =
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([name]) => name === key)?.[1]
        : undefined
    return found === undefined ? undefined : String(found)
  } catch {
    // Not JSON: no key is there. The parser's words would quote the secret.
    return undefined
  }
}
