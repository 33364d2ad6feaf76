import { IAMClient, ListRolesCommand } from '@aws-sdk/client-iam'
import { ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { GetParametersByPathCommand, SSMClient } from '@aws-sdk/client-ssm'
import { expect, it } from '@jest/globals'
import { PAGE_SIZES, pageSizeMistake } from '../../../../emulator/aws/wire/page-sizes.ts'
import { failure, startAccountHarness } from '../../../support/emulator/clients.ts'

it.each(Object.entries(PAGE_SIZES))(
  '%s takes pages within its range only',
  (action, { member, least, most }) => {
    const [service = '', operation = ''] = action.split(':')
    const mistake = (size: number) => pageSizeMistake(service, operation, { [member]: size })?.message
    expect([mistake(least), mistake(most), pageSizeMistake(service, operation, {})]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(mistake(least - 1)).toMatch(new RegExp(`greater than or equal to ${least}$`))
    expect(mistake(most + 1)).toMatch(new RegExp(`less than or equal to ${most}$`))
  },
)

it('is refused by the name that each service has for it', async () => {
  const account = await startAccountHarness()
  const { client } = account
  const asked = [
    new SSMClient(client).send(new GetParametersByPathCommand({ Path: '/a', MaxResults: 11 })),
    new SecretsManagerClient(client).send(new ListSecretsCommand({ MaxResults: 0 })),
    new IAMClient(client).send(new ListRolesCommand({ MaxItems: 1001 })),
  ]
  const refused = await Promise.all(asked.map(failure))
  expect(refused.map(({ name, message }) => `${name}: ${message}`)).toEqual([
    "ValidationException: 1 validation error detected: Value '11' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 10",
    "ValidationException: 1 validation error detected: Value '0' at 'maxResults' failed to satisfy constraint: Member must have value greater than or equal to 1",
    "ValidationError: 1 validation error detected: Value '1001' at 'maxItems' failed to satisfy constraint: Member must have value less than or equal to 1000",
  ])
  expect(account.server.violations).toEqual([])
  await account.close()
})
