import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { isObject, toText } from '../workflow/expressions.ts'
import { removeExtraHeader, writeExtraHeader } from '../workflow/sources.ts'
import { ActionError } from './action-file.ts'
import type { HostAction } from './host-action.ts'

/**
 * actions/checkout, done by the runner: the commit comes from the local repository, not from github.com. Honours
 * `repository`, `ref`, `path`, `clean`, `token`, `fetch-depth` and `persist-credentials` (the header that the real one
 * leaves in .git/config, removed in the post step); the rest is ignored, `filter` among it. Outputs `ref` and `commit`.
 */
export const checkout: HostAction = async ({ inputs, session, log }) => {
  const github = session.contexts['github']
  const context = (name: string) => (isObject(github) ? toText(github[name]) : '')
  const repository = inputs['repository'] || context('repository')
  const wanted = inputs['ref'] ?? ''
  const { workspace } = session.directories
  const destination = resolve(workspace, inputs['path'] || '.')
  if (relative(workspace, destination).startsWith('..')) {
    throw new ActionError(`Repository path '${destination}' is not under '${workspace}'`)
  }
  const origin =
    repository.toLowerCase() === context('repository').toLowerCase()
      ? session.own
      : session.finder.find(repository, wanted || 'HEAD')
  if (origin === undefined)
    throw new ActionError(
      `Checkout of ${repository}: this runner has no source for it. Use its directory in actionSources.`,
    )
  const source = wanted === '' || wanted === origin.ref || wanted === origin.sha ? origin : origin.at(wanted)
  if (source === undefined)
    throw new ActionError(`A branch or tag with the name '${wanted}' could not be found in ${repository}.`)
  log.info(
    `Checked out by the runner itself: ${source.repository} at ${source.sha} (${source.ref}), from a local repository.`,
  )
  if (existsSync(destination) && (inputs['clean'] ?? 'true') !== 'false') {
    for (const entry of readdirSync(destination))
      rmSync(join(destination, entry), { recursive: true, force: true })
  }
  mkdirSync(destination, { recursive: true })
  source.checkout(destination, Number(inputs['fetch-depth'] || 1))
  const outputs = { ref: source.ref, commit: source.sha }
  if (inputs['persist-credentials'] === 'false' || !existsSync(join(destination, '.git'))) return { outputs }
  const token = inputs['token'] || context('token')
  const url = `${context('server_url')}/`
  const secret = Buffer.from(`x-access-token:${token}`).toString('base64')
  session.masker.add(secret)
  writeExtraHeader(destination, url, `AUTHORIZATION: basic ${secret}`)
  return {
    outputs,
    post: async () => {
      if (existsSync(join(destination, '.git'))) removeExtraHeader(destination, url)
    },
  }
}
