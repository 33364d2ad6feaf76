import { describe, expect, it } from '@jest/globals'
import { buildpackIdOf, readListed } from '../../../../src/buildpacks/builder/listed-buildpack.ts'

const GITHUB = 'https://github.com/heroku/heroku-buildpack'
const REGISTRY = 'https://buildpack-registry.s3.amazonaws.com/buildpacks'

describe('buildpackIdOf', () => {
  it.each([
    'heroku/ruby',
    `${GITHUB}-ruby`,
    `${GITHUB}-ruby/`,
    `${GITHUB}-ruby.git`,
    `${GITHUB}-ruby.git/`,
    `${GITHUB}-ruby#v236`,
    `${GITHUB}-ruby.git#main`,
    `${GITHUB}-ruby/tree/main`,
    `${GITHUB}-ruby/archive/refs/heads/main.tar.gz`,
    'https://GitHub.com/Heroku/heroku-buildpack-ruby',
    'https://www.github.com/heroku/heroku-buildpack-ruby',
    'https://user:token@github.com/heroku/heroku-buildpack-ruby',
    'http://github.com/heroku/heroku-buildpack-ruby',
    'git://github.com/heroku/heroku-buildpack-ruby.git',
    'git@github.com:heroku/heroku-buildpack-ruby.git',
    'ssh://git@github.com:22/heroku/heroku-buildpack-ruby.git',
    'github.com/heroku/heroku-buildpack-ruby',
    'urn:buildpack:heroku/ruby',
    'urn:cnb:builder:heroku/ruby',
    'urn:cnb:registry:heroku/ruby@1.0.0',
    `${REGISTRY}/heroku/ruby.tgz`,
    'https://buildpack-registry.s3.us-east-1.amazonaws.com/buildpacks/heroku/ruby.tgz',
    'https://codon-buildpacks.s3.amazonaws.com/buildpacks/heroku/ruby.tgz',
    'https://s3.amazonaws.com/codon-buildpacks/buildpacks/heroku/ruby.tgz',
  ])('%s is heroku/ruby', (entry) => expect(buildpackIdOf(entry)).toBe('heroku/ruby'))

  it.each([
    ['heroku/jvm-common', 'heroku/jvm'],
    [`${GITHUB}-jvm-common.git`, 'heroku/jvm'],
    [`${GITHUB}-gradle`, 'heroku/java'],
    ['heroku/java-war', 'heroku/java'],
    // Ids of Cloud Native Buildpacks, which the builder has or not.
    ['heroku/procfile', 'heroku/procfile'],
    ['paketo-buildpacks/nodejs', 'paketo-buildpacks/nodejs'],
  ])('%s is %s', (entry, id) => expect(buildpackIdOf(entry)).toBe(id))

  it.each([
    `${GITHUB}-kong`,
    'heroku-community/unheard-of',
    `${REGISTRY}/mars/create-react-app.tgz`,
    'https://gitlab.com/heroku/heroku-buildpack-ruby',
    'https://github.com.evil.example/heroku/heroku-buildpack-ruby',
    'https://github.com/heroku',
    'urn:buildpack:',
    '',
  ])('%j is none of the builder', (entry) => expect(buildpackIdOf(entry)).toBeUndefined())
})

describe('what to do instead', () => {
  it.each([
    ['heroku-community/apt', /Aptfile .* heroku\/deb-packages/],
    ['heroku/apt', /Aptfile .* heroku\/deb-packages/],
    [`${GITHUB}-apt`, /Aptfile .* heroku\/deb-packages/],
    [`${REGISTRY}/heroku-community/apt.tgz`, /Aptfile .* heroku\/deb-packages/],
    ['https://github.com/some/heroku-buildpack-apt', /Aptfile .* heroku\/deb-packages/],
    [`${GITHUB}-static`, /^Serve static files from the app/],
    ['heroku-community/static', /^Serve static files from the app/],
    ['heroku/pgbouncer', /^Use RDS Proxy/],
    [`${GITHUB}-pgbouncer.git#main`, /^Use RDS Proxy/],
    ['heroku-community/cli', /^Remove it: Heroku's CLI/],
    [`${GITHUB}-cli`, /^Remove it: Heroku's CLI/],
    [`${GITHUB}-ember-cli`, /^Use "heroku\/nodejs" with a 'build' script/],
    ['https://github.com/heroku/exec-buildpack', /^Remove it: Heroku Exec/],
    ['urn:buildpack:heroku/exec', /^Remove it: Heroku Exec/],
    [`${GITHUB}-google-chrome`, /^Install google-chrome-stable with heroku\/deb-packages/],
    [`${GITHUB}-activestorage-preview`, /^Install ffmpeg and poppler with heroku\/deb-packages/],
    [
      'https://github.com/timgl/heroku-buildpack-python.git',
      /^Use "heroku\/python" if the app can do without this fork/,
    ],
    ['https://github.com/jonathanong/heroku-buildpack-ffmpeg-latest', /^Install ffmpeg/],
  ])('%s', (entry, fix) =>
    expect(readListed(entry)).toEqual({ kind: 'classic', fix: expect.stringMatching(fix) }),
  )

  it('knows nothing better for what it has not heard of', () =>
    expect(readListed('https://github.com/some/heroku-buildpack-x')).toEqual({
      kind: 'classic',
      fix: undefined,
    }))
})
