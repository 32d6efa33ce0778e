// The words of single sign-on in Portuguese.
import { translate } from '../../contract/text.ts'
import { signOnEn } from './sign-on-en.ts'

export const signOnPtBR = translate(signOnEn, {
  signOn: {
    use: 'Usar logon único',
    nameFirst: 'Informe primeiro seu nome de usuário.',
    signedOut: 'Você saiu daqui. No provedor da sua empresa a sua sessão continua aberta.',
    signOutThere: 'Sair também ali',
  },
})
