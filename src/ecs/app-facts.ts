/** What is known of an app besides what its containers say. */
export interface AppFacts {
  /** Names of the variables that the process was given; those that the platform sets itself may be missing. */
  readonly configVars: readonly string[]
  /** Services of the add-ons that its app.json lists, e.g. heroku-redis; undefined: not known. */
  readonly addons?: readonly string[]
}
