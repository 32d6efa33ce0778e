// Starts the portal: the language first, so that no page ever shows in two.
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './portal.css'
import './sign-in/card.css'
import './ui/content.css'
import './ui/forms.css'
import './ui/tables.css'
import './ui/timeline.css'
import './ui/customers.css'
import './ui/offers.css'
import { ApiError } from '../contract/api-error.ts'
import { makeQueryClient } from './api.ts'
import { catalogueIn, currentLanguage, LanguageProvider } from './language.tsx'
import { makeRouter } from './router.tsx'
import { WaitingProof } from './shell/WaitingProof.tsx'
import { restoreHash } from './sign-in/kept-hash.ts'
import { ThemeProvider } from './theme.tsx'
import { keepFocus } from './ui/keep-focus.ts'
import { Notices } from './ui/Notices.tsx'

restoreHash()
keepFocus()
const queries = makeQueryClient(() => {
  // The session is asked for again, and the guards of the open page decide where to go.
  void queries.invalidateQueries({ queryKey: ['session'] }).then(() => router.invalidate())
})
const router = makeRouter(queries)
const first = await catalogueIn(currentLanguage())
const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root.')

createRoot(root, {
  // What the server refused is shown on the page and is no fault of the program.
  onCaughtError: (error) => {
    if (!(error instanceof ApiError)) console.error(error)
  },
}).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <LanguageProvider first={first}>
        <ThemeProvider>
          <Notices>
            <RouterProvider router={router} />
            <WaitingProof />
          </Notices>
        </ThemeProvider>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
)
