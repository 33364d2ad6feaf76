import { createHash } from 'node:crypto'

/** `sha256:` and 64 lower-case hexadecimal digits: the only digest that ECR computes. */
export const DIGEST = /^sha256:[0-9a-f]{64}$/

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html */
export const REPOSITORY_NAME = /^(?:[a-z0-9]+(?:[._-]+[a-z0-9]+)*\/)*[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/

/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests */
export const TAG = /^\w[\w.-]{0,127}$/

export function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}
