// Where a company stands on its way into the program.
import { Link } from '@tanstack/react-router'
import type { WireOrganizationDetail } from '../../contract/organization-resource.ts'
import { useDeskText } from '../system/words.ts'

export function EnrolmentLink({ company }: { company: WireOrganizationDetail }) {
  const t = useDeskText('organization')
  if (company.enrolmentState === undefined) return null
  return (
    <section>
      <h2>{t('enrolment')}</h2>
      <p>
        {t(company.enrolmentState)}{' '}
        {company.enrolmentState !== 'draft' && (
          <Link to="/enrolments/$id" params={{ id: company.id }}>
            {t('enrolmentOpen')}
          </Link>
        )}
      </p>
    </section>
  )
}
