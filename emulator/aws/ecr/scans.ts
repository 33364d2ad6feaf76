import type {
  DescribeImageScanFindingsRequest,
  DescribeImageScanFindingsResponse,
  ImageScanFindings,
  ImageScanStatus,
} from '@aws-sdk/client-ecr'
import { AwsError, type OperationHandler } from '../wire/service.ts'
import type { EcrState } from './state.ts'

/** What a scanner would say of an image. The emulator has none: findings are those that a test or a user has set. */
export interface Scan {
  readonly status: ImageScanStatus
  readonly findings?: ImageScanFindings
}

const CLEAN: Scan = { status: { status: 'COMPLETE' }, findings: { findingSeverityCounts: {}, findings: [] } }

/**
 * Scans as far as clients see them. An image of a repository that scans on push has been scanned at once, and nothing
 * was found, unless something else was set for its digest; any other image has no scan.
 */
export class Scans {
  readonly #state: EcrState
  readonly #scans = new Map<string, Scan>()

  constructor(state: EcrState) {
    this.#state = state
  }

  set(digest: string, scan: Scan): void {
    this.#scans.set(digest, scan)
  }

  operations(): Readonly<Record<string, OperationHandler>> {
    return {
      DescribeImageScanFindings: (input: DescribeImageScanFindingsRequest) => this.#describe(input),
    }
  }

  #describe(input: DescribeImageScanFindingsRequest): DescribeImageScanFindingsResponse {
    const repository = this.#state.repository(input.repositoryName, input.registryId)
    const { imageDigest, imageTag } = input.imageId ?? {}
    const digest = imageDigest ?? repository.imageTags.get(imageTag ?? '') ?? ''
    const where = `in the repository with name '${repository.name}' in the registry with id '${this.#state.registryId}'`
    if (!repository.images.has(digest)) {
      throw new AwsError(
        'ImageNotFoundException',
        `The image with imageId {imageDigest:'${imageDigest ?? null}', imageTag:'${imageTag ?? null}'} does not exist ${where}`,
      )
    }
    const scan = this.#scans.get(digest) ?? (repository.scanning.scanOnPush === true ? CLEAN : undefined)
    if (scan === undefined) {
      throw new AwsError(
        'ScanNotFoundException',
        `Image scan does not exist for the image with imageId {imageDigest:'${digest}'} ${where}`,
      )
    }
    return {
      registryId: this.#state.registryId,
      repositoryName: repository.name,
      imageId: { imageDigest: digest, ...(imageTag === undefined ? {} : { imageTag }) },
      imageScanStatus: scan.status,
      ...(scan.findings === undefined ? {} : { imageScanFindings: scan.findings }),
    }
  }
}
