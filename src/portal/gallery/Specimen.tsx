// One shape in one state, under a name that those who work on the portal read.
import { type ReactNode, useId } from 'react'

export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="specimen" aria-labelledby={id}>
      <h2 id={id} lang="en">
        {name}
      </h2>
      {children}
    </section>
  )
}
