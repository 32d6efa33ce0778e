// Find a provider: the official list, for anyone; the address holds what is searched for (rule 28).
import { CatchBoundary, getRouteApi, Link } from '@tanstack/react-router'
import './directory.css'
import { isRefused } from '../api.ts'
import { useMaybeSession } from '../session.ts'
import { CardPage } from '../sign-in/CardPage.tsx'
import { Content } from '../ui/Content.tsx'
import { ListToolbar } from '../ui/ListToolbar.tsx'
import { Page } from '../ui/Page.tsx'
import { ClosedDirectory } from './ClosedDirectory.tsx'
import { Filters } from './Filters.tsx'
import { ProviderCards } from './ProviderCards.tsx'
import { useDirectoryText } from './words.ts'

const route = getRouteApi('/signed-in/find-a-provider')

function Directory() {
  const t = useDirectoryText('findProvider')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { after: _, contact: _contact, search: _search, ...kept } = search
  const find = (typed: string) =>
    void navigate({
      search: { ...kept, ...(typed === '' ? {} : { search: typed }) },
      replace: true,
    })
  return (
    <>
      <ListToolbar label={t('search')} search={search.search ?? ''} onSearch={find} />
      <Filters />
      <ProviderCards />
    </>
  )
}

/** All else that goes wrong is the frame's affair. */
function Closed({ error }: { error: unknown }) {
  if (!isRefused(error, 'directory_closed')) throw error
  return <ClosedDirectory />
}

export function FindProviderPage() {
  const t = useDirectoryText('findProvider')
  const of = `/find-a-provider ${JSON.stringify(route.useSearch())}`
  const isSignedIn = useMaybeSession() !== null
  const directory = (
    <CatchBoundary getResetKey={() => of} errorComponent={Closed}>
      {!isSignedIn && (
        <p>
          <Link to="/sign-in" search={{ next: '/find-a-provider' }}>
            {t('signIn')}
          </Link>
        </p>
      )}
      <Directory />
    </CatchBoundary>
  )
  // Who is signed in keeps the menu.
  return isSignedIn ? (
    <Page title={t('title')} lead={t('lead')}>
      {directory}
    </Page>
  ) : (
    <CardPage title={t('title')} lead={t('lead')} wide>
      <Content of={of}>{directory}</Content>
    </CardPage>
  )
}
