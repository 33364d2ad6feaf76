import {
  changedFiles,
  commitsBetween,
  type GitCommit,
  listCommits,
  mergeBase,
  readBlob,
  readCommit,
  readPath,
  resolveCommit,
  type TreeEntry,
} from '../git.ts'
import { GithubError, nodeId, notFound, page } from '../respond.ts'
import { fullName, repositoryShape, repositoryUrl, userShape } from '../shapes.ts'
import { type ApiCall, needs, type Route } from './route.ts'

const contents = needs('contents:read')
const repo = '/repos/{owner}/{repo}'

/**
 * Repositories, collaborators, commits, comparisons and contents (https://docs.github.com/rest/repos, /rest/commits).
 */
export const repositoryRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: repo,
    needs: needs('metadata:read'),
    handle: ({ repository, urls }) => ({ status: 200, body: repositoryShape(repository, urls) }),
  },
  {
    method: 'GET',
    path: `${repo}/collaborators/{username}/permission`,
    needs: needs('metadata:read'),
    handle: ({ state, repository, parameters, urls }) => {
      const user = state.users.get((parameters['username'] ?? '').toLowerCase())
      if (user === undefined) throw notFound()
      const role =
        repository.collaborators.get(user.login.toLowerCase()) ??
        (repository.visibility === 'public' ? 'read' : 'none')
      // `permission` knows four words; maintain and triage fall to write and read.
      const permission = role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role
      return {
        status: 200,
        body: { permission, role_name: role, user: { ...userShape(user, urls), role_name: role } },
      }
    },
  },
  {
    method: 'GET',
    path: `${repo}/commits`,
    needs: contents,
    handle: (call) => {
      const start = commitOf(call, call.query.get('sha') || call.repository.defaultBranch)
      const { items, headers } = page(listCommits(call.repository, start), call.url)
      return { status: 200, headers, body: items.map((commit) => commitShape(commit, call)) }
    },
  },
  {
    method: 'GET',
    path: `${repo}/commits/{ref}`,
    needs: contents,
    handle: (call) => {
      const ref = call.parameters['ref'] ?? ''
      const commit = readCommit(call.repository, resolveCommit(call.repository, ref) ?? '')
      if (commit === undefined) throw new GithubError(422, `No commit found for SHA: ${ref}`)
      const parent = commit.parents[0]
      const files = parent === undefined ? [] : fileShapes(call, parent, commit.sha)
      const additions = files.reduce((sum, file) => sum + file.additions, 0)
      const deletions = files.reduce((sum, file) => sum + file.deletions, 0)
      return {
        status: 200,
        body: {
          ...commitShape(commit, call),
          stats: { additions, deletions, total: additions + deletions },
          files,
        },
      }
    },
  },
  {
    method: 'GET',
    path: `${repo}/compare/{basehead}`,
    needs: contents,
    handle: (call) => {
      const [base, head] = (call.parameters['basehead'] ?? '').split('...')
      if (base === undefined || head === undefined) throw notFound()
      return {
        status: 200,
        ...comparison(call, commitOf(call, base), commitOf(call, head), `${base}...${head}`),
      }
    },
  },
  {
    method: 'GET',
    path: `${repo}/contents/{path}`,
    needs: contents,
    handle: (call) => {
      const path = (call.parameters['path'] ?? '').replace(/^\/+|\/+$/g, '')
      const commit = commitOf(call, call.query.get('ref') || call.repository.defaultBranch)
      const found = readPath(call.repository, commit, path)
      if (found === undefined) throw notFound()
      if (isEntry(found)) {
        const content =
          found.type === 'file'
            ? `${readBlob(call.repository, found.sha).toString('base64').replace(/.{60}/g, '$&\n')}\n`
            : ''
        return {
          status: 200,
          body: { ...entryShape(found, call), type: 'file', encoding: 'base64', content },
        }
      }
      return { status: 200, body: found.map((entry) => entryShape(entry, call)) }
    },
  },
]

/** Changed files of two commits as `diff-entry`. */
export function fileShapes(call: ApiCall, base: string, head: string) {
  const api = repositoryUrl(call.repository, call.urls)
  const web = `${call.urls.web}/${fullName(call.repository)}`
  return changedFiles(call.repository, base, head).map((file) => ({
    sha: file.blob,
    filename: file.filename,
    ...(file.previous === undefined ? {} : { previous_filename: file.previous }),
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${web}/blob/${head}/${file.filename}`,
    raw_url: `${web}/raw/${head}/${file.filename}`,
    contents_url: `${api}/contents/${file.filename}?ref=${head}`,
  }))
}

function comparison(call: ApiCall, base: string, head: string, name: string) {
  const merge = mergeBase(call.repository, base, head)
  const baseCommit = readCommit(call.repository, base)
  const mergeCommit = readCommit(call.repository, merge ?? '')
  if (merge === undefined || baseCommit === undefined || mergeCommit === undefined)
    throw new GithubError(404, 'No common ancestor between the two commits.')
  const ahead = commitsBetween(call.repository, base, head)
  const behind = commitsBetween(call.repository, head, base)
  const { items, headers } = page(ahead, call.url)
  const url = `${repositoryUrl(call.repository, call.urls)}/compare/${name}`
  const web = `${call.urls.web}/${fullName(call.repository)}/compare/${name}`
  const status =
    ahead.length > 0 && behind.length > 0
      ? 'diverged'
      : ahead.length > 0
        ? 'ahead'
        : behind.length > 0
          ? 'behind'
          : 'identical'
  return {
    headers,
    body: {
      url,
      html_url: web,
      permalink_url: web,
      diff_url: `${web}.diff`,
      patch_url: `${web}.patch`,
      status,
      base_commit: commitShape(baseCommit, call),
      merge_base_commit: commitShape(mergeCommit, call),
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits: items.map((commit) => commitShape(commit, call)),
      files: fileShapes(call, merge, head),
    },
  }
}

function commitShape(commit: GitCommit, call: ApiCall) {
  const api = repositoryUrl(call.repository, call.urls)
  const web = `${call.urls.web}/${fullName(call.repository)}/commit`
  const url = (sha: string) => `${api}/commits/${sha}`
  return {
    sha: commit.sha,
    node_id: nodeId('C', Number.parseInt(commit.sha.slice(0, 12), 16)),
    url: url(commit.sha),
    html_url: `${web}/${commit.sha}`,
    comments_url: `${url(commit.sha)}/comments`,
    commit: {
      url: `${api}/git/commits/${commit.sha}`,
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      comment_count: 0,
      tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
      verification: {
        verified: false,
        reason: 'unsigned',
        signature: null,
        payload: null,
        verified_at: null,
      },
    },
    author: null,
    committer: null,
    parents: commit.parents.map((sha) => ({ sha, url: url(sha), html_url: `${web}/${sha}` })),
  }
}

function entryShape(entry: TreeEntry, call: ApiCall) {
  const api = repositoryUrl(call.repository, call.urls)
  const ref = call.query.get('ref') || call.repository.defaultBranch
  const web = `${call.urls.web}/${fullName(call.repository)}`
  const url = `${api}/contents/${entry.path}?ref=${ref}`
  const git = `${api}/git/${entry.type === 'dir' ? 'trees' : 'blobs'}/${entry.sha}`
  const html = `${web}/${entry.type === 'dir' ? 'tree' : 'blob'}/${ref}/${entry.path}`
  return {
    type: entry.type,
    name: entry.path.slice(entry.path.lastIndexOf('/') + 1),
    path: entry.path,
    sha: entry.sha,
    size: entry.size,
    url,
    html_url: html,
    git_url: git,
    download_url: entry.type === 'dir' ? null : `${web}/raw/${ref}/${entry.path}`,
    _links: { self: url, git, html },
  }
}

function isEntry(found: TreeEntry | readonly TreeEntry[]): found is TreeEntry {
  return !Array.isArray(found)
}

function commitOf(call: ApiCall, ref: string): string {
  const sha = resolveCommit(call.repository, ref)
  if (sha === undefined) throw notFound()
  return sha
}
