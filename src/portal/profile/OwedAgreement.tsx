// The one agreement that is still to be signed, wherever it stands in the way. Nothing owed: nothing shown.
import { useState } from 'react'
import { listPartnerAgreements } from '../../contract/partner-agreements.ts'
import { useRead } from '../api.ts'
import { owedAgreement } from './owed-agreement.ts'
import { SignAgreement } from './SignAgreement.tsx'

export function OwedAgreement() {
  const { items } = useRead(listPartnerAgreements)
  // It stays when it is signed, and says so.
  const [id] = useState(owedAgreement(items)?.id)
  const owed = items.find((one) => one.id === id)
  return owed === undefined ? null : <SignAgreement agreement={owed} />
}
