import { APP_CONTAINER } from '../../ecs/names.ts'
import { InputError } from '../../runtime/errors.ts'
import type { LogPlace } from '../core/services.ts'
import type { ContainerDocument, TaskDefinitionDocument } from './ports.ts'

/** The container that gets the image: the named one, the only one, or the one named `app`. Throws InputError. */
export function chooseContainer(
  document: TaskDefinitionDocument,
  asked: string | undefined,
): ContainerDocument & { readonly name: string } {
  const containers = document.containerDefinitions ?? []
  const names = containers.map(({ name = '' }) => name)
  const [only] = containers
  const chosen =
    asked === undefined
      ? (containers.find(({ name }) => name === APP_CONTAINER) ??
        (containers.length === 1 ? only : undefined))
      : containers.find(({ name }) => name === asked)
  if (chosen?.name !== undefined) return { ...chosen, name: chosen.name }
  throw new InputError(
    'container',
    asked === undefined
      ? `is empty, but the task definition '${document.family ?? ''}' has several containers`
      : `is '${asked}', which the task definition '${document.family ?? ''}' does not have`,
    `Use one of: ${names.join(', ')}.`,
  )
}

/** `sha256:…` of an image that is named by its digest. */
export function digestOf(image: string | undefined): string | undefined {
  return /@(sha256:[0-9a-f]{64})$/.exec(image ?? '')?.[1]
}

/** Where the awslogs driver writes a container's lines; undefined for every other driver. */
export function logPlace({ name = '', logConfiguration }: ContainerDocument): LogPlace | undefined {
  const { 'awslogs-group': group, 'awslogs-stream-prefix': prefix } = logConfiguration?.options ?? {}
  if (logConfiguration?.logDriver !== 'awslogs' || group === undefined || prefix === undefined)
    return undefined
  return { group, stream: `${prefix}/${name}` }
}
