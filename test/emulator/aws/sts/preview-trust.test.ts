/** The trust policy of docs/previews-setup.md as STS evaluates it, with tokens as GitHub makes them. */
import { readFileSync } from 'node:fs'
import { CreateOpenIDConnectProviderCommand, CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam'
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { startAccount } from '../../../../emulator/account.ts'
import { inProcessClient } from '../../../../emulator/aws/wire/in-process-handler.ts'
import { RealClock } from '../../../../emulator/clock.ts'
import { type GithubServer, startGithub } from '../../../../emulator/github/server.ts'
import type { Repository } from '../../../../emulator/github/state.ts'

const WORKFLOWS = 'renga-dev/renga/.github/workflows'
const TAG = 'refs/tags/v1'
const ROLES = { classic: 'acme/shop', immutable: 'acme/new-shop' } as const
let github: GithubServer
let account: Awaited<ReturnType<typeof startAccount>>

beforeAll(async () => {
  const clock = new RealClock()
  github = await startGithub({ clock, contract: false })
  account = await startAccount({ clock, accountId: '123456789012', region: 'us-east-1' })
  const iam = new IAMClient(inProcessClient(account.server))
  await iam.send(
    new CreateOpenIDConnectProviderCommand({ Url: github.issuer, ClientIDList: ['sts.amazonaws.com'] }),
  )
  const host = github.issuer.replace(/^https?:\/\//, '')
  const document = /<!-- trust-policy-start -->\s*```json\n([\s\S]*?)\n```\s*<!-- trust-policy-end -->/.exec(
    readFileSync('docs/previews-setup.md', 'utf8'),
  )?.[1]
  if (document === undefined) throw new Error('docs/previews-setup.md has no trust policy')
  for (const [RoleName, full] of Object.entries(ROLES)) {
    const made = github.addRepository(full, { immutableSubject: RoleName === 'immutable' })
    const AssumeRolePolicyDocument = document
      .replaceAll('token.actions.githubusercontent.com', host)
      .replaceAll('REPOSITORY_ID', String(made.id))
      .replaceAll('OWNER_ID', String(made.ownerId))
      .replaceAll('/shop', `/${made.name}`)
    await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }))
  }
})
afterAll(async () => {
  await github.close()
  await account.server.close()
})

interface Job {
  readonly repository?: string
  readonly environment?: string | undefined
  readonly jobWorkflowRef?: string
  /** Of the run. Default: a pull request's. */
  readonly ref?: string
}

async function assume(role: keyof typeof ROLES, job: Job = {}): Promise<string> {
  const repository = job.repository ?? ROLES[role]
  const known: Repository = github.addRepository(repository)
  const { requestUrl, requestToken } = github.runner.offerIdToken({
    repository: `${known.owner}/${known.name}`,
    ref: job.ref ?? 'refs/pull/7/merge',
    sha: '0'.repeat(40),
    actor: 'octocat',
    actorId: '1',
    eventName: 'pull_request',
    headRef: 'feature',
    baseRef: 'main',
    workflow: 'Preview',
    workflowRef: `${repository}/.github/workflows/preview.yml@refs/pull/7/merge`,
    workflowSha: '0'.repeat(40),
    jobWorkflowRef: job.jobWorkflowRef ?? `${WORKFLOWS}/preview.yml@${TAG}`,
    jobWorkflowSha: '0'.repeat(40),
    environment: 'environment' in job ? job.environment : 'preview',
    runId: '1',
    runNumber: 1,
    runAttempt: 1,
  })
  const response = await fetch(`${requestUrl}&audience=sts.amazonaws.com`, {
    headers: { authorization: `Bearer ${requestToken}` },
  })
  const token: unknown = await response.json()
  const value = typeof token === 'object' && token !== null ? Reflect.get(token, 'value') : undefined
  try {
    const { AssumedRoleUser } = await new STSClient(inProcessClient(account.server)).send(
      new AssumeRoleWithWebIdentityCommand({
        RoleArn: `arn:aws:iam::123456789012:role/${role}`,
        RoleSessionName: 'preview',
        WebIdentityToken: String(value),
      }),
    )
    return AssumedRoleUser?.Arn ?? ''
  } catch (error) {
    return error instanceof Error ? error.name : String(error)
  }
}

const MAIN = 'refs/heads/main'
const SWEEP = `${WORKFLOWS}/preview-sweep.yml@${TAG}`

it.each(
  (['classic', 'immutable'] as const).flatMap((role) => [
    [role, 'preview.yml', 'refs/pull/7/merge'] as const,
    [role, 'preview.yml', MAIN] as const,
    [role, 'preview-command.yml', MAIN] as const,
    [role, 'preview-sweep.yml', MAIN] as const,
  ]),
)('the jobs of the reusable workflows get it (%s subject, %s, %s)', async (role, file, ref) => {
  expect(await assume(role, { jobWorkflowRef: `${WORKFLOWS}/${file}@${TAG}`, ref })).toBe(
    `arn:aws:sts::123456789012:assumed-role/${role}/preview`,
  )
})

it.each<[string, Job]>([
  [
    'a workflow that a branch has edited',
    { jobWorkflowRef: 'acme/shop/.github/workflows/preview.yml@refs/pull/7/merge' },
  ],
  [
    'a copy of the workflow in a fork',
    { jobWorkflowRef: 'mallory/renga/.github/workflows/preview.yml@refs/tags/v1' },
  ],
  ['another tag of the workflow', { jobWorkflowRef: `${WORKFLOWS}/preview.yml@refs/tags/v0` }],
  ['another workflow of the suite', { jobWorkflowRef: `${WORKFLOWS}/deploy.yml@${TAG}` }],
  ['another environment', { environment: 'production' }],
  ['the job that builds the code of a pull request', { environment: 'preview-build' }],
  ['a job without an environment', { environment: undefined }],
  ['another repository of the owner', { repository: 'acme/other' }],
  ['a repository of the same name', { repository: 'mallory/shop' }],
  ['a sweep that a pull request calls', { jobWorkflowRef: SWEEP, ref: 'refs/pull/7/merge' }],
  ['a sweep that a push to a branch calls', { jobWorkflowRef: SWEEP, ref: 'refs/heads/feature' }],
  [
    'a sweep of a branch whose name begins like the default one',
    { jobWorkflowRef: SWEEP, ref: 'refs/heads/main2' },
  ],
  ['a sweep of a tag', { jobWorkflowRef: SWEEP, ref: 'refs/tags/main' }],
  ['a push to a branch', { ref: 'refs/heads/feature' }],
  ['the head of a pull request', { ref: 'refs/pull/7/head' }],
])('%s does not', async (_, job) => {
  expect(await assume('classic', job)).toBe('AccessDenied')
})
