import { getOctokit } from '@actions/github'
import type { Redactor } from '../runtime/redaction/redactor.ts'
import { readableAnswer } from './readable-answer.ts'

/** `owner/name` and the API's address of the server that the job runs on (GHES has its own). */
export interface GitHubPlace {
  readonly repository: string
  readonly apiUrl: string
}

/**
 * What a request acts on, and GitHub's own words. A config var that says the same (`MODE=preview`) must not lead it
 * elsewhere.
 */
const FACTS = new Set([
  'owner',
  'repo',
  'ref',
  'sha',
  'environment',
  'task',
  'state',
  'content',
  'basehead',
  'path',
  'username',
  'per_page',
  'page',
])

/** GitHub ends a request after 10 s (https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api). */
const PATIENCE_MS = 60_000

export type Octokit = ReturnType<typeof getOctokit>

/**
 * The one client of GitHub's API. No secret that the redactor knows leaves in a request, whoever makes it: the runner
 * masks the log only. Texts are redacted by their writers before they are escaped and cut; this is the last net.
 */
export function openOctokit(
  token: string,
  place: GitHubPlace,
  redactor: Redactor,
  patienceMs = PATIENCE_MS,
): Octokit {
  const octokit = getOctokit(token, { baseUrl: place.apiUrl })
  octokit.hook.before('request', (options) => {
    // The token itself is a masked secret, and is in a header.
    const { headers, request, url, baseUrl, method, mediaType, ...parameters } = options
    const texts = Object.entries(parameters).filter(([name]) => !FACTS.has(name))
    Object.assign(options, redactor.redactAll(Object.fromEntries(texts)))
  })
  octokit.hook.wrap('request', (request, options) => {
    // Not a copy: the hooks within get these very options.
    Object.assign(options, {
      request: { ...options.request, signal: AbortSignal.timeout(patienceMs) },
    })
    return readableAnswer(new URL(place.apiUrl).host, () => request(options))
  })
  return octokit
}
