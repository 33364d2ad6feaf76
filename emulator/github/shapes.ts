import { nodeId, timestamp } from './respond.ts'
import type { ApiCall } from './routes/route.ts'
import {
  type CheckRun,
  type Comment,
  type CommitStatus,
  type Deployment,
  type DeploymentStatus,
  type Environment,
  type PullRequest,
  type Reaction,
  type Repository,
  stableId,
  type User,
} from './state.ts'

/** JSON of GitHub's objects, every required member of its OpenAPI schemas. */

type Urls = ApiCall['urls']

export function fullName(repository: Repository): string {
  return `${repository.owner}/${repository.name}`
}

export function repositoryUrl(repository: Repository, urls: Urls): string {
  return `${urls.api}/repos/${fullName(repository)}`
}

export function userShape(user: User, urls: Urls) {
  const login = encodeURIComponent(user.login)
  const api = `${urls.api}/users/${login}`
  return {
    login: user.login,
    id: user.id,
    node_id: nodeId('U', user.id),
    avatar_url: `${urls.web}/avatars/u/${user.id}`,
    gravatar_id: '',
    url: api,
    html_url: `${urls.web}/${login}`,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type: user.type,
    site_admin: false,
  }
}

const repositoryPaths: Readonly<Record<string, string>> = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
}

export function repositoryShape(repository: Repository, urls: Urls) {
  const api = repositoryUrl(repository, urls)
  const web = `${urls.web}/${fullName(repository)}`
  const created = timestamp(repository.createdAt)
  return {
    id: repository.id,
    node_id: nodeId('R', repository.id),
    name: repository.name,
    full_name: fullName(repository),
    private: repository.visibility !== 'public',
    visibility: repository.visibility,
    owner: userShape({ login: repository.owner, id: repository.ownerId, type: 'User' }, urls),
    html_url: web,
    description: null,
    fork: false,
    url: api,
    ...Object.fromEntries(Object.entries(repositoryPaths).map(([name, path]) => [name, `${api}${path}`])),
    clone_url: `${web}.git`,
    git_url: `${web}.git`,
    ssh_url: `${web}.git`,
    svn_url: web,
    mirror_url: null,
    homepage: null,
    language: null,
    default_branch: repository.defaultBranch,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    size: 0,
    open_issues: 0,
    open_issues_count: 0,
    network_count: 0,
    subscribers_count: 0,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    has_downloads: false,
    archived: false,
    disabled: false,
    license: null,
    pushed_at: created,
    created_at: created,
    updated_at: created,
  }
}

export function deploymentShape(deployment: Deployment, repository: Repository, urls: Urls) {
  const url = `${repositoryUrl(repository, urls)}/deployments/${deployment.id}`
  return {
    url,
    id: deployment.id,
    node_id: nodeId('DE', deployment.id),
    sha: deployment.sha,
    ref: deployment.ref,
    task: deployment.task,
    payload: deployment.payload,
    original_environment: deployment.environment,
    environment: deployment.statuses.at(-1)?.environment ?? deployment.environment,
    description: deployment.description,
    creator: userShape(deployment.creator, urls),
    created_at: timestamp(deployment.createdAt),
    updated_at: timestamp(deployment.updatedAt),
    statuses_url: `${url}/statuses`,
    repository_url: repositoryUrl(repository, urls),
    transient_environment: deployment.transient,
    production_environment: deployment.production,
  }
}

export function deploymentStatusShape(
  status: DeploymentStatus,
  deployment: Deployment,
  repository: Repository,
  urls: Urls,
) {
  const url = `${repositoryUrl(repository, urls)}/deployments/${deployment.id}`
  return {
    url: `${url}/statuses/${status.id}`,
    id: status.id,
    node_id: nodeId('DES', status.id),
    state: status.state,
    creator: userShape(status.creator, urls),
    description: status.description,
    environment: status.environment,
    target_url: status.logUrl,
    log_url: status.logUrl,
    environment_url: status.environmentUrl,
    created_at: timestamp(status.createdAt),
    updated_at: timestamp(status.createdAt),
    deployment_url: url,
    repository_url: repositoryUrl(repository, urls),
  }
}

export function commentShape(comment: Comment, repository: Repository, urls: Urls) {
  const api = repositoryUrl(repository, urls)
  return {
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    url: `${api}/issues/comments/${comment.id}`,
    html_url: `${urls.web}/${fullName(repository)}/issues/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${api}/issues/${comment.issue}`,
    body: comment.body,
    user: userShape(comment.user, urls),
    author_association: 'NONE',
    created_at: timestamp(comment.createdAt),
    updated_at: timestamp(comment.updatedAt),
    performed_via_github_app: null,
  }
}

export function reactionShape(reaction: Reaction, urls: Urls) {
  return {
    id: reaction.id,
    node_id: nodeId('REA', reaction.id),
    user: userShape(reaction.user, urls),
    content: reaction.content,
    created_at: timestamp(reaction.createdAt),
  }
}

export function environmentShape(environment: Environment, repository: Repository, urls: Urls) {
  return {
    id: environment.id,
    node_id: nodeId('EN', environment.id),
    name: environment.name,
    url: `${repositoryUrl(repository, urls)}/environments/${encodeURIComponent(environment.name)}`,
    html_url: `${urls.web}/${fullName(repository)}/deployments/activity_log?environments_filter=${encodeURIComponent(environment.name)}`,
    created_at: timestamp(environment.createdAt),
    updated_at: timestamp(environment.createdAt),
    protection_rules: environment.customBranchPolicies
      ? [{ id: environment.id, node_id: nodeId('GA', environment.id), type: 'branch_policy' }]
      : [],
    deployment_branch_policy: environment.customBranchPolicies
      ? { protected_branches: false, custom_branch_policies: true }
      : null,
  }
}

export function statusShape(status: CommitStatus, repository: Repository, urls: Urls) {
  return {
    url: `${repositoryUrl(repository, urls)}/statuses/${status.sha}`,
    avatar_url: userShape(status.creator, urls).avatar_url,
    id: status.id,
    node_id: nodeId('SC', status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: timestamp(status.createdAt),
    updated_at: timestamp(status.createdAt),
    creator: userShape(status.creator, urls),
  }
}

export function checkRunShape(run: CheckRun, repository: Repository, urls: Urls) {
  const url = `${repositoryUrl(repository, urls)}/check-runs/${run.id}`
  return {
    id: run.id,
    node_id: nodeId('CR', run.id),
    name: run.name,
    head_sha: run.sha,
    external_id: '',
    url,
    html_url: `${urls.web}/${fullName(repository)}/runs/${run.id}`,
    details_url: run.detailsUrl,
    status: run.status,
    conclusion: run.conclusion,
    started_at: timestamp(run.startedAt),
    completed_at: run.completedAt === undefined ? null : timestamp(run.completedAt),
    output: { ...run.output, annotations_count: 0, annotations_url: `${url}/annotations` },
    check_suite: null,
    app: null,
    pull_requests: [],
  }
}

export function pullRequestShape(pull: PullRequest, repository: Repository, urls: Urls) {
  const api = repositoryUrl(repository, urls)
  const url = `${api}/pulls/${pull.number}`
  const issue = `${api}/issues/${pull.number}`
  const web = `${urls.web}/${fullName(repository)}/pull/${pull.number}`
  const side = (ref: string, sha: string, full: string) => {
    const own = full === fullName(repository)
    const shape = {
      ...repositoryShape(repository, urls),
      ...(own ? {} : { full_name: full, id: stableId(full), fork: true }),
    }
    return { label: `${full.split('/')[0]}:${ref}`, ref, sha, user: shape.owner, repo: shape }
  }
  const time = (ms: number | undefined) => (ms === undefined ? null : timestamp(ms))
  return {
    url,
    id: pull.id,
    node_id: nodeId('PR', pull.id),
    html_url: web,
    diff_url: `${web}.diff`,
    patch_url: `${web}.patch`,
    issue_url: issue,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: `${api}/statuses/${pull.head.sha}`,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: userShape(pull.user, urls),
    body: pull.body,
    labels: pull.labels.map((name, index) => ({
      id: index + 1,
      node_id: nodeId('LA', index + 1),
      url: `${api}/labels/${encodeURIComponent(name)}`,
      name,
      description: '',
      color: 'ededed',
      default: false,
    })),
    milestone: null,
    active_lock_reason: null,
    created_at: timestamp(pull.createdAt),
    updated_at: timestamp(pull.updatedAt),
    closed_at: time(pull.closedAt),
    merged_at: time(pull.mergedAt),
    merge_commit_sha: null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    head: side(pull.head.ref, pull.head.sha, pull.head.repository),
    base: side(pull.base.ref, pull.base.sha, fullName(repository)),
    _links: Object.fromEntries(
      Object.entries({
        self: url,
        html: web,
        issue,
        comments: `${issue}/comments`,
        review_comments: `${url}/comments`,
        review_comment: `${api}/pulls/comments{/number}`,
        commits: `${url}/commits`,
        statuses: `${api}/statuses/${pull.head.sha}`,
      }).map(([name, href]) => [name, { href }]),
    ),
    author_association: 'CONTRIBUTOR',
    auto_merge: null,
    draft: pull.draft,
  }
}
