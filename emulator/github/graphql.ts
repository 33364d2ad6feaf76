import { resolveCommit } from './git.ts'
import { nodeId, type Reply } from './respond.ts'
import { type GithubState, stableId } from './state.ts'

/**
 * The one question that the GitHub CLI asks by GraphQL before it makes a release: is there a ref of this name? Anything
 * else is refused (https://docs.github.com/graphql/reference/git#ref).
 */
export function graphqlReply(state: GithubState, repository: string, raw: string): Reply {
  const request = Object(raw.startsWith('{') ? JSON.parse(raw) : {})
  const { owner, name, tagName } = Object(request.variables)
  if (!/^query RepositoryFindRef\(/.test(String(request.query)))
    return {
      status: 200,
      body: {
        errors: [{ type: 'UNSUPPORTED', message: 'The local GitHub answers RepositoryFindRef only.' }],
      },
    }
  const found = state.find(`${owner}/${name}`)
  if (found === undefined || `${owner}/${name}`.toLowerCase() !== repository.toLowerCase())
    return {
      status: 200,
      body: {
        data: { repository: null },
        errors: [
          {
            type: 'NOT_FOUND',
            path: ['repository'],
            message: `Could not resolve to a Repository with the name '${owner}/${name}'.`,
          },
        ],
      },
    }
  const known = resolveCommit(found, String(tagName)) !== undefined
  const ref = known ? { id: nodeId('REF', stableId(String(tagName))) } : null
  return { status: 200, body: { data: { repository: { ref } } } }
}
