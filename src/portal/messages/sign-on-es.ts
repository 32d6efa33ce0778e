// The words of single sign-on in Spanish.
import { translate } from '../../contract/text.ts'
import { signOnEn } from './sign-on-en.ts'

export const signOnEs = translate(signOnEn, {
  signOnPage: {
    title: 'Inicio de sesión único',
    lead: 'Su personal inicia sesión en su propio proveedor OpenID Connect.',
    provider: 'Proveedor',
    redirectUri: 'URI de redirección',
    redirectHint: 'Regístrela en el proveedor, exactamente así.',
    issuer: 'URL del emisor',
    clientId: 'Id. de cliente',
    clientSecret: 'Secreto de cliente',
    secretHint: 'Vacío: se conserva el guardado. No se vuelve a mostrar.',
    state: 'El inicio de sesión único está',
    off: 'desactivado',
    on: 'activado: puede usarse',
    required: 'obligatorio: contraseñas solo para administradores globales',
    save: 'Guardar',
    saved: 'El inicio de sesión único se ha guardado.',
    test: 'Probar inicio de sesión',
    tried: 'La última prueba funcionó, como {subject}.',
    failed: 'La última prueba falló: {reason}',
    lastFailure: 'El último inicio de sesión fallido: {reason}',
    domains: 'Dominios',
    domain: 'Dominio',
    addDomain: 'Agregar dominio',
    prove: 'Comprobar el registro',
    remove: 'Quitar {domain}',
    pending: 'Ponga este registro TXT en {domain}: {record}',
    proved: '{domain} está demostrado.',
  },
  signOn: {
    use: 'Usar inicio de sesión único',
    nameFirst: 'Introduzca primero su nombre de usuario.',
  },
})
