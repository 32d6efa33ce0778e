// What Submit will make: the company, what is ordered, who earns, who supports and who administers.
import type { CustomerDraft } from '../../contract/customer-draft-resource.ts'
import { listPartnerships } from '../../contract/partnerships.ts'
import { billingCurrency } from '../../domain/currency.ts'
import { usePeek } from '../api.ts'
import { useText } from '../language.tsx'
import { LineTable } from '../offers/LineTable.tsx'
import { useOffers } from '../offers/use-offers.ts'
import { useSession } from '../session.ts'
import { useCountry } from '../ui/country.ts'
import { Facts } from '../ui/Facts.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'

function Heading({ draftId, step }: { draftId: string; step: 'details' | 'subscriptions' }) {
  const t = useText('wizard')
  const customer = useText('customer')
  const name = step === 'details' ? t('account') : customer('subscriptions')
  return (
    <div className="title-row">
      <h2>{name}</h2>
      <LinkButton to={`/customers/new/$draft/${step}`} params={{ draft: draftId }} search={true}>
        {t('update')}
        <span className="off-screen">: {name}</span>
      </LinkButton>
    </div>
  )
}

function Account({ content }: Pick<CustomerDraft, 'content'>) {
  const t = useText('wizard')
  const customers = useText('customers')
  const country = useCountry()
  const c = content
  const words = (...parts: (string | undefined)[]) =>
    parts.filter((part) => part !== undefined && part !== '').join(', ')
  const optional = (name: string, value: string | undefined) =>
    value === undefined ? [] : [[name, value] as const]
  return (
    <Facts
      of={[
        [customers('company'), c.companyName ?? '–'],
        [customers('domain'), c.domain ?? '–'],
        ...optional(t('registrationNumber'), c.registrationNumber),
        [t('contact'), words([c.firstName, c.lastName].join(' ').trim(), c.email, c.phoneNumber)],
        [
          t('address'),
          words(
            c.addressLine1,
            c.addressLine2,
            c.city,
            c.state,
            c.postalCode,
            c.country && country(c.country),
          ),
        ],
      ]}
    />
  )
}

/** The MPN ID that will stand on the order's lines. */
function useResellerName({ content, resellerName }: CustomerDraft): string | null {
  const { resellerId } = content
  const known = usePeek(
    listPartnerships,
    resellerId === undefined ? null : { query: { size: 500 } },
  )
  if (resellerId === undefined) return null
  const mpnId = known?.items.find((one) => one.resellerId === resellerId)?.resellerMpnId
  const name = resellerName ?? resellerId
  return mpnId === undefined ? name : `${name} (${mpnId})`
}

export function ReviewFacts({ draft }: { draft: CustomerDraft }) {
  const t = useText('wizard')
  const customer = useText('customer')
  const { organization } = useSession()
  const { content, id } = draft
  const currency = content.currency ?? billingCurrency(organization.country)
  const offers = useOffers(content.country ?? organization.country)
  const reseller = useResellerName(draft)
  const { lines = [] } = content
  return (
    <>
      <Heading draftId={id} step="details" />
      <Account content={content} />
      <Heading draftId={id} step="subscriptions" />
      {lines.length === 0 ? (
        <p>{t('nothingOrdered')}</p>
      ) : (
        <LineTable lines={lines} offers={offers} currency={currency} />
      )}
      <Facts
        of={[
          [customer('reseller'), reseller ?? t('earnsNobody')],
          [t('supports'), t('supportsLater', { name: organization.name })],
          [t('administers'), t('administersHelp', { name: reseller ?? organization.name })],
        ]}
      />
    </>
  )
}
