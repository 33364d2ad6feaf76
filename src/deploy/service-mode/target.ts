import { isDeepStrictEqual } from 'node:util'
import type { ImageInspector } from '../../image/oci/ports.ts'
import { formatImageReference, type ImageReference } from '../../image/oci/reference.ts'
import { InputError, UserError } from '../../runtime/errors.ts'
import type { LogPlace, ServiceState } from '../core/services.ts'
import { chooseContainer, digestOf, logPlace } from './container.ts'
import type { DescribedRevision, TaskDefinitionDocument, TaskDefinitionDocuments } from './ports.ts'
import { type DeployRun, refuseOlder } from './run-tags.ts'

/** What the services shall run. */
export type Wanted =
  /** `image` with its digest. */
  | { readonly kind: 'image'; readonly image: string; readonly container: string | undefined }
  | { readonly kind: 'task-definition'; readonly name: string }

/** The revision for one service: registered already, or to be registered. */
export interface Target<D> {
  readonly revision:
    | { readonly kind: 'registered'; readonly arn: string }
    | { readonly kind: 'new'; readonly document: D; readonly tags: Readonly<Record<string, string>> }
  /** `sha256:…`; undefined when a registered revision names its image by a tag. */
  readonly imageDigest: string | undefined
  readonly image: string
  /** The whole of it, as it is registered or would be. */
  readonly document: D
  readonly logs: LogPlace | undefined
  /** Some of its variables come from secrets, which its log may show. */
  readonly secretive: boolean
}

/** ECR's hosts; on the emulator the registry is a port of this machine. */
const ECR = /^(\d{12}\.dkr[.-]ecr[.-]|127\.0\.0\.1:)/

export const isEcr = ({ registry }: Pick<ImageReference, 'registry'>): boolean => ECR.test(registry)

/** The image by its digest: looked up in ECR, where it must be; of another registry the digest must be given. */
export async function pinImage(
  images: ImageInspector,
  { container, image }: { readonly image: ImageReference; readonly container: string | undefined },
): Promise<Wanted> {
  if (isEcr(image)) {
    const { digest } = await images.inspect(image)
    const pinned = { ...image, digest: image.digest ?? digest }
    return { kind: 'image', image: formatImageReference(pinned), container }
  }
  if (image.digest !== undefined) return { kind: 'image', image: formatImageReference(image), container }
  throw new InputError(
    'image',
    `is '${formatImageReference(image)}', a tag in a registry other than ECR`,
    'Use its digest, registry/repository@sha256:…, so that what was tested is what runs.',
  )
}

/** Reads what a service runs and decides which revision it shall run. Nothing is written. */
export async function planTarget<D extends TaskDefinitionDocument>(
  taskDefinitions: TaskDefinitionDocuments<D>,
  service: ServiceState,
  wanted: Wanted,
  run: DeployRun,
): Promise<Target<D>> {
  const current = await describe(taskDefinitions, currentRevision(service), service.name)
  refuseOlder(run, service.name, current)
  if (wanted.kind === 'task-definition') {
    const revision = await describe(taskDefinitions, wanted.name, service.name)
    if (revision.status !== 'ACTIVE') {
      throw new InputError(
        'task-definition',
        `is '${wanted.name}', which is ${revision.status}`,
        'Use an ACTIVE revision, or register it again.',
      )
    }
    return target(revision, { kind: 'registered', arn: revision.arn }, undefined)
  }
  const container = chooseContainer(current.document, wanted.container)
  if (container.image === wanted.image && current.status === 'ACTIVE')
    return target(current, { kind: 'registered', arn: current.arn }, wanted.container)
  const document = taskDefinitions.withImage(current.document, container.name, wanted.image)
  const composed = { ...current, document }
  // An earlier try of this run, or another service of the same family, may have registered just this.
  const latest = await taskDefinitions.describe(current.document.family ?? '')
  if (latest !== undefined && isDeepStrictEqual(plain(latest.document), plain(document)))
    return target(composed, { kind: 'registered', arn: latest.arn }, wanted.container)
  return target(composed, { kind: 'new', document, tags: ownTags(current.tags) }, wanted.container)
}

function target<D extends TaskDefinitionDocument>(
  { document }: DescribedRevision<D>,
  revision: Target<D>['revision'],
  asked: string | undefined,
): Target<D> {
  const container = chooseContainer(document, asked)
  return {
    revision,
    document,
    image: container.image ?? '',
    imageDigest: digestOf(container.image),
    logs: logPlace(container),
    secretive: (document.containerDefinitions ?? []).some(({ secrets = [] }) => secrets.length > 0),
  }
}

async function describe<D extends TaskDefinitionDocument>(
  taskDefinitions: TaskDefinitionDocuments<D>,
  name: string,
  service: string,
): Promise<DescribedRevision<D>> {
  const found = await taskDefinitions.describe(name)
  if (found !== undefined) return found
  throw new UserError(`Task definition '${name}' for service '${service}' does not exist.`, {
    fix: 'Use one registered in this account and region.',
  })
}

function currentRevision(service: ServiceState): string {
  const primary = service.deployments.find((one) => one.status === 'PRIMARY')
  const name = service.taskDefinition ?? primary?.taskDefinition
  if (name !== undefined) return name
  throw new UserError(`Service '${service.name}' has no task definition.`, {
    fix: "Set 'task-definition' to one registered by the tool that created the service.",
  })
}

/** Tags that people gave the revision carry over to the next; AWS's own may not be written. */
function ownTags(tags: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(tags).filter(([key]) => !/^(aws|renga):/i.test(key)))
}

/** Without keys that are there and undefined: an absent key says the same. */
function plain(document: object): unknown {
  return JSON.parse(JSON.stringify(document))
}
