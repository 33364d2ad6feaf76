import { repositoryApi } from '../../../src/github/repository-api.ts'
import { type Logger, silentLogger } from '../../../src/runtime/log.ts'
import { Redactor } from '../../../src/runtime/redaction/redactor.ts'

/** What GitHub answers: data, or a refusal. */
export type Answer = { readonly data: unknown; readonly link?: string } | Error

/** A refusal as Octokit throws it. */
export const refused = (status: number, message: string, headers: Readonly<Record<string, string>> = {}) =>
  Object.assign(new Error(message), { status, response: { headers } })

/**
 * GitHub's REST API of acme/shop from a list of answers, without a network: every request is written down as it would
 * leave, with its path, query and body, and takes the next answer.
 */
export function scriptedGithub(...answers: Answer[]) {
  const calls: (readonly [string, unknown?])[] = []
  const pauses: number[] = []
  const warnings: string[] = []
  const redactor = new Redactor()
  const clock = { sleep: async (ms: number) => void pauses.push(ms), now: () => Date.UTC(2026, 11, 1, 9, 5) }
  const place = { repository: 'acme/shop', apiUrl: 'https://api.github.test' }
  const api = repositoryApi('token', place, { clock, redactor })
  api.octokit.hook.wrap('request', (_request, options) => {
    const { method, url, body } = api.octokit.request.endpoint(options)
    const call = `${method} ${url.replace(place.apiUrl, '')}`
    calls.push(body === undefined ? [call] : [call, body])
    const answer = answers.shift()
    if (answer === undefined) throw new Error(`No answer is left for ${call}`)
    if (answer instanceof Error) throw answer
    const { data, link } = answer
    return { status: 200, url, headers: link === undefined ? {} : { link }, data }
  })
  const log: Logger = { ...silentLogger, warning: (message) => warnings.push(message) }
  return { api, calls, pauses, warnings, redactor, clock, log, unused: answers }
}
