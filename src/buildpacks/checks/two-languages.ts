import { type Rule, warning } from './source.ts'

/**
 * The first group of a builder whose detection passes builds alone: with heroku/builder:24 Python comes before Node
 * (https://github.com/heroku/cnb-builder-images), so that an app with both gets no Node. On Heroku's classic stacks
 * people listed both.
 */
export const twoLanguages: Rule = (source) => {
  if (!source.herokuBuilder || source.listsBuildpacks || source.app.buildpacks.length > 0) return []
  if (!source.has('package.json') || !(source.has('requirements.txt') || source.has('Pipfile'))) return []
  return [
    warning(
      { file: 'package.json', line: 1 },
      'The app has both package.json and Python requirements: the builder uses Python only, and does not install or build package.json.',
      "Set 'buildpacks: heroku/nodejs, heroku/python, heroku/procfile', or exclude package.json (.slugignore).",
    ),
  ]
}
