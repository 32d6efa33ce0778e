// What the primary contact of an enrolment is told of its review, in Spanish.
import { translate } from '../text.ts'
import { reviewMailsEn } from './review-mails-en.ts'

export const reviewMailsEs = translate(reviewMailsEn, {
  common: {
    email: 'Se trata de esta comprobación: la dirección de correo del contacto principal.',
    employment:
      'Se trata de esta comprobación: que el dominio de la dirección del contacto principal pertenece a la empresa.',
    business: 'Se trata de esta comprobación: el nombre y la dirección legales de la empresa.',
    where: 'Estado de la inscripción: {url}',
  },
  review_began: {
    subject: 'Ha empezado la revisión de {company}',
    text: 'El contacto principal ha confirmado la dirección; el operador del programa revisa ahora la inscripción de {company}.',
    next: 'Suele tardar varios días. Se le informará de cada cambio.',
  },
  disowned: {
    subject: 'No se ha confirmado la dirección del contacto principal de {company}',
    text: 'Quien lee la dirección del contacto principal de {company} ha dicho que no es de la empresa o que nadie allí la inscribió. La inscripción se detiene hasta que se indique otro contacto principal.',
    next: 'Inicie sesión, indique otro contacto principal y vuelva a enviar la inscripción.',
  },
  asked: {
    subject: 'El operador del programa necesita más datos de {company}',
    text: 'Antes de que la inscripción de {company} pueda continuar, el operador del programa pide:',
    next: 'Inicie sesión, corrija lo necesario o agregue documentos y vuelva a enviar la inscripción. Solo se comprueba de nuevo lo que cambie.',
  },
  check_asks: {
    subject: 'Una comprobación de {company} necesita algo de usted',
    text: 'El operador del programa no ha podido terminar una de las comprobaciones de la inscripción de {company}.',
    next: 'Inicie sesión, corrija lo necesario o agregue documentos y vuelva a enviar la inscripción. Solo se comprueba de nuevo lo que cambie.',
  },
  check_verified: {
    subject: 'Se ha superado una comprobación de {company}',
    text: 'Una de las comprobaciones de {company} ya está verificada.',
    next: 'No tiene que hacer nada. Inicie sesión para ver el estado de las demás comprobaciones.',
  },
  check_rejected: {
    subject: 'No se ha superado una comprobación de {company}',
    text: 'El operador del programa no ha dado por superada una de las comprobaciones de {company}.',
    next: 'Todavía no se ha decidido sobre el conjunto. Inicie sesión para ver el estado de las comprobaciones.',
  },
  withdrawn: {
    subject: 'Se ha retirado la inscripción de {company}',
    text: 'Quien la presentó ha retirado la inscripción de {company}. El vínculo para confirmar la dirección ya no funciona.',
    next: 'No tiene que hacer nada. Si se vuelve a enviar, el contacto principal recibirá un vínculo nuevo.',
  },
  change_withdrawn: {
    subject: 'Se ha retirado el cambio de los datos legales de {company}',
    text: '{company} ha retirado el cambio de sus datos legales.',
    next: 'Lo que se autorizó antes sigue siendo válido. No tiene que hacer nada.',
  },
  authorized: {
    subject: '{company} ya es revendedor indirecto',
    text: 'El operador del programa ha aprobado la inscripción de {company}. La empresa ya es revendedor indirecto en el programa.',
    next: 'Quien la inscribió inicia sesión como antes, con el mismo nombre de usuario, y ahora es Administrador global y Agente de administración. A continuación: firmar el contrato de partner si lo hay, comprobar los roles en Administración de usuarios y buscar un proveedor indirecto.',
  },
  rejected: {
    subject: 'La inscripción de {company} no se ha aprobado',
    text: 'El operador del programa no ha aprobado la inscripción de {company}. El motivo:',
    next: 'Puede corregir la inscripción y volver a enviarla. Solo se comprueba de nuevo lo que cambie.',
  },
  change_accepted: {
    subject: 'Se han aceptado los nuevos datos legales de {company}',
    text: 'El operador del programa ha comprobado y aceptado los nuevos datos legales de {company}.',
    next: 'Ya se muestran dondequiera que figure el nombre de la empresa.',
  },
  change_rejected: {
    subject: 'No se han aceptado los nuevos datos legales de {company}',
    text: 'El operador del programa no ha aceptado los nuevos datos legales de {company}. El motivo:',
    next: 'Lo que se autorizó antes sigue siendo válido y su empresa continúa trabajando. Puede corregir el cambio y volver a enviarlo, o retirarlo.',
  },
})
