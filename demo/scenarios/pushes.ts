import type { Act } from '../scenario.ts'
import { stagingLane } from './staging.ts'

/** The three pushes to production. `original` gives a file of the example as it stands. */
export const pushes = (original: (path: string) => string): readonly Act[] => [
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
      meanwhile: (theatre) => theatre.aside('staging', () => stagingLane(theatre, original)),
    }),
  },
  push({
    name: 'push v3',
    message: 'Break the web process at boot',
    story: 'the web process dies as it starts: the deployment must go back by itself',
    files: { 'lib/shutdown.js': "throw new Error('BOARD_SIGNING_KEY is not set')\n" },
    outcome: 'went-back',
  }),
]

interface Push extends Pick<Act, 'name' | 'story' | 'outcome'> {
  readonly message: string
  readonly files: Readonly<Record<string, string>>
  /** Once the commit is there. */
  meanwhile?(theatre: Parameters<Act['play']>[0]): void
}

const push = ({ message, files, meanwhile, ...act }: Push): Act => ({
  ...act,
  underLoad: act.name !== 'push v1',
  play: async (theatre) => {
    const sha = theatre.repository.commit('main', message, files)
    meanwhile?.(theatre)
    return { result: await theatre.push('deploy.yml', 'main', sha), environment: 'production' }
  },
})
