/** The phase in which the lifecycle ended, and what it means for the app. */
export interface ExitMeaning {
  /** Continues "The build failed: ". */
  readonly problem: string
  readonly fix: string
}

/**
 * Exit codes of `creator`: https://github.com/buildpacks/lifecycle/blob/main/platform/exit.go and the platform spec.
 */
const MEANINGS: Readonly<Record<number, ExitMeaning>> = {
  3: {
    problem: 'the lifecycle got an unknown argument',
    fix: 'Use a newer builder image.',
  },
  11: {
    problem: 'the builder does not support the requested Platform API',
    fix: 'Use a newer builder image.',
  },
  12: {
    problem: "a buildpack's API is not supported by the builder's lifecycle",
    fix: 'Use a newer builder image.',
  },
  20: {
    problem: 'no buildpack in the builder recognizes this app',
    fix: "Check 'working-directory', that the files buildpacks look for (package.json, requirements.txt, Gemfile …) are committed, and that .slugignore and project.toml do not exclude them.",
  },
  21: { problem: 'a buildpack failed during detection', fix: 'See its last lines.' },
  22: { problem: 'buildpack detection failed', fix: 'See the last lines.' },
  32: {
    problem: 'the previous image or the run image could not be analyzed',
    fix: 'See the last lines; the run image must be readable.',
  },
  42: {
    problem: 'the build cache could not be restored',
    fix: 'Remove the cache volumes and re-run the job.',
  },
  51: { problem: 'a buildpack failed', fix: 'See its last lines; the full output is in this log.' },
  52: { problem: 'the build phase failed', fix: 'See the last lines.' },
  62: {
    problem: 'the image could not be exported',
    fix: "See the last lines. If they say there is no process type 'web', add a Procfile with a line such as 'web: node server.js'.",
  },
  125: { problem: 'the engine could not start the build container', fix: 'See the last lines.' },
  126: {
    problem: "the builder's /cnb/lifecycle/creator cannot be run",
    fix: "Check that 'builder' is a builder image, not a run image.",
  },
  127: {
    problem: 'the image has no /cnb/lifecycle/creator',
    fix: "Check that 'builder' is a builder image, not a run image.",
  },
  137: {
    problem: 'the build was killed, usually because it ran out of memory',
    fix: 'Use a runner with more memory.',
  },
  143: { problem: 'the build was stopped', fix: 'Re-run the job.' },
}

/** What an exit code of `creator` means. Unknown codes get a plain answer. */
export function explainExit(code: number): ExitMeaning {
  return MEANINGS[code] ?? { problem: 'the lifecycle failed', fix: 'See the last lines.' }
}
