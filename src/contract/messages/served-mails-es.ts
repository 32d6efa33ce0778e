// What a customer's admins are told by mail when a partner that served it elsewhere finds it here, in Spanish.
import { translate } from '../text.ts'
import { servedMailsEn } from './served-mails-en.ts'

export const servedMailsEs = translate(servedMailsEn, {
  takenIn: {
    subject: '{partner} trabaja ahora con {customer}',
    text: '{partner} ya atendía a {customer} antes de unirse al programa. El operador del programa ha trasladado esa relación, por lo que {partner} tiene ahora una relación con {customer}.',
    sells:
      '{partner} ve el nombre, el dominio y el perfil de facturación de {customer}. Puede enviar pedidos para {customer} y administrar las suscripciones que le ha vendido.',
    serves:
      '{partner} ve el nombre, el dominio y el perfil de facturación de {customer}, así como las suscripciones que {customer} tiene a través de esta empresa.',
    noAdmin:
      'No tiene administración delegada: no puede ver a sus usuarios ni restablecer sus contraseñas.',
    where:
      'En Relaciones con los partners figuran todos los partners de {customer} y sus derechos. Si no conoce a {partner}, hable con el operador del programa.',
    noPassword:
      'Su cuenta aún no tiene contraseña. El operador del programa le dará el vínculo con el que puede establecerla.',
  },
})
