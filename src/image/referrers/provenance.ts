import type { RunContext } from '../../runtime/run-context.ts'
import type { Attachment } from './attachments.ts'

const PREDICATE = 'https://slsa.dev/provenance/v1'

/**
 * Where an image comes from, as an in-toto statement with SLSA's predicate (https://slsa.dev/spec/v1.0/provenance,
 * https://actions.github.io/buildtypes/workflow/v1). It is not signed: it tells who looks, and proves nothing to who
 * doubts.
 */
export function provenance(
  image: { readonly name: string; readonly digest: string },
  run: RunContext,
  env: Readonly<Record<string, string | undefined>>,
): Attachment {
  const { repository, ref, sha, serverUrl, eventName, repositoryId, runUrl, runAttempt } = run
  const source = `${serverUrl}/${repository}`
  // `owner/name/.github/workflows/deploy.yml@refs/heads/main`
  const path = env['GITHUB_WORKFLOW_REF']?.split('@')[0]?.split('/').slice(2).join('/') ?? ''
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: image.name, digest: { sha256: image.digest.slice('sha256:'.length) } }],
    predicateType: PREDICATE,
    predicate: {
      buildDefinition: {
        buildType: 'https://actions.github.io/buildtypes/workflow/v1',
        externalParameters: { workflow: { ref, repository: source, path } },
        internalParameters: { github: { event_name: eventName, repository_id: repositoryId } },
        resolvedDependencies: [{ uri: `git+${source}@${ref}`, digest: { gitCommit: sha } }],
      },
      runDetails: {
        builder: { id: `https://github.com/actions/runner/${env['RUNNER_ENVIRONMENT'] ?? 'self-hosted'}` },
        metadata: { invocationId: `${runUrl}/attempts/${runAttempt}` },
      },
    },
  }
  return {
    type: 'application/vnd.in-toto+json',
    files: [{ title: 'provenance.json', bytes: Buffer.from(JSON.stringify(statement)) }],
    annotations: { 'in-toto.io/predicate-type': PREDICATE },
  }
}
