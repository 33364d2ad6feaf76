import { randomUUID } from 'node:crypto'
import type {
  ApplicationInfo,
  BatchGetApplicationsInput,
  BatchGetApplicationsOutput,
  CreateApplicationInput,
  CreateApplicationOutput,
  DeleteApplicationInput,
  GetApplicationInput,
  GetApplicationOutput,
  GetApplicationRevisionInput,
  GetApplicationRevisionOutput,
  ListApplicationsInput,
  ListApplicationsOutput,
  ListTagsForResourceInput,
  ListTagsForResourceOutput,
  RegisterApplicationRevisionInput,
  RevisionLocation,
  Tag,
  TagResourceInput,
  UntagResourceInput,
} from '@aws-sdk/client-codedeploy'
import type { EngineClock } from '../../clock.ts'
import { page } from '../wire/pages.ts'
import type { AccountScope } from '../wire/service.ts'
import { type TagSource, tagList, tagRecord } from '../wire/tags.ts'
import { contentOf } from './app-spec.ts'
import { invalidToken, refused } from './failures.ts'
import type { ApplicationRecord, DeploymentRecord, GroupRecord, RevisionRecord } from './model.ts'
import { checkName, date, PAGE } from './shared.ts'

/** CodeDeploy API reference, BatchGetApplications: "The maximum number of application names you can specify is 100." */
const BATCH = 100

/** Applications, their revisions and their deployment groups by name; tags. */
export class Applications {
  readonly #clock: EngineClock
  readonly #account: AccountScope
  readonly #records = new Map<string, ApplicationRecord>()

  constructor(clock: EngineClock, account: AccountScope) {
    this.#clock = clock
    this.#account = account
  }

  get all(): readonly ApplicationRecord[] {
    return [...this.#records.values()]
  }

  /** Throws ApplicationNameRequiredException, ApplicationDoesNotExistException. */
  find(name: string | undefined): ApplicationRecord {
    const checked = checkName(name, 'ApplicationNameRequired', 'InvalidApplicationName')
    const found = this.#records.get(checked)
    if (found === undefined)
      throw refused('ApplicationDoesNotExist', `No application found for name: ${checked}`)
    return found
  }

  /** Throws DeploymentGroupNameRequiredException, DeploymentGroupDoesNotExistException and what `find` throws. */
  group(application: string | undefined, name: string | undefined): GroupRecord {
    const owner = this.find(application)
    const checked = checkName(name, 'DeploymentGroupNameRequired', 'InvalidDeploymentGroupName')
    const found = owner.groups.get(checked)
    if (found === undefined)
      throw refused('DeploymentGroupDoesNotExist', `No Deployment Group found for name: ${checked}`)
    return found
  }

  arn(record: ApplicationRecord | GroupRecord): string {
    const prefix = `arn:aws:codedeploy:${this.#account.region}:${this.#account.accountId}`
    return 'groups' in record
      ? `${prefix}:application:${record.name}`
      : `${prefix}:deploymentgroup:${record.application.name}/${record.name}`
  }

  /** Remembers that a deployment used its revision. */
  noteUse({ application, group, revision }: DeploymentRecord): void {
    if (revision === undefined) return
    const known = this.#register(application, revision)
    known.lastUsedAt = this.#clock.now()
    known.groups.add(group.name)
  }

  readonly tags: TagSource = { resources: () => this.#tagged() }

  operations() {
    return {
      CreateApplication: (input: CreateApplicationInput): CreateApplicationOutput => {
        const name = checkName(input.applicationName, 'ApplicationNameRequired', 'InvalidApplicationName')
        if (input.computePlatform !== 'ECS')
          throw refused('InvalidComputePlatform', 'The emulator emulates the compute platform ECS only.')
        if (this.#records.has(name))
          throw refused('ApplicationAlreadyExists', `Application already exists: ${name}`)
        const record: ApplicationRecord = {
          id: randomUUID(),
          name,
          createdAt: this.#clock.now(),
          tags: tagMap(input.tags),
          groups: new Map(),
          revisions: [],
        }
        this.#records.set(name, record)
        return { applicationId: record.id }
      },
      GetApplication: (input: GetApplicationInput): GetApplicationOutput => ({
        application: infoOf(this.find(input.applicationName)),
      }),
      BatchGetApplications: (input: BatchGetApplicationsInput): BatchGetApplicationsOutput => {
        const names = input.applicationNames ?? []
        if (names.length === 0) throw refused('ApplicationNameRequired', 'A name must be specified.')
        if (names.length > BATCH)
          throw refused('BatchLimitExceeded', `At most ${BATCH} applications can be described at a time.`)
        return { applicationsInfo: names.map((name) => infoOf(this.find(name))) }
      },
      ListApplications: (input: ListApplicationsInput): ListApplicationsOutput => {
        const names = [...this.#records.keys()].sort()
        const { items, next } = page(names, { size: PAGE, token: input.nextToken }, invalidToken)
        return { applications: [...items], ...(next === undefined ? {} : { nextToken: next }) }
      },
      DeleteApplication: (input: DeleteApplicationInput): Record<string, never> => {
        this.#records.delete(
          checkName(input.applicationName, 'ApplicationNameRequired', 'InvalidApplicationName'),
        )
        return {}
      },
      RegisterApplicationRevision: (input: RegisterApplicationRevisionInput): Record<string, never> => {
        const application = this.find(input.applicationName)
        this.#register(application, contentOf(input.revision).location)
        return {}
      },
      GetApplicationRevision: (input: GetApplicationRevisionInput): GetApplicationRevisionOutput => {
        const application = this.find(input.applicationName)
        const { location } = contentOf(input.revision)
        const found = application.revisions.find((known) => same(known.location, location))
        if (found === undefined)
          throw refused(
            'RevisionDoesNotExist',
            'The named revision does not exist with the user or AWS account.',
          )
        return {
          applicationName: application.name,
          revision: found.location,
          revisionInfo: {
            deploymentGroups: [...found.groups],
            registerTime: date(found.registeredAt),
            firstUsedTime: date(found.firstUsedAt),
            lastUsedTime: date(found.lastUsedAt),
          },
        }
      },
      TagResource: (input: TagResourceInput): Record<string, never> => {
        const tags = this.#tagsOf(input.ResourceArn)
        for (const [key, value] of tagMap(input.Tags)) tags.set(key, value)
        return {}
      },
      UntagResource: (input: UntagResourceInput): Record<string, never> => {
        const tags = this.#tagsOf(input.ResourceArn)
        for (const key of input.TagKeys ?? []) tags.delete(key)
        return {}
      },
      ListTagsForResource: (input: ListTagsForResourceInput): ListTagsForResourceOutput => ({
        Tags: tagList(Object.fromEntries(this.#tagsOf(input.ResourceArn))),
      }),
    }
  }

  #register(application: ApplicationRecord, location: RevisionLocation): RevisionRecord {
    const known = application.revisions.find((revision) => same(revision.location, location))
    if (known !== undefined) return known
    const now = this.#clock.now()
    const record = {
      location,
      registeredAt: now,
      firstUsedAt: now,
      lastUsedAt: now,
      groups: new Set<string>(),
    }
    application.revisions.push(record)
    return record
  }

  *#tagged() {
    for (const application of this.#records.values()) {
      const tags = Object.fromEntries(application.tags)
      yield { arn: this.arn(application), type: 'codedeploy:application', tags }
      for (const group of application.groups.values()) {
        const own = Object.fromEntries(group.tags)
        yield { arn: this.arn(group), type: 'codedeploy:deploymentgroup', tags: own }
      }
    }
  }

  #tagsOf(arn: string | undefined): Map<string, string> {
    if (arn === undefined) throw refused('ResourceArnRequired', 'A resource ARN must be specified.')
    for (const application of this.#records.values()) {
      for (const record of [application, ...application.groups.values()])
        if (this.arn(record) === arn) return record.tags
    }
    throw refused('InvalidArn', `The ARN '${arn}' is not that of an application or a deployment group.`)
  }
}

const infoOf = ({ id, name, createdAt }: ApplicationRecord): ApplicationInfo => ({
  applicationId: id,
  applicationName: name,
  createTime: date(createdAt),
  linkedToGitHub: false,
  computePlatform: 'ECS',
})

export const tagMap = (tags: readonly Tag[] | undefined): Map<string, string> =>
  new Map(Object.entries(tagRecord(tags)))

const same = (one: RevisionLocation, other: RevisionLocation): boolean =>
  one.revisionType === other.revisionType &&
  (one.appSpecContent ?? one.string)?.sha256 === (other.appSpecContent ?? other.string)?.sha256
