import type { RegisterTaskDefinitionRequest } from '@aws-sdk/client-ecs'
import type { DescribedRevision, TaskDefinitionDocuments } from '../../deploy/service-mode/ports.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { AwsSession } from '../client/session.ts'
import { EcsTaskDefinitions } from './task-definitions.ts'

/** A task definition as it can be registered: always with its keys, so that what is not there is said so. */
export interface RevisionDocument extends RegisterTaskDefinitionRequest {
  readonly family: string | undefined
  readonly containerDefinitions: RegisterTaskDefinitionRequest['containerDefinitions']
}

/** Whole task definitions, read from ECS and registered again with what was changed. */
export class EcsRevisions implements TaskDefinitionDocuments<RevisionDocument> {
  readonly #definitions: EcsTaskDefinitions

  constructor(session: Pick<AwsSession, 'client'>, clock: Clock) {
    this.#definitions = new EcsTaskDefinitions(session, clock)
  }

  async describe(name: string): Promise<DescribedRevision<RevisionDocument> | undefined> {
    const found = await this.#definitions.read(name)
    if (found === undefined) return undefined
    // What DescribeTaskDefinition answers and RegisterTaskDefinition refuses; everything else goes through, also what
    // is newer than this code: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html
    const {
      taskDefinitionArn = '',
      status = 'UNKNOWN',
      revision: _revision,
      requiresAttributes: _requiresAttributes,
      compatibilities: _compatibilities,
      registeredAt: _registeredAt,
      registeredBy: _registeredBy,
      deregisteredAt: _deregisteredAt,
      deleteRequestedAt: _deleteRequestedAt,
      ...rest
    } = found.definition
    const document = { ...rest, family: rest.family, containerDefinitions: rest.containerDefinitions }
    return { arn: taskDefinitionArn, status, document, tags: found.tags }
  }

  async register(document: RevisionDocument, tags: Readonly<Record<string, string>>): Promise<string> {
    const { arn } = await this.#definitions.register({
      ...document,
      tags: Object.entries(tags).map(([key, value]) => ({ key, value })),
    })
    return arn
  }

  withImage(document: RevisionDocument, container: string, image: string): RevisionDocument {
    return {
      ...document,
      containerDefinitions: document.containerDefinitions?.map((one) =>
        one.name === container ? { ...one, image } : one,
      ),
    }
  }
}
