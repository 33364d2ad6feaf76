import type { JsonMember, JsonValue } from './json-tree.ts'

/** Other tools that have a file of this name, by what theirs says and Heroku's never does. */
interface ForeignShape {
  /** `Expo's`: continues "This app.json is …". */
  readonly whose: string
  /** Keys with the kind of their value; all of one list must be there. */
  readonly marks: readonly Readonly<Record<string, JsonValue['kind']>>[]
}

const SHAPES: readonly ForeignShape[] = [
  {
    // https://docs.expo.dev/versions/latest/config/app/, with the key `expo` or, as in app.config.json, without.
    whose: "Expo's",
    marks: [
      { expo: 'object' },
      { slug: 'string', ios: 'object' },
      { slug: 'string', android: 'object' },
      { slug: 'string', sdkVersion: 'string' },
      { slug: 'string', expo: 'string' },
    ],
  },
  // https://github.com/react-native-community/template/blob/main/template/app.json
  { whose: "React Native's", marks: [{ displayName: 'string' }] },
  {
    // https://developers.weixin.qq.com/miniprogram/en/dev/reference/configuration/app.html, and those of Alipay, Baidu,
    // Douyin and QQ, which follow it.
    whose: "a mini program's (WeChat, Alipay, Baidu, …)",
    marks: [{ pages: 'array' }, { entryPagePath: 'string' }, { sitemapLocation: 'string' }],
  },
  {
    // https://apps.developer.homey.app/the-basics/app/manifest
    whose: "Homey's",
    marks: [
      { sdk: 'number', compatibility: 'string' },
      { brandColor: 'string', category: 'string' },
    ],
  },
  {
    // https://learn.microsoft.com/dynamics365/business-central/dev-itpro/developer/devenv-json-files
    whose: "Business Central's (AL)",
    marks: [
      { publisher: 'string', idRanges: 'array' },
      { publisher: 'string', platform: 'string' },
      { publisher: 'string', application: 'string' },
      { publisher: 'string', runtime: 'string' },
    ],
  },
  // https://docs.zepp.com/docs/reference/app-json/
  { whose: "Zepp OS's", marks: [{ configVersion: 'string', app: 'object' }] },
]

/** Heroku's keys in the form that they have there: a file with one of these is for Heroku too. */
const HEROKU: Readonly<Record<string, readonly JsonValue['kind'][]>> = {
  env: ['object'],
  formation: ['object', 'array'],
  addons: ['array'],
  buildpacks: ['array'],
  environments: ['object'],
  stack: ['string'],
  success_url: ['string'],
}

/** Whose an app.json is that is not for Heroku; undefined: Heroku's, or nobody's that is known. */
export function foreignOwner(members: ReadonlyMap<string, JsonMember>): string | undefined {
  const kindOf = (key: string) => members.get(key)?.value.kind
  const isForHeroku = Object.entries(HEROKU).some(([key, kinds]) => {
    const kind = kindOf(key)
    return kind !== undefined && kinds.includes(kind)
  })
  if (isForHeroku) return undefined
  return SHAPES.find(({ marks }) =>
    marks.some((mark) => Object.entries(mark).every(([key, kind]) => kindOf(key) === kind)),
  )?.whose
}
