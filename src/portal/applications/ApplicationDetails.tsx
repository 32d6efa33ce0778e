// What opens under an application in the list: its secrets (never their text) and its redirect addresses.
import type { Application } from '../../contract/application-resource.ts'
import { useSettingsText } from '../settings/words.ts'
import { useDay } from '../ui/day.ts'
import { Facts } from '../ui/Facts.tsx'
import { When } from '../ui/When.tsx'

export function ApplicationDetails({ of }: { of: Application }) {
  const t = useSettingsText('applications')
  const day = useDay()
  const line = ({ createdDate, expirationDate, lastUsedDate }: Application['secrets'][number]) =>
    t('secretLine', {
      created: day(createdDate),
      expires: day(expirationDate),
      used: lastUsedDate === undefined ? t('never') : day(lastUsedDate),
    })
  return (
    <Facts
      of={[
        [t('created'), <When key="created" at={of.createdDate} time />],
        [t('type'), t(of.type)],
        [
          t('secrets'),
          of.secrets.length === 0 ? (
            t('noSecrets')
          ) : (
            <ul key="secrets">
              {of.secrets.map((secret) => (
                <li key={secret.id}>{line(secret)}</li>
              ))}
            </ul>
          ),
        ],
        [
          t('redirectUris'),
          of.redirectUris.length === 0 ? (
            '–'
          ) : (
            <ul key="uris">
              {of.redirectUris.map((uri) => (
                <li key={uri}>
                  <code>{uri}</code>
                </li>
              ))}
            </ul>
          ),
        ],
      ]}
    />
  )
}
