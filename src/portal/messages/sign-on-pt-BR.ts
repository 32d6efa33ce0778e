// The words of single sign-on in Portuguese.
import { translate } from '../../contract/text.ts'
import { signOnEn } from './sign-on-en.ts'

export const signOnPtBR = translate(signOnEn, {
  signOn: {
    use: 'Usar logon único',
    nameFirst: 'Informe primeiro seu nome de usuário.',
  },
})
