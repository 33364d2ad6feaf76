/**
 * The process table of an image, as the CNB lifecycle writes it into the label `io.buildpacks.build.metadata`
 * (https://github.com/buildpacks/spec/blob/main/platform.md#iobuildpacksbuildmetadata-json). The image describes
 * itself: a release can be opened from a digest alone.
 */
export interface ImageProcess {
  readonly type: string
  /** The line or argument vector, for people. */
  readonly command: string
  /** ECS entryPoint that runs it, e.g. ["/cnb/process/worker"]. */
  readonly entryPoint: readonly string[]
  readonly default: boolean
  readonly workingDirectory?: string
}

/** The label that an image carries when it was built by the embedded builder and needs the host's Node to run. */
export const HOST_RUNTIME_LABEL = 'dev.renga.runtime'
export const BUILD_METADATA_LABEL = 'io.buildpacks.build.metadata'
