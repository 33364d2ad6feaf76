import type { BuildStatus, PreviewView } from '../record/types.ts'

/** What build-from-buildpack writes is far below; anything longer is not its own. */
const LONGEST = 100_000
const MOST_LINES = 30

const UNKNOWN = {
  reason: 'The job that builds and pushes the image ended without an image.',
  fix: "See the log of the job 'Build' in the run.",
}

/** Of a build that was stopped from outside. GitHub also says "cancelled" of a job that exceeds its time limit. */
const CANCELLED = {
  reason: 'The build was cancelled or exceeded its time limit.',
  fix: "Re-run the job 'Build' in the run, or push again.",
}

/**
 * Why there is no image, from the output `failure` of build-from-buildpack. The job that wrote it has run the pull
 * request's code, so nothing of it is trusted: what is not of its form is left out, and all of it is text.
 */
export function parseBuildFailure(json: string): NonNullable<PreviewView['failure']> {
  const value = json.length > LONGEST ? undefined : parse(json)
  const text = (name: string): string | undefined => {
    const found: unknown = Reflect.get(Object(value), name)
    return typeof found === 'string' && found !== '' ? found : undefined
  }
  const reason = text('reason')
  if (reason === undefined) return UNKNOWN
  const fix = text('fix')
  const all: unknown = Reflect.get(Object(value), 'lines')
  const lines = (Array.isArray(all) ? all : []).filter((line) => typeof line === 'string').slice(-MOST_LINES)
  return { reason, ...(fix === undefined ? {} : { fix }), lines, of: 'the build' }
}

/** Of a build that ended without an image; what a cancelled one wrote before says nothing of its end. */
export const whyNoImage = (
  ended: Exclude<BuildStatus, 'building'>,
  json: string,
): NonNullable<PreviewView['failure']> => (ended === 'build-cancelled' ? CANCELLED : parseBuildFailure(json))

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
