/** `version` of package.json, put into the user agent so that CloudTrail tells which release made a call. */
export const RENGA_VERSION = '0.1.0'
