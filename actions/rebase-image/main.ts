import { openSession } from '../../src/aws/client/session.ts'
import { ecrClient } from '../../src/aws/ecr/client.ts'
import { EcrImageRepository } from '../../src/aws/ecr/image-repository.ts'
import { EcrPublishedImages } from '../../src/aws/ecr/published-images.ts'
import { registryReaders } from '../../src/aws/ecr/registry-readers.ts'
import { SsmPlatformSource } from '../../src/aws/ssm/platform-source.ts'
import { rebaseApp } from '../../src/buildpacks/rebase/rebase-app.ts'
import { rebaseSummary } from '../../src/buildpacks/rebase/rebase-summary.ts'
import { pushBlobsAndManifest } from '../../src/image/push/push.ts'
import { readerOfAll } from '../../src/image/source/registry-reader.ts'
import { loadPlatform } from '../../src/platform/load.ts'
import { PublicImages } from '../../src/registry/public-images.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { parseInputs } from './inputs.ts'

export async function main(context: ActionContext): Promise<void> {
  const { log, clock, signal } = context
  const { target, ...inputs } = parseInputs(context.inputs)
  const session = await openSession(context, inputs)
  const repository =
    target.kind === 'repository'
      ? target.name
      : (await loadPlatform(new SsmPlatformSource(session), target.app, target.environment)).appEnvironment
          .repository
  const client = ecrClient(session)
  const place = { client, region: session.region, repository, log, clock, signal }
  const ecr = new EcrImageRepository(place)
  try {
    const registryHost = () => ecr.registry()
    const readers = registryReaders({ session, own: registryHost, clock, signal })
    const rebase = await rebaseApp(inputs, {
      published: new EcrPublishedImages({ ...place, registryHost }),
      reader: new PublicImages(readerOfAll(readers)),
      readers,
      log,
    })
    const { app, baseName, base, source } = rebase
    const result =
      source &&
      (await log.group('Push', () => pushBlobsAndManifest(source, ecr, { ...inputs, log, clock, signal })))
    context.setOutput('rebased', String(result !== undefined))
    context.setOutput('image', result?.image ?? app.reference)
    context.setOutput('digest', result?.digest ?? app.digest)
    context.setOutput('previous-image', app.reference)
    context.setOutput('run-image', `${baseName}@${base.digest}`)
    await context.writeSummary(rebaseSummary(rebase, result))
  } finally {
    ecr.close()
  }
}
