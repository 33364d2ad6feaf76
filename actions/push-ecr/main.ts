import { openSession } from '../../src/aws/client/session.ts'
import { ecrClient } from '../../src/aws/ecr/client.ts'
import { EcrImageRepository } from '../../src/aws/ecr/image-repository.ts'
import { EcrImageScanner } from '../../src/aws/ecr/image-scanner.ts'
import { registryReaders } from '../../src/aws/ecr/registry-readers.ts'
import { EcrRepositoryCreator } from '../../src/aws/ecr/repository-creator.ts'
import { DockerCli } from '../../src/docker/docker-cli.ts'
import { describeSource } from '../../src/image/oci/image-source.ts'
import { pushImage } from '../../src/image/push/push-image.ts'
import { provenance } from '../../src/image/referrers/provenance.ts'
import { readSboms } from '../../src/image/referrers/sbom.ts'
import { openImage } from '../../src/image/source/open-image.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { parseInputs } from './inputs.ts'
import { conclude } from './outputs.ts'

export async function main(context: ActionContext): Promise<void> {
  const { log, clock, run, signal, env } = context
  const { target, creation, gate, ...inputs } = parseInputs(context.inputs)
  const sboms = await readSboms(inputs.sbom)
  const session = await openSession(context, inputs)
  const { sourceRole: role, region } = inputs
  const source = role === undefined ? session : await openSession(context, { region, role })
  const repository =
    target.kind === 'repository'
      ? target.name
      : // Loaded when it is needed: a push that names its repository starts sooner.
        await (await import('../../src/aws/connect/app-repository.ts')).appRepository(session, target)
  const ports = { client: ecrClient(session), region, repository, log, clock, signal }
  const ecr = new EcrImageRepository(ports)
  try {
    const readers = registryReaders({ session: source, own: () => ecr.registry(), clock, signal })
    const engine = new DockerCli({ env, log, clock, signal })
    const from = { temp: run.temp, engine, readers }
    const image = await log.group('Image', () => openImage(inputs.image, from))
    try {
      for (const line of describeSource(image)) log.info(line)
      const extras = {
        creation: creation && { creator: new EcrRepositoryCreator(ports), settings: creation },
        attachments: async (pushed: { name: string; digest: string; existed: boolean }) =>
          inputs.provenance && !pushed.existed ? [...sboms, provenance(pushed, run, env)] : sboms,
        gate: gate && { scanner: new EcrImageScanner(ports), ...gate },
      }
      const options = { ...inputs, log, clock, signal }
      const pushed = await log.group('Push', () => pushImage(image, ecr, options, extras))
      await conclude(context, image, pushed)
    } finally {
      await image.dispose()
    }
  } finally {
    ecr.close()
  }
}
