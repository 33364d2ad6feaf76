/** What a builder made. */
export interface Built {
  /** Local reference: `oci:<path>` or `docker-daemon:<name>:<tag>`. */
  readonly image: string
  /** `heroku/builder:24` or `embedded`. */
  readonly builder: string
  /** Compressed bytes of the layout, or unpacked bytes as Docker counts them. */
  readonly size: number
}
