/** One push of the demo: what it changes in the app, and what must come of it. */
export interface Version {
  readonly name: string
  readonly message: string
  readonly story: string
  readonly files: Readonly<Record<string, string>>
  /** `live`: it serves. `went-back`: deployed and turned back by itself. `never-deployed`: stopped by its release phase. */
  readonly outcome: 'live' | 'went-back' | 'never-deployed'
}

/** The four pushes. `original` gives a file of the example as it stands. */
export const versions = (original: (path: string) => string): readonly Version[] => [
  {
    name: 'v1',
    message: 'Begin the verse',
    story: 'first push: build, migrate the database, create the services',
    files: {},
    outcome: 'live',
  },
  {
    name: 'v2',
    message: 'Remember who wrote each verse',
    story: 'a new migration and new code, while people read and write',
    files: {
      'migrations/002-author.sql':
        "ALTER TABLE verses ADD COLUMN author TEXT NOT NULL DEFAULT 'anonymous';\n",
    },
    outcome: 'live',
  },
  {
    name: 'v3',
    message: 'Break the web process at boot',
    story: 'the web process dies as it starts: the deployment must go back by itself',
    files: {
      'lib/shutdown.js': "throw new Error('BOARD_SIGNING_KEY is not set')\n",
    },
    outcome: 'went-back',
  },
  {
    name: 'v4',
    message: 'Mend the boot, break the migration',
    story: 'the release phase exits 1: nothing may be deployed',
    files: {
      'lib/shutdown.js': original('lib/shutdown.js'),
      'migrations/003-broken.sql': 'ALTER TABLE poems ADD COLUMN season TEXT;\n',
    },
    outcome: 'never-deployed',
  },
]
