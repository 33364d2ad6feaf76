import { resolveCommit } from './git.ts'
import { nodeId, type Reply } from './respond.ts'
import { type GithubState, type Repository, stableId } from './state.ts'

/**
 * The questions that the GitHub CLI asks by GraphQL: before it makes a release, is there a ref of this name
 * (https://docs.github.com/graphql/reference/git#ref); before it runs a workflow, which is the default branch
 * (cli/cli api/queries_repo.go, GitHubRepo). Anything else is refused.
 */
export function graphqlReply(state: GithubState, repository: string, raw: string): Reply {
  const request = Object(raw.startsWith('{') ? JSON.parse(raw) : {})
  const { owner, name, tagName } = Object(request.variables)
  const [, question = ''] =
    /^\s*(?:fragment [^}]*\}[^}]*\}[^}]*\}\s*)?query (\w+)/.exec(String(request.query)) ?? []
  if (question !== 'RepositoryFindRef' && question !== 'RepositoryInfo')
    return {
      status: 200,
      body: {
        errors: [
          {
            type: 'UNSUPPORTED',
            message: 'The local GitHub answers RepositoryFindRef and RepositoryInfo only.',
          },
        ],
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
  if (question === 'RepositoryInfo')
    return { status: 200, body: { data: { repository: information(found) } } }
  const known = resolveCommit(found, String(tagName)) !== undefined
  const ref = known ? { id: nodeId('REF', stableId(String(tagName))) } : null
  return { status: 200, body: { data: { repository: { ref } } } }
}

function information(repository: Repository) {
  return {
    id: nodeId('R', repository.id),
    name: repository.name,
    owner: { login: repository.owner },
    hasIssuesEnabled: true,
    description: '',
    hasWikiEnabled: false,
    viewerPermission: 'WRITE',
    defaultBranchRef: { name: repository.defaultBranch },
    parent: null,
    mergeCommitAllowed: true,
    rebaseMergeAllowed: true,
    squashMergeAllowed: true,
  }
}
