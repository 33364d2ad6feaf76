import { resolveCommit } from '../git.ts'
import { GithubError, nodeId, notFound } from '../respond.ts'
import { repositoryUrl } from '../shapes.ts'
import { stableId } from '../state.ts'
import { type ApiCall, flag, needs, type Route, text } from './route.ts'

const git = '/repos/{owner}/{repo}/git'
const write = needs('contents:write')

/**
 * Refs that point to commits (https://docs.github.com/rest/git/refs). What is written is remembered and shadows the git
 * directory, which stays as it is.
 */
export const refRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${git}/ref/{ref}`,
    needs: needs('contents:read'),
    handle: (call) => {
      const ref = `refs/${call.parameters['ref']}`
      const sha = resolveCommit(call.repository, ref)
      if (sha === undefined) throw notFound()
      return { status: 200, body: refShape(call, ref, sha) }
    },
  },
  {
    method: 'POST',
    path: `${git}/refs`,
    needs: write,
    handle: (call) => {
      const ref = text(call.body, 'ref') ?? ''
      if (!/^refs\/[^/]+\/./.test(ref)) throw new GithubError(422, `${ref} is not a valid ref name.`)
      if (resolveCommit(call.repository, ref) !== undefined) {
        throw new GithubError(422, 'Reference already exists')
      }
      return { status: 201, body: refShape(call, ref, point(call, ref)) }
    },
  },
  {
    method: 'PATCH',
    path: `${git}/refs/{ref}`,
    needs: write,
    handle: (call) => {
      const ref = `refs/${call.parameters['ref']}`
      if (resolveCommit(call.repository, ref) === undefined) {
        throw new GithubError(422, 'Reference does not exist')
      }
      // Whether an update is a fast-forward nobody has asked yet; a tag is moved by force.
      if (!flag(call.body, 'force', false)) throw new GithubError(422, 'Update is not a fast forward')
      return { status: 200, body: refShape(call, ref, point(call, ref)) }
    },
  },
]

function point(call: ApiCall, ref: string): string {
  const sha = resolveCommit(call.repository, text(call.body, 'sha') ?? '')
  if (sha === undefined) throw new GithubError(422, 'Object does not exist')
  call.repository.refs.set(ref, sha)
  return sha
}

function refShape({ repository, urls }: ApiCall, ref: string, sha: string) {
  const api = `${repositoryUrl(repository, urls)}/git`
  return {
    ref,
    node_id: nodeId('REF', stableId(ref)),
    url: `${api}/${ref}`,
    object: { type: 'commit', sha, url: `${api}/commits/${sha}` },
  }
}
