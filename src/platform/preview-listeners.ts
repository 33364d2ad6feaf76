import { UserError } from '../runtime/errors.ts'
import type { SharedAlb } from './preview-descriptor.ts'

/** A listener of previews and the addresses whose DNS record leads to its load balancer. */
export interface PreviewListener {
  readonly arn: string
  /** `https://*.preview.example.com`: the asterisk stands for the preview. */
  readonly url: string
}

/** The listeners of `sharedAlb`, each with its own pattern or, where it has none, with that of `sharedAlb.url`. */
export const listenersOf = ({ listeners, url }: Pick<SharedAlb, 'listeners' | 'url'>): PreviewListener[] =>
  listeners.map((listener) => (typeof listener === 'string' ? { arn: listener, url } : listener))

/** `https://*.preview.example.com` -> `*.preview.example.com` */
export const hostPattern = (url: string): string => `*${new URL(url.replace('*', 'x')).hostname.slice(1)}`

/**
 * A wildcard record leads to one load balancer: a preview that another one serves under the same pattern is answered
 * 404 there. Throws UserError when two listeners have one pattern.
 *
 * @param parameter its name, for the message
 */
export function checkListeners(sharedAlb: SharedAlb, parameter: string): void {
  const seen = new Map<string, number>()
  for (const [at, { url }] of listenersOf(sharedAlb).entries()) {
    const pattern = hostPattern(url)
    const first = seen.get(pattern)
    if (first !== undefined) {
      throw new UserError(
        `Parameter '${parameter}': 'sharedAlb.listeners[${at}]' and 'sharedAlb.listeners[${first}]' both have the addresses '${pattern}', whose DNS record leads to one load balancer: previews on the other would answer 404.`,
        {
          fix: `Use an object for 'sharedAlb.listeners[${at}]', with its 'arn' and its own 'url', e.g. '${example(url, at)}', and create the wildcard record and certificate for it (docs/platform.md).`,
        },
      )
    }
    seen.set(pattern, at)
  }
}

/** `https://*.preview.example.com`, 1 -> `https://*.preview-2.example.com` */
const example = (url: string, at: number): string => url.replace(/\*\.([^.:/]+)/, `*.$1-${at + 1}`)
