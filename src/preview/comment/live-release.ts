import type { LiveRelease, PreviewView } from '../record/types.ts'

/**
 * What a comment remembers of the release that is live, hidden at its end: whoever says that the next one is being
 * built has no access to AWS, and its address must stay.
 */
const HIDDEN = /<!-- renga-live:([\w-]{1,4000}) -->\s*$/

/** After this view, given what the comment said before. */
export function liveAfter(view: PreviewView, before: LiveRelease | undefined): LiveRelease | undefined {
  switch (view.status) {
    case 'ready': {
      // A command on what is there (wake, keep) does not know its number.
      const release = view.release ?? (before?.sha === view.sha ? before?.release : undefined)
      return {
        ...(view.url === undefined ? {} : { url: view.url }),
        ...(release === undefined ? {} : { release }),
        ...(view.sha === undefined ? {} : { sha: view.sha }),
      }
    }
    case 'destroying':
    case 'destroyed':
    case 'destroy-failed':
    case 'refused':
      return undefined
    default:
      return before
  }
}

/** Empty when nothing is live, or when it is too long to be true. */
export function hideLive(live: LiveRelease | undefined): string {
  if (live === undefined) return ''
  const hidden = `<!-- renga-live:${Buffer.from(JSON.stringify(live)).toString('base64url')} -->\n`
  return HIDDEN.test(hidden) ? hidden : ''
}

/** Only what has the form of an address, a release and a commit: whoever writes as a bot can write a comment. */
export function readLive(body: string): LiveRelease | undefined {
  const hidden = HIDDEN.exec(body)?.[1]
  if (hidden === undefined) return undefined
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(hidden, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
  const text = (name: keyof LiveRelease, form: RegExp): Partial<LiveRelease> => {
    const found: unknown = Reflect.get(Object(value), name)
    return typeof found === 'string' && form.test(found) ? { [name]: found } : {}
  }
  return {
    ...text('url', /^https?:\/\/[\w.:-]{1,300}\/?$/),
    ...text('release', /^v[1-9]\d{0,9}$/),
    ...text('sha', /^[0-9a-f]{40}$/),
  }
}
