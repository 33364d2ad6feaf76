import { createPublicKey, verify } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createRunnerHarness, job, log, type RunnerHarness } from '../../support/emulator/runner-harness.ts'

let harness: RunnerHarness
beforeAll(async () => {
  harness = await createRunnerHarness()
})
afterAll(async () => {
  await harness.dispose()
  expect(harness.github.violations).toEqual([])
})

/** The real toolkit, for scripts that stand outside of this repository. */
const module = (name: string) =>
  JSON.stringify(new URL(`../../../node_modules/${name}`, import.meta.url).href)
/** An action whose script may use the real toolkit. */
const action = (
  name: string,
  script: string,
  inputs = '{ github-token: { default: "${{ github.token }}" } }',
) => ({
  [`actions/${name}/action.yml`]: `name: ${name}\ninputs: ${inputs}\nruns: { using: node24, main: main.mjs }`,
  [`actions/${name}/main.mjs`]: script,
})

describe('GITHUB_TOKEN', () => {
  const deploy = action(
    'deploy',
    `const { getOctokit, context } = await import(${module('@actions/github/lib/github.js')})
const octokit = getOctokit(process.env['INPUT_GITHUB-TOKEN'])
try {
  const { data } = await octokit.rest.repos.createDeployment({ ...context.repo, ref: context.sha, environment: 'staging', auto_merge: false, required_contexts: [] })
  console.log('created', data.environment, data.creator.login)
} catch (error) {
  console.log('status', error.status, error.response.data.message)
  process.exitCode = 1
}`,
  )

  it.each([
    ['deployments: write', '{ deployments: write }', 'created staging github-actions[bot]'],
    ['nothing', '{}', 'status 403 Resource not accessible by integration'],
    ['deployments: read', '{ deployments: read }', 'status 403 Resource not accessible by integration'],
    ['write-all', 'write-all', 'created staging'],
  ])('with %s', async (_, permissions, line) => {
    const result = await harness.run({
      ...deploy,
      '.github/workflows/main.yml': `on: push\njobs:\n  main: { runs-on: x, permissions: ${permissions}, steps: [{ uses: $/actions/deploy }] }`,
    })
    expect(log(result)).toContain(line)
  })

  it('is restricted by default, read-only for a fork, and dead after the job', async () => {
    const files = {
      ...deploy,
      '.github/workflows/main.yml': `on: [push, pull_request]
jobs:
  main:
    runs-on: x
    steps:
      - id: t
        run: echo "length=\${#TOKEN} \${{ secrets.KEY == '' }}" ; echo "$TOKEN" > "$OUT"
        env: { TOKEN: '\${{ github.token }}', OUT: '\${{ vars.OUT }}' }
      - uses: $/actions/deploy`,
    }
    const place = `${harness.files({ keep: '' })}/token`
    const pushed = await harness.run(files, { vars: { OUT: place }, secrets: { KEY: 'k3y-value' } })
    expect(log(pushed)).toContain('status 403')
    expect(log(pushed)).toContain('false')
    const { readFileSync } = await import('node:fs')
    expect(harness.github.tokens.find(readFileSync(place, 'utf8').trim())).toBeUndefined()
    const fork = await harness.run(
      {
        ...files,
        '.github/workflows/main.yml': `permissions: write-all\n${files['.github/workflows/main.yml']}`,
      },
      {
        vars: { OUT: place },
        secrets: { KEY: 'k3y-value' },
        event: {
          name: 'pull_request',
          sha: 'c'.repeat(40),
          payload: { pull_request: { head: { repo: { full_name: 'mallory/shop' } } } },
        },
      },
    )
    expect(log(fork)).toContain('status 403')
    expect(log(fork)).toContain('true')
  })

  it('of a called workflow never exceeds the caller', async () => {
    const files = (caller: string) => ({
      ...deploy,
      '.github/workflows/main.yml': `on: push\npermissions: {}\njobs:\n  call: { uses: ./.github/workflows/called.yml, permissions: ${caller} }`,
      '.github/workflows/called.yml':
        'on: workflow_call\njobs:\n  inner: { runs-on: x, permissions: { deployments: write }, steps: [{ uses: $/actions/deploy }] }',
    })
    const refused = await harness.run(files('{ contents: read }'))
    expect(refused.conclusion).toBe('startup_failure')
    expect(refused.errors[0]?.message).toBe(
      "Error calling workflow '.github/workflows/called.yml'. The nested job 'inner' is requesting 'deployments: write', but is only allowed 'deployments: none'.",
    )
    expect(log(await harness.run(files('{ deployments: write }')), 'call / inner')).toContain(
      'created staging',
    )
  })
})

describe('OIDC', () => {
  const token = action(
    'token',
    `import { writeFileSync } from 'node:fs'
const core = await import(${module('@actions/core/lib/core.js')})
try {
  writeFileSync(process.env.INPUT_FILE, await core.getIDToken('sts.amazonaws.com'))
} catch (error) {
  core.setFailed(error.message)
}`,
    '{ file: { required: true } }',
  )

  async function claims(
    jobFields: string,
    event: Parameters<RunnerHarness['run']>[1] = {},
  ): Promise<Record<string, unknown>> {
    const file = `${harness.files({ keep: '' })}/jwt`
    const result = await harness.run(
      {
        ...token,
        '.github/workflows/main.yml': `on: [push, pull_request]\npermissions: { id-token: write, contents: read }\njobs:\n  main:\n    runs-on: x\n    ${jobFields}\n    steps: [{ uses: $/actions/token, with: { file: '${file}' } }]`,
      },
      event,
    )
    expect(job(result).annotations).toEqual([])
    const { readFileSync } = await import('node:fs')
    const [header = '', payload = '', signature = ''] = readFileSync(file, 'utf8').split('.')
    const configuration = (await (
      await fetch(`${harness.github.issuer}/.well-known/openid-configuration`)
    ).json()) as { issuer: string; jwks_uri: string }
    expect(configuration.issuer).toBe(harness.github.issuer)
    const { keys } = (await (await fetch(configuration.jwks_uri)).json()) as {
      keys: [{ kid: string; kty: string; n: string; e: string }]
    }
    const { kid, alg } = JSON.parse(Buffer.from(header, 'base64url').toString())
    expect({ kid, alg }).toEqual({ kid: keys[0].kid, alg: 'RS256' })
    const key = createPublicKey({ key: { ...keys[0] }, format: 'jwk' })
    expect(
      verify('sha256', Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url')),
    ).toBe(true)
    return JSON.parse(Buffer.from(payload, 'base64url').toString())
  }

  it.each([
    ['an environment', 'environment: production', {}, 'repo:acme/shop:environment:production'],
    [
      'an environment without a deployment',
      'environment: { name: production, deployment: false }',
      {},
      'repo:acme/shop:environment:production',
    ],
    ['a branch', '', {}, 'repo:acme/shop:ref:refs/heads/main'],
    [
      'a pull request',
      '',
      { event: { name: 'pull_request', sha: 'd'.repeat(40) } },
      'repo:acme/shop:pull_request',
    ],
  ])('says who the job is: %s', async (_, fields, request, sub) => {
    const said = await claims(fields, request)
    expect(said).toMatchObject({
      sub,
      iss: harness.github.issuer,
      aud: 'sts.amazonaws.com',
      repository: 'acme/shop',
      repository_owner: 'acme',
      repository_id: String(harness.github.state.find('acme/shop')?.id),
      runner_environment: 'self-hosted',
      run_attempt: '1',
      actor: 'octocat',
      workflow_ref: expect.stringMatching(/^acme\/shop\/\.github\/workflows\/main\.yml@refs\//),
      job_workflow_ref: said['workflow_ref'],
    })
    expect(Number(said['exp']) - Number(said['iat'])).toBe(300)
    expect(typeof said['jti']).toBe('string')
  })

  it('is not there without id-token: write', async () => {
    const result = await harness.run({
      ...token,
      '.github/workflows/main.yml':
        'on: push\npermissions: { contents: read }\njobs:\n  main:\n    runs-on: x\n    steps: [{ uses: $/actions/token, with: { file: /dev/null } }]',
    })
    expect(job(result).annotations[0]?.message).toContain('ACTIONS_ID_TOKEN_REQUEST_URL')
  })

  it('names the called workflow in job_workflow_ref', async () => {
    const file = `${harness.files({ keep: '' })}/jwt`
    const suite = harness.files({
      ...token,
      '.github/workflows/deploy.yml': `on: { workflow_call: {} }\njobs:\n  inner: { runs-on: x, permissions: { id-token: write }, steps: [{ uses: $/actions/token, with: { file: '${file}' } }] }`,
    })
    await harness.run(
      {
        '.github/workflows/main.yml':
          'on: push\njobs:\n  d: { uses: renga/suite/.github/workflows/deploy.yml@v1, permissions: { id-token: write } }',
      },
      { actionSources: { 'renga/suite': suite } },
    )
    const { readFileSync } = await import('node:fs')
    const payload = JSON.parse(
      Buffer.from(readFileSync(file, 'utf8').split('.')[1] ?? '', 'base64url').toString(),
    )
    expect(payload).toMatchObject({
      workflow_ref: 'acme/shop/.github/workflows/main.yml@refs/heads/main',
      job_workflow_ref: 'renga/suite/.github/workflows/deploy.yml@v1',
    })
  })

  it.each([['Bearer wrong'], ['']])('refuses the request token %j', async (authorization) => {
    const response = await fetch(`${harness.github.issuer}/idtoken?audience=x`, {
      headers: authorization === '' ? {} : { authorization },
    })
    expect(response.status).toBe(401)
  })
})

describe('environments', () => {
  it("keep a deployment with the job's url, and bring their secrets and variables", async () => {
    const result = await harness.run(
      {
        '.github/workflows/main.yml': `on: push
jobs:
  main:
    runs-on: x
    environment: { name: '\${{ vars.WHERE }}', url: '\${{ steps.s.outputs.url }}' }
    steps:
      - id: s
        run: echo "url=https://shop.example.com" >> "$GITHUB_OUTPUT"; echo "\${{ vars.SIZE }} \${{ secrets.KEY == 'env-secret' }}"`,
      },
      {
        vars: { WHERE: 'preview', SIZE: 'small' },
        secrets: { KEY: 'repo-secret' },
        environments: { preview: { secrets: { KEY: 'env-secret' }, vars: { SIZE: 'large' } } },
      },
    )
    expect(log(result)).toContain('large true')
    expect(job(result).environment).toEqual({ name: 'preview', url: 'https://shop.example.com' })
    const deployment = harness.github.state
      .find('acme/shop')
      ?.deployments.findLast((one) => one.environment === 'preview')
    expect(deployment?.statuses.map((status) => [status.state, status.environmentUrl])).toEqual([
      ['in_progress', ''],
      ['success', 'https://shop.example.com'],
    ])
  })
})
