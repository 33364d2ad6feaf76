import { ecrClient } from '../../src/aws/ecr-client.ts'
import { EcrImageRepository } from '../../src/aws/ecr-image-repository.ts'
import { EcrRepositoryCreator } from '../../src/aws/ecr-repository-creator.ts'
import { registryReaders } from '../../src/aws/registry-readers.ts'
import { openSession } from '../../src/aws/session.ts'
import { SsmPlatformSource } from '../../src/aws/ssm-platform-source.ts'
import { DockerCli } from '../../src/docker/docker-cli.ts'
import { pushCreating } from '../../src/image/create-repository.ts'
import { describeSource } from '../../src/image/image-source.ts'
import { openImage } from '../../src/image/open-image.ts'
import { countLayers, pushSummary } from '../../src/image/push-summary.ts'
import { loadPlatform } from '../../src/platform/load.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { parseInputs } from './inputs.ts'

export async function main(context: ActionContext): Promise<void> {
  const { log, clock, run, signal } = context
  const { target, ...inputs } = parseInputs(context.inputs)
  const session = await openSession(context, inputs)
  const repository =
    target.kind === 'repository'
      ? target.name
      : (await loadPlatform(new SsmPlatformSource(session), target.app, target.environment)).appEnvironment
          .repository
  const ports = { region: session.region, repository, log, clock, signal }
  const client = ecrClient(session)
  const ecr = new EcrImageRepository({ client, ...ports })
  try {
    const source =
      inputs.sourceRole === undefined
        ? session
        : await openSession(context, { region: inputs.region, role: inputs.sourceRole })
    const readers = registryReaders({ session: source, own: () => ecr.registry(), clock, signal })
    const engine = new DockerCli({ env: context.env, log, clock, signal })
    const image = await log.group('Image', () => openImage(inputs.image, { temp: run.temp, engine, readers }))
    try {
      for (const line of describeSource(image)) log.info(line)
      const options = { ...inputs, log, clock, signal }
      const creation = inputs.creation && {
        creator: new EcrRepositoryCreator({ client, ...ports }),
        settings: inputs.creation,
      }
      const result = await log.group('Push', () => pushCreating(image, ecr, options, creation))
      const layers = countLayers(result)
      context.setOutput('image', result.image)
      context.setOutput('digest', result.digest)
      context.setOutput('repository', result.name)
      context.setOutput('tags', result.tags.map(({ tag }) => tag).join(','))
      context.setOutput('uploaded-bytes', String(result.uploadedBytes))
      context.setOutput('layers-uploaded', String(layers.uploaded))
      context.setOutput('layers-mounted', String(layers.mounted))
      context.setOutput('layers-reused', String(layers.reused))
      await context.writeSummary(pushSummary(image, result).toString())
    } finally {
      await image.dispose()
    }
  } finally {
    ecr.close()
  }
}
