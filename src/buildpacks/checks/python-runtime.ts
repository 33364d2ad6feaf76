import { error, isPython, type Rule, warning } from './source.ts'

/**
 * runtime.txt: the Cloud Native Python buildpack ends with an error at it
 * (https://github.com/heroku/buildpacks-python/blob/main/CHANGELOG.md), and `.python-version` takes its place.
 */
export const pythonRuntime: Rule = (source) => {
  const text = source.text('runtime.txt')
  if (text === undefined || !isPython(source)) return []
  const version = /^\s*python-(\d+\.\d+)/.exec(text)?.[1]
  const at = { file: 'runtime.txt', line: 1 }
  const message = "'runtime.txt' is ignored by the Cloud Native Python buildpack."
  const fix = `Delete it and put '${version ?? '3.13'}' in a '.python-version' file.`
  return [source.herokuBuilder ? error(at, message, fix) : warning(at, message, fix)]
}
