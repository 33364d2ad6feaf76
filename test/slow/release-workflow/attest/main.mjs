import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

const { env } = process
const ask = async (url, options) => {
  const response = await fetch(url, options)
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  return response.json()
}

try {
  const path = env['INPUT_SUBJECT-PATH']
  const requestUrl = env.ACTIONS_ID_TOKEN_REQUEST_URL
  if (requestUrl === undefined) throw new Error('No OIDC token: the job has no permission id-token: write')
  const { value } = await ask(`${requestUrl}&audience=sigstore`, {
    headers: { authorization: `Bearer ${env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` },
  })
  const claims = JSON.parse(Buffer.from(value.split('.')[1], 'base64url').toString('utf8'))
  // What @actions/attest makes of the claims: https://slsa.dev/spec/v1.0/provenance,
  // https://actions.github.io/buildtypes/workflow/v1
  const [workflow, ref] = claims.workflow_ref.split('@')
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [
      {
        name: basename(path),
        digest: { sha256: createHash('sha256').update(readFileSync(path)).digest('hex') },
      },
    ],
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType: 'https://actions.github.io/buildtypes/workflow/v1',
        externalParameters: {
          workflow: {
            ref,
            repository: `${env.GITHUB_SERVER_URL}/${claims.repository}`,
            path: workflow.slice(claims.repository.length + 1),
          },
        },
        resolvedDependencies: [
          {
            uri: `git+${env.GITHUB_SERVER_URL}/${claims.repository}@${claims.ref}`,
            digest: { gitCommit: claims.sha },
          },
        ],
      },
    },
  }
  await ask(`${env.GITHUB_API_URL}/repos/${env.GITHUB_REPOSITORY}/attestations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${env['INPUT_GITHUB-TOKEN']}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      bundle: {
        mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
        verificationMaterial: {},
        dsseEnvelope: {
          payloadType: 'application/vnd.in-toto+json',
          payload: Buffer.from(JSON.stringify(statement)).toString('base64'),
          signatures: [],
        },
      },
    }),
  })
} catch (error) {
  console.log(`::error::${error.message}`)
  process.exitCode = 1
}
