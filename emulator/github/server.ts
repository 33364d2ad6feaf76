import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { EngineClock } from '../clock.ts'
import type { Inspect, RunnerGithub } from '../runner/ports.ts'
import { type ApiContract, loadContract, type Violation } from './contract.ts'
import { graphqlReply } from './graphql.ts'
import { type Jwk, OidcProvider } from './oidc.ts'
import { errorReply, GithubError, notFound, type Reply } from './respond.ts'
import { attestationRoutes } from './routes/attestations.ts'
import { commentRoutes } from './routes/comments.ts'
import { deploymentRoutes } from './routes/deployments.ts'
import { pullRoutes } from './routes/pulls.ts'
import { refRoutes } from './routes/refs.ts'
import { releaseRoutes } from './routes/releases.ts'
import { repositoryRoutes } from './routes/repositories.ts'
import type { ApiCall, Route } from './routes/route.ts'
import { settingsRoutes } from './routes/settings.ts'
import { statusRoutes } from './routes/statuses.ts'
import { workflowRoutes } from './routes/workflows.ts'
import { runnerPort } from './runner-port.ts'
import { type Comment, GithubState, type NewRepository, type PullRequest, type Repository } from './state.ts'
import { type Grant, mayUse, Tokens } from './tokens.ts'

export interface GithubOptions {
  readonly clock: EngineClock
  /** On 127.0.0.1; 0 takes a free one. */
  readonly port?: number
  /** Hold every exchange against GitHub's OpenAPI description (about half a second once per process). Default true. */
  readonly contract?: boolean
  /** Sees the path and the body of every request, and everything that a job writes for the runner. */
  readonly inspect?: Inspect
}

export interface GithubServer {
  /** GITHUB_SERVER_URL, e.g. `http://127.0.0.1:4510`. */
  readonly serverUrl: string
  /** GITHUB_API_URL: `<serverUrl>/api/v3`, as on a GitHub Enterprise Server. */
  readonly apiUrl: string
  /** `iss` of the OIDC tokens; `<issuer>/.well-known/openid-configuration` answers. */
  readonly issuer: string
  readonly jwks: { readonly keys: readonly Jwk[] }
  readonly state: GithubState
  readonly tokens: Tokens
  /** Exchanges that GitHub's description does not allow; a test ends with none. */
  readonly violations: readonly Violation[]
  /** Requests in order: `POST /repos/o/r/deployments 201`. */
  readonly requests: readonly string[]
  /** What the workflow runner asks of GitHub. */
  readonly runner: RunnerGithub
  addRepository(full: string, facts?: NewRepository): Repository
  addPullRequest(full: string, pull: NewPullRequest): PullRequest
  /**
   * A push, a close, a merge, a label: as its author or a maintainer does it on the page. Throws when there is none.
   */
  changePullRequest(full: string, number: number, change: PullRequestChange): PullRequest
  /** A comment that a person writes on the page. */
  addComment(full: string, number: number, comment: { readonly user: string; readonly body: string }): Comment
  /** The next `times` requests whose `METHOD /path` matches get this reply instead. */
  fault(pattern: RegExp, reply: Reply, times?: number): void
  close(): Promise<void>
}

export interface NewPullRequest {
  readonly number: number
  readonly title?: string
  readonly user?: string
  readonly head: { readonly ref: string; readonly sha: string; readonly repository?: string }
  readonly base: { readonly ref: string; readonly sha: string }
  readonly state?: 'open' | 'closed'
  readonly draft?: boolean
  readonly labels?: readonly string[]
}

export interface PullRequestChange {
  readonly head?: PullRequest['head']
  readonly title?: string
  readonly state?: 'open' | 'closed'
  readonly merged?: boolean
  readonly draft?: boolean
  readonly labels?: readonly string[]
}

const API = '/api/v3'
/** Where the assets of releases are sent; the same paths. */
const UPLOADS = '/api/uploads'
const GRAPHQL = '/api/graphql'
const OIDC = '/_services/token'

/**
 * In the order in which they are tried: `/commits/{ref}/status` comes before `/commits/{ref}`, whose ref may hold
 * slashes, as may the name of an environment.
 */
const routes: readonly Route[] = [
  ...statusRoutes,
  ...settingsRoutes,
  ...deploymentRoutes,
  ...commentRoutes,
  ...pullRoutes,
  ...refRoutes,
  ...releaseRoutes,
  ...attestationRoutes,
  ...workflowRoutes,
  ...repositoryRoutes,
]
const matchers = routes.map((route) => ({ route, pattern: toPattern(route.path) }))

/** Starts a GitHub on loopback: REST, tokens with permissions, OIDC. */
export async function startGithub(options: GithubOptions): Promise<GithubServer> {
  const { clock, inspect = () => {} } = options
  /** Read with the first call: most who start an emulator never call its REST API. */
  const contractOf = () => (options.contract === false ? undefined : loadContract())
  const state = new GithubState()
  const tokens = new Tokens(clock)
  const violations: Violation[] = []
  const requests: string[] = []
  const faults: { readonly pattern: RegExp; readonly reply: Reply; left: number }[] = []

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.statusCode = 500
      response.end(
        JSON.stringify({
          message: `The local GitHub failed: ${error instanceof Error ? error.stack : String(error)}`,
        }),
      )
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const { port } = addressOf(server.address())
  const serverUrl = `http://127.0.0.1:${port}`
  const urls = { api: `${serverUrl}${API}`, web: serverUrl }
  const oidc = new OidcProvider(`${serverUrl}${OIDC}`, clock)

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', serverUrl)
    const bytes = await readBody(request)
    const body = bytes.toString('utf8')
    inspect(
      `${request.method} ${url.pathname}`,
      `${decodeURIComponent(url.pathname)}\n${url.search}\n${body}`,
    )
    const fault = faults.find(
      (candidate) => candidate.left > 0 && candidate.pattern.test(`${request.method} ${url.pathname}`),
    )
    if (fault !== undefined) fault.left -= 1
    const reply =
      fault?.reply ??
      (url.pathname.startsWith(`${OIDC}/`)
        ? oidcReply(oidc, url, request)
        : url.pathname === GRAPHQL && request.method === 'POST'
          ? graphql(request, body)
          : [API, UPLOADS].some((prefix) => url.pathname.startsWith(`${prefix}/`))
            ? api(request, url, bytes)
            : { status: 404, body: { message: 'Not Found' } })
    requests.push(
      `${request.method} ${url.pathname.slice(url.pathname.startsWith(API) ? API.length : 0)} ${reply.status}`,
    )
    response.writeHead(reply.status, {
      ...(reply.body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
      'x-github-request-id': randomUUID().toUpperCase(),
      'x-github-media-type': 'github.v3; format=json',
      ...reply.headers,
    })
    response.end(
      reply.body === undefined || request.method === 'HEAD' ? undefined : JSON.stringify(reply.body),
    )
  }

  function graphql(request: IncomingMessage, raw: string): Reply {
    try {
      const grant = authenticate(request, tokens)
      if (grant === undefined) throw new GithubError(401, 'This endpoint requires you to be authenticated.')
      return graphqlReply(state, grant.repository, raw)
    } catch (error) {
      if (!(error instanceof GithubError)) throw error
      return errorReply(error, 'https://docs.github.com/graphql')
    }
  }

  function api(request: IncomingMessage, url: URL, bytes: Buffer): Reply {
    const path = url.pathname.slice(url.pathname.startsWith(API) ? API.length : UPLOADS.length)
    const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET')
    const found = matchers.find(({ route, pattern }) => route.method === method && pattern.test(path))
    if (found === undefined) return notImplemented(contractOf(), method, path)
    const contract = contractOf()
    const operation = contract?.operation(method, found.route.path)
    const documentation = operation?.documentation ?? 'https://docs.github.com/rest'
    let headers: Readonly<Record<string, string>> = {}
    let reply: Reply
    try {
      const grant = authenticate(request, tokens)
      const parameters = decode(found.pattern.exec(path)?.groups ?? {}, found.route.path)
      const repository = state.find(`${parameters['owner']}/${parameters['repo']}`)
      headers = rateHeaders(tokens, grant)
      authorize(found.route, grant, repository)
      if (repository === undefined) throw notFound()
      const body = found.route.takesBytes === true ? undefined : parseBody(bytes.toString('utf8'))
      const problems =
        operation === undefined ? [] : (contract?.checkRequest(operation, url.searchParams, body) ?? [])
      for (const problem of problems)
        violations.push({ side: 'request', operation: operation?.id ?? path, problem })
      const user = grant?.user ?? state.user('ghost')
      const call: ApiCall = {
        state,
        clock,
        repository,
        parameters,
        url,
        urls,
        user,
        query: url.searchParams,
        body: body ?? {},
        bytes,
        contentType: request.headers['content-type'] ?? 'application/octet-stream',
        permissions: grant?.permissions ?? {},
      }
      reply = found.route.handle(call)
    } catch (error) {
      if (!(error instanceof GithubError)) throw error
      reply = errorReply(error, documentation)
    }
    if (operation !== undefined) {
      for (const problem of contract?.checkReply(
        operation,
        reply.status,
        reply.body === undefined ? undefined : JSON.parse(JSON.stringify(reply.body)),
      ) ?? []) {
        violations.push({ side: 'reply', operation: operation.id, problem: `${reply.status}: ${problem}` })
      }
    }
    const accepted = found.route.needs
      .map(({ scope, level }) => `${scope.replaceAll('-', '_')}=${level}`)
      .join('; ')
    return { ...reply, headers: { ...headers, 'x-accepted-github-permissions': accepted, ...reply.headers } }
  }

  return {
    serverUrl,
    apiUrl: urls.api,
    issuer: oidc.issuer,
    jwks: { keys: [oidc.jwk] },
    state,
    tokens,
    violations,
    requests,
    runner: runnerPort({ state, tokens, oidc, clock, urls, inspect }),
    addRepository: (full, facts) => state.ensure(full, facts, clock.now()),
    addPullRequest: (full, pull) => addPullRequest(state, full, pull, clock.now()),
    changePullRequest: (full, number, change) => changePullRequest(state, full, number, change, clock.now()),
    addComment: (full, number, { user, body }) => {
      const repository = state.ensure(full, {}, clock.now())
      const now = clock.now()
      const comment: Comment = {
        id: state.nextId(),
        issue: number,
        body,
        user: state.user(user),
        createdAt: now,
        updatedAt: now,
        reactions: [],
      }
      repository.comments.push(comment)
      return comment
    },
    fault: (pattern, reply, times = 1) => faults.push({ pattern, reply, left: times }),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)))
        server.closeAllConnections()
      }),
  }
}

function addPullRequest(state: GithubState, full: string, pull: NewPullRequest, now: number): PullRequest {
  const repository = state.ensure(full, {}, now)
  const made: PullRequest = {
    number: pull.number,
    id: state.nextId(),
    title: pull.title ?? `Pull request ${pull.number}`,
    body: null,
    user: state.user(pull.user ?? 'octocat'),
    state: pull.state ?? 'open',
    draft: pull.draft ?? false,
    mergedAt: undefined,
    closedAt: pull.state === 'closed' ? now : undefined,
    createdAt: now,
    updatedAt: now,
    head: { ref: pull.head.ref, sha: pull.head.sha, repository: pull.head.repository ?? full },
    base: pull.base,
    labels: pull.labels ?? [],
  }
  repository.issues.set(made.number, made)
  return made
}

function changePullRequest(
  state: GithubState,
  full: string,
  number: number,
  change: PullRequestChange,
  now: number,
): PullRequest {
  const pull = state.find(full)?.issues.get(number)
  if (pull === undefined) throw new Error(`${full} has no pull request ${number}`)
  pull.head = change.head ?? pull.head
  pull.title = change.title ?? pull.title
  pull.draft = change.draft ?? pull.draft
  pull.labels = change.labels ?? pull.labels
  pull.updatedAt = now
  if (change.state === 'open') {
    pull.state = 'open'
    pull.closedAt = undefined
  }
  if (change.state === 'closed' || change.merged === true) {
    pull.state = 'closed'
    pull.closedAt = now
    if (change.merged === true) pull.mergedAt = now
  }
  return pull
}

function oidcReply(oidc: OidcProvider, url: URL, request: IncomingMessage): Reply {
  const path = url.pathname.slice(OIDC.length)
  if (path === '/.well-known/openid-configuration') return { status: 200, body: oidc.configuration() }
  if (path === '/.well-known/jwks') return { status: 200, body: { keys: [oidc.jwk] } }
  if (path !== '/idtoken') return { status: 404, body: { message: 'Not Found' } }
  const requestToken = /^bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''
  const value = oidc.token(requestToken, url.searchParams.get('audience') ?? undefined)
  if (value === undefined)
    return { status: 401, body: { message: 'The request token is not that of a running job.' } }
  return { status: 200, body: { count: value.length, value } }
}

/** The grant of the request's token, undefined without one. */
function authenticate(request: IncomingMessage, tokens: Tokens): Grant | undefined {
  const header = request.headers.authorization
  if (header === undefined) return undefined
  const grant = tokens.find(/^(?:token|bearer) (.+)$/i.exec(header)?.[1] ?? '')
  if (grant === undefined) throw new GithubError(401, 'Bad credentials')
  return grant
}

function authorize(route: Route, grant: Grant | undefined, repository: Repository | undefined): void {
  const full = repository === undefined ? '' : `${repository.owner}/${repository.name}`.toLowerCase()
  const own = grant !== undefined && grant.repository.toLowerCase() === full
  // What a token cannot see does not exist for it.
  if (repository === undefined || (!own && repository.visibility !== 'public')) throw notFound()
  if (grant === undefined && route.needs.some(({ level }) => level === 'write'))
    throw new GithubError(401, 'Requires authentication')
  if (!mayUse(own ? grant.permissions : {}, route.needs, repository.visibility))
    throw new GithubError(403, 'Resource not accessible by integration')
}

/**
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#checking-the-status-of-your-rate-limit
 */
function rateHeaders(tokens: Tokens, grant: Grant | undefined): Readonly<Record<string, string>> {
  const { limit, used, reset } = tokens.count(grant?.repository ?? 'anonymous')
  const headers = {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(0, limit - used)),
    'x-ratelimit-used': String(Math.min(used, limit)),
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-resource': 'core',
  }
  if (used > limit) throw new GithubError(403, 'API rate limit exceeded for installation.', { headers })
  return headers
}

function notImplemented(contract: ApiContract | undefined, method: string, path: string): Reply {
  return {
    status: contract === undefined ? 404 : 501,
    body: {
      message: `${method} ${path} is not implemented by the local GitHub.`,
      documentation_url: 'https://docs.github.com/rest',
      status: '501',
    },
  }
}

function toPattern(path: string): RegExp {
  // `{path}` and `{ref}` may hold slashes; GitHub takes them raw and encoded.
  const source = path
    .replace(/\/\{path\}$/, '(?:/(?<path>.*?))?')
    .replace(/\{(\w+)\}/g, (_, name: string) =>
      ['ref', 'basehead', 'environment_name'].includes(name) ? `(?<${name}>.+?)` : `(?<${name}>[^/]+)`,
    )
  return new RegExp(`^${source}/?$`)
}

function decode(
  groups: Readonly<Record<string, string | undefined>>,
  path: string,
): Readonly<Record<string, string>> {
  try {
    return Object.fromEntries(
      Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value ?? '')]),
    )
  } catch (error) {
    throw new GithubError(400, `The path ${path} is not well encoded.`, {
      errors: [error instanceof Error ? error.message : String(error)],
    })
  }
}

function parseBody(raw: string): Record<string, unknown> | undefined {
  if (raw === '') return undefined
  try {
    const value: unknown = JSON.parse(raw)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return Object.fromEntries(Object.entries(value))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new GithubError(400, 'Problems parsing JSON')
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port')
  return address
}
