// Find a provider: filters with their numbers, cards, and the form that writes to one; what a request would change.
import '../find-a-provider/directory.css'
import { ClosedDirectory } from '../find-a-provider/ClosedDirectory.tsx'
import { Filters } from '../find-a-provider/Filters.tsx'
import { ProviderCards } from '../find-a-provider/ProviderCards.tsx'
import { Answered } from './Answered.tsx'
import { directoryAnswers, writtenTo } from './directory-samples.ts'
import { Placed, placeAt } from './Placed.tsx'
import { Specimen } from './Specimen.tsx'

const directory = placeAt('/find-a-provider', `?contact=${writtenTo}`, () => (
  <>
    <Specimen name="Filters">
      <Filters />
    </Specimen>
    <Specimen name="Providers; the second is written to">
      <ProviderCards />
    </Specimen>
    <Specimen name="The directory is closed">
      <ClosedDirectory />
    </Specimen>
  </>
))

export function DirectoryPart() {
  return (
    <Answered of={directoryAnswers}>
      <Placed at={directory} />
    </Answered>
  )
}
