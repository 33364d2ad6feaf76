import { expect, it } from '@jest/globals'
import { startAccount } from '../../../../emulator/account.ts'
import { inProcessClient } from '../../../../emulator/aws/wire/in-process-handler.ts'
import { VirtualClock } from '../../../../emulator/clock.ts'
import { SecretsConfigStore } from '../../../../src/aws/secrets/config-store.ts'
import { maskConfigVars } from '../../../../src/release/config/config-vars.ts'
import type { Release } from '../../../../src/release/ledger/release.ts'
import { openDerived } from '../../../../src/release/open/open-derived.ts'
import { openRelease, resumeRelease } from '../../../../src/release/open/open-release.ts'
import { type OpenFacts, Redactor } from '../../../../src/runtime/redaction/redactor.ts'
import { read } from '../../../support/app/reading.ts'
import { fakesOf, IMAGE, PLATFORM, RUN } from '../../../support/release/fakes.ts'

const RENGA = `public-config-vars: [REGION, MODE]
environments:
  production:
    public-config-vars: [MOTTO]
`
const appIn = (environment: string) =>
  read({ procfile: 'web: a\nworker: b\n', rengaYml: RENGA, environment }).app

it('are those of renga.yml and of the environment together', () => {
  expect(appIn('production').publicConfigVars).toEqual(['REGION', 'MODE', 'MOTTO'])
  expect(appIn('staging').publicConfigVars).toEqual(['REGION', 'MODE'])
  expect(read({ procfile: 'web: a\n' }).app.publicConfigVars).toBeUndefined()
})

it('are kept in the release, and told to whoever reads its config vars', async () => {
  const fakes = fakesOf(new VirtualClock())
  const told: (OpenFacts | undefined)[] = []
  const config = {
    current: (open?: OpenFacts) => {
      told.push(open)
      return fakes.config.current()
    },
    version: (id: string, open?: OpenFacts) => {
      told.push(open)
      return fakes.config.version(id)
    },
    available: () => fakes.config.available(),
  }
  const request = {
    platform: PLATFORM,
    app: appIn('production'),
    image: IMAGE,
    description: undefined,
    run: RUN,
  }
  const release = await openRelease({ ...fakes, config }, request)
  expect(release.publicConfigVars).toEqual(['REGION', 'MODE', 'MOTTO'])
  // The repository is not read again: the record has it.
  await resumeRelease({ ...fakes, config }, PLATFORM, release.version)
  expect(told.length).toBeGreaterThan(2)
  for (const open of told) {
    expect(open?.names).toEqual(['REGION', 'MODE', 'MOTTO'])
    expect(open?.texts).toEqual(expect.arrayContaining(['web', 'worker']))
  }
})

it("a promotion does not make another environment's secrets public: what staging's section lists stays there", async () => {
  const renga = `public-config-vars: [REGION]
environments:
  staging:
    public-config-vars: [DATABASE_URL]
`
  const app = read({ procfile: 'web: a\nworker: b\n', rengaYml: renga, environment: 'staging' }).app
  const staging = fakesOf(new VirtualClock())
  const request = { platform: PLATFORM, app, image: IMAGE, description: undefined, run: RUN }
  const opened = await openRelease(staging, request)
  expect(opened.publicConfigVars).toEqual(['REGION', 'DATABASE_URL'])
  const source = { ...opened, environment: 'staging' }

  const production = fakesOf(new VirtualClock())
  const told: (readonly string[] | undefined)[] = []
  const config = {
    current: (open?: OpenFacts) => {
      told.push(open?.names)
      return production.config.current()
    },
    version: (id: string, open?: OpenFacts) => {
      told.push(open?.names)
      return production.config.version(id)
    },
    available: () => production.config.available(),
  }
  const promote = (from: Release, runKey: string) =>
    openDerived(
      { ...production, config },
      {
        platform: PLATFORM,
        run: { ...RUN, runKey },
        isSame: () => true,
        signal: new AbortController().signal,
        decide: async () => ({
          source: from,
          kind: 'promotion',
          description: 'Promote staging v1',
          config: { kind: 'head' },
        }),
      },
    )
  const promoted = await promote(source, '99-1/promote')
  expect(promoted?.publicConfigVars).toEqual(['REGION'])
  expect(promoted).not.toHaveProperty('ownPublicConfigVars')
  expect(told.length).toBeGreaterThan(0)
  for (const names of told) expect(names).toEqual(['REGION'])
})

it('are not hidden, and all others are', async () => {
  const account = await startAccount({
    clock: new VirtualClock(),
    accountId: '123456789012',
    region: 'eu-west-1',
  })
  const secret = account.secrets.create('shop', { description: undefined, kmsKeyId: undefined })
  const vars = { MODE: 'maintenance-free', MOTTO: 'old pond', KEY: 'hunter2-x', KIND: 'worker' }
  account.secrets.addVersion(
    secret,
    { text: JSON.stringify(vars) },
    { token: undefined, labels: ['AWSCURRENT'] },
  )
  const client = inProcessClient(account.server)
  const credentials = { ...client.credentials, sessionToken: '', expiration: new Date(8.64e15) }
  const redactor = new Redactor()
  const store = new SecretsConfigStore(
    { client: { ...client, retryMode: 'standard', customUserAgent: [], credentials }, redactor },
    secret.arn,
    { mask: (value, name) => void redactor.add(value, name) },
  )
  await store.current({ names: ['MODE'], texts: ['worker'] })
  await account.server.close()
  expect(redactor.redact('maintenance-free | old pond | hunter2-x | worker')).toBe(
    'maintenance-free | *** | *** | worker',
  )
})

it('what the platform says of an app by name is none either', () => {
  const masked: string[] = []
  maskConfigVars(
    new Map([
      ['HEROKU_APP_NAME', 'shop-pr-7'],
      ['KEY', 'hunter2'],
    ]),
    { mask: (value) => masked.push(value) },
  )
  expect(masked).toEqual(['hunter2'])
})
