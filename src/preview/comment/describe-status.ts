import type { DatabaseMode, PreviewView, RedisMode } from '../record/types.ts'

interface StatusWords {
  readonly icon: string
  /** After "Preview of app: ". */
  readonly title: string
  /** Of the one line under the title, when there is something to say. */
  readonly says?: string
}

/** How each status of a preview is told. */
export const STATUS_WORDS: Readonly<Record<PreviewView['status'], StatusWords>> = {
  building: { icon: '⏳', title: 'building' },
  'build-failed': {
    icon: '❌',
    title: 'build failed',
    says: 'There is no image of this commit, so nothing was changed.',
  },
  'build-cancelled': {
    icon: '⚪',
    title: 'not built',
    says: 'There is no image of this commit, so nothing was changed.',
  },
  deploying: { icon: '⏳', title: 'deploying' },
  ready: { icon: '✅', title: 'ready' },
  failed: { icon: '❌', title: 'failed', says: 'The previous release, if any, is still live.' },
  sleeping: {
    icon: '💤',
    title: 'asleep',
    says: 'Database, address and config vars are kept. A push or a comment wakes it:',
  },
  destroying: { icon: '⏳', title: 'being destroyed' },
  destroyed: {
    icon: '⚪',
    title: 'destroyed',
    says: 'Every resource was checked afterwards, and none is left.',
  },
  'destroy-failed': {
    icon: '❌',
    title: 'not fully destroyed',
    says: 'Some resources remain. The next sweep tries again.',
  },
  refused: { icon: '⚪', title: 'none' },
}

const DATABASES: Readonly<Record<DatabaseMode, string>> = {
  none: 'none',
  shared: 'its own database and role in the shared Postgres',
  template: 'its own database and role in the shared Postgres, copied from the seed template',
  external: 'external, set by the workflow',
}

const REDIS: Readonly<Record<RedisMode, string | undefined>> = {
  none: undefined,
  prefix: 'the shared Redis, under its own key prefix',
  sidecar: 'a Redis sidecar for each process',
}

/** `its own database …; Redis: …` */
export function describeData({ database, redis }: Pick<PreviewView, 'database' | 'redis'>): string {
  const cache = REDIS[redis]
  return cache === undefined ? DATABASES[database] : `${DATABASES[database]}; ${cache}`
}

/** `1 December 2026, 14:05 UTC`; what is not a date is unchanged. */
export function describeTime(iso: string): string {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return iso
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(at)
  return `${day}, ${at.toISOString().slice(11, 16)} UTC`
}

/** `4.2 s`, `2 min 05 s`; of what took no time worth saying, `under 1 s`. */
export function describeSeconds(seconds: number): string {
  if (seconds < 0.05) return 'under 1 s'
  if (seconds < 60) return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`
}
