import { expect, it } from '@jest/globals'
import { logsUrl } from '../../../../src/preview/record/view.ts'
import { PARTITION_CASES } from '../../../support/platform/partitions.ts'
import { SHARED } from '../../../support/preview/harness.ts'

it.each(PARTITION_CASES)(
  'the logs of a preview in $region are its own streams, in the console of its partition',
  ({ region, console }) => {
    const group = '$252Frenga$252Fshop$252Fpreview'
    const preview = { ...SHARED.preview, logGroup: '/renga/shop/preview' }
    expect(logsUrl({ region, preview }, 42)).toBe(
      console &&
        `https://${region}.${console}/cloudwatch/home?region=${region}#logsV2:log-groups/log-group/${group}$3FlogStreamNameFilter$3Dpr-42$252F`,
    )
  },
)
