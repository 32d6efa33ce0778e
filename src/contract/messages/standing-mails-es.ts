// What a company's admins are told by mail of its suspension and its new name, in Spanish.
import { translate } from '../text.ts'
import { standingMailsEn } from './standing-mails-en.ts'

export const standingMailsEs = translate(standingMailsEn, {
  suspended: {
    subject: '{company} está suspendida',
    text: 'El operador del programa ha suspendido la cuenta de {company}. Motivo: {reason}.',
    overdue: 'hay un importe vencido',
    abuse: 'abuso grave',
    profile: 'el perfil de la empresa no ha superado las comprobaciones',
    other: 'otro, que se explica más abajo',
    effect:
      'Lo que ha vendido sigue funcionando y puede seguir administrándolo: clientes, usuarios, licencias y suscripciones existentes. Hasta que termine la suspensión no puede agregar clientes, hacer pedidos, aumentar ni reducir cantidades, atribuir incentivos a un revendedor ni solicitar o aceptar asociaciones.',
    next: 'Resuelva el asunto con el operador del programa. El operador restablece entonces la cuenta y todo vuelve a funcionar de inmediato.',
  },
  reinstated: {
    subject: '{company} se ha restablecido',
    text: 'El operador del programa ha puesto fin a la suspensión de {company}. Todo vuelve a funcionar.',
  },
  renamed: {
    subject: '{company} es el nuevo nombre de {before}',
    text: 'El operador del programa ha cambiado el nombre legal de {before} a {company}. A partir de ahora los partners y los clientes ven el nombre nuevo; los pedidos, las invitaciones y lo que ya terminó conservan el nombre que tenían.',
    next: 'Si este no es el nombre de su empresa, escriba de inmediato al operador del programa.',
  },
})
