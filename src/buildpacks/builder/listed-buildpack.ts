import { CLASSIC_BUILDPACKS, type ClassicBuildpack } from './classic-table.ts'

/** What an entry of app.json's `buildpacks` comes to on a Cloud Native builder. */
export type ListedBuildpack =
  /** A buildpack of the builder. `classic`: it stands for a classic one that the entry spells in another way. */
  | { readonly kind: 'builder'; readonly id: string; readonly classic: boolean }
  /** A classic buildpack that no builder has; what to do instead, where that is known. */
  | { readonly kind: 'classic'; readonly fix: string | undefined }

/**
 * Reads an entry of app.json's `buildpacks` in any of the forms that Heroku takes: a short name (`heroku/ruby`,
 * `heroku-community/apt`), its URN (`urn:buildpack:heroku/ruby`), the tarball that Heroku stores in its place, or the
 * address of a repository (https, http, git or ssh; `.git`, a slash or `#ref` at its end; an archive of it). Also
 * `urn:cnb:builder:…` and `urn:cnb:registry:…` of Cloud Native Buildpacks.
 */
export function readListed(text: string): ListedBuildpack {
  const entry = text.trim()
  const cnb = after(entry, 'urn:cnb:builder:') ?? after(entry, 'urn:cnb:registry:')
  if (cnb !== undefined) return { kind: 'builder', id: cnb.split('@', 1)[0] ?? cnb, classic: false }
  const name = nameOf(entry)
  if (name === undefined) return { kind: 'classic', fix: hintOf(entry) }
  const found = CLASSIC_BUILDPACKS.get(name.buildpack)
  if (name.owner === 'heroku' || name.owner === 'heroku-community') {
    if (found !== undefined) return ofHeroku(found, entry)
    // A name that is not a classic buildpack's: the id of a Cloud Native one, such as heroku/procfile.
    if (name.short && name.owner === 'heroku') return { kind: 'builder', id: entry, classic: false }
    return { kind: 'classic', fix: undefined }
  }
  if (name.short) return { kind: 'builder', id: entry, classic: false }
  return { kind: 'classic', fix: found === undefined ? hintOf(entry) : insteadOfFork(found) }
}

/** The id of the builder's buildpack; undefined for a classic one that it does not have. */
export function buildpackIdOf(text: string): string | undefined {
  const listed = readListed(text)
  return listed.kind === 'builder' ? listed.id : undefined
}

interface BuildpackName {
  readonly owner: string
  readonly buildpack: string
  /** Written as a short name, as ids of Cloud Native Buildpacks are. */
  readonly short: boolean
}

const SHORT = /^[a-z0-9-]+\/[\w.-]+$/
/** Where the registry of classic buildpacks keeps its tarballs, now and before 2018. */
const REGISTRIES = ['buildpack-registry', 'codon-buildpacks']

function nameOf(entry: string): BuildpackName | undefined {
  if (SHORT.test(entry)) return split(entry, true)
  const urn = after(entry, 'urn:buildpack:')
  if (urn !== undefined) return SHORT.test(urn) ? split(urn, false) : undefined
  const [host = '', ...path] = partsOf(entry)
  const [bucket = '', service] = host.split('.')
  if (REGISTRIES.includes(bucket) && service?.startsWith('s3') === true) return tarball(path)
  if (/^s3[.-]/.test(host) && REGISTRIES.includes(path[0] ?? '')) return tarball(path.slice(1))
  const [owner, repository] = path
  if (!/^(www\.)?github\.com$/.test(host) || owner === undefined || repository === undefined) return undefined
  return split(`${owner}/${withoutEnd(repository, '.git').replace(/^heroku-buildpack-/, '')}`, false)
}

/** `buildpacks/heroku/ruby.tgz` */
function tarball([folder, owner, file]: readonly string[]): BuildpackName | undefined {
  if (folder !== 'buildpacks' || owner === undefined || file === undefined) return undefined
  return split(`${owner}/${withoutEnd(file, '.tgz')}`, false)
}

const split = (name: string, short: boolean): BuildpackName => {
  const [owner = '', buildpack = ''] = name.split('/')
  return { owner, buildpack, short }
}

/** Host and path of an address in lower case, without protocol, user, port, query and `#ref`. */
function partsOf(address: string): readonly string[] {
  const [plain = ''] = address.toLowerCase().split(/[#?]/, 1)
  const rest = plain.slice(plain.indexOf('://') === -1 ? 0 : plain.indexOf('://') + 3)
  const [authority = ''] = rest.split('/', 1)
  // `git@github.com:heroku/…` has no protocol, and a colon where others have a slash or a port.
  const place = rest.slice(authority.lastIndexOf('@') + 1).replace(':', '/')
  const [host = '', ...path] = place.split('/').filter((part) => part !== '')
  return [host, ...(/^\d+$/.test(path[0] ?? '') ? path.slice(1) : path)]
}

function ofHeroku(found: ClassicBuildpack, entry: string): ListedBuildpack {
  if ('instead' in found) return { kind: 'classic', fix: found.instead }
  return { kind: 'builder', id: found.id, classic: found.id !== entry }
}

const insteadOfFork = (found: ClassicBuildpack): string =>
  'instead' in found
    ? found.instead
    : `Use "${found.id}" if the app can do without this fork, or put a Cloud Native Buildpack in the repository.`

/** By a part of an address: forks are called anything. */
function hintOf(entry: string): string | undefined {
  const part = Object.keys(BY_PART).find((part) => entry.includes(part))
  const found = part === undefined ? undefined : CLASSIC_BUILDPACKS.get(BY_PART[part] ?? '')
  return found !== undefined && 'instead' in found ? found.instead : undefined
}

const BY_PART: Readonly<Record<string, string>> = {
  'buildpack-apt': 'apt',
  'google-chrome': 'google-chrome',
  'chrome-for-testing': 'google-chrome',
  chromedriver: 'google-chrome',
  ffmpeg: 'ffmpeg',
  'buildpack-static': 'static',
  pgbouncer: 'pgbouncer',
  monorepo: 'monorepo',
  subdir: 'monorepo',
  multi: 'multi',
}

const after = (text: string, start: string): string | undefined =>
  text.startsWith(start) ? text.slice(start.length) : undefined

const withoutEnd = (text: string, end: string): string =>
  text.endsWith(end) ? text.slice(0, -end.length) : text
