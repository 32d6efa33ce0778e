// The way to the provider directory for who is not signed in, as long as the operator leaves it open (rule 28).
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { searchProviders } from '../../contract/provider-directory.ts'
import { ask } from '../api.ts'
import { useText } from '../language.tsx'
import { useMaybeSession } from '../session.ts'

export function DirectoryLink() {
  const t = useText('shell')
  const session = useMaybeSession()
  // A closed one refuses as an ended session does: here it is an answer, and nobody is sent to sign in.
  const { data: isOpen } = useQuery({
    queryKey: ['the directory is open', session?.user.id ?? ''],
    queryFn: () =>
      ask(searchProviders, { query: { size: 0 } }).then(
        () => true,
        () => false,
      ),
  })
  if (isOpen !== true) return null
  return (
    <p>
      <Link to="/find-a-provider">{t('findProvider')}</Link>
    </p>
  )
}
