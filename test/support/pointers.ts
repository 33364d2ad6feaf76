/** Follows what texts of the repository point at: paths, links, anchors, npm scripts and addresses of this repository's own files. */
import { basename, dirname, join, normalize } from 'node:path/posix'

export interface Repository {
  /** Path to text, of every text file. */
  readonly texts: ReadonlyMap<string, string>
  /** Paths of all files. */
  readonly files: ReadonlySet<string>
  /** Names of the scripts of package.json. */
  readonly scripts: ReadonlySet<string>
}

/** A folder at the root, a slash, and the rest; not in the middle of a longer path or address. */
const PATH =
  /(?<![\w$}@./:-])(?:\.\/)?((?:actions|bench|demo|docs|emulator|examples|infra|local|scripts|src|test|\.ci|\.github)\/[\w.@*<>{},/-]*)/g
const BARE_FOLDER =
  /(?<=[`(])((?:actions|bench|demo|docs|emulator|examples|infra|local|scripts|src|test))\/(?=[`)])/g
const OWN_ADDRESS =
  /(?:raw\.githubusercontent\.com\/renga-dev\/renga\/v1|github\.com\/renga-dev\/renga\/(?:blob|tree)\/(?:v1|main))\/([\w./-]+)/g
const OWN_USES = /renga-dev\/renga\/([\w./-]+)@/g
const NPM_RUN = /npm run (?:--silent )?([a-z][\w:-]*)(?=[`'\s",;.)]|$)/gm
/** A file that a page or a comment names alone. */
const ALONE = /(?<![\w./*<>{}-])([a-z][\w-]*(?:\.test)?\.(?:ts|sh|py))(?![\w/])/g
const LINK = /\]\(([^)\s]+)\)/g
const BESIDE = /(?<![\w./-])(\.\.?\/[\w./-]+\.(?:ts|md|json|sh|py|yml))/g

/** Paths of other repositories that look like ours: GitHub's actions, the runner's and Heroku CLI's sources, an app's own scripts. */
const ELSEWHERE = [
  /^actions\/(cache|checkout|runner|setup-node)\b/,
  /^src\/(Runner\.|Sdk\/)/,
  /^src\/(lib\/config\/quote|commands\/releases|v2\/ecs-rollout\.js)/,
  /^local\/repository$/,
  /^npm run (report|seed)$/,
]

/** One line for each pointer that points at nothing: `<file>: <what is named>`. */
export function brokenPointers(repository: Repository): readonly string[] {
  const { files, texts, scripts } = repository
  const folders = new Set([...files].flatMap(parents))
  const there = (path: string) => files.has(path) || folders.has(path.replace(/\/$/, ''))
  const names = new Set([...files].map((file) => basename(file)))
  const broken = new Set<string>()
  for (const [file, text] of texts) {
    const say = (written: string) => {
      const what = written.replace(/[.,/-]+$/, '')
      if (!ELSEWHERE.some((pattern) => pattern.test(what))) broken.add(`${file}: ${what}`)
    }
    const read = readable(file, text)
    for (const [, path = ''] of [...read.matchAll(PATH), ...read.matchAll(BARE_FOLDER)]) {
      if (!named(path, there) && !isCopied(file, path, there)) say(path)
    }
    for (const [, path = ''] of [...read.matchAll(OWN_ADDRESS), ...read.matchAll(OWN_USES)])
      if (!there(path)) say(path)
    for (const [, name = ''] of read.matchAll(NPM_RUN)) if (!scripts.has(name)) say(`npm run ${name}`)
    for (const [, name = ''] of (file.endsWith('.md') ? text : comments(text)).matchAll(ALONE))
      if (!names.has(name)) say(name)
    if (file.endsWith('.md')) for (const link of deadLinks(file, text, texts, there)) say(link)
    else
      for (const [, path = ''] of comments(text).matchAll(BESIDE)) if (!there(beside(file, path))) say(path)
  }
  return [...broken].sort()
}

/** Tests hold paths that are made up; only what their comments say is a pointer. */
function readable(file: string, text: string): string {
  return /^(test|bench)\/.*\.(ts|py|js|json)$/.test(file) ? comments(text) : text
}

const comments = (text: string): string =>
  text
    .split('\n')
    .filter((line) => /^\s*(\/\/|\/?\*|#)/.test(line))
    .join('\n')

/** Workflows in examples/ name themselves as they will be called where they are copied to. */
const isCopied = (file: string, path: string, there: (path: string) => boolean): boolean =>
  file.startsWith('examples/workflows/') && there(path.replace('.github/workflows/', 'examples/workflows/'))

/** A path as people write it: with a full stop after it, without an extension, or with `<name>`, `NAME`, `*` and `{a,b}` in it. */
function named(written: string, there: (path: string) => boolean): boolean {
  const path = written.replace(/[.,/-]+$/, '')
  const [fixed = ''] = path.split(/[*<{]|\bNAME\b/)
  if (fixed !== path) return there(fixed.endsWith('/') ? fixed : dirname(fixed))
  return there(path) || there(`${path}.ts`)
}

function deadLinks(
  file: string,
  text: string,
  texts: ReadonlyMap<string, string>,
  there: (path: string) => boolean,
): readonly string[] {
  return [...text.matchAll(LINK)].flatMap(([, target = '']) => {
    if (/^[a-z]+:/i.test(target)) return []
    const [path = '', anchor] = target.split('#')
    const page = path === '' ? file : beside(file, path)
    if (!there(page)) return [`(${target})`]
    if (anchor === undefined || !page.endsWith('.md')) return []
    return headings(texts.get(page) ?? '').has(anchor) ? [] : [`(${target}): no such heading`]
  })
}

/** The anchors that GitHub gives the headings of a page: lower case, blanks to hyphens, other signs dropped. */
function headings(page: string): ReadonlySet<string> {
  return new Set(
    [...page.matchAll(/^#{1,6} +(.+)$/gm)].map(([, title = '']) =>
      title
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )
}

const beside = (file: string, path: string): string => normalize(join(dirname(file), decodeURI(path)))

function parents(file: string): readonly string[] {
  const found: string[] = []
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) found.push(folder)
  return found
}
