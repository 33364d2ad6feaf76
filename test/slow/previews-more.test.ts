import { describeChurn } from './previews/describe-churn.ts'

describeChurn(20261134, 12)
