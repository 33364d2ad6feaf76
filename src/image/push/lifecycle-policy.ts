import { RELEASE_TAG_PREFIX } from '../oci/release-tags.ts'

/**
 * ECR holds at most this many images in a repository
 * (https://docs.aws.amazon.com/AmazonECR/latest/userguide/service-quotas.html).
 */
const MOST_IMAGES = 100_000
const UNTAGGED_DAYS = 14

/**
 * The lifecycle policy of a repository whose images are released: what no release uses expires after `days`, what a
 * release uses never does. It hangs on one property of ECR: "an image that matches the tagging requirements of a rule
 * cannot be expired by a rule with a lower priority"
 * (https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html). So the first rule takes every image
 * with a release tag, and expires none, because no repository holds more than its count. A rule that counted releases
 * instead would count by the time of the push: a rollback to an old image would be the first to go. How many releases
 * are kept is decided where releases are known: ../oci/release-tags.ts removes the tags of older ones.
 */
export function releaseLifecyclePolicy(days: number): string {
  const expire = { type: 'expire' }
  const rules = [
    {
      rulePriority: 1,
      description: 'Keep images that releases use',
      selection: {
        tagStatus: 'tagged',
        tagPatternList: [`${RELEASE_TAG_PREFIX}*`],
        countType: 'imageCountMoreThan',
        countNumber: MOST_IMAGES,
      },
      action: expire,
    },
    {
      rulePriority: 2,
      description: 'Expire untagged images first',
      selection: {
        tagStatus: 'untagged',
        countType: 'sinceImagePushed',
        countUnit: 'days',
        countNumber: Math.min(days, UNTAGGED_DAYS),
      },
      action: expire,
    },
    {
      rulePriority: 3,
      description: `Expire images that no release uses after ${days} days`,
      selection: { tagStatus: 'any', countType: 'sinceImagePushed', countUnit: 'days', countNumber: days },
      action: expire,
    },
  ]
  return JSON.stringify({ rules })
}
