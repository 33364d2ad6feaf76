import { TELLTALE } from '../../emulator/canaries.ts'

/** What happens to the pull request of the demo, and what must come of it. */
export interface Scenario {
  readonly name: string
  readonly story: string
  /** Of GitHub's event: `opened`, `synchronize`, `closed`, `reopened`. */
  readonly action: string
  /** What the author pushes first; undefined: nothing. */
  readonly push?: { readonly message: string; readonly files: Readonly<Record<string, string>> }
  readonly conclusion: 'success' | 'failure'
  /** Must be on the preview's page; undefined: nothing may answer there. */
  readonly page: string | undefined
  /** Must be in the comment. */
  readonly comment: readonly string[]
}

/** `original` gives a file of the example as it is. */
export const scenarios = (original: (path: string) => string): readonly Scenario[] => {
  const titled = (title: string) => ({
    'app.json': original('app.json').replace('"value": "Renga"', `"value": ${JSON.stringify(title)}`),
  })
  return [
    {
      name: 'open',
      story: 'a pull request is opened: build, release phase, services, an address',
      action: 'opened',
      push: { message: 'Give the board a title', files: titled('A summer river') },
      conclusion: 'success',
      page: 'A summer river',
      comment: ['✅', 'ready', '/preview keep'],
    },
    {
      name: 'push',
      story: 'another commit: app.json is read again, the address stays',
      action: 'synchronize',
      push: { message: 'A better title', files: titled('How pleasant') },
      conclusion: 'success',
      page: 'How pleasant',
      comment: ['✅', 'ready'],
    },
    {
      name: 'break',
      story: 'a commit whose web process dies on startup: the previous release is still live',
      action: 'synchronize',
      push: {
        message: 'Break the web process at boot',
        files: {
          'lib/shutdown.js': `export const onShutdown = () => {}\n${TELLTALE}\nthrow new Error('BOARD_SIGNING_KEY is not set')\n`,
        },
      },
      conclusion: 'failure',
      page: 'How pleasant',
      comment: ['❌', 'failed', 'BOARD_SIGNING_KEY is not set'],
    },
    {
      name: 'close',
      story: 'it is closed: the workflow of the default branch destroys everything, and checks',
      action: 'closed',
      conclusion: 'success',
      page: undefined,
      comment: ['destroyed', 'none is left'],
    },
    {
      name: 'reopen',
      story: 'it is reopened, fixed: the same address',
      action: 'reopened',
      push: { message: 'Fix the boot', files: { 'lib/shutdown.js': original('lib/shutdown.js') } },
      conclusion: 'success',
      page: 'How pleasant',
      comment: ['✅', 'ready'],
    },
    {
      name: 'merge',
      story: 'it is merged',
      action: 'closed',
      conclusion: 'success',
      page: undefined,
      comment: ['destroyed'],
    },
  ]
}
