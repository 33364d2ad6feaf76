import { expect, it } from '@jest/globals'
import { APP_JSON, appOf, PreviewHarness } from '../../../support/preview/harness.ts'

const WITH_SCRIPTS = appOf({ ...APP_JSON, scripts: { postdeploy: 'seed', 'pr-predestroy': 'goodbye' } })

it('writes and reads the streams of this preview, which its Logs link shows and no other one has', async () => {
  const harness = new PreviewHarness({ quiet: true })
  const { account, github } = harness
  const written = new Map<string, string>()
  const { register } = account.previewTaskDefinitions
  const { register: registerRelease } = account.registry
  for (const [registry, call] of [
    [account.previewTaskDefinitions, register],
    [account.registry, registerRelease],
  ] as const)
    Object.assign(registry, {
      register: async (input: Parameters<typeof register>[0]) => {
        const { options } = input.containerDefinitions[0].logConfiguration
        written.set(input.family, options['awslogs-stream-prefix'] ?? '')
        return call(input)
      },
    })
  const read = new Set<string>()
  const { logs } = account
  Object.assign(account, {
    logs: {
      ...logs,
      read: (stream: string, next: string | undefined) => {
        read.add(stream.replace(/\/app\/[^/]*$/, ''))
        return logs.read(stream, next)
      },
    },
  })
  github.open(1)
  await harness.up(1, { material: { app: WITH_SCRIPTS }, settings: { database: 'shared' } })
  expect(Object.fromEntries(written)).toEqual({
    'shop-preview-database': 'pr-1/database',
    'shop-preview-web': 'pr-1/web',
    'shop-preview-worker': 'pr-1/worker',
    'shop-preview-release': 'pr-1/release',
    'shop-preview-postdeploy': 'pr-1/postdeploy',
    'shop-preview-pr-predestroy': 'pr-1/pr-predestroy',
  })
  expect(github.shown.get(1)?.logsUrl).toMatch(/\$3FlogStreamNameFilter\$3Dpr-1\$252F$/)
  expect(account.ledgers.get('pr-1')?.releases[0]?.releasePhase.logStream).toMatch(/^pr-1\/release\/app\//)
  github.close(1)
  await harness.down(1)
  expect([...read].sort()).toEqual(['pr-1/database', 'pr-1/postdeploy', 'pr-1/pr-predestroy', 'pr-1/release'])
})
