// What is shown once: masked, revealed, and when it was shown before.
import { useText } from '../language.tsx'
import { useDay } from '../ui/day.ts'
import { OneTimeSecret } from '../ui/OneTimeSecret.tsx'
import { usePressed } from './pressed.ts'
import { Specimen } from './Specimen.tsx'
import { session } from './samples.ts'

function Secret({ value }: { value: string | undefined }) {
  const t = useText('resellerUsers')
  const common = useText('common')
  const day = useDay()
  return (
    <OneTimeSecret
      lead={t('temporaryLead', { date: day(session.now) })}
      items={[
        { label: common('userName'), value: session.user.userName, isSecret: false },
        { label: t('temporary'), value, isSecret: true },
      ]}
      onDone={() => undefined}
    />
  )
}

export function SecretsPart() {
  const around = usePressed<HTMLDivElement>('.secret-line:last-of-type button')
  return (
    <>
      <Specimen name="One-time secret: masked">
        <Secret value="wander-copper-7-lantern" />
      </Specimen>
      <Specimen name="One-time secret: revealed">
        <div ref={around}>
          <Secret value="wander-copper-7-lantern" />
        </div>
      </Specimen>
      <Specimen name="One-time secret: already shown">
        <Secret value={undefined} />
      </Specimen>
    </>
  )
}
