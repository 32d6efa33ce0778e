// The facts by which other companies and support know one's organization.
import { useText } from '../language.tsx'
import { useSession } from '../session.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { useCountry } from '../ui/country.ts'
import { Facts } from '../ui/Facts.tsx'

export function CompanyFacts() {
  const t = useText('home')
  const common = useText('common')
  const kind = useText('kinds')
  const role = useText('roles')
  const country = useCountry()
  const { organization, user } = useSession()
  const copied = (value: string, name: string) => (
    <>
      <code>{value}</code> <CopyButton text={value} name={name} />
    </>
  )
  return (
    <section>
      <h2>{t('company')}</h2>
      <Facts
        of={[
          [common('name'), organization.name],
          [common('organization'), kind(organization.kind)],
          [common('tenantId'), copied(organization.tenantId, common('tenantId'))],
          ...(organization.mpnId === undefined
            ? []
            : [[common('mpnId'), copied(organization.mpnId, common('mpnId'))] as const]),
          [common('country'), country(organization.country)],
          [
            common('roles'),
            user.roles.length === 0
              ? common('noRoles')
              : user.roles.map((held) => role(held)).join(' · '),
          ],
        ]}
      />
    </section>
  )
}
