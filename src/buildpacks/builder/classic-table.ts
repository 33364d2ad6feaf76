/** What stands for a classic buildpack: a buildpack of Heroku's builders, or what to do without one. */
export type ClassicBuildpack = { readonly id: string } | { readonly instead: string }

const deb = (packages: string, what: string): ClassicBuildpack => ({
  instead: `Install ${what} with heroku/deb-packages ([com.heroku.buildpacks.deb-packages] install = [${packages}] in project.toml).`,
})
/** Ubuntu has Chromium only as a snap, which no image can run. */
const chrome: ClassicBuildpack = {
  instead:
    "Install google-chrome-stable with heroku/deb-packages from Google's apt repository ([[com.heroku.buildpacks.deb-packages.sources]] in project.toml).",
}
const assets: ClassicBuildpack = {
  instead: 'Use "heroku/nodejs" with a \'build\' script in package.json, and serve the result from the app.',
}
const otherLanguage: ClassicBuildpack = {
  instead:
    "Heroku's builders have no buildpack for it: set the input 'builder' to one that has, such as Paketo's, or push an image built from a Dockerfile.",
}
const services: ClassicBuildpack = {
  instead: "Remove it: tests get their databases from 'services' of the GitHub workflow.",
}

/**
 * Heroku's own classic buildpacks, and some of others, by the last part of their name: `ruby` is `heroku/ruby` and
 * https://github.com/heroku/heroku-buildpack-ruby. The ids are those of heroku/builder:24
 * (https://github.com/heroku/cnb-builder-images/blob/main/builder-24/builder.toml).
 */
export const CLASSIC_BUILDPACKS: ReadonlyMap<string, ClassicBuildpack> = new Map<string, ClassicBuildpack>([
  ...['dotnet', 'go', 'java', 'nodejs', 'php', 'python', 'ruby', 'scala'].map(
    (name): [string, ClassicBuildpack] => [name, { id: `heroku/${name}` }],
  ),
  // heroku/java holds Maven's and Gradle's buildpacks.
  ['gradle', { id: 'heroku/java' }],
  ['java-war', { id: 'heroku/java' }],
  ['jvm', { id: 'heroku/jvm' }],
  ['jvm-common', { id: 'heroku/jvm' }],
  [
    'apt',
    {
      instead:
        'List the packages of the Aptfile in project.toml for heroku/deb-packages ([com.heroku.buildpacks.deb-packages] install = ["…"]).',
    },
  ],
  ['chrome-for-testing', chrome],
  [
    'chromedriver',
    {
      instead:
        "Install the driver with the app's own dependencies (npm's chromedriver, or Selenium Manager).",
    },
  ],
  ['google-chrome', chrome],
  ['xvfb-google-chrome', chrome],
  ['ffmpeg', deb('"ffmpeg"', 'ffmpeg')],
  ['activestorage-preview', deb('"ffmpeg", "poppler-utils"', 'ffmpeg and poppler')],
  [
    'awscli',
    {
      instead: 'Call AWS through its SDK, or put a Cloud Native Buildpack that installs the CLI in a folder.',
    },
  ],
  [
    'static',
    { instead: "Serve static files from the app, or use a builder with Paketo's web server buildpacks." },
  ],
  [
    'nginx',
    { instead: 'Let the load balancer talk to the app itself, or run nginx in an image of its own.' },
  ],
  ['pgbouncer', { instead: 'Use RDS Proxy, or run PgBouncer as a separate service.' }],
  ['redis', { instead: "Remove it: clients speak TLS to ElastiCache themselves ('rediss://')." }],
  ['multi', { instead: "List the buildpacks themselves under 'buildpacks'." }],
  ['monorepo', { instead: "Use the app's directory as the input 'working-directory'." }],
  [
    'multi-procfile',
    { instead: "Put each app's Procfile in its own directory (input 'working-directory')." },
  ],
  ['cli', { instead: "Remove it: Heroku's CLI cannot reach an app on AWS." }],
  ['exec', { instead: 'Remove it: Heroku Exec does not work on AWS.' }],
  ['exec-buildpack', { instead: 'Remove it: Heroku Exec does not work on AWS.' }],
  ['metrics', { instead: "Remove it: it reports to Heroku's dashboard." }],
  ['testrunner', { instead: 'Remove it: run the tests in the GitHub workflow.' }],
  ['ci-postgresql', services],
  ['ci-redis', services],
  [
    'inline',
    {
      instead:
        "Turn bin/compile into a Cloud Native Buildpack in a folder, and list it in the input 'buildpacks'.",
    },
  ],
  ['ember-cli', assets],
  ['ember-cli-deploy', assets],
  ['emberjs', assets],
  ['clojure', otherLanguage],
  ['erlang', otherLanguage],
  ['grails', otherLanguage],
  ['play', otherLanguage],
])
