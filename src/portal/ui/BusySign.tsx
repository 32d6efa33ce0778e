// Turns while a form is being sent; fetched with the first one that is.
import { Spinner } from '@fluentui/react-components'

export const BusySign = () => <Spinner size="tiny" aria-hidden />
