import { GithubError } from '../respond.ts'
import { needs, type Route } from './route.ts'

const attestations = '/repos/{owner}/{repo}/attestations'

/** Attestations (https://docs.github.com/rest/repos/attestations): kept and given back; no signature is looked at. */
export const attestationRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: attestations,
    needs: needs('attestations:write'),
    handle: ({ repository, body, state }) => {
      const id = state.nextId()
      repository.attestations.push({ id, bundle: body['bundle'], subjects: subjects(body['bundle']) })
      return { status: 201, body: { id } }
    },
  },
  {
    method: 'GET',
    path: `${attestations}/{subject_digest}`,
    needs: needs('attestations:read'),
    handle: ({ repository, parameters }) => ({
      status: 200,
      body: {
        attestations: repository.attestations
          .filter(({ subjects: digests }) => digests.includes(parameters['subject_digest'] ?? ''))
          .map(({ bundle }) => ({ bundle, repository_id: repository.id, bundle_url: '' })),
      },
    }),
  },
]

/** `sha256:…` of every subject in the in-toto statement inside of a bundle's DSSE envelope. */
function subjects(bundle: unknown): readonly string[] {
  try {
    const { payload } = Object(Object(bundle).dsseEnvelope)
    const statement = Object(JSON.parse(Buffer.from(String(payload), 'base64').toString('utf8')))
    const found: unknown[] = Array.isArray(statement.subject) ? statement.subject : []
    if (found.length > 0) return found.map((subject) => `sha256:${Object(Object(subject).digest).sha256}`)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new GithubError(422, 'Invalid bundle: its DSSE envelope has no statement with a subject')
}
