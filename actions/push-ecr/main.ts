import { ecrClient } from '../../src/aws/ecr-client.ts'
import { openEcrRepository } from '../../src/aws/ecr-image-repository.ts'
import { openSession } from '../../src/aws/session.ts'
import { SsmPlatformSource } from '../../src/aws/ssm-platform-source.ts'
import { DockerCli } from '../../src/docker/docker-cli.ts'
import { describeImage } from '../../src/image/describe-image.ts'
import { openLocalImage } from '../../src/image/open-local-image.ts'
import { pushImage } from '../../src/image/push.ts'
import { countLayers, pushSummary } from '../../src/image/push-summary.ts'
import { loadPlatform } from '../../src/platform/load.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { parseInputs } from './inputs.ts'

export async function main(context: ActionContext): Promise<void> {
  const { log, clock, run, signal } = context
  const inputs = parseInputs(context.inputs)
  const image = await log.group('Image', () =>
    openLocalImage(inputs.image, {
      temp: run.temp,
      engine: new DockerCli({ env: context.env, log, clock, signal }),
    }),
  )
  try {
    for (const line of describeImage(image)) log.info(line)
    const session = await openSession(context, { region: inputs.region, role: inputs.role })
    const repositoryName =
      inputs.target.kind === 'repository'
        ? inputs.target.name
        : (await loadPlatform(new SsmPlatformSource(session), inputs.target.app, inputs.target.environment))
            .appEnvironment.repository
    const repository = await openEcrRepository({
      client: ecrClient(session),
      region: session.region,
      repository: repositoryName,
      log,
      clock,
      signal,
    })
    try {
      const result = await log.group('Push', () =>
        pushImage(image, repository, { tags: inputs.tags, log, clock, signal }),
      )
      const layers = countLayers(result)
      context.setOutput('image', `${repository.name}@${result.digest}`)
      context.setOutput('digest', result.digest)
      context.setOutput('repository', repository.name)
      context.setOutput('tags', result.tags.map(({ tag }) => tag).join(','))
      context.setOutput('uploaded-bytes', String(result.uploadedBytes))
      context.setOutput('layers-uploaded', String(layers.uploaded))
      context.setOutput('layers-reused', String(layers.reused))
      await context.writeSummary(pushSummary(repository.name, image, result))
    } finally {
      repository.close()
    }
  } finally {
    await image.dispose()
  }
}
