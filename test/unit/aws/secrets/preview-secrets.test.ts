import { expect, it } from '@jest/globals'
import { startAccount } from '../../../../emulator/account.ts'
import { inProcessClient } from '../../../../emulator/aws/wire/in-process-handler.ts'
import { VirtualClock } from '../../../../emulator/clock.ts'
import { SecretsManagerPreviews } from '../../../../src/aws/secrets/preview-secrets.ts'

it('masks config vars, and not the name that is part of the address', async () => {
  const account = await startAccount({
    clock: new VirtualClock(),
    accountId: '123456789012',
    region: 'eu-west-1',
  })
  const client = inProcessClient(account.server)
  const credentials = { ...client.credentials, sessionToken: '', expiration: new Date(8.64e15) }
  const masked: string[] = []
  const log = { mask: (value: string) => masked.push(value) }
  const secrets = new SecretsManagerPreviews(
    { client: { ...client, retryMode: 'standard', customUserAgent: [], credentials } },
    log,
  )
  const values = new Map([
    ['HEROKU_APP_NAME', 'shop-pr-7'],
    ['HEROKU_BRANCH', 'feature/running'],
    ['SESSION_KEY', 'k-0123456789abcdef'],
  ])
  await secrets.write('renga/shop/preview/pr-7', values, {})
  await secrets.read('renga/shop/preview/pr-7')
  await account.server.close()
  expect([...new Set(masked)]).toEqual(['k-0123456789abcdef'])
})
