// The one agreement that is still to be signed, wherever it stands in the way. Nothing owed: nothing shown.
import { listPartnerAgreements } from '../../contract/partner-agreements.ts'
import { useRead } from '../api.ts'
import { owedAgreement } from './owed-agreement.ts'
import { SignAgreement } from './SignAgreement.tsx'

export function OwedAgreement() {
  const { items } = useRead(listPartnerAgreements)
  const owed = owedAgreement(items)
  return owed && <SignAgreement agreement={owed} />
}
