import { error, locate, type Rule } from './source.ts'

/** Files by which some buildpack knows its language: with one of them a Dockerfile beside it is not the only way. */
const LANGUAGE_FILES = [
  'package.json',
  'requirements.txt',
  'Pipfile',
  'pyproject.toml',
  'Gemfile',
  'pom.xml',
  'build.gradle',
  'build.gradle.kts',
  'build.sbt',
  'go.mod',
  'composer.json',
  'index.php',
  'global.json',
]

const FIX =
  "Build it with docker/build-push-action ('load: true', 'tags: app:build') and pass 'docker-daemon:app:build' to push-ecr."

/**
 * An app of Heroku's container stack is built from a Dockerfile
 * (https://devcenter.heroku.com/articles/build-docker-images-heroku-yml): buildpacks would build something else than
 * what its author wrote.
 */
export const containerApp: Rule = (source) => {
  if (source.namesBuilder) return []
  const say = (file: string, text: string | undefined, pattern: RegExp, what: string) => [
    error(locate(file, text, pattern), `${what}: it is built from a Dockerfile, not with buildpacks.`, FIX),
  ]
  if (source.app.stack === 'container') {
    return say('app.json', source.text('app.json'), /"stack"/, "The app has the stack 'container'")
  }
  if (source.app.processes.length > 0 || source.app.release !== undefined) return []
  if (source.has('heroku.yml'))
    return say('heroku.yml', undefined, /^/, 'The app has heroku.yml and no Procfile')
  if (source.has('Dockerfile') && !LANGUAGE_FILES.some((file) => source.has(file))) {
    return say('Dockerfile', undefined, /^/, 'The app has a Dockerfile and nothing a buildpack recognizes')
  }
  return []
}
