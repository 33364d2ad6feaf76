import type { Scenario } from '../scenario.ts'
import { stagingLane } from './staging.ts'

/** The three pushes to production. `original` gives a file of the example as it is. */
export const pushes = (original: (path: string) => string): readonly Scenario[] => [
  push({
    name: 'push v1',
    message: 'Begin the verse',
    story: 'first push: build, migrate the database, create the services',
    files: {},
    outcome: 'live',
  }),
  {
    ...push({
      name: 'push v2',
      message: 'Remember who wrote each verse',
      story: 'a new migration and new code, while people read and write',
      files: {
        'migrations/002-author.sql':
          "ALTER TABLE verses ADD COLUMN author TEXT NOT NULL DEFAULT 'anonymous';\n",
      },
      outcome: 'live',
      // From here on somebody works on staging.
      meanwhile: (runner) => runner.inBackground('staging', () => stagingLane(runner, original)),
    }),
  },
  push({
    name: 'push v3',
    message: 'Break the web process at boot',
    story: 'the web process dies on startup: the deployment must roll back automatically',
    files: { 'lib/shutdown.js': "throw new Error('BOARD_SIGNING_KEY is not set')\n" },
    outcome: 'went-back',
  }),
]

interface Push extends Pick<Scenario, 'name' | 'story' | 'outcome'> {
  readonly message: string
  readonly files: Readonly<Record<string, string>>
  /** Once the commit is there. */
  meanwhile?(runner: Parameters<Scenario['run']>[0]): void
}

const push = ({ message, files, meanwhile, ...scenario }: Push): Scenario => ({
  ...scenario,
  underLoad: scenario.name !== 'push v1',
  run: async (runner) => {
    const sha = runner.repository.commit('main', message, files)
    meanwhile?.(runner)
    return { result: await runner.push('deploy.yml', 'main', sha), environment: 'production' }
  },
})
