/** The second line of a comment, so that nothing of a pull request's author is before it. */
const HIDDEN = /^<!-- renga-preview:[\w-]+ -->\n<!-- renga-build:(\d{1,20}) -->\n/

/** Empty for what is not the id of a run. */
export const hideBuildRun = (run: string | undefined): string =>
  run !== undefined && /^\d{1,20}$/.test(run) ? `<!-- renga-build:${run} -->\n` : ''

/** The id of the run that said "building" last in this comment. */
export const readBuildRun = (body: string): string | undefined => HIDDEN.exec(body)?.[1]
