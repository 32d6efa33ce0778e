// A provider's requests that no reseller has answered yet.
import { Link } from '@tanstack/react-router'
import { listPartnershipRequests } from '../../contract/partnership-requests.ts'
import { useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { RequestBadge } from '../requests/RequestBadge.tsx'
import { When } from '../ui/When.tsx'

/** Home names the latest; the page Invitations has them all. */
const shown = 5

export function WaitingRequests() {
  const t = useText('home')
  const { items } = useRead(listPartnershipRequests, { query: { size: 50 } })
  const waiting = items.filter(({ state }) => state === 'sent' || state === 'opened')
  return (
    <section>
      <h2>{t('waiting')}</h2>
      {waiting.length === 0 ? (
        <p>{t('waitingEmpty')}</p>
      ) : (
        <>
          <ul className="waiting">
            {waiting.slice(0, shown).map(({ id, email, state, sentDate }) => (
              <li key={id}>
                <Link to="/resellers/request/$id" params={{ id }}>
                  {email}
                </Link>
                <RequestBadge state={state} />
                {sentDate !== undefined && <When at={sentDate} />}
              </li>
            ))}
          </ul>
          <Link to="/resellers/requests">{t('seeAll')}</Link>
        </>
      )}
    </section>
  )
}
