/**
 * Follows what texts of the repository point at: paths, links, anchors, npm scripts and addresses of this repository's
 * own files.
 */
import { basename, dirname, join, normalize } from 'node:path/posix'
import { marked, type Token } from 'marked'

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
/** A heading of a page, in whatever text. */
const ANCHORED =
  /(?:(?<![\w$}@./:-])|renga-dev\/renga\/(?:blob|tree)\/(?:v1|main)\/)((?:actions|docs|examples)\/[\w./-]+\.md|[A-Z]+\.md)#([\w-]+)/g
const OWN_USES = /renga-dev\/renga\/([\w./-]+)@/g
const NPM_RUN = /npm run (?:--silent )?([a-z][\w:-]*)(?=[`'\s",;.)]|$)/gm
/** A file that a page or a comment names alone. */
const ALONE = /(?<![\w./*<>{}-])([a-z][\w-]*(?:\.test)?\.(?:ts|sh|py))(?![\w/])/g
const BESIDE = /(?<![\w./-])(\.\.?\/[\w./-]+\.(?:ts|md|json|sh|py|yml))/g

/**
 * Paths of other repositories that look like ours: GitHub's actions, the runner's and Heroku CLI's sources, an app's
 * own scripts.
 */
const ELSEWHERE = [
  /^actions\/(attest|cache|checkout|runner|setup-node)\b/,
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
    for (const [, page = '', anchor = ''] of read.matchAll(ANCHORED)) {
      const target = texts.get(page)
      if (target !== undefined && !readPage(target).anchors.has(anchor)) say(`${page}#${anchor}`)
    }
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

/** Lines of comments, and what stands behind code on its line. */
const comments = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      if (/^\s*(\/\/|\/?\*|#|""")/.test(line)) return line
      const [, code = '', comment = ''] = /^(.*?\s)(?:\/\/|\/\*|#) (.*)$/.exec(line) ?? []
      return isInText(code) ? '' : comment
    })
    .join('\n')

/** Does a text in quotes begin here that has not ended? */
const isInText = (code: string): boolean =>
  ["'", '"', '`'].some((quote) => code.split(quote).length % 2 === 0)

/** Workflows in examples/ name themselves as they will be called where they are copied to. */
const isCopied = (file: string, path: string, there: (path: string) => boolean): boolean =>
  file.startsWith('examples/workflows/') && there(path.replace('.github/workflows/', 'examples/workflows/'))

/**
 * A path as people write it: with a full stop after it, without an extension, or with `<name>`, `NAME`, `*` and `{a,b}`
 * in it.
 */
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
  return readPage(text).links.flatMap((target) => {
    if (/^([a-z]+:|\/\/)/i.test(target)) return []
    const [path = '', anchor] = target.split('#')
    const page = path === '' ? file : beside(file, path)
    if (!there(page)) return [`(${target})`]
    if (anchor === undefined || !page.endsWith('.md')) return []
    return readPage(texts.get(page) ?? '').anchors.has(anchor) ? [] : [`(${target}): no such heading`]
  })
}

/** What a page links to and can be linked at, as GitHub renders it. */
function readPage(page: string): {
  readonly links: readonly string[]
  readonly anchors: ReadonlySet<string>
} {
  const tokens = marked.lexer(page)
  const links = Object.values(tokens.links).map(({ href }) => href ?? '')
  const anchors = new Set<string>()
  void marked.walkTokens(tokens, (token) => {
    if (token.type === 'link' || token.type === 'image') links.push(token['href'])
    if (token.type === 'heading') anchors.add(anchorOf(plainText(token), anchors))
    if (token.type !== 'html') return
    const html = token.raw.replace(/<!--[\s\S]*?-->/g, '')
    for (const [, name, value = ''] of html.matchAll(
      /\s(href|src|srcset|id|name)\s*=\s*["']([^"']*)["']/gi,
    )) {
      if (/^(id|name)$/i.test(name ?? '')) anchors.add(value)
      else links.push(value)
    }
  })
  return { links, anchors }
}

/** What is read of a heading: without its links' addresses, emphasis and HTML. */
const plainText = (token: Token): string => {
  if (token.type === 'html') return ''
  if ('tokens' in token && token.tokens !== undefined) return token.tokens.map(plainText).join('')
  return 'text' in token ? token.text : token.raw
}

/**
 * The anchor that GitHub gives a heading: lower case, blanks to hyphens, other signs dropped; `-1` after the second of
 * a name.
 */
function anchorOf(title: string, taken: ReadonlySet<string>): string {
  const anchor = title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-')
  let number = 0
  while (taken.has(number === 0 ? anchor : `${anchor}-${number}`)) number += 1
  return number === 0 ? anchor : `${anchor}-${number}`
}

const beside = (file: string, path: string): string => normalize(join(dirname(file), decodeURI(path)))

function parents(file: string): readonly string[] {
  const found: string[] = []
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) found.push(folder)
  return found
}
