// Step 4: the credentials of the customer's first admin, once; Done leads to the list with the customer marked (W18).
import { getRouteApi } from '@tanstack/react-router'
import { useText } from '../language.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { useDay } from '../ui/day.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Message } from '../ui/Message.tsx'
import { OneTimeSecret } from '../ui/OneTimeSecret.tsx'
import { useFresh } from './FreshCustomer.tsx'
import { WizardPage } from './WizardPage.tsx'

const route = getRouteApi('/signed-in/new-customer/customers/new/$draft/confirmation')

function Confirmation() {
  const t = useText('wizard')
  const { draft } = route.useParams()
  const navigate = route.useNavigate()
  const { fresh } = useFresh()
  const day = useDay()
  if (fresh === null || fresh.draftId !== draft)
    return (
      <Message tone="warning" title={t('shownBefore')}>
        <p>{t('shownBeforeBody')}</p>
        <LinkButton to="/customers">{t('toCustomers')}</LinkButton>
      </Message>
    )
  const { customerId, companyName, orderId, userName, password, expirationDate } =
    fresh.confirmation
  return (
    <>
      <Message tone="done" title={t('created', { name: companyName })}>
        {orderId === undefined ? (
          t('noOrder')
        ) : (
          <>
            {t('orderId')}: <code>{orderId}</code> <CopyButton text={orderId} name={t('orderId')} />
          </>
        )}
      </Message>
      <h2>{t('setupInfo')}</h2>
      <OneTimeSecret
        lead={t('setupLead', { date: day(expirationDate) })}
        items={[
          { label: t('adminName'), value: userName, isSecret: false },
          { label: t('temporaryPassword'), value: password, isSecret: true },
        ]}
        onDone={() => void navigate({ to: '/customers', search: { highlight: customerId } })}
      />
    </>
  )
}

export function ConfirmationPage() {
  return (
    <WizardPage step="confirmation">
      <Confirmation />
    </WizardPage>
  )
}
