/** The trust policies of docs/platform.md as STS evaluates them, with tokens as GitHub makes them. */
import { readFileSync } from 'node:fs'
import { CreateOpenIDConnectProviderCommand, CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam'
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startAccount } from '../../../../emulator/account.ts'
import { inProcessClient } from '../../../../emulator/aws/wire/in-process-handler.ts'
import { RealClock } from '../../../../emulator/clock.ts'
import { type GithubServer, startGithub } from '../../../../emulator/github/server.ts'

const WORKFLOWS = 'renga-dev/renga/.github/workflows'
const TAG = 'refs/tags/v1'
const MAIN = 'refs/heads/main'
const IDS = { repository: 4711, owner: 42 } as const
const page = readFileSync('docs/platform.md', 'utf8')
let github: GithubServer
let account: Awaited<ReturnType<typeof startAccount>>

const documented = (name: string): string => {
  const found = new RegExp(`<!-- ${name}-start -->\\s*\`\`\`json\\n([\\s\\S]*?)\\n\`\`\``).exec(page)?.[1]
  if (found === undefined) throw new Error(`docs/platform.md has no policy ${name}`)
  return found
}

/** A policy as people write it who copy an older example: subject and audience only. */
function careless(host: string): string {
  const StringEquals = {
    [`${host}:aud`]: 'sts.amazonaws.com',
    [`${host}:sub`]: 'repo:acme/shop:environment:production',
  }
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: `arn:aws:iam::123456789012:oidc-provider/${host}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { StringEquals },
      },
    ],
  })
}

/** A condition of the documented policy, and who comes in where it is left out. */
const LOOSENED: readonly (readonly [string, Job])[] = [
  ['ref', { ref: 'refs/heads/feature' }],
  ['job_workflow_ref', { workflow: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main' }],
]

/** The policy without one condition key. */
function without(policy: string, key: string): string {
  return JSON.stringify(JSON.parse(policy, (name, value) => (name === key ? undefined : value)))
}

beforeAll(async () => {
  const clock = new RealClock()
  github = await startGithub({ clock, contract: false })
  account = await startAccount({ clock, accountId: '123456789012', region: 'us-east-1' })
  const iam = new IAMClient(inProcessClient(account.server))
  await iam.send(
    new CreateOpenIDConnectProviderCommand({ Url: github.issuer, ClientIDList: ['sts.amazonaws.com'] }),
  )
  const host = github.issuer.replace(/^https?:\/\//, '')
  const filled = (name: string, ids: { readonly repository: number; readonly owner: number } = IDS): string =>
    documented(name)
      .replaceAll('token.actions.githubusercontent.com', host)
      .replaceAll('REPOSITORY_ID', String(ids.repository))
      .replaceAll('OWNER_ID', String(ids.owner))
  for (const [RoleName, AssumeRolePolicyDocument] of [
    ['deploy', filled('deploy-trust')],
    ['build', filled('build-trust')],
    // Written for a repository of this name that is gone: today's acme/shop is another.
    ['former', filled('deploy-trust', { repository: 4700, owner: 41 })],
    ['careless', careless(host)],
    ...LOOSENED.map(
      ([key]) => [`without-${key}`, without(filled('deploy-trust'), `${host}:${key}`)] as const,
    ),
  ] as const)
    await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }))
  github.addRepository('acme/shop', { ids: IDS })
  // Yours after a rename: the ids stay, and the subject has them from then on.
  github.addRepository('acme/store', { ids: IDS, immutableSubject: true })
  github.addRepository('mallory/shop', { ids: { repository: 5000, owner: 50 } })
  github.addRepository('acme/other', { ids: { repository: 4712, owner: 42 } })
})
afterAll(async () => {
  await github.close()
  await account.server.close()
})

interface Job {
  readonly repository?: string
  readonly ref?: string
  readonly event?: string
  readonly environment?: string | undefined
  readonly workflow?: string
}

async function assume(role: string, job: Job): Promise<string> {
  const repository = job.repository ?? 'acme/shop'
  const ref = job.ref ?? MAIN
  const { requestUrl, requestToken } = github.runner.offerIdToken({
    repository,
    ref,
    sha: '0'.repeat(40),
    actor: 'octocat',
    actorId: '1',
    eventName: job.event ?? 'push',
    headRef: '',
    baseRef: '',
    workflow: 'Deploy',
    workflowRef: `${repository}/.github/workflows/deploy.yml@${ref}`,
    workflowSha: '0'.repeat(40),
    jobWorkflowRef: job.workflow ?? `${WORKFLOWS}/deploy.yml@${TAG}`,
    jobWorkflowSha: '0'.repeat(40),
    environment: 'environment' in job ? job.environment : role === 'build' ? undefined : 'production',
    runId: '1',
    runNumber: 1,
    runAttempt: 1,
  })
  const response = await fetch(`${requestUrl}&audience=sts.amazonaws.com`, {
    headers: { authorization: `Bearer ${requestToken}` },
  })
  const answer: { readonly value?: unknown } = Object(await response.json())
  try {
    const { AssumedRoleUser } = await new STSClient(inProcessClient(account.server)).send(
      new AssumeRoleWithWebIdentityCommand({
        RoleArn: `arn:aws:iam::123456789012:role/${role}`,
        RoleSessionName: 'job',
        WebIdentityToken: String(answer.value),
      }),
    )
    return AssumedRoleUser?.Arn === undefined ? 'no session' : 'assumed'
  } catch (error) {
    return error instanceof Error ? error.name : String(error)
  }
}

const workflow = (file: string, ref = TAG, owner = WORKFLOWS): string => `${owner}/${file}@${ref}`

describe('the role that releases and deploys', () => {
  it.each<[string, Job]>([
    ...['deploy.yml', 'rollback.yml', 'promote.yml', 'config.yml', 'run.yml', 'rebase.yml'].map(
      (file): [string, Job] => [`a job of ${file} on the default branch`, { workflow: workflow(file) }],
    ),
    ...['config.yml', 'formation.yml'].map((file): [string, Job] => [
      `your own ${file} on the default branch`,
      { workflow: workflow(file, MAIN, 'acme/shop/.github/workflows'), event: 'workflow_dispatch' },
    ]),
    ['your repository after it was renamed', { repository: 'acme/store' }],
  ])('trusts %s', async (_what, job) => {
    expect(await assume('deploy', job)).toBe('assumed')
  })

  it.each<[string, Job]>([
    ['a branch, where the environment has no branch policy', { ref: 'refs/heads/feature' }],
    ['a branch whose name begins like the default one', { ref: 'refs/heads/main-2' }],
    ['a tag', { ref: 'refs/tags/main' }],
    ['a pull request', { ref: 'refs/pull/7/merge', event: 'pull_request' }],
    ['a fork', { repository: 'mallory/shop' }],
    ['another repository of the owner', { repository: 'acme/other' }],
    ['another environment', { environment: 'staging' }],
    ['an environment whose name goes on like production', { environment: 'production-eu' }],
    ['a job that names no environment', { environment: undefined }],
    [
      'a workflow edited on the default branch',
      { workflow: workflow('deploy.yml', MAIN, 'acme/shop/.github/workflows') },
    ],
    [
      'a workflow edited on a branch',
      { workflow: workflow('formation.yml', 'refs/heads/feature', 'acme/shop/.github/workflows') },
    ],
    [
      'a copy of the workflow in a fork of Renga',
      { workflow: workflow('deploy.yml', TAG, 'mallory/renga/.github/workflows') },
    ],
    ['another tag of the workflow', { workflow: workflow('deploy.yml', 'refs/tags/v0') }],
    ['a branch of the workflow', { workflow: workflow('deploy.yml', 'refs/heads/v1') }],
    ['the workflow of previews', { workflow: workflow('preview.yml') }],
  ])('does not trust %s', async (_what, job) => {
    expect(await assume('deploy', job)).toBe('AccessDenied')
  })
})

describe('the role that builds', () => {
  it.each<[string, Job]>([
    ['the build job of deploy.yml', {}],
    ['the job of rebase.yml', { workflow: workflow('rebase.yml') }],
    ['your repository after it was renamed', { repository: 'acme/store' }],
  ])('trusts %s', async (_what, job) => {
    expect(await assume('build', job)).toBe('assumed')
  })

  it.each<[string, Job]>([
    ['a branch', { ref: 'refs/heads/feature' }],
    ['a pull request', { ref: 'refs/pull/7/merge', event: 'pull_request' }],
    ['a fork', { repository: 'mallory/shop' }],
    ['the job that deploys', { environment: 'production' }],
    [
      'a workflow edited on the default branch',
      { workflow: workflow('deploy.yml', MAIN, 'acme/shop/.github/workflows') },
    ],
    ['the workflow of previews', { workflow: workflow('preview.yml') }],
  ])('does not trust %s', async (_what, job) => {
    expect(await assume('build', job)).toBe('AccessDenied')
  })
})

it.each(LOOSENED)('%s holds its row by itself: without it, that job comes in', async (key, job) => {
  expect([await assume('deploy', job), await assume(`without-${key}`, job)]).toEqual([
    'AccessDenied',
    'assumed',
  ])
})

it('does not trust a repository that took the name of the one it was written for', async () => {
  expect(await assume('former', {})).toBe('AccessDenied')
})

it('a policy of subject and audience alone gives production to any branch: why the others are there', async () => {
  expect(
    await assume('careless', {
      ref: 'refs/heads/feature',
      workflow: workflow('x.yml', 'refs/heads/feature', 'acme/shop/.github/workflows'),
    }),
  ).toBe('assumed')
})
