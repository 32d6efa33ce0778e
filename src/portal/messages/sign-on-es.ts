// The words of single sign-on in Spanish.
import { translate } from '../../contract/text.ts'
import { signOnEn } from './sign-on-en.ts'

export const signOnEs = translate(signOnEn, {
  signOn: {
    use: 'Usar inicio de sesión único',
    nameFirst: 'Introduzca primero su nombre de usuario.',
    signedOut:
      'Ha cerrado sesión aquí. En el proveedor de su empresa sigue con la sesión iniciada.',
    signOutThere: 'Cerrar sesión también allí',
  },
})
