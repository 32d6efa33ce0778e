// The steps of a wizard: which are done, where the person is, what is to come; said in words, too.
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { CircleRegular } from '@fluentui/react-icons/svg/circle'
import { RecordRegular } from '@fluentui/react-icons/svg/record'
import { useText } from '../language.tsx'

export function Steps({ names, at }: { names: readonly string[]; at: number }) {
  const t = useText('wizard')
  return (
    <nav className="steps" aria-label={t('steps')}>
      <ol>
        {names.map((name, i) => {
          const state = i < at ? 'stepDone' : i === at ? 'stepNow' : 'stepLater'
          const Icon = i < at ? CheckmarkCircleRegular : i === at ? RecordRegular : CircleRegular
          return (
            <li key={name} {...(i === at ? { 'aria-current': 'step' } : {})} className={state}>
              <Icon aria-hidden />
              <span aria-hidden>{name}</span>
              <span className="off-screen">{t(state, { name })}</span>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
