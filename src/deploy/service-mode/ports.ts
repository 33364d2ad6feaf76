import type { ImageInspector } from '../../image/oci/ports.ts'
import type { RolloutPorts } from '../core/ports.ts'

/** What deploying services takes that no ledger keeps. `D` is what registers a task definition, whole. */
export interface ServiceModePorts<D extends TaskDefinitionDocument> extends RolloutPorts {
  readonly taskDefinitions: TaskDefinitionDocuments<D>
  readonly images: ImageInspector
}

/** The part of a task definition that a deploy reads and changes; everything else is handed on as it is. */
export interface TaskDefinitionDocument {
  readonly family: string | undefined
  readonly containerDefinitions: readonly ContainerDocument[] | undefined
  readonly executionRoleArn?: string | undefined
  readonly taskRoleArn?: string | undefined
}

export interface ContainerDocument {
  readonly name?: string | undefined
  readonly image?: string | undefined
  readonly secrets?: readonly { readonly valueFrom: string | undefined }[] | undefined
  readonly logConfiguration?:
    | {
        readonly logDriver: string | undefined
        readonly options?: Readonly<Record<string, string>> | undefined
      }
    | undefined
}

export interface DescribedRevision<D> {
  readonly arn: string
  /** ACTIVE, INACTIVE, DELETE_IN_PROGRESS */
  readonly status: string
  /** Ready to be registered again: what only a description has is gone. */
  readonly document: D
  readonly tags: Readonly<Record<string, string>>
}

/** Implemented on ECS by src/aws/ecs/revisions.ts. */
export interface TaskDefinitionDocuments<D extends TaskDefinitionDocument> {
  /** By ARN, `family:revision`, or the newest active one of a family; undefined when there is none. */
  describe(name: string): Promise<DescribedRevision<D> | undefined>
  register(document: D, tags: Readonly<Record<string, string>>): Promise<string>
  /** The same document with another image in one container. */
  withImage(document: D, container: string, image: string): D
}
